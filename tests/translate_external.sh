#!/usr/bin/env bash
# Gives the files for translators to the programs that translators use, and takes back what those made of them: gettext, the
# Translate Toolkit (whose readers Weblate and Pootle use), polib, LibreOffice and openpyxl.
#
# Needs gettext, LibreOffice Calc, and a Python with translate-toolkit, polib, lxml and openpyxl (see `.ci/run`). Fails where one
# of them is missing; it never passes by skipping.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
    echo "tests/translate_external.sh: $*" >&2
    exit 1
}

for program in msgfmt po2csv xliff2po soffice python3; do
    command -v "$program" >/dev/null || fail "$program is not installed"
done
python3 -c 'import lxml, openpyxl, polib, translate' || fail "a Python module is not installed"

cargo build --quiet --locked
readiness=$PWD/${CARGO_TARGET_DIR:-target}/debug/readiness
tools=$PWD/tests/translate
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cd "$desk"

# The Russian that ships, as it is given to translators, and the same as a language of which nothing ships.
for format in po xliff csv xlsx; do
    "$readiness" --quiet translate export ru -o "ru.$format"
done
sed "s/^\"Language: ru/\"Language: uk/" ru.po >of-uk.po
"$readiness" --quiet translate import uk of-uk.po -o languages
export_uk() { "$readiness" --quiet --lang-dir languages translate export uk --force -o "$1"; }

# gettext compiles it; the toolkit reads it, converts it, and its checks of what stands in braces find nothing.
msgfmt --check --output-file=/dev/null ru.po 2>msgfmt.log || fail "msgfmt refuses the PO file: $(cat msgfmt.log)"
[ ! -s msgfmt.log ] || fail "msgfmt remarks: $(cat msgfmt.log)"
po2csv --progress=none ru.po converted.csv
# It remarks that some English stands there twice.
xliff2po --progress=none ru.xliff converted.po 2>xliff.log || fail "$(cat xliff.log)"
python3 "$tools/compare.py" ru.csv ru.po ru.xliff ru.xlsx converted.po

# What programs of translators save comes back: one string edited in each, and nothing else changed.
edited() {
    local file=$1 told
    shift
    told=$("$readiness" --lang-dir languages translate import uk "$file" 2>&1)
    grep -q ": $1 changed, 0 out of date, 0 not finished in the file, 0 refused, [0-9]* unchanged" <<<"$told" || fail "$file: $told"
    if [ "$1" != 0 ]; then
        export_uk again.csv
        grep -q "$2" again.csv || fail "$file: the edited string is not there"
    fi
}
export_uk uk.po
python3 "$tools/edit.py" polib uk.po "Чернетка, polib"
edited uk.po 1 "Чернетка, polib"
export_uk uk.xliff
python3 "$tools/edit.py" toolkit uk.xliff "Чернетка, toolkit"
edited uk.xliff 1 "Чернетка, toolkit"
export_uk uk.xlsx
soffice --headless --convert-to xlsx --outdir saved uk.xlsx >/dev/null 2>&1
edited saved/uk.xlsx 0
python3 "$tools/edit.py" openpyxl uk.xlsx "Чернетка, openpyxl"
edited uk.xlsx 1 "Чернетка, openpyxl"
export_uk uk.csv
soffice --headless --convert-to "csv:Text - txt - csv (StarCalc):59,34,76" --infilter="CSV:44,34,76" --outdir saved uk.csv >/dev/null 2>&1
edited saved/uk.csv 0
