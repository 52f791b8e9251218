# A sample in Mongolian, only begun: what it lacks is said in English.

decimal-mark = .
date = { $year } оны { $month } сарын { $day }
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
title-scores = Бэлэн байдлын оноо
title-plan = Үйл ажиллагааны төлөвлөгөөний төсөл
column-section = Хэсэг
column-score = Оноо
column-answered = Хариулсан
outcome-unanswered = Хариулаагүй
help-score = Асуулгын оноог хэсгээр нь тооцох
answer-words =
    yes: тийм
    partial: хэсэгчлэн
    no: үгүй
