#!/usr/bin/env bash
# SPDX-FileCopyrightText: the Hectare authors
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh HECTARE: holds the program against the two other programs of this folder, shapely and PostGIS, on the demo of
# 10,000 parcels, the small demo and, with HECTARE_REAL_DATA, a real city. PostgreSQL runs as a server of its own in a
# temporary folder, on a socket there; nothing of it is left behind.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
hectare=$(readlink -f "$1")
work=$(mktemp -d -t hectare-oracle.XXXXXX)
failed=0

# A server does not run as root.
as_server() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

postgres_bin() {
  local bin
  bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -1)
  [ -n "$bin" ] || bin=$(dirname "$(command -v initdb)")
  printf '%s\n' "$bin"
}

# shellcheck disable=SC2317  # the trap calls it
stop_server() {
  [ ! -f "$work/server/postmaster.pid" ] || as_server "$(postgres_bin)/pg_ctl" -D "$work/server" -m immediate stop >/dev/null || true
  rm -rf "$work"
}

start_server() {
  local bin
  bin=$(postgres_bin)
  mkdir "$work/server"
  chmod 755 "$work"
  [ "$(id -u)" != 0 ] || chown postgres "$work/server"
  as_server "$bin/initdb" -D "$work/server" -U oracle --auth=trust --encoding=UTF8 --locale=C >"$work/initdb.log"
  as_server "$bin/pg_ctl" -D "$work/server" -w -s -l "$work/server/log" \
    -o "-c listen_addresses='' -c unix_socket_directories='$work/server' -c unix_socket_permissions=0777 -c fsync=off -c max_parallel_workers=0" start
}

# compare NAME PLAN SCHEME: both other programs on one plan.
databases=0
compare() {
  local name=$1 plan=$2 scheme=$3 dsn
  databases=$((databases + 1))
  "$hectare" availability "$plan" --scheme "$scheme" --format json >"$work/answer.json"
  printf '%-22s %-16s shapely: ' "$name" "$scheme"
  /usr/bin/python3 -W ignore "$here/ledger_by_shapely.py" "$plan" --scheme "$scheme" --against "$work/answer.json" || failed=1
  dsn="host=$work/server user=oracle"
  psql -X -q -d "$dsn dbname=postgres" -c "CREATE DATABASE d$databases"
  printf '%-22s %-16s postgis: ' "$name" "$scheme"
  /usr/bin/python3 "$here/ledger_by_postgis.py" "$plan" --scheme "$scheme" --database "$dsn dbname=d$databases" \
    --against "$work/answer.json" || failed=1
}

# The plan of a real city: its assessors' table says what is built and in use, and of vacant land that it is not offered.
city_plan() {
  sed -e "s|@DATA@|$HECTARE_REAL_DATA/cambridge|" "$here/cambridge.hectare" >"$work/cambridge.hectare"
}

trap stop_server EXIT
start_server
mkdir "$work/large" "$work/small"
"$hectare" demo "$work/large" --parcels 10000 --quiet >/dev/null
"$hectare" demo "$work/small" --quiet >/dev/null
for scheme in vlaio ibis buildable-lands cadastre-only; do
  compare "demo, 10,000 parcels" "$work/large/limburg.hectare" "$scheme"
done
for scheme in vlaio ibis buildable-lands cadastre-only; do
  compare "demo" "$work/small/limburg.hectare" "$scheme"
done
if [ -n "${HECTARE_REAL_DATA:-}" ]; then
  city_plan
  for scheme in buildable-lands cadastre-only; do compare Cambridge "$work/cambridge.hectare" "$scheme"; done
else
  echo "Cambridge: skipped, HECTARE_REAL_DATA is not set"
fi
exit $failed
