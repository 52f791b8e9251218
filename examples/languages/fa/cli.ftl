# source: { $file } does not exist
#     .hint = check the path
read-missing = { $file } وجود ندارد
    .hint = مسیر را بررسی کنید

# source: { $file } does not exist
#     .hint = check the path; `readiness template -o { $file }` writes an empty questionnaire
answers-missing = { $file } وجود ندارد
    .hint = مسیر را بررسی کنید؛ `readiness template -o { $file }` پرسشنامه‌ای خالی می‌نویسد

# source: { $file } may not be read
#     .hint = check the file's permissions
read-denied = اجازهٔ خواندن { $file } نیست
    .hint = مجوزهای فایل را بررسی کنید

# source: { $file } is a folder, not a file
#     .hint = name a file in it
read-folder = { $file } پوشه است، نه فایل
    .hint = فایلی درون آن را نام ببرید

# source: { $file } cannot be read: { $reason }
#     .hint = check that the disk is there and readable
read-failed = { $file } خوانده نمی‌شود: { $reason }
    .hint = بررسی کنید که دیسک موجود و خواندنی باشد

# source: { $file } is open in another program
#     .hint = close it there, for instance in Excel or Word, and try again; it is as it was
in-use = { $file } در نرم‌افزار دیگری باز است
    .hint = آن را در آن‌جا، مثلاً در Excel یا Word، ببندید و دوباره بکوشید؛ فایل همان گونه است که بود

# source: { $file } is a pattern, and a single file is wanted here
#     .hint = name the file itself
read-pattern = { $file } یک الگو است، و این‌جا یک فایل لازم است
    .hint = خود فایل را نام ببرید

# source: { $file } is no name for a file on Windows
#     .hint = choose another name: this one stands for a device, or for a hidden part of a file
name-reserved = { $file } در Windows نام فایل نیست
    .hint = نام دیگری برگزینید: این نام از آن یک دستگاه یا قسمت پنهان یک فایل است

# source: { $file } is larger than { $limit } MiB
#     .hint = is it really a questionnaire or a checklist?
read-too-large = { $file } بزرگ‌تر از { $limit } MiB است
    .hint = آیا به راستی پرسشنامه یا فهرست بررسی است؟

# source: { $file } has an ending this program does not read
#     .hint = name it .yaml, .toml or .json
read-unknown-ending = { $file } پسوندی دارد که این ابزار نمی‌خواند
    .hint = نام آن را با پسوند .yaml، .toml یا .json بنویسید

# source: … and { $count } more in { $file }; `readiness check --all { $file }` shows all
findings-more = … و { $count } یافتهٔ دیگر در { $file }؛ `readiness check --all { $file }` همه را نشان می‌دهد

# source:
#     { $more ->
#         [0] left alone, as this is nothing for this command: { $files }
#        *[other] left alone, as this is nothing for this command: { $files }{ " " }and { $more } more
#     }
left-alone =
    { $more ->
        [0] کنار گذاشته شد، زیرا به این فرمان مربوط نیست: { $files }
       *[other] کنار گذاشته شد، زیرا به این فرمان مربوط نیست: { $files } و { $more } فایل دیگر
    }

# source: { $file } is { $what }
#     .hint = name a file of answers
not-answers = { $file } این است: { $what }
    .hint = فایلی از پاسخ‌ها را نام ببرید

# source: a plan file, not a questionnaire
nature-plan = فایل برنامهٔ اقدام، نه پرسشنامه

# source: a settings file, not a questionnaire
nature-settings = فایل تنظیمات، نه پرسشنامه

# source: a part of a checklist, not a questionnaire
nature-checklist = قسمتی از یک فهرست بررسی، نه پرسشنامه

# source: a result of this program, not a questionnaire
nature-result = نتیجهٔ این ابزار، نه پرسشنامه

# source: { $file } is no ordinary file
#     .hint = answers are saved after every question; name a file on a disk
read-special = { $file } فایل معمولی نیست
    .hint = پاسخ‌ها پس از هر پرسش ذخیره می‌شوند؛ فایلی را بر دیسک نام ببرید

# source: nobody writes to { $file }
#     .hint = it is a pipe; begin what writes to it, or name a file on a disk
read-no-writer = کسی در { $file } چیزی نمی‌نویسد
    .hint = این یک لوله است؛ آنچه را در آن می‌نویسد آغاز کنید، یا فایلی را بر دیسک نام ببرید

# source: { $folder } holds no checklist files
#     .hint = a folder of checklists has a folder for each, with a checklist.yaml in it
no-checklists = در { $folder } فایل فهرست بررسی نیست
    .hint = پوشهٔ فهرست‌های بررسی برای هر یک پوشه‌ای دارد که checklist.yaml در آن است

# source: nothing matches { $pattern }
#     .hint = check the pattern; put it in quotes if the shell should leave it alone
pattern-no-match = چیزی با { $pattern } مطابقت ندارد
    .hint = الگو را بررسی کنید؛ اگر پوسته نباید آن را تغییر دهد، آن را در نشان نقل قول بگذارید

