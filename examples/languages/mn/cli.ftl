# source: { $file } does not exist
#     .hint = check the path
read-missing = { $file } файл алга
    .hint = замыг шалгана уу

# source: { $file } does not exist
#     .hint = check the path; `readiness template -o { $file }` writes an empty questionnaire
answers-missing = { $file } файл алга
    .hint = замыг шалгана уу; `readiness template -o { $file }` хоосон асуулга гаргана

# source: { $file } may not be read
#     .hint = check the file's permissions
read-denied = { $file } файлыг унших эрх алга
    .hint = файлын эрхийг шалгана уу

# source: { $file } is a folder, not a file
#     .hint = name a file in it
read-folder = { $file } бол файл биш, хавтас
    .hint = доторх файлыг нь заана уу

# source: { $file } cannot be read: { $reason }
#     .hint = check that the disk is there and readable
read-failed = { $file } файлыг уншиж чадсангүй: { $reason }
    .hint = диск байгаа, уншигдаж байгаа эсэхийг шалгана уу

# source: { $file } is open in another program
#     .hint = close it there, for instance in Excel or Word, and try again; it is as it was
in-use = { $file } файл өөр программд нээлттэй байна
    .hint = тэнд, жишээлбэл Excel эсхүл Word дээр хаагаад дахин оролдоно уу; файл хэвээрээ байгаа

# source: { $file } is a pattern, and a single file is wanted here
#     .hint = name the file itself
read-pattern = { $file } бол загвар нэр, энд нэг файл шаардлагатай
    .hint = файлыг өөрийг нь заана уу

# source: { $file } is no name for a file on Windows
#     .hint = choose another name: this one stands for a device, or for a hidden part of a file
name-reserved = Windows дээр { $file } файлын нэр байж болохгүй
    .hint = өөр нэр сонгоно уу: энэ нь төхөөрөмжийг эсхүл файлын далд хэсгийг илэрхийлдэг

# source: { $file } is larger than { $limit } MiB
#     .hint = is it really a questionnaire or a checklist?
read-too-large = { $file } файл { $limit } МиБ-ээс том байна
    .hint = үнэхээр асуулга эсхүл хяналтын хуудас мөн үү?

# source: { $file } has an ending this program does not read
#     .hint = name it .yaml, .toml or .json
read-unknown-ending = { $file } файлын өргөтгөлийг энэ программ уншдаггүй
    .hint = .yaml, .toml эсхүл .json өргөтгөлтэй нэр өгнө үү

# source: … and { $count } more in { $file }; `readiness check --all { $file }` shows all
findings-more = … { $file } файлд мөн өөр { $count }; `readiness check --all { $file }` бүгдийг харуулна

# source:
#     { $more ->
#         [0] left alone, as this is nothing for this command: { $files }
#        *[other] left alone, as this is nothing for this command: { $files }{ " " }and { $more } more
#     }
left-alone =
    { $more ->
        [0] энэ командад хамаарахгүй тул хөндсөнгүй: { $files }
       *[other] энэ командад хамаарахгүй тул хөндсөнгүй: { $files }, мөн өөр { $more }
    }

# source: { $file } is { $what }
#     .hint = name a file of answers
not-answers = { $file } – { $what }
    .hint = хариултын файл заана уу

# source: a plan file, not a questionnaire
nature-plan = төлөвлөгөөний файл, асуулга биш

# source: a settings file, not a questionnaire
nature-settings = тохиргооны файл, асуулга биш

# source: a part of a checklist, not a questionnaire
nature-checklist = хяналтын хуудасны хэсэг, асуулга биш

# source: a result of this program, not a questionnaire
nature-result = энэ программын гаргасан үр дүн, асуулга биш

# source: { $file } is no ordinary file
#     .hint = answers are saved after every question; name a file on a disk
read-special = { $file } ердийн файл биш
    .hint = хариултыг асуулт бүрийн дараа хадгалдаг; диск дээрх файл заана уу

# source: nobody writes to { $file }
#     .hint = it is a pipe; begin what writes to it, or name a file on a disk
read-no-writer = { $file } руу хэн ч бичихгүй байна
    .hint = энэ бол дамжуулах суваг; бичих программыг нь эхлүүлнэ үү, эсхүл диск дээрх файл заана уу

# source: { $folder } holds no checklist files
#     .hint = a folder of checklists has a folder for each, with a checklist.yaml in it
no-checklists = { $folder } хавтаст хяналтын хуудасны файл алга
    .hint = хяналтын хуудас тус бүр өөрийн хавтастай, дотор нь checklist.yaml файл байна

