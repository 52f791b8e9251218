# source: Page { "{page}" } of { "{pages}" }
page-pattern = { "{page}" } / { "{pages}" } хуудас

# source: Country not named
no-country = Улсыг заагаагүй

# source: { $list }: { $score } is below { $wanted } ({ $earned } of { $possible } points)
score-missed = { $list }: үнэлгээ { $score }, шаардсан { $wanted } түвшинд хүрээгүй ({ $possible } онооноос { $earned })

# source: { $list }: nothing was scored, so { $wanted } is not reached
nothing-to-reach = { $list }: юу ч үнэлэгдээгүй тул шаардсан { $wanted } түвшинд хүрээгүй

# source: No question is in scope.
nothing-in-scope = Сонгосон хүрээнд нэг ч асуулт алга.

# source: Readiness scores
title-scores = Бэлэн байдлын үнэлгээ

# source: Gaps
title-gaps = Хийдэл

# source: Draft action plan
title-plan = Үйл ажиллагааны төлөвлөгөөний төсөл

# source: Section
column-section = Бүлэг

# source: Score
column-score = Үнэлгээ

# source: Answered
column-answered = Хариулсан

# source: Range if the rest were all no – all yes
column-range = Боломжит хүрээ: үлдсэн нь бүгд «үгүй» – бүгд «тийм»

# source: No.
column-id = №

# source: Question
column-question = Асуулт

# source: Answer
column-answer = Хариулт

# source: Points × weight
column-points = Оноо × жин

# source: Earned/possible
column-weighted = Авсан/боломжит

# source: Rank
column-rank = Эрэмбэ

# source: Answer { ARROW() } target
column-answer-target = Хариулт { ARROW() } зорилтот түвшин

# source: Gap × weight
column-priority = Зөрүү × жин

# source: Blocks
column-blocks = Хамаарах хийдэл

# source: Closed by
column-actions = Арилгах арга хэмжээ

# source: Not applicable
outcome-not-applicable = Хамаарахгүй

# source: Not answered
outcome-unanswered = Хариулаагүй

# source: Agencies differ
outcome-agencies-differ = Байгууллагуудын хариулт зөрсөн

# source: Suggested, to be confirmed
outcome-suggested = Санал болгосон, баталгаажуулах шаардлагатай

# source: In words
outcome-words = Үгээр хариулсан

# source: Not asked
outcome-hidden = Асуугаагүй

# source:
#     { $count ->
#         [one] Not asked yet: { $questions } is not answered
#        *[other] Not asked yet: { $questions } are not answered
#     }
outcome-waits =
    { $count ->
        [one] Хараахан асуугаагүй: { $questions } асуултад хариулаагүй байна
       *[other] Хараахан асуугаагүй: { $questions } асуултуудад хариулаагүй байна
    }

# source: { $facts } This is { $answer }: { $why }
borderline = { $facts } Энэ нь { $answer }: { $why }

# source: Answered, on file
outcome-on-file = Хариулсан, ажлын хэсэгт хадгалагдаж байгаа

# source:
#     { $count ->
#         [one] One confidential answer is counted and not shown; it is on file with the team.
#        *[other] { $count } confidential answers are counted and not shown; they are on file with the team.
#     }
confidential-withheld =
    { $count ->
        [one] Нэг нууцлалтай хариултыг тооцсон боловч харуулаагүй; ажлын хэсэгт хадгалагдаж байгаа.
       *[other] { $count } нууцлалтай хариултыг тооцсон боловч харуулаагүй; ажлын хэсэгт хадгалагдаж байгаа.
    }

# source:
#     { $count ->
#         [one] This document shows one confidential answer. It is not for publication.
#        *[other] This document shows { $count } confidential answers. It is not for publication.
#     }
confidential-shown =
    { $count ->
        [one] Энэ баримт бичигт нэг нууцлалтай хариулт орсон. Нийтэлж болохгүй.
       *[other] Энэ баримт бичигт { $count } нууцлалтай хариулт орсон. Нийтэлж болохгүй.
    }

# source: Confidential
confidential-mark = Нууцлалтай

# source: Out of scope
outcome-out-of-scope = Сонгосон хүрээнээс гадуур

# source: { $points } points
target-points = { $points } оноо

# source: Only a part of the checklists was asked: { $title }. The figures are not comparable with those of the full checklists.
part-reading = Хяналтын хуудасны зөвхөн нэг хэсгийг асуусан: { $title }. Эдгээр үзүүлэлтийг бүрэн хяналтын хуудасны үзүүлэлттэй харьцуулж болохгүй.

# source: A score covers answered questions only and says nothing about the others; read it with the number answered. Percentages are whole, halves upwards; 100 % stands for all points alone, and 0 % for none.
score-reading = Үнэлгээ нь зөвхөн хариулсан асуултыг хамрах бөгөөд бусдын талаар юу ч хэлэхгүй; хариулсан асуултын тоотой хамт уншина. Хувийг бүхэл тоогоор илэрхийлж, талыг дээш бүхэлчилсэн; 100 % нь зөвхөн бүх оноо авсныг, 0 % нь зөвхөн нэг ч оноо аваагүйг илтгэнэ.

# source: Scores of different checklists are never added up.
scores-apart = Өөр өөр хяналтын хуудасны үнэлгээг хэзээ ч хооронд нь нэмэхгүй.

# source: How the score of { $place } came about
explain-caption = Үнэлгээ хэрхэн гарсан: { $place }

# source: Sum
explain-sum = Нийт

# source: A question earns the points of its answer times its weight, of full points times its weight. Questions that were not answered, do not apply or were not asked are in neither sum.
explain-rule = Асуулт бүр хариултынхаа оноог жингээр нь үржүүлсэн оноо авна; боломжит дээд нь бүрэн оноог жингээр үржүүлсэн тоо. Хариулаагүй, хамаарахгүй болон асуугаагүй асуулт аль ч нийлбэрт орохгүй.

# source: The weights of the questions of these sections are multiplied: { $sections }.
sections-multiplied = Дараах бүлгүүдийн асуултын жинг үржүүлсэн: { $sections }.

# source: Weight of { $id } changed by the team from { $was } to { $now }
changed-weight = { $id } асуултын жинг ажлын хэсэг өөрчилсөн: өмнө нь { $was }, одоо { $now }

