# source: Questionnaire
form-title = Асуулга

# source: Questionnaire: { $agency }
form-title-agency = Асуулга: { $agency }

# source: This form needs JavaScript, which is switched off here. It loads nothing from a network; switch JavaScript on for this file, or ask for a form as a document.
form-no-script = Энэ маягтад JavaScript хэрэгтэй боловч унтраалттай байна. Маягт сүлжээнээс юу ч татахгүй; энэ файлд JavaScript ажиллахыг зөвшөөрнө үү, эсхүл баримт бичиг хэлбэрийн маягт авна уу.

# source: Answer what you know. The form works without a network and sends nothing: your browser keeps what you type, and “Save” writes it to a file. Send that file back to whoever gave you this form.
form-how = Мэддэг асуултдаа хариулна уу. Маягт сүлжээгүй ажиллах бөгөөд юу ч илгээхгүй: бичсэнийг тань хөтөч хадгалж, «Хадгалах» товч файлд бичнэ. Тэр файлыг маягт өгсөн хүнд буцааж илгээнэ үү.

# source: How the criteria are read, and what the figures are not
form-about = Шалгуурыг хэрхэн унших, тоон үзүүлэлтийг хэрхэн ойлгох

# source: To the questions
form-skip = Асуултууд руу

# source: Agency
form-agency = Байгууллага

# source: Filled in by
form-name = Бөглөсөн

# source: Day
form-on = Өдөр

# source: Progress
form-progress-label = Явц

# source: { $done } of { $asked }
form-progress = { $done } / { $asked }

# source: Next open question
form-next-open = Дараагийн хариулаагүй асуулт

# source: Save
form-save = Хадгалах

# source: Saved as { $file }, in the folder of downloads. Send this file back.
form-saved = Татсан файлын хавтаст { $file } нэрээр хадгаллаа. Энэ файлыг буцааж илгээнэ үү.

# source: Without a reason or a figure, these are saved as open: { $questions }.
form-saved-without = Шалтгаан, тоо байхгүй тул дараах асуултуудыг хариулаагүй гэж хадгаллаа: { $questions }.

# source: Find by number or words
form-find = Дугаар, үгээр хайх

# source: Questions shown: { $count }
form-found = Харуулсан асуулт: { $count }

# source: Only what is open
form-only-open = Зөвхөн хариулаагүй асуулт

# source: Nothing is open.
form-nothing-open = Хариулаагүй асуулт алга.

# source: Sections
form-contents = Бүлгүүд

# source: Now also asked: { $questions }.
form-opened = Одоо мөн асууна: { $questions }.

# source: No longer asked: { $questions }. What was filled in there is kept.
form-closed = Цаашид асуухгүй: { $questions }. Тэнд бөглөсөн нь хадгалагдана.

# source: answered
form-is-answered = хариулсан

# source: open
form-is-open = хариулаагүй

# source: Asked if { $condition }
form-asked-if = Асуух нөхцөл: { $condition }

# source: This rests on answers that other agencies give. Answer it if you can.
form-asked-elsewhere = Энэ нь өөр байгууллагын хариултаас шалтгаална. Боломжтой бол хариулна уу.

# source: Usually known by: { $agencies }
form-agencies = Ихэвчлэн мэддэг байгууллага: { $agencies }

# source: One or more of these
form-several = Эдгээрээс нэг буюу хэд хэд

# source: A whole number from 0 to 100, in percent
form-percent = 0-ээс 100 хүртэлх бүхэл тоо, хувиар

# source: A whole number from 0 to 100 is needed; without one the question counts as open.
form-percent-wrong = 0-ээс 100 хүртэлх бүхэл тоо шаардлагатай; үгүй бол асуултыг хариулаагүйд тооцно.

# source: Answer in your own words
form-text = Өөрийн үгээр хариулна уу

# source: Does not apply to this country
form-not-applicable = Энэ улсад хамаарахгүй

# source: Why it does not apply
form-reason = Хамаарахгүй шалтгаан

# source: Give the reason; without one the question counts as open.
form-reason-missing = Шалтгааныг бичнэ үү; үгүй бол асуултыг хариулаагүйд тооцно.

# source: We do not know
form-unknown = Бид мэдэхгүй

# source: Not known to us.
form-unknown-note = Бид мэдэхгүй.

# source: Whom to ask
form-ask-whom = Хэнээс асуух

# source: By when
form-ask-by = Хэзээ гэхэд

# source: By: { $by }.
form-by-note = Хугацаа: { $by }.

# source: Take the answer back
form-clear = Хариултыг арилгах

# source: Why it is asked and what to look for
form-guidance = Яагаад асуусан, юуг анхаарах

# source: A case on the border
form-borderline = Эргэлзээтэй тохиолдол

