# Что сообщает `translate`.

usage-no-tag = языка `{ $tag }` нет
    .hint = { $near ->
        [none] нужен код из двух или трёх букв, например mn – монгольский, fa – персидский; со страной – ru-KG
       *[other] возможно, имелось в виду `{ $near }`?
    }
usage-translate-file = файл указывается только для `import`, и для него обязательно
    .hint = readiness translate import mn mn.csv -o our-languages
usage-translate-folder = папка языков не указана
    .hint = укажите её параметром --lang-dir или -o либо строкой `languages` в readiness.toml
translate-began = { $folder }: к переводу { $strings ->
        [one] { $strings } строка
        [few] { $strings } строки
       *[many] { $strings } строк
    }, { $words ->
        [one] { $words } слово
        [few] { $words } слова
       *[many] { $words } слов
    }, в { $files ->
        [one] { $files } файле
       *[many] { $files } файлах
    }
translate-exported = { $file }: { $strings ->
        [one] { $strings } строка
        [few] { $strings } строки
       *[many] { $strings } строк
    }
translate-took = { $file }: изменено – { $changed }, устарело – { $stale }, отклонено – { $refused }, без изменений – { $unchanged }; записано файлов: { $files }
translate-would-take = { $file }: изменится – { $changed }, устарело – { $stale }, отклонено – { $refused }, без изменений – { $unchanged }; ничего не записано
translate-stale = принято, но устарело: английский текст с тех пор изменился
translate-refused = не принято: { $why }
translation-not-utf-8 = файл не в кодировке UTF-8
    .hint = сохраните его как «CSV UTF-8»
translation-no-column = в таблице нет столбца `{ $column }`
    .hint = столбцы названы в первой строке; их записывает `readiness translate export`
translation-long-field = поле длиннее любой ячейки: { $text }…
    .hint = не пропущена ли кавычка?
translation-unknown = { $near ->
        [none] строки `{ $id }` в программе нет
       *[other] строки `{ $id }` в программе нет; ближайшая – `{ $near }`
    }
translation-twice = эта строка уже была в файле выше
translation-older = английский текст с тех пор изменился, и есть более новый перевод
translation-control = в тексте есть невидимые знаки
translation-no-fluent = фигурные скобки не согласованы: то, что стоит в них, остаётся как в исходном тексте
translation-gaps = в фигурных скобках стоит не то, что в исходном тексте: { $difference }
translation-not-put = в файл { $file } перевод вставить некуда
    .hint = проверьте файл командой `readiness check --lang-dir` и исправьте его вручную
# Где видна строка, которую переводят.
seen-everywhere = везде
seen-interview = в опросе
seen-report = в отчётах
seen-plan = в плане
seen-form = в анкетах
seen-help = в справке о команде
seen-check = замечания команды `check`
seen-terminal = в командной строке
seen-other = в отчётах команд batch, pair и merge