# source: { $title }: { $answered } of { $asked } answered, { $carried } of them carried from { $rounds } and not confirmed.
score-carried = { $title }: { $asked } асуултаас { $answered } нь хариулагдсан, үүнээс { $carried } нь өмнөх үнэлгээнээс ({ $rounds }) шилжүүлсэн, баталгаажуулаагүй.

# source: Carried from { $round }, not confirmed
answer-carried = «{ $round }» үнэлгээнээс шилжүүлсэн, баталгаажуулаагүй

# source: An answer carried from an earlier round counts as it stands. How many of them nobody has confirmed since is said below the score.
carried-rule = Өмнөх үнэлгээнээс шилжүүлсэн хариултыг байгаагаар нь тооцно. Үүнээс хэдийг нь хэн ч баталгаажуулаагүйг үнэлгээний доор заасан.

# source: A gap's priority is the points it falls short by, times the weight of its question. Among equals, the gap that blocks more others comes first, then the one asked first. A gap blocks another when an action that closes the other can start only after an action that closes the first; an action without a gap to close is not waited for.
gap-rule = Хийдлийн тэргүүлэх зэрэг (зөрүү × жин) нь зорилтот түвшнээс хоцорсон зөрүү оноог асуултын жингээр үржүүлсэн тоо юм. Тэнцүү бол түүнээс илүү олон хийдэл хамаардаг нь, дараа нь түрүүлж асуусан нь эхэнд орно. Нэг хийдлийг арилгах арга хэмжээ зөвхөн нөгөө хийдлийг арилгах арга хэмжээний дараа эхэлж болох бол эхний хийдэл нөгөөгөөсөө хамаарна; ямар ч хийдэл арилгадаггүй арга хэмжээг хүлээх шаардлагагүй.

# source: and { $count } more
blocks-more = мөн өөр { $count }

# source: No answered question falls short of its target.
no-gaps = Хариулсан асуултын аль нь ч зорилтот түвшнээс хоцроогүй.

# source:
#     { $count ->
#         [one] { $count } answer claims something and names no evidence:
#        *[other] { $count } answers claim something and name no evidence:
#     }
unevidenced =
    { $count ->
        [one] { $count } хариултыг нотолгоогүйгээр өгсөн:
       *[other] { $count } хариултыг нотолгоогүйгээр өгсөн:
    }

# source:
#     General Annex: General Annex
#     Specific Annex: Specific Annex
#     Annex: Annex
#     Appendix: Appendix
#     chapter: chapter
citation-words =
    General Annex: Ерөнхий хавсралт
    Specific Annex: Тусгай хавсралт
    Annex: Хавсралт
    Appendix: Нэмэлт
    chapter: бүлэг

# source: Contents
contents = Агуулга

# source: What this document is
chapter-reading = Энэ баримт бичгийн тухай

# source: Summary
chapter-summary = Товч дүгнэлт

# source: Where the country stands
chapter-scores = Одоогийн байдал

# source: Findings by section
chapter-findings = Бүлгээр гаргасан дүгнэлт

# source: Where agencies differ
chapter-agencies = Байгууллагуудын хариулт зөрсөн асуултууд

# source: Gaps
chapter-gaps = Хийдэл

# source: Action plan
chapter-plan = Үйл ажиллагааны төлөвлөгөө

# source: Action sheets
chapter-actions = Арга хэмжээний хуудас

# source: Annex: every question
chapter-annex = Хавсралт: бүх асуулт

# source: How the figures were made
chapter-method = Тоон үзүүлэлтийг гаргасан арга

# source: Questions asked: { $title }
cover-profile = Асуусан асуулт: { $title }

# source: Assessed on { $date }
cover-assessed = Үнэлгээний огноо: { $date }

# source: Draft for discussion, made from the answers of the national team
cover-draft = Хэлэлцүүлэгт зориулсан төсөл, үндэсний ажлын хэсгийн хариултад үндэслэв

# source: { $title }: no question that counts applies.
summary-none-applies = { $title }: тооцогдох асуултын аль нь ч хамаарахгүй.

# source:
#     { $asked ->
#         [one] { $title }: the one question has not been answered yet.
#        *[other] { $title }: none of the { $asked } questions has been answered yet.
#     }
summary-nothing =
    { $asked ->
        [one] { $title }: цорын ганц асуултад хараахан хариулаагүй байна.
       *[other] { $title }: { $asked } асуултын аль нь ч хараахан хариулагдаагүй.
    }

# source:
#     { $count ->
#         [one] One other gap waits for it.
#        *[other] { $count } other gaps wait for it.
#     }
summary-blocks =
    { $count ->
        [one] Үүнээс өөр нэг хийдэл хамаарна.
       *[other] Үүнээс өөр { $count } хийдэл хамаарна.
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
                [yes] { $treaty }: { $country } оролцогч улс ({ $kind }); хэлэлцээр { $since } хүчин төгөлдөр болсон (баримт бичиг хадгалуулсан өдрөөс тооцсон); { $source }, { $as-of } байсан байдлаар. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
               *[no] { $treaty }: { $country } оролцогч улс ({ $kind }); хэлэлцээр { $since } хүчин төгөлдөр болсон; { $source }, { $as-of } байсан байдлаар. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
            }
       *[other]
            { $worked-out ->
                [yes] { $treaty }: { $country } оролцогч улс ({ $kind }, баримт бичгийг { $deposited } хадгалуулсан); хэлэлцээр { $since } хүчин төгөлдөр болсон (баримт бичиг хадгалуулсан өдрөөс тооцсон); { $source }, { $as-of } байсан байдлаар. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
               *[no] { $treaty }: { $country } оролцогч улс ({ $kind }, баримт бичгийг { $deposited } хадгалуулсан); хэлэлцээр { $since } хүчин төгөлдөр болсон; { $source }, { $as-of } байсан байдлаар. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
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
                [none] { $treaty }: { $country } { $day } хараахан оролцогч улс болоогүй байсан. Хэлэлцээр { $since } хүчин төгөлдөр болно (баримт бичиг хадгалуулсан өдрөөс тооцсон): { $kind }; { $source }, { $as-of } байсан байдлаар. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
               *[other] { $treaty }: { $country } { $day } хараахан оролцогч улс болоогүй байсан. Хэлэлцээр { $since } хүчин төгөлдөр болно (баримт бичиг хадгалуулсан өдрөөс тооцсон): { $kind }, баримт бичгийг { $deposited } хадгалуулсан; { $source }, { $as-of } байсан байдлаар. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
            }
       *[no]
            { $deposited ->
                [none] { $treaty }: { $country } { $day } хараахан оролцогч улс болоогүй байсан. Хэлэлцээр { $since } хүчин төгөлдөр болно: { $kind }; { $source }, { $as-of } байсан байдлаар. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
               *[other] { $treaty }: { $country } { $day } хараахан оролцогч улс болоогүй байсан. Хэлэлцээр { $since } хүчин төгөлдөр болно: { $kind }, баримт бичгийг { $deposited } хадгалуулсан; { $source }, { $as-of } байсан байдлаар. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
            }
    }

