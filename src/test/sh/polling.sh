#!/bin/sh
# Measures polling: a fake press of thousands of feeds on loopback, and the real program with its broker, which is killed and started
# again in the middle. Prints a table for the README. Linux only: it needs 127.0.0.0/8 and /proc.
#
#   sh src/test/sh/polling.sh [options]      20,000 feeds a minute, some four minutes in all
#   sh src/test/sh/polling.sh -f 5000 -x 512m -o 20 -m 5      5,000 feeds in a heap of 512 MB for five minutes
#
#   -f N     feeds (20000)                     -i SECONDS  between two polls of a feed (60)
#   -h N     hosts they lie on (a tenth)       -m MINUTES  measured, before and after the kill (1)
#   -n PART  polls that find news (0.05)       -o N        entries that each feed has at the start (1); it grows to 20
#   -x SIZE  heap of the program (1g)          -g          let the pages of entries be fetched too; else robots.txt forbids it
#   -p PORT  first of three ports (9190)       -d DIR      keep everything in DIR (a folder that is removed in the end)
#   -s       stop in order instead of kill -9  -e          end before the kill
#
# "Wanted" is feeds over interval; the jitter of the intervals takes a few per cent off by design. Processor time is user and system of
# the whole program, embedded broker included, over the polls that the press saw meanwhile. THROUGHLINE_JAVA_OPTS goes to the program.
set -eu
feeds=20000 hosts='' interval=60 minutes=1 news=0.05 out=1 heap=1g pages=no port=9190 dir='' signal=KILL kill=yes
while getopts f:h:i:m:n:o:x:p:d:gse option; do
  case $option in
    f) feeds=$OPTARG ;; h) hosts=$OPTARG ;; i) interval=$OPTARG ;; m) minutes=$OPTARG ;; n) news=$OPTARG ;; o) out=$OPTARG ;;
    x) heap=$OPTARG ;; p) port=$OPTARG ;; d) dir=$OPTARG ;; g) pages=yes ;; s) signal=TERM ;; e) kill=no ;; *) sed -n '2,18p' "$0" >&2; exit 2 ;;
  esac
done
hosts=${hosts:-$((feeds / 10 > 0 ? feeds / 10 : 1))}
home=$(cd "$(dirname "$0")/../../.." && pwd)
jdk=$("$home/throughline" jdk)
keep=$dir
dir=${dir:-$(mktemp -d)}
mkdir -p "$dir"
program='' press=''
# shellcheck disable=SC2329  # called by the trap
end() {
  for one in $program $press; do
    kill "$one" 2>/dev/null || true
    wait "$one" 2>/dev/null || true
  done
  [ -n "$keep" ] || rm -rf "$dir"
}
trap end EXIT
trap 'exit 1' INT TERM