# source: { $pattern } looks at more than { $count } files that it does not mean
#     .hint = name the folder in which the files stand
pattern-too-wide = { $pattern } بیش از { $count } فایل را می‌نگرد که منظور آن نیست
    .hint = پوشه‌ای را که فایل‌ها در آن است نام ببرید

# source: { $folder } holds nothing to check
#     .hint = name a folder with checklists, an answers file or a readiness.toml
nothing-to-check = در { $folder } چیزی برای بررسی نیست
    .hint = پوشه‌ای با فهرست‌های بررسی، یک فایل پاسخ‌ها یا یک readiness.toml را نام ببرید

# source:
#     { $files ->
#         [one] { $files } file
#        *[other] { $files } files
#     }, { $questions ->
#         [one] { $questions } question
#        *[other] { $questions } questions
#     }, { $locales ->
#         [0] no translations
#         [one] { $locales } locale
#        *[other] { $locales } locales
#     }: nothing to mend{ $held ->
#         [0] { "" }
#         [one] , 1 finding allowed
#        *[other] , { $held } findings allowed
#     }
summary-clean =
    { $files ->
        [one] { $files } فایل
       *[other] { $files } فایل
    }، { $questions ->
        [one] { $questions } پرسش
       *[other] { $questions } پرسش
    }، { $locales ->
        [0] بدون ترجمه
        [one] { $locales } زبان
       *[other] { $locales } زبان
    }: چیزی برای اصلاح نیست{ $held ->
        [0] { "" }
        [one] ، { $held } یافتهٔ مجاز
       *[other] ، { $held } یافتهٔ مجاز
    }

# source:
#     { $files ->
#         [one] { $files } file
#        *[other] { $files } files
#     }, { $questions ->
#         [one] { $questions } question
#        *[other] { $questions } questions
#     }, { $locales ->
#         [0] no translations
#         [one] { $locales } locale
#        *[other] { $locales } locales
#     }: { $errors ->
#         [one] { $errors } error
#        *[other] { $errors } errors
#     }, { $warnings ->
#         [one] { $warnings } warning
#        *[other] { $warnings } warnings
#     }{ $held ->
#         [0] { "" }
#         [one] , 1 finding allowed
#        *[other] , { $held } findings allowed
#     }
summary-findings =
    { $files ->
        [one] { $files } فایل
       *[other] { $files } فایل
    }، { $questions ->
        [one] { $questions } پرسش
       *[other] { $questions } پرسش
    }، { $locales ->
        [0] بدون ترجمه
        [one] { $locales } زبان
       *[other] { $locales } زبان
    }: { $errors ->
        [one] { $errors } خطا
       *[other] { $errors } خطا
    }، { $warnings ->
        [one] { $warnings } هشدار
       *[other] { $warnings } هشدار
    }{ $held ->
        [0] { "" }
        [one] ، { $held } یافتهٔ مجاز
       *[other] ، { $held } یافتهٔ مجاز
    }

# source: there is no kind of finding `{ $name }`
#     .hint =
#         { $near ->
#             [none] `readiness explain` lists all kinds
#            *[other] did you mean `{ $near }`?
#         }
usage-unknown-code = یافته‌ای از نوع `{ $name }` نیست
    .hint =
        { $near ->
            [none] `readiness explain` همهٔ انواع را نشان می‌دهد
           *[other] آیا منظور `{ $near }` بود؟
        }

# source: --fix extends folders of checklists, and none was named
#     .hint = name the folder that holds the checklists: `readiness check DIR --fix`
usage-fix-needs-folder = گزینهٔ --fix پوشه‌های فهرست‌های بررسی را کامل می‌کند، و پوشه‌ای نام برده نشد
    .hint = پوشه‌ای را که فهرست‌های بررسی در آن است نام ببرید: `readiness check DIR --fix`

# source: { $folder }: nothing was added, because there are errors; mend them first
fix-faulty = { $folder }: چیزی افزوده نشد، زیرا خطاهایی هست؛ نخست آن‌ها را رفع کنید

# source: { $file } was left as it is: what it lacks cannot be added without touching what stands there
fix-left = { $file } همان گونه که هست ماند: آنچه کم دارد بدون تغییر متن موجود افزودنی نیست

# source:
#     { $count ->
#         [one] { $file }: one id added
#        *[other] { $file }: { $count } ids added
#     }
fixed-ledger =
    { $count ->
        [one] { $file }: { $count } شناسه افزوده شد
       *[other] { $file }: { $count } شناسه افزوده شد
    }

# source:
#     { $count ->
#         [one] { $file }: one text to translate added
#        *[other] { $file }: { $count } texts to translate added
#     }
fixed-translation =
    { $count ->
        [one] { $file }: { $count } متن برای ترجمه افزوده شد
       *[other] { $file }: { $count } متن برای ترجمه افزوده شد
    }

