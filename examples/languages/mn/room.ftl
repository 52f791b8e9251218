# source: { $section }: { $section-done } of { $section-asked } done · in all { $done } of { $asked }
page-progress = { $section }: { $section-done } / { $section-asked } · нийт { $done } / { $asked }

# source:
#     { $hours ->
#         [0] about { $minutes } min left
#        *[other] about { $hours } h { $minutes } min left
#     }
page-left =
    { $hours ->
        [0] ойролцоогоор { $minutes } мин үлдсэн
       *[other] ойролцоогоор { $hours } ц { $minutes } мин үлдсэн
    }

# source: Enter: more
page-more = Enter: цааш

# source: Enter: to the question
page-back = Enter: асуулт руу

# source: Enter: leave open   . guidance   back   list   ? help
keys-open = Enter: нээлттэй үлдээх   . заавар   буцах   жагсаалт   ? тусламж

# source: Enter: next question   evidence   note   undo   ? help
keys-answered = Enter: дараагийнх   нотолгоо   тэмдэглэл   цуцлах   ? тусламж

# source: Enter: confirm   next   . guidance   back   ? help
keys-carried = Enter: баталгаажуулах   дараах   . заавар   буцах   ? тусламж

# source: a point alone: end   Ctrl-C: leave out
keys-writing = дан цэг: төгсгөх   Ctrl-C: орхих

# source: Ctrl-C: back to the question
keys-filling = Ctrl-C: асуулт руу буцах

# source: Evidence, notes and dates belong to this question until Enter.
hint-enter = Enter дарах хүртэл нотолгоо, тэмдэглэл, хугацаа энэ асуултад хамаарна.

# source: Enter goes on. Until then an answer stays on the page; without one the question stays open.
help-short-enter = Enter цааш шилжүүлнэ. Түүнээс өмнө хариулт дэлгэцэд үлдэнэ; хариулаагүй бол асуулт нээлттэй үлдэнэ.

# source: evidence TEXT, note TEXT, planned 30.6.2027 TEXT: kept with this question.
help-short-evidence = нотолгоо БИЧВЭР, тэмдэглэл БИЧВЭР, төлөвлөсөн 30.6.2027 БИЧВЭР – энэ асуултад бүртгэнэ.

# source: { $agency }: yes records what one agency says; `agree` settles where they differ.
help-short-agency = { $agency }: тийм – нэг байгууллагын хариулт; `тохиролцох` – хариулт зөрвөл тохиролцох.

# source: ask { $agency } by Friday: nobody here knows; na: the question does not apply.
help-short-unknown = тодруулах { $agency } баасанд – энд хэн ч мэдэхгүй; хамаарахгүй – асуулт хамаарахгүй.

# source: back, skip, go A3, find WORDS, list open: other questions. undo takes the last change back.
help-short-move = буцах, алгасах, очих A3, хайх ҮГ, жагсаалт хариулаагүй – өөр асуулт. цуцлах – сүүлийн өөрчлөлтийг буцаана.

# source: quit: leave. Everything is saved.
help-short-leave = гарах – дуусгах. Бүгд хадгалагдсан.

# source: A point shows the guidance; ?? shows every command.
help-short-more = Цэг – заавар; ?? – бүх команд.

# source: nobody here knows: who finds out, and by when; `ask justice by Friday`
command-ask = энд хэн ч мэдэхгүй: хэн, хэзээ гэхэд тодруулах; `тодруулах хууль зүйн яам баасанд`

# source: Who finds out, and by when? `justice by Friday` (Enter: nobody)
ask-ask = Хэн, хэзээ гэхэд тодруулах вэ? `хууль зүйн яам баасанд` (Enter: хэн ч биш)

# source: { $agency }, by { $date }
ask-by = { $agency }, хугацаа: { $date }

# source: To find out
fact-ask = Тодруулах

# source: { $question }: to find out: { $ask }
recorded-ask = { $question }: тодруулах – { $ask }

# source:
#     { $count ->
#         [one] One question that somebody is to find out
#        *[other] { $count } questions that somebody is to find out
#     }
list-asked =
    { $count ->
        [one] Хэн нэгэн тодруулах нэг асуулт
       *[other] Хэн нэгэн тодруулах { $count } асуулт
    }

# source:
#     { $count ->
#         [one] One question answered by one agency only
#        *[other] { $count } questions answered by one agency only
#     }
list-one-voice =
    { $count ->
        [one] Зөвхөн нэг байгууллага хариулсан нэг асуулт
       *[other] Зөвхөн нэг байгууллага хариулсан { $count } асуулт
    }