# source: nothing matches { $pattern }
#     .hint = check the pattern; put it in quotes if the shell should leave it alone
pattern-no-match = { $pattern } загварт тохирох зүйл алга
    .hint = загварыг шалгана уу; бүрхүүл хөндөх ёсгүй бол хашилтад бичнэ үү

# source: { $pattern } looks at more than { $count } files that it does not mean
#     .hint = name the folder in which the files stand
pattern-too-wide = { $pattern } загварт хамаарахгүй { $count } гаруй файл үзэх шаардлагатай болно
    .hint = файлууд байгаа хавтсыг заана уу

# source: { $folder } holds nothing to check
#     .hint = name a folder with checklists, an answers file or a readiness.toml
nothing-to-check = { $folder } хавтаст шалгах зүйл алга
    .hint = хяналтын хуудастай хавтас, хариултын файл эсхүл readiness.toml заана уу

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
        [one] { $files } файл
       *[other] { $files } файл
    }, { $questions ->
        [one] { $questions } асуулт
       *[other] { $questions } асуулт
    }, { $locales ->
        [0] орчуулгагүй
        [one] { $locales } хэл
       *[other] { $locales } хэл
    }: засах зүйл алга{ $held ->
        [0] { "" }
        [one] , зөвшөөрсөн 1 илэрсэн зүйл
       *[other] , зөвшөөрсөн { $held } илэрсэн зүйл
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
        [one] { $files } файл
       *[other] { $files } файл
    }, { $questions ->
        [one] { $questions } асуулт
       *[other] { $questions } асуулт
    }, { $locales ->
        [0] орчуулгагүй
        [one] { $locales } хэл
       *[other] { $locales } хэл
    }: { $errors ->
        [one] { $errors } алдаа
       *[other] { $errors } алдаа
    }, { $warnings ->
        [one] { $warnings } анхааруулга
       *[other] { $warnings } анхааруулга
    }{ $held ->
        [0] { "" }
        [one] , зөвшөөрсөн 1 илэрсэн зүйл
       *[other] , зөвшөөрсөн { $held } илэрсэн зүйл
    }

# source: there is no kind of finding `{ $name }`
#     .hint =
#         { $near ->
#             [none] `readiness explain` lists all kinds
#            *[other] did you mean `{ $near }`?
#         }
usage-unknown-code = `{ $name }` гэсэн төрлийн илэрсэн зүйл байхгүй
    .hint =
        { $near ->
            [none] `readiness explain` бүх төрлийг жагсаана
           *[other] `{ $near }` гэх гэсэн үү?
        }

# source: --fix extends folders of checklists, and none was named
#     .hint = name the folder that holds the checklists: `readiness check DIR --fix`
usage-fix-needs-folder = хавтас заагаагүй байна: --fix хяналтын хуудасны хавтсанд нэмэлт хийдэг
    .hint = хяналтын хуудас байгаа хавтсыг заана уу: `readiness check DIR --fix`

# source: { $folder }: nothing was added, because there are errors; mend them first
fix-faulty = { $folder }: алдаатай тул юу ч нэмсэнгүй; эхлээд алдааг засна уу

# source: { $file } was left as it is: what it lacks cannot be added without touching what stands there
fix-left = { $file } файлыг хэвээр үлдээв: байгаа зүйлийг хөндөхгүйгээр дутууг нэмэх боломжгүй

# source:
#     { $count ->
#         [one] { $file }: one id added
#        *[other] { $file }: { $count } ids added
#     }
fixed-ledger =
    { $count ->
        [one] { $file }: нэг дугаар нэмлээ
       *[other] { $file }: { $count } дугаар нэмлээ
    }

# source:
#     { $count ->
#         [one] { $file }: one text to translate added
#        *[other] { $file }: { $count } texts to translate added
#     }
fixed-translation =
    { $count ->
        [one] { $file }: орчуулах нэг бичвэр нэмлээ
       *[other] { $file }: орчуулах { $count } бичвэр нэмлээ
    }

# source: there is no kind of file `{ $name }`
#     .hint =
#         { $near ->
#             [none] use one of { $known }
#            *[other] did you mean `{ $near }`?
#         }
usage-unknown-schema = `{ $name }` гэсэн төрлийн файл байхгүй
    .hint =
        { $near ->
            [none] дараахын аль нэгийг хэрэглэнэ үү: { $known }
           *[other] `{ $near }` гэх гэсэн үү?
        }

# source: waiting for changes; Ctrl-C ends it
watching = өөрчлөлт хүлээж байна; Ctrl-C дарвал дуусна

# source: the result could not be printed: the disk is full
#     .hint = free some space and run the command again
print-full = үр дүнг гаргаж чадсангүй: диск дүүрсэн
    .hint = зай гаргаад командыг дахин ажиллуулна уу

