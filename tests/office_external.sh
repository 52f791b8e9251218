#!/usr/bin/env bash
# Opens the Word files that `readiness` writes with other people's programs: python-docx reads styles, tables, marks and
# properties, LibreOffice makes pages of them.
#
# Needs LibreOffice Writer, poppler-utils, and a Python with python-docx (see `.ci/run`). Fails where one of them is
# missing; it never passes by skipping.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
    echo "tests/office_external.sh: $*" >&2
    exit 1
}

for program in soffice pdftotext python3; do
    command -v "$program" >/dev/null || fail "$program is not installed"
done
python3 -c 'import docx' || fail "python-docx is not installed"

cargo build --quiet --locked
readiness=${CARGO_TARGET_DIR:-target}/debug/readiness
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
python3 tests/documents/hostile.py "$desk/hostile.yaml" "$desk/team.yaml"

# A document in Word, and what the program itself says is in it.
document() {
    local name=$1
    shift
    "$readiness" --quiet plan "$@" --force -o "$desk/$name.docx"
    "$readiness" --quiet plan "$@" --force -o "$desk/$name.again.docx"
    cmp "$desk/$name.docx" "$desk/$name.again.docx" || fail "$name.docx differs from run to run"
    "$readiness" --quiet plan "$@" --force -o "$desk/$name.json"
    rm "$desk/$name.again.docx"
}

document early examples/early-starter/answers.yaml
document russian examples/ru/answers.yaml --lang ru
# The first run with a plan file writes to it; the runs that are compared find it written.
"$readiness" --quiet plan "$desk/hostile.yaml" --plan "$desk/team.yaml" -o "$desk/first.md"
document hostile "$desk/hostile.yaml" --plan "$desk/team.yaml" --part plan
"$readiness" --quiet batch examples/*/answers.yaml -o "$desk/region" --report docx
cp "$desk/region/region.docx" "$desk/region.docx"

soffice -env:UserInstallation="file://$desk/profile" --headless --convert-to pdf --outdir "$desk" "$desk"/*.docx >/dev/null 2>&1 ||
    fail "LibreOffice cannot convert the Word files"
for name in early russian hostile region; do
    pdftotext "$desk/$name.pdf" "$desk/$name.txt" || fail "LibreOffice made no pages of $name.docx"
done
for name in early russian hostile; do
    python3 tests/office/word.py "$desk" "$name" || fail "$name.docx is not what was promised"
done
echo 'tests/office_external.sh: other programs read the Word files and say the same'
