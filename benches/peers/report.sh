#!/usr/bin/env bash
# The time for one report, beside peers that set the same content: readiness; pandoc and Typst; pandoc and WeasyPrint.
#
#     benches/peers/report.sh [ANSWERS] [ROUNDS]
#
# Needs pandoc 3.2 or newer (the first with a good Typst writer), poppler-utils and qpdf, and for Python the packages
# `typst` and `weasyprint`. They may stand in an environment of their own, which this script neither makes nor changes:
#
#     python3 -m venv peers && peers/bin/pip install typst==0.15.2 weasyprint==70.0 pypandoc_binary==1.17
#     PYTHON=peers/bin/python PANDOC=$(peers/bin/python -c 'import pypandoc; print(pypandoc.get_pandoc_path())') \
#         benches/peers/report.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

answers=${1:-examples/early-starter/answers.yaml}
rounds=${2:-7}
export PYTHON=${PYTHON:-python3} PANDOC=${PANDOC:-pandoc} READINESS=${READINESS:-target/release/readiness}

missing=()
for program in "$PANDOC" "$PYTHON" pdfinfo pdftotext qpdf; do
    command -v "$program" >/dev/null || missing+=("$program")
done
[ -x "$READINESS" ] || missing+=("$READINESS (cargo build --release)")
if command -v "$PYTHON" >/dev/null; then
    for package in typst weasyprint; do
        "$PYTHON" -c "import $package" 2>/dev/null || missing+=("the Python package $package")
    done
fi
if command -v "$PANDOC" >/dev/null && ! "$PANDOC" --list-output-formats | grep -qx typst; then
    missing+=("a pandoc that writes Typst; $("$PANDOC" --version | head -1) does not")
fi
if [ ${#missing[@]} -gt 0 ]; then
    printf 'benches/peers/report.sh: missing: %s\n' "${missing[@]}" >&2
    exit 1
fi
exec "$PYTHON" benches/peers/report.py "$answers" "$rounds"
