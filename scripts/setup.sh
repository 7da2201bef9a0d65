#!/usr/bin/env bash
# Installs from Debian what the whole test suite needs beside Node: Chromium with fonts, the PostgreSQL server, Apertium and its
# pairs, and a feed reader.
# Only what is missing is installed; nothing is downloaded from anywhere but Debian.
set -euo pipefail

missing=()
want() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$1"); }

for package in chromium fonts-noto-core fonts-noto-cjk newsboat; do want "$package"; done
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
# Pairs that lead to English from Spanish, Catalan, Galician, French, Italian, Portuguese and Romanian, some through Spanish.
apertium=(apertium apertium-eng-spa apertium-eng-cat apertium-en-gl apertium-fr-es apertium-spa-ita apertium-es-pt apertium-es-ro)
for package in "${apertium[@]}"; do want "$package"; done

if [ ${#missing[@]} -eq 0 ]; then
  echo 'setup: everything is installed.'
  exit 0
fi
echo "setup: installing ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2>/dev/null; then
    echo "setup: this needs root. Run it as root, or: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
if ! command -v apt-get >/dev/null; then
  echo "setup: this is not a Debian system; install the equivalents of: ${missing[*]}" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
if [[ " ${missing[*]} " == *' postgresql '* && ! -e /etc/postgresql-common/createcluster.conf ]]; then
  # The tests start private clusters; a system-wide one on port 5432 is not wanted.
  "${as_root[@]}" mkdir -p /etc/postgresql-common
  echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
echo 'setup: done.'