# source: the result could not be printed: { $reason }
#     .hint = look at where the output is sent to
print-failed = үр дүнг гаргаж чадсангүй: { $reason }
    .hint = үр дүнг хаашаа илгээж байгааг шалгана уу

# source: { $file } was not written: the disk is full
#     .hint = free some space and run the command again; what was there before is untouched
write-full = { $file } файлыг бичсэнгүй: диск дүүрсэн
    .hint = зай гаргаад командыг дахин ажиллуулна уу; өмнө байсан нь хэвээрээ

# source: { $file } may not be written
#     .hint = choose another place, or change the permissions of the file or its folder
write-denied = { $file } файлыг бичих эрх алга
    .hint = өөр газар сонгоно уу, эсхүл файл, хавтасны эрхийг өөрчилнө үү

# source: the folder of { $file } does not exist
#     .hint = create it first
write-no-folder = { $file } файлын хавтас алга
    .hint = эхлээд хавтсыг үүсгэнэ үү

# source: { $file } is a folder
#     .hint = name a file in it
write-folder = { $file } бол хавтас
    .hint = доторх файлыг нь заана уу

# source: { $file } was not written: { $reason }
#     .hint = what was there before is untouched
write-failed = { $file } файлыг бичсэнгүй: { $reason }
    .hint = өмнө байсан нь хэвээрээ

# source: { $file } exists already, and may have been edited
#     .hint = choose another name, or add --force to replace it
write-exists = { $file } файл аль хэдийн байгаа, түүнийг засварласан байж болно
    .hint = өөр нэр сонгоно уу, эсхүл солих бол --force нэмнэ үү

# source: { $file } exists and was not written by this program
#     .hint = choose another name, or add --force to replace it
write-foreign = { $file } файл аль хэдийн байгаа, түүнийг энэ программ бичээгүй
    .hint = өөр нэр сонгоно уу, эсхүл солих бол --force нэмнэ үү

# source: { $file } has faults, named above; nothing was done
#     .hint = mend them and run the command again; `readiness explain CODE` says more about each kind
faulty-file = { $file } файлд дээр дурдсан алдаа байна; юу ч хийсэнгүй
    .hint = алдааг засаад командыг дахин ажиллуулна уу; `readiness explain CODE` төрөл тус бүрийг тайлбарлана

# source: the checklists have faults, named above
#     .hint = `readiness check --checklists DIR` shows them all; `readiness explain CODE` says more about each kind
faulty-checklists = хяналтын хуудсуудад дээр дурдсан алдаа байна
    .hint = `readiness check --checklists DIR` бүгдийг харуулна; `readiness explain CODE` төрөл тус бүрийг тайлбарлана

# source: { $file }: `{ $key } = { $date }` is no target date for an assessment of { $day }: it is not after that day
#     .hint = give `{ $key }` in `[horizons]` a later date, or delete the line: without it the horizon follows from the day of assessment
horizon-passed = { $file }: `{ $key } = { $date }` нь үнэлгээнд тохирох дуусах хугацаа биш: үнэлгээний өдрөөс ({ $day }) хойш биш байна
    .hint = `[horizons]` дахь `{ $key }` утгад хожуу өдөр өгнө үү, эсхүл мөрийг устгана уу: үгүй бол хугацааг үнэлгээний өдрөөс тооцно

# source: { $file } names a folder of checklists that does not exist: { $folder }
#     .hint = mend `checklists` there, or delete the line to use the shipped ones
settings-no-checklists = { $file } файлд заасан хяналтын хуудасны хавтас алга: { $folder }
    .hint = тэнд `checklists` утгыг засна уу, эсхүл программын өөрийнхийг хэрэглэх бол мөрийг устгана уу

# source: the settings have faults, named above
#     .hint = mend them and run the command again
faulty-settings = тохиргоонд дээр дурдсан алдаа байна
    .hint = алдааг засаад командыг дахин ажиллуулна уу

# source: there is no checklist, part, section or question `{ $name }`
#     .hint =
#         { $near ->
#             [none] `readiness list` shows what there is
#            *[other] did you mean `{ $near }`?
#         }
usage-unknown-place = `{ $name }` гэсэн хяналтын хуудас, хэсэг, бүлэг, асуулт байхгүй
    .hint =
        { $near ->
            [none] `readiness list` байгааг харуулна
           *[other] `{ $near }` гэх гэсэн үү?
        }

# source: there are no words in `{ $tag }`
#     .hint =
#         { $near ->
#             [none] use one of { $known }
#            *[other] did you mean `{ $near }`?
#         }
usage-unknown-language = `{ $tag }` хэлний үг алга
    .hint =
        { $near ->
            [none] дараахын аль нэгийг хэрэглэнэ үү: { $known }
           *[other] `{ $near }` гэх гэсэн үү?
        }

