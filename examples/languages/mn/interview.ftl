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
    help: тусламж, командууд
    back: буцах, өмнөх
    next: дараах, дараагийн, цааш
    skip: алгасах
    again: дахин, давтах
    note: тэмдэглэл, тайлбар
    evidence: нотолгоо, эх сурвалж, эрх зүйн үндэслэл
    planned: төлөвлөсөн, төлөвлөгөө, төлөвлөсөн хугацаа
    not-applicable: хамаарахгүй, хамааралгүй
    mark: хэлэлцэх, тэмдэглэх
    ask: тодруулах, асуух, мэдэхгүй
    who: хэн, байгууллага
    agree: тохиролцох, тохиролцсон
    clear: арилгах, устгах
    go: очих, шилжих
    find: хайх, олох
    list: жагсаалт
    criteria: шалгуур, заавар
    score: үнэлгээ, оноо
    undo: цуцлах, болих
    save: хадгалах
    reload: дахин унших, шинэчлэх
    leave: гарах, дуусгах

# source:
#     yes: yes, y
#     partial: partly, partial, partially, part, p
#     no: no, n
answer-words =
    yes: тийм, т
    partial: хэсэгчлэн, зарим талаар, х
    no: үгүй, ү, угуй

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
    open: хариулаагүй, нээлттэй
    marked: хэлэлцэх, тэмдэглэсэн
    unevidenced: нотолгоогүй, нотолгоо байхгүй
    differ: зөрчилтэй, зөрсөн
    carried: шилжүүлсэн, баталгаажуулаагүй
    asked: тодруулах, мэдэхгүй
    single: нэг байгууллага, зөвхөн нэг байгууллага
    owed: байгууллагаар, хариулах байгууллагаар
    agencies: байгууллагууд, байгууллага

# source: new: new
new-words = new: шинэ

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
    1: даваа, даваад
    2: мягмар, мягмарт
    3: лхагва, лхагвад
    4: пүрэв, пүрэвт
    5: баасан, баасанд
    6: бямба, бямбад
    7: ням, нямд
    tomorrow: маргааш

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
    1: нэгдүгээр сар
    2: хоёрдугаар сар
    3: гуравдугаар сар
    4: дөрөвдүгээр сар
    5: тавдугаар, тав
    6: зургаадугаар, зургадугаар, зургаа
    7: долоодугаар, долдугаар, долоо
    8: наймдугаар, найм
    9: есдүгээр, ес
    10: аравдугаар, арав, арван
    11: арваннэгдүгээр
    12: арванхоёрдугаар

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
    today: өнөөдөр
    quarter: улирал, улирлын, улиралд
    half: хагас, хагаст, хагасын
    1: нэгдүгээр, эхний
    2: хоёрдугаар
    3: гуравдугаар
    4: дөрөвдүгээр
    before: өмнө
    until: хүртэл
    whole: эцэс, эцсээр, дуусталх, багтаан
    not: биш
    later: хойш, хожим
    filler: он, оны, онд, оноос, нээс, наас, ноос, нөөс, ээс, аас, оос, өөс, сараас, өдрөөс, сар, сарын, сард, өдөр, өдрийн, дугаар, дүгээр, р, ны, ний, нд, жил, жилийн, дотор, гэхэд

# source: team: team, everybody, all
team-words = team: ажлын хэсэг, бүгд, бүх

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
    cabinet: засгийн газрын хэрэг эрхлэх газар, зг-ын хэрэг эрхлэх газар, ерөнхий сайдын алба
    facilitation-committee: худалдааг хөнгөвчлөх үндэсний хороо
    parliament: парламент, улсын их хурал, уих
    trade-ministry: худалдааны яам
    finance-ministry: санхүүгийн яам, сангийн яам
    justice-ministry: хууль зүйн яам
    foreign-ministry: гадаад харилцааны яам, гхя
    ict-ministry: цахим хөгжлийн яам
    transport-ministry: тээврийн яам, зам тээврийн яам
    agriculture-ministry: хөдөө аж ахуйн яам
    health-ministry: эрүүл мэндийн яам
    environment-ministry: байгаль орчны яам
    customs: гаалийн байгууллага, гаалийн ерөнхий газар, гааль
    tax-authority: татварын байгууллага, татварын ерөнхий газар, татвар
    border-guard: хил хамгаалах байгууллага, хил хамгаалах ерөнхий газар
    quarantine: мал амьтан ба ургамлын хорио цээрийн алба, хорио цээрийн алба, хорио цээр
    standards-body: стандарт ба тохирлын байгууллага, стандартын байгууллага
    single-window-operator: нэг цонхны оператор, нэг цонх
    trust-supervisor: итгэмжлэлийн үйлчилгээний хяналтын байгууллага
    data-protection-authority: хувийн мэдээлэл хамгаалах байгууллага
    cybersecurity-agency: кибер аюулгүй байдлын байгууллага
    telecom-regulator: харилцаа холбооны зохицуулах байгууллага, харилцаа холбооны зохицуулах хороо
    competition-authority: өрсөлдөөний асуудал эрхэлсэн байгууллага, өрсөлдөөний байгууллага
    national-archive: үндэсний архив
    statistics-office: статистикийн байгууллага, үндэсний статистикийн хороо
    judiciary: шүүх ба шүүхийн захиргаа, шүүх
    central-bank: төв банк, монголбанк
    port-operators: усан боомт ба нисэх буудлын операторууд
    railways: төмөр замын байгууллага, төмөр зам
    postal-operator: шуудангийн оператор, шуудан
    civil-aviation: иргэний нисэхийн байгууллага, иргэний нисэхийн ерөнхий газар
    maritime-authority: далайн тээврийн байгууллага, далайн захиргаа
    chamber: худалдаа аж үйлдвэрийн танхим, мүхаүт
    traders: гадаад худалдаа эрхлэгчдийн холбоод
    brokers: гаалийн бүрдүүлэгчдийн холбоо
    carriers: тээвэрлэгч ба тээвэр зуучийн холбоод
    banks: банк ба төлбөрийн үйлчилгээ үзүүлэгчид, банкууд
    universities: их дээд сургууль ба сургалтын байгууллагууд, их сургууль
    escap: нүб-ын эскато, эскато
    unece: нүб-ын европын эдийн засгийн комисс
    uncitral: юнситрал-ын нарийн бичгийн дарга нарын газар, юнситрал
    unctad: нүб-ын худалдаа ба хөгжлийн бага хурал, юнктад
    wco: дэлхийн гаалийн байгууллага, дгб
    wto: дэлхийн худалдааны байгууллага, дхб
    itc: олон улсын худалдааны төв
    itu: олон улсын цахилгаан холбооны байгууллага
    imo: олон улсын далайн байгууллага
    icao: олон улсын иргэний нисэхийн байгууллага
    iata: олон улсын агаарын тээврийн холбоо
    iru: олон улсын авто тээврийн холбоо
    upu: дэлхийн шуудангийн холбоо
    ippc: ургамал хамгааллын олон улсын конвенцын нарийн бичгийн дарга нарын газар
    cites: зэрлэг амьтан ба ургамлын олон улсын худалдааны тухай конвенцын (cites) нарийн бичгийн дарга нарын газар
    world-bank: дэлхийн банк
    adb: азийн хөгжлийн банк
    development-partners: хоёр талт хөгжлийн түншүүд
    partner-countries: түнш орнуудын байгууллагууд

