# Командная строка.

read-missing = файл { $file } не существует
    .hint = проверьте путь
answers-missing = файл { $file } не существует
    .hint = проверьте путь; `readiness template -o { $file }` создаёт пустую анкету
read-denied = нет права читать { $file }
    .hint = проверьте права доступа к файлу
read-folder = { $file } – папка, а не файл
    .hint = укажите файл в ней
read-failed = не удаётся прочитать { $file }: { $reason }
    .hint = проверьте, доступен ли диск
in-use = файл { $file } открыт в другой программе
    .hint = закройте его там, например в Excel или Word, и попробуйте ещё раз; он не изменился
read-pattern = { $file } – маска, а здесь нужен один файл
    .hint = укажите имя самого файла
name-reserved = { $file } – не имя файла в Windows
    .hint = выберите другое имя: этим обозначается устройство или скрытая часть файла
read-too-large = { $file } больше { $limit } МиБ
    .hint = действительно ли это анкета или контрольный перечень?
read-unknown-ending = файлы с таким расширением, как у { $file }, программа не читает
    .hint = дайте файлу расширение .yaml, .toml или .json
findings-more = … и ещё { $count } в { $file }; `readiness check --all { $file }` показывает все
left-alone = не тронуто, для этой команды здесь ничего нет: { $files }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
not-answers = { $file } – { $what }
    .hint = укажите файл ответов
nature-plan = файл плана, а не анкета
nature-settings = файл настроек, а не анкета
nature-checklist = часть контрольного перечня, а не анкета
nature-result = результат этой программы, а не анкета
read-special = { $file } – не обычный файл
    .hint = ответы сохраняются после каждого вопроса; укажите файл на диске
read-no-writer = в { $file } никто ничего не пишет
    .hint = это канал; запустите то, что в него пишет, или укажите файл на диске
no-checklists = в папке { $folder } нет файлов контрольных перечней
    .hint = в папке перечней для каждого перечня есть своя папка, а в ней – checklist.yaml
pattern-no-match = маске { $pattern } не соответствует ни один файл
    .hint = проверьте маску; возьмите её в кавычки, если оболочка не должна её раскрывать
pattern-too-wide = маска { $pattern } охватывает больше чем { $count } посторонних файлов
    .hint = укажите папку, где лежат нужные файлы
nothing-to-check = в папке { $folder } нечего проверять
    .hint = укажите папку с контрольными перечнями, файл ответов или readiness.toml
summary-clean = { $files ->
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    }, { $questions ->
        [one] { $questions } вопрос
        [few] { $questions } вопроса
       *[many] { $questions } вопросов
    }, { $locales ->
        [0] переводов нет
        [one] { $locales } перевод
        [few] { $locales } перевода
       *[many] { $locales } переводов
    }: исправлять нечего{ $held ->
        [0] {""}
        [one] , допущено { $held } замечание
        [few] , допущено { $held } замечания
       *[many] , допущено { $held } замечаний
    }
summary-findings = { $files ->
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    }, { $questions ->
        [one] { $questions } вопрос
        [few] { $questions } вопроса
       *[many] { $questions } вопросов
    }, { $locales ->
        [0] переводов нет
        [one] { $locales } перевод
        [few] { $locales } перевода
       *[many] { $locales } переводов
    }: { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
       *[many] { $errors } ошибок
    }, { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
       *[many] { $warnings } предупреждений
    }{ $held ->
        [0] {""}
        [one] , допущено { $held } замечание
        [few] , допущено { $held } замечания
       *[many] , допущено { $held } замечаний
    }
usage-unknown-code = вида замечаний `{ $name }` не существует
    .hint = { $near ->
        [none] `readiness explain` перечисляет все виды
       *[other] возможно, имелось в виду `{ $near }`?
    }
usage-fix-needs-folder = --fix дополняет папки контрольных перечней, а ни одной не указано
    .hint = укажите папку, в которой лежат перечни: `readiness check ПАПКА --fix`
fix-faulty = { $folder }: ничего не добавлено, потому что есть ошибки; сначала исправьте их
fix-left = { $file } оставлен как есть: недостающее нельзя добавить, не трогая написанного
fixed-ledger = { $file }: { $count ->
        [one] добавлен { $count } идентификатор
        [few] добавлены { $count } идентификатора
       *[many] добавлено { $count } идентификаторов
    }
fixed-translation = { $file }: { $count ->
        [one] добавлен { $count } текст для перевода
        [few] добавлены { $count } текста для перевода
       *[many] добавлено { $count } текстов для перевода
    }
usage-unknown-schema = вида файлов `{ $name }` не существует
    .hint = { $near ->
        [none] возможны: { $known }
       *[other] возможно, имелось в виду `{ $near }`?
    }
