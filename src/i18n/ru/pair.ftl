# Две страны и многие страны: какие документы могли бы идти из одной в другую.

title-pair = Какой обмен можно начать
pair-verdicts = Что могло бы идти из одной страны в другую
pair-reading = Обязательное считается недостающим, если так говорят ответы, и неизвестным, если ответов нет. «Почти готово» – если недостаёт или неизвестно лишь одно либо не больше { $nearly } % того, что документ требует от обеих сторон вместе; «пока нет» – если больше уже только недостающего. Среди равных первым стоит то, что торговля отправляет чаще.
pair-withheld = { $country }: { $count ->
        [one] { $count } ответ конфиденциален и не учтён, как если бы его не было
        [few] { $count } ответа конфиденциальны и не учтены, как если бы их не было
       *[many] { $count } ответов конфиденциальны и не учтены, как если бы их не было
    }.
pair-live = обмен идёт
pair-trial = испытывается
pair-ready = готово
pair-nearly-ready = почти готово
pair-not-known = неизвестно
pair-not-yet = пока нет
pair-apart = неприменимо
pair-counts = { $missing ->
        [0] {""}
       *[other] недостаёт: { $missing }
    }{ $missing ->
        [0] {""}
       *[other] { $open ->
            [0] {""}
           *[other] , {""}
        }
    }{ $open ->
        [0] {""}
       *[other] неизвестно: { $open }
    }
pair-nearly = Почти готово: чего ещё недостаёт
pair-missing = Чего недостаёт
pair-remedy = Чем это устраняется
pair-open = Неизвестно: { $what }
pair-answer = { $count ->
        [one] Ответить на вопрос { $questions }
       *[other] Ответить на вопросы { $questions }
    }
pair-asked-withheld = Ответ конфиденциален
pair-no-action = В плане такого мероприятия нет
pair-step = { $action }{ $until ->
        [none] {""}
       *[other] , до { $until }
    }{ $later ->
        [yes] {" "}(отложено)
       *[no] {""}
    }
pair-lacks = Чего недостаёт каждой стране
pair-waiting = Каких документов это касается
pair-all-documents = всех документов
pair-questions = На какие вопросы ответить
pair-ground = Правовая основа, общая для обеих стран
pair-ground-reading = Насколько это записали обе группы, с датами; с министерствами иностранных дел не сверялось.
pair-treaty = { $country }: { $standing ->
        [party] участница договора «{ $treaty }»
        [signed] подписала договор «{ $treaty }», об участии не известно
       *[none] об участии в договоре «{ $treaty }» не известно
    }{ $since ->
        [none] {""}
       *[other] , с { $since }
    }; { $word ->
        [team] по словам самой группы
        [secondary] по чужим словам, в списке депозитария не видели
        [old] по списку, который с тех пор мог измениться
       *[list] по списку
    }{ $source ->
        [none] {""}
       *[other] : { $source }
    }{ $day ->
        [none] {""}
       *[other] , { $day }
    }
pair-agreements = Записанные соглашения
pair-agreement = Соглашение
pair-since = С какого времени
pair-recorded-by = Кто записал
pair-register = Обмены, которые записала страна: { $country }
pair-answered = Что ответили обе страны
pair-both-parties = Обе страны – участницы договора: { $treaty }
pair-line = { $what }{ $cited ->
        [none] {""}
       *[other] {" "}[{ $cited }]
    }{ $need ->
        [helpful] {" "}(полезно, не обязательно)
       *[required] {""}
    } – { $stands }
pair-stands = { $country }: { $stands ->
        [yes] есть
        [open] неизвестно
        [apart] неприменимо
       *[no] пока недостаёт
    }

terms-draft = Проект условий пилотного обмена: { $document }
terms-reading = Составлено по тому, что ответили и записали обе группы. Выделенное другим шрифтом сторонам предстоит согласовать.
terms-open = предстоит согласовать
terms-status = Состояние
terms-purpose = Цель
terms-document = Документ
terms-data-set = Состав данных
terms-data-model = Стандарт данных
terms-route = Маршрут
terms-legal-basis = Правовая основа
terms-security = Защита
terms-records = Хранение и доказательства
terms-roles = Роли
terms-coverage = Товары, участники торговли и пункты пропуска
terms-before = До начала
terms-start = Самое раннее начало
terms-period = Срок
terms-issues = { $country } выдаёт: { $agency }
terms-accepts = { $country } принимает: { $agency }
terms-lack = { $country }: { $what } – { $remedy }
terms-nothing-before = По ответам, из обязательного всё есть.
terms-after = После { $day }, по планам обеих стран
terms-each = Для каждого из этих пилотных обменов
terms-phases = Этапы
terms-phase = Этап
terms-entry = Начинается, когда
terms-exit = Заканчивается, когда
terms-measures = Показатели успеха
terms-measure = Показатель
terms-lessons = Какие уроки записать

pair-no-exchanges = в этих перечнях не сказано, что нужно для обмена документами
    .hint = добавьте файл `exchanges.yaml` в папку `data` с перечнями
usage-pair-two = нужны два файла ответов, по одному на страну
usage-pair-plans = файлов плана больше, чем стран
usage-corridor-country = страны с названием { $name } нет
    .hint = напишите коды или названия через запятую, например mn,cn,kz
usage-corridor-short = в коридоре должно быть не меньше двух стран

title-pairs = Кто и чем мог бы обмениваться
pairs-count = { $count ->
        [one] { $count } страна
        [few] { $count } страны
       *[many] { $count } стран
    }
pairs-left-out = { $count ->
        [one] { $count } анкета не представляет страну: страна не названа или есть анкета новее
        [few] { $count } анкеты не представляют страну: страна не названа или есть анкета новее
       *[many] { $count } анкет не представляют страну: страна не названа или есть анкета новее
    }: { $files }
pairs-counts = Насколько близок каждый документ
pairs-counts-reading = Считаются каждые две страны, в каждом направлении.
pairs-levers = Мероприятия, которые открывают больше всего
pairs-levers-reading = Каждое из мероприятий строки само по себе сделало бы эти документы готовыми: кроме него обеим сторонам для этого всего хватает.
pairs-no-levers = Ни одно мероприятие само по себе документа не открывает.
pairs-opens = Открывает
pairs-documents = Документы
pairs-corridor = По маршруту { $route }
pairs-corridor-reading = Документ проходит не дальше самого слабого звена, туда и обратно.
pairs-absent = Не показано: нет ответов от { $countries }.
pairs-weakest = Самое слабое звено
pairs-matrices = Каждые две страны
pairs-legend = Строки отправляют, столбцы получают. { $legend }. Число – сколько у обеих сторон недостаёт или неизвестно.
pairs-too-many = Стран больше { $most }; каждые две из них – в таблице `pairs`.
pairs-sender = Отправляет
pairs-mark-live = О
pairs-mark-trial = И
pairs-mark-ready = Г
pairs-mark-nearly = П
pairs-mark-open = ?
pairs-mark-no = –
pairs-mark-apart = ·
