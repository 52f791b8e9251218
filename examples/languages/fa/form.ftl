# source: Questionnaire
form-title = پرسشنامه

# source: Questionnaire: { $agency }
form-title-agency = پرسشنامه: { $agency }

# source: This form needs JavaScript, which is switched off here. It loads nothing from a network; switch JavaScript on for this file, or ask for a form as a document.
form-no-script = این فرم به JavaScript نیاز دارد که این‌جا خاموش است. فرم چیزی از شبکه نمی‌خواند؛ JavaScript را برای این فایل روشن کنید، یا فرم را به صورت سند بخواهید.

# source: Answer what you know. The form works without a network and sends nothing: your browser keeps what you type, and “Save” writes it to a file. Send that file back to whoever gave you this form.
form-how = به آنچه می‌دانید پاسخ دهید. فرم بدون شبکه کار می‌کند و چیزی نمی‌فرستد: مرورگر شما آنچه را می‌نویسید نگه می‌دارد، و «ذخیره» آن را در یک فایل می‌نویسد. آن فایل را برای کسی که این فرم را به شما داده است بفرستید.

# source: How the criteria are read, and what the figures are not
form-about = معیارها چگونه خوانده می‌شوند، و ارقام چه چیز نیستند

# source: To the questions
form-skip = به پرسش‌ها

# source: Agency
form-agency = نهاد

# source: Filled in by
form-name = تکمیل‌کننده

# source: Day
form-on = تاریخ

# source: Progress
form-progress-label = پیشرفت

# source: { $done } of { $asked }
form-progress = { $done }/{ $asked }

# source: Next open question
form-next-open = پرسش باز بعدی

# source: Save
form-save = ذخیره

# source: Saved as { $file }, in the folder of downloads. Send this file back.
form-saved = با نام { $file } در پوشهٔ بارگیری‌ها ذخیره شد. این فایل را پس بفرستید.

# source: Without a reason or a figure, these are saved as open: { $questions }.
form-saved-without = این پرسش‌ها، چون دلیل یا عدد ندارند، باز ذخیره شدند: { $questions }.

# source: Find by number or words
form-find = جستجو با شماره یا واژه

# source: Questions shown: { $count }
form-found = پرسش‌های نشان‌داده‌شده: { $count }

# source: Only what is open
form-only-open = تنها پرسش‌های باز

# source: Nothing is open.
form-nothing-open = هیچ پرسشی باز نیست.

# source: Sections
form-contents = بخش‌ها

# source: Now also asked: { $questions }.
form-opened = اکنون این‌ها نیز پرسیده می‌شوند: { $questions }.

# source: No longer asked: { $questions }. What was filled in there is kept.
form-closed = این‌ها دیگر پرسیده نمی‌شوند: { $questions }. آنچه در آن‌ها نوشته شده است می‌ماند.

# source: answered
form-is-answered = پاسخ‌داده‌شده

# source: open
form-is-open = باز

# source: Asked if { $condition }
form-asked-if = هنگامی پرسیده می‌شود که { $condition }

# source: This rests on answers that other agencies give. Answer it if you can.
form-asked-elsewhere = این پرسش به پاسخ‌های نهادهای دیگر بستگی دارد. اگر می‌توانید به آن پاسخ دهید.

# source: Usually known by: { $agencies }
form-agencies = معمولاً این نهادها می‌دانند: { $agencies }

# source: One or more of these
form-several = یک یا چند مورد از این‌ها

# source: A whole number from 0 to 100, in percent
form-percent = عدد صحیحی از 0 تا 100، به درصد

# source: A whole number from 0 to 100 is needed; without one the question counts as open.
form-percent-wrong = عدد صحیحی از 0 تا 100 لازم است؛ بدون آن پرسش باز به شمار می‌آید.

# source: Answer in your own words
form-text = به بیان خود پاسخ دهید

# source: Does not apply to this country
form-not-applicable = در این کشور مورد ندارد

# source: Why it does not apply
form-reason = چرا مورد ندارد

# source: Give the reason; without one the question counts as open.
form-reason-missing = دلیل را بنویسید؛ بدون آن پرسش باز به شمار می‌آید.

# source: We do not know
form-unknown = نمی‌دانیم

# source: Not known to us.
form-unknown-note = برای ما معلوم نیست.

# source: Whom to ask
form-ask-whom = از چه کسی باید پرسید

# source: By when
form-ask-by = تا چه تاریخی

# source: By: { $by }.
form-by-note = تا: { $by }.

# source: Take the answer back
form-clear = برداشتن پاسخ

# source: Why it is asked and what to look for
form-guidance = چرا پرسیده می‌شود و به چه چیز باید نگریست

# source: A case on the border
form-borderline = نمونه‌ای در مرز دو پاسخ

