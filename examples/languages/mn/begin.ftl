# source:
#     # A checklist to begin with: put your own in place of what stands here, and run `readiness check` after each change.
#     # Its questions stand in S1-first.yaml beside this file, its agencies in data/agencies.yaml, its ids in ledger.txt.
#     # `readiness schema checklist` and `readiness schema section` name every key.
#     format: 1
#     id: { $name }
#     # Raise the second number when questions are added, and the third when only words change.
#     version: 0.1.0
#     title: { $name }
#     intro: What the checklist covers, and for whom.
#     # What documents are about, and what they all say beside the figures. Without these lines they give the title, and say nothing.
#     subject: What is assessed
#     caveat: Every figure is made from the team's own answers.
#     origin:
#       publisher: Our team
#       title: A checklist of our own
#       status: All of it is ours.
#     # Points of the best answer, and the letter before the numbers of actions.
#     full-points: 100
#     action-prefix: A
#     # Answers to choose from, from the lowest to the highest; a question names its scale.
#     scales:
#       - id: yes-partial-no
#         target: "yes"
#         options:
#           - id: "no"
#             label: "No"
#             points: 0
#           - id: partial
#             label: Partly
#             points: 50
#           - id: "yes"
#             label: "Yes"
#             points: 100
#     # Sections in the order in which they are asked; each has a file whose name begins with its id.
#     parts:
#       - id: S
#         title: The first part
#         origin: ours
#         sections:
#           - S1
begin-checklist =
    # Эхлэх хяналтын хуудас: энд байгааг өөрийнхөөрөө сольж, өөрчлөлт бүрийн дараа `readiness check` ажиллуулна уу.
    # Асуултууд нь энэ файлын хажууд S1-first.yaml файлд, байгууллагууд нь data/agencies.yaml файлд, дугаарууд нь ledger.txt файлд байна.
    # `readiness schema checklist`, `readiness schema section` бүх түлхүүрийг нэрлэнэ.
    format: 1
    id: { $name }
    # Асуулт нэмэхэд хоёр дахь тоог, зөвхөн үг өөрчлөхөд гурав дахь тоог өсгөнө.
    version: 0.1.0
    title: { $name }
    intro: Хяналтын хуудас юуг, хэнд зориулан хамарсан тухай.
    # Баримт бичиг юуны тухай болон тоон үзүүлэлтийн хажууд юу хэлэх нь. Эдгээр мөр байхгүй бол зөвхөн гарчиг бичигдэнэ.
    subject: Юуг үнэлэх
    caveat: Тоон үзүүлэлт бүрийг ажлын хэсгийн өөрийн хариултаас тооцсон.
    origin:
      publisher: Манай ажлын хэсэг
      title: Бидний өөрсдийн хяналтын хуудас
      status: Бүгд бидний өөрсдийнх.
    # Хамгийн сайн хариултын оноо, арга хэмжээний дугаарын өмнөх үсэг.
    full-points: 100
    action-prefix: A
    # Сонгох хариултууд, доодоос дээш; асуулт бүр шатлалаа нэрлэнэ.
    scales:
      - id: yes-partial-no
        target: "yes"
        options:
          - id: "no"
            label: "Үгүй"
            points: 0
          - id: partial
            label: Хэсэгчлэн
            points: 50
          - id: "yes"
            label: "Тийм"
            points: 100
    # Бүлгүүд асуух дарааллаар; бүлгийн файлын нэр түүний дугаараар эхэлнэ.
    parts:
      - id: S
        title: Нэгдүгээр хэсэг
        origin: ours
        sections:
          - S1

