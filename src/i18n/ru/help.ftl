# Что делают команды и аргументы.

help-readiness = Оценка готовности к трансграничной безбумажной торговле и проект плана действий
help-options = Параметры всех команд
help-options-help = Показать справку; --help рассказывает больше, чем -h
help-options-version = Показать версию
help-options-checklists = Папка контрольных перечней вместо тех, что поставляются с программой
help-options-only = Только этот перечень, часть, раздел или вопрос, например legal или A3
help-options-lang = Язык программы и перечней, например en или ru; если не указан, берётся из настроек, а без них – язык компьютера
help-options-lang-dir = Папка собственных языков: для каждого своя папка с файлами слов и переводами перечней
help-options-config = Файл настроек; если не указан – readiness.toml рядом с ответами или в папке выше
help-options-color = Когда выводить цвет
help-options-color-auto = В терминале, если не задана переменная NO_COLOR
help-options-color-always = Всегда
help-options-color-never = Никогда
help-options-quiet = Выводить только результаты и ошибки

help-assess = Провести опрос по вопросам перечней
help-assess-long = Провести опрос по вопросам перечней
    
    Создаёт файл ответов или продолжает его. Каждый ответ сохраняется сразу. Строки можно набирать или подавать на вход.
help-assess-file = Файл ответов, в YAML
help-assess-section = Только вопросы этого раздела, части или перечня
help-assess-only-open = Только вопросы без ответа
help-assess-only-marked = Только вопросы, отмеченные для обсуждения
help-assess-review = Просмотреть уже данные ответы
help-assess-profile = Только вопросы этого профиля, например quick; all – снова все вопросы
help-assess-stay = Оставаться у вопроса после ответа, пока не нажат Enter
help-assess-earlier = Ответы прежнего раунда, которые показываются рядом с вопросами
help-assess-from = Ответы, с которых начинается новый файл
help-assess-country = Страна для нового файла: код или название
help-assess-round = Название раунда для нового файла, например год
help-assess-date = День оценки для нового файла

help-score = Рассчитать баллы по разделам, с охватом и диапазоном
help-score-answers = Файл ответов
help-score-explain = Показать, как получен балл этого перечня, части, раздела или вопроса
help-score-format = В каком виде вывести баллы
help-score-format-table = Таблица для чтения
help-score-format-md = Markdown
help-score-format-json = JSON для программ
help-score-format-csv = Строки для электронной таблицы
help-score-fail-under = Завершиться с кодом 1, если балл какого-либо перечня ниже этого процента

help-gaps = Показать разрывы по порядку важности и то, что сдерживает каждый из них
help-gaps-answers = Файл ответов
help-gaps-format = В каком виде вывести разрывы
help-gaps-format-table = Таблица для чтения
help-gaps-format-md = Markdown
help-gaps-format-json = JSON для программ
help-gaps-format-csv = Строки для электронной таблицы

help-plan = Составить проект плана действий в Markdown, PDF или JSON
help-plan-answers = Файл ответов
help-plan-output = Файл, в который записать план; формат определяется окончанием. Без него план выводится на экран
help-plan-format = Формат, если по окончанию файла его не определить
help-plan-format-md = Markdown для сайтов с исходным кодом
help-plan-format-pdf = PDF, лист A4
help-plan-format-json = JSON для программ
help-plan-format-csv = Строки для электронной таблицы
help-plan-plan = Файл плана, который группа ведёт сама; если его нет, он создаётся
help-plan-as-of = День проверки, год-месяц-день: то, чей срок истёк раньше, считается просроченным. По умолчанию – день оценки
help-plan-part = Какая часть документа нужна
help-plan-part-summary = Страница для министра
help-plan-part-plan = План с карточками мер
help-plan-part-annex = Все вопросы с ответами
help-plan-part-all = Документ целиком
help-plan-template = Собственный шаблон для Markdown, на языке Jinja
help-plan-font = Файл шрифта для письменности, которой нет в доступных шрифтах; можно указать несколько раз
help-plan-force = Заменить файл, созданный не этой программой