watching = ожидание изменений; Ctrl-C – закончить
print-full = результат не удалось вывести: на диске нет места
    .hint = освободите место и выполните команду ещё раз
print-failed = результат не удалось вывести: { $reason }
    .hint = проверьте, куда направлен вывод
write-full = файл { $file } не записан: на диске нет места
    .hint = освободите место и выполните команду ещё раз; прежнее содержимое не тронуто
write-denied = нет права записать { $file }
    .hint = выберите другое место или измените права на файл или папку
write-no-folder = папки для { $file } не существует
    .hint = сначала создайте её
write-folder = { $file } – папка
    .hint = укажите файл в ней
write-failed = файл { $file } не записан: { $reason }
    .hint = прежнее содержимое не тронуто
write-exists = файл { $file } уже есть, и в него могли внести правки
    .hint = выберите другое имя или добавьте --force, чтобы заменить его
write-foreign = файл { $file } уже существует и создан не этой программой
    .hint = выберите другое имя или добавьте --force, чтобы заменить его
faulty-file = в файле { $file } есть ошибки, они названы выше; ничего не сделано
    .hint = исправьте их и выполните команду ещё раз; `readiness explain КОД` рассказывает о каждом виде подробнее
faulty-checklists = в контрольных перечнях есть ошибки, они названы выше
    .hint = `readiness check --checklists ПАПКА` покажет все; `readiness explain КОД` рассказывает о каждом виде подробнее
horizon-passed = { $file }: для оценки от { $day } срок `{ $key } = { $date }` не годится: он не позже этого дня
    .hint = укажите для `{ $key }` в `[horizons]` более позднюю дату или удалите строку: тогда срок периода отсчитывается от дня оценки
settings-no-checklists = { $file } называет папку контрольных перечней, которой не существует: { $folder }
    .hint = исправьте там строку `checklists` или удалите её, чтобы взять встроенные перечни
faulty-settings = в настройках есть ошибки, они названы выше
    .hint = исправьте их и выполните команду ещё раз
usage-unknown-place = перечня, части, раздела или вопроса `{ $name }` не существует
    .hint = { $near ->
        [none] `readiness list` показывает всё, что есть
       *[other] возможно, имелось в виду `{ $near }`?
    }
usage-unknown-language = на языке `{ $tag }` слов нет
    .hint = { $near ->
        [none] возможны: { $known }
       *[other] возможно, имелось в виду `{ $near }`?
    }
usage-unknown-format = по расширению файла { $file } формат не определить
    .hint = дайте файлу одно из расширений { $endings } или добавьте --format
format-no-report = в формате { $format } отчётов не бывает
wrote = { $file }: { $actions ->
        [one] { $actions } мероприятие
        [few] { $actions } мероприятия
       *[many] { $actions } мероприятий
    }
usage-output-is-input = файл { $file } читает эта же команда, поэтому записать в него результат нельзя
    .hint = выберите для результата другое имя
usage-template-ending = анкета пишется в YAML, TOML, HTML, Excel, Word или PDF, а не в { $file }
    .hint = дайте файлу расширение .yaml, .toml, .html, .xlsx, .docx или .pdf
usage-checklist-name = перечень нельзя назвать `{ $name }`
    .hint = начните с латинской буквы, дальше – латинские буквы, цифры и дефисы; имена data, profiles, editions и i18n заняты
checklist-exists = файл { $file } уже есть, ничего не записано
    .hint = выберите другое имя или другую папку (-o)
usage-unknown-profile = профиля `{ $name }` не существует
    .hint = возможны: { $known }
wrote-checklist = { $folder }: перечень для начала; замените то, что в нём стоит, своим и проверьте командой `readiness check { $folder }`
wrote-template = { $file }: заполните файл в редакторе или отвечайте через `readiness assess { $file }`
suggested-by-survey = Глобальное обследование ООН ({ $question }); подтвердите, пожалуйста

template-how = После каждого идентификатора напишите один из вариантов, число или текст. Пустое место означает, что ответа нет, и никогда не означает «нет» (no).
template-long = Об ответе можно сказать больше: `ID: { "{" } value: yes, evidence: ["закон, статья"], note: "…", planned: { "{" } by: 2027-06-30, what: "…" { "}" } { "}" }` или `ID: { "{" } not-applicable: "причина" { "}" }`.
template-treaty = статус страны в договоре, если он известен: { "{" } standing: party, signed или none; since: дата; source: где это видно { "}" }
template-registers = Что страна ведёт наряду с ответами; всё это необязательно. Ответы ссылаются на законы: `laws: [{ "{" } law: KEY, article: "8(1)" { "}" }]`.
template-country = две заглавные латинские буквы по ISO 3166-1
template-round = как группа называет этот раунд, например год
template-date = год-месяц-день
template-agency = за кого эти ответы
template-name = кто заполнил
template-asked-if = Задаётся, если { $condition }
template-several = Один или несколько вариантов, списком в квадратных скобках
template-percent = Целое число от 0 до 100, в процентах
template-text = Текст; записывается, но не оценивается
template-and = и
template-or = или

