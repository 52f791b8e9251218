# Что сообщает `translate`.

usage-no-tag = языка `{ $tag }` нет
    .hint = { $near ->
        [none] нужен код из двух или трёх букв, например mn – монгольский, fa – персидский; со страной – ru-KG
       *[other] возможно, имелось в виду `{ $near }`?
    }
usage-translate-english = с английского языка переводят
    .hint = укажите язык перевода, например mn; отдельные английские фразы меняет ваша папка `en`
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
translate-took = { $file }: изменено – { $changed }, устарело – { $stale }, в файле не закончено – { $unfinished }, отклонено – { $refused }, без изменений – { $unchanged }; записано файлов: { $files }
translate-would-take = { $file }: изменится – { $changed }, устарело – { $stale }, в файле не закончено – { $unfinished }, отклонено – { $refused }, без изменений – { $unchanged }; ничего не записано
translate-changed = файл в папке { $folder } тем временем изменила другая программа, поэтому ничего не записано
    .hint = выполните команду ещё раз
translation-no-form = такой формы у этого предложения в языке нет; есть { $forms }
translate-would-change = изменится
translate-stale = принято, но устарело: английский текст с тех пор изменился
translate-unfinished = не принято: в файле перевод отмечен как незаконченный
translate-refused = не принято: { $why }
translation-not-utf-8 = файл не в кодировке UTF-8
    .hint = { $format ->
        [csv] сохраните его как «CSV UTF-8»
       *[other] сохраните его заново в кодировке UTF-8
    }
translation-other-language = в файле сказано, что это перевод на `{ $other }`, а не на `{ $tag }`
    .hint = внесите его в тот язык, на который он сделан; если ошибка в файле, исправьте в нём язык
translation-no-text = в ячейке не текст, а дата или логическое значение: «{ $words }»; задайте ей формат «Текстовый» и запишите перевод снова
translation-torn = файл обрывается после строки { $line }: последняя запись не закончена
    .hint = попросите прислать файл ещё раз
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
translation-rows = слово перед двоеточием – имя, оно остаётся как в исходном тексте: { $rows }
translation-setting = это не текст, а настройка: { $allowed }
calendar-allowed = auto, gregorian, persian или buddhist
mark-allowed = auto или знак из одного–трёх символов, среди которых нет букв и цифр
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
translation-long = в тексте знаков: { $letters }, а места – { $most }
translation-broken-line = строка { $line } не из файла PO
translation-no-xliff = это не XLIFF 1.2: { $reason }
translation-many-rows = строк больше { $rows } – намного больше, чем есть в программе
# Книга для переводчиков.
strings-title = Строки для перевода, { $tag }
strings-sheet = Строки
strings-id = Ключ
strings-context = Где видно
strings-source = Английский текст
strings-text = Перевод: { $tag }
strings-note = Примечание переводчика
strings-terms = Термины
strings-state = Состояние
strings-before = Прежний английский текст
strings-letters = Знаков не более
strings-how-fill = Перевод записывается в белые ячейки рядом с английским текстом. Пустая ячейка ничего не меняет. Строки можно сортировать и фильтровать; ключи и скрытая первая строка остаются как есть.
strings-how-braces = То, что стоит в фигурных скобках, например { "{ $file }" }, подставляет программа: оно остаётся без изменений, но может стоять в другом месте предложения. Если в предложении что-то считается, для каждой формы числа есть своя строка; для каких она чисел, сказано во втором столбце.
strings-how-state = Состояние показывает, чего нет (missing) и что устарело (stale): переведено с прежнего английского текста, он стоит рядом. Если устаревший перевод всё ещё верен, выберите «done».
strings-how-back = Верните этот же файл. Его внесут командой `readiness translate import`; о каждой ячейке, которую принять нельзя, будет сказано почему.
usage-translate-format = формат `{ $format }` здесь не подходит
    .hint = укажите один из форматов: { $formats }
untranslated = { $file }: { $count ->
        [one] не переведён { $count } текст
        [few] не переведено { $count } текста
       *[many] не переведено { $count } текстов
    }; все покажет `--all`
# Насколько готов перевод.
translated-title = Перевод: { $tag }
translated-legend = Доля слов, переведённых с нынешнего английского текста
translated-left = { $percent }, { $words ->
        [one] осталось { $words } слово
        [few] осталось { $words } слова
       *[many] осталось { $words } слов
    }
translated-interview = Опрос и отчёты
translated-quick = Полдня, с планом
translated-full = Всё
translated-can-interview = Опрос можно провести, а отчёты прочитать, не встретив вокруг вопросов английских слов.
translated-could-interview = В опросе и отчётах английскими были бы { $percent } слов вокруг вопросов.
translated-can-quick = Вопросы на полдня, их мероприятия и слова отчётов, планов и анкет переведены полностью. Слайды, книги с планом, записка о договоре и `plan --take` сюда не входят.
translated-could-quick = В оценке на полдня и её плане английскими были бы { $percent } слов.
translated-can-full = Переведено всё.
translated-could-full = Из всего, что сообщает программа, английскими были бы { $percent } слов.
translated-whole = { $files ->
        [0] Полностью не переведён ещё ни один файл.
        [one] Полностью переведён { $files } файл. В остальных:
        [few] Полностью переведены { $files } файла. В остальных:
       *[many] Полностью переведено { $files } файлов. В остальных:
    }
translated-file = Файл
translated-done = Готово
translated-stale = Устарело
translated-missing = Нет
translated-words = Осталось слов