# source: what you can type
command-help = бичиж болох зүйлс

# source: to the question you came from
command-back = өмнө нь байсан асуулт руу буцах

# source: to the next question; Enter does the same, and also confirms an answer carried over from last time
command-next = дараагийн асуулт руу шилжих; Enter мөн адил үйлчлэхээс гадна өмнөх үнэлгээнээс шилжүүлсэн хариултыг баталгаажуулна

# source: to the next question that is open
command-skip = хариулаагүй дараагийн асуулт руу шилжих

# source: this question once more
command-again = энэ асуултыг дахин харуулах

# source: a note, in paragraphs; `note TEXT` for a single line
command-note = тэмдэглэл, хэдэн ч мөрөөр; нэг мөр бол `тэмдэглэл БИЧВЭР`

# source: a legal basis or a source; `evidence TEXT` at once
command-evidence = эрх зүйн үндэслэл буюу эх сурвалж; шууд бичих бол `нотолгоо БИЧВЭР`

# source: what is planned, and by when; `planned 30.6.2027 TEXT` at once
command-planned = юуг, хэзээ хийхээр төлөвлөснийг бичих; шууд бичих бол `төлөвлөсөн 30.6.2027 БИЧВЭР`

# source: the question does not apply to this country; asks for the reason
command-not-applicable = асуулт энэ улсад хамаарахгүй; шалтгааныг асууна

# source: mark for discussion, or take the mark away
command-mark = хэлэлцэхээр тэмдэглэх, эсхүл тэмдэглэгээг авах

# source: which agency answers from here on: `who { $agency }, NAME`; `who team` for all of you; `{ $agency }: yes` for one answer
command-who = цаашид аль байгууллага хариулахыг заах: `хэн { $agency }, НЭР`; `хэн бүгд` гэвэл ажлын хэсэг бүхэлдээ; `{ $agency }: тийм` гэвэл зөвхөн нэг хариулт

# source: settle on one answer where agencies differ, with the reason
command-agree = байгууллагуудын хариулт зөрвөл тохиролцсон нэг хариулт, түүний шалтгааныг бүртгэх

# source: take back the answer; `clear note`, `clear evidence 2`, `clear planned`
command-clear = хариултыг арилгах; `арилгах тэмдэглэл`, `арилгах нотолгоо 2`, `арилгах төлөвлөсөн`

# source: to a question or section; `go A3`
command-go = асуулт, бүлэг рүү очих; `очих A3`

# source: questions with these words
command-find = энэ үг орсон асуултыг хайх

# source: `list open`, or owed, marked, differ, one agency, asked, carried, without evidence, agencies in its place; `list open A3` narrows it down
command-list = `жагсаалт хариулаагүй`, эсхүл түүний оронд байгууллагаар, хэлэлцэх, зөрчилтэй, нэг байгууллага, тодруулах, шилжүүлсэн, нотолгоогүй, байгууллагууд; `жагсаалт хариулаагүй A3` гэвэл зөвхөн тухайн бүлгээр

# source: when each answer is true, and what to look for; a point does the same
command-criteria = хариулт тус бүр ямар үед үнэн болох, юуг анхаарах; цэг мөн адил үйлчилнэ

# source: the score of this section, as it stands
command-score = энэ бүлгийн одоогийн үнэлгээ

# source: take back the last change
command-undo = сүүлийн өөрчлөлтийг цуцлах

# source: save again; `save FILE` writes a copy elsewhere (answers are saved by themselves)
command-save = дахин хадгалах; `хадгалах ФАЙЛ` гэвэл хуулбарыг өөр газар бичнэ (хариулт өөрөө хадгалагдана)

# source: read the file again after another program changed it
command-reload = файлыг өөр программ өөрчилсөн бол дахин унших

# source: leave; everything is saved
command-leave = гарах; бүгд хадгалагдсан

# source: Answer with the number, the first letters or the words of an option.
help-answers = Сонголтын дугаар, эхний үсгүүд эсхүл үгээр хариулна уу.

# source: Answer with several numbers or words: `1, 3, 5` or `2-4`.
help-answers-several = Хэд хэдэн дугаар эсхүл үгээр хариулна уу: `1, 3, 5` буюу `2-4`.

# source: Answer with a whole number from 0 to 100.
help-answers-percent = 0-ээс 100 хүртэлх бүхэл тоогоор хариулна уу.

# source: Type your words, in as many lines as you need. A line with nothing but a point ends them.
help-answers-text = Хариултаа хэдэн ч мөрөөр бичиж болно. Дан цэг бичсэн мөр бичвэрийг төгсгөнө.

# source: Where you type words of your own, put a slash before a command: `/back`. The slash works everywhere.
help-slash = Өөрийн үгээр бичих газарт командын өмнө ташуу зураас тавина: `/буцах`. Ташуу зураас хаана ч үйлчилнэ.

# source: Commands
help-commands = Командууд

# source: { $checklist } · { $section } { $title }
place = { $checklist } · { $section } { $title }

# source: { $number } of { $total }
place-number = { $number } / { $total }

# source: { $id } (1–{ $count }, ?)
prompt-one = { $id } (1–{ $count }, ?)

# source: { $id } (any of 1–{ $count }, ?)
prompt-several = { $id } (1–{ $count }, хэд хэдийг сонгож болно, ?)

# source: { $id } (0–100 %, ?)
prompt-percent = { $id } (0–100 %, ?)

# source: { $id } (text, ?)
prompt-text = { $id } (бичвэр, ?)

