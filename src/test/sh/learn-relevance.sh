#!/bin/sh
# Learns how much each sign of an article counts for a beat, from the labelled items of the tests, and says how well weights do on items that they
# were not learned from. Without arguments it measures; with --model=... it also writes the weights where the program reads them:
#
#   sh src/test/sh/learn-relevance.sh --model=src/main/resources/throughline/relevance/weights.tsv
#
# Further arguments are sets of three, a folder of beats, a beat, labelled items, which then take the place of those of the tests.
set -eu
home=$(cd "$(dirname "$0")/../../.." && pwd)
options=""
while [ $# -gt 0 ] && [ "${1#--}" != "$1" ]; do options="$options $1"; shift; done
tests="$home/src/test/resources/relevance"
[ $# -gt 0 ] || set -- "$home/seeds" north-korean-defection "$tests/items.ndjson" "$tests/beats" aviation-accidents "$tests/aviation.ndjson"
# shellcheck disable=SC2086  # the options are words
exec sh "$(dirname "$0")/bench.sh" "-Xmx1g" throughline.relevance.LearnWeights $options "$@"
