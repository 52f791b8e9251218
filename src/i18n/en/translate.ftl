# What `translate` says.

usage-no-tag = there is no language `{ $tag }`
    .hint = { $near ->
        [none] use a tag of two or three letters, such as mn for Mongolian or fa for Persian; with a country, such as ru-KG
       *[other] did you mean `{ $near }`?
    }
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
translate-took = { $file }: { $changed } changed, { $stale } out of date, { $refused } refused, { $unchanged } unchanged; files written: { $files }
translate-would-take = { $file }: { $changed } would change, { $stale } out of date, { $refused } refused, { $unchanged } unchanged; nothing was written
translate-stale = taken, and out of date: the English has changed since it was translated
translate-refused = not taken: { $why }
translation-not-utf-8 = the file is not UTF-8 text
    .hint = save it as "CSV UTF-8"
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
