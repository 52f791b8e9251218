### A draft in Mongolian, made by machine; it awaits a reader from the country. See README.md.

# source: auto
decimal-mark = auto

# source: { $day } { $month } { $year }
date =
    { $year } оны { $month } { $day ->
        [1] 1-ний
        [4] 4-ний
        [9] 9-ний
        [11] 11-ний
        [14] 14-ний
        [19] 19-ний
        [21] 21-ний
        [24] 24-ний
        [29] 29-ний
        [31] 31-ний
       *[other] { $day }-ны
    } өдөр

# source: January
month-1 = 1 дүгээр сарын

# source: February
month-2 = 2 дугаар сарын

# source: March
month-3 = 3 дугаар сарын

# source: April
month-4 = 4 дүгээр сарын

# source: May
month-5 = 5 дугаар сарын

# source: June
month-6 = 6 дугаар сарын

# source: July
month-7 = 7 дугаар сарын

# source: August
month-8 = 8 дугаар сарын

# source: September
month-9 = 9 дүгээр сарын

# source: October
month-10 = 10 дугаар сарын

# source: November
month-11 = 11 дүгээр сарын

# source: December
month-12 = 12 дугаар сарын

# source: Q{ $quarter } { $year }
quarter =
    { $year } оны { $quarter ->
        [1] I
        [2] II
        [3] III
       *[4] IV
    } улирал

# source: “{ $text }”
quoted = «{ $text }»

# source: auto
calendar-beside = auto

# source: auto
list-comma = auto

# source: auto
list-semicolon = auto

# source: { $date } ({ $own })
date-in-both = { $date } ({ $own })