# source: there is no kind of file `{ $name }`
#     .hint =
#         { $near ->
#             [none] use one of { $known }
#            *[other] did you mean `{ $near }`?
#         }
usage-unknown-schema = فایلی از نوع `{ $name }` نیست
    .hint =
        { $near ->
            [none] یکی از این‌ها را به کار برید: { $known }
           *[other] آیا منظور `{ $near }` بود؟
        }

# source: waiting for changes; Ctrl-C ends it
watching = در انتظار تغییرات؛ Ctrl-C پایان می‌دهد

# source: the result could not be printed: the disk is full
#     .hint = free some space and run the command again
print-full = نتیجه چاپ نشد: دیسک پر است
    .hint = جا باز کنید و فرمان را دوباره اجرا کنید

# source: the result could not be printed: { $reason }
#     .hint = look at where the output is sent to
print-failed = نتیجه چاپ نشد: { $reason }
    .hint = بررسی کنید که خروجی به کجا فرستاده می‌شود

# source: { $file } was not written: the disk is full
#     .hint = free some space and run the command again; what was there before is untouched
write-full = { $file } نوشته نشد: دیسک پر است
    .hint = جا باز کنید و فرمان را دوباره اجرا کنید؛ آنچه پیشتر بود دست نخورده است

# source: { $file } may not be written
#     .hint = choose another place, or change the permissions of the file or its folder
write-denied = اجازهٔ نوشتن { $file } نیست
    .hint = جای دیگری برگزینید، یا مجوزهای فایل یا پوشهٔ آن را تغییر دهید

# source: the folder of { $file } does not exist
#     .hint = create it first
write-no-folder = پوشهٔ { $file } وجود ندارد
    .hint = نخست آن را بسازید

# source: { $file } is a folder
#     .hint = name a file in it
write-folder = { $file } پوشه است
    .hint = فایلی درون آن را نام ببرید

# source: { $file } was not written: { $reason }
#     .hint = what was there before is untouched
write-failed = { $file } نوشته نشد: { $reason }
    .hint = آنچه پیشتر بود دست نخورده است

# source: { $file } exists already, and may have been edited
#     .hint = choose another name, or add --force to replace it
write-exists = { $file } از پیش وجود دارد و شاید ویرایش شده باشد
    .hint = نام دیگری برگزینید، یا برای جایگزین کردن آن --force را بیفزایید

# source: { $file } exists and was not written by this program
#     .hint = choose another name, or add --force to replace it
write-foreign = { $file } وجود دارد و این ابزار آن را ننوشته است
    .hint = نام دیگری برگزینید، یا برای جایگزین کردن آن --force را بیفزایید

# source: { $file } has faults, named above; nothing was done
#     .hint = mend them and run the command again; `readiness explain CODE` says more about each kind
faulty-file = { $file } خطاهایی دارد که در بالا آمده است؛ کاری انجام نشد
    .hint = آن‌ها را رفع کنید و فرمان را دوباره اجرا کنید؛ `readiness explain CODE` دربارهٔ هر نوع بیشتر می‌گوید

# source: the checklists have faults, named above
#     .hint = `readiness check --checklists DIR` shows them all; `readiness explain CODE` says more about each kind
faulty-checklists = فهرست‌های بررسی خطاهایی دارند که در بالا آمده است
    .hint = `readiness check --checklists DIR` همه را نشان می‌دهد؛ `readiness explain CODE` دربارهٔ هر نوع بیشتر می‌گوید

# source: { $file }: `{ $key } = { $date }` is no target date for an assessment of { $day }: it is not after that day
#     .hint = give `{ $key }` in `[horizons]` a later date, or delete the line: without it the horizon follows from the day of assessment
horizon-passed = { $file }: `{ $key } = { $date }` برای ارزیابی { $day } تاریخ هدف نیست: پس از آن روز نیست
    .hint = به `{ $key }` در `[horizons]` تاریخ دیرتری بدهید، یا سطر را حذف کنید: بدون آن بازهٔ زمانی از روز ارزیابی به دست می‌آید

# source: { $file } names a folder of checklists that does not exist: { $folder }
#     .hint = mend `checklists` there, or delete the line to use the shipped ones
settings-no-checklists = { $file } پوشه‌ای از فهرست‌های بررسی را نام می‌برد که وجود ندارد: { $folder }
    .hint = `checklists` را در آن اصلاح کنید، یا سطر را حذف کنید تا فهرست‌های همراه ابزار به کار رود

# source: the settings have faults, named above
#     .hint = mend them and run the command again
faulty-settings = تنظیمات خطاهایی دارد که در بالا آمده است
    .hint = آن‌ها را رفع کنید و فرمان را دوباره اجرا کنید

# source: there is no checklist, part, section or question `{ $name }`
#     .hint =
#         { $near ->
#             [none] `readiness list` shows what there is
#            *[other] did you mean `{ $near }`?
#         }
usage-unknown-place = فهرست بررسی، قسمت، بخش یا پرسشی به نام `{ $name }` نیست
    .hint =
        { $near ->
            [none] `readiness list` آنچه را هست نشان می‌دهد
           *[other] آیا منظور `{ $near }` بود؟
        }

