#!/bin/sh
# Measures how fast pages are read, beside jsoup's parse alone, and checks that reading them again, and in several threads, gives the same:
#
#   sh src/test/sh/extraction.sh [--warm=N] [--passes=N] [PAGES.ndjson...]
#   sh src/test/sh/extraction.sh --jmh [options of JMH, such as -p files=PAGES.ndjson]
#
# A page is a line {"id","url","html"}. Without files the pages of the tests are read.
set -eu
bench="$(dirname "$0")/bench.sh"
if [ "${1:-}" = --jmh ]; then
  shift
  exec sh "$bench" "-Xmx512m ${THROUGHLINE_JAVA_OPTS:-}" org.openjdk.jmh.Main ExtractionBenchmark "$@"
fi
exec sh "$bench" "-Xmx1500m -XX:+UseSerialGC ${THROUGHLINE_JAVA_OPTS:-}" throughline.articles.ExtractionSpeed "$@"