# source:
#     # A section: questions, and the actions that close their gaps. Two assessors with the same evidence should choose the same option.
#     format: 1
#     id: S1
#     title: The first section
#     origin: ours
#     intro: What the section is about, in a sentence or two.
#     questions:
#       # Ids begin with that of the section, stand in the ledger, and are never used again.
#       - id: S1.1
#         prompt: Is there a rule on the matter?
#         guidance: Why it matters, what to look for, and who would know.
#         answer: yes-partial-no
#         # One sentence for each option, so that everybody takes the same for true.
#         criteria:
#           "no": There is no rule.
#           partial: There is a rule, and it leaves out some of those whom it should bind.
#           "yes": There is a rule, and it binds all whom it should bind.
#         evidence: The rule, with its number and date.
#         agencies:
#           - office
#         # From 1 to 5.
#         weight: 2
#       - id: S1.2
#         prompt: Is the rule kept?
#         guidance: Ask those who inspect.
#         answer: yes-partial-no
#         criteria:
#           "no": Nobody looks.
#           partial: Somebody looks, and less than once a year.
#           "yes": Somebody looks at least once a year and writes down what was found.
#         evidence: The latest report.
#         agencies:
#           - office
#         weight: 1
#         # Asked only where an earlier question has one of these answers.
#         applies-if:
#           question: S1.1
#           any-of:
#             - partial
#             - "yes"
#     actions:
#       - id: adopt-rule
#         title: Adopt a rule and have it kept
#         what: Draft the rule with those whom it will bind, adopt it, and say who looks whether it is kept.
#         output: A rule in force
#         indicator: Inspections a year
#         closes:
#           - S1.1
#           - S1.2
#         lead: office
#         # short is about one year, medium three, long five.
#         horizon: short
#         # low, medium or high.
#         effort: medium
begin-section =
    # Бүлэг: асуултууд, тэдгээрийн хийдлийг арилгах арга хэмжээ. Ижил нотолгоотой хоёр үнэлгээний шинжээч ижил хариулт сонгох ёстой.
    format: 1
    id: S1
    title: Нэгдүгээр бүлэг
    origin: ours
    intro: Бүлэг юуны тухай болохыг нэг хоёр өгүүлбэрээр.
    questions:
      # Дугаар нь бүлгийн дугаараар эхэлж, ledger.txt файлд байх бөгөөд дахин хэрэглэгдэхгүй.
      - id: S1.1
        prompt: Энэ асуудлаар журам гаргасан уу?
        guidance: Яагаад чухал, юуг анхаарах, хэн мэдэх тухай.
        answer: yes-partial-no
        # Сонголт бүрд нэг өгүүлбэр, ингэснээр бүгд ижил ойлгоно.
        criteria:
          "no": Журам байхгүй.
          partial: Журам байгаа боловч хамрах ёстой этгээдийн заримыг орхисон.
          "yes": Журам байгаа бөгөөд хамрах ёстой бүх этгээдийг хамарсан.
        evidence: Журам, түүний дугаар, огноо.
        agencies:
          - office
        # 1–5.
        weight: 2
      - id: S1.2
        prompt: Журмыг мөрдөж байна уу?
        guidance: Хяналт шалгалт хийдэг хүмүүсээс асууна уу.
        answer: yes-partial-no
        criteria:
          "no": Хэн ч шалгадаггүй.
          partial: Шалгадаг боловч жилд нэгээс цөөн удаа.
          "yes": Жилд нэгээс доошгүй удаа шалгаж, илэрсэн зүйлийг бичдэг.
        evidence: Хамгийн сүүлийн тайлан.
        agencies:
          - office
        weight: 1
        # Зөвхөн өмнөх асуултад эдгээрийн аль нэгээр хариулсан бол асууна.
        applies-if:
          question: S1.1
          any-of:
            - partial
            - "yes"
    actions:
      - id: adopt-rule
        title: Журам баталж, мөрдүүлэх
        what: Журмыг мөрдөх этгээдүүдтэй хамтран боловсруулж, баталж, хэрэгжилтийг нь хэн хянахыг тогтооно.
        output: Хүчин төгөлдөр журам
        indicator: Жилд хийсэн шалгалтын тоо
        closes:
          - S1.1
          - S1.2
        lead: office
        # short – нэг жил орчим, medium – гурван жил, long – таван жил.
        horizon: short
        # low, medium эсхүл high.
        effort: medium

# source:
#     # Roles, not offices: each country has its own name for them. National ones know, lead and support; international ones assist.
#     format: 1
#     agencies:
#       - id: office
#         title: The office in charge
#         kind: national
begin-agencies =
    # Тодорхой байгууллага бус, үүрэг: улс бүрд өөрийн нэртэй. national – мэддэг, хариуцдаг, дэмждэг; international – тусалдаг.
    format: 1
    agencies:
      - id: office
        title: Хариуцсан байгууллага
        kind: national
