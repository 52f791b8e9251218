# source: { $section }: { $section-done } of { $section-asked } done · in all { $done } of { $asked }
page-progress = { $section }: انجام‌شده { $section-done }/{ $section-asked } · در مجموع { $done }/{ $asked }

# source:
#     { $hours ->
#         [0] about { $minutes } min left
#        *[other] about { $hours } h { $minutes } min left
#     }
page-left =
    { $hours ->
        [0] حدود { $minutes } دقیقه مانده است
       *[other] حدود { $hours } ساعت و { $minutes } دقیقه مانده است
    }

# source: Enter: more
page-more = Enter: ادامه

# source: Enter: to the question
page-back = Enter: به پرسش

# source: Enter: leave open   . guidance   back   list   ? help
keys-open = Enter: باز بماند   . راهنما   قبلی   فهرست   ? کمک

# source: Enter: next question   evidence   note   undo   ? help
keys-answered = Enter: پرسش بعدی   مدرک   یادداشت   لغو   ? کمک

# source: Enter: confirm   next   . guidance   back   ? help
keys-carried = Enter: تأیید   بعدی   . راهنما   قبلی   ? کمک

# source: a point alone: end   Ctrl-C: leave out
keys-writing = نقطه به‌تنهایی: پایان   Ctrl-C: ثبت نشود

# source: Ctrl-C: back to the question
keys-filling = Ctrl-C: بازگشت به پرسش

# source: Evidence, notes and dates belong to this question until Enter.
hint-enter = مدرک، یادداشت و تاریخ تا پیش از Enter از آن همین پرسش است.

# source: Enter goes on. Until then an answer stays on the page; without one the question stays open.
help-short-enter = Enter به پیش می‌رود. تا آن هنگام پاسخ بر صفحه می‌ماند؛ بی پاسخ، پرسش باز می‌ماند.

# source: evidence TEXT, note TEXT, planned 30.6.2027 TEXT: kept with this question.
help-short-evidence = مدرک [متن]، یادداشت [متن]، برنامه 30.6.2027 [متن]: با همین پرسش ثبت می‌شود.

# source: { $agency }: yes records what one agency says; `agree` settles where they differ.
help-short-agency = { $agency }: بلی – گفتهٔ یک نهاد را ثبت می‌کند؛ `توافق` اختلاف نهادها را پایان می‌دهد.

# source: ask { $agency } by Friday: nobody here knows; na: the question does not apply.
help-short-unknown = استعلام { $agency } تا جمعه: این‌جا کسی نمی‌داند؛ مورد ندارد: پرسش به کشور مربوط نیست.

# source: back, skip, go A3, find WORDS, list open: other questions. undo takes the last change back.
help-short-move = قبلی، پرش، برو A3، جستجو [واژه‌ها]، فهرست باز: پرسش‌های دیگر. لغو: برگرداندن آخرین تغییر.

# source: quit: leave. Everything is saved.
help-short-leave = خروج: پایان جلسه. همه چیز ذخیره است.

# source: A point shows the guidance; ?? shows every command.
help-short-more = نقطه راهنما را نشان می‌دهد؛ ?? همهٔ فرمان‌ها را.

# source: nobody here knows: who finds out, and by when; `ask justice by Friday`
command-ask = این‌جا کسی نمی‌داند: چه نهادی و تا چه تاریخی روشن می‌کند؛ `استعلام دادگستری تا جمعه`

# source: Who finds out, and by when? `justice by Friday` (Enter: nobody)
ask-ask = چه نهادی و تا چه تاریخی روشن می‌کند؟ `دادگستری تا جمعه` (Enter: هیچ‌کس)

# source: { $agency }, by { $date }
ask-by = { $agency }، تا { $date }

# source: To find out
fact-ask = استعلام

# source: { $question }: to find out: { $ask }
recorded-ask = { $question }: استعلام: { $ask }

# source:
#     { $count ->
#         [one] One question that somebody is to find out
#        *[other] { $count } questions that somebody is to find out
#     }
list-asked =
    { $count ->
        [one] { $count } پرسش که باید استعلام شود
       *[other] { $count } پرسش که باید استعلام شوند
    }

# source:
#     { $count ->
#         [one] One question answered by one agency only
#        *[other] { $count } questions answered by one agency only
#     }
list-one-voice =
    { $count ->
        [one] { $count } پرسش که تنها یک نهاد به آن پاسخ داده است
       *[other] { $count } پرسش که به هر یک تنها یک نهاد پاسخ داده است
    }

