# source: Page { "{page}" } of { "{pages}" }
page-pattern = صفحهٔ { "{page}" } از { "{pages}" }

# source: Country not named
no-country = نام کشور نوشته نشده است

# source: { $list }: { $score } is below { $wanted } ({ $earned } of { $possible } points)
score-missed = { $list }: { $score } کمتر از { $wanted } است ({ $earned } نمره از { $possible })

# source: { $list }: nothing was scored, so { $wanted } is not reached
nothing-to-reach = { $list }: هیچ پاسخی امتیاز نگرفته است، پس { $wanted } به دست نیامده است

# source: No question is in scope.
nothing-in-scope = هیچ پرسشی در این محدوده نیست.

# source: Readiness scores
title-scores = امتیازهای آمادگی

# source: Gaps
title-gaps = کاستی‌ها

# source: Draft action plan
title-plan = پیش‌نویس برنامهٔ اقدام

# source: Section
column-section = بخش

# source: Score
column-score = امتیاز

# source: Answered
column-answered = پاسخ‌داده‌شده

# source: Range if the rest were all no – all yes
column-range = دامنه، اگر پاسخ باقی پرسش‌ها همه خیر – همه بلی باشد

# source: No.
column-id = شماره

# source: Question
column-question = پرسش

# source: Answer
column-answer = پاسخ

# source: Points × weight
column-points = نمره × وزن

# source: Earned/possible
column-weighted = کسب‌شده/ممکن

# source: Rank
column-rank = رتبه

# source: Answer { ARROW() } target
column-answer-target = پاسخ { ARROW() } هدف

# source: Gap × weight
column-priority = فاصله تا هدف × وزن

# source: Blocks
column-blocks = کاستی‌های وابسته

# source: Closed by
column-actions = اقدام برای رفع

# source: Not applicable
outcome-not-applicable = مورد ندارد

# source: Not answered
outcome-unanswered = بی‌پاسخ

# source: Agencies differ
outcome-agencies-differ = اختلاف نهادها

# source: Suggested, to be confirmed
outcome-suggested = پیشنهادی، در انتظار تأیید

# source: In words
outcome-words = پاسخ متنی

# source: Not asked
outcome-hidden = پرسیده نشد

# source:
#     { $count ->
#         [one] Not asked yet: { $questions } is not answered
#        *[other] Not asked yet: { $questions } are not answered
#     }
outcome-waits =
    { $count ->
        [one] هنوز پرسیده نشد: به { $questions } پاسخ داده نشده است
       *[other] هنوز پرسیده نشد: به { $questions } پاسخ داده نشده است
    }

# source: { $facts } This is { $answer }: { $why }
borderline = { $facts } پاسخ این است: { $answer }. دلیل: { $why }

# source: Answered, on file
outcome-on-file = پاسخ داده شد، در پرونده

# source:
#     { $count ->
#         [one] One confidential answer is counted and not shown; it is on file with the team.
#        *[other] { $count } confidential answers are counted and not shown; they are on file with the team.
#     }
confidential-withheld =
    { $count ->
        [one] { $count } پاسخ محرمانه به شمار آمده و نشان داده نشده است؛ این پاسخ در پروندهٔ گروه است.
       *[other] { $count } پاسخ محرمانه به شمار آمده و نشان داده نشده است؛ این پاسخ‌ها در پروندهٔ گروه است.
    }

# source:
#     { $count ->
#         [one] This document shows one confidential answer. It is not for publication.
#        *[other] This document shows { $count } confidential answers. It is not for publication.
#     }
confidential-shown =
    { $count ->
        [one] این سند { $count } پاسخ محرمانه را نشان می‌دهد. برای انتشار نیست.
       *[other] این سند { $count } پاسخ محرمانه را نشان می‌دهد. برای انتشار نیست.
    }

# source: Confidential
confidential-mark = محرمانه

# source: Out of scope
outcome-out-of-scope = بیرون از محدوده

# source: { $points } points
target-points = { $points } نمره

# source: Only a part of the checklists was asked: { $title }. The figures are not comparable with those of the full checklists.
part-reading = تنها بخشی از فهرست‌های بررسی پرسیده شده است: { $title }. این ارقام با ارقام فهرست‌های کامل قابل مقایسه نیست.

# source: A score covers answered questions only and says nothing about the others; read it with the number answered. Percentages are whole, halves upwards; 100 % stands for all points alone, and 0 % for none.
score-reading = امتیاز تنها پرسش‌های پاسخ‌داده‌شده را در بر می‌گیرد و دربارهٔ باقی چیزی نمی‌گوید؛ آن را همراه با شمار پاسخ‌ها بخوانید. درصدها به عدد صحیح گرد می‌شوند، نیم رو به بالا؛ 100 % تنها به معنای همهٔ نمره‌هاست و 0 % تنها به معنای هیچ نمره.

# source: Scores of different checklists are never added up.
scores-apart = امتیازهای فهرست‌های گوناگون هرگز با هم جمع نمی‌شوند.

# source: How the score of { $place } came about
explain-caption = امتیاز چگونه به دست آمد: { $place }

# source: Sum
explain-sum = جمع

# source: A question earns the points of its answer times its weight, of full points times its weight. Questions that were not answered, do not apply or were not asked are in neither sum.
explain-rule = هر پرسش نمرهٔ پاسخ خود ضرب در وزن خود را کسب می‌کند، از نمرهٔ کامل ضرب در وزن. پرسش‌هایی که پاسخ داده نشده‌اند، مورد ندارند یا پرسیده نشده‌اند در هیچ‌یک از دو جمع نیستند.

# source: The weights of the questions of these sections are multiplied: { $sections }.
sections-multiplied = وزن پرسش‌های این بخش‌ها در ضریبی ضرب شده است: { $sections }.

# source: Weight of { $id } changed by the team from { $was } to { $now }
changed-weight = وزن { $id } را گروه از { $was } به { $now } تغییر داده است

# source: { $title }: { $answered } of { $asked } answered, { $carried } of them carried from { $rounds } and not confirmed.
score-carried = { $title }: به { $answered } پرسش از { $asked } پاسخ داده شده است؛ از آن میان { $carried } پاسخ از { $rounds } منتقل شده و تأیید نشده است.

# source: Carried from { $round }, not confirmed
answer-carried = منتقل‌شده از { $round }، تأییدنشده

