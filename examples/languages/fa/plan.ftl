# source: Where the country stands
title-brief = وضعیت کنونی کشور

# source: Findings on readiness
title-report = یافته‌های ارزیابی آمادگی

# source: Questions and answers
title-annex = پرسش‌ها و پاسخ‌ها

# source: Action sheets
title-sheets = برگه‌های اقدام

# source: far advanced
stands-far = بسیار پیشرفته

# source: more than half way
stands-half = بیش از نیمهٔ راه

# source: begun
stands-begun = آغازشده

# source: at the beginning
stands-first = در آغاز راه

# source: { $title }: { $word } – { $score } of the points; all { $asked } questions that apply were answered.
brief-complete = { $title }: { $word } – { $score } از نمره‌ها؛ به همهٔ { $asked } پرسش مربوط پاسخ داده شده است.

# source: { $title }: { $word } – { $score } of the points, from { $answered } of { $asked } questions.
brief-partial = { $title }: { $word } – { $score } از نمره‌ها، بر پایهٔ { $answered } پرسش از { $asked }.

# source: What is strong
brief-strong = نقاط قوت

# source: Nothing yet, by the answers: no section of which at least three questions, and half, are answered reaches 75 % of the points.
brief-nothing-strong = بنا بر پاسخ‌ها هنوز هیچ: هیچ بخشی که دست‌کم به سه پرسش و به نیمی از پرسش‌های آن پاسخ داده شده باشد به 75 % نمره‌ها نمی‌رسد.

# source: What holds everything back
brief-back = موانع اصلی

# source: The first actions
brief-first = نخستین اقدام‌ها

# source: The decision asked for
brief-decision = تصمیم درخواستی

# source:
#     { $actions ->
#         [0] There is nothing to decide yet.
#         [one] To put the draft plan of one action before the national meeting for adoption, to name the body that follows it up each quarter, and to have the action begun.
#        *[other] To put the draft plan of { $actions } actions before the national meeting for adoption, to name the body that follows it up each quarter, and to have the first of them begun.
#     }
asked-draft =
    { $actions ->
        [0] هنوز چیزی برای تصمیم‌گیری نیست.
        [one] پیش‌نویس برنامه، با { $actions } اقدام، برای تصویب به نشست ملی ارائه شود، نهادی برای پیگیری آن در هر سه ماه تعیین گردد، و اقدام آغاز شود.
       *[other] پیش‌نویس برنامه، با { $actions } اقدام، برای تصویب به نشست ملی ارائه شود، نهادی برای پیگیری آن در هر سه ماه تعیین گردد، و نخستین اقدام‌ها آغاز شود.
    }

# source:
#     { $actions ->
#         [one] The plan of one action was adopted on { $date }. To have its follow-up reported each quarter, and to settle what is late.
#        *[other] The plan of { $actions } actions was adopted on { $date }. To have its follow-up reported each quarter, and to settle what is late.
#     }
asked-adopted =
    { $actions ->
        [one] برنامه، با { $actions } اقدام، در { $date } تصویب شد. گزارش پیگیری آن هر سه ماه ارائه شود، و دربارهٔ موارد با تأخیر تصمیم گرفته شود.
       *[other] برنامه، با { $actions } اقدام، در { $date } تصویب شد. گزارش پیگیری آن هر سه ماه ارائه شود، و دربارهٔ موارد با تأخیر تصمیم گرفته شود.
    }

# source: The decision
chapter-decision = تصمیم

# source: The meeting decides:
decision-intro = نشست تصمیم می‌گیرد:

# source:
#     { $actions ->
#         [one]
#             { $until ->
#                 [none] to adopt this plan of one action;
#                *[other] to adopt this plan of one action{ " " }until { $until };
#             }
#        *[other]
#             { $until ->
#                 [none] to adopt this plan of { $actions } actions;
#                *[other] to adopt this plan of { $actions } actions{ " " }until { $until };
#             }
#     }
decision-adopt =
    { $actions ->
        [one]
            { $until ->
                [none] این برنامه را با { $actions } اقدام تصویب کند؛
               *[other] این برنامه را با { $actions } اقدام تا { $until } تصویب کند؛
            }
       *[other]
            { $until ->
                [none] این برنامه را با { $actions } اقدام تصویب کند؛
               *[other] این برنامه را با { $actions } اقدام تا { $until } تصویب کند؛
            }
    }

