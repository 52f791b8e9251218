#!/usr/bin/env bash
# Tries the program for Windows under Wine: whatever it prints and writes has to be what the program for this system prints and
# writes, to the byte; and where Windows is another world, it has to say what its user can do.
#
# tests/windows_external.sh READINESS.EXE [READINESS]
#
# Needs Wine, tmux, Python and the MinGW compiler (see `.ci/windows`). Fails where one of them is missing; it never passes by skipping.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
    echo "tests/windows_external.sh: $*" >&2
    exit 1
}

exe=$(realpath "$1")
wine=/usr/lib/wine/wine64
for program in x86_64-w64-mingw32-gcc tmux python3 "$wine"; do
    command -v "$program" >/dev/null || fail "$program is not installed"
done
if [ $# -gt 1 ]; then
    linux=$(realpath "$2")
else
    cargo build --quiet --locked
    linux=$(realpath "${CARGO_TARGET_DIR:-target}/debug/readiness")
fi

desk=$(mktemp -d)
export WINEPREFIX=$desk/prefix WINEDEBUG=-all LC_ALL=C.UTF-8
unset LANG LC_MESSAGES
# The server of this prefix ends with it, and no other.
terminal=(tmux -u -S "$desk/terminal")
trap '"${terminal[@]}" kill-server 2>/dev/null; WINEPREFIX=$desk/prefix wineserver -k 2>/dev/null || true; rm -rf "$desk"' EXIT
"$wine" wineboot -i >/dev/null 2>&1
x86_64-w64-mingw32-gcc -O1 -shared -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" \
    tests/windows/random.c -ladvapi32
x86_64-w64-mingw32-gcc -O1 -municode -o "$desk/hold.exe" tests/windows/hold.c
x86_64-w64-mingw32-gcc -O1 -municode -o "$desk/mode.exe" tests/windows/mode.c

# Both run in folders of their own that begin alike.
deep="Оценка № 1/очень $(printf 'длинное-имя-%.0s' {1..8})/$(printf 'ещё-длиннее-%.0s' {1..8})"
for side in linux windows; do
    mkdir "$desk/$side"
    cp -r examples checklists "$desk/$side/"
    (
        cd "$desk/$side"
        mkdir -p "$deep"
        cp examples/ru/answers.yaml "Оценка № 1/ответы.yaml"
        cp examples/ru/answers.yaml "$deep/ответы.yaml"
        sed 's/$/\r/' examples/early-starter/answers.yaml >crlf.yaml
        sed 's/^  A1\.1:.*/  A1.1: perhaps/' examples/early-starter/answers.yaml >faulty.yaml
        mkdir many
        cp examples/ru/answers.yaml many/ru.yaml && cp crlf.yaml many/es.yaml && cp faulty.yaml many/faulty.yaml
        # As git checks files out where it is told to end lines as Windows does.
        cp -r checklists lists && find lists -name '*.yaml' -exec sed -i 's/$/\r/' {} +
        printf 'format: 1\r\ncountry: XA\r\nround: "2026"\r\nanswers:\r\n' >team.yaml
    )
done

count=0
# Runs a command on both sides, with an input where there is one, and compares what it printed and its exit code.
same() {
    local side code input=/dev/null
    [ "$1" != -i ] || { input=$2 && shift 2; }
    for side in linux windows; do
        local run=("$linux")
        [ "$side" = linux ] || run=("$wine" "$exe")
        code=0
        (cd "$desk/$side" && "${run[@]}" "$@" <"$input") >"$desk/$side.out" 2>"$desk/$side.err" || code=$?
        echo "$code" >"$desk/$side.code"
    done
    for what in code out err; do
        cmp -s "$desk/linux.$what" "$desk/windows.$what" || {
            diff -a "$desk/linux.$what" "$desk/windows.$what" | head -n 20 >&2
            fail "readiness $*: other $what than on this system"
        }
    done
    count=$((count + 1))
}

same --version
same --help
same plan --help
same --lang ru score --help
same plan
for format in md pdf docx xlsx html csv json; do
    same plan examples/early-starter/answers.yaml -o "plan.$format"
    same --lang ru plan "Оценка № 1/ответы.yaml" -o "Оценка № 1/план.$format"
done
same plan "$deep/ответы.yaml" -o "$deep/план.md"
same plan crlf.yaml --plan crlf.plan.yaml -o crlf.md
same plan crlf.yaml --checklists lists -o lists.md
for format in table md json; do
    same score examples/early-starter/answers.yaml --format "$format"
    same --lang ru gaps examples/ru/answers.yaml --format "$format"
    same compare examples/early-starter/answers.yaml examples/advanced/answers.yaml --format "$format"
done
for format in human json sarif github; do
    same check faulty.yaml ./examples many --format "$format"
done
same check 'examples/*/answers.yaml'
same score 'ex*.yaml'
same check checklists --allow outdated-data
# A run that ends at a fault is taken up again.
same batch many -o out --plans=md --jobs 1 --fail-fast
same batch many -o out --plans=md --jobs 1 --fail-fast --resume
rm "$desk"/{linux,windows}/many/faulty.yaml
same batch many -o out --plans=md --resume
same template -o questionnaire.yaml
same template -o form.html
same --lang ru template -o бланк.pdf
# A form goes out as a workbook and as a page, is filled in, and comes back.
same template --agency customs --round 2026 -o customs.xlsx
same template --by-agency --round 2026 -o forms
for side in linux windows; do
    python3 tests/windows/fill.py "$desk/$side/customs.xlsx" "$desk/$side/таможня.xlsx" D9='А. Ким' D12=Yes F12='Указ № 5'
done
same merge team.yaml таможня.xlsx
same merge team.yaml examples/early-starter/answers.yaml --team --dry-run
same upgrade examples/early-starter/answers.yaml --dry-run
same list A3
same --lang ru show A3.2
same explain unknown-question
same man
same completions powershell
same schema answers
printf 'y\r\n45\r\nnote Связь\r\nquit\r\n' >"$desk/replies"
same -i "$desk/replies" assess "Оценка № 1/новая.yaml" --country KG --round 2026 --date 2026-05-04 --section A1

shows() {
    for _ in {1..600}; do
        "${terminal[@]}" capture-pane -p >"$desk/screen"
        ! grep -qF -e "$1" "$desk/screen" || return 0
        sleep 0.2
    done
    cat "$desk/screen" >&2
    fail "the console does not come to show $1"
}
# A console that shows escape sequences as letters is told to show colours by whatever sends them, and by nothing else.
console() {
    "${terminal[@]}" new-session -d -x 90 -y 30 -c "$desk/windows" "'$wine' '$desk/mode.exe' $2; sleep 1000"
    shows "console: $1"
    "${terminal[@]}" kill-session
}
console letters hostname.exe
for arguments in 'check faulty.yaml' 'show A3.2' 'score many/ru.yaml' 'score --help'; do
    console colours "'Z:$exe' $arguments"
done

# A double click: the menu, a name, a session in a console, Cyrillic typed, and Ctrl-C.
cd "$desk/windows"
"${terminal[@]}" new-session -d -x 90 -y 30 "env -u LC_ALL LC_CTYPE=C.UTF-8 LC_MESSAGES=ru_RU.UTF-8 '$wine' '$exe'; echo; echo ended \$?; sleep 1000"
# Waits for words on the screen, then types a line.
types() {
    shows "$1"
    "${terminal[@]}" send-keys -l "$2"
    "${terminal[@]}" send-keys Enter
}
types 'Номер (Enter' 1
types 'Имя нового файла' сеанс
types 'Страна: код' Кыргызстан
types '4 не знаем' ''
types 'Название этой оценки' 2026
types 'Дата оценки' 2026-05-04
types 'I.A.a (1–3, ?)>' да
types 'I.A.a: Да' 'заметка Связь'
types 'комментарий записан' ''
types 'I.A.b (1–3, ?)>' 'заметка'
shows '…>'
"${terminal[@]}" send-keys -l половина
shows '…> половина'
# Wine ends the program by this key, Windows between two prompts alone: without a crash, and what was confirmed is kept.
"${terminal[@]}" send-keys C-c
shows 'ended 0'
grep -v -e '^checklists:' -e '^  legal:' -e '^  technical:' сеанс.yaml >"$desk/session.yaml"
printf '%s\n' 'format: 1' 'country: KG' 'round: "2026"' 'assessed-on: 2026-05-04' 'answers:' '  I.A.a:' '    value: "yes"' \
    '    note: Связь' | diff - "$desk/session.yaml" >&2 || fail "the session in a console wrote something else"
rm сеанс.yaml
cd "$OLDPWD"
echo "a double click, a session in a console: as typed"

# The log of a session tells the time of day.
find "$desk"/{linux,windows} -name '*.log' -delete
diff -rq "$desk/linux" "$desk/windows" >&2 || fail "other files than on this system"
echo "$count commands and what they wrote: the same as on this system"

# The command on the first screen of each README, typed as it stands there.
for page in README.md README.ru.md; do
    command=$(sed -n 's/.*`\.\\readiness\.exe \([^`]*\)`.*/\1/p' "$page" | head -n 1)
    read -ra words <<<"$command"
    [ ${#words[@]} -gt 3 ] || fail "$page shows no command"
    (cd "$desk/windows" && "$wine" "$exe" "${words[@]}" --force)
    read -ra words <<<"${command//\\//}"
    (cd "$desk/linux" && "$linux" "${words[@]}" --force)
    cmp "$desk/linux/plan.pdf" "$desk/windows/plan.pdf" || fail "$page: $command"
done

# What another program has open is told as that, stays as it was, and leaves nothing beside it.
cd "$desk/windows"
cp plan.pdf before.pdf
for share in read none; do
    "$wine" "$desk/hold.exe" "$share" plan.pdf held &
    for _ in {1..300}; do [ ! -e held ] || break; sleep 0.1; done
    code=0
    "$wine" "$exe" plan examples/advanced/answers.yaml --force -o plan.pdf >told 2>&1 || code=$?
    rm held
    wait
    [ "$code" = 3 ] && grep -q 'plan.pdf is open in another program' told || fail "held, $share: $code $(cat told)"
    cmp plan.pdf before.pdf
    ! compgen -G '.readiness-*.tmp' >/dev/null || fail "a temporary file stays"
done

# A run over many files that cannot write its table is taken up when it can.
(cd "$desk/linux" && cp crlf.yaml many/again.yaml && "$linux" batch many -o out --plans=md >"$desk/linux.out")
cp crlf.yaml many/again.yaml
"$wine" "$desk/hold.exe" read out/results.csv held &
for _ in {1..300}; do [ ! -e held ] || break; sleep 0.1; done
code=0
"$wine" "$exe" batch many -o out --plans=md >told 2>&1 || code=$?
rm held
wait
[ "$code" = 3 ] && grep -q 'results.csv is open in another program' told || fail "held table: $code $(cat told)"
"$wine" "$exe" batch many -o out --plans=md --resume >"$desk/windows.out"
cmp "$desk/linux.out" "$desk/windows.out"
diff -rq "$desk/linux/out" out >&2 || fail "a run that was taken up gives other files"

for name in nul.md con.md plan.md:2.md; do
    code=0
    "$wine" "$exe" plan crlf.yaml -o "$name" >told 2>&1 || code=$?
    [ "$code" = 3 ] && grep -q 'is no name for a file on Windows' told || fail "$name: $code $(cat told)"
done
! grep -q "$OLDPWD/src" "$exe" || fail "the program holds paths of this machine"
echo "held files and names of devices: told"