# source: An answer carried from an earlier round counts as it stands. How many of them nobody has confirmed since is said below the score.
carried-rule = پاسخی که از دور پیشین منتقل شده است همان گونه که هست به شمار می‌آید. شمار پاسخ‌هایی که از آن پس کسی تأیید نکرده است در زیر امتیاز آمده است.

# source: A gap's priority is the points it falls short by, times the weight of its question. Among equals, the gap that blocks more others comes first, then the one asked first. A gap blocks another when an action that closes the other can start only after an action that closes the first; an action without a gap to close is not waited for.
gap-rule = اولویت هر کاستی برابر است با فاصلهٔ آن تا هدف به نمره، ضرب در وزن پرسش آن. در حالت برابری، نخست آن کاستی می‌آید که کاستی‌های بیشتری به رفع آن وابسته است، و سپس آن که زودتر پرسیده شده است. یک کاستی هنگامی به دیگری وابسته است که اقدام رفع‌کنندهٔ آن تنها پس از اقدام رفع‌کنندهٔ دیگری آغاز شدنی باشد؛ اقدامی که کاستی‌ای را رفع نمی‌کند شرط آغاز اقدام دیگر به شمار نمی‌آید.

# source: and { $count } more
blocks-more = و { $count } مورد دیگر

# source: No answered question falls short of its target.
no-gaps = هیچ پرسش پاسخ‌داده‌شده‌ای پایین‌تر از هدف خود نیست.

# source:
#     { $count ->
#         [one] { $count } answer claims something and names no evidence:
#        *[other] { $count } answers claim something and name no evidence:
#     }
unevidenced =
    { $count ->
        [one] { $count } پاسخ مثبت بدون مدرک داده شده است:
       *[other] { $count } پاسخ مثبت بدون مدرک داده شده است:
    }

# source:
#     General Annex: General Annex
#     Specific Annex: Specific Annex
#     Annex: Annex
#     Appendix: Appendix
#     chapter: chapter
citation-words =
    General Annex: ضمیمهٔ عمومی
    Specific Annex: ضمیمهٔ اختصاصی
    Annex: ضمیمه
    Appendix: پیوست
    chapter: فصل

# source: Contents
contents = فهرست مطالب

# source: What this document is
chapter-reading = این سند چیست

# source: Summary
chapter-summary = خلاصه

# source: Where the country stands
chapter-scores = وضعیت کنونی کشور

# source: Findings by section
chapter-findings = یافته‌ها به تفکیک بخش

# source: Where agencies differ
chapter-agencies = موارد اختلاف نهادها

# source: Gaps
chapter-gaps = کاستی‌ها

# source: Action plan
chapter-plan = برنامهٔ اقدام

# source: Action sheets
chapter-actions = برگه‌های اقدام

# source: Annex: every question
chapter-annex = پیوست: همهٔ پرسش‌ها

# source: How the figures were made
chapter-method = ارقام چگونه به دست آمد

# source: Questions asked: { $title }
cover-profile = پرسش‌های پرسیده‌شده: { $title }

# source: Assessed on { $date }
cover-assessed = تاریخ ارزیابی: { $date }

# source: Draft for discussion, made from the answers of the national team
cover-draft = پیش‌نویس برای بحث، بر پایهٔ پاسخ‌های گروه ملی

# source: { $title }: no question that counts applies.
summary-none-applies = { $title }: هیچ پرسشی که به شمار می‌آید در این کشور مورد ندارد.

# source:
#     { $asked ->
#         [one] { $title }: the one question has not been answered yet.
#        *[other] { $title }: none of the { $asked } questions has been answered yet.
#     }
summary-nothing =
    { $asked ->
        [one] { $title }: هنوز به تنها پرسش آن پاسخ داده نشده است.
       *[other] { $title }: هنوز به هیچ‌یک از { $asked } پرسش پاسخ داده نشده است.
    }

# source:
#     { $count ->
#         [one] One other gap waits for it.
#        *[other] { $count } other gaps wait for it.
#     }
summary-blocks =
    { $count ->
        [one] { $count } کاستی دیگر به رفع آن وابسته است.
       *[other] { $count } کاستی دیگر به رفع آن وابسته‌اند.
    }

# source:
#     { $deposited ->
#         [none]
#             { $worked-out ->
#                 [yes] { $country } is a party to the { $treaty }: { $kind }, bound since { $since }{ " " }(worked out from the deposit); { $source }, state of { $as-of }. The plan therefore turns to implementing it.
#                *[no] { $country } is a party to the { $treaty }: { $kind }, bound since { $since }; { $source }, state of { $as-of }. The plan therefore turns to implementing it.
#             }
#        *[other]
#             { $worked-out ->
#                 [yes] { $country } is a party to the { $treaty }: { $kind }{ " " }deposited on { $deposited }, bound since { $since }{ " " }(worked out from the deposit); { $source }, state of { $as-of }. The plan therefore turns to implementing it.
#                *[no] { $country } is a party to the { $treaty }: { $kind }{ " " }deposited on { $deposited }, bound since { $since }; { $source }, state of { $as-of }. The plan therefore turns to implementing it.
#             }
#     }
treaty-party =
    { $deposited ->
        [none]
            { $worked-out ->
                [yes] { $country } طرف { $treaty } است: { $kind }، ملزم از { $since } (محاسبه‌شده از تاریخ تودیع)؛ { $source }، وضعیت در { $as-of }. از این رو برنامه به اجرای آن می‌پردازد.
               *[no] { $country } طرف { $treaty } است: { $kind }، ملزم از { $since }؛ { $source }، وضعیت در { $as-of }. از این رو برنامه به اجرای آن می‌پردازد.
            }
       *[other]
            { $worked-out ->
                [yes] { $country } طرف { $treaty } است: { $kind }، تودیع‌شده در { $deposited }، ملزم از { $since } (محاسبه‌شده از تاریخ تودیع)؛ { $source }، وضعیت در { $as-of }. از این رو برنامه به اجرای آن می‌پردازد.
               *[no] { $country } طرف { $treaty } است: { $kind }، تودیع‌شده در { $deposited }، ملزم از { $since }؛ { $source }، وضعیت در { $as-of }. از این رو برنامه به اجرای آن می‌پردازد.
            }
    }

