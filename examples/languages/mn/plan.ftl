# source: Where the country stands
title-brief = Улсын одоогийн байдал

# source: Findings on readiness
title-report = Бэлэн байдлын дүгнэлт

# source: Questions and answers
title-annex = Асуулт, хариулт

# source: Action sheets
title-sheets = Арга хэмжээний хуудас

# source: far advanced
stands-far = нэлээд ахисан

# source: more than half way
stands-half = талаас илүүг хийсэн

# source: begun
stands-begun = эхэлсэн

# source: at the beginning
stands-first = эхний шатанд

# source: { $title }: { $word } – { $score } of the points; all { $asked } questions that apply were answered.
brief-complete = { $title }: { $word } – боломжит онооны { $score }; хамаарах { $asked } асуулт бүгд хариулагдсан.

# source: { $title }: { $word } – { $score } of the points, from { $answered } of { $asked } questions.
brief-partial = { $title }: { $word } – боломжит онооны { $score }; { $asked } асуултаас { $answered } нь хариулагдсан.

# source: What is strong
brief-strong = Давуу тал

# source: Nothing yet, by the answers: no section of which at least three questions, and half, are answered reaches 75 % of the points.
brief-nothing-strong = Хариултаас үзэхэд одоогоор алга: дор хаяж гурван асуулт, мөн асуултын тал нь хариулагдсан бүлгийн аль нь ч 75 % оноонд хүрээгүй.

# source: What holds everything back
brief-back = Бусдыг саатуулж байгаа зүйл

# source: The first actions
brief-first = Эхний арга хэмжээ

# source: The decision asked for
brief-decision = Гаргах шийдвэр

# source:
#     { $actions ->
#         [0] There is nothing to decide yet.
#         [one] To put the draft plan of one action before the national meeting for adoption, to name the body that follows it up each quarter, and to have the action begun.
#        *[other] To put the draft plan of { $actions } actions before the national meeting for adoption, to name the body that follows it up each quarter, and to have the first of them begun.
#     }
asked-draft =
    { $actions ->
        [0] Одоогоор шийдвэрлэх зүйл алга.
        [one] Нэг арга хэмжээ бүхий төлөвлөгөөний төслийг үндэсний хурлаар хэлэлцүүлэн батлуулах, улирал бүр хэрэгжилтийг хянах байгууллагыг томилох, арга хэмжээг эхлүүлэх.
       *[other] { $actions } арга хэмжээ бүхий төлөвлөгөөний төслийг үндэсний хурлаар хэлэлцүүлэн батлуулах, улирал бүр хэрэгжилтийг хянах байгууллагыг томилох, эхний арга хэмжээг эхлүүлэх.
    }

# source:
#     { $actions ->
#         [one] The plan of one action was adopted on { $date }. To have its follow-up reported each quarter, and to settle what is late.
#        *[other] The plan of { $actions } actions was adopted on { $date }. To have its follow-up reported each quarter, and to settle what is late.
#     }
asked-adopted =
    { $actions ->
        [one] Нэг арга хэмжээ бүхий төлөвлөгөөг { $date } баталсан. Хэрэгжилтийг улирал бүр тайлагнуулж, хугацаа хэтэрснийг шийдвэрлэх.
       *[other] { $actions } арга хэмжээ бүхий төлөвлөгөөг { $date } баталсан. Хэрэгжилтийг улирал бүр тайлагнуулж, хугацаа хэтэрснийг шийдвэрлэх.
    }

# source: The decision
chapter-decision = Шийдвэр

# source: The meeting decides:
decision-intro = Хурлаас шийдвэрлэх нь:

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
                [none] нэг арга хэмжээ бүхий энэ төлөвлөгөөг батлах;
               *[other] нэг арга хэмжээ бүхий энэ төлөвлөгөөг { $until } хүртэлх хугацаагаар батлах;
            }
       *[other]
            { $until ->
                [none] { $actions } арга хэмжээ бүхий энэ төлөвлөгөөг батлах;
               *[other] { $actions } арга хэмжээ бүхий энэ төлөвлөгөөг { $until } хүртэлх хугацаагаар батлах;
            }
    }