# source: to charge { $body } with following it up;
decision-body = پیگیری آن را به { $body } بسپارد؛

# source: that every agency that leads an action names a person for it within a month;
decision-persons = هر نهادی که مسئول اقدامی است ظرف یک ماه شخصی را برای آن معرفی کند؛

# source: that the agencies report each quarter, and that the meeting looks at the plan again in a year.
decision-report = نهادها هر سه ماه گزارش دهند، و نشست یک سال دیگر برنامه را دوباره بررسی کند.

# source:
#     { $actions ->
#         [one] This plan of one action was adopted on { $date }. Its wording, leads and dates stand as adopted.
#        *[other] This plan of { $actions } actions was adopted on { $date }. Their wording, leads and dates stand as adopted.
#     }
decision-adopted =
    { $actions ->
        [one] این برنامه، با { $actions } اقدام، در { $date } تصویب شد. متن، نهاد مسئول و تاریخ‌ها همان است که تصویب شده است.
       *[other] این برنامه، با { $actions } اقدام، در { $date } تصویب شد. متن‌ها، نهادهای مسئول و تاریخ‌ها همان است که تصویب شده است.
    }

# source: Objectives
chapter-objectives = اهداف

# source: Objective
column-objective = هدف

# source: Where it stands today
column-stands = وضعیت امروز

# source: Today
column-baseline = امروز

# source: Target
column-target = وضعیت هدف

# source:
#     { $all ->
#         [one]
#             { $begun ->
#                 [0] nothing is in place yet
#                *[other] something is in place
#             }
#        *[other]
#             { $begun ->
#                 [0] nothing is in place yet for its { $all } actions
#                *[other] something is in place for { $begun } of its { $all } actions
#             }
#     }
objective-stands =
    { $all ->
        [one]
            { $begun ->
                [0] برای { $all } اقدام آن هنوز چیزی فراهم نیست
               *[other] برای { $all } اقدام آن چیزی فراهم است
            }
       *[other]
            { $begun ->
                [0] برای هیچ‌یک از { $all } اقدام هنوز چیزی فراهم نیست
               *[other] برای { $begun } اقدام از { $all } چیزی فراهم است
            }
    }

# source: Other actions
no-objective = اقدام‌های دیگر

# source: In the order in which they are best used. Support stands below the lead, the result and its indicator below the action.
plan-table-rule = به ترتیبی که بهتر است به کار گرفته شوند. نهاد همکار زیر نهاد مسئول، و نتیجه و شاخص آن زیر اقدام آمده است.

# source: Action, result and indicator
column-action-result = اقدام، نتیجه و شاخص

# source: Lead, support
column-lead-support = نهاد مسئول، نهاد همکار

# source: Help and means
column-means = کمک و منابع

# source: TFA
column-tfa = TFA

# source: Falls due
column-due = سررسید

# source: and { $count } more
support-more = و { $count } نهاد دیگر

# source: Later
plan-later = اقدام‌های بعدی

# source: The plan names those that are asked for by the treaty or by the team, and then those that bring most for their effort. These wait for the next plan; nothing of them is lost.
plan-later-rule = برنامه اقدام‌هایی را نام می‌برد که معاهده یا گروه خواسته است، و سپس آن‌ها را که نسبت به حجم کار خود بیشترین سود را دارند. این اقدام‌ها در انتظار برنامهٔ بعدی می‌مانند؛ چیزی از آن‌ها از دست نمی‌رود.

# source:
#     { $closed ->
#         [one] { $score }; one gap closed
#        *[other] { $score }; { $closed } gaps closed
#     }
brings =
    { $closed ->
        [one] { $score }؛ { $closed } کاستی رفع‌شده
       *[other] { $score }؛ { $closed } کاستی رفع‌شده
    }

