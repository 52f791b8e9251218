# source: Answers
sheet-title = پاسخ‌ها

# source: Fill in the white cells. Pick an answer from the list; where there is none, write a figure or words. Leave open what you do not know, and write into the note whom to ask. A question that turns grey is not asked after the answers above it. Save the file under its own name and send it back.
sheet-how = خانه‌های سفید را پر کنید. پاسخ را از فهرست برگزینید؛ آن‌جا که فهرستی نیست، عدد یا متن بنویسید. آنچه را نمی‌دانید خالی بگذارید، و در یادداشت بنویسید از چه کسی باید پرسید. پرسشی که خاکستری می‌شود با پاسخ‌های بالای آن دیگر پرسیده نمی‌شود. فایل را با همان نام ذخیره کنید و پس بفرستید.

# source: Country
sheet-country = کشور

# source: Round
sheet-round = دور

# source: Profile
sheet-profile = نمایه

# source: Question
sheet-question = پرسش

# source: When an answer holds
sheet-criteria = هر پاسخ چه هنگام درست است

# source: Answer
sheet-answer = پاسخ

# source: Mark with an x what holds, one or more.
sheet-several = آنچه را درست است با x نشان کنید، یک یا چند مورد.

# source: { $file }: a workbook with white cells to fill in; `readiness merge` takes it in
wrote-sheet = { $file }: فایل Excel با خانه‌های سفید برای پر کردن؛ `readiness merge` آن را می‌خواند

# source: no sheet of this workbook is a form of this program
#     .hint = `readiness template -o form.xlsx` writes one; its hidden first row and column have to stay
merge-no-sheet = هیچ برگه‌ای از این فایل فرم این ابزار نیست
    .hint = `readiness template -o form.xlsx` فرمی می‌نویسد؛ سطر و ستون نخست پنهان آن باید بماند

# source: it is no workbook that can be read: { $reason }
#     .hint = open it in a spreadsheet program and save it as .xlsx, without a password
merge-sheet-broken = فایل Excel خواندنی نیست: { $reason }
    .hint = آن را در Excel یا نرم‌افزاری مانند آن باز کنید و به صورت .xlsx بدون گذرواژه ذخیره کنید

# source: it is larger than a form can be: { $megabytes } MB unpacked or { $rows } rows are the most
#     .hint = ask for the form as it was sent out, with nothing added
merge-sheet-large = بزرگ‌تر از آن است که یک فرم می‌تواند باشد: حداکثر { $megabytes } مگابایت پس از گشودن یا { $rows } سطر
    .hint = فرم را همان گونه که فرستاده شده بود، بدون افزوده، بخواهید

# source: `{ $words }` marks nothing; the marks of { $question } are not taken
#     .hint = put an x beside what holds, and leave the other cells empty
merge-no-mark = `{ $words }` نشان چیزی نیست؛ نشان‌های { $question } پذیرفته نشد
    .hint = کنار آنچه درست است x بگذارید و خانه‌های دیگر را خالی بگذارید