# source: there are no words in `{ $tag }`
#     .hint =
#         { $near ->
#             [none] use one of { $known }
#            *[other] did you mean `{ $near }`?
#         }
usage-unknown-language = در زبان `{ $tag }` متنی نیست
    .hint =
        { $near ->
            [none] یکی از این‌ها را به کار برید: { $known }
           *[other] آیا منظور `{ $near }` بود؟
        }

# source: no format is known by the ending of { $file }
#     .hint = give it one of the endings { $endings }, or add --format
usage-unknown-format = از پسوند { $file } قالبی شناخته نمی‌شود
    .hint = یکی از این پسوندها را به آن بدهید: { $endings }، یا --format را بیفزایید

# source: { $format } holds no report
format-no-report = { $format } گزارشی در خود ندارد

# source:
#     { $actions ->
#         [one] { $file }: { $actions } action
#        *[other] { $file }: { $actions } actions
#     }
wrote =
    { $actions ->
        [one] { $file }: { $actions } اقدام
       *[other] { $file }: { $actions } اقدام
    }

# source: { $file } is read by this run, so its result cannot be written there
#     .hint = choose another name for the result
usage-output-is-input = این اجرا { $file } را می‌خواند، از این رو نتیجه را نمی‌توان در آن نوشت
    .hint = نام دیگری برای نتیجه برگزینید

# source: a questionnaire is written as YAML, TOML, HTML, Excel, Word or PDF, not as { $file }
#     .hint = name it .yaml, .toml, .html, .xlsx, .docx or .pdf
usage-template-ending = پرسشنامه به صورت YAML، TOML، HTML، Excel، Word یا PDF نوشته می‌شود، نه به صورت { $file }
    .hint = نام آن را با پسوند .yaml، .toml، .html، .xlsx، .docx یا .pdf بنویسید

# source: `{ $name }` cannot be the name of a checklist
#     .hint = begin with a letter, go on with letters, digits and hyphens, and do not call it data, profiles, editions or i18n
usage-checklist-name = `{ $name }` نمی‌تواند نام فهرست بررسی باشد
    .hint = با حرف آغاز کنید، با حرف، رقم و خط تیره ادامه دهید، و نام آن را data، profiles، editions یا i18n نگذارید

# source: { $file } exists already, and nothing was written
#     .hint = choose another name, or another folder with -o
checklist-exists = { $file } از پیش وجود دارد، و چیزی نوشته نشد
    .hint = نام دیگری برگزینید، یا پوشهٔ دیگری با -o

# source: there is no profile `{ $name }`
#     .hint = use one of { $known }
usage-unknown-profile = نمایه‌ای به نام `{ $name }` نیست
    .hint = یکی از این‌ها را به کار برید: { $known }

# source: { $folder }: a checklist to begin with; put your own in place of what stands there, and look at it with `readiness check { $folder }`
wrote-checklist = { $folder }: فهرستی برای آغاز کار؛ متن خود را به جای آنچه در آن است بگذارید، و آن را با `readiness check { $folder }` بررسی کنید

# source: { $file }: fill it in with an editor, or answer with `readiness assess { $file }`
wrote-template = { $file }: آن را با یک ویرایشگر پر کنید، یا با `readiness assess { $file }` پاسخ دهید

# source: the UN Global Survey ({ $question }); please confirm
suggested-by-survey = پیمایش جهانی ملل متحد ({ $question })؛ لطفاً تأیید کنید

# source: After each id write one of its options, a number or words. What stays empty counts as not answered, never as "no".
template-how = پس از هر شناسه یکی از گزینه‌های آن، یک عدد یا متن بنویسید. آنچه خالی بماند بی‌پاسخ به شمار می‌آید، هرگز «خیر».

# source: There is more to say about an answer: `ID: { "{" } value: yes, evidence: ["law, article"], note: "…", planned: { "{" } by: 2027-06-30, what: "…" { "}" } { "}" }`, or `ID: { "{" } not-applicable: "the reason" { "}" }`.
template-long = دربارهٔ پاسخ می‌توان بیشتر گفت: `ID: { "{" } value: yes, evidence: ["قانون، ماده"], note: "…", planned: { "{" } by: 2027-06-30, what: "…" { "}" } { "}" }`، یا `ID: { "{" } not-applicable: "دلیل" { "}" }`.

# source: the country's standing towards the treaty, if you know it: { "{" } standing: party, signed or none; since: a date; source: where it stands { "}" }
template-treaty = وضعیت کشور نسبت به معاهده، اگر می‌دانید: { "{" } standing: party، signed یا none؛ since: تاریخ؛ source: منبع آن { "}" }

