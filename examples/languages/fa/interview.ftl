# source:
#     help: help, commands
#     back: back, previous
#     next: next
#     skip: skip
#     again: again, repeat
#     note: note, comment
#     evidence: evidence, source, legal basis
#     planned: planned, plan, planned date
#     not-applicable: not applicable, na, n/a
#     mark: mark, discuss
#     ask: ask, do not know, don't know, dk
#     who: who, agency, speaker
#     agree: agree, agreed
#     clear: clear, remove
#     go: go, goto, go to
#     find: find, search
#     list: list
#     criteria: criteria, guidance
#     score: score
#     undo: undo
#     save: save
#     reload: reload
#     leave: quit, leave, exit
command-words =
    help: کمک, فرمان‌ها, فرمان ها, فرمانها
    back: قبلی, بازگشت, برگشت
    next: بعدی, بعد
    skip: پرش, ردشدن, رد شدن
    again: دوباره, تکرار
    note: یادداشت, توضیح
    evidence: مدرک, مدارک, منبع, مبنای قانونی
    planned: برنامه, برنامه‌ریزی‌شده, تاریخ برنامه
    not-applicable: مورد ندارد, موردندارد, نامربوط
    mark: نشان, علامت, بحث
    ask: استعلام, نمی‌دانیم, نمی دانیم, نمیدانیم, نمی‌دانم, نمی دانم, نمیدانم
    who: نهاد, پاسخ‌دهنده, پاسخ دهنده
    agree: توافق, مورد توافق
    clear: پاک, پاک کن, حذف
    go: برو, برو به, رفتن به
    find: جستجو, جست‌وجو, یافتن
    list: فهرست
    criteria: معیار, معیارها, راهنما
    score: امتیاز, نمره
    undo: لغو, واگرد
    save: ذخیره
    reload: بازخوانی
    leave: خروج, پایان

# source:
#     yes: yes, y
#     partial: partly, partial, partially, part, p
#     no: no, n
answer-words =
    yes: بلی, بله, آری, ب
    partial: تا حدی, تاحدی, تا اندازه‌ای, قسماً, قسما, ت
    no: خیر, نخیر, نه, خ

# source:
#     open: open, unanswered
#     marked: marked, marks, discussion
#     unevidenced: unevidenced, no evidence, without evidence
#     differ: differ, differing, different
#     carried: carried, unconfirmed, not confirmed
#     asked: asked, to find out, unknown
#     single: one agency only, one agency, single
#     owed: owed, by agency
#     agencies: agencies
list-words =
    open: باز, بی‌پاسخ, بی پاسخ
    marked: نشان‌شده, نشان شده, نشان, بحث
    unevidenced: بی‌مدرک, بی مدرک, بدون مدرک
    differ: اختلاف, اختلاف‌ها, اختلاف ها
    carried: انتقالی, تأییدنشده, تأیید نشده, تاییدنشده, تایید نشده
    asked: استعلام, استعلام‌ها, استعلام ها
    single: یک نهاد, فقط یک نهاد, تنها یک نهاد
    owed: به تفکیک نهاد, به‌تفکیک نهاد, تفکیک نهاد
    agencies: نهادها, نهاد ها

# source: new: new
new-words = new: تازه, جدید, نو

# source:
#     1: monday, mon
#     2: tuesday, tue
#     3: wednesday, wed
#     4: thursday, thu
#     5: friday, fri
#     6: saturday, sat
#     7: sunday, sun
#     tomorrow: tomorrow
weekday-words =
    1: دوشنبه
    2: سه‌شنبه, سهشنبه
    3: چهارشنبه
    4: پنجشنبه, پنج‌شنبه
    5: جمعه
    6: شنبه
    7: یکشنبه, یک‌شنبه
    tomorrow: فردا

# source:
#     1: january, jan
#     2: february, feb
#     3: march, mar
#     4: april, apr
#     5: may
#     6: june, jun
#     7: july, jul
#     8: august, aug
#     9: september, sept, sep
#     10: october, oct
#     11: november, nov
#     12: december, dec
month-words =
    1: ژانویه, ژانویهٔ, جنوری
    2: فوریه, فوریهٔ, فبروری
    3: مارس, مارچ
    4: آوریل, اپریل, آپریل
    5: مه, مهٔ, می
    6: ژوئن, ژوین, جون
    7: ژوئیه, ژوئیهٔ, ژولای, جولای
    8: اوت, آگوست, اگست, آگست, اگوست
    9: سپتامبر, سپتمبر
    10: اکتبر, اکتوبر
    11: نوامبر, نومبر
    12: دسامبر, دسمبر

# source:
#     today: today
#     quarter: q, quarter, quarters
#     half: h, half
#     1: first, i
#     2: second, ii
#     3: third, iii
#     4: fourth, iv
#     before: before
#     until: until, till
#     whole: end, inclusive
#     not: no, not
#     later: later
#     filler: st, nd, rd, th, of, by, the, in, year, years, during, within, than
date-words =
    today: امروز
    quarter: سه‌ماهه, سه‌ماههٔ, سهماهه, ربع, ربعه
    half: نیمه, نیمهٔ, نیم‌سال, نیمسال, شش‌ماهه, شش‌ماههٔ
    1: اول, نخست, یکم
    2: دوم
    3: سوم
    4: چهارم
    before: پیش, قبل
    until: تا, الی
    whole: پایان, آخر, اخیر, انتهای
    not: نه
    later: دیرتر, بعدتر
    filler: سال, سال‌های, سالهای, ماه, ام, از, در, به, روز, تاریخ, مورخ, میلادی, م, طی, ظرف

# source: team: team, everybody, all
team-words = team: گروه, همه, همهٔ گروه, همه گروه