# source: Evidence, one source a line
form-evidence = مدرک، هر منبع در یک سطر

# source: Note
form-note = یادداشت

# source: What is planned
form-plan = برنامه

# source: What is planned
form-planned-what = چه کاری برنامه‌ریزی شده است

# source: By when it is planned
form-planned-by = برنامه تا چه تاریخی است

# source: Kept in this browser.
form-kept = در این مرورگر نگه داشته شد.

# source: This browser keeps nothing. Save to a file before you close it.
form-not-kept = این مرورگر چیزی نگه نمی‌دارد. پیش از بستن آن، در فایل ذخیره کنید.

# source: Go on with a saved file
form-open = ادامه با فایل ذخیره‌شده

# source: { $file } is no file that this form has saved.
form-open-wrong = { $file } فایلی نیست که این فرم ذخیره کرده باشد.

# source: { $file } holds the answers of another agency: { $agency }.
form-open-other = { $file } پاسخ‌های نهاد دیگری را دارد: { $agency }.

# source: The file takes the place of what is filled in here. Go on?
form-open-replaces = این فایل جای آنچه را این‌جا نوشته شده است می‌گیرد. ادامه می‌دهید؟

# source: { $file } is open.
form-opened-file = { $file } باز است.

# source: The file says more than this form has room for, at: { $questions }. That stays in the file and is not saved from here.
form-open-left = فایل بیش از آن دارد که در این فرم جا بگیرد، در این پرسش‌ها: { $questions }. آن‌ها در فایل می‌ماند و از این‌جا ذخیره نمی‌شود.

# source: Print
form-print = چاپ

# source: Empty the form
form-empty = خالی کردن فرم

# source: Everything that is filled in here goes. Are you sure?
form-empty-sure = همهٔ آنچه این‌جا نوشته شده است پاک می‌شود. مطمئن هستید؟

# source: Suggested: { $value } (from { $from })
form-suggested = پیشنهاد: { $value } (از { $from })

# source: these questions are for nobody: { $questions }
form-for-nobody = این پرسش‌ها برای هیچ نهادی نیست: { $questions }

# source: { $file }: open it in a browser; “Save” writes the answers to a file
wrote-form = { $file }: آن را در مرورگر باز کنید؛ «ذخیره» پاسخ‌ها را در یک فایل می‌نویسد

# source:
#     { $count ->
#         [one] { $folder }: one form, one for each agency that a question is for
#        *[other] { $folder }: { $count } forms, one for each agency that a question is for
#     }
wrote-forms =
    { $count ->
        [one] { $folder }: { $count } فرم، برای هر نهادی که پرسشی برای آن هست یک فرم
       *[other] { $folder }: { $count } فرم، برای هر نهادی که پرسشی برای آن هست یک فرم
    }

# source:
#     { $count ->
#         [one] usually knows { $count } question
#        *[other] usually knows { $count } questions
#     }
agency-questions =
    { $count ->
        [one] معمولاً پاسخ { $count } پرسش را می‌داند
       *[other] معمولاً پاسخ { $count } پرسش را می‌داند
    }

# source: asked by your team: { $count }
agency-assigned = پرسیده‌شده از سوی گروه شما: { $count }

# source: no question is for `{ $name }`
#     .hint = `[assign]` in readiness.toml says whom your team asks
usage-agency-without-questions = هیچ پرسشی برای `{ $name }` نیست
    .hint = `[assign]` در readiness.toml می‌گوید گروه شما از چه نهادی می‌پرسد

# source: Put a cross in one box, or in several where it says so. An arrow behind an answer says with which question to go on. On the right write what shows it and what else is to be known; where there is no room, go on on the back, with the number of the question.
handout-how = در یک خانه علامت بزنید، یا در چند خانه، آن‌جا که چنین نوشته شده است. پیکان پس از هر پاسخ می‌گوید با کدام پرسش ادامه دهید. در سمت چپ بنویسید چه چیز آن را نشان می‌دهد و چه چیز دیگری باید دانست؛ اگر جا نبود، در پشت برگه با شمارهٔ پرسش ادامه دهید.

# source: Question
handout-question = پرسش

# source: Evidence
handout-evidence = مدرک

# source: Does not apply: { $line }
handout-not-applicable = مورد ندارد: { $line }

# source: We do not know; ask { $line } by { $day }
handout-unknown = نمی‌دانیم؛ باید پرسید از { $line } تا { $day }

# source: end
handout-end = پایان

# source: Signature
handout-signature = امضا

# source: { $file }: print it, and type the answers in with `readiness assess`
wrote-handout = { $file }: آن را چاپ کنید، و پاسخ‌ها را با `readiness assess` وارد کنید
