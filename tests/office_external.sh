#!/usr/bin/env bash
# Opens the Word and Excel files that `readiness` writes with other people's programs: python-docx and openpyxl read styles,
# tables, lists and properties, LibreOffice makes pages of them, and saves a workbook anew. openxml-audit holds every part against the
# schemas of the standard, ooxml-integrity looks for references that lead nowhere.
#
# Needs LibreOffice Writer and Calc, poppler-utils, and a Python with the packages that `.ci/run` installs for it. Fails where one of them
# is missing; it never passes by skipping.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
    echo "tests/office_external.sh: $*" >&2
    exit 1
}

for program in soffice pdftotext pdfinfo python3 openxml-audit ooxml-integrity; do
    command -v "$program" >/dev/null || fail "$program is not installed"
done
python3 -c 'import docx, openpyxl' || fail "python-docx or openpyxl is not installed"

cargo build --quiet --locked
readiness=${CARGO_TARGET_DIR:-target}/debug/readiness
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
python3 tests/documents/hostile.py "$desk/hostile.yaml" "$desk/team.yaml"

# A document in Word and Excel, and what the program itself says is in it.
document() {
    local name=$1 format
    shift
    for format in docx xlsx; do
        "$readiness" --quiet plan "$@" --force -o "$desk/$name.$format"
        "$readiness" --quiet plan "$@" --force -o "$desk/again.$format"
        cmp "$desk/$name.$format" "$desk/again.$format" || fail "$name.$format differs from run to run"
    done
    "$readiness" --quiet plan "$@" --force -o "$desk/$name.json"
}

document early examples/early-starter/answers.yaml --part all
document russian examples/ru/answers.yaml --lang ru --part all
# The first run with a plan file writes to it; the runs that are compared find it written.
"$readiness" --quiet plan "$desk/hostile.yaml" --plan "$desk/team.yaml" -o "$desk/first.md"
document hostile "$desk/hostile.yaml" --plan "$desk/team.yaml" --part all
"$readiness" --quiet batch examples/{advanced,early-starter,mongolia-2019,nepal-2025,ru,survey}/answers.yaml -o "$desk/region" --report docx,xlsx
cp "$desk"/region/region.{docx,xlsx} "$desk"
rm "$desk"/again.*

# What LibreOffice makes of files: pages, or the same workbook as it saves it.
made() {
    local format=$1 folder=$2
    shift 2
    soffice -env:UserInstallation="file://$desk/profile" --headless --convert-to "$format" --outdir "$folder" "$@" \
        >/dev/null 2>&1 || fail "LibreOffice cannot make $format"
}

mkdir "$desk/brief"
made pdf "$desk" "$desk"/*.docx
made pdf "$desk/sheets" "$desk"/*.xlsx
made xlsx "$desk/saved" "$desk"/*.xlsx
for name in early russian hostile region; do
    pdftotext "$desk/$name.pdf" "$desk/$name.txt" || fail "LibreOffice made no pages of $name.docx"
done
for name in early russian hostile region; do
    pdftotext "$desk/sheets/$name.pdf" - | grep . >/dev/null || fail "LibreOffice made no pages of $name.xlsx"
done
for name in early russian hostile; do
    python3 tests/office/excel.py "$desk" "$name" || fail "$name.xlsx is not what was promised"
    python3 tests/office/word.py "$desk" "$name" || fail "$name.docx is not what was promised"
done

# The minister's page is one page.
for example in early-starter advanced mongolia-2019 nepal-2025; do
    for language in en ru; do
        "$readiness" --quiet --lang "$language" plan "examples/$example/answers.yaml" --part brief -o "$desk/brief/$example-$language.docx"
    done
done
made pdf "$desk/brief" "$desk"/brief/*.docx
for brief in "$desk"/brief/*.pdf; do
    pdfinfo "$brief" | grep -q '^Pages: *1$' || fail "$brief has more than a page"
done

# Two countries that answered twice, in a workbook of the region.
mkdir "$desk/rounds"
for country in AM MN; do
    for round in 2024 2026; do
        sed "s/^country: .*/country: $country/; s/^round: .*/round: \"$round\"/; s/^assessed-on: .*/assessed-on: $round-05-04/" \
            examples/early-starter/answers.yaml >"$desk/rounds/$country-$round.yaml"
    done
