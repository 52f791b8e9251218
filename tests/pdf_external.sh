#!/usr/bin/env bash
# Judges the PDFs of tests/it/pdf.rs with other people's programs.
#
# Needs poppler-utils, qpdf, fonts-noto-core, fonts-noto-cjk and fonts-khmeros (Debian or Ubuntu), and the PDF/UA
# checker outloud (`pip install outloud==0.2.1`). Fails where one of them is missing; it never passes by skipping.
set -euo pipefail
cd "$(dirname "$0")/.."

for program in qpdf pdftotext pdfinfo pdffonts pdftoppm outloud; do
    command -v "$program" >/dev/null || { echo "tests/pdf_external.sh: $program is not installed" >&2; exit 1; }
done

# With the system's fonts, so including the test of every script.
cargo test --quiet --test it pdf:: -- --include-ignored
cargo build --quiet --locked
target=${CARGO_TARGET_DIR:-target}

fail() {
    echo "tests/pdf_external.sh: $*" >&2
    exit 1
}

# In Persian lines are higher: a slide is a page there as well, and there are at most ten.
for example in early-starter advanced mongolia-2019 nepal-2025; do
    slides() {
        "$target/debug/readiness" --quiet --lang fa --lang-dir examples/languages plan "examples/$example/answers.yaml" \
            --part slides --force "$@"
    }
    slides -o "$target/tmp/persian.pdf"
    wanted=$(slides --format html | grep -c '^<section>$')
    [ "$wanted" -le 10 ] || fail "$example has $wanted slides in Persian"
    pdfinfo "$target/tmp/persian.pdf" | grep -q "^Pages: *$wanted$" || fail "$example: a slide in Persian is more than a page"
done
cd "$target/tmp"

for file in everything.pdf hostile.pdf logo.pdf scripts.pdf slides-*.pdf; do
    qpdf --check "$file" >/dev/null || fail "qpdf finds faults in $file"
    pdfinfo "$file" | grep -q '^Tagged: *yes' || fail "$file is not tagged"
    case "$file" in slides-*) size='960 x 540' ;; *) size='(A4)' ;; esac
    pdfinfo "$file" | grep '^Page size' | grep -qF "$size" || fail "$file has pages of another size than $size"
    ! pdfinfo "$file" 2>&1 | grep -qi error || fail "poppler finds faults in $file"
    pdftoppm -r 20 "$file" page 2>messages && [ ! -s messages ] || fail "poppler cannot draw $file: $(cat messages)"
    rm -f page-*.ppm messages
    # Every font is embedded, is a subset, and says what its glyphs mean.
    pdffonts "$file" | tail -n +3 | grep -qv ' yes yes yes ' && fail "a font of $file is not embedded well"
    # Errors fail; the warnings are about the hostile words themselves and about letters with many forms.
    outloud --quiet "$file" || fail "outloud finds that $file is not accessible"
done

# The same words, copied by another program. Arabic is compared word by word, since poppler lays lines out from left to right.
pdftotext -raw everything.pdf everything.txt
pdftotext scripts.pdf scripts.txt
has() {
    grep -qF -- "$2" "$1" || fail "$1 does not have: $2"
}
has everything.txt 'Монгол Улсын Засгийн газар: өргөн мэдүүлэг, үйлчилгээ.'
has everything.txt 'A2 Level of automation 1,250 10,000 12.5 %'
has scripts.txt 'ერთიანი ფანჯარა იღებს ელექტრონულ დეკლარაციებს.'
has scripts.txt 'Մեկ պատուհանը ընդունում է էլեկտրոնային հայտարարագրեր։'
has scripts.txt 'المعاملات الإلكترونية'
has scripts.txt 'می‌پذیرد که اظهارنامه‌ها'
has scripts.txt 'الیکٹرانک لین دین کا قانون'
has scripts.txt 'राष्ट्रिय एकद्वार प्रणालीले विद्युतीय घोषणापत्र स्वीकार गर्छ।'
has scripts.txt 'জাতীয় একক জানালা ইলেকট্রনিক ঘোষণাপত্র গ্রহণ করে।'
has scripts.txt 'ប្រព័ន្ធបញ្ជរតែមួយជាតិទទួលយក'
has scripts.txt 'ລະບົບປະຕູດຽວແຫ່ງຊາດຮັບເອົາໃບແຈ້ງພາສີທາງເອເລັກໂຕຣນິກ.'
has scripts.txt 'အမျိုးသားတစ်ခုတည်းသောပြတင်းပေါက်သည် အီလက်ထရောနစ်ကြေညာချက်များကို လက်ခံသည်။'
has scripts.txt 'ระบบหน้าต่างเดียวแห่งชาติรับใบขนสินค้าทางอิเล็กทรอนิกส์และใบอนุญาต'
has scripts.txt 'ජාතික තනි කවුළුව විද්‍යුත් ප්‍රකාශන භාර ගනී.'
has scripts.txt '国家单一窗口受理电子申报，并承认外国电子签名的法律效力。'
echo 'tests/pdf_external.sh: all files are sound, accessible and read right'