# source: What the country keeps beside its answers; all of it may stay out. Answers cite laws: `laws: [{ "{" } law: KEY, article: "8(1)" { "}" }]`.
template-registers = آنچه کشور در کنار پاسخ‌های خود نگه می‌دارد؛ همهٔ آن می‌تواند نباشد. پاسخ‌ها به قوانین استناد می‌کنند: `laws: [{ "{" } law: KEY, article: "8(1)" { "}" }]`.

# source: two capital letters, ISO 3166-1
template-country = دو حرف بزرگ، ISO 3166-1

# source: the team's name for this round, such as a year
template-round = نامی که گروه به این دور داده است، مانند سال

# source: year-month-day
template-date = سال-ماه-روز

# source: Asked if { $condition }
template-asked-if = هنگامی پرسیده می‌شود که { $condition }

# source: One or more of these, as a list in brackets
template-several = یک یا چند مورد از این‌ها، به صورت فهرستی در کروشه

# source: A whole number from 0 to 100, in percent
template-percent = عدد صحیحی از 0 تا 100، به درصد

# source: Words; recorded, not scored
template-text = متن؛ ثبت می‌شود و امتیاز ندارد

# source: and
template-and = و

# source: or
template-or = یا

# source: counts
agency-counts = نهاد کلیدی

# source: Place
show-place = جایگاه

# source: number of the published checklist: { $number }
show-official = شمارهٔ فهرست منتشرشده: { $number }

# source: a question of this tool's own
show-ours = پرسشی از آن خود این ابزار

# source: Asked if
show-asked-if = شرط این پرسش

# source: Guidance
show-guidance = راهنما

# source: Answers
show-options = پاسخ‌ها

# source: A case on the border
show-borderline = نمونه‌ای در مرز دو پاسخ

# source: How criteria are read: { $title }
show-rules = معیارها چگونه خوانده می‌شوند: { $title }

# source: Evidence to cite
show-evidence = مدرک قابل استناد

# source: Who usually knows
show-agencies = چه نهادی معمولاً می‌داند

# source: Weight
show-weight = وزن

# source: { $weight }, its own { $own } times { $times } of its section
show-times = { $weight }، وزن خود آن { $own } ضرب در { $times } برای بخش آن

# source: { $weight }; a ready country answers: { $target }
show-counts = { $weight }؛ پاسخ کشور آماده: { $target }

# source: Rests on
show-references = بر پایهٔ

# source: { $cited } (not verified)
cited-unverified = { $cited } (بررسی‌نشده)

# source: Closed by
show-actions = اقدام برای رفع

# source: no font at hand can show { $scripts }
#     .hint =
#         { $system ->
#             [windows] add the fonts of the language in Settings › System › Optional features, or name a font file with --font
#             [macos] add a font with Font Book, or name a font file with --font
#            *[other] install { $packages } (Debian and Ubuntu), or name a font file with --font
#         }
missing-fonts = هیچ قلم موجودی { $scripts } را نشان نمی‌دهد
    .hint =
        { $system ->
            [windows] قلم‌های این زبان را در Settings › System › Optional features بیفزایید، یا فایل قلم را با --font نام ببرید
            [macos] قلمی را با Font Book بیفزایید، یا فایل قلم را با --font نام ببرید
           *[other] { $packages } را نصب کنید (Debian و Ubuntu)، یا فایل قلم را با --font نام ببرید
        }

# source: { $file } was changed by another program while the plan was being made, so nothing was written
#     .hint = run the command again; it then takes the change in
plan-changed = { $file } را هنگام ساختن برنامهٔ اقدام نرم‌افزار دیگری تغییر داد، از این رو چیزی نوشته نشد
    .hint = فرمان را دوباره اجرا کنید؛ آنگاه آن تغییر پذیرفته می‌شود

# source:
#     { $actions ->
#         [one] { $file }: the dates of { $actions } action are kept there from now on; later runs do not move them
#        *[other] { $file }: the dates of { $actions } actions are kept there from now on; later runs do not move them
#     }
plan-dates =
    { $actions ->
        [one] { $file }: تاریخ‌های { $actions } اقدام از این پس آن‌جا نگه داشته می‌شود؛ اجراهای بعدی آن را جابه‌جا نمی‌کنند
       *[other] { $file }: تاریخ‌های { $actions } اقدام از این پس آن‌جا نگه داشته می‌شود؛ اجراهای بعدی آن‌ها را جابه‌جا نمی‌کنند
    }