# source: In its follow-ups of e-trade assessments UNCTAD found about half of the recommendations implemented.
brings-source = آنکتاد در پیگیری ارزیابی‌های تجارت الکترونیکی دریافت که حدود نیمی از توصیه‌ها اجرا شده است.

# source: Such plans are rarely done in full. Half is the first half of the actions, in the order of use.
brings-half = چنین برنامه‌هایی به‌ندرت به طور کامل اجرا می‌شوند. نیم، نیمهٔ نخست اقدام‌ها به ترتیب کاربرد است.

# source: If half is done
column-half = اگر نیمی انجام شود

# source: If all is done
column-full = اگر همه انجام شود

# source: Follow-up
plan-follows = پیگیری

# source: Once a quarter the lead agencies report the state of each action; the body named in the decision puts what is late, and what falls due in the next quarter, before the ministers. Once a year the questions are answered again.
plan-follows-rule = نهادهای مسئول هر سه ماه یک بار وضعیت هر اقدام را گزارش می‌دهند؛ نهادی که در تصمیم نام برده شده است موارد با تأخیر و موارد سررسید سه ماه بعد را به وزیران ارائه می‌کند. هر سال یک بار دوباره به پرسش‌ها پاسخ داده می‌شود.

# source: Adopted
plan-signed = تصویب

# source: Office
column-office = سمت

# source: Name
column-name = نام

# source: Signature
column-signature = امضا

# source: Date
column-day = تاریخ

# source: Made from { $files }.
method-files = تهیه‌شده از { $files }.

# source:
#     { $limit ->
#         [one]
#             { $treaty ->
#                 [yes] The plan names one action at most. Named are the treaty's, the team's own, and those of the plan file; then those that bring most for their effort, each with what it waits for.
#                *[no] The plan names one action at most. Named are the team's own and those of the plan file; then those that bring most for their effort, each with what it waits for.
#             }
#        *[other]
#             { $treaty ->
#                 [yes] The plan names { $limit } actions at most. Named are the treaty's, the team's own, and those of the plan file; then those that bring most for their effort, each with what it waits for.
#                *[no] The plan names { $limit } actions at most. Named are the team's own and those of the plan file; then those that bring most for their effort, each with what it waits for.
#             }
#     }
plan-most =
    { $limit ->
        [one]
            { $treaty ->
                [yes] برنامه حداکثر { $limit } اقدام را نام می‌برد: اقدام‌های معاهده، اقدام‌های خود گروه و اقدام‌های فایل برنامه؛ سپس آن‌ها که نسبت به حجم کار خود بیشترین سود را دارند، هر یک با پیش‌نیازهای آن.
               *[no] برنامه حداکثر { $limit } اقدام را نام می‌برد: اقدام‌های خود گروه و اقدام‌های فایل برنامه؛ سپس آن‌ها که نسبت به حجم کار خود بیشترین سود را دارند، هر یک با پیش‌نیازهای آن.
            }
       *[other]
            { $treaty ->
                [yes] برنامه حداکثر { $limit } اقدام را نام می‌برد: اقدام‌های معاهده، اقدام‌های خود گروه و اقدام‌های فایل برنامه؛ سپس آن‌ها که نسبت به حجم کار خود بیشترین سود را دارند، هر یک با پیش‌نیازهای آن.
               *[no] برنامه حداکثر { $limit } اقدام را نام می‌برد: اقدام‌های خود گروه و اقدام‌های فایل برنامه؛ سپس آن‌ها که نسبت به حجم کار خود بیشترین سود را دارند، هر یک با پیش‌نیازهای آن.
            }
    }

# source: Today
field-baseline = امروز

# source: Risk
field-risk = خطر

# source: Who took part
chapter-people = شرکت‌کنندگان

# source: Agency not named
no-agency = نهاد نام برده نشده است

# source: Answers
column-answers = پاسخ‌ها

