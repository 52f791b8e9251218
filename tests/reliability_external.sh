#!/usr/bin/env bash
# Lets system calls of every save fail, with strace: some of each, and with `tests/reliability_external.sh all` every one, every
# bent file and every kill of which the tests try some; that takes an hour or two.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v strace >/dev/null || { echo "tests/reliability_external.sh: strace is not installed" >&2; exit 1; }

if [ "${1-}" = all ]; then
    READINESS_ALL=1 cargo test --test it reliability:: -- --include-ignored
else
    cargo test --quiet --test it reliability::calls -- --include-ignored
fi
