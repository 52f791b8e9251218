#!/usr/bin/env bash
# Tries a program for Linux in a folder that is its whole world: no library, no font, no language, no time zone.
#
# tests/static_external.sh READINESS
set -euo pipefail
cd "$(dirname "$0")/.."

desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cp "$1" "$desk/readiness"
cp examples/early-starter/answers.yaml "$desk/"
root=(chroot)
[ "$(id -u)" = 0 ] || root=(sudo chroot)
"${root[@]}" "$desk" /readiness --version
for format in pdf md docx xlsx; do
    "${root[@]}" "$desk" /readiness plan answers.yaml -q -o "plan.$format"
done
# What it writes is what it writes elsewhere.
cp examples/early-starter/answers.yaml "$desk/again.yaml"
(cd "$desk" && mv again.yaml answers.yaml && mkdir out && ./readiness plan answers.yaml -q -o out/plan.md)
cmp "$desk/plan.md" "$desk/out/plan.md"
[ "$(head -c 5 "$desk/plan.pdf")" = "%PDF-" ]
echo "runs in an empty folder"