# source:
#     { $worked-out ->
#         [yes]
#             { $deposited ->
#                 [none] On { $day }, { $country } was not yet a party to the { $treaty }. It is bound from { $since }{ " " }(worked out from the deposit): { $kind }; { $source }, state of { $as-of }. The plan therefore turns to implementing it.
#                *[other] On { $day }, { $country } was not yet a party to the { $treaty }. It is bound from { $since }{ " " }(worked out from the deposit): { $kind }{ " " }deposited on { $deposited }; { $source }, state of { $as-of }. The plan therefore turns to implementing it.
#             }
#        *[no]
#             { $deposited ->
#                 [none] On { $day }, { $country } was not yet a party to the { $treaty }. It is bound from { $since }: { $kind }; { $source }, state of { $as-of }. The plan therefore turns to implementing it.
#                *[other] On { $day }, { $country } was not yet a party to the { $treaty }. It is bound from { $since }: { $kind }{ " " }deposited on { $deposited }; { $source }, state of { $as-of }. The plan therefore turns to implementing it.
#             }
#     }
treaty-party-later =
    { $worked-out ->
        [yes]
            { $deposited ->
                [none] در { $day }، { $country } هنوز طرف { $treaty } نبود. از { $since } (محاسبه‌شده از تاریخ تودیع) به آن ملزم است: { $kind }؛ { $source }، وضعیت در { $as-of }. از این رو برنامه به اجرای آن می‌پردازد.
               *[other] در { $day }، { $country } هنوز طرف { $treaty } نبود. از { $since } (محاسبه‌شده از تاریخ تودیع) به آن ملزم است: { $kind }، تودیع‌شده در { $deposited }؛ { $source }، وضعیت در { $as-of }. از این رو برنامه به اجرای آن می‌پردازد.
            }
       *[no]
            { $deposited ->
                [none] در { $day }، { $country } هنوز طرف { $treaty } نبود. از { $since } به آن ملزم است: { $kind }؛ { $source }، وضعیت در { $as-of }. از این رو برنامه به اجرای آن می‌پردازد.
               *[other] در { $day }، { $country } هنوز طرف { $treaty } نبود. از { $since } به آن ملزم است: { $kind }، تودیع‌شده در { $deposited }؛ { $source }، وضعیت در { $as-of }. از این رو برنامه به اجرای آن می‌پردازد.
            }
    }

# source: { $country } signed the { $treaty } on { $since } and is not yet a party ({ $source }, state of { $as-of }). The plan therefore opens with ratification.
treaty-signed = { $country } { $treaty } را در { $since } امضا کرده و هنوز طرف آن نیست ({ $source }، وضعیت در { $as-of }). از این رو برنامه با تصویب آن آغاز می‌شود.

# source:
#     { $joining ->
#         [none] { $country } is not a party to the { $treaty } ({ $source }, state of { $as-of }). The plan therefore opens with accession.
#        *[other] { $country } is not a party to the { $treaty } ({ $source }, state of { $as-of }). The plan therefore opens with accession; { $joining }.
#     }
treaty-none =
    { $joining ->
        [none] { $country } طرف { $treaty } نیست ({ $source }، وضعیت در { $as-of }). از این رو برنامه با الحاق آغاز می‌شود.
       *[other] { $country } طرف { $treaty } نیست ({ $source }، وضعیت در { $as-of }). از این رو برنامه با الحاق آغاز می‌شود؛ { $joining }.
    }

# source:
#     { $joining ->
#         [none] { $country } was not in the list of parties to the { $treaty } of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with accession.
#        *[other] { $country } was not in the list of parties to the { $treaty } of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with accession; { $joining }.
#     }
treaty-old =
    { $joining ->
        [none] { $country } در فهرست طرف‌های { $treaty } در { $as-of } نبود ({ $source })؛ شاید از آن پس تغییر کرده باشد. از این رو برنامه با استعلام وضعیت از امین معاهده و، اگر کشور طرف آن نباشد، با الحاق آغاز می‌شود.
       *[other] { $country } در فهرست طرف‌های { $treaty } در { $as-of } نبود ({ $source })؛ شاید از آن پس تغییر کرده باشد. از این رو برنامه با استعلام وضعیت از امین معاهده و، اگر کشور طرف آن نباشد، با الحاق آغاز می‌شود؛ { $joining }.
    }

# source:
#     { $joining ->
#         [none] { $country } signed the { $treaty } on { $since } and was not in the list of parties of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with ratification.
#        *[other] { $country } signed the { $treaty } on { $since } and was not in the list of parties of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with ratification; { $joining }.
#     }
treaty-old-signed =
    { $joining ->
        [none] { $country } { $treaty } را در { $since } امضا کرده و در فهرست طرف‌ها در { $as-of } نبود ({ $source })؛ شاید از آن پس تغییر کرده باشد. از این رو برنامه با استعلام وضعیت از امین معاهده و، اگر کشور طرف آن نباشد، با تصویب آغاز می‌شود.
       *[other] { $country } { $treaty } را در { $since } امضا کرده و در فهرست طرف‌ها در { $as-of } نبود ({ $source })؛ شاید از آن پس تغییر کرده باشد. از این رو برنامه با استعلام وضعیت از امین معاهده و، اگر کشور طرف آن نباشد، با تصویب آغاز می‌شود؛ { $joining }.
    }

# source: { $country } participates in the { $treaty } since { $since } by the words of { $source }, read on { $as-of }; this was not seen in the depositary's list. The plan therefore opens with confirming it with the depositary.
treaty-secondary = به گفتهٔ { $source }، که در { $as-of } خوانده شد، { $country } از { $since } در { $treaty } مشارکت دارد؛ این در فهرست امین معاهده دیده نشد. از این رو برنامه با استعلام آن از امین معاهده آغاز می‌شود.

# source: { $country } signed the { $treaty } on { $since } by the words of { $source }, read on { $as-of }; this was not seen in the depositary's list. The plan therefore opens with confirming it with the depositary.
treaty-secondary-signed = به گفتهٔ { $source }، که در { $as-of } خوانده شد، { $country } { $treaty } را در { $since } امضا کرده است؛ این در فهرست امین معاهده دیده نشد. از این رو برنامه با استعلام آن از امین معاهده آغاز می‌شود.

