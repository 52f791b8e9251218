# Анкета как страница для браузера.

form-title = Анкета
form-title-agency = Анкета: { $agency }
form-no-script = Для этой анкеты нужен JavaScript, а он здесь отключён. Из сети ничего не загружается: включите JavaScript для этого файла или попросите анкету в виде документа.
form-how = Отвечайте на то, что знаете. Анкета работает без сети и ничего не отправляет: введённое хранит браузер, а кнопка «Сохранить» записывает его в файл. Отправьте этот файл тому, от кого получили анкету.
form-about = Как читать критерии и чем не являются баллы
form-skip = К вопросам
form-agency = Ведомство
form-name = Кто заполнил
form-on = День
form-progress-label = Ход заполнения
form-progress = { $done } из { $asked }
form-next-open = Следующий открытый вопрос
form-save = Сохранить
form-saved = Сохранено в папке загрузок: { $file }. Отправьте этот файл обратно.
form-saved-without = Без причины или числа эти вопросы сохранены как открытые: { $questions }.
form-find = Найти по номеру или словам
form-found = Показано вопросов: { $count }
form-only-open = Только открытые
form-nothing-open = Открытых вопросов нет.
form-contents = Разделы
form-opened = Теперь задаются также: { $questions }.
form-closed = Больше не задаются: { $questions }. Введённое там сохраняется.
form-is-answered = есть ответ
form-is-open = открыт
form-asked-if = Задаётся, если { $condition }
form-asked-elsewhere = Это зависит от ответов других ведомств. Ответьте, если можете.
form-agencies = Кто обычно знает: { $agencies }
form-several = Один или несколько вариантов
form-percent = Целое число от 0 до 100, в процентах
form-percent-wrong = Нужно целое число от 0 до 100; без него вопрос считается открытым.
form-text = Ответьте своими словами
form-not-applicable = К этой стране не относится
form-reason = Почему не относится
form-reason-missing = Назовите причину; без неё вопрос считается открытым.
form-unknown = Мы не знаем
form-unknown-note = Нам не известно.
form-ask-whom = Кого спросить
form-ask-by = К какому дню
form-by-note = Срок: { $by }.
form-clear = Снять ответ
form-guidance = Зачем этот вопрос и на что смотреть
form-borderline = Пограничный случай
form-evidence = Подтверждение, по источнику на строку
form-note = Примечание
form-plan = Что планируется
form-planned-what = Что планируется
form-planned-by = К какому сроку планируется
form-kept = Хранится в этом браузере.
form-not-kept = Этот браузер ничего не хранит. Сохраните ответы в файл, прежде чем закрыть страницу.
form-open = Продолжить с сохранённым файлом
form-open-wrong = Файл { $file } сохранён не этой анкетой.
form-open-other = В файле { $file } ответы другого ведомства: { $agency }.
form-open-replaces = Файл заменит всё, что здесь введено. Продолжить?
form-opened-file = Файл { $file } открыт.
form-open-left = В файле сказано больше, чем помещается в эту анкету: { $questions }. Это остаётся в файле и отсюда не сохраняется.
form-print = Напечатать
form-empty = Очистить анкету
form-empty-sure = Всё, что здесь введено, пропадёт. Вы уверены?
form-suggested = Предлагается: { $value } (источник: { $from })
form-for-nobody = эти вопросы никому не адресованы: { $questions }
wrote-form = { $file }: откройте файл в браузере; кнопка «Сохранить» записывает ответы в файл
wrote-forms = { $folder }: { $count ->
        [one] { $count } анкета
        [few] { $count } анкеты
       *[other] { $count } анкет
    }, по одной на каждое ведомство, которому адресованы вопросы
agency-questions = { $count ->
        [one] обычно знает { $count } вопрос
        [few] обычно знает { $count } вопроса
       *[other] обычно знает { $count } вопросов
    }
agency-assigned = спросит ваша группа: { $count }
usage-agency-without-questions = для `{ $name }` нет ни одного вопроса
    .hint = кого спрашивает ваша группа, указывается в `[assign]` в readiness.toml

# На бумаге.

handout-how = Поставьте крестик в одной клетке, а где это указано, в нескольких. Стрелка после ответа показывает, с какого вопроса продолжать. Справа напишите, чем это подтверждается и что ещё важно; если места не хватает, продолжайте на обороте, указав номер вопроса.
handout-question = Вопрос
handout-evidence = Подтверждение
handout-not-applicable = Не относится: { $line }
handout-unknown = Не знаем; спросить { $line }, срок { $day }
handout-end = конец
handout-signature = Подпись
wrote-handout = { $file }: напечатайте файл, а ответы введите через `readiness assess`