# source: { $prompt } { $agency }
prompt-speaker = { $prompt } { $agency }

# source: Enter leaves (?)
prompt-end = Enter дарвал гарна (?)

# source: …
prompt-more = …

# source: Answer
fact-answer = Хариулт

# source: Not applicable
fact-not-applicable = Хамаарахгүй

# source: Evidence
fact-evidence = Нотолгоо

# source: Note
fact-note = Тэмдэглэл

# source: Planned
fact-planned = Төлөвлөсөн

# source: Said by
fact-said-by = Хариулсан

# source: Agreed because
fact-agreed = Тохиролцсон шалтгаан

# source: In { $round }
fact-earlier = «{ $round }» үнэлгээнд

# source: Suggested
fact-suggested = Санал болгож буй

# source: Asked because
fact-asked-because = Асуух шалтгаан

# source: Marked for discussion.
fact-marked = Хэлэлцэхээр тэмдэглэсэн.

# source: Carried over from { $round } and not confirmed. Enter confirms it, a new answer replaces it, `next` leaves it as it is.
fact-carried = «{ $round }» үнэлгээнээс шилжүүлсэн, баталгаажуулаагүй. Enter баталгаажуулна, шинэ хариулт орлоно, `дараах` хэвээр үлдээнэ.

# source: The agencies differ, so nothing counts yet. `agree` records what you settle on, and why.
fact-differ = Байгууллагуудын хариулт зөрсөн тул одоогоор тооцохгүй. `тохиролцох` команд тохиролцсон хариулт, шалтгааныг бүртгэнэ.

# source: The team's answer counts; an agency said otherwise. `agree` records why.
fact-differ-team = Ажлын хэсгийн хариултыг тооцно; нэг байгууллага өөрөөр хариулсан. `тохиролцох` команд шалтгааныг бүртгэнэ.

# source: { $value } (from { $from }). Type = to accept it.
suggested = { $value } (эх сурвалж: { $from }). Хүлээн авах бол = тэмдэг бичнэ үү.

# source: { $date }: { $what }
planned-both = { $date }: { $what }

# source: { $agency } ({ $name })
person-agency = { $agency } ({ $name })

# source: { $who }, { $date }
said = { $who }, { $date }

# source: { $number } %
percent-value = { $number } %

# source: no answer yet
agency-without-answer = хариулт алга

# source: { $value }: { $note }
agency-note = { $value }: { $note }

# source: { $question } is { $options }
condition-leaf = { $question } – { $options }

# source: { $first }, and { $second }
condition-and = { $first }, бас { $second }

# source: { $first } or { $second }
condition-or = { $first }, эсхүл { $second }

# source: { $first } or { $second }
option-or = { $first } эсхүл { $second }

# source: A case on the border
criteria-borderline = Эргэлзээтэй тохиолдол

# source: What to look for
criteria-guidance = Юуг анхаарах

# source: What to cite
criteria-evidence = Юугаар нотлох

# source: Who usually knows
criteria-agencies = Ихэвчлэн мэддэг байгууллага

# source: Based on
criteria-references = Эх сурвалж

# source: { $question }: { $value }
recorded-value = { $question }: { $value }

# source: { $question }, { $agency }: { $value }
recorded-agency = { $question }, { $agency }: { $value }

# source: { $question }: does not apply
recorded-not-applicable = { $question }: хамаарахгүй

# source: { $question }: note kept.
recorded-note = { $question }: тэмдэглэлийг бүртгэлээ.

# source: { $question }: evidence kept.
recorded-evidence = { $question }: нотолгоог бүртгэлээ.

# source: { $question }: planned { $planned }
recorded-planned = { $question }: төлөвлөсөн – { $planned }

# source: { $question }: marked for discussion.
recorded-marked = { $question }: хэлэлцэхээр тэмдэглэлээ.

# source: { $question }: no longer marked.
recorded-unmarked = { $question }: тэмдэглэгээг авлаа.

# source: { $question }: cleared.
recorded-cleared = { $question }: арилгалаа.

# source: Nothing was changed.
recorded-nothing = Юу ч өөрчлөгдсөнгүй.

# source: Country: { $country }
recorded-country = Улс: { $country }

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
                [none] Хэлэлцээрт оролцох байдал, ажлын хэсгийн мэдээллээр: { $standing }
               *[other] Хэлэлцээрт оролцох байдал, ажлын хэсгийн мэдээллээр: { $standing }; { $source }
            }
       *[other]
            { $source ->
                [none] Хэлэлцээрт оролцох байдал, ажлын хэсгийн мэдээллээр: { $standing }, { $since }
               *[other] Хэлэлцээрт оролцох байдал, ажлын хэсгийн мэдээллээр: { $standing }, { $since }; { $source }
            }
    }

# source: Date: { $date }
recorded-date = Огноо: { $date }

# source: They differ: { $agencies }. `agree` at this question records what you settle on.
recorded-differ = Хариулт зөрж байна: { $agencies }. Энэ асуулт дээр `тохиролцох` команд тохиролцсон хариултыг бүртгэнэ.

# source: The team's answer stays and counts: { $value }.
recorded-team-stands = Ажлын хэсгийн хариулт хэвээр үлдэж, тооцогдоно: { $value }.

# source: { $question }: confirmed: { $value }
recorded-confirmed = { $question }: баталгаажлаа: { $value }

# source: It was: { $value }
recorded-was = Өмнөх хариулт: { $value }

# source: Taken back: the last change of { $question }.
undone = Цуцаллаа: { $question } асуултын сүүлийн өөрчлөлт.

# source: Nothing was changed in this session that could be taken back.
undo-nothing = Энэ хэлэлцүүлэгт цуцлах өөрчлөлт алга.

# source:
#     { $count ->
#         [one] Opens one follow-up question: { $questions }
#        *[other] Opens { $count } follow-up questions: { $questions }
#     }
questions-opened =
    { $count ->
        [one] Нэг нэмэлт асуулт нээгдлээ: { $questions }
       *[other] { $count } нэмэлт асуулт нээгдлээ: { $questions }
    }

# source:
#     { $count ->
#         [one] An earlier answer counts again: { $questions }
#        *[other] { $count } earlier answers count again: { $questions }
#     }
questions-reopened =
    { $count ->
        [one] Өмнөх нэг хариултыг дахин тооцно: { $questions }
       *[other] Өмнөх { $count } хариултыг дахин тооцно: { $questions }
    }