# source:
#     cabinet: office of the head of government
#     facilitation-committee: national trade facilitation committee
#     parliament: parliament
#     trade-ministry: ministry of trade
#     finance-ministry: ministry of finance
#     justice-ministry: ministry of justice
#     foreign-ministry: ministry of foreign affairs
#     ict-ministry: ministry of digital development
#     transport-ministry: ministry of transport
#     agriculture-ministry: ministry of agriculture
#     health-ministry: ministry of health
#     environment-ministry: ministry of environment
#     customs: customs administration, customs service, customs authority
#     tax-authority: tax authority
#     border-guard: border guard
#     quarantine: plant and animal quarantine service
#     standards-body: standards and conformity body
#     single-window-operator: single window operator
#     trust-supervisor: supervisor of trust services
#     data-protection-authority: data protection authority
#     cybersecurity-agency: cybersecurity agency
#     telecom-regulator: telecommunications regulator
#     competition-authority: competition authority
#     national-archive: national archive
#     statistics-office: statistics office
#     judiciary: courts and judicial administration, courts
#     central-bank: central bank, national bank
#     port-operators: port and airport operators
#     railways: railway undertaking
#     postal-operator: postal operator, post
#     civil-aviation: civil aviation authority
#     maritime-authority: maritime authority
#     chamber: chamber of commerce
#     traders: traders' associations
#     brokers: customs brokers' association
#     carriers: carriers' and freight forwarders' associations
#     banks: banks and payment providers
#     universities: universities and training institutes
#     escap: un escap
#     unece: unece
#     uncitral: uncitral secretariat
#     unctad: unctad
#     wco: world customs organization
#     wto: world trade organization
#     itc: international trade centre
#     itu: international telecommunication union
#     imo: international maritime organization
#     icao: international civil aviation organization
#     iata: international air transport association
#     iru: international road transport union
#     upu: universal postal union
#     ippc: ippc secretariat
#     cites: cites secretariat
#     world-bank: world bank
#     adb: asian development bank
#     development-partners: bilateral development partners
#     partner-countries: partner administrations abroad
agency-words =
    cabinet: دفتر رئیس دولت, دفتر رییس دولت, ریاست دولت, دفتر نخست‌وزیر
    facilitation-committee: کمیتهٔ ملی تسهیل تجارت, کمیته ملی تسهیل تجارت, کمیته تسهیل تجارت
    parliament: پارلمان, مجلس, شورای ملی
    trade-ministry: وزارت تجارت, وزارت بازرگانی, تجارت
    finance-ministry: وزارت امور مالی, وزارت مالیه, وزارت دارایی
    justice-ministry: وزارت دادگستری, وزارت عدلیه, دادگستری
    foreign-ministry: وزارت امور خارجه, وزارت خارجه, امور خارجه
    ict-ministry: وزارت توسعهٔ دیجیتال, وزارت توسعه دیجیتال, وزارت ارتباطات, وزارت مخابرات
    transport-ministry: وزارت حمل‌ونقل, وزارت حمل و نقل, وزارت ترانسپورت, حمل‌ونقل, حمل و نقل, ترانسپورت
    agriculture-ministry: وزارت کشاورزی, وزارت زراعت, کشاورزی
    health-ministry: وزارت بهداشت, وزارت صحت عامه, وزارت صحت, بهداشت, صحت عامه
    environment-ministry: وزارت محیط زیست, وزارت محیط‌زیست, محیط زیست
    customs: ادارهٔ گمرک, گمرک, اداره گمرک, ریاست گمرکات, گمرکات
    tax-authority: ادارهٔ مالیات, اداره مالیات, مالیات, امور مالیاتی
    border-guard: مرزبانی, پولیس سرحدی, پلیس مرزی
    quarantine: ادارهٔ قرنطینهٔ گیاهی و دامی, اداره قرنطینه گیاهی و دامی, قرنطینه, قرنطین
    standards-body: نهاد استاندارد و ارزیابی انطباق, اداره استاندارد, سازمان استاندارد, استاندارد
    single-window-operator: متصدی پنجرهٔ واحد, متصدی پنجره واحد, پنجرهٔ واحد, پنجره واحد
    trust-supervisor: نهاد ناظر خدمات اعتماد, ناظر خدمات اعتماد
    data-protection-authority: مرجع حفاظت از داده‌ها, مرجع حفاظت از داده ها, حفاظت از داده‌ها
    cybersecurity-agency: نهاد امنیت سایبری, امنیت سایبری
    telecom-regulator: نهاد تنظیم‌کنندهٔ مخابرات, تنظیم‌کنندهٔ مخابرات, تنظیم مقررات مخابرات
    competition-authority: مرجع رقابت, شورای رقابت
    national-archive: آرشیو ملی, آرشیف ملی, بایگانی ملی
    statistics-office: ادارهٔ آمار, اداره آمار, مرکز آمار, احصائیه, آمار
    judiciary: محاکم و ادارهٔ امور قضایی, محاکم, دادگاه‌ها, دادگاه ها, قوه قضاییه
    central-bank: بانک مرکزی
    port-operators: متصدیان بنادر و فرودگاه‌ها, متصدیان بنادر و فرودگاه ها, بنادر و فرودگاه‌ها, بنادر
    railways: شرکت راه‌آهن, شرکت راه آهن, راه‌آهن, راه آهن
    postal-operator: متصدی پست, پست, پسته
    civil-aviation: ادارهٔ هوانوردی کشوری, اداره هوانوردی کشوری, هوانوردی, هواپیمایی کشوری, هوانوردی ملکی
    maritime-authority: ادارهٔ دریانوردی, اداره دریانوردی, دریانوردی
    chamber: اتاق تجارت, اتاق بازرگانی
    traders: انجمن‌های تاجران, انجمن های تاجران, تاجران, بازرگانان
    brokers: انجمن کارگزاران گمرکی, کارگزاران گمرکی, حق‌العمل‌کاران گمرکی, کمیشن‌کاران گمرکی
    carriers: انجمن‌های شرکت‌های حمل‌ونقل و کارگزاران حمل کالا, شرکت‌های حمل‌ونقل, شرکت های حمل و نقل
    banks: بانک‌ها و ارائه‌دهندگان خدمات پرداخت, بانک‌ها, بانک ها, بانکها
    universities: دانشگاه‌ها و مؤسسات آموزشی, دانشگاه‌ها, دانشگاه ها, پوهنتون‌ها
    escap: اسکاپ (ملل متحد), اسکاپ
    unece: کمیسیون اقتصادی ملل متحد برای اروپا, کمیسیون اقتصادی اروپا
    uncitral: دبیرخانهٔ آنسیترال, دبیرخانه آنسیترال, آنسیترال
    unctad: آنکتاد
    wco: سازمان جهانی گمرک
    wto: سازمان تجارت جهانی, سازمان جهانی تجارت
    itc: مرکز تجارت بین‌المللی, مرکز تجارت بین المللی
    itu: اتحادیهٔ بین‌المللی مخابرات, اتحادیه بین المللی مخابرات
    imo: سازمان بین‌المللی دریانوردی, سازمان بین المللی دریانوردی
    icao: سازمان بین‌المللی هوانوردی کشوری (ایکائو), ایکائو
    iata: انجمن بین‌المللی حمل‌ونقل هوایی (یاتا), یاتا
    iru: اتحادیهٔ بین‌المللی حمل‌ونقل جاده‌ای, اتحادیه بین المللی حمل و نقل جاده ای
    upu: اتحادیهٔ جهانی پست, اتحادیه جهانی پست
    ippc: دبیرخانهٔ کنوانسیون بین‌المللی حفاظت گیاهان, دبیرخانه ippc
    cites: دبیرخانهٔ سایتس, دبیرخانه سایتس, سایتس
    world-bank: بانک جهانی
    adb: بانک توسعهٔ آسیایی, بانک توسعه آسیایی, بانک انکشاف آسیایی
    development-partners: شرکای توسعهٔ دوجانبه, شرکای توسعه دوجانبه
    partner-countries: نهادهای همتا در کشورهای طرف, نهادهای همتا

# source: what you can type
command-help = آنچه می‌توانید بنویسید

# source: to the question you came from
command-back = به پرسشی که از آن آمدید

# source: to the next question; Enter does the same, and also confirms an answer carried over from last time
command-next = به پرسش بعدی؛ Enter همین کار را می‌کند و پاسخ منتقل‌شده از دور پیشین را نیز تأیید می‌کند

