#!/usr/bin/env bash
# Opens what `readiness plan` writes with other people's programs, and compares structure and words.
#
# Needs qpdf, poppler-utils, pandoc and python3 (Debian or Ubuntu). Fails where one of them is missing; it never passes by
# skipping. `tests/pdf_external.sh` looks deeper into PDFs.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
    echo "tests/documents_external.sh: $*" >&2
    exit 1
}

for program in qpdf pdftotext pdfinfo pandoc python3; do
    command -v "$program" >/dev/null || fail "$program is not installed"
done

cargo build --quiet --locked
readiness=${CARGO_TARGET_DIR:-target}/debug/readiness
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
python3 tests/documents/hostile.py "$desk/hostile.yaml" "$desk/team.yaml"
cat >"$desk/paragraphs.yaml" <<'ANSWERS'
format: 1
country: XA
round: 2026-1
assessed-on: 2026-01-01
answers:
  A1.1:
    value: no
    note: |
      First paragraph, first line.
      First paragraph, second line.

      Second paragraph.
ANSWERS

# One document in every format, twice, and through the other programs.
document() {
    local name=$1 answers=$2 format
    shift 2
    for format in pdf md html json csv; do
        "$readiness" --quiet plan "$answers" "$@" --part all --force -o "$desk/$name.$format"
        "$readiness" --quiet plan "$answers" "$@" --part all --force -o "$desk/again.$format"
        cmp "$desk/$name.$format" "$desk/again.$format" || fail "$name.$format differs from run to run"
    done
    "$readiness" --quiet plan "$answers" "$@" --part annex --format csv >"$desk/$name-annex.csv"
    qpdf --check "$desk/$name.pdf" >/dev/null || fail "qpdf finds faults in $name.pdf"
    pdfinfo "$desk/$name.pdf" >"$desk/$name.info" 2>"$desk/faults" || fail "poppler cannot open $name.pdf"
    [ ! -s "$desk/faults" ] || fail "poppler finds faults in $name.pdf: $(cat "$desk/faults")"
    pdftotext "$desk/$name.pdf" "$desk/$name.pdf.txt"
    pandoc --from gfm "$desk/$name.md" -o "$desk/$name.docx"
    pandoc --from commonmark_x "$desk/$name.md" -o "$desk/$name.x.docx"
    pandoc --from gfm --to json "$desk/$name.md" -o "$desk/$name.md.ast"
    pandoc --to json "$desk/$name.docx" -o "$desk/$name.docx.ast"
    pandoc --to plain --wrap none "$desk/$name.docx" -o "$desk/$name.docx.txt"
    python3 tests/documents/compare.py "$desk" "$name" || fail "$name is not the same in every format"
}

for example in early-starter advanced mongolia-2019 nepal-2025; do
    document "$example" "examples/$example/answers.yaml"
done
document russian examples/early-starter/answers.yaml --lang ru
document paragraphs "$desk/paragraphs.yaml"
# The first run with a plan file writes to it; the runs that are compared find it written.
"$readiness" --quiet plan "$desk/hostile.yaml" --plan "$desk/team.yaml" -o "$desk/first.md"
document hostile "$desk/hostile.yaml" --plan "$desk/team.yaml"
echo 'tests/documents_external.sh: every format opens elsewhere and says the same'