# source: no format is known by the ending of { $file }
#     .hint = give it one of the endings { $endings }, or add --format
usage-unknown-format = { $file } файлын өргөтгөлөөр форматыг таньсангүй
    .hint = дараах өргөтгөлийн аль нэгийг өгнө үү: { $endings }, эсхүл --format нэмнэ үү

# source: { $format } holds no report
format-no-report = { $format } тайлан агуулдаггүй

# source:
#     { $actions ->
#         [one] { $file }: { $actions } action
#        *[other] { $file }: { $actions } actions
#     }
wrote =
    { $actions ->
        [one] { $file }: { $actions } арга хэмжээ
       *[other] { $file }: { $actions } арга хэмжээ
    }

# source: { $file } is read by this run, so its result cannot be written there
#     .hint = choose another name for the result
usage-output-is-input = { $file } файлыг энэ удаа уншиж байгаа тул үр дүнг түүнд бичих боломжгүй
    .hint = үр дүнд өөр нэр сонгоно уу

# source: a questionnaire is written as YAML, TOML, HTML, Excel, Word or PDF, not as { $file }
#     .hint = name it .yaml, .toml, .html, .xlsx, .docx or .pdf
usage-template-ending = асуулгыг YAML, TOML, HTML, Excel, Word эсхүл PDF хэлбэрээр гаргана, { $file } хэлбэрээр биш
    .hint = .yaml, .toml, .html, .xlsx, .docx эсхүл .pdf өргөтгөлтэй нэр өгнө үү

# source: `{ $name }` cannot be the name of a checklist
#     .hint = begin with a letter, go on with letters, digits and hyphens, and do not call it data, profiles, editions or i18n
usage-checklist-name = `{ $name }` хяналтын хуудасны нэр байж болохгүй
    .hint = үсгээр эхэлж, үсэг, цифр, зураасаар үргэлжлүүлнэ үү; data, profiles, editions, i18n гэж бүү нэрлээрэй

# source: { $file } exists already, and nothing was written
#     .hint = choose another name, or another folder with -o
checklist-exists = { $file } аль хэдийн байгаа тул юу ч бичсэнгүй
    .hint = өөр нэр, эсхүл -o гэж өөр хавтас сонгоно уу

# source: there is no profile `{ $name }`
#     .hint = use one of { $known }
usage-unknown-profile = `{ $name }` гэсэн профайл алга
    .hint = дараахын аль нэгийг хэрэглэнэ үү: { $known }

# source: { $folder }: a checklist to begin with; put your own in place of what stands there, and look at it with `readiness check { $folder }`
wrote-checklist = { $folder }: эхлэх хяналтын хуудас; доторхыг нь өөрийнхөөрөө сольж, `readiness check { $folder }` командаар шалгана уу

# source: { $file }: fill it in with an editor, or answer with `readiness assess { $file }`
wrote-template = { $file }: засварлагчаар бөглөнө үү, эсхүл `readiness assess { $file }` командаар хариулна уу

# source: the UN Global Survey ({ $question }); please confirm
suggested-by-survey = НҮБ-ын Дэлхийн судалгаа ({ $question }); баталгаажуулна уу

# source: After each id write one of its options, a number or words. What stays empty counts as not answered, never as "no".
template-how = Дугаар бүрийн ард түүний сонголтуудын нэгийг, тоо эсхүл үг бичнэ. Хоосон үлдсэнийг хариулаагүйд тооцох бөгөөд хэзээ ч «үгүй» гэж үзэхгүй.

# source: There is more to say about an answer: `ID: { "{" } value: yes, evidence: ["law, article"], note: "…", planned: { "{" } by: 2027-06-30, what: "…" { "}" } { "}" }`, or `ID: { "{" } not-applicable: "the reason" { "}" }`.
template-long = Хариултын талаар нэмж бичих бол: `ID: { "{" } value: yes, evidence: ["хууль, зүйл"], note: "…", planned: { "{" } by: 2027-06-30, what: "…" { "}" } { "}" }`, эсхүл `ID: { "{" } not-applicable: "шалтгаан" { "}" }`.

# source: the country's standing towards the treaty, if you know it: { "{" } standing: party, signed or none; since: a date; source: where it stands { "}" }
template-treaty = мэдэж байвал улсын хэлэлцээрт оролцох байдал: { "{" } standing: party, signed эсхүл none; since: огноо; source: эх сурвалж { "}" }