# source:
#     { $since ->
#         [none] { $country } is a party to the { $treaty }, by the national team's own word ({ treaty-team-grounds }). The plan therefore turns to implementing it.
#        *[other] { $country } is a party to the { $treaty }{ " " }since { $since }, by the national team's own word ({ treaty-team-grounds }). The plan therefore turns to implementing it.
#     }
treaty-team-party =
    { $since ->
        [none] به گفتهٔ خود گروه ملی، { $country } طرف { $treaty } است ({ treaty-team-grounds }). از این رو برنامه به اجرای آن می‌پردازد.
       *[other] به گفتهٔ خود گروه ملی، { $country } از { $since } طرف { $treaty } است ({ treaty-team-grounds }). از این رو برنامه به اجرای آن می‌پردازد.
    }

# source: On { $day }, { $country } was not yet a party to the { $treaty }. It is bound from { $since }, by the national team's own word ({ treaty-team-grounds }). The plan therefore turns to implementing it.
treaty-team-party-later = در { $day }، { $country } هنوز طرف { $treaty } نبود. به گفتهٔ خود گروه ملی از { $since } به آن ملزم است ({ treaty-team-grounds }). از این رو برنامه به اجرای آن می‌پردازد.

# source:
#     { $since ->
#         [none] { $country } has signed the { $treaty } and is not yet a party, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with ratification.
#        *[other] { $country } has signed the { $treaty }{ " " }on { $since } and is not yet a party, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with ratification.
#     }
treaty-team-signed =
    { $since ->
        [none] به گفتهٔ خود گروه ملی، { $country } { $treaty } را امضا کرده و هنوز طرف آن نیست ({ treaty-team-grounds }). از این رو برنامه با تصویب آن آغاز می‌شود.
       *[other] به گفتهٔ خود گروه ملی، { $country } { $treaty } را در { $since } امضا کرده و هنوز طرف آن نیست ({ treaty-team-grounds }). از این رو برنامه با تصویب آن آغاز می‌شود.
    }

# source:
#     { $joining ->
#         [none] { $country } is not a party to the { $treaty }, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with accession.
#        *[other] { $country } is not a party to the { $treaty }, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with accession; { $joining }.
#     }
treaty-team-none =
    { $joining ->
        [none] به گفتهٔ خود گروه ملی، { $country } طرف { $treaty } نیست ({ treaty-team-grounds }). از این رو برنامه با الحاق آغاز می‌شود.
       *[other] به گفتهٔ خود گروه ملی، { $country } طرف { $treaty } نیست ({ treaty-team-grounds }). از این رو برنامه با الحاق آغاز می‌شود؛ { $joining }.
    }

# source:
#     { $source ->
#         [none]
#             { $as-of ->
#                 [none] no source named
#                *[other] no source named; answers of { $as-of }
#             }
#        *[other]
#             { $as-of ->
#                 [none] { $source }
#                *[other] { $source }; answers of { $as-of }
#             }
#     }
treaty-team-grounds =
    { $source ->
        [none]
            { $as-of ->
                [none] بدون ذکر منبع
               *[other] بدون ذکر منبع؛ پاسخ‌های { $as-of }
            }
       *[other]
            { $as-of ->
                [none] { $source }
               *[other] { $source }؛ پاسخ‌های { $as-of }
            }
    }

# source:
#     { $as-of ->
#         [none] { $country } is a party to the { $treaty } by the team's plan file, in which { $source } is marked as done. The plan therefore turns to implementing it.
#        *[other] { $country } is a party to the { $treaty } by the team's plan file{ " " }(state of { $as-of }), in which { $source } is marked as done. The plan therefore turns to implementing it.
#     }
treaty-done =
    { $as-of ->
        [none] بنا بر فایل برنامهٔ گروه، که در آن وضعیت { $source } «انجام‌شده» است، { $country } طرف { $treaty } است. از این رو برنامه به اجرای آن می‌پردازد.
       *[other] بنا بر فایل برنامهٔ گروه (وضعیت در { $as-of })، که در آن وضعیت { $source } «انجام‌شده» است، { $country } طرف { $treaty } است. از این رو برنامه به اجرای آن می‌پردازد.
    }

# source: Reservation: article { $articles }.
treaty-reservation = حق شرط: مادهٔ { $articles }.

# source: The { $title } were accepted on { $date }. { $what }
treaty-amendment-accepted = { $title } در { $date } پذیرفته شد. { $what }

# source: Its acceptance of the { $title } was not in the list of { $as-of }. { $what }
treaty-amendment-open = پذیرش { $title } در فهرست { $as-of } نبود. { $what }

# source: The country
treaty-the-country = کشور

# source: The answers do not name the country, so this plan says nothing of its standing towards the treaty.
treaty-unknown = در پاسخ‌ها نام کشور نیامده است، از این رو این برنامه دربارهٔ وضعیت آن نسبت به معاهده چیزی نمی‌گوید.

# source: accession
party-accession = الحاق

# source: ratification
party-ratification = تصویب

# source: approval
party-approval = تأیید

# source: instrument
party-instrument = سند پذیرش

# source: Answers with evidence, a note or a plan. All answers stand in the annex.
findings-rule = پاسخ‌هایی که مدرک، یادداشت یا برنامه دارند. همهٔ پاسخ‌ها در پیوست آمده است.

# source: Nothing was answered in: { $sections }.
findings-silent = در این بخش‌ها به هیچ پرسشی پاسخ داده نشده است: { $sections }.

# source: Evidence and notes
column-account = مدارک و یادداشت‌ها

# source: Evidence: { $source }
account-evidence = مدرک: { $source }

# source: Planned: { $what }
account-planned = برنامه: { $what }

# source: Planned by { $by }: { $what }
account-planned-by = برنامه تا { $by }: { $what }

# source: Where agencies gave different answers, the question counts only once the team has recorded the answer it agreed on.
agencies-rule = آن‌جا که نهادها پاسخ‌های متفاوت داده‌اند، پرسش تنها پس از آن به شمار می‌آید که گروه پاسخ مورد توافق خود را ثبت کند.

# source: What each agency said
column-said = گفتهٔ هر نهاد

# source: Agreed answer
column-agreed = پاسخ مورد توافق

# source: Answer and criterion met
column-answer-criterion = پاسخ و معیاری که برآورده شده است

# source: Short term
horizon-short = کوتاه‌مدت

# source: Medium term
horizon-medium = میان‌مدت