# source: Agencies: what you can type, and their names
list-agencies = Байгууллагууд: бичиж болох үг, тэдгээрийн нэр

# source: `who new NAME` adds one that is not here.
list-agencies-new = `хэн шинэ НЭР` энд байхгүй байгууллагыг нэмнэ.

# source: To find out
sum-asked = Тодруулах

# source: One agency only
sum-one-voice = Зөвхөн нэг байгууллага хариулсан

# source:
#     { $count ->
#         [one] and one more agency; `list owed` in the session has all
#        *[other] and { $count } more agencies; `list owed` in the session has all
#     }
sum-more =
    { $count ->
        [one] мөн өөр нэг байгууллага; хэлэлцүүлгийн үед `жагсаалт байгууллагаар` бүгдийг харуулна
       *[other] мөн өөр { $count } байгууллага; хэлэлцүүлгийн үед `жагсаалт байгууллагаар` бүгдийг харуулна
    }

# source:
#     { $near ->
#         [none] There is no agency “{ $reply }”. `list agencies` shows those there are; `who new NAME` adds one.
#        *[other] There is no agency “{ $reply }”. Did you mean { $near }? `who new NAME` adds one.
#     }
trouble-agency =
    { $near ->
        [none] «{ $reply }» гэсэн байгууллага алга. `жагсаалт байгууллагууд` байгааг харуулна; `хэн шинэ НЭР` шинээр нэмнэ.
       *[other] «{ $reply }» гэсэн байгууллага алга. Дараахын аль нэг үү: { $near }? `хэн шинэ НЭР` шинээр нэмнэ.
    }

# source: “{ $reply }” may be { $agencies }. Type a little more.
trouble-agency-several = «{ $reply }» хэд хэдэн байгууллага байж болно: { $agencies }. Илүү дэлгэрэнгүй бичнэ үү.

# source: { $question }: not settled on { $value }, since no reason was given
trouble-not-settled = { $question }: шалтгаан хэлээгүй тул «{ $value }» гэсэн хариултаар тохиролцоогүй

# source: Taken as words. If you meant the command: `undo`, then `{ $command }`.
field-not-command = Бичвэр гэж авлаа. Команд бичих гэсэн бол: `цуцлах`, дараа нь `{ $command }`.

# source: Expected from { $agency }
account-ask = Мэдээлэл ирүүлэх байгууллага: { $agency }

# source: Expected from { $agency } by { $by }
account-ask-by = Мэдээлэл ирүүлэх байгууллага: { $agency }, хугацаа: { $by }

# source: there is no agency `{ $name }`, or several have that name
#     .hint =
#         { $near ->
#             [none] `readiness list agencies` shows those there are; `[assign]` in readiness.toml names agencies of your own
#            *[other] did you mean { $near }?
#         }
usage-unknown-agency = `{ $name }` гэсэн байгууллага алга, эсхүл ийм нэртэй хэд хэдэн байгууллага байна
    .hint =
        { $near ->
            [none] `readiness list agencies` байгаа байгууллагыг харуулна; өөрийн байгууллагыг readiness.toml файлын `[assign]` хэсэгт нэрлэнэ
           *[other] дараахын аль нэг үү: { $near }?
        }

# source: A rehearsal on a made-up island, about ten minutes. Nothing of it is kept when it ends.
practice-begins = Зохиомол арал дээрх дадлага, ойролцоогоор арван минут. Дууссаны дараа юу ч хадгалагдахгүй.

# source: The rehearsal is over, and nothing was kept.
practice-ends = Дадлага дууслаа, юу ч хадгалагдаагүй.

# source: What do you want to do?
menu-title = Юу хийх вэ?

# source: begin a new assessment
menu-new = шинэ үнэлгээ эхлэх

# source: go on with one
menu-go-on = эхэлсэн үнэлгээг үргэлжлүүлэх

# source: look at the results
menu-results = үр дүнг үзэх

# source: make the plan
menu-plan = төлөвлөгөө гаргах

# source: write an empty questionnaire
menu-forms = хоосон асуулга гаргах

# source: rehearse, with made-up questions
menu-practice = зохиомол асуултаар дадлага хийх

# source: A number; Enter alone ends
menu-ask = Дугаар; зөвхөн Enter дарвал дуусна

# source: Name of the new file, such as country
menu-name = Шинэ файлын нэр, жишээлбэл country

# source: Which one? A number or a name
menu-which = Аль нь вэ? Дугаар эсхүл нэр

# source: There is no questionnaire in this folder. Name of the file
menu-none = Энэ хавтаст асуулга алга. Файлын нэр