# source: What the country keeps beside its answers; all of it may stay out. Answers cite laws: `laws: [{ "{" } law: KEY, article: "8(1)" { "}" }]`.
template-registers = Улсын хариултаасаа гадна хөтөлдөг бүртгэл; бүгдийг орхиж болно. Хариултад хуулийг ингэж иш татна: `laws: [{ "{" } law: KEY, article: "8(1)" { "}" }]`.

# source: two capital letters, ISO 3166-1
template-country = хоёр том үсэг, ISO 3166-1

# source: the team's name for this round, such as a year
template-round = энэ үнэлгээний үед ажлын хэсгээс өгсөн нэр, жишээлбэл он

# source: year-month-day
template-date = он-сар-өдөр

# source: Asked if { $condition }
template-asked-if = Асуух нөхцөл: { $condition }

# source: One or more of these, as a list in brackets
template-several = Эдгээрээс нэг буюу хэд хэд, хаалтад жагсаана

# source: A whole number from 0 to 100, in percent
template-percent = 0-ээс 100 хүртэлх бүхэл тоо, хувиар

# source: Words; recorded, not scored
template-text = Үгээр бичнэ; бүртгэх боловч үнэлэхгүй

# source: and
template-and = бас

# source: or
template-or = эсхүл

# source: counts
agency-counts = гол байгууллага

# source: Place
show-place = Байрлал

# source: number of the published checklist: { $number }
show-official = нийтэлсэн хяналтын хуудас дахь дугаар: { $number }

# source: a question of this tool's own
show-ours = энэ хэрэгслийн өөрийн асуулт

# source: Asked if
show-asked-if = Асуух нөхцөл

# source: Guidance
show-guidance = Заавар

# source: Answers
show-options = Хариултын сонголт

# source: A case on the border
show-borderline = Эргэлзээтэй тохиолдол

# source: How criteria are read: { $title }
show-rules = Шалгуурыг хэрхэн унших: { $title }

# source: Evidence to cite
show-evidence = Юугаар нотлох

# source: Who usually knows
show-agencies = Ихэвчлэн мэддэг байгууллага

# source: Weight
show-weight = Жин

# source: { $weight }, its own { $own } times { $times } of its section
show-times = { $weight }: өөрийн жин { $own }, бүлгийн жингээр { $times } үржүүлсэн

# source: { $weight }; a ready country answers: { $target }
show-counts = { $weight }; бэлэн улсын хариулт: { $target }

# source: Rests on
show-references = Эх сурвалж

# source: { $cited } (not verified)
cited-unverified = { $cited } (шалгаагүй)

# source: Closed by
show-actions = Арилгах арга хэмжээ

# source: no font at hand can show { $scripts }
#     .hint =
#         { $system ->
#             [windows] add the fonts of the language in Settings › System › Optional features, or name a font file with --font
#             [macos] add a font with Font Book, or name a font file with --font
#            *[other] install { $packages } (Debian and Ubuntu), or name a font file with --font
#         }
missing-fonts = { $scripts } бичгийг харуулах фонт алга
    .hint =
        { $system ->
            [windows] Тохиргоо › Систем › Нэмэлт боломжууд хэсэгт хэлний фонтыг нэмнэ үү, эсхүл --font гэж фонтын файл заана уу
            [macos] Font Book программаар фонт нэмнэ үү, эсхүл --font гэж фонтын файл заана уу
           *[other] { $packages } суулгана уу (Debian, Ubuntu), эсхүл --font гэж фонтын файл заана уу
        }

# source: { $file } was changed by another program while the plan was being made, so nothing was written
#     .hint = run the command again; it then takes the change in
plan-changed = төлөвлөгөө гаргаж байх үед { $file } файлыг өөр программ өөрчилсөн тул юу ч бичсэнгүй
    .hint = командыг дахин ажиллуулна уу; тэр өөрчлөлтийг авна

# source:
#     { $actions ->
#         [one] { $file }: the dates of { $actions } action are kept there from now on; later runs do not move them
#        *[other] { $file }: the dates of { $actions } actions are kept there from now on; later runs do not move them
#     }
plan-dates =
    { $actions ->
        [one] { $file }: { $actions } арга хэмжээний хугацааг цаашид энд хадгална; дараагийн ажиллуулалт үүнийг өөрчлөхгүй
       *[other] { $file }: { $actions } арга хэмжээний хугацааг цаашид энд хадгална; дараагийн ажиллуулалт үүнийг өөрчлөхгүй
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
        [one] { $signs } тэмдэгтэй фонт алга; түүнийг кодоор нь хэвлэсэн
       *[other] { $signs } зэрэг { $count } тэмдэгтэй фонт алга; тэдгээрийг кодоор нь хэвлэсэн
    }
    .hint =
        { $system ->
            [windows] Тохиргоо › Систем › Нэмэлт боломжууд хэсэгт хэлний фонтыг нэмнэ үү, эсхүл --font гэж фонтын файл заана уу
            [macos] Font Book программаар фонт нэмнэ үү, эсхүл --font гэж фонтын файл заана уу
           *[other] { $packages } суулгана уу (Debian, Ubuntu), эсхүл --font гэж фонтын файл заана уу
        }