# source: Long term
horizon-long = درازمدت

# source: Low
effort-low = کم

# source: Medium
effort-medium = متوسط

# source: High
effort-high = زیاد

# source: { $lead }, until there is: { $role }
lead-until = { $lead }، تا هنگامی که این نهاد به وجود آید: { $role }

# source: By the answers there is no such body yet: { $role }. Until there is, others lead in its place: { $actions }.
lead-missing = بنا بر پاسخ‌ها چنین نهادی هنوز نیست: { $role }. تا به وجود آمدن آن، نهادهای دیگری مسئول‌اند: { $actions }.

# source: { $lead } leads, until { $date }.
lead-by = نهاد مسئول: { $lead }، تا { $date }.

# source:
#     { $horizon ->
#         [short] { $lead } leads, short term.
#         [medium] { $lead } leads, medium term.
#        *[long] { $lead } leads, long term.
#     }
lead-in =
    { $horizon ->
        [short] نهاد مسئول: { $lead }، کوتاه‌مدت.
        [medium] نهاد مسئول: { $lead }، میان‌مدت.
       *[long] نهاد مسئول: { $lead }، درازمدت.
    }

# source:
#     { $horizon ->
#         [short] { $start } – { $end } (short term)
#         [medium] { $start } – { $end } (medium term)
#        *[long] { $start } – { $end } (long term)
#     }
when-span =
    { $horizon ->
        [short] { $start } – { $end } (کوتاه‌مدت)
        [medium] { $start } – { $end } (میان‌مدت)
       *[long] { $start } – { $end } (درازمدت)
    }

# source:
#     { $horizon ->
#         [short] until { $end } (short term)
#         [medium] until { $end } (medium term)
#        *[long] until { $end } (long term)
#     }
when-until =
    { $horizon ->
        [short] تا { $end } (کوتاه‌مدت)
        [medium] تا { $end } (میان‌مدت)
       *[long] تا { $end } (درازمدت)
    }

# source: Proposed now: until { $date }
when-proposed = پیشنهاد کنونی: تا { $date }

# source: The answers call for no action so far.
no-actions = پاسخ‌ها تا کنون اقدامی را ایجاب نمی‌کنند.

# source: Prerequisites come first, then the nearer term; within it decisions, then rules and what users soon notice, then training, then what is new, and exchange last; among equals, the action that brings most, counted in weighted points of the gaps it closes. Where the answers say by when a gap is to be closed, that day holds for its action, the latest if there are several; if they name none, the day of a plan in words that the action refers to; but never before what it waits for. What the country has begun lies in the medium term at the latest.
plan-rule = نخست پیش‌نیازها می‌آیند و سپس بازهٔ زمانی نزدیک‌تر؛ در هر بازه نخست تصمیم‌ها، سپس مقررات و آنچه کاربران زود درمی‌یابند، سپس آموزش، سپس کارهای تازه، و در پایان تبادل؛ در حالت برابری، اقدامی پیش‌تر است که بیشترین سود را دارد، به نمره‌های وزن‌دار کاستی‌هایی که رفع می‌کند. اگر پاسخ‌ها بگویند که یک کاستی تا چه تاریخی رفع می‌شود، آن تاریخ برای اقدام آن معتبر است، و اگر چند تاریخ باشد، دیرترین آن‌ها؛ اگر تاریخی نگویند، تاریخ برنامهٔ متنی‌ای که اقدام به آن اشاره دارد؛ اما هرگز پیش از آنچه اقدام به آن وابسته است. آنچه کشور آغاز کرده است حداکثر در بازهٔ میان‌مدت قرار می‌گیرد.

# source:
#     { $limit ->
#         [one] One agency leads one action at most within one term; what is new moves on before decisions and roll-outs.
#        *[other] One agency leads { $limit } actions at most within one term; what is new moves on before decisions and roll-outs.
#     }
plan-limit =
    { $limit ->
        [one] هر نهاد در یک بازهٔ زمانی حداکثر مسئول { $limit } اقدام است؛ کارهای تازه پیش از تصمیم‌ها و گسترش‌ها به بازهٔ بعدی می‌روند.
       *[other] هر نهاد در یک بازهٔ زمانی حداکثر مسئول { $limit } اقدام است؛ کارهای تازه پیش از تصمیم‌ها و گسترش‌ها به بازهٔ بعدی می‌روند.
    }

# source: What the plan would bring
plan-projection = برنامه چه نتیجه‌ای خواهد داشت

# source: A gap counts as closed when the last of its actions is done; its question then stands at its target. Questions not answered today are left out, and follow-up questions that new systems would raise are not foreseen.
projection-rule = یک کاستی هنگامی رفع‌شده به شمار می‌آید که آخرین اقدام آن انجام شود؛ آنگاه پرسش آن به هدف خود رسیده است. پرسش‌هایی که امروز بی‌پاسخ‌اند کنار گذاشته شده‌اند، و پرسش‌های تکمیلی‌ای که سامانه‌های تازه پیش می‌آورند پیش‌بینی نشده‌اند.

# source: Timeline
plan-timeline = جدول زمانی

# source: Who leads how many actions
plan-leads = شمار اقدام‌های هر نهاد مسئول

# source: Action
column-action = اقدام

# source: Lead
column-lead = نهاد مسئول

# source: Until
column-target-date = تا

# source: All
column-all = همه

# source: Checklist
column-checklist = فهرست بررسی

# source: Today
column-today = امروز

# source: Why
field-why = چرا

# source: What to do
field-what = چه باید کرد

# source: Result
field-output = نتیجه

# source: Indicator
field-indicator = شاخص

# source: Lead
field-lead = نهاد مسئول

# source: Support
field-support = نهاد همکار

# source: When
field-when = زمان

# source: First step
field-first-step = گام نخست

# source: Kind of work
field-kind = نوع کار

# source: Objective
field-objective = هدف

# source: WTO TFA, article
field-tfa = موافقت‌نامهٔ تسهیل تجارت، ماده

# source: Decision or mandate
kind-of-decision = تصمیم یا مأموریت

# source: Rule
kind-of-rule = مقرره

# source: Roll-out of what works
kind-of-roll-out = گسترش آنچه کار می‌کند

# source: Something new
kind-of-build = کار تازه

# source: Exchange across the border
kind-of-exchange = تبادل فرامرزی