# source:
#     { $count ->
#         [one] no font at hand has the sign { $signs }; it is printed as its code
#        *[other] no font at hand has { $count } signs, such as { $signs }; they are printed as their codes
#     }
#     .hint =
#         { $system ->
#             [windows] add the fonts of the language in Settings › System › Optional features, or name a font file with --font
#             [macos] add a font with Font Book, or name a font file with --font
#            *[other] install { $packages } (Debian and Ubuntu), or name a font file with --font
#         }
signs-without-font =
    { $count ->
        [one] هیچ قلم موجودی نشانهٔ { $signs } را ندارد؛ کد آن چاپ می‌شود
       *[other] هیچ قلم موجودی { $count } نشانه، مانند { $signs }، را ندارد؛ کد آن‌ها چاپ می‌شود
    }
    .hint =
        { $system ->
            [windows] قلم‌های این زبان را در Settings › System › Optional features بیفزایید، یا فایل قلم را با --font نام ببرید
            [macos] قلمی را با Font Book بیفزایید، یا فایل قلم را با --font نام ببرید
           *[other] { $packages } را نصب کنید (Debian و Ubuntu)، یا فایل قلم را با --font نام ببرید
        }

# source: there is no font file { $file }
#     .hint = look at the name; --font takes a TrueType or OpenType file (.ttf, .otf)
no-font-file = فایل قلم { $file } نیست
    .hint = نام را بررسی کنید؛ --font فایل TrueType یا OpenType می‌پذیرد (.ttf، .otf)

# source: { $file } is not a font that a PDF can hold
#     .hint = name a TrueType or OpenType file (.ttf, .otf) with outlines whose licence allows embedding
not-a-font = { $file } قلمی نیست که در PDF جا بگیرد
    .hint = فایل TrueType یا OpenType (.ttf، .otf) با طرح برداری را نام ببرید که پروانهٔ آن جاسازی را اجازه می‌دهد

# source: { $file } was left as it is: new actions could not be added without touching what it says
#     .hint = write `actions:` on a line of its own as the last entry of your part of the file, each action below it with two spaces
plan-not-extended = { $file } همان گونه که هست ماند: اقدام‌های تازه بدون تغییر متن آن افزودنی نبود
    .hint = `actions:` را در سطری جداگانه به عنوان آخرین مدخل قسمت خود در فایل بنویسید، و هر اقدام را زیر آن با دو فاصله

# source: { $file }, line { $line }: the template cannot be used: { $reason }
#     .hint = the names a template can use are those of `readiness plan ANSWERS --format json`, and `document`
template-failed = { $file }، سطر { $line }: الگوی سند به کار بردنی نیست: { $reason }
    .hint = نام‌هایی که الگوی سند می‌تواند به کار برد همان نام‌های `readiness plan ANSWERS --format json` و `document` است

# source: it does not exist (no. { $number })
system-not-found = وجود ندارد (شمارهٔ { $number })

# source: access is denied (no. { $number })
system-denied = دسترسی مجاز نیست (شمارهٔ { $number })

# source: it exists already (no. { $number })
system-exists = از پیش وجود دارد (شمارهٔ { $number })

# source: a part of the path is not a folder (no. { $number })
system-no-folder = قسمتی از مسیر پوشه نیست (شمارهٔ { $number })

# source: it is a folder (no. { $number })
system-folder = پوشه است (شمارهٔ { $number })

# source: the system does not allow this name (no. { $number })
system-name = سیستم این نام را مجاز نمی‌داند (شمارهٔ { $number })

# source: the disk is full (no. { $number })
system-full = دیسک پر است (شمارهٔ { $number })

# source: the file is too large (no. { $number })
system-too-large = فایل بیش از اندازه بزرگ است (شمارهٔ { $number })

# source: the disk can only be read (no. { $number })
system-read-only = دیسک تنها خواندنی است (شمارهٔ { $number })

# source: another program uses it (no. { $number })
system-busy = نرم‌افزار دیگری آن را به کار می‌برد (شمارهٔ { $number })

# source: the network does not answer (no. { $number })
system-network = شبکه پاسخ نمی‌دهد (شمارهٔ { $number })

# source: there is not enough memory (no. { $number })
system-memory = حافظهٔ کافی نیست (شمارهٔ { $number })

# source: it is damaged or cut short (no. { $number })
system-damaged = آسیب دیده یا ناقص است (شمارهٔ { $number })

# source: the other side has closed the connection (no. { $number })
system-pipe = طرف دیگر اتصال را بسته است (شمارهٔ { $number })

# source: it was interrupted (no. { $number })
system-interrupted = کار قطع شد (شمارهٔ { $number })

# source: the system cannot do this (no. { $number })
system-unsupported = سیستم نمی‌تواند این کار را انجام دهد (شمارهٔ { $number })

# source: fault of the operating system (no. { $number })
system-other = خطای سیستم عامل (شمارهٔ { $number })

# source: the syntax is wrong
template-syntax = نحو نادرست است

# source: there is no filter `{ $name }`
template-filter = صافی‌ای به نام `{ $name }` نیست

# source: there is no test `{ $name }`
template-test = آزمونی به نام `{ $name }` نیست

# source: there is no such function
template-function = چنین تابعی نیست

# source: a name stands for nothing
template-undefined = نامی به کار رفته است که معنایی ندارد

# source: too few or too many arguments
template-arguments = شمار آرگومان‌ها کم یا زیاد است

# source: a template cannot take in another file
template-include = الگوی سند نمی‌تواند فایل دیگری را در خود بیاورد