# source: Agencies: what you can type, and their names
list-agencies = نهادها: آنچه می‌توانید بنویسید، و نام آن‌ها

# source: `who new NAME` adds one that is not here.
list-agencies-new = `نهاد تازه [نام]` نهادی را که این‌جا نیست می‌افزاید.

# source: To find out
sum-asked = باید استعلام شود

# source: One agency only
sum-one-voice = تنها یک نهاد

# source:
#     { $count ->
#         [one] and one more agency; `list owed` in the session has all
#        *[other] and { $count } more agencies; `list owed` in the session has all
#     }
sum-more =
    { $count ->
        [one] و { $count } نهاد دیگر؛ `فهرست به تفکیک نهاد` در جلسه همه را نشان می‌دهد
       *[other] و { $count } نهاد دیگر؛ `فهرست به تفکیک نهاد` در جلسه همه را نشان می‌دهد
    }

# source:
#     { $near ->
#         [none] There is no agency “{ $reply }”. `list agencies` shows those there are; `who new NAME` adds one.
#        *[other] There is no agency “{ $reply }”. Did you mean { $near }? `who new NAME` adds one.
#     }
trouble-agency =
    { $near ->
        [none] نهادی به نام «{ $reply }» نیست. `فهرست نهادها` آنچه را هست نشان می‌دهد؛ `نهاد تازه [نام]` نهادی می‌افزاید.
       *[other] نهادی به نام «{ $reply }» نیست. آیا منظور { $near } بود؟ `نهاد تازه [نام]` نهادی می‌افزاید.
    }

# source: “{ $reply }” may be { $agencies }. Type a little more.
trouble-agency-several = «{ $reply }» می‌تواند یکی از این‌ها باشد: { $agencies }. چند حرف دیگر بنویسید.

# source: { $question }: not settled on { $value }, since no reason was given
trouble-not-settled = { $question }: بر { $value } توافق نشد، زیرا دلیلی داده نشد

# source: Taken as words. If you meant the command: `undo`, then `{ $command }`.
field-not-command = متن شمرده شد. اگر منظور شما فرمان بود: `لغو`، سپس `{ $command }`.

# source: Expected from { $agency }
account-ask = منتظر پاسخ { $agency }

# source: Expected from { $agency } by { $by }
account-ask-by = منتظر پاسخ { $agency } تا { $by }

# source: there is no agency `{ $name }`, or several have that name
#     .hint =
#         { $near ->
#             [none] `readiness list agencies` shows those there are; `[assign]` in readiness.toml names agencies of your own
#            *[other] did you mean { $near }?
#         }
usage-unknown-agency = نهادی به نام `{ $name }` نیست، یا چند نهاد این نام را دارند
    .hint =
        { $near ->
            [none] `readiness list agencies` آنچه را هست نشان می‌دهد؛ `[assign]` در readiness.toml نهادهای خود شما را نام می‌برد
           *[other] آیا منظور { $near } بود؟
        }

# source: A rehearsal on a made-up island, about ten minutes. Nothing of it is kept when it ends.
practice-begins = تمرینی دربارهٔ یک جزیرهٔ خیالی، حدود ده دقیقه. در پایان چیزی از آن نمی‌ماند.

# source: The rehearsal is over, and nothing was kept.
practice-ends = تمرین پایان یافت و چیزی از آن نماند.

# source: What do you want to do?
menu-title = چه کاری می‌خواهید انجام دهید؟

# source: begin a new assessment
menu-new = آغاز ارزیابی تازه

# source: go on with one
menu-go-on = ادامهٔ یک ارزیابی

# source: look at the results
menu-results = دیدن نتایج

# source: make the plan
menu-plan = ساختن برنامهٔ اقدام

# source: write an empty questionnaire
menu-forms = نوشتن پرسشنامهٔ خالی

# source: rehearse, with made-up questions
menu-practice = تمرین، با پرسش‌های ساختگی

# source: A number; Enter alone ends
menu-ask = یک شماره؛ Enter به‌تنهایی پایان است

# source: Name of the new file, such as country
menu-name = نام فایل تازه، مانند country

# source: Which one? A number or a name
menu-which = کدام؟ شماره یا نام

# source: There is no questionnaire in this folder. Name of the file
menu-none = در این پوشه پرسشنامه‌ای نیست. نام فایل