# source: to the next question that is open
command-skip = به پرسش باز بعدی

# source: this question once more
command-again = همین پرسش یک بار دیگر

# source: a note, in paragraphs; `note TEXT` for a single line
command-note = یادداشت، در چند بند؛ `یادداشت [متن]` برای یک سطر

# source: a legal basis or a source; `evidence TEXT` at once
command-evidence = مبنای قانونی یا منبع؛ یکجا: `مدرک [متن]`

# source: what is planned, and by when; `planned 30.6.2027 TEXT` at once
command-planned = چه کاری برنامه‌ریزی شده است و تا چه تاریخی؛ یکجا: `برنامه 30.6.2027 [متن]`

# source: the question does not apply to this country; asks for the reason
command-not-applicable = پرسش در این کشور مورد ندارد؛ دلیل آن پرسیده می‌شود

# source: mark for discussion, or take the mark away
command-mark = نشان کردن برای بحث، یا برداشتن نشان

# source: which agency answers from here on: `who { $agency }, NAME`; `who team` for all of you; `{ $agency }: yes` for one answer
command-who = از این پس کدام نهاد پاسخ می‌دهد: `نهاد { $agency }, [نام]`؛ `نهاد همه` برای همهٔ گروه؛ `{ $agency }: بلی` برای یک پاسخ

# source: settle on one answer where agencies differ, with the reason
command-agree = پذیرفتن یک پاسخ، همراه با دلیل، در جایی که نهادها اختلاف دارند

# source: take back the answer; `clear note`, `clear evidence 2`, `clear planned`
command-clear = برداشتن پاسخ؛ `پاک یادداشت`، `پاک مدرک 2`، `پاک برنامه`

# source: to a question or section; `go A3`
command-go = به یک پرسش یا بخش؛ `برو A3`

# source: questions with these words
command-find = پرسش‌هایی که این واژه‌ها در آن‌ها هست

# source: `list open`, or owed, marked, differ, one agency, asked, carried, without evidence, agencies in its place; `list open A3` narrows it down
command-list = `فهرست باز`، یا به جای آن: به تفکیک نهاد، نشان‌شده، اختلاف، یک نهاد، استعلام، انتقالی، بی‌مدرک، نهادها؛ `فهرست باز A3` تنها همان بخش را نشان می‌دهد

# source: when each answer is true, and what to look for; a point does the same
command-criteria = هر پاسخ چه هنگام درست است و به چه چیز باید نگریست؛ نقطه نیز همین کار را می‌کند

# source: the score of this section, as it stands
command-score = امتیاز کنونی این بخش

# source: take back the last change
command-undo = لغو آخرین تغییر

# source: save again; `save FILE` writes a copy elsewhere (answers are saved by themselves)
command-save = ذخیره کردن دوباره؛ `ذخیره [فایل]` نسخه‌ای در جای دیگر می‌نویسد (پاسخ‌ها خودبه‌خود ذخیره می‌شوند)

# source: read the file again after another program changed it
command-reload = خواندن دوبارهٔ فایل، پس از آنکه نرم‌افزار دیگری آن را تغییر داد

# source: leave; everything is saved
command-leave = خروج؛ همه چیز ذخیره است

# source: Answer with the number, the first letters or the words of an option.
help-answers = با شماره، حرف‌های نخست یا واژه‌های یک گزینه پاسخ دهید.

# source: Answer with several numbers or words: `1, 3, 5` or `2-4`.
help-answers-several = با چند شماره یا واژه پاسخ دهید: `1, 3, 5` یا `2-4`.

# source: Answer with a whole number from 0 to 100.
help-answers-percent = با یک عدد صحیح از 0 تا 100 پاسخ دهید.

# source: Type your words, in as many lines as you need. A line with nothing but a point ends them.
help-answers-text = متن خود را در هر چند سطر که لازم است بنویسید. سطری که تنها یک نقطه دارد به آن پایان می‌دهد.

# source: Where you type words of your own, put a slash before a command: `/back`. The slash works everywhere.
help-slash = آن‌جا که متن آزاد می‌نویسید، پیش از فرمان یک خط کج بگذارید: `/قبلی`. خط کج همه جا کار می‌کند.

# source: Commands
help-commands = فرمان‌ها

# source: { $checklist } · { $section } { $title }
place = { $checklist } · { $section } { $title }

# source: { $number } of { $total }
place-number = { $number }/{ $total }

# source: { $id } (1–{ $count }, ?)
prompt-one = { $id } (1–{ $count }, ?)

# source: { $id } (any of 1–{ $count }, ?)
prompt-several = { $id } (یک یا چند شماره از 1–{ $count }, ?)

# source: { $id } (0–100 %, ?)
prompt-percent = { $id } (0–100 %, ?)

# source: { $id } (text, ?)
prompt-text = { $id } (متن, ?)

# source: { $prompt } { $agency }
prompt-speaker = { $prompt } { $agency }

# source: Enter leaves (?)
prompt-end = خروج با Enter (?)

# source: …
prompt-more = …

# source: Answer
fact-answer = پاسخ

# source: Not applicable
fact-not-applicable = مورد ندارد

# source: Evidence
fact-evidence = مدرک

# source: Note
fact-note = یادداشت

# source: Planned
fact-planned = برنامه

# source: Said by
fact-said-by = پاسخ‌دهنده

# source: Agreed because
fact-agreed = دلیل توافق

# source: In { $round }
fact-earlier = در ارزیابی { $round }

# source: Suggested
fact-suggested = پیشنهاد

# source: Asked because
fact-asked-because = شرط این پرسش

# source: Marked for discussion.
fact-marked = برای بحث نشان شده است.

# source: Carried over from { $round } and not confirmed. Enter confirms it, a new answer replaces it, `next` leaves it as it is.
fact-carried = از ارزیابی { $round } منتقل شده و تأیید نشده است. Enter آن را تأیید می‌کند، پاسخ تازه جای آن را می‌گیرد و `بعدی` آن را همان گونه که هست می‌گذارد.

# source: The agencies differ, so nothing counts yet. `agree` records what you settle on, and why.
fact-differ = نهادها اختلاف دارند، از این رو هنوز هیچ پاسخی به شمار نمی‌آید. `توافق` پاسخی را که بر آن توافق می‌کنید با دلیل آن ثبت می‌کند.

# source: The team's answer counts; an agency said otherwise. `agree` records why.
fact-differ-team = پاسخ گروه به شمار می‌آید؛ نهادی پاسخ دیگری داده است. `توافق` دلیل را ثبت می‌کند.

# source: { $value } (from { $from }). Type = to accept it.
suggested = { $value } (از { $from }). برای پذیرفتن = بنویسید.

# source: { $date }: { $what }
planned-both = { $date }: { $what }

# source: { $agency } ({ $name })
person-agency = { $agency } ({ $name })

# source: { $who }, { $date }
said = { $who }، { $date }

# source: { $number } %
percent-value = { $number } %

# source: no answer yet
agency-without-answer = هنوز بی‌پاسخ

# source: { $value }: { $note }
agency-note = { $value }: { $note }