# source: there is no font file { $file }
#     .hint = look at the name; --font takes a TrueType or OpenType file (.ttf, .otf)
no-font-file = { $file } фонтын файл алга
    .hint = нэрийг шалгана уу; --font нь TrueType эсхүл OpenType файл (.ttf, .otf) авна

# source: { $file } is not a font that a PDF can hold
#     .hint = name a TrueType or OpenType file (.ttf, .otf) with outlines whose licence allows embedding
not-a-font = { $file } нь PDF-д багтаах боломжтой фонт биш
    .hint = багтаахыг лицензээр зөвшөөрсөн, үсгийн дүрстэй TrueType эсхүл OpenType файл (.ttf, .otf) заана уу

# source: { $file } was left as it is: new actions could not be added without touching what it says
#     .hint = write `actions:` on a line of its own as the last entry of your part of the file, each action below it with two spaces
plan-not-extended = { $file } файлыг хэвээр үлдээв: байгаа зүйлийг хөндөхгүйгээр шинэ арга хэмжээ нэмэх боломжгүй
    .hint = файлын өөрийн хэсгийн төгсгөлд `actions:` гэж тусдаа мөрөнд бичиж, доор нь арга хэмжээ бүрийг хоёр зайтай бичнэ үү

# source: { $file }, line { $line }: the template cannot be used: { $reason }
#     .hint = the names a template can use are those of `readiness plan ANSWERS --format json`, and `document`
template-failed = { $file }, мөр { $line }: загварыг хэрэглэх боломжгүй: { $reason }
    .hint = загварт хэрэглэх нэрс нь `readiness plan ANSWERS --format json` гаргадаг нэрс болон `document`

# source: it does not exist (no. { $number })
system-not-found = ийм зүйл алга (№ { $number })

# source: access is denied (no. { $number })
system-denied = хандах эрхгүй (№ { $number })

# source: it exists already (no. { $number })
system-exists = аль хэдийн байна (№ { $number })

# source: a part of the path is not a folder (no. { $number })
system-no-folder = замын нэг хэсэг хавтас биш (№ { $number })

# source: it is a folder (no. { $number })
system-folder = энэ бол хавтас (№ { $number })

# source: the system does not allow this name (no. { $number })
system-name = систем энэ нэрийг зөвшөөрөхгүй (№ { $number })

# source: the disk is full (no. { $number })
system-full = диск дүүрсэн (№ { $number })

# source: the file is too large (no. { $number })
system-too-large = файл хэт том (№ { $number })

# source: the disk can only be read (no. { $number })
system-read-only = дискийг зөвхөн унших боломжтой (№ { $number })

# source: another program uses it (no. { $number })
system-busy = өөр программ хэрэглэж байна (№ { $number })

# source: the network does not answer (no. { $number })
system-network = сүлжээ хариу өгөхгүй байна (№ { $number })

# source: there is not enough memory (no. { $number })
system-memory = санах ой хүрэлцэхгүй байна (№ { $number })

# source: it is damaged or cut short (no. { $number })
system-damaged = гэмтсэн эсхүл дутуу байна (№ { $number })

# source: the other side has closed the connection (no. { $number })
system-pipe = нөгөө тал холболтыг хаасан (№ { $number })

# source: it was interrupted (no. { $number })
system-interrupted = тасалдсан (№ { $number })

# source: the system cannot do this (no. { $number })
system-unsupported = систем үүнийг хийж чадахгүй (№ { $number })

# source: fault of the operating system (no. { $number })
system-other = үйлдлийн системийн алдаа (№ { $number })

# source: the syntax is wrong
template-syntax = бичлэгийн дүрэм буруу

# source: there is no filter `{ $name }`
template-filter = `{ $name }` гэсэн шүүлтүүр байхгүй

# source: there is no test `{ $name }`
template-test = `{ $name }` гэсэн шалгуур байхгүй

# source: there is no such function
template-function = ийм функц байхгүй

# source: a name stands for nothing
template-undefined = нэр юуг ч илэрхийлэхгүй байна

# source: too few or too many arguments
template-arguments = аргумент дутуу эсхүл илүү байна

# source: a template cannot take in another file
template-include = загварт өөр файл оруулж болохгүй

# source: it takes too much memory
template-memory = хэт их санах ой шаардаж байна

# source: it does not come to an end
template-endless = төгсөхгүй байна