# source: { $country } signed the { $treaty } on { $since } and is not yet a party ({ $source }, state of { $as-of }). The plan therefore opens with ratification.
treaty-signed = { $treaty }: { $country } { $since } гарын үсэг зурсан, хараахан оролцогч улс болоогүй ({ $source }, { $as-of } байсан байдлаар). Тиймээс төлөвлөгөө хэлэлцээрийг соёрхон батлах арга хэмжээгээр эхэлнэ.

# source:
#     { $joining ->
#         [none] { $country } is not a party to the { $treaty } ({ $source }, state of { $as-of }). The plan therefore opens with accession.
#        *[other] { $country } is not a party to the { $treaty } ({ $source }, state of { $as-of }). The plan therefore opens with accession; { $joining }.
#     }
treaty-none =
    { $joining ->
        [none] { $treaty }: { $country } оролцогч улс биш ({ $source }, { $as-of } байсан байдлаар). Тиймээс төлөвлөгөө хэлэлцээрт нэгдэн орох арга хэмжээгээр эхэлнэ.
       *[other] { $treaty }: { $country } оролцогч улс биш ({ $source }, { $as-of } байсан байдлаар). Тиймээс төлөвлөгөө хэлэлцээрт нэгдэн орох арга хэмжээгээр эхэлнэ; { $joining }.
    }

# source:
#     { $joining ->
#         [none] { $country } was not in the list of parties to the { $treaty } of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with accession.
#        *[other] { $country } was not in the list of parties to the { $treaty } of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with accession; { $joining }.
#     }
treaty-old =
    { $joining ->
        [none] { $treaty }: { $as-of } гаргасан оролцогч улсын жагсаалтад { $country } ороогүй байсан ({ $source }); үүнээс хойш өөрчлөгдсөн байж болно. Тиймээс төлөвлөгөө улсын оролцоог хадгалагчаас тодруулах, хэрэв оролцогч улс биш бол нэгдэн орох арга хэмжээгээр эхэлнэ.
       *[other] { $treaty }: { $as-of } гаргасан оролцогч улсын жагсаалтад { $country } ороогүй байсан ({ $source }); үүнээс хойш өөрчлөгдсөн байж болно. Тиймээс төлөвлөгөө улсын оролцоог хадгалагчаас тодруулах, хэрэв оролцогч улс биш бол нэгдэн орох арга хэмжээгээр эхэлнэ; { $joining }.
    }

# source:
#     { $joining ->
#         [none] { $country } signed the { $treaty } on { $since } and was not in the list of parties of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with ratification.
#        *[other] { $country } signed the { $treaty } on { $since } and was not in the list of parties of { $as-of } ({ $source }); that may have changed since. The plan therefore opens with confirming the standing with the depositary and, where the country is not a party, with ratification; { $joining }.
#     }
treaty-old-signed =
    { $joining ->
        [none] { $treaty }: { $country } { $since } гарын үсэг зурсан, { $as-of } гаргасан оролцогч улсын жагсаалтад ороогүй байсан ({ $source }); үүнээс хойш өөрчлөгдсөн байж болно. Тиймээс төлөвлөгөө улсын оролцоог хадгалагчаас тодруулах, хэрэв оролцогч улс биш бол соёрхон батлах арга хэмжээгээр эхэлнэ.
       *[other] { $treaty }: { $country } { $since } гарын үсэг зурсан, { $as-of } гаргасан оролцогч улсын жагсаалтад ороогүй байсан ({ $source }); үүнээс хойш өөрчлөгдсөн байж болно. Тиймээс төлөвлөгөө улсын оролцоог хадгалагчаас тодруулах, хэрэв оролцогч улс биш бол соёрхон батлах арга хэмжээгээр эхэлнэ; { $joining }.
    }

# source: { $country } participates in the { $treaty } since { $since } by the words of { $source }, read on { $as-of }; this was not seen in the depositary's list. The plan therefore opens with confirming it with the depositary.
treaty-secondary = { $treaty }: { $source } мэдээлснээр { $country } { $since } оролцож эхэлсэн (уншсан: { $as-of }); хадгалагчийн жагсаалтаас үүнийг хараагүй. Тиймээс төлөвлөгөө үүнийг хадгалагчаас тодруулахаас эхэлнэ.

# source: { $country } signed the { $treaty } on { $since } by the words of { $source }, read on { $as-of }; this was not seen in the depositary's list. The plan therefore opens with confirming it with the depositary.
treaty-secondary-signed = { $treaty }: { $source } мэдээлснээр { $country } { $since } гарын үсэг зурсан (уншсан: { $as-of }); хадгалагчийн жагсаалтаас үүнийг хараагүй. Тиймээс төлөвлөгөө үүнийг хадгалагчаас тодруулахаас эхэлнэ.

# source:
#     { $since ->
#         [none] { $country } is a party to the { $treaty }, by the national team's own word ({ treaty-team-grounds }). The plan therefore turns to implementing it.
#        *[other] { $country } is a party to the { $treaty }{ " " }since { $since }, by the national team's own word ({ treaty-team-grounds }). The plan therefore turns to implementing it.
#     }
treaty-team-party =
    { $since ->
        [none] { $treaty }: үндэсний ажлын хэсгийн мэдээллээр { $country } оролцогч улс ({ treaty-team-grounds }). Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
       *[other] { $treaty }: үндэсний ажлын хэсгийн мэдээллээр { $country } оролцогч улс; хэлэлцээр { $since } хүчин төгөлдөр болсон ({ treaty-team-grounds }). Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
    }