# source: { $question } is { $options }
condition-leaf = پاسخ { $question } { $options } باشد

# source: { $first }, and { $second }
condition-and = { $first }، و { $second }

# source: { $first } or { $second }
condition-or = { $first }، یا { $second }

# source: { $first } or { $second }
option-or = { $first } یا { $second }

# source: A case on the border
criteria-borderline = نمونه‌ای در مرز دو پاسخ

# source: What to look for
criteria-guidance = به چه چیز باید نگریست

# source: What to cite
criteria-evidence = به چه چیز باید استناد کرد

# source: Who usually knows
criteria-agencies = چه نهادی معمولاً می‌داند

# source: Based on
criteria-references = بر پایهٔ

# source: { $question }: { $value }
recorded-value = { $question }: { $value }

# source: { $question }, { $agency }: { $value }
recorded-agency = { $question }، { $agency }: { $value }

# source: { $question }: does not apply
recorded-not-applicable = { $question }: مورد ندارد

# source: { $question }: note kept.
recorded-note = { $question }: یادداشت ثبت شد.

# source: { $question }: evidence kept.
recorded-evidence = { $question }: مدرک ثبت شد.

# source: { $question }: planned { $planned }
recorded-planned = { $question }: برنامه: { $planned }

# source: { $question }: marked for discussion.
recorded-marked = { $question }: برای بحث نشان شد.

# source: { $question }: no longer marked.
recorded-unmarked = { $question }: نشان آن برداشته شد.

# source: { $question }: cleared.
recorded-cleared = { $question }: پاک شد.

# source: Nothing was changed.
recorded-nothing = هیچ چیز تغییر نکرد.

# source: Country: { $country }
recorded-country = کشور: { $country }

# source:
#     { $since ->
#         [none]
#             { $source ->
#                 [none] The treaty, by your own word: { $standing }
#                *[other] The treaty, by your own word: { $standing }; { $source }
#             }
#        *[other]
#             { $source ->
#                 [none] The treaty, by your own word: { $standing }, { $since }
#                *[other] The treaty, by your own word: { $standing }, { $since }; { $source }
#             }
#     }
recorded-treaty =
    { $since ->
        [none]
            { $source ->
                [none] معاهده، به گفتهٔ خود شما: { $standing }
               *[other] معاهده، به گفتهٔ خود شما: { $standing }؛ { $source }
            }
       *[other]
            { $source ->
                [none] معاهده، به گفتهٔ خود شما: { $standing }، { $since }
               *[other] معاهده، به گفتهٔ خود شما: { $standing }، { $since }؛ { $source }
            }
    }

# source: Date: { $date }
recorded-date = تاریخ: { $date }

# source: They differ: { $agencies }. `agree` at this question records what you settle on.
recorded-differ = پاسخ‌ها اختلاف دارند: { $agencies }. `توافق` در همین پرسش پاسخی را که بر آن توافق می‌کنید ثبت می‌کند.

# source: The team's answer stays and counts: { $value }.
recorded-team-stands = پاسخ گروه می‌ماند و به شمار می‌آید: { $value }.

# source: { $question }: confirmed: { $value }
recorded-confirmed = { $question }: تأیید شد: { $value }

# source: It was: { $value }
recorded-was = پیشتر چنین بود: { $value }

# source: Taken back: the last change of { $question }.
undone = لغو شد: آخرین تغییر { $question }.

# source: Nothing was changed in this session that could be taken back.
undo-nothing = در این جلسه چیزی تغییر نکرده است که بتوان آن را لغو کرد.

# source:
#     { $count ->
#         [one] Opens one follow-up question: { $questions }
#        *[other] Opens { $count } follow-up questions: { $questions }
#     }
questions-opened =
    { $count ->
        [one] { $count } پرسش تکمیلی باز می‌شود: { $questions }
       *[other] { $count } پرسش تکمیلی باز می‌شوند: { $questions }
    }

# source:
#     { $count ->
#         [one] An earlier answer counts again: { $questions }
#        *[other] { $count } earlier answers count again: { $questions }
#     }
questions-reopened =
    { $count ->
        [one] { $count } پاسخ پیشین دوباره به شمار می‌آید: { $questions }
       *[other] { $count } پاسخ پیشین دوباره به شمار می‌آیند: { $questions }
    }

# source:
#     { $count ->
#         [one] One follow-up question is no longer asked: { $questions }
#        *[other] { $count } follow-up questions are no longer asked: { $questions }
#     }
questions-closed =
    { $count ->
        [one] { $count } پرسش تکمیلی دیگر پرسیده نمی‌شود: { $questions }
       *[other] { $count } پرسش تکمیلی دیگر پرسیده نمی‌شوند: { $questions }
    }

# source:
#     { $count ->
#         [one] Its answer stays in the file and counts again if it is asked again.
#        *[other] Their { $count } answers stay in the file and count again if they are asked again.
#     }
closed-kept =
    { $count ->
        [one] پاسخ آن در فایل می‌ماند و اگر دوباره پرسیده شود به شمار می‌آید.
       *[other] پاسخ‌های آن‌ها ({ $count }) در فایل می‌مانند و اگر دوباره پرسیده شوند به شمار می‌آیند.
    }

# source: { $list } and { $count } more
and-more = { $list } و { $count } مورد دیگر

# source:
#     { $count ->
#         [one] { $list } or one more
#        *[other] { $list } or one of { $count } more
#     }
or-more =
    { $count ->
        [one] { $list } یا { $count } مورد دیگر
       *[other] { $list } یا یکی از { $count } مورد دیگر
    }

# source: Country: its code or name (Enter: leave out)
ask-country = کشور: کد یا نام آن (Enter: نوشته نشود)

# source:
#     { $treaty }: is the country a party? { $proposal }
#     1 party   2 signed   3 neither   4 do not know
#     A date and a source may follow, such as: 1 2025-03-01 notification of the depositary
#     = takes over what the list says; Enter leaves it open
ask-treaty =
    { $treaty }: آیا کشور طرف آن است؟ { $proposal }
    1 طرف   2 امضاکننده   3 هیچ‌کدام   4 نمی‌دانیم
    پس از آن می‌توان تاریخ و منبع نوشت، مانند: 1 2025-03-01 اطلاعیهٔ امین معاهده
    = آنچه را فهرست می‌گوید می‌پذیرد؛ Enter پرسش را باز می‌گذارد

# source: In the list of { $as-of } it is a party, bound since { $since }.
treaty-proposal-party = در فهرست { $as-of } طرف معاهده است و از { $since } به آن ملزم است.

# source: In the list of { $as-of } it had signed on { $since } and was not a party.
treaty-proposal-signed = بنا بر فهرست { $as-of } در { $since } امضا کرده و طرف معاهده نبوده است.

# source: It was not in the list of parties of { $as-of }.
treaty-proposal-none = در فهرست طرف‌های { $as-of } نبود.

# source: By the words of { $source } it participates since { $since }; this was not seen in the depositary's list.
treaty-proposal-secondary = به گفتهٔ { $source } از { $since } در آن مشارکت دارد؛ این در فهرست امین معاهده دیده نشد.

