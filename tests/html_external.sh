#!/usr/bin/env bash
# Opens the pages that `readiness` writes in a real browser: three widths, light and dark, on paper, and with axe, which
# holds them to WCAG 2.2 AA.
#
# Needs chromium and poppler-utils (Debian or Ubuntu), and a Python with Playwright and axe (see `.ci/run`). Fails where one
# of them is missing; it never passes by skipping.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
    echo "tests/html_external.sh: $*" >&2
    exit 1
}

for program in chromium pdftotext pdfinfo; do
    command -v "$program" >/dev/null || fail "$program is not installed"
done

cargo build --quiet --locked
readiness=${CARGO_TARGET_DIR:-target}/debug/readiness
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
python3 tests/documents/hostile.py "$desk/hostile.yaml" "$desk/team.yaml"
early=examples/early-starter/answers.yaml
mkdir -p "$desk/languages/fa"
cat >"$desk/languages/fa/words.ftl" <<'WORDS'
title-plan = پیش‌نویس برنامه اقدام
contents = فهرست
chapter-plan = برنامه
plan-timeline = خط زمان
WORDS

page() {
    local name=$1
    shift
    "$readiness" --quiet "$@" >"$desk/$name.html"
    "$readiness" --quiet "$@" >"$desk/again"
    cmp "$desk/$name.html" "$desk/again" || fail "$name.html differs from run to run"
}
page plan plan "$early" --format html
page report plan "$early" --part report --format html
page sheets plan "$early" --part sheets --format html
page russian plan "$early" --part report --lang ru --format html
page persian plan "$early" --part plan --lang fa --lang-dir "$desk/languages" --format html
page annex plan examples/advanced/answers.yaml --part annex --format html
page slides plan "$early" --part slides --format html
page slides-russian plan "$early" --part slides --lang ru --format html
page brief plan "$early" --part brief --format html
page score score "$early" --format html
page gaps gaps "$early" --format html
page compare compare "$early" examples/advanced/answers.yaml --format html
"$readiness" --quiet plan "$desk/hostile.yaml" --plan "$desk/team.yaml" -o "$desk/first.md"
page hostile plan "$desk/hostile.yaml" --plan "$desk/team.yaml" --format html
"$readiness" --quiet batch examples/{early-starter,advanced,mongolia-2019}/answers.yaml -o "$desk/region" --report html
cp "$desk/region/region.html" "$desk"

python3 tests/html/look.py "$desk"
for name in plan sheets russian persian; do
    pdfinfo "$desk/$name.pdf" | grep -q '(A4)' || fail "$name.html does not print on A4"
done
for name in slides slides-russian; do
    pdfinfo "$desk/$name.pdf" | grep -q '^Page size: *960 x 540' || fail "$name.html does not print on slides"
    slides=$(grep -c '^<section>$' "$desk/$name.html")
    pdfinfo "$desk/$name.pdf" | grep -q "^Pages: *$slides$" || fail "$name.html: a slide is more than a page"
done
pdftotext "$desk/sheets.pdf" "$desk/sheets.txt"
grep -q '^Action sheets$' "$desk/sheets.txt" || fail "sheets.html is not whole on paper"
echo 'tests/html_external.sh: every page can be read on a phone, in the dark, on paper and without eyes'