# source: On { $day }, { $country } was not yet a party to the { $treaty }. It is bound from { $since }, by the national team's own word ({ treaty-team-grounds }). The plan therefore turns to implementing it.
treaty-team-party-later = { $treaty }: { $country } { $day } хараахан оролцогч улс болоогүй байсан. Үндэсний ажлын хэсгийн мэдээллээр хэлэлцээр { $since } хүчин төгөлдөр болно ({ treaty-team-grounds }). Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.

# source:
#     { $since ->
#         [none] { $country } has signed the { $treaty } and is not yet a party, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with ratification.
#        *[other] { $country } has signed the { $treaty }{ " " }on { $since } and is not yet a party, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with ratification.
#     }
treaty-team-signed =
    { $since ->
        [none] { $treaty }: үндэсний ажлын хэсгийн мэдээллээр { $country } гарын үсэг зурсан, хараахан оролцогч улс болоогүй ({ treaty-team-grounds }). Тиймээс төлөвлөгөө хэлэлцээрийг соёрхон батлах арга хэмжээгээр эхэлнэ.
       *[other] { $treaty }: үндэсний ажлын хэсгийн мэдээллээр { $country } { $since } гарын үсэг зурсан, хараахан оролцогч улс болоогүй ({ treaty-team-grounds }). Тиймээс төлөвлөгөө хэлэлцээрийг соёрхон батлах арга хэмжээгээр эхэлнэ.
    }

# source:
#     { $joining ->
#         [none] { $country } is not a party to the { $treaty }, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with accession.
#        *[other] { $country } is not a party to the { $treaty }, by the national team's own word ({ treaty-team-grounds }). The plan therefore opens with accession; { $joining }.
#     }
treaty-team-none =
    { $joining ->
        [none] { $treaty }: үндэсний ажлын хэсгийн мэдээллээр { $country } оролцогч улс биш ({ treaty-team-grounds }). Тиймээс төлөвлөгөө хэлэлцээрт нэгдэн орох арга хэмжээгээр эхэлнэ.
       *[other] { $treaty }: үндэсний ажлын хэсгийн мэдээллээр { $country } оролцогч улс биш ({ treaty-team-grounds }). Тиймээс төлөвлөгөө хэлэлцээрт нэгдэн орох арга хэмжээгээр эхэлнэ; { $joining }.
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
                [none] эх сурвалж заагаагүй
               *[other] эх сурвалж заагаагүй; хариултын огноо: { $as-of }
            }
       *[other]
            { $as-of ->
                [none] { $source }
               *[other] { $source }; хариултын огноо: { $as-of }
            }
    }

# source:
#     { $as-of ->
#         [none] { $country } is a party to the { $treaty } by the team's plan file, in which { $source } is marked as done. The plan therefore turns to implementing it.
#        *[other] { $country } is a party to the { $treaty } by the team's plan file{ " " }(state of { $as-of }), in which { $source } is marked as done. The plan therefore turns to implementing it.
#     }
treaty-done =
    { $as-of ->
        [none] { $treaty }: ажлын хэсгийн төлөвлөгөөний файлд { $source } арга хэмжээг хийгдсэн гэж тэмдэглэсэн тул { $country } оролцогч улс. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
       *[other] { $treaty }: ажлын хэсгийн төлөвлөгөөний файлд ({ $as-of } байсан байдлаар) { $source } арга хэмжээг хийгдсэн гэж тэмдэглэсэн тул { $country } оролцогч улс. Тиймээс төлөвлөгөө хэлэлцээрийг хэрэгжүүлэхэд чиглэнэ.
    }

# source: Reservation: article { $articles }.
treaty-reservation = Хэлэлцээрт хийсэн тайлбар, зүйл: { $articles }.

# source: The { $title } were accepted on { $date }. { $what }
treaty-amendment-accepted = { $title }: { $date } хүлээн зөвшөөрсөн. { $what }

# source: Its acceptance of the { $title } was not in the list of { $as-of }. { $what }
treaty-amendment-open = { $title }: улс хүлээн зөвшөөрсөн тухай { $as-of } гаргасан жагсаалтад байгаагүй. { $what }

# source: The country
treaty-the-country = Тухайн улс

# source: The answers do not name the country, so this plan says nothing of its standing towards the treaty.
treaty-unknown = Хариултад улсыг заагаагүй тул энэ төлөвлөгөө хэлэлцээрт оролцох байдлын талаар юу ч өгүүлэхгүй.

# source: accession
party-accession = нэгдэн орсон

# source: ratification
party-ratification = соёрхон баталсан

# source: approval
party-approval = баталсан

# source: instrument
party-instrument = баримт бичиг

# source: Answers with evidence, a note or a plan. All answers stand in the annex.
findings-rule = Нотолгоо, тэмдэглэл, төлөвлөгөөтэй хариултууд. Бүх хариулт хавсралтад байгаа.

# source: Nothing was answered in: { $sections }.
findings-silent = Дараах бүлгүүдийн нэг ч асуултад хариулаагүй: { $sections }.

# source: Evidence and notes
column-account = Нотолгоо, тэмдэглэл

# source: Evidence: { $source }
account-evidence = Нотолгоо: { $source }

# source: Planned: { $what }
account-planned = Төлөвлөсөн: { $what }

# source: Planned by { $by }: { $what }
account-planned-by = Төлөвлөсөн, хугацаа – { $by }: { $what }

# source: Where agencies gave different answers, the question counts only once the team has recorded the answer it agreed on.
agencies-rule = Байгууллагууд өөр өөрөөр хариулсан бол асуултыг зөвхөн ажлын хэсэг тохиролцсон хариултаа бүртгэсний дараа тооцно.

# source: What each agency said
column-said = Байгууллага тус бүрийн хариулт

# source: Agreed answer
column-agreed = Тохиролцсон хариулт

# source: Answer and criterion met
column-answer-criterion = Хариулт, хангасан шалгуур

# source: Short term
horizon-short = Богино хугацаа

# source: Medium term
horizon-medium = Дунд хугацаа

# source: Long term
horizon-long = Урт хугацаа

# source: Low
effort-low = Бага

# source: Medium
effort-medium = Дунд

# source: High
effort-high = Их

# source: { $lead }, until there is: { $role }
lead-until = { $lead } ({ $role } бий болох хүртэл)

# source: By the answers there is no such body yet: { $role }. Until there is, others lead in its place: { $actions }.
lead-missing = Хариултаас үзэхэд ийм байгууллага хараахан алга: { $role }. Бий болох хүртэл оронд нь өөр байгууллага хариуцна: { $actions }.

# source: { $lead } leads, until { $date }.
lead-by = Хариуцах байгууллага – { $lead }, дуусах хугацаа – { $date }.

# source:
#     { $horizon ->
#         [short] { $lead } leads, short term.
#         [medium] { $lead } leads, medium term.
#        *[long] { $lead } leads, long term.
#     }
lead-in =
    { $horizon ->
        [short] Хариуцах байгууллага – { $lead }, богино хугацаанд.
        [medium] Хариуцах байгууллага – { $lead }, дунд хугацаанд.
       *[long] Хариуцах байгууллага – { $lead }, урт хугацаанд.
    }

# source:
#     { $horizon ->
#         [short] { $start } – { $end } (short term)
#         [medium] { $start } – { $end } (medium term)
#        *[long] { $start } – { $end } (long term)
#     }
when-span =
    { $horizon ->
        [short] { $start } – { $end } (богино хугацаа)
        [medium] { $start } – { $end } (дунд хугацаа)
       *[long] { $start } – { $end } (урт хугацаа)
    }

# source:
#     { $horizon ->
#         [short] until { $end } (short term)
#         [medium] until { $end } (medium term)
#        *[long] until { $end } (long term)
#     }
when-until =
    { $horizon ->
        [short] { $end } хүртэл (богино хугацаа)
        [medium] { $end } хүртэл (дунд хугацаа)
       *[long] { $end } хүртэл (урт хугацаа)
    }

# source: Proposed now: until { $date }
when-proposed = Одоо санал болгож буй хугацаа: { $date } хүртэл

# source: The answers call for no action so far.
no-actions = Хариултаас үзэхэд одоогоор ямар нэг арга хэмжээ шаардлагагүй.

# source: Prerequisites come first, then the nearer term; within it decisions, then rules and what users soon notice, then training, then what is new, and exchange last; among equals, the action that brings most, counted in weighted points of the gaps it closes. Where the answers say by when a gap is to be closed, that day holds for its action, the latest if there are several; if they name none, the day of a plan in words that the action refers to; but never before what it waits for. What the country has begun lies in the medium term at the latest.
plan-rule = Эхэнд урьдчилсан нөхцөл, дараа нь ойрын хугацааных орно; нэг хугацааны дотор эхлээд шийдвэр, дараа нь хэм хэмжээ болон хэрэглэгч удахгүй мэдрэх зүйл, дараа нь сургалт, дараа нь шинэ зүйл, эцэст нь солилцоо; тэнцүү бол арилгах хийдлийн жигнэсэн оноогоор хамгийн их үр өгөөжтэй арга хэмжээ түрүүлнэ. Хийдлийг хэзээ гэхэд арилгахыг хариултад заасан бол тэр өдөр арга хэмжээний дуусах хугацаа болно, хэд хэдэн өдөр байвал хамгийн сүүлийнх нь; өдөр заагаагүй бол арга хэмжээний иш татсан, үгээр бичсэн төлөвлөгөөний өдөр; гэхдээ хүлээж буй зүйлээсээ өмнө байж болохгүй. Улсад аль хэдийн эхэлсэн ажил хамгийн оройдоо дунд хугацаанд орно.

# source:
#     { $limit ->
#         [one] One agency leads one action at most within one term; what is new moves on before decisions and roll-outs.
#        *[other] One agency leads { $limit } actions at most within one term; what is new moves on before decisions and roll-outs.
#     }
plan-limit =
    { $limit ->
        [one] Нэг байгууллага нэг хугацаанд дээд тал нь нэг арга хэмжээ хариуцна; шийдвэр, түгээн нэвтрүүлэх ажлаас түрүүлж шинэ зүйл хойшилно.
       *[other] Нэг байгууллага нэг хугацаанд дээд тал нь { $limit } арга хэмжээ хариуцна; шийдвэр, түгээн нэвтрүүлэх ажлаас түрүүлж шинэ зүйл хойшилно.
    }

# source: What the plan would bring
plan-projection = Төлөвлөгөөний хүлээгдэж буй үр дүн

# source: A gap counts as closed when the last of its actions is done; its question then stands at its target. Questions not answered today are left out, and follow-up questions that new systems would raise are not foreseen.
projection-rule = Хийдлийн сүүлийн арга хэмжээ хийгдсэнээр хийдэл арилсанд тооцогдож, асуулт нь зорилтот түвшинд хүрнэ. Өнөөдөр хариулаагүй асуултыг оруулаагүй, шинэ системээс үүсэх нэмэлт асуултыг урьдчилан тооцоогүй.

# source: Timeline
plan-timeline = Хугацааны хуваарь

# source: Who leads how many actions
plan-leads = Арга хэмжээний тоо, хариуцах байгууллагаар

# source: Action
column-action = Арга хэмжээ

# source: Lead
column-lead = Хариуцах байгууллага

# source: Until
column-target-date = Дуусах хугацаа

# source: All
column-all = Бүгд

# source: Checklist
column-checklist = Хяналтын хуудас

# source: Today
column-today = Өнөөдөр

# source: Why
field-why = Үндэслэл

# source: What to do
field-what = Хийх ажил

# source: Result
field-output = Гарах үр дүн

# source: Indicator
field-indicator = Шалгуур үзүүлэлт

# source: Lead
field-lead = Хариуцах байгууллага

# source: Support
field-support = Хамтран хэрэгжүүлэх байгууллага

# source: When
field-when = Хугацаа

# source: First step
field-first-step = Эхний алхам

# source: Kind of work
field-kind = Ажлын төрөл

# source: Objective
field-objective = Зорилго

# source: WTO TFA, article
field-tfa = ДХБ-ын Худалдааг хөнгөвчлөх тухай хэлэлцээрийн зүйл

# source: Decision or mandate
kind-of-decision = Шийдвэр, бүрэн эрх

# source: Rule
kind-of-rule = Хэм хэмжээ

# source: Roll-out of what works
kind-of-roll-out = Ажиллаж байгааг түгээн нэвтрүүлэх

# source: Something new
kind-of-build = Шинэ зүйл

# source: Exchange across the border
kind-of-exchange = Хил дамнасан солилцоо

# source: Training
kind-of-training = Сургалт

# source: constitution
rank-constitution = үндсэн хууль

# source: act of parliament
rank-act = хууль

# source: decree of the government
rank-decree = Засгийн газрын тогтоол

# source: order of a ministry or agency
rank-order = яам, агентлагийн тушаал

# source: agreement between states or agencies
rank-agreement = улс хоорондын эсхүл байгууллага хоорондын хэлэлцээр

# source: internal procedure or contract
rank-procedure = дотоод журам, гэрээ

# source: traders notice it
traders-see-it = гадаад худалдаа эрхлэгчид үр дүнг мэдэрнэ

# source: Effort
field-effort = Ажлын хэмжээ

# source: Assistance needed
field-assistance = Шаардлагатай туслалцаа

# source: After
field-after = Урьдчилсан нөхцөл

# source: Unlocks
field-unlocks = Үүнээс хамаарах

# source: Treaty articles
field-articles = Хэлэлцээрийн зүйл

# source: { $need } (typically from: { $from })
assistance = { $need } (ихэвчлэн туслалцаа үзүүлэгч: { $from })

# source:
#     { $count ->
#         [one] one other action
#        *[other] { $count } other actions
#     }
unlocks =
    { $count ->
        [one] өөр нэг арга хэмжээ
       *[other] өөр { $count } арга хэмжээ
    }

# source: The range is what the score would be if every unanswered question were answered at the lowest, or at the highest, level, follow-up questions included.
range-rule = Боломжит хүрээ нь хариулаагүй бүх асуултад, нэмэлт асуултыг оруулаад, хамгийн доод эсхүл хамгийн дээд хариулт өгсөн бол гарах үнэлгээ юм.

# source: Which treaty articles an action serves is this tool's own reading.
article-rule = Арга хэмжээ хэлэлцээрийн аль зүйлд хамаарахыг энэ хэрэгсэл өөрөө тайлбарласан.

# source: Sources and settings
method-sources = Эх сурвалж, тохиргоо

# source: Parties to the treaty
method-treaty-title = Хэлэлцээрт оролцогч улсууд

# source: { $source }. State: { $as-of }. Check the depositary's list before relying on it.
method-treaty = { $source }. Мэдээллийн огноо: { $as-of }. Үүнд тулгуурлахын өмнө хадгалагчийн жагсаалттай тулгана уу.

# source: The agencies that count
agencies-counting = Гол байгууллагууд

# source: Questions asked
method-profile = Асуусан асуулт

# source: All questions of the checklists
profile-full = Хяналтын хуудсуудын бүх асуулт

# source: Weights changed
method-settings = Өөрчилсөн жин

# source: None
method-no-changes = Байхгүй

# source: Follow-up
chapter-followup = Хэрэгжилт

# source: State on { $date }:
followup-as-of = { $date } байсан байдлаар:

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
                [0] төлөвлөсөн арга хэмжээ – 1, хэрэгжиж байгаа – { $under-way }, хийгдсэн – { $done }; хугацаа хэтэрсэн нь алга.
                [one] төлөвлөсөн арга хэмжээ – 1, хэрэгжиж байгаа – { $under-way }, хийгдсэн – { $done }; хугацаа хэтэрсэн – 1.
               *[other] төлөвлөсөн арга хэмжээ – 1, хэрэгжиж байгаа – { $under-way }, хийгдсэн – { $done }; хугацаа хэтэрсэн – { $late }.
            }
       *[other]
            { $late ->
                [0] төлөвлөсөн арга хэмжээ – { $planned }, хэрэгжиж байгаа – { $under-way }, хийгдсэн – { $done }; хугацаа хэтэрсэн нь алга.
                [one] төлөвлөсөн арга хэмжээ – { $planned }, хэрэгжиж байгаа – { $under-way }, хийгдсэн – { $done }; хугацаа хэтэрсэн – 1.
               *[other] төлөвлөсөн арга хэмжээ – { $planned }, хэрэгжиж байгаа – { $under-way }, хийгдсэн – { $done }; хугацаа хэтэрсэн – { $late }.
            }
    }

# source: Achieved so far, because the gaps are closed: { $actions }.
followup-achieved = Хийдэл нь арилсан тул одоогоор биелсэн: { $actions }.

# source: What changed since the plan was last made
followup-changes = Төлөвлөгөөг өмнө гаргаснаас хойш юу өөрчлөгдсөн

# source: This is the first time the plan is made with this plan file.
followup-first = Энэ төлөвлөгөөний файлаар анх удаа төлөвлөгөө гаргаж байна.

# source: Nothing.
followup-nothing = Юу ч өөрчлөгдөөгүй.

# source: To be settled by the team
followup-conflicts = Ажлын хэсэг шийдвэрлэх зүйл

# source: Given up, with the reason
followup-dropped = Цуцалсан арга хэмжээ, шалтгаан

# source: New in the plan
change-added = Төлөвлөгөөнд шинээр орсон

# source: Achieved, its gaps are closed
change-achieved = Биелсэн, хийдэл нь арилсан

# source: Not all that it is for was answered this time, so whether it is achieved is not known
change-unknown = Холбогдох бүх асуултад энэ удаа хариулаагүй тул биелсэн эсэх нь тодорхойгүй

# source: Decided anew by the team (owner, dates, money or wording)
change-edited = Ажлын хэсэг шинээр шийдсэн (хариуцсан ажилтан, хугацаа, санхүүжилт, найруулга)

# source: from “{ $before }” to “{ $now }”
change-moved = өмнө нь «{ $before }», одоо «{ $now }»

# source: the dates were moved: first { $first }, now { $now }
change-dates = хугацаа шилжсэн: анх { $first }, одоо { $now }

# source: Gaps closed
change-closed = Арилсан хийдэл

# source: New gaps
change-opened = Шинэ хийдэл

# source:
#     { $gaps ->
#         [one] { $action } is marked as done, but the answers still show a gap that it closes. Update the answers or the status.
#        *[other] { $action } is marked as done, but the answers still show { $gaps } gaps that it closes. Update the answers or the status.
#     }
conflict-done =
    { $gaps ->
        [one] { $action } арга хэмжээг хийгдсэн гэж тэмдэглэсэн боловч хариултад түүний арилгах нэг хийдэл байсаар байна. Хариулт эсхүл төлөвийг шинэчилнэ үү.
       *[other] { $action } арга хэмжээг хийгдсэн гэж тэмдэглэсэн боловч хариултад түүний арилгах { $gaps } хийдэл байсаар байна. Хариулт эсхүл төлөвийг шинэчилнэ үү.
    }

# source: { $action } starts before { $before }, which it waits for, is due. Move one of the dates.
conflict-order = { $action } арга хэмжээ хүлээх ёстой { $before } арга хэмжээний хугацаа дуусахаас өмнө эхэлж байна. Аль нэг хугацааг шилжүүлнэ үү.

# source: { $action } is to be finished by { $target }, after its term ends on { $until }. Move the date or say so to those who wait.
conflict-horizon = { $action }: дуусах хугацаа ({ $target }) нь арга хэмжээний богино, дунд эсхүл урт хугацааны төгсгөлөөс ({ $until }) хойш байна. Хугацааг шилжүүлнэ үү, эсхүл хүлээж байгаа байгууллагуудад мэдэгдэнэ үү.

# source: { $action } is to be finished by { $target }, as the answers plan it, before its term begins on { $from }. Say which of the two holds: the date in the answers, or the order of the plan.
conflict-planned = { $action }: хариултад төлөвлөсөн дуусах хугацаа ({ $target }) нь арга хэмжээний богино, дунд эсхүл урт хугацааны эхлэлээс ({ $from }) өмнө байна. Хариултын хугацаа, төлөвлөгөөний дарааллын аль нь зөв болохыг тогтооно уу.

# source: The answers plan { $action } for { $target }, but it waits for { $before }, which is due by { $end }; it stands there until that day. Say which of the two holds.
conflict-waits = { $action }: хариултад төлөвлөсөн дуусах хугацаа нь { $target }, гэвч { $before } арга хэмжээг хүлээнэ (дуусах хугацаа: { $end }); төлөвлөгөөнд сүүлийн өдрийг тавьсан. Аль нь зөв болохыг тогтооно уу.

# source: { $action } waits for { $before }, which was given up. Say how it can go ahead without it.
conflict-dropped = { $action } арга хэмжээ цуцалсан { $before } арга хэмжээг хүлээж байна. Түүнгүйгээр хэрхэн үргэлжлэхийг заана уу.

# source: The plan file speaks of { $action }, which the checklists no longer have. The entry is kept; remove it or make it an action of your own.
conflict-orphan = Төлөвлөгөөний файлд хяналтын хуудсуудад байхгүй болсон { $action } арга хэмжээ байна. Бичлэгийг үлдээсэн; хасна уу, эсхүл өөрийн арга хэмжээ болгоно уу.

# source: planned
status-planned = төлөвлөсөн

# source: under way
status-under-way = хэрэгжиж байгаа

# source: done
status-done = хийгдсэн

# source: given up
status-dropped = цуцалсан

# source: late
status-late = хугацаа хэтэрсэн

# source: Status
column-status = Төлөв

# source: Means and remarks
column-remarks = Санхүүжилт, тэмдэглэл

# source: Budget
field-budget = Төсөв

# source: Paid by
field-donor = Санхүүжүүлэгч

# source: Remark
field-note = Тэмдэглэл

# source: Added by the team.
why-own = Ажлын хэсэг нэмсэн.

# source: Edit everything above the line near the end: owners, dates, budget, status (planned, under-way, done, dropped with a reason), wording, and own-actions. It is kept to the letter; new actions are added at the end of this part. A target behind # holds as well: to move it, remove the # and write another day.
plan-file-intro = Төгсгөлд ойр байгаа зураасаас дээрх бүгдийг засаж болно: хариуцсан ажилтан, хугацаа, төсөв, төлөв (planned – төлөвлөсөн, under-way – хэрэгжиж байгаа, done – хийгдсэн, dropped – цуцалсан, шалтгааныг reason гэж бичнэ), найруулга, өөрийн арга хэмжээ (own-actions). Энэ хэсгийг үсэгчлэн хадгална; шинэ арга хэмжээг төгсгөлд нь нэмнэ. # тэмдгийн ард байгаа дуусах хугацаа (target) мөн хүчинтэй: шилжүүлэх бол # тэмдгийг авч, өөр өдөр бичнэ үү.

# source: the program notes what the plan was, to tell next time what changed; do not edit
plan-file-below = дараагийн удаа юу өөрчлөгдсөнийг харуулахын тулд программ төлөвлөгөө ямар байсныг энд тэмдэглэнэ; бүү засаарай

# source: Answers brought to today's edition
title-upgrade = Одоогийн найруулгад шилжүүлсэн хариулт

# source: Answers to be confirmed, because the question was changed: { $doubted }. To be given anew: { $emptied }. Under another number: { $moved }. Kept and not counted, because nothing asks for them: { $retired }. Unchanged: { $stands }. Questions that are new: { $new }.
upgrade-counts = Асуулт өөрчлөгдсөн тул баталгаажуулах хариулт: { $doubted }. Дахин өгөх: { $emptied }. Дугаар нь өөрчлөгдсөн: { $moved }. Асуулт нь байхгүй болсон тул хадгалсан, тооцохгүй: { $retired }. Өөрчлөгдөөгүй: { $stands }. Шинэ асуулт: { $new }.

# source: to be confirmed
upgrade-doubted = баталгаажуулах

# source: to be given anew: the value of then can no longer be given
upgrade-emptied = дахин өгөх: тухайн үеийн хариултыг одоо өгөх боломжгүй

# source: moved
upgrade-moved = дугаар өөрчлөгдсөн

# source: kept, not counted
upgrade-retired = хадгалсан, тооцохгүй

# source: unchanged
upgrade-stands = өөрчлөгдөөгүй

# source: Asked for the first time
upgrade-new = Анх удаа асуусан

# source: Every question, with what it said then and says now: `--format md`.
upgrade-more = Асуулт бүр, өмнөх ба одоогийн найруулгаараа: `--format md`.

# source: What the questions said then and say now
upgrade-wording = Асуултын өмнөх ба одоогийн найруулга

# source:
#     { $count ->
#         [one] The plan file speaks of an action that the checklists no longer have: { $actions }. Its entry stays.
#        *[other] The plan file speaks of { $count } actions that the checklists no longer have: { $actions }. Their entries stay.
#     }
upgrade-orphans =
    { $count ->
        [one] Төлөвлөгөөний файлд хяналтын хуудсуудад байхгүй болсон нэг арга хэмжээ байна: { $actions }. Бичлэг нь хэвээр үлдэнэ.
       *[other] Төлөвлөгөөний файлд хяналтын хуудсуудад байхгүй болсон { $count } арга хэмжээ байна: { $actions }. Бичлэг нь хэвээр үлдэнэ.
    }

# source: What was changed
column-changed = Юу өөрчлөгдсөн

# source: Part
column-part = Хэсэг

# source: Then
column-then = Өмнө

# source: Now
column-now = Одоо

# source: Weight
column-weight = Жин

# source: question
part-prompt = асуулт

# source: criteria
part-criteria = шалгуур

# source: scale
part-scale = шатлал

# source: weight
part-weight = жин

# source: condition
part-condition = нөхцөл

# source: Annex: laws examined
chapter-laws = Хавсралт: судалсан хууль тогтоомж

# source: Annex: systems and exchanges
chapter-systems = Хавсралт: систем, солилцоо

# source: Annex: unions and commitments
chapter-commitments = Хавсралт: улсуудын нэгдэл, үүрэг амлалт

# source: Law
column-law = Хууль тогтоомж

# source: Rank
column-law-rank = Актын зэрэглэл

# source: Answers that rest on it
column-resting = Үүнд үндэслэсэн хариулт

# source: Model provision
column-model = Загвар хуулийн заалт

# source: National provision
column-national = Үндэсний хуулийн заалт

# source: Gap: the answer
column-gap = Хийдэл: хариулт

# source: Document
column-document = Баримт бичиг

# source: Agency
column-agency = Байгууллага

# source: Provision
column-provision = Заалт

# source: Rank of the change
column-rank-of-change = Өөрчлөх актын зэрэглэл

# source: Note
column-note = Тэмдэглэл

# source: System
column-system = Систем

# source: Users
column-users = Хэрэглэгч

# source: Connected to
column-connected = Холбогдсон систем

# source: Next phase
column-next = Дараагийн үе шат

# source: Partner
column-partner = Түнш

# source: Standard and platform
column-standard = Стандарт, платформ

# source: Legal basis
column-basis = Эрх зүйн үндэслэл

# source: Model and national provisions
laws-provisions = Загвар хууль, үндэсний хуулийн заалт

# source: What still has to be on paper
paper-requirements = Цаасаар байх шаардлага хэвээр байгаа зүйл

# source: Systems
systems-listed = Системүүд

# source: Agencies and systems
systems-agencies = Байгууллагууд, системүүд

# source: Exchanges with partners
exchanges-listed = Түнштэй хийх солилцоо

# source: No. { $number }
law-number = № { $number }

# source: entry into force: { $day }
law-since = хүчин төгөлдөр болсон: { $day }

# source: in force
law-in-force = хүчин төгөлдөр

# source: adopted, not yet in force
law-adopted = баталсан, хараахан хүчин төгөлдөр болоогүй

# source: bill
law-bill = хуулийн төсөл

# source: draft
law-draft = төсөл

# source: repealed
law-repealed = хүчингүй болсон

# source: live
running-live = ажиллаж байгаа

# source: pilot
running-pilot = туршилтын

# source: planned
running-planned = төлөвлөсөн

# source: retired
running-retired = ашиглалтаас гарсан

# source: since { $day }
status-since = эхэлсэн: { $day }

# source: runs it
system-runs = ажиллуулагч

# source: has joined
system-joined = холбогдсон

# source: sends
exchange-sends = илгээдэг

# source: receives
exchange-receives = хүлээн авдаг

# source: sends and receives
exchange-both = илгээж, хүлээн авдаг

# source: Unions whose rules bind the country
unions-binding = Хэм хэмжээг нь улс заавал мөрдөх нэгдлүүд

# source: Declarations to the treaty
treaty-declarations = Хэлэлцээрт гаргасан мэдэгдэл

# source: Reservations to the treaty
treaty-reservations = Хэлэлцээрт хийсэн тайлбар

# source: Commitments under the WTO Trade Facilitation Agreement
tfa-commitments = ДХБ-ын Худалдааг хөнгөвчлөх тухай хэлэлцээрээр хүлээсэн үүрэг

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
                [none] Заалт { $measure }: ангилал { $category }
               *[other] Заалт { $measure }: ангилал { $category }; туслалцаа: { $assistance }
            }
       *[other]
            { $assistance ->
                [none] Заалт { $measure }: ангилал { $category }, хугацаа: { $date }
               *[other] Заалт { $measure }: ангилал { $category }, хугацаа: { $date }; туслалцаа: { $assistance }
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
        [article] { $cited } { $article }-р зүйл
        [articles] { $cited } { $article }-р зүйл
        [paragraph] { $cited } { $article }-р зүйлийн { $paragraph }-р хэсэг
       *[paragraphs] { $cited } { $article }-р зүйлийн { $paragraph }-р хэсэг
    }

# source: { $before } and { $last }
citation-and = { $before } ба { $last }

# source: Costs and benefits, by the team's sources
figures-counted = Зардал ба үр өгөөж, ажлын хэсгийн эх сурвалжаар

# source:
#     { $kind ->
#         [cost] Cost: { $what } – { $figure } ({ $date }; { $source })
#        *[benefit] Benefit: { $what } – { $figure } ({ $date }; { $source })
#     }
figure-line =
    { $kind ->
        [cost] Зардал: { $what } – { $figure } ({ $date }; { $source })
       *[benefit] Үр өгөөж: { $what } – { $figure } ({ $date }; { $source })
    }
