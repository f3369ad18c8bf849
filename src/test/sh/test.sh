#!/bin/sh
# Everything that must be green: form, warnings, unit tests, the topology, the real broker, the pages in a browser.
set -u
home=$1
shift
cd "$home" || exit 1
mvn --batch-mode --no-transfer-progress verify "$@"
code=$?
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null \
  || ! command -v chromedriver >/dev/null; then
  echo
  echo "The browser tests did not run: there is no Chromium with its driver on this machine."
  echo "On Debian or Ubuntu 'apt-get install chromium chromium-driver' brings both; then run ./throughline test again."
fi
exit $code
