# Слайды для совещания: строку должно быть видно с последнего ряда.

title-slides = Положение дел и план
slides-stand = Где мы сейчас
slides-legend = Закрашено: баллы, набранные ответами, из 100 %; в скобках: ответы/вопросы.
slides-answered = { $title }: ответы на { $answered } из { $asked }
slides-open = Бледно: где полоса ещё может закончиться, по вопросам без ответа.
slides-sections = Самые слабые разделы
slides-sections-of = { $title }: слабые разделы
slides-higher = { $count ->
        [one] Ещё { $count } раздел выше, или ответов в нём мало.
        [few] Ещё { $count } раздела выше, или ответов в них мало.
       *[many] Ещё { $count } разделов выше, или ответов в них мало.
    }
slides-none-telling = Ответов пока мало в каждом разделе: нужно не меньше трёх и не меньше половины заданных.
slides-agencies = Что ведомства видят по-разному
slides-gaps = Самые весомые пробелы
slides-first = С чего начать
slides-quarters = План по кварталам
slides-due = { $count ->
        [one] { $count } мероприятие
        [few] { $count } мероприятия
       *[many] { $count } мероприятий
    }
slides-changes = Что изменилось с прошлого раза
slides-asked = О чём просят совещание
slides-adopt = { $actions ->
        [one] Принять план ({ $actions } мероприятие).
        [few] Принять план ({ $actions } мероприятия).
       *[many] Принять план ({ $actions } мероприятий).
    }
slides-body = Назначить орган, который следит за планом каждый квартал.
slides-persons = Поручить ведомствам за месяц назвать ответственных.
slides-report = Вернуться к плану через год.
slides-more = … и ещё { $count }
slides-others = (и ещё { $count })
slides-later = { $count ->
        [one] … и ещё { $count } квартал; последний – { $last }
        [few] … и ещё { $count } квартала; последний – { $last }
       *[many] … и ещё { $count } кварталов; последний – { $last }
    }
