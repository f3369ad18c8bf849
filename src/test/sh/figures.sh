#!/bin/sh
# Prints the README's figures: how long the demo takes from its command to its pages, and the memory it has after five minutes.
# Run it from the project's folder after a build: sh src/test/sh/figures.sh
set -eu
port=${1:-8099}
data=$(mktemp -d)
start=$(date +%s%N)
./throughline demo --port "$port" --data "$data" >"$data/output" 2>&1 &
program=$!
trap 'kill $program 2>/dev/null; wait $program 2>/dev/null; rm -rf "$data"' EXIT
until curl -fs -o /dev/null "http://localhost:$port/"; do
  kill -0 $program || { cat "$data/output"; exit 1; }
  sleep 0.1
done
echo "pages answer after $((($(date +%s%N) - start) / 1000000)) ms"
until curl -fs "http://localhost:$port/" | grep -q 'class="story'; do sleep 0.1; done
echo "first story on the desk after $((($(date +%s%N) - start) / 1000000)) ms"
sleep 300
echo "resident after five minutes: $(($(ps -o rss= -p $program) / 1024)) MiB"
curl -fs "http://localhost:$port/api/v1/entries/sums"
echo
uname -sr
nproc | sed 's/$/ processors/'