# source: party
treaty-choice-party = طرف

# source: signed
treaty-choice-signed = امضاکننده

# source: neither
treaty-choice-none = هیچ‌کدام

# source: do not know
treaty-choice-unknown = نمی‌دانیم

# source: Left open: the plan goes by the list and says its date.
treaty-left-open = باز ماند: برنامهٔ اقدام از فهرست پیروی می‌کند و تاریخ آن را می‌گوید.

# source: Name of this assessment, such as the year (Enter: leave out)
ask-round = نام این ارزیابی، مانند سال آن (Enter: نوشته نشود)

# source: Date of the assessment (Enter: { $today }; a hyphen leaves it out)
ask-date = تاریخ ارزیابی (Enter: { $today }؛ خط تیره: نوشته نشود)

# source: Note: as many lines as you need. A line with nothing but a point ends it.
ask-note = یادداشت: هر چند سطر که لازم است. سطری که تنها یک نقطه دارد به آن پایان می‌دهد.

# source: Taken for words of the answer. If you meant the command: Ctrl-C, then `/{ $command }`.
text-not-command = متن پاسخ شمرده شد. اگر منظور شما فرمان بود: Ctrl-C و سپس `/{ $command }`.

# source: A line with nothing but a point ends the text.
ask-text = سطری که تنها یک نقطه دارد به متن پایان می‌دهد.

# source: Legal basis or source (Enter: none)
ask-evidence = مبنای قانونی یا منبع (Enter: هیچ)

# source: Planned by when? (Enter: no date)
ask-planned-by = برنامه تا چه تاریخی است؟ (Enter: بدون تاریخ)

# source: What is planned? (Enter: leave out)
ask-planned-what = چه کاری برنامه‌ریزی شده است؟ (Enter: نوشته نشود)

# source: Why does the question not apply to this country? (Enter: it does)
ask-reason = چرا این پرسش در این کشور مورد ندارد؟ (Enter: مورد دارد)

# source: Which agency is answering? A name may follow a comma. (Enter: the whole team)
ask-who = کدام نهاد پاسخ می‌دهد؟ پس از ویرگول می‌توان نام شخص را نوشت. (Enter: همهٔ گروه)

# source: To which question or section? (Enter: stay)
ask-go = به کدام پرسش یا بخش؟ (Enter: همین جا)

# source: Which words? (Enter: none)
ask-find = کدام واژه‌ها؟ (Enter: هیچ)

# source: Which answer do you settle on? (Enter: none yet)
ask-agreed = بر کدام پاسخ توافق می‌کنید؟ (Enter: هنوز هیچ)

# source: Agencies said otherwise. Why do you settle on this? (Enter: not settled)
ask-agreed-reason = نهادهایی پاسخ دیگری داده‌اند. چرا بر این پاسخ توافق می‌کنید؟ (Enter: توافق نشد)

# source: Answers from here on come from { $who }.
who-now = از این پس پاسخ‌ها از { $who } است.

# source: Answers from here on come from the whole team.
who-team = از این پس پاسخ‌ها از همهٔ گروه است.

# source: “{ $reply }” is none of the options. Type a number from 1 to { $count }, or ? for what else you can type.
trouble-option = «{ $reply }» از گزینه‌ها نیست. شماره‌ای از 1 تا { $count } بنویسید، یا ? تا ببینید چه چیز دیگری می‌توانید بنویسید.

# source: “{ $reply }” is not understood. Did you mean “{ $near }”?
trouble-option-near = «{ $reply }» مفهوم نیست. آیا منظور «{ $near }» بود؟

# source: “{ $reply }” could be { $labels }. Type a little more, or the number.
trouble-option-several = «{ $reply }» می‌تواند یکی از این‌ها باشد: { $labels }. چند حرف دیگر یا شماره را بنویسید.

# source: This question takes one answer only.
trouble-one-only = این پرسش تنها یک پاسخ می‌پذیرد.

# source: “{ $label }” cannot stand beside other answers.
trouble-exclusive = «{ $label }» نمی‌تواند همراه پاسخ‌های دیگر باشد.

# source: “{ $reply }” is no whole number from 0 to 100.
trouble-percent = «{ $reply }» عددی صحیح از 0 تا 100 نیست.

# source:
#     { $why ->
#         [missing] “{ $reply }” does not exist: that month has { $days } days.
#        *[unclear] The date “{ $reply }” could not be understood. Type it like 30.6.2027, 2027-06-30, June 2027, Q2 2027 or 2027.
#     }
trouble-date =
    { $why ->
        [missing] «{ $reply }» وجود ندارد: آن ماه { $days } روز دارد.
       *[unclear] تاریخ «{ $reply }» مفهوم نیست. آن را به یکی از این صورت‌ها بنویسید: 30.6.2027، 2027-06-30، ژوئن 2027، سه‌ماههٔ دوم 2027 یا 2027.
    }

# source: { $date } is many years away from today. Was the year mistyped, or is it one of another calendar? If it is meant, type it again.
trouble-date-far = تاریخ { $date } با امروز سال‌ها فاصله دارد. آیا سال نادرست نوشته شده، یا از گاه‌شماری دیگری است؟ اگر همین تاریخ منظور است، آن را دوباره بنویسید.

# source:
#     { $near ->
#         [none] “{ $reply }” is not found in the UN list of countries. Type the code of two letters, such as MN, or a name: the short, the official or a former one.
#        *[other] “{ $reply }” is not found in the UN list of countries. Did you mean { $near }?
#     }
trouble-country =
    { $near ->
        [none] «{ $reply }» در فهرست کشورهای ملل متحد یافت نشد. کد دوحرفی، مانند MN، یا نام کوتاه، رسمی یا پیشین کشور را بنویسید.
       *[other] «{ $reply }» در فهرست کشورهای ملل متحد یافت نشد. آیا منظور { $near } بود؟
    }

# source: “{ $reply }” is none of these. Type a number from 1 to 4, = for what the list says, or Enter to leave it open.
trouble-treaty = «{ $reply }» هیچ‌یک از این‌ها نیست. شماره‌ای از 1 تا 4 بنویسید، = برای آنچه فهرست می‌گوید، یا Enter تا باز بماند.

# source: There is no question or section “{ $reply }”.
trouble-place = پرسش یا بخشی به نام «{ $reply }» نیست.

# source: There is no question or section “{ $reply }”. Did you mean { $near }?
trouble-place-near = پرسش یا بخشی به نام «{ $reply }» نیست. آیا منظور { $near } بود؟

# source: { $question } is not asked. It is asked if { $condition }.
trouble-hidden = پرسش { $question } پرسیده نمی‌شود. تنها هنگامی پرسیده می‌شود که { $condition }.

# source: { $question } is not part of this session.
trouble-scope = پرسش { $question } جزء این جلسه نیست.

# source: This is the first question you saw.
trouble-first = این نخستین پرسشی است که دیدید.

# source: No agency has answered this question. `who` says who is answering.
trouble-no-agencies = هیچ نهادی به این پرسش پاسخ نداده است. `نهاد` می‌گوید چه کسی پاسخ می‌دهد.

