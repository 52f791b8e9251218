# Numbers, dates and names that every room uses.

# No words: auto is what CLDR knows of the language. Otherwise the calendar whose dates stand beside the Gregorian ones: persian,
# buddhist, or gregorian for none.
calendar-beside = auto
# No words: auto is what CLDR knows of the language. Otherwise the mark between the words of a list.
list-comma = auto
# No words: auto is what CLDR knows of the language. Otherwise the mark between parts of a list that have commas in them.
list-semicolon = auto
# No words: auto is what CLDR knows of the language. Otherwise the mark before the decimals of a number.
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