done
"$readiness" --quiet batch "$desk/rounds" -o "$desk/compared" --report xlsx
made xlsx "$desk/saved" "$desk/compared/region.xlsx"
python3 tests/office/region.py "$desk/compared/region.xlsx" "$desk/saved/region.xlsx" || fail "the region is not what was promised"

# A file is as the standard has it: its parts by their schemas, and every reference.
sound() {
    local file
    for file in "$@"; do
        openxml-audit --max-errors 20 "$file" >"$desk/audit.txt" || fail "$file: $(cat "$desk/audit.txt")"
        case $file in
        *.docx) ooxml-integrity check "$file" >"$desk/audit.txt" || fail "$file: $(cat "$desk/audit.txt")" ;;
        esac
    done
}

sound "$desk"/{early,russian,hostile,region}.{docx,xlsx}
for language in en ru; do
    for format in docx xlsx; do
        "$readiness" --quiet --lang "$language" template --agency customs --round 2026 -o "$desk/form-$language.$format"
        sound "$desk/form-$language.$format"
    done
done

# A form in a workbook: filled in, saved anew by LibreOffice, and taken in by the program.
cp -r tests/fixtures/mini "$desk/lists"
printf 'checklists = "lists"\ncountry = "XA"\n' >"$desk/readiness.toml"
"$readiness" --quiet template --config "$desk/readiness.toml" --agency customs --round 2026 -o "$desk/form.xlsx"
python3 tests/office/form.py "$desk/form.xlsx" "$desk/customs.xlsx" || fail "the form is not what was promised"
made xlsx "$desk/saved" "$desk/customs.xlsx"
for form in "$desk/customs.xlsx" "$desk/saved/customs.xlsx"; do
    printf 'format: 1\ncountry: XA\nround: "2026"\nanswers:\n' >"$desk/merged.yaml"
    "$readiness" --quiet merge "$desk/merged.yaml" "$form" >/dev/null || fail "$form is not taken in"
    cmp tests/office/merged.yaml "$desk/merged.yaml" || fail "$form does not say what was filled in"
done

# A workbook of the plan: changed, saved anew by LibreOffice, and taken in again. LibreOffice works the formula out.
printf 'format: 1\ncountry: XA\nassessed-on: 2026-05-04\nanswers:\n  T1.1: no\n  T2.2: none\n  L.A.1: no\n' >"$desk/team_answers.yaml"
for _ in first second; do
    "$readiness" --quiet plan "$desk/team_answers.yaml" --plan "$desk/kept.yaml" --force -o "$desk/actions.xlsx"
done
python3 tests/office/ministry.py "$desk/actions.xlsx" "$desk/mof.xlsx" || fail "the workbook of the plan is not what was promised"
made xlsx "$desk/saved" "$desk/mof.xlsx"
cp tests/office/taken.diff "$desk/wanted.diff"
for book in "$desk/saved/mof.xlsx" "$desk/mof.xlsx"; do
    cp "$desk/kept.yaml" "$desk/taken.yaml"
    for _ in first second; do
        "$readiness" --quiet plan --take "$book" --plan "$desk/taken.yaml" --as-of 2026-10-01 --accept all \
            >"$desk/taken.txt" && fail "$book: nothing is refused"
        grep -q 'Actions!N' "$desk/taken.txt" || fail "$book: the locked cell is not named"
        { diff "$desk/kept.yaml" "$desk/taken.yaml" || true; } | grep '^[<>]' >"$desk/taken.diff"
        cmp "$desk/wanted.diff" "$desk/taken.diff" || fail "$book does not say what was changed"
    done
    # Without LibreOffice nobody has worked the formula out.
    sed '/note: "2"/d' tests/office/taken.diff >"$desk/wanted.diff"
done
echo 'tests/office_external.sh: other programs read the Word and Excel files and say the same'