# source: Nothing is suggested for this question.
trouble-no-suggestion = برای این پرسش پیشنهادی نیست.

# source: List what: open, owed, marked, differ, one agency, asked, carried, without evidence or agencies?
trouble-list = فهرست چه چیز: باز، به تفکیک نهاد، نشان‌شده، اختلاف، یک نهاد، استعلام، انتقالی، بی‌مدرک یا نهادها؟

# source: Clear what: the answer (`clear`), `clear note`, `clear evidence`, `clear planned`?
trouble-clear = چه چیز پاک شود: پاسخ (`پاک`)، `پاک یادداشت`، `پاک مدرک`، `پاک برنامه`؟

# source: There is no command “{ $reply }”. Type ? for those there are.
trouble-command = فرمانی به نام «{ $reply }» نیست. برای دیدن فرمان‌ها ? بنویسید.

# source: There is no question here. `go` and `back` take you to one, Enter leaves.
trouble-command-here = این‌جا پرسشی نیست. `برو` و `قبلی` شما را به پرسشی می‌برند، Enter خروج است.

# source: “{ $reply }” is a command, and there is no question yet. Answer this first, or press Enter.
trouble-not-yet = «{ $reply }» یک فرمان است و هنوز پرسشی در کار نیست. نخست به این پاسخ دهید، یا Enter را فشار دهید.

# source:
#     { $count ->
#         [one] One line was not taken, beginning with “{ $first }”: one answer holds { $limit } characters. What came before is kept.
#        *[other] { $count } lines were not taken, beginning with “{ $first }”: one answer holds { $limit } characters. What came before is kept.
#     }
trouble-too-long =
    { $count ->
        [one] { $count } سطر پذیرفته نشد، با این آغاز: «{ $first }». یک پاسخ { $limit } نویسه جا دارد. آنچه پیش از آن آمد ثبت است.
       *[other] { $count } سطر پذیرفته نشد، با این آغاز: «{ $first }». یک پاسخ { $limit } نویسه جا دارد. آنچه پیش از آن آمد ثبت است.
    }

# source:
#     { $count ->
#         [one] One pasted line came after the end and was not taken: “{ $first }”
#        *[other] { $count } pasted lines came after the end and were not taken, from “{ $first }” on.
#     }
trouble-behind-end =
    { $count ->
        [one] { $count } سطر پس از پایان متن آمد و پذیرفته نشد: «{ $first }»
       *[other] { $count } سطر پس از پایان متن آمد و پذیرفته نشد، از «{ $first }» به بعد.
    }

# source: That line was not UTF-8 text, so nothing was recorded. Set the terminal or the file to UTF-8.
trouble-bytes = آن سطر متن UTF-8 نبود، از این رو چیزی ثبت نشد. پایانه یا فایل را روی UTF-8 تنظیم کنید.

# source:
#     { $count ->
#         [one] Line { $lines } of the input was not taken; what is wrong with it stands above.
#        *[other] { $count } lines of the input were not taken: { $lines }; what is wrong with them stands above.
#     }
lines-refused =
    { $count ->
        [one] سطر { $lines } ورودی پذیرفته نشد؛ اشکال آن در بالا آمده است.
       *[other] { $count } سطر ورودی پذیرفته نشد: { $lines }؛ اشکال آن‌ها در بالا آمده است.
    }

# source:
#     { $count ->
#         [one] One open question
#        *[other] { $count } open questions
#     }
list-open =
    { $count ->
        [one] { $count } پرسش باز
       *[other] { $count } پرسش باز
    }

# source:
#     { $count ->
#         [one] One question marked for discussion
#        *[other] { $count } questions marked for discussion
#     }
list-marked =
    { $count ->
        [one] { $count } پرسش نشان‌شده برای بحث
       *[other] { $count } پرسش نشان‌شده برای بحث
    }

# source:
#     { $count ->
#         [one] One answer that needs evidence and has none
#        *[other] { $count } answers that need evidence and have none
#     }
list-unevidenced =
    { $count ->
        [one] { $count } پاسخ که نیازمند مدرک است و مدرکی ندارد
       *[other] { $count } پاسخ که نیازمند مدرک‌اند و مدرکی ندارند
    }

# source:
#     { $count ->
#         [one] One question where agencies differ
#        *[other] { $count } questions where agencies differ
#     }
list-differ =
    { $count ->
        [one] { $count } پرسش که نهادها در آن اختلاف دارند
       *[other] { $count } پرسش که نهادها در آن‌ها اختلاف دارند
    }

# source:
#     { $count ->
#         [one] One answer carried over from last time and not confirmed
#        *[other] { $count } answers carried over from last time and not confirmed
#     }
list-carried =
    { $count ->
        [one] { $count } پاسخ که از دور پیشین منتقل شده و تأیید نشده است
       *[other] { $count } پاسخ که از دور پیشین منتقل شده و تأیید نشده‌اند
    }

# source: and { $count } more; a section narrows the list down, such as `list open A3`
list-more = و { $count } مورد دیگر؛ نام یک بخش فهرست را کوتاه می‌کند، مانند `فهرست باز A3`

# source: and { $count } more; a further word narrows the search down
words-more = و { $count } مورد دیگر؛ یک واژهٔ دیگر نتیجه را محدودتر می‌کند

# source:
#     { $count ->
#         [one] One question has these words
#        *[other] { $count } questions have these words
#     }
words-found =
    { $count ->
        [one] این واژه‌ها در { $count } پرسش هست
       *[other] این واژه‌ها در { $count } پرسش هست
    }

# source: { $id } { $title }
score-section = { $id } { $title }

# source: No question of this section that counts is answered yet.
score-nothing = هنوز به هیچ پرسش این بخش که به شمار می‌آید پاسخ داده نشده است.

# source: { $percent } of the points of its answered questions
score-percent = { $percent } از نمره‌های پرسش‌های پاسخ‌داده‌شدهٔ آن

# source: { $answered } of { $asked } questions that count ({ $percent })
score-coverage = { $answered } از { $asked } پرسشی که به شمار می‌آید ({ $percent })

# source: { $lowest } if the rest were all no, { $highest } if all yes
score-range = اگر پاسخ دیگر پرسش‌ها همه خیر باشد { $lowest }، و اگر همه بلی باشد { $highest }

# source: Score
score-label = امتیاز

# source: Answered
coverage-label = پاسخ‌داده‌شده

# source: Range
range-label = دامنه

# source: The figures are this program's own; no official score exists.
score-own = این ارقام محاسبهٔ خود این ابزار است؛ امتیاز رسمی وجود ندارد.

# source: This is no test of whether a country may join the treaty. The figures are this program's own; no official score exists.
start-treaty = این آزمونی نیست که نشان دهد کشور می‌تواند به معاهده بپیوندد یا نه. ارقام محاسبهٔ خود این ابزار است؛ امتیاز رسمی وجود ندارد.

# source: A new file: { $file }
start-new = فایل تازه: { $file }

