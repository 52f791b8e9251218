### A draft in Persian, made by machine; it awaits a reader from the country. See README.md.

# source: auto
decimal-mark = auto

# source: { $day } { $month } { $year }
date = { $day } { $month } { $year }

# source: January
month-1 = ژانویه

# source: February
month-2 = فوریه

# source: March
month-3 = مارس

# source: April
month-4 = آوریل

# source: May
month-5 = مه

# source: June
month-6 = ژوئن

# source: July
month-7 = ژوئیه

# source: August
month-8 = اوت

# source: September
month-9 = سپتامبر

# source: October
month-10 = اکتبر

# source: November
month-11 = نوامبر

# source: December
month-12 = دسامبر

# source: Q{ $quarter } { $year }
quarter =
    سه‌ماههٔ { $quarter ->
        [1] نخست
        [2] دوم
        [3] سوم
       *[4] چهارم
    } { $year }

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