# source: to charge { $body } with following it up;
decision-body = хэрэгжилтийг хянах үүргийг дараах байгууллагад хүлээлгэх: { $body };

# source: that every agency that leads an action names a person for it within a month;
decision-persons = арга хэмжээ хариуцсан байгууллага бүр нэг сарын дотор хариуцсан ажилтныг томилох;

# source: that the agencies report each quarter, and that the meeting looks at the plan again in a year.
decision-report = байгууллагууд улирал бүр тайлагнаж, хурал төлөвлөгөөг нэг жилийн дараа дахин хэлэлцэх.

# source:
#     { $actions ->
#         [one] This plan of one action was adopted on { $date }. Its wording, leads and dates stand as adopted.
#        *[other] This plan of { $actions } actions was adopted on { $date }. Their wording, leads and dates stand as adopted.
#     }
decision-adopted =
    { $actions ->
        [one] Нэг арга хэмжээ бүхий энэ төлөвлөгөөг { $date } баталсан. Найруулга, хариуцах байгууллага, хугацаа нь баталснаараа хүчинтэй.
       *[other] { $actions } арга хэмжээ бүхий энэ төлөвлөгөөг { $date } баталсан. Найруулга, хариуцах байгууллага, хугацаа нь баталснаараа хүчинтэй.
    }

# source: Objectives
chapter-objectives = Зорилго

# source: Objective
column-objective = Зорилго

# source: Where it stands today
column-stands = Өнөөгийн байдал

# source: Today
column-baseline = Өнөөдөр

# source: Target
column-target = Зорилтот түвшин

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
                [0] нэг арга хэмжээнд нь хараахан юу ч хийгдээгүй
               *[other] нэг арга хэмжээнд нь зарим зүйл хийгдсэн
            }
       *[other]
            { $begun ->
                [0] { $all } арга хэмжээний аль нь ч эхлээгүй
               *[other] { $all } арга хэмжээнээс { $begun } нь эхэлсэн
            }
    }

# source: Other actions
no-objective = Бусад арга хэмжээ

# source: In the order in which they are best used. Support stands below the lead, the result and its indicator below the action.
plan-table-rule = Хамгийн үр дүнтэй хэрэгжих дарааллаар. Хариуцах байгууллагын доор хамтран хэрэгжүүлэх байгууллага, арга хэмжээний доор үр дүн, шалгуур үзүүлэлт байна.

# source: Action, result and indicator
column-action-result = Арга хэмжээ, үр дүн, шалгуур үзүүлэлт

# source: Lead, support
column-lead-support = Хариуцах, хамтран хэрэгжүүлэх байгууллага

# source: Help and means
column-means = Туслалцаа, санхүүжилт

# source: TFA
column-tfa = ДХБ-ын хэлэлцээр

# source: Falls due
column-due = Хугацаа болох

# source: and { $count } more
support-more = болон өөр { $count } байгууллага

# source: Later
plan-later = Дараа хийх

# source: The plan names those that are asked for by the treaty or by the team, and then those that bring most for their effort. These wait for the next plan; nothing of them is lost.
plan-later-rule = Төлөвлөгөөнд хэлэлцээр, ажлын хэсэг шаардсан арга хэмжээ, дараа нь ажлын хэмжээтэйгээ харьцуулахад хамгийн их үр өгөөжтэй нь орсон. Эдгээр нь дараагийн төлөвлөгөөг хүлээнэ; нэг нь ч алдагдахгүй.

# source:
#     { $closed ->
#         [one] { $score }; one gap closed
#        *[other] { $score }; { $closed } gaps closed
#     }
brings =
    { $closed ->
        [one] { $score }; нэг хийдэл арилна
       *[other] { $score }; { $closed } хийдэл арилна
    }

