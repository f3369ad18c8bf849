#!/bin/sh
# Learns the trees that find an article's text, from pages whose text is known, and measures by publishers that were not learned from how
# well such trees read. Without arguments it says what it can be asked. Ends in --model=... write the trees where the program reads them:
#
#   sh src/test/sh/learn.sh --folds PAGES.ndjson...
#   sh src/test/sh/learn.sh --folds --model=src/main/resources/throughline/articles/runs.forest --told="LINE" PAGES.ndjson...
#
# The likelihood of every run is computed from the whole of its page, so all pages are kept: THROUGHLINE_JAVA_OPTS=-Xmx8g for many.
set -eu
exec sh "$(dirname "$0")/bench.sh" "-Xmx4g ${THROUGHLINE_JAVA_OPTS:-}" throughline.articles.LearnRuns "$@"