# source:
#     { $count ->
#         [one] One follow-up question is no longer asked: { $questions }
#        *[other] { $count } follow-up questions are no longer asked: { $questions }
#     }
questions-closed =
    { $count ->
        [one] Нэг нэмэлт асуултыг цаашид асуухгүй: { $questions }
       *[other] { $count } нэмэлт асуултыг цаашид асуухгүй: { $questions }
    }

# source:
#     { $count ->
#         [one] Its answer stays in the file and counts again if it is asked again.
#        *[other] Their { $count } answers stay in the file and count again if they are asked again.
#     }
closed-kept =
    { $count ->
        [one] Хариулт нь файлд үлдэх бөгөөд асуултыг дахин асуувал тооцогдоно.
       *[other] Тэдгээрийн { $count } хариулт файлд үлдэх бөгөөд асуултуудыг дахин асуувал тооцогдоно.
    }

# source: { $list } and { $count } more
and-more = { $list }, мөн өөр { $count }

# source:
#     { $count ->
#         [one] { $list } or one more
#        *[other] { $list } or one of { $count } more
#     }
or-more =
    { $count ->
        [one] { $list } эсхүл өөр нэг нөхцөл
       *[other] { $list } эсхүл өөр { $count } нөхцөлийн аль нэг
    }

# source: Country: its code or name (Enter: leave out)
ask-country = Улс: код эсхүл нэр (Enter: орхих)

# source:
#     { $treaty }: is the country a party? { $proposal }
#     1 party   2 signed   3 neither   4 do not know
#     A date and a source may follow, such as: 1 2025-03-01 notification of the depositary
#     = takes over what the list says; Enter leaves it open
ask-treaty =
    { $treaty }: улс оролцогч уу? { $proposal }
    1 оролцогч   2 гарын үсэг зурсан   3 аль нь ч биш   4 мэдэхгүй
    Огноо, эх сурвалжийг ард нь бичиж болно, жишээлбэл: 1 2025-03-01 хадгалагчийн мэдэгдэл
    = тэмдэг жагсаалтад байгааг авна; Enter дарвал нээлттэй үлдээнэ

# source: In the list of { $as-of } it is a party, bound since { $since }.
treaty-proposal-party = { $as-of } гаргасан жагсаалтад оролцогч улс гэж байгаа; хэлэлцээр { $since } хүчин төгөлдөр болсон.

# source: In the list of { $as-of } it had signed on { $since } and was not a party.
treaty-proposal-signed = { $as-of } гаргасан жагсаалтад зөвхөн гарын үсэг зурсан ({ $since }) гэж байгаа, оролцогч улс биш.

# source: It was not in the list of parties of { $as-of }.
treaty-proposal-none = { $as-of } гаргасан оролцогч улсын жагсаалтад байхгүй байсан.

# source: By the words of { $source } it participates since { $since }; this was not seen in the depositary's list.
treaty-proposal-secondary = { $source } мэдээлснээр { $since } оролцож эхэлсэн; хадгалагчийн жагсаалтаас үүнийг хараагүй.

# source: party
treaty-choice-party = оролцогч

# source: signed
treaty-choice-signed = гарын үсэг зурсан

# source: neither
treaty-choice-none = аль нь ч биш

# source: do not know
treaty-choice-unknown = мэдэхгүй

# source: Left open: the plan goes by the list and says its date.
treaty-left-open = Нээлттэй үлдлээ: төлөвлөгөө жагсаалтыг үндэслэж, түүний огноог заана.

# source: Name of this assessment, such as the year (Enter: leave out)
ask-round = Энэ үнэлгээний нэр, жишээлбэл он (Enter: орхих)

# source: Date of the assessment (Enter: { $today }; a hyphen leaves it out)
ask-date = Үнэлгээний огноо (Enter: { $today }; зураас бичвэл орхино)

# source: Note: as many lines as you need. A line with nothing but a point ends it.
ask-note = Тэмдэглэл: хэдэн ч мөрөөр бичиж болно. Дан цэг бичсэн мөр төгсгөнө.

# source: Taken for words of the answer. If you meant the command: Ctrl-C, then `/{ $command }`.
text-not-command = Хариултын бичвэр гэж авлаа. Команд бичих гэсэн бол: Ctrl-C, дараа нь `/{ $command }`.

# source: A line with nothing but a point ends the text.
ask-text = Дан цэг бичсэн мөр бичвэрийг төгсгөнө.

# source: Legal basis or source (Enter: none)
ask-evidence = Эрх зүйн үндэслэл буюу эх сурвалж (Enter: байхгүй)

# source: Planned by when? (Enter: no date)
ask-planned-by = Хэзээ гэхэд хийхээр төлөвлөсөн бэ? (Enter: хугацаагүй)

# source: What is planned? (Enter: leave out)
ask-planned-what = Юу төлөвлөсөн бэ? (Enter: орхих)

# source: Why does the question not apply to this country? (Enter: it does)
ask-reason = Асуулт яагаад энэ улсад хамаарахгүй вэ? (Enter: хамаарна)

# source: Which agency is answering? A name may follow a comma. (Enter: the whole team)
ask-who = Аль байгууллага хариулж байна вэ? Таслалын ард нэр бичиж болно. (Enter: ажлын хэсэг бүхэлдээ)

# source: To which question or section? (Enter: stay)
ask-go = Аль асуулт, бүлэг рүү очих вэ? (Enter: үлдэх)

# source: Which words? (Enter: none)
ask-find = Ямар үг хайх вэ? (Enter: хайхгүй)

# source: Which answer do you settle on? (Enter: none yet)
ask-agreed = Аль хариултаар тохиролцсон бэ? (Enter: хараахан тохиролцоогүй)

# source: Agencies said otherwise. Why do you settle on this? (Enter: not settled)
ask-agreed-reason = Байгууллагууд өөрөөр хариулсан. Яагаад энэ хариултаар тохиролцсон бэ? (Enter: тохиролцоогүй)

# source: Answers from here on come from { $who }.
who-now = Цаашид хариулах нь: { $who }.

# source: Answers from here on come from the whole team.
who-team = Цаашид ажлын хэсэг бүхэлдээ хариулна.

# source: “{ $reply }” is none of the options. Type a number from 1 to { $count }, or ? for what else you can type.
trouble-option = «{ $reply }» гэсэн сонголт алга. 1-ээс { $count } хүртэлх дугаар бичнэ үү, эсхүл өөр юу бичиж болохыг ? тэмдгээр харна уу.

