#!/bin/sh
# Builds what measures and learns (Maven's profile bench) where that is due, and runs one of its classes. Other scripts use it:
#
#   sh src/test/sh/bench.sh "OPTIONS OF JAVA" CLASS [arguments]
set -eu
home=$(cd "$(dirname "$0")/../../.." && pwd)
JAVA_HOME=$("$home/throughline" jdk)
export JAVA_HOME
built="$home/target/bench/classpath"
if [ ! -f "$built" ] || [ -n "$(find "$home/src/main" "$home/src/test" "$home/src/bench" "$home/pom.xml" -newer "$built" | head -n 1)" ]; then
  command -v mvn >/dev/null || { echo "This is built with Maven 3.8 or newer: install your system's package maven." >&2; exit 1; }
  echo "Building ..." >&2
  (cd "$home" && rm -f "$built" && mvn --batch-mode --no-transfer-progress --quiet -Pbench test-compile) >&2
fi
options=$1 class=$2
shift 2
# shellcheck disable=SC2086  # the options are words
exec "$JAVA_HOME/bin/java" $options -Djava.util.logging.manager=org.jboss.logmanager.LogManager --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "$home/target/bench/classes:$home/target/bench/test-classes:$(cat "$built")" "$class" "$@"