# source: The full length of a bar is 100 % of the points; the filled part is what the answers earn, and dots or an empty line stand where nothing was answered.
bars-legend = طول کامل هر نوار 100 % نمره‌هاست؛ قسمت پُر آن چیزی است که پاسخ‌ها کسب کرده‌اند، و نقطه‌ها یا خط خالی جایی است که به چیزی پاسخ داده نشده است.

# source: Follow-up of the plan
title-follow-up = پیگیری برنامه

# source: Report of the agencies
title-forms = گزارش نهادها

# source: adopted on { $date }
subtitle-adopted = تصویب‌شده در { $date }

# source: Late
progress-late = با تأخیر

# source: Due by the end of next quarter
progress-next = سررسید تا پایان سه‌ماههٔ بعد

# source: Done
progress-done = انجام‌شده

# source: Dates that were moved
progress-moved = تاریخ‌های جابه‌جاشده

# source: None.
progress-none = هیچ.

# source: How far is each action? Planned, under way, done or given up, with the reason; what was done since the last report; and a new date, where one is asked for, with the reason.
progress-form = هر اقدام تا کجا پیش رفته است؟ برنامه‌ریزی‌شده، در حال اجرا، انجام‌شده یا کنارگذاشته‌شده، همراه با دلیل؛ از گزارش پیشین چه انجام شده است؛ و اگر تاریخ تازه‌ای درخواست می‌شود، آن تاریخ همراه با دلیل.

# source: What was done
column-reported = آنچه انجام شد

# source: New date, and why
column-new-date = تاریخ تازه و دلیل آن

# source: { $target } (until { $until })
moved-until = { $target } (تا { $until })

# source: { $target }
moved-before = { $target }

# source: now { $target }
moved-now = اکنون { $target }

# source: Proposed changes
proposed = تغییرات پیشنهادی

# source: The plan stands as adopted. By the answers, or a new edition of the checklists, this would be otherwise; nothing of it holds before it is taken over with --accept and the number.
proposed-rule = برنامه همان است که تصویب شده است. بنا بر پاسخ‌ها یا ویرایش تازهٔ فهرست‌های بررسی، این موارد گونهٔ دیگری می‌بود؛ هیچ‌یک معتبر نیست مگر آنکه با --accept و شماره پذیرفته شود.

# source: New: { $action } { $title } ({ $lead }, { $until })
proposed-new = تازه: { $action } { $title } ({ $lead }، { $until })

# source: No longer needed: { $action } { $title }
proposed-gone = دیگر لازم نیست: { $action } { $title }

# source: { $action } { $title }: worded “{ $other }”
proposed-title = متن تازه برای { $action } { $title }: «{ $other }»

# source: { $action } { $title }: led by { $other }
proposed-lead = نهاد مسئول تازه برای { $action } { $title }: { $other }

# source: { $action } { $other } instead of { $before }
proposed-date = { $action } { $other } به جای { $before }

# source: Other dates: { $dates }.
proposed-dates = تاریخ‌های دیگر: { $dates }.

# source: Name the answers file. Without it, `--plan FILE --part follow-up` and `--part sheets` can be made from the plan file.
usage-answers-needed = فایل پاسخ‌ها را نام ببرید. بدون آن، `--plan FILE --part follow-up` و `--part sheets` را می‌توان از فایل برنامه ساخت.

# source: The follow-up is made from a plan file: name it with --plan.
usage-plan-needed = پیگیری از روی فایل برنامه ساخته می‌شود: آن را با --plan نام ببرید.

# source: Nothing is proposed for { $name }.
usage-nothing-proposed = برای { $name } چیزی پیشنهاد نشده است.

# source:
#     { $count ->
#         [one] One more stands on the sheets of the agencies.
#        *[other] { $count } more stand on the sheets of the agencies.
#     }
progress-more =
    { $count ->
        [one] { $count } مورد دیگر در برگه‌های نهادها آمده است.
       *[other] { $count } مورد دیگر در برگه‌های نهادها آمده است.
    }

# source: Show only
filter-label = نمایش

# source: all
filter-all = همه

# source: { "{shown}" } of { "{all}" } actions shown
filter-shown = نمایش { "{shown}" } اقدام از { "{all}" }