# source: Its answers are those of { $file }, and the round is the same. Give --round or --date to begin a new round from them.
from-same-round = پاسخ‌های آن از { $file } است و دور نیز همان است. برای آغاز دوری تازه از آن‌ها، --round یا --date را بیفزایید.

# source:
#     { $count ->
#         [one] One comment in { $file } did not come along; it stays there.
#        *[other] { $count } comments in { $file } did not come along; they stay there.
#     }
from-comments =
    { $count ->
        [one] { $count } توضیح در { $file } همراه نیامد؛ همان جا می‌ماند.
       *[other] { $count } توضیح در { $file } همراه نیامدند؛ همان جا می‌مانند.
    }

# source:
#     { $count ->
#         [one] One answer in { $file } did not come along, because the checklists do not have its question: { $questions }
#        *[other] { $count } answers in { $file } did not come along, because the checklists do not have their questions: { $questions }
#     }
from-gone =
    { $count ->
        [one] { $count } پاسخ در { $file } همراه نیامد، زیرا پرسش آن در فهرست‌های بررسی نیست: { $questions }
       *[other] { $count } پاسخ در { $file } همراه نیامدند، زیرا پرسش آن‌ها در فهرست‌های بررسی نیست: { $questions }
    }

# source:
#     { $count ->
#         [one] One mark for discussion did not come along: { $questions }
#        *[other] { $count } marks for discussion did not come along: { $questions }
#     }
from-marked =
    { $count ->
        [one] { $count } نشان برای بحث همراه نیامد: { $questions }
       *[other] { $count } نشان برای بحث همراه نیامدند: { $questions }
    }

# source:
#     { $count ->
#         [one] One plan has a target date before { $day }: { $questions }
#        *[other] { $count } plans have a target date before { $day }: { $questions }
#     }
from-planned =
    { $count ->
        [one] تاریخ { $count } برنامه پیش از { $day } است: { $questions }
       *[other] تاریخ { $count } برنامه پیش از { $day } است: { $questions }
    }

# source: Every answer is saved at once. Type ? for what you can type.
start-hint = هر پاسخ بی‌درنگ ذخیره می‌شود. برای دیدن آنچه می‌توانید بنویسید ? بنویسید.

# source: { $checklist }: { $done } of { $asked } questions done
progress-answered = { $checklist }: پرسش‌های انجام‌شده { $done }/{ $asked }

# source: { $checklist }: { $done } of { $asked } questions done, { $carried } of them carried over from { $rounds } and not confirmed
progress-carried = { $checklist }: پرسش‌های انجام‌شده { $done }/{ $asked }؛ از آن میان { $carried } پاسخ از { $rounds } منتقل شده و تأیید نشده است

# source: Every question asked here is done.
end-all = همهٔ پرسش‌های این جلسه انجام شده است.

# source:
#     { $count ->
#         [one] That was the last question. One is still open; `skip` goes to it.
#        *[other] That was the last question. { $count } are still open; `skip` goes to the first of them.
#     }
end-open =
    { $count ->
        [one] این آخرین پرسش بود. { $count } پرسش هنوز باز است؛ `پرش` شما را به آن می‌برد.
       *[other] این آخرین پرسش بود. { $count } پرسش هنوز باز است؛ `پرش` شما را به نخستین آن‌ها می‌برد.
    }

# source:
#     { $count ->
#         [one] One answer is carried over from last time and not confirmed; `list carried` names it.
#        *[other] { $count } answers are carried over from last time and not confirmed; `list carried` names them.
#     }
end-carried =
    { $count ->
        [one] { $count } پاسخ از دور پیشین منتقل شده و تأیید نشده است؛ `فهرست انتقالی` آن را نشان می‌دهد.
       *[other] { $count } پاسخ از دور پیشین منتقل شده و تأیید نشده‌اند؛ `فهرست انتقالی` آن‌ها را نشان می‌دهد.
    }

# source: Enter leaves; `back`, `go` and `list` take you on.
end-leave = Enter خروج است؛ با `قبلی`، `برو` و `فهرست` می‌توانید ادامه دهید.

# source: There is nothing to ask here.
nothing-here = این‌جا چیزی برای پرسیدن نیست.

# source: This session
sum-title = این جلسه

# source:
#     { $count ->
#         [0] No answer was changed.
#         [one] One answer was given or changed.
#        *[other] { $count } answers were given or changed.
#     }
sum-changed =
    { $count ->
        [0] هیچ پاسخی تغییر نکرد.
        [one] { $count } پاسخ داده شد یا تغییر کرد.
       *[other] { $count } پاسخ داده شدند یا تغییر کردند.
    }

# source: Still open, by who usually knows
sum-open = هنوز باز، به تفکیک نهادی که معمولاً می‌داند

# source:
#     { $count ->
#         [one]
#             { $questions ->
#                 [none] one question
#                *[other] one question: { $questions }
#             }
#        *[other]
#             { $questions ->
#                 [none] { $count } questions
#                *[other] { $count } questions: { $questions }
#             }
#     }
sum-owed =
    { $count ->
        [one]
            { $questions ->
                [none] { $count } پرسش
               *[other] { $count } پرسش: { $questions }
            }
       *[other]
            { $questions ->
                [none] { $count } پرسش
               *[other] { $count } پرسش: { $questions }
            }
    }

# source: no agency named
sum-nobody = نهادی نام برده نشده است

# source: Marked for discussion
sum-marked = نشان‌شده برای بحث

# source: Evidence is missing
sum-unevidenced = مدرک ندارد

# source: Carried over and not confirmed
sum-carried = منتقل‌شده و تأییدنشده

# source: Agencies differ
sum-differ = اختلاف نهادها

# source: To go on
sum-next = برای ادامه

# source: To make the plan
sum-plan = برای ساختن برنامهٔ اقدام

# source: { $file } is saved, but not its log: { $why }
log-failed = { $file } ذخیره شد، اما فایل ثبت تغییرات آن ذخیره نشد: { $why }

# source: Every change is also in
sum-log = همهٔ تغییرات در این فایل نیز هست

# source: Everything is saved. Ctrl-C once more leaves, and so does `quit`.
interrupt-saved = همه چیز ذخیره است. برای خروج یک بار دیگر Ctrl-C، یا `خروج`.

# source: Left out; nothing of it was recorded.
interrupt-entry = کنار گذاشته شد؛ چیزی از آن ثبت نشد.

# source: Saved in { $file }.
saved-here = در { $file } ذخیره شد.

# source: A copy is in { $file }.
saved-copy = نسخه‌ای در { $file } است.

# source: Not saved: { $why }
not-saved = ذخیره نشد: { $why }

# source: Nothing is lost: this session keeps your answers. When the cause is mended type `save`, or `save FILE` for a copy elsewhere.
not-saved-hint = چیزی از دست نرفته است: این جلسه پاسخ‌های شما را نگه می‌دارد. پس از رفع اشکال `ذخیره` بنویسید، یا `ذخیره [فایل]` برای نسخه‌ای در جای دیگر.