# source: “{ $reply }” is not understood. Did you mean “{ $near }”?
trouble-option-near = «{ $reply }» гэдгийг ойлгосонгүй. «{ $near }» гэх гэсэн үү?

# source: “{ $reply }” could be { $labels }. Type a little more, or the number.
trouble-option-several = «{ $reply }» хэд хэдэн утгатай байж болно: { $labels }. Илүү дэлгэрэнгүй эсхүл дугаарыг бичнэ үү.

# source: This question takes one answer only.
trouble-one-only = Энэ асуултад зөвхөн нэг хариулт өгнө.

# source: “{ $label }” cannot stand beside other answers.
trouble-exclusive = «{ $label }» гэсэн хариултыг бусад хариулттай хамт өгч болохгүй.

# source: “{ $reply }” is no whole number from 0 to 100.
trouble-percent = «{ $reply }» нь 0-ээс 100 хүртэлх бүхэл тоо биш.

# source:
#     { $why ->
#         [missing] “{ $reply }” does not exist: that month has { $days } days.
#        *[unclear] The date “{ $reply }” could not be understood. Type it like 30.6.2027, 2027-06-30, June 2027, Q2 2027 or 2027.
#     }
trouble-date =
    { $why ->
        [missing] «{ $reply }» гэсэн өдөр байхгүй: тэр сар { $days } хоногтой.
       *[unclear] «{ $reply }» гэсэн огноог ойлгосонгүй. Ингэж бичнэ үү: 30.6.2027, 2027-06-30, 2027 оны 6 дугаар сар, 2027 оны 2 дугаар улирал, 2027.
    }

# source: { $date } is many years away from today. Was the year mistyped, or is it one of another calendar? If it is meant, type it again.
trouble-date-far = { $date } нь өнөөдрөөс олон жилийн зайтай байна. Оныг буруу бичсэн, эсхүл өөр тооллын он биш биз? Зөв бол дахин бичнэ үү.

# source:
#     { $near ->
#         [none] “{ $reply }” is not found in the UN list of countries. Type the code of two letters, such as MN, or a name: the short, the official or a former one.
#        *[other] “{ $reply }” is not found in the UN list of countries. Did you mean { $near }?
#     }
trouble-country =
    { $near ->
        [none] «{ $reply }» НҮБ-ын улсын жагсаалтад алга. Хоёр үсгийн код (жишээлбэл MN), эсхүл улсын товч, албан ёсны, хуучин нэрийн аль нэгийг бичнэ үү.
       *[other] «{ $reply }» НҮБ-ын улсын жагсаалтад алга. Дараахын аль нэг үү: { $near }?
    }

# source: “{ $reply }” is none of these. Type a number from 1 to 4, = for what the list says, or Enter to leave it open.
trouble-treaty = «{ $reply }» эдгээрийн аль нь ч биш. 1-ээс 4 хүртэлх тоо, жагсаалтад байгааг авах бол = тэмдэг бичнэ үү, эсхүл Enter дарж нээлттэй үлдээнэ үү.

# source: There is no question or section “{ $reply }”.
trouble-place = «{ $reply }» гэсэн асуулт, бүлэг байхгүй.

# source: There is no question or section “{ $reply }”. Did you mean { $near }?
trouble-place-near = «{ $reply }» гэсэн асуулт, бүлэг байхгүй. Дараахын аль нэг үү: { $near }?

# source: { $question } is not asked. It is asked if { $condition }.
trouble-hidden = { $question } асуултыг асуухгүй. Асуух нөхцөл: { $condition }.

# source: { $question } is not part of this session.
trouble-scope = { $question } асуулт энэ хэлэлцүүлэгт орохгүй.

# source: This is the first question you saw.
trouble-first = Энэ бол хэлэлцүүлгийн эхний асуулт.

# source: No agency has answered this question. `who` says who is answering.
trouble-no-agencies = Энэ асуултад аль ч байгууллага хариулаагүй. `хэн` команд хэн хариулж байгааг заана.

# source: Nothing is suggested for this question.
trouble-no-suggestion = Энэ асуултад санал болгосон хариулт алга.

# source: List what: open, owed, marked, differ, one agency, asked, carried, without evidence or agencies?
trouble-list = Юуг жагсаах вэ: хариулаагүй, байгууллагаар, хэлэлцэх, зөрчилтэй, нэг байгууллага, тодруулах, шилжүүлсэн, нотолгоогүй, байгууллагууд?

# source: Clear what: the answer (`clear`), `clear note`, `clear evidence`, `clear planned`?
trouble-clear = Юуг арилгах вэ: хариулт (`арилгах`), `арилгах тэмдэглэл`, `арилгах нотолгоо`, `арилгах төлөвлөсөн`?

# source: There is no command “{ $reply }”. Type ? for those there are.
trouble-command = «{ $reply }» гэсэн команд алга. Бүх командыг ? тэмдгээр харна уу.

# source: There is no question here. `go` and `back` take you to one, Enter leaves.
trouble-command-here = Энд асуулт алга. `очих`, `буцах` командаар асуулт руу очно, Enter дарвал гарна.

# source: “{ $reply }” is a command, and there is no question yet. Answer this first, or press Enter.
trouble-not-yet = «{ $reply }» бол команд, харин асуулт хараахан эхлээгүй. Эхлээд үүнд хариулна уу, эсхүл Enter дарна уу.

# source:
#     { $count ->
#         [one] One line was not taken, beginning with “{ $first }”: one answer holds { $limit } characters. What came before is kept.
#        *[other] { $count } lines were not taken, beginning with “{ $first }”: one answer holds { $limit } characters. What came before is kept.
#     }
trouble-too-long =
    { $count ->
        [one] «{ $first }» гэж эхэлсэн нэг мөрийг авсангүй: нэг хариултад { $limit } тэмдэгт багтана. Өмнөх нь хадгалагдсан.
       *[other] «{ $first }» гэж эхэлсэн { $count } мөрийг авсангүй: нэг хариултад { $limit } тэмдэгт багтана. Өмнөх нь хадгалагдсан.
    }

# source:
#     { $count ->
#         [one] One pasted line came after the end and was not taken: “{ $first }”
#        *[other] { $count } pasted lines came after the end and were not taken, from “{ $first }” on.
#     }
trouble-behind-end =
    { $count ->
        [one] Буулгасан бичвэрийн нэг мөр төгсгөлийн ард байсан тул авсангүй: «{ $first }»
       *[other] Буулгасан бичвэрийн { $count } мөр төгсгөлийн ард байсан тул авсангүй; эхний нь: «{ $first }».
    }

