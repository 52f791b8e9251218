# What `translate` says.

usage-no-tag = there is no language `{ $tag }`
    .hint = { $near ->
        [none] use a tag of two or three letters, such as mn for Mongolian or fa for Persian; with a country, such as ru-KG
       *[other] did you mean `{ $near }`?
    }
usage-translate-english = English is what is translated from
    .hint = name the language to translate into, such as mn; a folder `en` of your own changes single English sentences
usage-translate-file = a file is named for `import`, and only for it
    .hint = readiness translate import mn mn.csv -o our-languages
usage-translate-folder = no folder of languages is named
    .hint = name it with --lang-dir, with -o, or as `languages` in readiness.toml
translate-began = { $folder }: { $strings ->
        [one] { $strings } string
       *[other] { $strings } strings
    } to translate, { $words ->
        [one] { $words } word
       *[other] { $words } words
    }, in { $files ->
        [one] { $files } file
       *[other] { $files } files
    }
translate-exported = { $file }: { $strings ->
        [one] { $strings } string
       *[other] { $strings } strings
    }
translate-took = { $file }: { $changed } changed, { $stale } out of date, { $unfinished } not finished in the file, { $refused } refused, { $unchanged } unchanged; files written: { $files }
translate-would-take = { $file }: { $changed } would change, { $stale } out of date, { $unfinished } not finished in the file, { $refused } refused, { $unchanged } unchanged; nothing was written
translate-changed = a file in { $folder } was changed by another program meanwhile, so nothing was written
    .hint = run the command again
translation-no-form = the language has no such form of this sentence; it has { $forms }
translate-would-change = would change
translate-stale = taken, and out of date: the English has changed since it was translated
translate-unfinished = not taken: the file says that it is not finished
translate-refused = not taken: { $why }
translation-not-utf-8 = the file is not UTF-8 text
    .hint = { $format ->
        [csv] save it as "CSV UTF-8"
       *[other] save it again in the encoding UTF-8
    }
translation-other-language = the file says that it is a translation into `{ $other }`, not into `{ $tag }`
    .hint = take it in as what it is; where the file is wrong, mend what it says of its language
translation-no-text = the cell holds a date or a yes and no of its program, and no text: “{ $words }”; give it the format "Text" and write the translation again
translation-torn = the file breaks off after line { $line }: its last entry has no end
    .hint = ask for the file again
translation-no-column = the table has no column `{ $column }`
    .hint = the first row names the columns; `readiness translate export` writes them
translation-long-field = a field is longer than any cell: { $text }…
    .hint = is a quotation mark missing?
translation-unknown = { $near ->
        [none] the program has no string `{ $id }`
       *[other] the program has no string `{ $id }`; the nearest is `{ $near }`
    }
translation-twice = the string stands in the file before
translation-older = the English has changed since this was translated, and there is a newer translation
translation-control = there are characters in it that nobody sees
translation-no-fluent = its braces are not in order: what stands in braces stays as it is in the source
translation-gaps = what stands in braces is not what the source has: { $difference }
translation-rows = what stands before a colon is a name that stays as it is in the source: { $rows }
translation-setting = this is no text but a setting: { $allowed }
calendar-allowed = auto, gregorian, persian or buddhist
mark-allowed = auto, or a mark of one to three characters that are neither letters nor digits
translation-not-put = { $file } holds something that it cannot be put between
    .hint = run `readiness check --lang-dir` on it, and mend it by hand
# Where a translator's string is seen.
seen-everywhere = everywhere
seen-interview = in the interview
seen-report = in reports
seen-plan = in the plan
seen-form = in forms
seen-help = in the help of a command
seen-check = what `check` finds
seen-terminal = on the command line
seen-other = in the reports of batch, pair and merge
translation-long = it has { $letters } letters, and there is room for { $most }
translation-broken-line = line { $line } is none of a PO file
translation-no-xliff = this is no XLIFF 1.2: { $reason }
translation-many-rows = there are more than { $rows } rows, many more than the program has strings
# The workbook for translators.
strings-title = Strings to translate, { $tag }
strings-sheet = Strings
strings-id = Key
strings-context = Where it is seen
strings-source = English
strings-text = Translation: { $tag }
strings-note = Your remark
strings-terms = Terms in it
strings-state = State
strings-before = English before
strings-letters = Most letters
strings-how-fill = Write the translation into the white cells beside the English. A cell that is left empty changes nothing. Rows may be sorted and filtered; keys and the hidden row at the top stay as they are.
strings-how-braces = What stands in braces, such as { "{ $file }" }, is filled in by the program: it stays as it is and may stand elsewhere in the sentence. Where a sentence counts something there is a row for each plural form of your language; the second column says for which numbers it is.
strings-how-state = The state says what is missing and what is stale: translated from an earlier English, which stands beside it. Where a stale translation still holds, choose "done".
strings-how-back = Send this very file back. Whoever keeps the language takes it in with `readiness translate import` and is told of every cell that could not be taken, and why.
usage-translate-format = `{ $format }` is no format for this
    .hint = use one of { $formats }
untranslated = { $file }: { $count ->
        [one] { $count } text is not translated
       *[other] { $count } texts are not translated
    }; `--all` shows each
# How far a translation is.
translated-title = Translation into { $tag }
translated-legend = Share of the words that are translated from the English of today
translated-left = { $percent }, { $words ->
        [one] { $words } word left
       *[other] { $words } words left
    }
translated-interview = Interview and reports
translated-quick = Half a day, with its plan
translated-full = All
translated-can-interview = The interview can be held, and reports read, without English around the questions.
translated-could-interview = In the interview and in reports { $percent } of the words around the questions would be English.
translated-can-quick = The questions for half a day, their actions, and the words of reports, plans and forms are whole. Slides, workbooks of the plan, the note on the treaty and `plan --take` are not counted here.
translated-could-quick = In the assessment for half a day and its plan { $percent } of the words would be English.
translated-can-full = Everything is translated.
translated-could-full = Of all that the program says, { $percent } would be English.
translated-whole = { $files ->
        [0] No file is whole yet.
        [one] { $files } file is whole. In the others:
       *[other] { $files } files are whole. In the others:
    }
translated-file = File
translated-done = Done
translated-stale = Stale
translated-missing = Missing
translated-words = Words left