help-batch = Оценить много анкет и свести баллы в одну таблицу, при желании с отчётом и планом для каждой
help-batch-paths = Файлы ответов, папки с ними, образцы имён или `-` для потока, где каждая строка – анкета в JSON
help-batch-output = Папка для результатов; без неё они выводятся построчно
help-batch-format = Форматы таблиц; в папку – все, на экран – jsonl
help-batch-format-csv = Текст, который читает любая электронная таблица и любой язык программирования
help-batch-format-jsonl = По объекту JSON на строку, вместе с разделами
help-batch-format-parquet = Столбцы с типами для DuckDB, pandas и Spark
help-batch-report = Форматы регионального сравнения; если не указаны – Markdown
help-batch-report-md = Markdown для сайтов с исходным кодом
help-batch-report-pdf = PDF, лист A4
help-batch-report-json = JSON для программ
help-batch-report-csv = Строки для электронной таблицы
help-batch-rank = Добавить к региональному сравнению рейтинг по баллам
help-batch-plans = Записать также план для каждой анкеты
help-batch-plans-md = Markdown для сайтов с исходным кодом
help-batch-plans-pdf = PDF, лист A4
help-batch-plans-json = JSON для программ
help-batch-plans-csv = Строки для электронной таблицы
help-batch-font = Файл шрифта для письменности, которой нет в доступных шрифтах; можно указать несколько раз
help-batch-jobs = Сколько анкет обрабатывать одновременно; если не указано – по числу процессоров
help-batch-keep-going = Продолжать после анкеты с ошибками; так и делается по умолчанию
help-batch-fail-fast = Остановиться на первой анкете с ошибками и не записывать таблицы и отчёты
help-batch-resume = Продолжить прерванный запуск: сделать только то, что осталось
help-batch-force = Заменить файлы, созданные не этой программой

help-compare = Сравнить анкеты: раунды одной страны или страны между собой
help-compare-answers = Файлы ответов, не менее двух, в том порядке, в каком их сравнивать
help-compare-output = Файл, в который записать сравнение; формат определяется окончанием. Без него сравнение выводится на экран
help-compare-format = В каком виде вывести сравнение
help-compare-format-table = Таблица для чтения
help-compare-format-md = Markdown
help-compare-format-json = JSON для программ
help-compare-format-csv = Строки для электронной таблицы
help-compare-force = Заменить файл, созданный не этой программой

help-check = Проверить контрольные перечни, ответы, планы и настройки
help-check-after = Коды завершения: 0 – всё в порядке, 1 – есть замечания, 2 – неверные аргументы, 3 – не удалось выполнить.
help-check-paths = Папки перечней, файлы ответов, файлы планов или readiness.toml; если не указаны – перечни, что поставляются с программой
help-check-format = В каком виде вывести замечания
help-check-format-human = Для чтения
help-check-format-json = Для программ; описание – `readiness schema findings`
help-check-format-sarif = SARIF 2.1.0, для сайтов с исходным кодом
help-check-format-github = Пометки в журнале задания
help-check-deny = Считать замечания этого вида ошибками; `warnings` – все предупреждения
help-check-allow = Не выводить замечания этого вида
help-check-only = Выводить замечания только этого вида
help-check-watch = Проверять снова после каждого сохранения файла, пока не остановят
help-check-fix = Дописать новые идентификаторы в реестр и тексты для перевода в файлы переводов, в папках перечней; остальное не меняется

help-explain = Объяснить вид замечаний
help-explain-code = Название, которое стоит в скобках перед замечанием; без него – список всех названий

help-list = Перечислить разделы и вопросы
help-list-place = Перечень, часть, раздел или вопрос; если не указано – всё

help-schema = Вывести схему (JSON Schema) файлов одного вида
help-schema-kind = Вид файла, например checklist, section, answers, settings или data; без него – список всех видов

help-show = Показать вопрос с критериями и пояснением
help-show-place = Вопрос или раздел со всеми его вопросами

help-template = Записать анкету для заполнения: все вопросы с условиями и вариантами ответа
help-template-output = Файл, в который записать анкету, .yaml или .toml. Без него анкета выводится на экран в YAML
help-template-profile = Только вопросы этого профиля
help-template-from-survey = Ответы на перечень Глобального обследования ООН: по ним предлагаются ответы, которые нужно подтвердить
help-template-force = Заменить файл, созданный не этой программой

help-completions = Вывести сценарий автодополнения для командной оболочки
help-completions-shell = Командная оболочка

help-man = Вывести страницу руководства в формате man(1)

help-help = Показать эту справку или справку названной команды

# Названия значений, как они стоят в строке вызова.

value-answers = ОТВЕТЫ
value-code = КОД
value-command = КОМАНДА
value-country = СТРАНА
value-date = ДАТА
value-dir = ПАПКА
value-file = ФАЙЛ
value-format = ФОРМАТ
value-id = ИДЕНТИФИКАТОР
value-kind = ВИД
value-n = ЧИСЛО
value-name = НАЗВАНИЕ
value-part = ЧАСТЬ
value-paths = ПУТИ
value-percent = ПРОЦЕНТ
value-place = МЕСТО
value-shell = ОБОЛОЧКА
value-tag = ЯЗЫК
value-when = КОГДА