say() { echo "$*" >&2; }
now() { date +%s; }
# The number called $2 in the press's account of the seconds $1.
of() { curl -fs "http://127.0.0.1:$port/tally?$1" | sed -n "s/.*\"$2\": \([0-9.]*\).*/\1/p"; }
calc() { awk "BEGIN { printf \"$1\", $2 }"; }
alive() { kill -0 "$program" 2>/dev/null || { tail -n 20 "$dir/output" >&2; say "The program ended."; exit 1; }; }
# Processor time so far, in hundredths of a second: user and system.
ticks() { sed 's/.*) //' "/proc/$program/stat" | awk '{ print $12 + $13 }'; }
# The part of it that went into compiling, which ends some minutes after the start.
compiling() {
  for thread in "/proc/$program/task"/*; do
    case $(cat "$thread/comm" 2>/dev/null) in *Compil*) sed 's/.*) //' "$thread/stat" ;; esac
  done | awk '{ sum += $12 + $13 } END { print sum + 0 }'
}
# Seconds spent in garbage collection so far.
collecting() { "$jdk/bin/jstat" -gcutil "$program" | awk 'END { print $NF }'; }
start() {
  began=$(now)
  THROUGHLINE_MOST_INTERVAL=${interval}s THROUGHLINE_JAVA_OPTS="-Xmx$heap ${THROUGHLINE_JAVA_OPTS:-}" \
    "$home/throughline" run --port $((port + 1)) --data "$dir/data" --opml "$dir/feeds.opml" --allow-private \
    --least-interval "${interval}s" >>"$dir/output" 2>&1 &
  program=$!
  until curl -fs -o /dev/null "http://localhost:$((port + 1))/"; do alive; sleep 0.2; done
  ready="$(($(now) - began)) s ($(calc %.0f "$(ticks) / 100") s of processor time)"
}

"$home/throughline" names </dev/null >/dev/null # builds it where that is due
"$jdk/bin/java" -Xmx512m -XX:+UseSerialGC "$home/src/test/java/throughline/bench/FakePress.java" port="$port" feeds="$feeds" \
  hosts="$hosts" interval="$interval" news="$news" out="$out" pages=$pages opml="$dir/feeds.opml" >"$dir/press" 2>&1 &
press=$!
until [ -s "$dir/press" ]; do sleep 0.2; done # it says something each second, or why it cannot
kill -0 $press 2>/dev/null || { cat "$dir/press" >&2; exit 1; }

start
first_ready=$ready first=$began
say "The pages answer after $ready. The first round ..."
until [ "$(of "$first-$(now)" feeds)" -ge "$feeds" ]; do alive; sleep 1; done
round=$(($(now) - first)) first_most=$(of "$first-$(now)" mostInFive)
say "Every feed was asked within $round s of the start. Warming up for $interval s ..."
sleep "$interval"
alive
say "Measuring for $minutes min ..."
ticks0=$(ticks) jit0=$(compiling) gc0=$(collecting) from=$(now)
sleep $((minutes * 60))
alive
to=$(now) ticks1=$(ticks) jit1=$(compiling) gc1=$(collecting)
span=$from-$to
"$jdk/bin/jcmd" "$program" GC.run >/dev/null
used=$("$jdk/bin/jcmd" "$program" GC.heap_info | sed -n 's/.*used \([0-9]*\)K.*/\1/p' | head -n 1)
resident=$(sed -n 's/VmRSS:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$program/status")
polls=$(of "$span" polls)

if [ $kill = yes ]; then
  say "Killing it and starting it again ..."
  killed=$(now)
  kill -$signal "$program"
  wait "$program" 2>/dev/null || true
  start
  sleep $((minutes * 60 > 2 * interval ? minutes * 60 : 2 * interval))
  alive
  end=$(now)
fi
trouble=$(grep -c -E ' (WARN|ERROR) ' "$dir/output" || true)
memory=$(grep -c OutOfMemory "$dir/output" || true)

wanted=$(calc %.1f "$feeds / $interval")
usual=$(of "$span" perSecond)
cat <<TABLE

| $feeds feeds on $hosts hosts, every $interval s, $(calc %.0f "$news * 100") % of polls with news, heap of $heap, $(nproc) processors | |
|---|---|
| from the command to the pages answering, all feeds new | $first_ready |
| until every feed was asked once; most polls in 5 s on the way | $round s; $first_most a second |
| polls a second kept up, of $wanted wanted | $usual ($(calc %.0f "100 * $usual / $wanted") %) |
| seconds from one poll of a feed to the next: middle / 99 % under / most | $(of "$span" intervalMiddle) / $(of "$span" intervalOf99) / $(of "$span" intervalMost) |
| answered 304 | $(calc %.1f "100 * $(of "$span" unchanged) / $polls") % |
| processor time a poll, broker included; of that the compiler of the warming JVM | $(calc %.2f "10 * ($ticks1 - $ticks0) / $polls") ms; $(calc %.2f "10 * ($jit1 - $jit0) / $polls") ms |
| processors used; of that time in garbage collection | $(calc %.2f "($ticks1 - $ticks0) / 100 / ($to - $from)"); $(calc %.1f "100 * ($gc1 - $gc0) / ($to - $from)") % of the time |
| heap after collection / resident | $((used / 1024)) MiB / $((resident / 1024)) MiB |
| most polls in one second / in 5 s, before the kill | $(calc %.2f "$(of "$span" mostInASecond) / $usual") / $(calc %.2f "$(of "$span" mostInFive) / $usual") times the usual |
| warnings / out of memory in its log | $trouble / $memory |
TABLE
[ $kill = no ] || cat <<TABLE
| from the command to the pages answering after the kill | $ready |
| most polls in one second / in 5 s, after the kill | $(calc %.2f "$(of "$killed-$end" mostInASecond) / $usual") / $(calc %.2f "$(of "$killed-$end" mostInFive) / $usual") times the usual |
| polls a second in the last minute | $(of "$((end - 60))-$end" perSecond) |
TABLE
say "Load of the machine: $(cut -d ' ' -f 1-3 /proc/loadavg)"