# source: In its follow-ups of e-trade assessments UNCTAD found about half of the recommendations implemented.
brings-source = Цахим худалдааны үнэлгээний дараах хэрэгжилтийг ЮНКТАД судлахад зөвлөмжийн тал орчим нь хэрэгжсэн байсан.

# source: Such plans are rarely done in full. Half is the first half of the actions, in the order of use.
brings-half = Ийм төлөвлөгөө бүрэн хэрэгжих нь ховор. Тал гэдэг нь хэрэгжүүлэх дарааллаар арга хэмжээний эхний тал юм.

# source: If half is done
column-half = Тал нь хийгдвэл

# source: If all is done
column-full = Бүгд хийгдвэл

# source: Follow-up
plan-follows = Хэрэгжилтийн хяналт

# source: Once a quarter the lead agencies report the state of each action; the body named in the decision puts what is late, and what falls due in the next quarter, before the ministers. Once a year the questions are answered again.
plan-follows-rule = Хариуцах байгууллагууд улиралд нэг удаа арга хэмжээ бүрийн төлөвийг мэдээлнэ; шийдвэрт заасан байгууллага хугацаа хэтэрсэн болон дараагийн улиралд хугацаа нь болох арга хэмжээг сайд нарт танилцуулна. Жилд нэг удаа асуултуудад дахин хариулна.

# source: Adopted
plan-signed = Баталсан

# source: Office
column-office = Байгууллага

# source: Name
column-name = Нэр

# source: Signature
column-signature = Гарын үсэг

# source: Date
column-day = Огноо

# source: Made from { $files }.
method-files = Үндэслэсэн файл: { $files }.

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
                [yes] Төлөвлөгөөнд дээд тал нь нэг арга хэмжээ орно. Хэлэлцээр шаардсан, ажлын хэсгийн өөрийн болон төлөвлөгөөний файлд байгаа арга хэмжээ; дараа нь ажлын хэмжээтэйгээ харьцуулахад хамгийн их үр өгөөжтэй нь, хүлээх ёстой арга хэмжээтэйгээ хамт орно.
               *[no] Төлөвлөгөөнд дээд тал нь нэг арга хэмжээ орно. Ажлын хэсгийн өөрийн болон төлөвлөгөөний файлд байгаа арга хэмжээ; дараа нь ажлын хэмжээтэйгээ харьцуулахад хамгийн их үр өгөөжтэй нь, хүлээх ёстой арга хэмжээтэйгээ хамт орно.
            }
       *[other]
            { $treaty ->
                [yes] Төлөвлөгөөнд дээд тал нь { $limit } арга хэмжээ орно. Хэлэлцээр шаардсан, ажлын хэсгийн өөрийн болон төлөвлөгөөний файлд байгаа арга хэмжээ; дараа нь ажлын хэмжээтэйгээ харьцуулахад хамгийн их үр өгөөжтэй нь, хүлээх ёстой арга хэмжээтэйгээ хамт орно.
               *[no] Төлөвлөгөөнд дээд тал нь { $limit } арга хэмжээ орно. Ажлын хэсгийн өөрийн болон төлөвлөгөөний файлд байгаа арга хэмжээ; дараа нь ажлын хэмжээтэйгээ харьцуулахад хамгийн их үр өгөөжтэй нь, хүлээх ёстой арга хэмжээтэйгээ хамт орно.
            }
    }

# source: Today
field-baseline = Өнөөдөр

# source: Risk
field-risk = Эрсдэл

# source: Who took part
chapter-people = Оролцогчид

# source: Agency not named
no-agency = Байгууллагыг заагаагүй

# source: Answers
column-answers = Хариулт

# source: The full length of a bar is 100 % of the points; the filled part is what the answers earn, and dots or an empty line stand where nothing was answered.
bars-legend = Зурвасын бүтэн урт нь онооны 100 %; дүүргэсэн хэсэг нь хариултын авсан оноо, юу ч хариулаагүй бол цэг буюу хоосон зураас байна.

