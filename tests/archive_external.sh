#!/usr/bin/env bash
# Plays who has nothing but an archive for Linux and the first screen of its README: unpacks it and runs the commands shown there,
# in a folder that is the whole world: no library, no font, no language, no time zone.
#
# tests/archive_external.sh ARCHIVE [EMULATOR]
set -euo pipefail

fail() {
    echo "tests/archive_external.sh: $*" >&2
    exit 1
}

desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
tar -C "$desk" --strip-components 1 -xzf "$1"
root=(chroot)
[ "$(id -u)" = 0 ] || root=(sudo chroot)
run=("${root[@]}" "$desk")
if [ -n "${2:-}" ]; then
    cp "$(command -v "$2")" "$desk/emulator"
    run+=(/emulator)
fi

for part in README.md README.ru.md guide.pdf readiness.1 THIRD-PARTY.txt bom.cdx.json completions/readiness.bash examples; do
    [ -s "$desk/$part" ] || fail "the archive has no $part"
done
for page in README.md README.ru.md; do
    grep -o '](\([^):# ]*\)[)#]' "$desk/$page" | sed 's/^](//; s/.$//' | while read -r link; do
        [ -z "$link" ] || [ -e "$desk/$link" ] || fail "$page leads to $link, which is not in the archive"
    done
    # shellcheck disable=SC2016
    command=$(sed -n 's/.*`\.\/readiness \([^`]*\)`.*/\1/p' "$desk/$page" | head -n 1)
    read -ra words <<<"$command"
    [ ${#words[@]} -gt 3 ] && [ "$(grep -nF -e "$command" "$desk/$page" | head -n 1 | cut -d: -f1)" -lt 25 ] ||
        fail "the first screen of $page shows no command for a plan"
    "${run[@]}" /readiness "${words[@]}" || fail "$page: $command"
    [ "$(head -c 5 "$desk/plan.pdf")" = "%PDF-" ] || fail "$page: $command writes no PDF"
    mv "$desk/plan.pdf" "$desk/$page.pdf"
done

# What it writes is what it writes where there is everything.
for format in pdf md docx xlsx; do
    "${run[@]}" /readiness plan examples/early-starter/answers.yaml -q -o "plan.$format"
    if [ -z "${2:-}" ]; then
        (cd "$desk" && ./readiness plan examples/early-starter/answers.yaml -q -o "again.$format")
        cmp "$desk/plan.$format" "$desk/again.$format"
    fi
done
! grep -aqF -e "$HOME/" -e "$PWD/" "$desk/readiness" || fail "the program holds paths of this machine"
echo "$(basename "$1"): $("${run[@]}" /readiness --version) runs in an empty folder"
