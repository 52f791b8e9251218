#!/usr/bin/env bash
# Fills in the form for a browser in a real one, and reads with the program what it saves.
#
# Needs chromium (Debian or Ubuntu) and Playwright for Python (`pip install playwright`; its own browsers are not needed).
# Fails where one of them is missing; it never passes by skipping.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v chromium >/dev/null || { echo "tests/form_external.sh: chromium is not installed" >&2; exit 1; }

cargo build --quiet --locked
cargo test --quiet --locked --test it form::questionnaires_for_the_browser
target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cp -r tests/fixtures/mini "$desk/lists"
mkdir -p "$desk/languages/fa"
cat >"$desk/languages/fa/words.ftl" <<'WORDS'
form-title-agency = پرسشنامه: { $agency }
form-save = ذخیره
WORDS
cat >"$desk/readiness.toml" <<'SETTINGS'
checklists = "lists"
country = "XA"
SETTINGS
# What would be run, were it taken for markup.
sed -i 's|Is electronic customs in place?|Is <img src=x onerror=alert(1)></script><script>alert(1)</script> in place?|' "$desk/lists/tech/T2-systems.yaml"
cd "$desk"
PATH="$target/debug:$PATH"
for agency in customs cabinet; do
    readiness --quiet template --agency "$agency" --round 2026 -o "$agency.html"
done
readiness --quiet template -o whole.html
readiness --quiet template --agency customs --lang fa --lang-dir languages -o persian.html
readiness --quiet template --agency customs --lang ru -o russian.html
cd - >/dev/null
python3 tests/form/conditions.py "$target/tmp/forms"
python3 tests/form/fill_in.py "$desk"
echo 'tests/form_external.sh: the form asks what the program asks, and the program reads what it saves'