# source: Follow-up of the plan
title-follow-up = Төлөвлөгөөний хэрэгжилт

# source: Report of the agencies
title-forms = Байгууллагуудын тайлан

# source: adopted on { $date }
subtitle-adopted = { $date } баталсан

# source: Late
progress-late = Хугацаа хэтэрсэн

# source: Due by the end of next quarter
progress-next = Дараагийн улирлын эцэс хүртэл хугацаатай

# source: Done
progress-done = Хийгдсэн

# source: Dates that were moved
progress-moved = Шилжүүлсэн хугацаа

# source: None.
progress-none = Алга.

# source: How far is each action? Planned, under way, done or given up, with the reason; what was done since the last report; and a new date, where one is asked for, with the reason.
progress-form = Арга хэмжээ тус бүр ямар төлөвт байна вэ? Төлөвлөсөн, хэрэгжиж байгаа, хийгдсэн, эсхүл шалтгаантайгаар цуцалсан; өмнөх тайлангаас хойш юу хийсэн; шинэ хугацаа шаардлагатай бол шалтгааны хамт.

# source: What was done
column-reported = Хийсэн ажил

# source: New date, and why
column-new-date = Шинэ хугацаа, шалтгаан

# source: { $target } (until { $until })
moved-until = { $target } ({ $until } хүртэл)

# source: { $target }
moved-before = { $target }

# source: now { $target }
moved-now = одоо { $target }

# source: Proposed changes
proposed = Санал болгож буй өөрчлөлт

# source: The plan stands as adopted. By the answers, or a new edition of the checklists, this would be otherwise; nothing of it holds before it is taken over with --accept and the number.
proposed-rule = Төлөвлөгөө баталснаараа хүчинтэй. Хариулт эсхүл хяналтын хуудасны шинэ найруулгаас үзвэл дараах зүйл өөр байх ёстой; --accept болон дугаараар хүлээн авах хүртэл аль нь ч хүчин төгөлдөр болохгүй.

# source: New: { $action } { $title } ({ $lead }, { $until })
proposed-new = Шинэ: { $action } { $title } ({ $lead }, { $until })

# source: No longer needed: { $action } { $title }
proposed-gone = Шаардлагагүй болсон: { $action } { $title }

# source: { $action } { $title }: worded “{ $other }”
proposed-title = { $action } { $title }: өөр найруулга – «{ $other }»

# source: { $action } { $title }: led by { $other }
proposed-lead = { $action } { $title }: хариуцах байгууллага – { $other }

# source: { $action } { $other } instead of { $before }
proposed-date = { $action }: { $other }, өмнө нь { $before }

# source: Other dates: { $dates }.
proposed-dates = Өөр хугацаа: { $dates }.

# source: Name the answers file. Without it, `--plan FILE --part follow-up` and `--part sheets` can be made from the plan file.
usage-answers-needed = Хариултын файлыг заана уу. Үүнгүйгээр төлөвлөгөөний файлаас `--plan FILE --part follow-up` болон `--part sheets` гаргаж болно.

# source: The follow-up is made from a plan file: name it with --plan.
usage-plan-needed = Хэрэгжилтийг төлөвлөгөөний файлаас гаргана: файлыг --plan гэж заана уу.

# source: Nothing is proposed for { $name }.
usage-nothing-proposed = { $name } арга хэмжээнд санал болгож буй өөрчлөлт алга.

# source:
#     { $count ->
#         [one] One more stands on the sheets of the agencies.
#        *[other] { $count } more stand on the sheets of the agencies.
#     }
progress-more =
    { $count ->
        [one] Өөр нэг нь байгууллагуудын хуудсанд байна.
       *[other] Өөр { $count } нь байгууллагуудын хуудсанд байна.
    }

# source: Show only
filter-label = Зөвхөн дараахыг харуулах

# source: all
filter-all = бүгд

# source: { "{shown}" } of { "{all}" } actions shown
filter-shown = { "{all}" } арга хэмжээнээс { "{shown}" } нь харагдаж байна