# source: this cannot be done with these values
template-operation = эдгээр утгаар үүнийг хийх боломжгүй

# source: { $file } is not UTF-8
#     .hint = save the template as UTF-8
template-not-utf8 = { $file } UTF-8 биш байна
    .hint = загварыг UTF-8 хэлбэрээр хадгална уу

# source:
#     { $count ->
#         [0] { $file } holds answers to today's edition.
#         [one] { $file } holds answers to today's edition.{ " " }One of them is to be confirmed: `readiness assess { $file } --only-carried` asks for it.
#        *[other] { $file } holds answers to today's edition.{ " " }{ $count } of them are to be confirmed: `readiness assess { $file } --only-carried` asks for them.
#     }
upgrade-wrote =
    { $count ->
        [0] { $file } файлд одоогийн найруулгын хариулт байна.
        [one] { $file } файлд одоогийн найруулгын хариулт байна. Нэгийг нь баталгаажуулах шаардлагатай: `readiness assess { $file } --only-carried` түүнийг асууна.
       *[other] { $file } файлд одоогийн найруулгын хариулт байна. { $count } хариултыг баталгаажуулах шаардлагатай: `readiness assess { $file } --only-carried` тэдгээрийг асууна.
    }

# source: nothing was written; without --dry-run it goes into { $file }
upgrade-dry = юу ч бичсэнгүй; --dry-run байхгүй бол дараах файлд бичнэ: { $file }

# source: { $file } holds answers to today's edition already; nothing was changed
upgrade-nothing = { $file } файлд одоогийн найруулгын хариулт аль хэдийн байна; юу ч өөрчлөгдсөнгүй

# source: { $file } does not say which version of the checklists it answers
#     .hint = write it there, such as `checklists: { "{" } legal: 1.0.0, technical: 1.0.0 { "}" }`
upgrade-no-version = { $file } файлд хяналтын хуудасны аль хувилбарт хариулсныг заагаагүй
    .hint = тэнд заана уу, жишээлбэл `checklists: { "{" } legal: 1.0.0, technical: 1.0.0 { "}" }`

# source: { $file } answers version { $found } of the { $checklist } checklist, and what that asked is not known here
#     .hint = go through the changes up to version { $loaded }, then write { $loaded } there
upgrade-unknown = { $file } файл { $checklist } хяналтын хуудасны { $found } хувилбарт хариулсан бөгөөд түүнд юу асуусан нь энд мэдэгдэхгүй
    .hint = { $loaded } хувилбар хүртэлх өөрчлөлтийг үзээд тэнд { $loaded } гэж бичнэ үү

# source: { $file } cannot be changed where it stands without losing how it is written, so nothing was changed
#     .hint = `readiness upgrade { $file } -o { $yaml }` writes all of it anew, as YAML; comments stay behind
upgrade-not-kept = { $file } файлыг бичлэгийн хэлбэрийг нь алдагдуулахгүйгээр өөрчлөх боломжгүй тул юу ч өөрчлөгдсөнгүй
    .hint = `readiness upgrade { $file } -o { $yaml }` бүгдийг YAML хэлбэрээр шинээр бичнэ; тайлбар мөр үлдэнэ

# source: { $file } was changed by another program meanwhile, so nothing was written
#     .hint = run the command again; it then takes the change in
upgrade-changed = энэ хооронд { $file } файлыг өөр программ өөрчилсөн тул юу ч бичсэнгүй
    .hint = командыг дахин ажиллуулна уу; тэр өөрчлөлтийг авна

# source: answers are written as YAML, and { $file } has another ending
#     .hint = name it .yaml
usage-upgrade-ending = хариултыг YAML хэлбэрээр бичдэг, харин { $file } өөр өргөтгөлтэй байна
    .hint = .yaml өргөтгөлтэй нэр өгнө үү

# source: one questionnaire alone cannot be compared
#     .hint = name two files at least
usage-compare-two = ганц асуулгыг харьцуулах боломжгүй
    .hint = хоёроос доошгүй файл заана уу

# source: a template makes Markdown only
#     .hint = name the output .md, or leave --template out
usage-template-format = загвар зөвхөн Markdown гаргана
    .hint = гаралтын файлд .md өргөтгөл өгнө үү, эсхүл --template параметрийг хасна уу

# source: there is no argument `{ $argument }` here
#     .hint =
#         { $near ->
#             [none] `{ $command } --help` lists all of them
#            *[other] did you mean `{ $near }`?
#         }
usage-argument-unknown = энд `{ $argument }` гэсэн аргумент байхгүй
    .hint =
        { $near ->
            [none] `{ $command } --help` бүгдийг жагсаана
           *[other] `{ $near }` гэх гэсэн үү?
        }

