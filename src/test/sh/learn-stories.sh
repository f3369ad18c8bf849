#!/bin/sh
# Learns the trees that tell whether a report belongs to a story, from streams of which that is known, and measures how well such trees
# cluster what they were not learned from. Without arguments it says what it can be asked. To write the trees where the program reads them:
#
#   sh src/test/sh/learn-stories.sh --folds --model=src/main/resources/throughline/stories/stories.trees --told="LINE" FILE.ndjson...
set -eu
exec sh "$(dirname "$0")/bench.sh" "-Xmx4g ${THROUGHLINE_JAVA_OPTS:-}" throughline.stories.LearnStories "$@"