# source:
#     { $count ->
#         [one] One answer is not saved. `save FILE` writes a copy elsewhere; `quit` once more leaves without it.
#        *[other] { $count } answers are not saved. `save FILE` writes a copy elsewhere; `quit` once more leaves without them.
#     }
unsaved-leave =
    { $count ->
        [one] { $count } پاسخ ذخیره نشده است. `ذخیره [فایل]` نسخه‌ای در جای دیگر می‌نویسد؛ `خروج` یک بار دیگر، بدون آن بیرون می‌رود.
       *[other] { $count } پاسخ ذخیره نشده‌اند. `ذخیره [فایل]` نسخه‌ای در جای دیگر می‌نویسد؛ `خروج` یک بار دیگر، بدون آن‌ها بیرون می‌رود.
    }

# source: the session ended with answers that could not be saved in { $file }; they are in { $copy }
#     .hint = compare the two files, and move the answers you want to keep
unsaved-rescued = جلسه با پاسخ‌هایی پایان یافت که ذخیره کردن آن‌ها در { $file } ممکن نبود؛ آن‌ها در { $copy } هستند
    .hint = دو فایل را مقایسه کنید و پاسخ‌هایی را که می‌خواهید نگه دارید منتقل کنید

# source: the session ended with answers that could not be saved in { $file }
#     .hint = mend the cause and give them again
unsaved-lost = جلسه با پاسخ‌هایی پایان یافت که ذخیره کردن آن‌ها در { $file } ممکن نبود
    .hint = اشکال را رفع کنید و پاسخ‌ها را دوباره بدهید

# source: { $file } was changed by another program, so it was not overwritten
#     .hint = `reload` takes the change in and keeps your own answers on top; `save FILE` puts this session's answers elsewhere
file-changed = { $file } را نرم‌افزار دیگری تغییر داده است، از این رو بازنویسی نشد
    .hint = `بازخوانی` آن تغییر را می‌پذیرد و پاسخ‌های شما را بر آن مقدم می‌دارد؛ `ذخیره [فایل]` پاسخ‌های این جلسه را در جای دیگر می‌نویسد

# source: { $file } is no longer there
#     .hint = `save` writes it anew; `save FILE` writes it elsewhere
file-gone = { $file } دیگر آن‌جا نیست
    .hint = `ذخیره` آن را از نو می‌نویسد؛ `ذخیره [فایل]` آن را در جای دیگر می‌نویسد

# source: { $file } has faults now, so it was not taken in
#     .hint = mend them in the file, then type `reload` again
file-faulty = { $file } اکنون خطا دارد، از این رو خوانده نشد
    .hint = خطاها را در فایل رفع کنید و سپس دوباره `بازخوانی` بنویسید

# source: { $file } exists already
#     .hint = choose another name
file-exists = { $file } از پیش وجود دارد
    .hint = نام دیگری برگزینید

# source: { $file } is written in a form that cannot be changed entry by entry, so it was written anew in the usual order, without its comments. As it was before it is in { $copy }.
file-rewritten = { $file } به شکلی نوشته شده است که نمی‌توان آن را مورد به مورد تغییر داد، از این رو به ترتیب معمول و بدون توضیح‌های درون فایل از نو نوشته شد. صورت پیشین آن در { $copy } است.

# source:
#     { $count ->
#         [0] The file was read again; no answer had changed.
#         [one] The file was read again; one answer had changed: { $questions }
#        *[other] The file was read again; { $count } answers had changed: { $questions }
#     }
reloaded =
    { $count ->
        [0] فایل دوباره خوانده شد؛ هیچ پاسخی تغییر نکرده بود.
        [one] فایل دوباره خوانده شد؛ { $count } پاسخ تغییر کرده بود: { $questions }
       *[other] فایل دوباره خوانده شد؛ { $count } پاسخ تغییر کرده بودند: { $questions }
    }

# source: { $question } was changed in the file and here. The file's answer stands: { $theirs }. Here it was: { $ours }. Answer again to replace it.
reload-conflict = { $question } هم در فایل و هم در این‌جا تغییر کرده است. پاسخ فایل می‌ماند: { $theirs }. پاسخ این‌جا چنین بود: { $ours }. برای تغییر آن دوباره پاسخ دهید.

# source: { $question } is no longer asked; the session goes on after it.
no-longer-asked = { $question } دیگر پرسیده نمی‌شود؛ جلسه پس از آن ادامه می‌یابد.

# source: another session is open on { $file }
#     .hint =
#         { $system ->
#             [windows] close it first
#            *[other] close it first; a session stopped with Ctrl-Z comes back with `fg`
#         }
session-open = جلسهٔ دیگری روی { $file } باز است
    .hint =
        { $system ->
            [windows] نخست آن را ببندید
           *[other] نخست آن را ببندید؛ جلسه‌ای که با Ctrl-Z متوقف شده است با `fg` باز می‌گردد
        }

# source: `assess` keeps its answers in YAML and does not write { $file }
#     .hint = `readiness assess { $yaml } --from { $file }` takes the answers over into a YAML file and goes on there
assess-yaml-only = `assess` پاسخ‌ها را در YAML نگه می‌دارد و { $file } را نمی‌نویسد
    .hint = `readiness assess { $yaml } --from { $file }` پاسخ‌ها را به یک فایل YAML می‌برد و در آن‌جا ادامه می‌دهد

# source: { $file } holds answers to an earlier edition of the checklists, and they would be mixed with those to today's
#     .hint = `readiness upgrade { $file }` brings them to today's and marks what is to be confirmed
assess-earlier = { $file } پاسخ‌هایی به ویرایش پیشین فهرست‌های بررسی دارد که با پاسخ‌های ویرایش کنونی درهم می‌آمیزند
    .hint = `readiness upgrade { $file }` آن‌ها را به ویرایش کنونی می‌آورد و آنچه را باید تأیید شود نشان می‌کند

# source: { $file } exists already, so nothing was taken over into it
#     .hint = leave out --from to go on with it, or name a new file
assess-from-exists = { $file } از پیش وجود دارد، از این رو چیزی به آن منتقل نشد
    .hint = برای ادامهٔ آن --from را حذف کنید، یا نام فایل تازه‌ای بدهید

# source: { $file } says `{ $key }: { $there }`, and { $option } asks for `{ $asked }`; nothing was changed
#     .hint = { $option } is for a new file: leave it out, or, if the file is wrong, edit `{ $key }` in it
assess-head-differs = در { $file } آمده است `{ $key }: { $there }`، و { $option } می‌خواهد `{ $asked }`؛ چیزی تغییر نکرد
    .hint = { $option } برای فایل تازه است: آن را حذف کنید، یا اگر فایل نادرست است، `{ $key }` را در آن اصلاح کنید

# source: country `{ $reply }` is not found in the UN list
#     .hint =
#         { $near ->
#             [none] give the code of two letters, such as MN, or a name: the short, the official or a former one
#            *[other] did you mean { $near }?
#         }
usage-unknown-country = کشور `{ $reply }` در فهرست ملل متحد یافت نشد
    .hint =
        { $near ->
            [none] کد دوحرفی، مانند MN، یا نام کوتاه، رسمی یا پیشین کشور را بدهید
           *[other] آیا منظور { $near } بود؟
        }