# source: Evidence, one source a line
form-evidence = Нотолгоо, мөр бүрд нэг эх сурвалж

# source: Note
form-note = Тэмдэглэл

# source: What is planned
form-plan = Төлөвлөсөн зүйл

# source: What is planned
form-planned-what = Юу төлөвлөсөн

# source: By when it is planned
form-planned-by = Хэзээ гэхэд төлөвлөсөн

# source: Kept in this browser.
form-kept = Энэ хөтчид хадгалагдсан.

# source: This browser keeps nothing. Save to a file before you close it.
form-not-kept = Энэ хөтөч юу ч хадгалахгүй. Хаахаасаа өмнө файлд хадгална уу.

# source: Go on with a saved file
form-open = Хадгалсан файлыг үргэлжлүүлэх

# source: { $file } is no file that this form has saved.
form-open-wrong = { $file } нь энэ маягтаас хадгалсан файл биш.

# source: { $file } holds the answers of another agency: { $agency }.
form-open-other = { $file } файлд өөр байгууллагын хариулт байна: { $agency }.

# source: The file takes the place of what is filled in here. Go on?
form-open-replaces = Энд бөглөснийг файл орлоно. Үргэлжлүүлэх үү?

# source: { $file } is open.
form-opened-file = { $file } файлыг нээлээ.

# source: The file says more than this form has room for, at: { $questions }. That stays in the file and is not saved from here.
form-open-left = Файлд энэ маягтад багтахгүй зүйл байна, асуулт: { $questions }. Тэр нь файлд үлдэх бөгөөд эндээс хадгалагдахгүй.

# source: Print
form-print = Хэвлэх

# source: Empty the form
form-empty = Маягтыг хоослох

# source: Everything that is filled in here goes. Are you sure?
form-empty-sure = Энд бөглөсөн бүхэн устана. Та итгэлтэй байна уу?

# source: Suggested: { $value } (from { $from })
form-suggested = Санал болгож буй: { $value } (эх сурвалж: { $from })

# source: these questions are for nobody: { $questions }
form-for-nobody = эдгээр асуулт хэнд ч зориулагдаагүй: { $questions }

# source: { $file }: open it in a browser; “Save” writes the answers to a file
wrote-form = { $file }: хөтчөөр нээнэ үү; «Хадгалах» товч хариултыг файлд бичнэ

# source:
#     { $count ->
#         [one] { $folder }: one form, one for each agency that a question is for
#        *[other] { $folder }: { $count } forms, one for each agency that a question is for
#     }
wrote-forms =
    { $count ->
        [one] { $folder }: нэг маягт, асуулт хамаарах байгууллага бүрд нэг
       *[other] { $folder }: { $count } маягт, асуулт хамаарах байгууллага бүрд нэг
    }

# source:
#     { $count ->
#         [one] usually knows { $count } question
#        *[other] usually knows { $count } questions
#     }
agency-questions =
    { $count ->
        [one] ихэвчлэн { $count } асуултын хариуг мэддэг
       *[other] ихэвчлэн { $count } асуултын хариуг мэддэг
    }

# source: asked by your team: { $count }
agency-assigned = ажлын хэсэг асуусан: { $count }

# source: no question is for `{ $name }`
#     .hint = `[assign]` in readiness.toml says whom your team asks
usage-agency-without-questions = `{ $name }` байгууллагад зориулсан асуулт алга
    .hint = ажлын хэсэг хэнээс асуухыг readiness.toml файлын `[assign]` хэсэгт заана

# source: Put a cross in one box, or in several where it says so. An arrow behind an answer says with which question to go on. On the right write what shows it and what else is to be known; where there is no room, go on on the back, with the number of the question.
handout-how = Нэг нүдэнд, эсхүл заасан бол хэд хэдэн нүдэнд загалмай тавина уу. Хариултын ардах сум аль асуултаар үргэлжлүүлэхийг заана. Баруун талд юу нотлохыг, өөр юуг мэдэх шаардлагатайг бичнэ; зай хүрэлцэхгүй бол ар талд асуултын дугаартай нь үргэлжлүүлж бичнэ.

# source: Question
handout-question = Асуулт

# source: Evidence
handout-evidence = Нотолгоо

# source: Does not apply: { $line }
handout-not-applicable = Хамаарахгүй: { $line }

# source: We do not know; ask { $line } by { $day }
handout-unknown = Бид мэдэхгүй; хэнээс асуух: { $line }, хугацаа: { $day }

# source: end
handout-end = төгсгөл

# source: Signature
handout-signature = Гарын үсэг

# source: { $file }: print it, and type the answers in with `readiness assess`
wrote-handout = { $file }: хэвлээд, хариултыг `readiness assess` командаар оруулна уу