# source: it takes too much memory
template-memory = حافظهٔ بسیار می‌گیرد

# source: it does not come to an end
template-endless = پایان نمی‌یابد

# source: this cannot be done with these values
template-operation = این کار با این مقدارها شدنی نیست

# source: { $file } is not UTF-8
#     .hint = save the template as UTF-8
template-not-utf8 = { $file } به صورت UTF-8 نیست
    .hint = الگوی سند را به صورت UTF-8 ذخیره کنید

# source:
#     { $count ->
#         [0] { $file } holds answers to today's edition.
#         [one] { $file } holds answers to today's edition.{ " " }One of them is to be confirmed: `readiness assess { $file } --only-carried` asks for it.
#        *[other] { $file } holds answers to today's edition.{ " " }{ $count } of them are to be confirmed: `readiness assess { $file } --only-carried` asks for them.
#     }
upgrade-wrote =
    { $count ->
        [0] { $file } پاسخ‌ها به ویرایش کنونی را دارد.
        [one] { $file } پاسخ‌ها به ویرایش کنونی را دارد. { $count } پاسخ باید تأیید شود: `readiness assess { $file } --only-carried` آن را می‌پرسد.
       *[other] { $file } پاسخ‌ها به ویرایش کنونی را دارد. { $count } پاسخ باید تأیید شوند: `readiness assess { $file } --only-carried` آن‌ها را می‌پرسد.
    }

# source: nothing was written; without --dry-run it goes into { $file }
upgrade-dry = چیزی نوشته نشد؛ بدون --dry-run در { $file } نوشته می‌شود

# source: { $file } holds answers to today's edition already; nothing was changed
upgrade-nothing = { $file } هم‌اکنون پاسخ‌ها به ویرایش کنونی را دارد؛ چیزی تغییر نکرد

# source: { $file } does not say which version of the checklists it answers
#     .hint = write it there, such as `checklists: { "{" } legal: 1.0.0, technical: 1.0.0 { "}" }`
upgrade-no-version = { $file } نمی‌گوید به کدام نسخهٔ فهرست‌های بررسی پاسخ می‌دهد
    .hint = آن را در فایل بنویسید، مانند `checklists: { "{" } legal: 1.0.0, technical: 1.0.0 { "}" }`

# source: { $file } answers version { $found } of the { $checklist } checklist, and what that asked is not known here
#     .hint = go through the changes up to version { $loaded }, then write { $loaded } there
upgrade-unknown = { $file } به نسخهٔ { $found } فهرست بررسی { $checklist } پاسخ می‌دهد، و پرسش‌های آن این‌جا شناخته نیست
    .hint = تغییرات تا نسخهٔ { $loaded } را بررسی کنید، سپس { $loaded } را در آن بنویسید

# source: { $file } cannot be changed where it stands without losing how it is written, so nothing was changed
#     .hint = `readiness upgrade { $file } -o { $yaml }` writes all of it anew, as YAML; comments stay behind
upgrade-not-kept = { $file } را در جای خود بدون از دست رفتن شیوهٔ نگارش آن نمی‌توان تغییر داد، از این رو چیزی تغییر نکرد
    .hint = `readiness upgrade { $file } -o { $yaml }` همهٔ آن را از نو به صورت YAML می‌نویسد؛ توضیح‌های درون فایل همراه نمی‌آیند

# source: { $file } was changed by another program meanwhile, so nothing was written
#     .hint = run the command again; it then takes the change in
upgrade-changed = { $file } را در این میان نرم‌افزار دیگری تغییر داد، از این رو چیزی نوشته نشد
    .hint = فرمان را دوباره اجرا کنید؛ آنگاه آن تغییر پذیرفته می‌شود

# source: answers are written as YAML, and { $file } has another ending
#     .hint = name it .yaml
usage-upgrade-ending = پاسخ‌ها به صورت YAML نوشته می‌شوند، و { $file } پسوند دیگری دارد
    .hint = نام آن را با پسوند .yaml بنویسید

# source: one questionnaire alone cannot be compared
#     .hint = name two files at least
usage-compare-two = یک پرسشنامه به‌تنهایی مقایسه‌پذیر نیست
    .hint = دست‌کم دو فایل را نام ببرید

# source: a template makes Markdown only
#     .hint = name the output .md, or leave --template out
usage-template-format = از الگوی سند تنها Markdown به دست می‌آید
    .hint = خروجی را با پسوند .md نام ببرید، یا --template را حذف کنید

# source: there is no argument `{ $argument }` here
#     .hint =
#         { $near ->
#             [none] `{ $command } --help` lists all of them
#            *[other] did you mean `{ $near }`?
#         }
usage-argument-unknown = این‌جا آرگومان `{ $argument }` نیست
    .hint =
        { $near ->
            [none] `{ $command } --help` همهٔ آن‌ها را نشان می‌دهد
           *[other] آیا منظور `{ $near }` بود؟
        }