# source: Training
kind-of-training = آموزش

# source: constitution
rank-constitution = قانون اساسی

# source: act of parliament
rank-act = قانون مصوب پارلمان

# source: decree of the government
rank-decree = مصوبهٔ دولت

# source: order of a ministry or agency
rank-order = دستور یک وزارت یا نهاد

# source: agreement between states or agencies
rank-agreement = موافقت‌نامه میان کشورها یا نهادها

# source: internal procedure or contract
rank-procedure = رویهٔ داخلی یا قرارداد

# source: traders notice it
traders-see-it = تاجران آن را احساس می‌کنند

# source: Effort
field-effort = حجم کار

# source: Assistance needed
field-assistance = کمک مورد نیاز

# source: After
field-after = پس از

# source: Unlocks
field-unlocks = راه را باز می‌کند برای

# source: Treaty articles
field-articles = مواد معاهده

# source: { $need } (typically from: { $from })
assistance = { $need } (معمولاً از سوی: { $from })

# source:
#     { $count ->
#         [one] one other action
#        *[other] { $count } other actions
#     }
unlocks =
    { $count ->
        [one] { $count } اقدام دیگر
       *[other] { $count } اقدام دیگر
    }

# source: The range is what the score would be if every unanswered question were answered at the lowest, or at the highest, level, follow-up questions included.
range-rule = دامنه نشان می‌دهد که اگر به هر پرسش بی‌پاسخ در پایین‌ترین یا در بالاترین سطح پاسخ داده می‌شد امتیاز چه می‌بود، با در نظر گرفتن پرسش‌های تکمیلی.

# source: Which treaty articles an action serves is this tool's own reading.
article-rule = این که هر اقدام به کدام مواد معاهده خدمت می‌کند برداشت خود این ابزار است.

# source: Sources and settings
method-sources = منابع و تنظیمات

# source: Parties to the treaty
method-treaty-title = طرف‌های معاهده

# source: { $source }. State: { $as-of }. Check the depositary's list before relying on it.
method-treaty = { $source }. وضعیت: { $as-of }. پیش از استناد، فهرست امین معاهده را بررسی کنید.

# source: The agencies that count
agencies-counting = نهادهای کلیدی

# source: Questions asked
method-profile = پرسش‌های پرسیده‌شده

# source: All questions of the checklists
profile-full = همهٔ پرسش‌های فهرست‌های بررسی

# source: Weights changed
method-settings = وزن‌های تغییرداده‌شده

# source: None
method-no-changes = هیچ

# source: Follow-up
chapter-followup = پیگیری

# source: State on { $date }:
followup-as-of = وضعیت در { $date }:

# source:
#     { $planned ->
#         [one]
#             { $late ->
#                 [0] one action planned, { $under-way } under way, { $done } done; none late.
#                 [one] one action planned, { $under-way } under way, { $done } done; one late.
#                *[other] one action planned, { $under-way } under way, { $done } done; { $late } late.
#             }
#        *[other]
#             { $late ->
#                 [0] { $planned } actions planned, { $under-way } under way, { $done } done; none late.
#                 [one] { $planned } actions planned, { $under-way } under way, { $done } done; one late.
#                *[other] { $planned } actions planned, { $under-way } under way, { $done } done; { $late } late.
#             }
#     }
followup-summary =
    { $planned ->
        [one]
            { $late ->
                [0] { $planned } اقدام برنامه‌ریزی‌شده، { $under-way } در حال اجرا، { $done } انجام‌شده؛ هیچ‌یک با تأخیر نیست.
                [one] { $planned } اقدام برنامه‌ریزی‌شده، { $under-way } در حال اجرا، { $done } انجام‌شده؛ { $late } اقدام با تأخیر.
               *[other] { $planned } اقدام برنامه‌ریزی‌شده، { $under-way } در حال اجرا، { $done } انجام‌شده؛ { $late } اقدام با تأخیر.
            }
       *[other]
            { $late ->
                [0] { $planned } اقدام برنامه‌ریزی‌شده، { $under-way } در حال اجرا، { $done } انجام‌شده؛ هیچ‌یک با تأخیر نیست.
                [one] { $planned } اقدام برنامه‌ریزی‌شده، { $under-way } در حال اجرا، { $done } انجام‌شده؛ { $late } اقدام با تأخیر.
               *[other] { $planned } اقدام برنامه‌ریزی‌شده، { $under-way } در حال اجرا، { $done } انجام‌شده؛ { $late } اقدام با تأخیر.
            }
    }

# source: Achieved so far, because the gaps are closed: { $actions }.
followup-achieved = تا کنون به دست آمده، زیرا کاستی‌ها رفع شده است: { $actions }.

# source: What changed since the plan was last made
followup-changes = آنچه از آخرین تهیهٔ برنامه تغییر کرده است

# source: This is the first time the plan is made with this plan file.
followup-first = این نخستین بار است که برنامه با این فایل برنامه تهیه می‌شود.

# source: Nothing.
followup-nothing = هیچ.

# source: To be settled by the team
followup-conflicts = مواردی که گروه باید روشن کند

# source: Given up, with the reason
followup-dropped = کنارگذاشته‌شده، با ذکر دلیل

# source: New in the plan
change-added = تازه در برنامه

# source: Achieved, its gaps are closed
change-achieved = به دست آمده؛ کاستی‌های آن رفع شده است

# source: Not all that it is for was answered this time, so whether it is achieved is not known
change-unknown = این بار به همهٔ پرسش‌های مربوط به آن پاسخ داده نشده است، از این رو روشن نیست که به دست آمده باشد

# source: Decided anew by the team (owner, dates, money or wording)
change-edited = گروه از نو تصمیم گرفته است (شخص مسئول، تاریخ‌ها، بودجه یا متن)

# source: from “{ $before }” to “{ $now }”
change-moved = از «{ $before }» به «{ $now }»

# source: the dates were moved: first { $first }, now { $now }
change-dates = تاریخ‌ها جابه‌جا شد: نخست { $first }، اکنون { $now }

# source: Gaps closed
change-closed = کاستی‌های رفع‌شده

# source: New gaps
change-opened = کاستی‌های تازه