# source: something is missing: { $arguments }
#     .hint = usage: { $usage }
usage-argument-missing = дутуу байна: { $arguments }
    .hint = хэрэглээ: { $usage }

# source: `{ $argument }` cannot stand beside `{ $other }`
#     .hint = leave one of the two out
usage-argument-conflict = `{ $argument }`, `{ $other }` хоёрыг хамт хэрэглэж болохгүй
    .hint = аль нэгийг хасна уу

# source: `{ $argument }` stands twice
#     .hint = leave one of the two out
usage-argument-twice = `{ $argument }` хоёр удаа байна
    .hint = аль нэгийг хасна уу

# source: there is no command `{ $name }`
#     .hint =
#         { $near ->
#             [none] `{ $command } --help` lists all of them
#            *[other] did you mean `{ $near }`?
#         }
usage-command-unknown = `{ $name }` гэсэн команд байхгүй
    .hint =
        { $near ->
            [none] `{ $command } --help` бүгдийг жагсаана
           *[other] `{ $near }` гэх гэсэн үү?
        }

# source: which command?
#     .hint = `{ $command } --help` lists all of them
usage-command-missing = ямар команд вэ?
    .hint = `{ $command } --help` бүгдийг жагсаана

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
usage-value-bad = `{ $value }` нь дараах аргументад тохирох утга биш: { $argument }
    .hint =
        { $near ->
            [none]
                { $known ->
                    [none] энд юу байж болохыг `{ $command } --help` хэлнэ
                   *[other] дараахын аль нэгийг хэрэглэнэ үү: { $known }
                }
           *[other] `{ $near }` гэх гэсэн үү?
        }

# source:
#     { $why ->
#         [missing] `{ $option } { $text }`: there is no such day, that month has { $days } days
#        *[unclear] `{ $option } { $text }`: the date could not be understood
#     }
#     .hint = write it like 2026-05-04, 4.5.2026, 4 May 2026, Q2 2026 or today
usage-date =
    { $why ->
        [missing] `{ $option } { $text }`: ийм өдөр байхгүй, тэр сар { $days } хоногтой
       *[unclear] `{ $option } { $text }`: огноог ойлгосонгүй
    }
    .hint = ингэж бичнэ үү: 2026-05-04, 4.5.2026, 2026 оны 5 дугаар сарын 4, 2026 оны 2 дугаар улирал, өнөөдөр

# source: { $option }: { $date } is many years away from today. Was the year mistyped, or is it one of another calendar?
date-far = { $option }: { $date } нь өнөөдрөөс олон жилийн зайтай байна. Оныг буруу бичсэн, эсхүл өөр тооллын он биш биз?

# source: { $argument } needs a value
#     .hint =
#         { $known ->
#             [none] `{ $command } --help` says what can stand there
#            *[other] use one of { $known }
#         }
usage-value-missing = дараах аргументад утга шаардлагатай: { $argument }
    .hint =
        { $known ->
            [none] энд юу байж болохыг `{ $command } --help` хэлнэ
           *[other] дараахын аль нэгийг хэрэглэнэ үү: { $known }
        }

# source: { $argument } takes no value
#     .hint = write it without `{ $value }`
usage-value-unwanted = дараах аргумент утга авахгүй: { $argument }
    .hint = `{ $value }` утгагүйгээр бичнэ үү

# source: an argument is not UTF-8 text
#     .hint = set the terminal to UTF-8
usage-not-text = аргументын нэг нь UTF-8 бичвэр биш
    .hint = терминалыг UTF-8 болгоно уу

# source: { $folder } holds no languages
#     .hint = it has a folder for each language, with .ftl files in it: { $folder }/km/cli.ftl
usage-no-languages = { $folder } хавтаст хэл алга
    .hint = хэл бүрд хавтас, дотор нь .ftl файлууд байна: { $folder }/km/cli.ftl

# source: Usage
heading-usage = Хэрэглээ

# source: Commands
heading-commands = Командууд

# source: Arguments
heading-arguments = Аргументууд

# source: Options
heading-options = Параметрүүд

# source: Name
heading-name = Нэр

# source: Description
heading-description = Тодорхойлолт

# source: Version
heading-version = Хувилбар

# source: [OPTIONS]
placeholder-options = [ПАРАМЕТР]

# source: [default: { $value }]
default-value = [өгөгдмөл утга: { $value }]

# source: [possible values: { $values }]
possible-values = [боломжит утга: { $values }]

# source: Possible values:
possible-values-list = Боломжит утга:

# source: for whom this speaks
template-agency = аль байгууллагын өмнөөс хариулж байгаа

# source: who filled it in
template-name = хэн бөглөсөн
