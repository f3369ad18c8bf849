#!/bin/sh
# Measures the processor time that one article takes against many beats: relevance.sh [beats] [sentences of an article]
set -eu
cd "$(dirname "$0")/../../.."
exec sh src/test/sh/bench.sh "-Xmx1g ${THROUGHLINE_JAVA_OPTS:-}" throughline.relevance.RelevanceSpeed "$@"