# source: something is missing: { $arguments }
#     .hint = usage: { $usage }
usage-argument-missing = چیزی کم است: { $arguments }
    .hint = شیوهٔ کاربرد: { $usage }

# source: `{ $argument }` cannot stand beside `{ $other }`
#     .hint = leave one of the two out
usage-argument-conflict = `{ $argument }` نمی‌تواند همراه `{ $other }` بیاید
    .hint = یکی از آن دو را حذف کنید

# source: `{ $argument }` stands twice
#     .hint = leave one of the two out
usage-argument-twice = `{ $argument }` دو بار آمده است
    .hint = یکی از آن دو را حذف کنید

# source: there is no command `{ $name }`
#     .hint =
#         { $near ->
#             [none] `{ $command } --help` lists all of them
#            *[other] did you mean `{ $near }`?
#         }
usage-command-unknown = فرمان `{ $name }` نیست
    .hint =
        { $near ->
            [none] `{ $command } --help` همهٔ آن‌ها را نشان می‌دهد
           *[other] آیا منظور `{ $near }` بود؟
        }

# source: which command?
#     .hint = `{ $command } --help` lists all of them
usage-command-missing = کدام فرمان؟
    .hint = `{ $command } --help` همهٔ آن‌ها را نشان می‌دهد

# source: `{ $value }` is no value for { $argument }
#     .hint =
#         { $near ->
#             [none]
#                 { $known ->
#                     [none] `{ $command } --help` says what can stand there
#                    *[other] use one of { $known }
#                 }
#            *[other] did you mean `{ $near }`?
#         }
usage-value-bad = `{ $value }` برای { $argument } مقدار درستی نیست
    .hint =
        { $near ->
            [none]
                { $known ->
                    [none] `{ $command } --help` می‌گوید چه چیزی می‌تواند آن‌جا بیاید
                   *[other] یکی از این‌ها را به کار برید: { $known }
                }
           *[other] آیا منظور `{ $near }` بود؟
        }

# source:
#     { $why ->
#         [missing] `{ $option } { $text }`: there is no such day, that month has { $days } days
#        *[unclear] `{ $option } { $text }`: the date could not be understood
#     }
#     .hint = write it like 2026-05-04, 4.5.2026, 4 May 2026, Q2 2026 or today
usage-date =
    { $why ->
        [missing] `{ $option } { $text }`: چنین روزی نیست، آن ماه { $days } روز دارد
       *[unclear] `{ $option } { $text }`: تاریخ مفهوم نیست
    }
    .hint = آن را به یکی از این صورت‌ها بنویسید: 2026-05-04، 4.5.2026، 4 مه 2026، سه‌ماههٔ دوم 2026 یا امروز

# source: { $option }: { $date } is many years away from today. Was the year mistyped, or is it one of another calendar?
date-far = { $option }: تاریخ { $date } با امروز سال‌ها فاصله دارد. آیا سال نادرست نوشته شده، یا از گاه‌شماری دیگری است؟

# source: { $argument } needs a value
#     .hint =
#         { $known ->
#             [none] `{ $command } --help` says what can stand there
#            *[other] use one of { $known }
#         }
usage-value-missing = { $argument } به مقداری نیاز دارد
    .hint =
        { $known ->
            [none] `{ $command } --help` می‌گوید چه چیزی می‌تواند آن‌جا بیاید
           *[other] یکی از این‌ها را به کار برید: { $known }
        }

# source: { $argument } takes no value
#     .hint = write it without `{ $value }`
usage-value-unwanted = { $argument } مقداری نمی‌پذیرد
    .hint = آن را بدون `{ $value }` بنویسید

# source: an argument is not UTF-8 text
#     .hint = set the terminal to UTF-8
usage-not-text = یکی از آرگومان‌ها متن UTF-8 نیست
    .hint = پایانه را روی UTF-8 تنظیم کنید

# source: { $folder } holds no languages
#     .hint = it has a folder for each language, with .ftl files in it: { $folder }/km/cli.ftl
usage-no-languages = در { $folder } زبانی نیست
    .hint = در آن برای هر زبان پوشه‌ای با فایل‌های .ftl است: { $folder }/km/cli.ftl

# source: Usage
heading-usage = شیوهٔ کاربرد

# source: Commands
heading-commands = فرمان‌ها

# source: Arguments
heading-arguments = آرگومان‌ها

# source: Options
heading-options = گزینه‌ها

# source: Name
heading-name = نام

# source: Description
heading-description = شرح

# source: Version
heading-version = نسخه

# source: [OPTIONS]
placeholder-options = [گزینه‌ها]

# source: [default: { $value }]
default-value = [پیش‌فرض: { $value }]

# source: [possible values: { $values }]
possible-values = [مقدارهای ممکن: { $values }]

# source: Possible values:
possible-values-list = مقدارهای ممکن:

# source: for whom this speaks
template-agency = از طرف کدام نهاد

# source: who filled it in
template-name = چه کسی آن را پر کرده است
