# Numbers, dates and names that every room uses.

# What CLDR knows of the language, or else a mark of its own; a calendar beside the Gregorian one: persian, buddhist, or
# gregorian for none.
calendar-beside = auto
list-comma = auto
list-semicolon = auto
decimal-mark = auto
date-in-both = { $date } ({ $own })
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
quarter = Q{ $quarter } { $year }
quoted = “{ $text }”