# source:
#     { $gaps ->
#         [one] { $action } is marked as done, but the answers still show a gap that it closes. Update the answers or the status.
#        *[other] { $action } is marked as done, but the answers still show { $gaps } gaps that it closes. Update the answers or the status.
#     }
conflict-done =
    { $gaps ->
        [one] وضعیت { $action } «انجام‌شده» است، اما پاسخ‌ها هنوز { $gaps } کاستی نشان می‌دهند که این اقدام آن را رفع می‌کند. پاسخ‌ها یا وضعیت را به‌روز کنید.
       *[other] وضعیت { $action } «انجام‌شده» است، اما پاسخ‌ها هنوز { $gaps } کاستی نشان می‌دهند که این اقدام آن‌ها را رفع می‌کند. پاسخ‌ها یا وضعیت را به‌روز کنید.
    }

# source: { $action } starts before { $before }, which it waits for, is due. Move one of the dates.
conflict-order = آغاز { $action } پیش از پایان مهلت { $before } است، در حالی که به آن وابسته است. یکی از تاریخ‌ها را جابه‌جا کنید.

# source: { $action } is to be finished by { $target }, after its term ends on { $until }. Move the date or say so to those who wait.
conflict-horizon = پایان { $action } در { $target } است، پس از پایان بازهٔ زمانی آن در { $until }. تاریخ را جابه‌جا کنید یا به آنان که منتظرند خبر دهید.

# source: { $action } is to be finished by { $target }, as the answers plan it, before its term begins on { $from }. Say which of the two holds: the date in the answers, or the order of the plan.
conflict-planned = بنا بر پاسخ‌ها { $action } باید تا { $target } پایان یابد، پیش از آغاز بازهٔ زمانی آن در { $from }. بگویید کدام معتبر است: تاریخ در پاسخ‌ها یا ترتیب برنامه.

# source: The answers plan { $action } for { $target }, but it waits for { $before }, which is due by { $end }; it stands there until that day. Say which of the two holds.
conflict-waits = پاسخ‌ها { $action } را برای { $target } برنامه‌ریزی کرده‌اند، اما این اقدام به { $before } وابسته است که مهلت آن { $end } است؛ از این رو در آن روز گذاشته شده است. بگویید کدام معتبر است.

# source: { $action } waits for { $before }, which was given up. Say how it can go ahead without it.
conflict-dropped = اقدام { $action } به { $before } وابسته است که کنار گذاشته شده است. بگویید بدون آن چگونه می‌تواند پیش رود.

# source: The plan file speaks of { $action }, which the checklists no longer have. The entry is kept; remove it or make it an action of your own.
conflict-orphan = در فایل برنامه از { $action } سخن رفته است که دیگر در فهرست‌های بررسی نیست. این مدخل می‌ماند؛ آن را حذف کنید یا اقدامی از آن خود سازید.

# source: planned
status-planned = برنامه‌ریزی‌شده

# source: under way
status-under-way = در حال اجرا

# source: done
status-done = انجام‌شده

# source: given up
status-dropped = کنارگذاشته‌شده

# source: late
status-late = با تأخیر

# source: Status
column-status = وضعیت

# source: Means and remarks
column-remarks = منابع و ملاحظات

# source: Budget
field-budget = بودجه

# source: Paid by
field-donor = تأمین‌کنندهٔ هزینه

# source: Remark
field-note = ملاحظه

# source: Added by the team.
why-own = گروه افزوده است.

# source: Edit everything above the line near the end: owners, dates, budget, status (planned, under-way, done, dropped with a reason), wording, and own-actions. It is kept to the letter; new actions are added at the end of this part. A target behind # holds as well: to move it, remove the # and write another day.
plan-file-intro = هر آنچه را بالای خط نزدیک به پایان است ویرایش کنید: شخص مسئول، تاریخ‌ها، بودجه، وضعیت (planned، under-way، done، dropped همراه با دلیل)، متن و own-actions. این قسمت حرف به حرف نگه داشته می‌شود؛ اقدام‌های تازه به پایان آن افزوده می‌شوند. تاریخ پس از # نیز معتبر است: برای جابه‌جا کردن آن # را بردارید و روز دیگری بنویسید.

# source: the program notes what the plan was, to tell next time what changed; do not edit
plan-file-below = ابزار این‌جا ثبت می‌کند که برنامه چه بوده است، تا بار دیگر بگوید چه تغییر کرده است؛ ویرایش نکنید

# source: Answers brought to today's edition
title-upgrade = پاسخ‌ها به ویرایش کنونی آورده شد

# source: Answers to be confirmed, because the question was changed: { $doubted }. To be given anew: { $emptied }. Under another number: { $moved }. Kept and not counted, because nothing asks for them: { $retired }. Unchanged: { $stands }. Questions that are new: { $new }.
upgrade-counts = پاسخ‌هایی که باید تأیید شوند، زیرا پرسش تغییر کرده است: { $doubted }. پاسخ‌هایی که باید از نو داده شوند: { $emptied }. با شمارهٔ دیگر: { $moved }. نگه‌داشته‌شده و شمارنشده، زیرا چیزی آن‌ها را نمی‌پرسد: { $retired }. بی‌تغییر: { $stands }. پرسش‌های تازه: { $new }.

# source: to be confirmed
upgrade-doubted = باید تأیید شود

# source: to be given anew: the value of then can no longer be given
upgrade-emptied = باید از نو داده شود: پاسخ آن زمان دیگر پذیرفته نیست

# source: moved
upgrade-moved = جابه‌جا شد

# source: kept, not counted
upgrade-retired = نگه داشته شد، به شمار نمی‌آید

# source: unchanged
upgrade-stands = بی‌تغییر

# source: Asked for the first time
upgrade-new = برای نخستین بار پرسیده می‌شود

# source: Every question, with what it said then and says now: `--format md`.
upgrade-more = همهٔ پرسش‌ها، با متن آن زمان و متن کنونی: `--format md`.

# source: What the questions said then and say now
upgrade-wording = متن پرسش‌ها در آن زمان و اکنون

# source:
#     { $count ->
#         [one] The plan file speaks of an action that the checklists no longer have: { $actions }. Its entry stays.
#        *[other] The plan file speaks of { $count } actions that the checklists no longer have: { $actions }. Their entries stay.
#     }
upgrade-orphans =
    { $count ->
        [one] در فایل برنامه از { $count } اقدام سخن رفته است که دیگر در فهرست‌های بررسی نیست: { $actions }. مدخل آن می‌ماند.
       *[other] در فایل برنامه از { $count } اقدام سخن رفته است که دیگر در فهرست‌های بررسی نیستند: { $actions }. مدخل‌های آن‌ها می‌ماند.
    }

