#!/bin/sh
# Learns the trees that tell whether a text repeats an earlier one, from reports of which that is known, and measures on reports that were
# not learned from how well such trees find copies. Without arguments it says what it can be asked. Ends in --model=... write the trees where
# the program reads them:
#
#   sh src/test/sh/learn-copies.sh --folds REPORTS.ndjson...
#   sh src/test/sh/learn-copies.sh --folds --model=src/main/resources/throughline/stories/copies.trees --told="LINE" REPORTS.ndjson...
set -eu
exec sh "$(dirname "$0")/bench.sh" "-Xmx2g ${THROUGHLINE_JAVA_OPTS:-}" throughline.stories.LearnCopies "$@"
