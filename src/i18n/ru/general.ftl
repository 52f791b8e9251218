# Числа, даты и названия, которые нужны всюду.

# То, что о языке известно из CLDR, либо собственный знак; календарь наряду с григорианским: persian, buddhist или
# gregorian, если другого не нужно.
calendar-beside = auto
list-comma = auto
list-semicolon = auto
decimal-mark = auto
date-in-both = { $date } ({ $own })
date = { $day } { $month } { $year } г.
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
quarter = { $quarter ->
        [1] I
        [2] II
        [3] III
       *[4] IV
    } кв. { $year } г.
quoted = «{ $text }»