# source: What was changed
column-changed = آنچه تغییر کرد

# source: Part
column-part = قسمت

# source: Then
column-then = آن زمان

# source: Now
column-now = اکنون

# source: Weight
column-weight = وزن

# source: question
part-prompt = پرسش

# source: criteria
part-criteria = معیارها

# source: scale
part-scale = مقیاس

# source: weight
part-weight = وزن

# source: condition
part-condition = شرط

# source: Annex: laws examined
chapter-laws = پیوست: قوانین بررسی‌شده

# source: Annex: systems and exchanges
chapter-systems = پیوست: سامانه‌ها و تبادل‌ها

# source: Annex: unions and commitments
chapter-commitments = پیوست: اتحادیه‌ها و تعهدات

# source: Law
column-law = قانون

# source: Rank
column-law-rank = مرتبه

# source: Answers that rest on it
column-resting = پاسخ‌هایی که بر آن استوارند

# source: Model provision
column-model = حکم نمونه

# source: National provision
column-national = حکم ملی

# source: Gap: the answer
column-gap = کاستی: پاسخ

# source: Document
column-document = سند

# source: Agency
column-agency = نهاد

# source: Provision
column-provision = حکم

# source: Rank of the change
column-rank-of-change = مرتبهٔ تغییر

# source: Note
column-note = یادداشت

# source: System
column-system = سامانه

# source: Users
column-users = کاربران

# source: Connected to
column-connected = متصل به

# source: Next phase
column-next = مرحلهٔ بعدی

# source: Partner
column-partner = طرف مقابل

# source: Standard and platform
column-standard = استاندارد و پلتفرم

# source: Legal basis
column-basis = مبنای قانونی

# source: Model and national provisions
laws-provisions = احکام نمونه و احکام ملی

# source: What still has to be on paper
paper-requirements = آنچه هنوز باید بر کاغذ باشد

# source: Systems
systems-listed = سامانه‌ها

# source: Agencies and systems
systems-agencies = نهادها و سامانه‌ها

# source: Exchanges with partners
exchanges-listed = تبادل با طرف‌های مقابل

# source: No. { $number }
law-number = شمارهٔ { $number }

# source: entry into force: { $day }
law-since = لازم‌الاجرا از: { $day }

# source: in force
law-in-force = لازم‌الاجرا

# source: adopted, not yet in force
law-adopted = تصویب‌شده، هنوز لازم‌الاجرا نیست

# source: bill
law-bill = طرح قانون در پارلمان

# source: draft
law-draft = پیش‌نویس

# source: repealed
law-repealed = لغوشده

# source: live
running-live = در بهره‌برداری

# source: pilot
running-pilot = آزمایشی

# source: planned
running-planned = برنامه‌ریزی‌شده

# source: retired
running-retired = برچیده‌شده

# source: since { $day }
status-since = از { $day }

# source: runs it
system-runs = آن را اداره می‌کند

# source: has joined
system-joined = به آن پیوسته است

# source: sends
exchange-sends = می‌فرستد

# source: receives
exchange-receives = دریافت می‌کند

# source: sends and receives
exchange-both = می‌فرستد و دریافت می‌کند

# source: Unions whose rules bind the country
unions-binding = اتحادیه‌هایی که مقررات آن‌ها برای کشور الزام‌آور است

# source: Declarations to the treaty
treaty-declarations = اعلامیه‌ها دربارهٔ معاهده

# source: Reservations to the treaty
treaty-reservations = حق شرط‌ها بر معاهده

# source: Commitments under the WTO Trade Facilitation Agreement
tfa-commitments = تعهدات بر پایهٔ موافقت‌نامهٔ تسهیل تجارت سازمان تجارت جهانی

# source:
#     { $date ->
#         [none]
#             { $assistance ->
#                 [none] Measure { $measure }: category { $category }
#                *[other] Measure { $measure }: category { $category }; assistance: { $assistance }
#             }
#        *[other]
#             { $assistance ->
#                 [none] Measure { $measure }: category { $category }, by { $date }
#                *[other] Measure { $measure }: category { $category }, by { $date }; assistance: { $assistance }
#             }
#     }
tfa-line =
    { $date ->
        [none]
            { $assistance ->
                [none] تدبیر { $measure }: دستهٔ { $category }
               *[other] تدبیر { $measure }: دستهٔ { $category }؛ کمک: { $assistance }
            }
       *[other]
            { $assistance ->
                [none] تدبیر { $measure }: دستهٔ { $category }، تا { $date }
               *[other] تدبیر { $measure }: دستهٔ { $category }، تا { $date }؛ کمک: { $assistance }
            }
    }

# source:
#     { $of ->
#         [article] { $instrument } { $place }
#        *[part] { $instrument } { $place }
#     }
citation =
    { $of ->
        [article] { $instrument } { $place }
       *[part] { $instrument } { $place }
    }

# source:
#     { $of ->
#         [article] article { $article } of { $cited }
#         [articles] articles { $article } of { $cited }
#         [paragraph] paragraph { $paragraph } of article { $article } of { $cited }
#        *[paragraphs] paragraphs { $paragraph } of article { $article } of { $cited }
#     }
citation-of =
    { $of ->
        [article] مادهٔ { $article } { $cited }
        [articles] مواد { $article } { $cited }
        [paragraph] بند { $paragraph } مادهٔ { $article } { $cited }
       *[paragraphs] بندهای { $paragraph } مادهٔ { $article } { $cited }
    }

# source: { $before } and { $last }
citation-and = { $before } و { $last }

# source: Costs and benefits, by the team's sources
figures-counted = هزینه‌ها و منافع، به نقل از منابع گروه

# source:
#     { $kind ->
#         [cost] Cost: { $what } – { $figure } ({ $date }; { $source })
#        *[benefit] Benefit: { $what } – { $figure } ({ $date }; { $source })
#     }
figure-line =
    { $kind ->
        [cost] هزینه: { $what } – { $figure } ({ $date }؛ { $source })
       *[benefit] منفعت: { $what } – { $figure } ({ $date }؛ { $source })
    }