agency-counts = ключевое ведомство
show-place = Раздел
show-official = номер в опубликованном перечне: { $number }
show-ours = вопрос самого инструмента
show-asked-if = Задаётся, если
show-guidance = Пояснение
show-options = Варианты ответа
show-borderline = Пограничный случай
show-rules = Как читать критерии: { $title }
show-evidence = Чем подтвердить
show-agencies = Кто обычно знает
show-weight = Вес
show-times = { $weight }: собственный { $own }, умноженный на вес раздела { $times }
show-counts = { $weight }; готовая страна отвечает: { $target }
show-references = На чём основан
cited-unverified = { $cited } (не проверено)
show-actions = Мероприятия, которые устраняют пробел
missing-fonts = ни один из доступных шрифтов не содержит письменности: { $scripts }
    .hint = { $system ->
        [windows] добавьте шрифты языка: «Параметры» › «Система» › «Дополнительные компоненты»
        [macos] добавьте шрифт через программу «Шрифты»
       *[other] установите { $packages } (Debian и Ubuntu)
    } или укажите файл шрифта через --font
plan-changed = файл { $file } изменила другая программа, пока составлялся план, поэтому ничего не записано
    .hint = выполните команду ещё раз: она учтёт это изменение
plan-dates = { $file }: { $actions ->
        [one] сроки { $actions } мероприятия теперь хранятся
        [few] сроки { $actions } мероприятий теперь хранятся
       *[many] сроки { $actions } мероприятий теперь хранятся
    } в этом файле; следующие запуски их не переносят
signs-without-font = { $count ->
        [one] { $count } знака нет ни в одном из доступных шрифтов, вместо него напечатан его код: { $signs }
       *[other] { $count } знаков нет ни в одном из доступных шрифтов, вместо них напечатаны их коды; например: { $signs }
    }
    .hint = { $system ->
        [windows] добавьте шрифты языка: «Параметры» › «Система» › «Дополнительные компоненты»
        [macos] добавьте шрифт через программу «Шрифты»
       *[other] установите { $packages } (Debian и Ubuntu)
    } или укажите файл шрифта через --font
no-font-file = файла шрифта { $file } нет
    .hint = проверьте имя; --font принимает файл TrueType или OpenType (.ttf, .otf)
not-a-font = { $file } – не шрифт, который можно включить в PDF
    .hint = укажите файл TrueType или OpenType (.ttf, .otf) с контурами, лицензия которого разрешает встраивание
plan-not-extended = файл { $file } оставлен как был: новые мероприятия нельзя было добавить, не затронув того, что в нём написано
    .hint = напишите `actions:` отдельной строкой последней записью своей части файла, а под ней – каждое мероприятие с отступом в два пробела
template-failed = { $file }, строка { $line }: шаблон нельзя использовать: { $reason }
    .hint = в шаблоне можно использовать те же названия, что в `readiness plan ОТВЕТЫ --format json`, и `document`
system-not-found = такого файла или папки нет (№ { $number })
system-denied = доступ запрещён (№ { $number })
system-exists = такой файл или папка уже есть (№ { $number })
system-no-folder = часть пути – не папка (№ { $number })
system-folder = это папка (№ { $number })
system-name = система не допускает такого имени (№ { $number })
system-full = на диске нет места (№ { $number })
system-too-large = файл слишком велик (№ { $number })
system-read-only = диск доступен только для чтения (№ { $number })
system-busy = файл занят другой программой (№ { $number })
system-network = сеть не отвечает (№ { $number })
system-memory = не хватает памяти (№ { $number })
system-damaged = содержимое повреждено или обрывается (№ { $number })
system-pipe = другая сторона закрыла соединение (№ { $number })
system-interrupted = действие прервано (№ { $number })
system-unsupported = система этого не умеет (№ { $number })
system-other = ошибка операционной системы (№ { $number })
template-syntax = ошибка в записи
template-filter = фильтра `{ $name }` не существует
template-test = проверки `{ $name }` не существует
template-function = такой функции не существует
template-undefined = название ничего не обозначает
template-arguments = аргументов слишком мало или слишком много
template-include = шаблон не может включать другой файл
template-memory = он занимает слишком много памяти
template-endless = он не приходит к концу
template-operation = с такими значениями это действие невозможно
template-not-utf8 = { $file } – не UTF-8
    .hint = сохраните шаблон в UTF-8
