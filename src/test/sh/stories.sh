#!/bin/sh
# Measures the stage that makes stories as it runs in the flow, with its stores and their changelogs on the embedded broker: articles a
# second, time in the stage, bytes an article, time to remember at a start; and whether its stories are the same when it is stopped midway:
#
#   sh src/test/sh/stories.sh [--restart=N] ARTICLES.ndjson...
#
# An article is a line {"id","title","text","published","lang","source"}, in time order.
set -eu
exec sh "$(dirname "$0")/bench.sh" "-Xmx1g -XX:+UseG1GC ${THROUGHLINE_JAVA_OPTS:-}" throughline.pipeline.StorySpeed "$@"