# source: That line was not UTF-8 text, so nothing was recorded. Set the terminal or the file to UTF-8.
trouble-bytes = Энэ мөр UTF-8 бичвэр биш тул юу ч бүртгэсэнгүй. Терминал эсхүл файлыг UTF-8 болгоно уу.

# source:
#     { $count ->
#         [one] Line { $lines } of the input was not taken; what is wrong with it stands above.
#        *[other] { $count } lines of the input were not taken: { $lines }; what is wrong with them stands above.
#     }
lines-refused =
    { $count ->
        [one] Оруулсан бичвэрийн нэг мөрийг авсангүй: { $lines }; шалтгааныг дээр бичсэн.
       *[other] Оруулсан бичвэрийн { $count } мөрийг авсангүй: { $lines }; шалтгааныг дээр бичсэн.
    }

# source:
#     { $count ->
#         [one] One open question
#        *[other] { $count } open questions
#     }
list-open =
    { $count ->
        [one] Хариулаагүй нэг асуулт
       *[other] Хариулаагүй { $count } асуулт
    }

# source:
#     { $count ->
#         [one] One question marked for discussion
#        *[other] { $count } questions marked for discussion
#     }
list-marked =
    { $count ->
        [one] Хэлэлцэхээр тэмдэглэсэн нэг асуулт
       *[other] Хэлэлцэхээр тэмдэглэсэн { $count } асуулт
    }

# source:
#     { $count ->
#         [one] One answer that needs evidence and has none
#        *[other] { $count } answers that need evidence and have none
#     }
list-unevidenced =
    { $count ->
        [one] Нотлох шаардлагатай боловч нотолгоогүй нэг хариулт
       *[other] Нотлох шаардлагатай боловч нотолгоогүй { $count } хариулт
    }

# source:
#     { $count ->
#         [one] One question where agencies differ
#        *[other] { $count } questions where agencies differ
#     }
list-differ =
    { $count ->
        [one] Байгууллагуудын хариулт зөрсөн нэг асуулт
       *[other] Байгууллагуудын хариулт зөрсөн { $count } асуулт
    }

# source:
#     { $count ->
#         [one] One answer carried over from last time and not confirmed
#        *[other] { $count } answers carried over from last time and not confirmed
#     }
list-carried =
    { $count ->
        [one] Өмнөх үнэлгээнээс шилжүүлсэн, баталгаажуулаагүй нэг хариулт
       *[other] Өмнөх үнэлгээнээс шилжүүлсэн, баталгаажуулаагүй { $count } хариулт
    }

# source: and { $count } more; a section narrows the list down, such as `list open A3`
list-more = мөн өөр { $count }; бүлгийг заавал жагсаалт багасна, жишээлбэл `жагсаалт хариулаагүй A3`

# source: and { $count } more; a further word narrows the search down
words-more = мөн өөр { $count }; дахин нэг үг нэмбэл хайлт нарийсна

# source:
#     { $count ->
#         [one] One question has these words
#        *[other] { $count } questions have these words
#     }
words-found =
    { $count ->
        [one] Нэг асуултад эдгээр үг байна
       *[other] { $count } асуултад эдгээр үг байна
    }

# source: { $id } { $title }
score-section = { $id } { $title }

# source: No question of this section that counts is answered yet.
score-nothing = Энэ бүлгийн тооцогдох асуултын аль нь ч хараахан хариулагдаагүй.

# source: { $percent } of the points of its answered questions
score-percent = хариулсан асуултуудын боломжит онооны { $percent }

# source: { $answered } of { $asked } questions that count ({ $percent })
score-coverage = тооцогдох { $asked } асуултаас { $answered } нь ({ $percent })

# source: { $lowest } if the rest were all no, { $highest } if all yes
score-range = үлдсэн нь бүгд «үгүй» бол { $lowest }; бүгд «тийм» бол { $highest }

# source: Score
score-label = Үнэлгээ

# source: Answered
coverage-label = Хариулсан

# source: Range
range-label = Боломжит хүрээ

# source: The figures are this program's own; no official score exists.
score-own = Тоон үзүүлэлтийг энэ программ өөрөө тооцсон; албан ёсны үнэлгээ байхгүй.

# source: This is no test of whether a country may join the treaty. The figures are this program's own; no official score exists.
start-treaty = Энэ нь улс хэлэлцээрт нэгдэн орж болох эсэхийг шалгах шалгуур биш. Тоон үзүүлэлтийг энэ программ өөрөө тооцсон; албан ёсны үнэлгээ байхгүй.

# source: A new file: { $file }
start-new = Шинэ файл: { $file }

# source: Its answers are those of { $file }, and the round is the same. Give --round or --date to begin a new round from them.
from-same-round = Хариултыг { $file } файлаас авсан бөгөөд үнэлгээний үе нь ижил. Тэдгээрээс үнэлгээний шинэ үе эхлүүлэх бол --round эсхүл --date заана уу.

# source:
#     { $count ->
#         [one] One comment in { $file } did not come along; it stays there.
#        *[other] { $count } comments in { $file } did not come along; they stay there.
#     }
from-comments =
    { $count ->
        [one] { $file } файл дахь нэг тайлбар мөр шилжсэнгүй; тэндээ үлдсэн.
       *[other] { $file } файл дахь { $count } тайлбар мөр шилжсэнгүй; тэндээ үлдсэн.
    }

# source:
#     { $count ->
#         [one] One answer in { $file } did not come along, because the checklists do not have its question: { $questions }
#        *[other] { $count } answers in { $file } did not come along, because the checklists do not have their questions: { $questions }
#     }
from-gone =
    { $count ->
        [one] { $file } файл дахь нэг хариулт шилжсэнгүй, учир нь асуулт нь хяналтын хуудсуудад алга: { $questions }
       *[other] { $file } файл дахь { $count } хариулт шилжсэнгүй, учир нь асуулт нь хяналтын хуудсуудад алга: { $questions }
    }

# source:
#     { $count ->
#         [one] One mark for discussion did not come along: { $questions }
#        *[other] { $count } marks for discussion did not come along: { $questions }
#     }
from-marked =
    { $count ->
        [one] Хэлэлцэх нэг тэмдэглэгээ шилжсэнгүй: { $questions }
       *[other] Хэлэлцэх { $count } тэмдэглэгээ шилжсэнгүй: { $questions }
    }

# source:
#     { $count ->
#         [one] One plan has a target date before { $day }: { $questions }
#        *[other] { $count } plans have a target date before { $day }: { $questions }
#     }
from-planned =
    { $count ->
        [one] Нэг төлөвлөгөөний дуусах хугацаа дараах өдрөөс өмнө байна – { $day }: { $questions }
       *[other] { $count } төлөвлөгөөний дуусах хугацаа дараах өдрөөс өмнө байна – { $day }: { $questions }
    }

# source: Every answer is saved at once. Type ? for what you can type.
start-hint = Хариулт бүр тэр даруй хадгалагдана. Юу бичиж болохыг ? тэмдгээр харна уу.

# source: { $checklist }: { $done } of { $asked } questions done
progress-answered = { $checklist }: { $asked } асуултаас { $done } нь дууссан

# source: { $checklist }: { $done } of { $asked } questions done, { $carried } of them carried over from { $rounds } and not confirmed
progress-carried = { $checklist }: { $asked } асуултаас { $done } нь дууссан, үүнээс { $carried } нь өмнөх үнэлгээнээс ({ $rounds }) шилжүүлсэн, баталгаажуулаагүй

# source: Every question asked here is done.
end-all = Энд асуух бүх асуулт дууслаа.

# source:
#     { $count ->
#         [one] That was the last question. One is still open; `skip` goes to it.
#        *[other] That was the last question. { $count } are still open; `skip` goes to the first of them.
#     }
end-open =
    { $count ->
        [one] Сүүлийн асуулт дууслаа. Нэг асуулт хариулаагүй үлдсэн; `алгасах` команд түүн рүү очно.
       *[other] Сүүлийн асуулт дууслаа. { $count } асуулт хариулаагүй үлдсэн; `алгасах` команд эхнийх рүү нь очно.
    }

# source:
#     { $count ->
#         [one] One answer is carried over from last time and not confirmed; `list carried` names it.
#        *[other] { $count } answers are carried over from last time and not confirmed; `list carried` names them.
#     }
end-carried =
    { $count ->
        [one] Нэг хариултыг өмнөх үнэлгээнээс шилжүүлсэн, баталгаажуулаагүй; `жагсаалт шилжүүлсэн` түүнийг харуулна.
       *[other] { $count } хариултыг өмнөх үнэлгээнээс шилжүүлсэн, баталгаажуулаагүй; `жагсаалт шилжүүлсэн` тэднийг харуулна.
    }

# source: Enter leaves; `back`, `go` and `list` take you on.
end-leave = Enter дарвал гарна; `буцах`, `очих`, `жагсаалт` командаар үргэлжлүүлнэ.

# source: There is nothing to ask here.
nothing-here = Энд асуух зүйл алга.

# source: This session
sum-title = Энэ хэлэлцүүлэг

# source:
#     { $count ->
#         [0] No answer was changed.
#         [one] One answer was given or changed.
#        *[other] { $count } answers were given or changed.
#     }
sum-changed =
    { $count ->
        [0] Нэг ч хариулт өөрчлөгдсөнгүй.
        [one] Нэг хариулт өгсөн буюу өөрчилсөн.
       *[other] { $count } хариулт өгсөн буюу өөрчилсөн.
    }

# source: Still open, by who usually knows
sum-open = Хариулаагүй асуулт, ихэвчлэн мэддэг байгууллагаар

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
                [none] нэг асуулт
               *[other] нэг асуулт: { $questions }
            }
       *[other]
            { $questions ->
                [none] { $count } асуулт
               *[other] { $count } асуулт: { $questions }
            }
    }

# source: no agency named
sum-nobody = байгууллага заагаагүй

# source: Marked for discussion
sum-marked = Хэлэлцэхээр тэмдэглэсэн

# source: Evidence is missing
sum-unevidenced = Нотолгоо дутуу

# source: Carried over and not confirmed
sum-carried = Шилжүүлсэн, баталгаажуулаагүй

# source: Agencies differ
sum-differ = Байгууллагуудын хариулт зөрсөн

# source: To go on
sum-next = Үргэлжлүүлэх бол

# source: To make the plan
sum-plan = Төлөвлөгөө гаргах бол

# source: { $file } is saved, but not its log: { $why }
log-failed = { $file } хадгалагдсан, харин бүртгэл нь хадгалагдсангүй: { $why }

# source: Every change is also in
sum-log = Бүх өөрчлөлтийг мөн бүртгэсэн файл

# source: Everything is saved. Ctrl-C once more leaves, and so does `quit`.
interrupt-saved = Бүгд хадгалагдсан. Ctrl-C дахин дарах эсхүл `гарах` гэж бичвэл гарна.

# source: Left out; nothing of it was recorded.
interrupt-entry = Орхилоо; үүнээс юу ч бүртгэсэнгүй.

# source: Saved in { $file }.
saved-here = Хадгалсан файл: { $file }.

# source: A copy is in { $file }.
saved-copy = Хуулбар бичсэн файл: { $file }.

# source: Not saved: { $why }
not-saved = Хадгалж чадсангүй: { $why }

# source: Nothing is lost: this session keeps your answers. When the cause is mended type `save`, or `save FILE` for a copy elsewhere.
not-saved-hint = Юу ч алдагдаагүй: хариултууд энэ хэлэлцүүлэгт хадгалагдаж байгаа. Шалтгааныг арилгаад `хадгалах`, эсхүл хуулбарыг өөр газар бичих бол `хадгалах ФАЙЛ` гэж бичнэ үү.

# source:
#     { $count ->
#         [one] One answer is not saved. `save FILE` writes a copy elsewhere; `quit` once more leaves without it.
#        *[other] { $count } answers are not saved. `save FILE` writes a copy elsewhere; `quit` once more leaves without them.
#     }
unsaved-leave =
    { $count ->
        [one] Нэг хариулт хадгалагдаагүй. `хадгалах ФАЙЛ` хуулбарыг өөр газар бичнэ; `гарах` гэж дахин бичвэл түүнгүйгээр гарна.
       *[other] { $count } хариулт хадгалагдаагүй. `хадгалах ФАЙЛ` хуулбарыг өөр газар бичнэ; `гарах` гэж дахин бичвэл тэдгээргүйгээр гарна.
    }

# source: the session ended with answers that could not be saved in { $file }; they are in { $copy }
#     .hint = compare the two files, and move the answers you want to keep
unsaved-rescued = хэлэлцүүлэг дууссан боловч хариултуудыг { $file } файлд хадгалж чадсангүй; тэдгээр { $copy } файлд байна
    .hint = хоёр файлыг харьцуулж, үлдээх хариултаа зөөнө үү

# source: the session ended with answers that could not be saved in { $file }
#     .hint = mend the cause and give them again
unsaved-lost = хэлэлцүүлэг дууссан боловч хариултуудыг { $file } файлд хадгалж чадсангүй
    .hint = шалтгааныг арилгаад тэдгээр хариултыг дахин өгнө үү

# source: { $file } was changed by another program, so it was not overwritten
#     .hint = `reload` takes the change in and keeps your own answers on top; `save FILE` puts this session's answers elsewhere
file-changed = { $file } файлыг өөр программ өөрчилсөн тул дарж бичсэнгүй
    .hint = `дахин унших` тэр өөрчлөлтийг авч, таны хариултыг дээр нь үлдээнэ; `хадгалах ФАЙЛ` энэ хэлэлцүүлгийн хариултыг өөр газар бичнэ

# source: { $file } is no longer there
#     .hint = `save` writes it anew; `save FILE` writes it elsewhere
file-gone = { $file } файл алга болсон
    .hint = `хадгалах` шинээр бичнэ; `хадгалах ФАЙЛ` өөр газар бичнэ

# source: { $file } has faults now, so it was not taken in
#     .hint = mend them in the file, then type `reload` again
file-faulty = { $file } файлд одоо алдаа байгаа тул авсангүй
    .hint = файл дахь алдааг засаад `дахин унших` гэж дахин бичнэ үү

# source: { $file } exists already
#     .hint = choose another name
file-exists = { $file } файл аль хэдийн байна
    .hint = өөр нэр сонгоно уу

# source: { $file } is written in a form that cannot be changed entry by entry, so it was written anew in the usual order, without its comments. As it was before it is in { $copy }.
file-rewritten = { $file } файлын бичлэгийг нэг нэгээр нь өөрчлөх боломжгүй хэлбэртэй байсан тул ердийн дарааллаар, тайлбар мөргүйгээр шинээр бичлээ. Өмнөх нь { $copy } файлд бий.

# source:
#     { $count ->
#         [0] The file was read again; no answer had changed.
#         [one] The file was read again; one answer had changed: { $questions }
#        *[other] The file was read again; { $count } answers had changed: { $questions }
#     }
reloaded =
    { $count ->
        [0] Файлыг дахин уншлаа; хариулт өөрчлөгдөөгүй байна.
        [one] Файлыг дахин уншлаа; нэг хариулт өөрчлөгдсөн: { $questions }
       *[other] Файлыг дахин уншлаа; { $count } хариулт өөрчлөгдсөн: { $questions }
    }

# source: { $question } was changed in the file and here. The file's answer stands: { $theirs }. Here it was: { $ours }. Answer again to replace it.
reload-conflict = { $question } асуултын хариулт файлд, мөн энд өөрчлөгдсөн. Файлынх нь үлдэнэ: { $theirs }. Энд байсан нь: { $ours }. Солих бол дахин хариулна уу.

# source: { $question } is no longer asked; the session goes on after it.
no-longer-asked = { $question } асуултыг цаашид асуухгүй; хэлэлцүүлэг түүний дараагаас үргэлжилнэ.

# source: another session is open on { $file }
#     .hint =
#         { $system ->
#             [windows] close it first
#            *[other] close it first; a session stopped with Ctrl-Z comes back with `fg`
#         }
session-open = { $file } файл дээр өөр хэлэлцүүлэг явагдаж байна
    .hint =
        { $system ->
            [windows] эхлээд түүнийг хаана уу
           *[other] эхлээд түүнийг хаана уу; Ctrl-Z дарж зогсоосон хэлэлцүүлгийг `fg` буцаана
        }

# source: `assess` keeps its answers in YAML and does not write { $file }
#     .hint = `readiness assess { $yaml } --from { $file }` takes the answers over into a YAML file and goes on there
assess-yaml-only = `assess` хариултыг YAML хэлбэрээр хадгалдаг тул { $file } файлд бичихгүй
    .hint = `readiness assess { $yaml } --from { $file }` хариултуудыг YAML файлд шилжүүлж, тэндээс үргэлжлүүлнэ

# source: { $file } holds answers to an earlier edition of the checklists, and they would be mixed with those to today's
#     .hint = `readiness upgrade { $file }` brings them to today's and marks what is to be confirmed
assess-earlier = { $file } файлд хяналтын хуудасны өмнөх найруулгын хариулт байгаа тул одоогийн найруулгынхтай холилдоно
    .hint = `readiness upgrade { $file }` тэдгээрийг одоогийн найруулгад шилжүүлж, баталгаажуулах зүйлийг тэмдэглэнэ

# source: { $file } exists already, so nothing was taken over into it
#     .hint = leave out --from to go on with it, or name a new file
assess-from-exists = { $file } файл аль хэдийн байгаа тул түүнд юу ч шилжүүлсэнгүй
    .hint = түүнийг үргэлжлүүлэх бол --from параметрийг хасна уу, эсхүл шинэ файл заана уу

# source: { $file } says `{ $key }: { $there }`, and { $option } asks for `{ $asked }`; nothing was changed
#     .hint = { $option } is for a new file: leave it out, or, if the file is wrong, edit `{ $key }` in it
assess-head-differs = { $file } файлд `{ $key }: { $there }` гэж байгаа, харин { $option } нь `{ $asked }` гэж заасан; юу ч өөрчлөгдсөнгүй
    .hint = { $option } зөвхөн шинэ файлд хэрэглэнэ: хасна уу, эсхүл файл нь буруу бол `{ $key }` утгыг файлд засна уу

# source: country `{ $reply }` is not found in the UN list
#     .hint =
#         { $near ->
#             [none] give the code of two letters, such as MN, or a name: the short, the official or a former one
#            *[other] did you mean { $near }?
#         }
usage-unknown-country = `{ $reply }` гэсэн улс НҮБ-ын жагсаалтад алга
    .hint =
        { $near ->
            [none] хоёр үсгийн код (жишээлбэл MN), эсхүл улсын товч, албан ёсны, хуучин нэрийн аль нэгийг бичнэ үү
           *[other] дараахын аль нэг үү: { $near }?
        }