upgrade-wrote = в файле { $file } теперь ответы на нынешнюю редакцию.{ $count ->
        [0] {""}
        [one] {" "}{ $count } ответ нужно подтвердить: его спросит `readiness assess { $file } --only-carried`.
        [few] {" "}{ $count } ответа нужно подтвердить: их спросит `readiness assess { $file } --only-carried`.
       *[many] {" "}{ $count } ответов нужно подтвердить: их спросит `readiness assess { $file } --only-carried`.
    }
upgrade-dry = ничего не записано; без --dry-run это войдёт в файл { $file }
upgrade-nothing = в файле { $file } уже ответы на нынешнюю редакцию; ничего не изменено
upgrade-no-version = в файле { $file } не сказано, на какую версию перечней даны ответы
    .hint = укажите её там, например `checklists: {"{"} legal: 1.0.0, technical: 1.0.0 {"}"}`
upgrade-unknown = ответы в файле { $file } даны на перечень { $checklist } версии { $found }, а что в ней спрашивалось, здесь неизвестно
    .hint = просмотрите изменения до версии { $loaded }, затем укажите там { $loaded }
upgrade-not-kept = файл { $file } нельзя изменить на месте, сохранив его вид, поэтому ничего не изменено
    .hint = `readiness upgrade { $file } -o { $yaml }` записывает всё заново в YAML; комментарии остаются в прежнем файле
upgrade-changed = файл { $file } тем временем изменила другая программа, поэтому ничего не записано
    .hint = выполните команду ещё раз: она учтёт это изменение
usage-upgrade-ending = ответы записываются в YAML, а у файла { $file } другое расширение
    .hint = дайте файлу расширение .yaml
usage-compare-two = одну анкету не с чем сравнивать
    .hint = укажите не меньше двух файлов
usage-template-format = по шаблону составляется только Markdown
    .hint = дайте файлу расширение .md или уберите --template

# Неверные аргументы и обрамление справки. Что делает каждая команда и каждый аргумент, сказано в help.ftl.

usage-argument-unknown = неизвестный аргумент `{ $argument }`
    .hint = { $near ->
        [none] `{ $command } --help` перечисляет все
       *[other] возможно, имелось в виду `{ $near }`?
    }
usage-argument-missing = не указано обязательное: { $arguments }
    .hint = вызов: { $usage }
usage-argument-conflict = `{ $argument }` нельзя указать вместе с `{ $other }`
    .hint = оставьте одно из двух
usage-argument-twice = `{ $argument }` стоит дважды
    .hint = оставьте одно из двух
usage-command-unknown = команды `{ $name }` не существует
    .hint = { $near ->
        [none] `{ $command } --help` перечисляет все
       *[other] возможно, имелось в виду `{ $near }`?
    }
usage-command-missing = какую команду выполнить?
    .hint = `{ $command } --help` перечисляет все
usage-value-bad = `{ $value }` – недопустимое значение для { $argument }
    .hint = { $near ->
        [none] { $known ->
            [none] `{ $command } --help` объясняет, что здесь может стоять
           *[other] возможны: { $known }
        }
       *[other] возможно, имелось в виду `{ $near }`?
    }
usage-date = { $why ->
        [missing] `{ $option } { $text }`: такого дня не существует, в этом месяце { $days } дней
       *[unclear] `{ $option } { $text }`: дату разобрать не удалось
    }
    .hint = пишите так: 2026-05-04, 4.5.2026, 4 мая 2026, II квартал 2026 или сегодня
date-far = { $option }: { $date } – на много лет от сегодняшнего дня. Нет ли ошибки в годе, не из другого ли он календаря?
usage-value-missing = для { $argument } нужно значение
    .hint = { $known ->
        [none] `{ $command } --help` объясняет, что здесь может стоять
       *[other] возможны: { $known }
    }
usage-value-unwanted = { $argument } не принимает значения
    .hint = напишите без `{ $value }`
usage-not-text = один из аргументов – не текст в UTF-8
    .hint = переключите терминал на UTF-8
usage-no-languages = в папке { $folder } нет языков
    .hint = для каждого языка в ней должна быть своя папка с файлами .ftl, например { $folder }/km/cli.ftl
heading-usage = Вызов
heading-commands = Команды
heading-arguments = Аргументы
heading-options = Параметры
heading-name = Название
heading-description = Описание
heading-version = Версия
placeholder-options = [ПАРАМЕТРЫ]
default-value = [по умолчанию: { $value }]
possible-values = [возможные значения: { $values }]
possible-values-list = Возможные значения:
