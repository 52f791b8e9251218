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
    # فهرستی برای آغاز کار: متن خود را به جای آنچه این‌جاست بگذارید، و پس از هر تغییر `readiness check` را اجرا کنید.
    # پرسش‌های آن در S1-first.yaml در کنار این فایل، نهادهای آن در data/agencies.yaml و شناسه‌های آن در ledger.txt است.
    # `readiness schema checklist` و `readiness schema section` همهٔ کلیدها را نام می‌برند.
    format: 1
    id: { $name }
    # عدد دوم را هنگامی بالا ببرید که پرسش‌هایی افزوده شود، و عدد سوم را هنگامی که تنها متن تغییر کند.
    version: 0.1.0
    title: { $name }
    intro: این فهرست چه چیز را در بر می‌گیرد و برای کیست.
    # سندها دربارهٔ چیست، و همهٔ آن‌ها در کنار ارقام چه می‌گویند. بدون این سطرها تنها عنوان را می‌آورند و چیزی نمی‌گویند.
    subject: آنچه ارزیابی می‌شود
    caveat: همهٔ ارقام از پاسخ‌های خود گروه به دست آمده است.
    origin:
      publisher: گروه ما
      title: فهرست بررسی خود ما
      status: همهٔ آن از ماست.
    # نمرهٔ بهترین پاسخ، و حرفی که پیش از شمارهٔ اقدام‌ها می‌آید.
    full-points: 100
    action-prefix: A
    # پاسخ‌هایی که می‌توان برگزید، از پایین‌ترین تا بالاترین؛ هر پرسش مقیاس خود را نام می‌برد.
    scales:
      - id: yes-partial-no
        target: "yes"
        options:
          - id: "no"
            label: "خیر"
            points: 0
          - id: partial
            label: تا حدی
            points: 50
          - id: "yes"
            label: "بلی"
            points: 100
    # بخش‌ها به ترتیبی که پرسیده می‌شوند؛ هر یک فایلی دارد که نام آن با شناسهٔ بخش آغاز می‌شود.
    parts:
      - id: S
        title: قسمت نخست
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
    # یک بخش: پرسش‌ها، و اقدام‌هایی که کاستی‌های آن‌ها را رفع می‌کنند. دو ارزیاب با مدارک یکسان باید یک گزینه را برگزینند.
    format: 1
    id: S1
    title: بخش نخست
    origin: ours
    intro: این بخش دربارهٔ چیست، در یک یا دو جمله.
    questions:
      # شناسه‌ها با شناسهٔ بخش آغاز می‌شوند، در ledger.txt ثبت‌اند و هرگز دوباره به کار نمی‌روند.
      - id: S1.1
        prompt: آیا در این باره مقرره‌ای هست؟
        guidance: چرا مهم است، به چه چیز باید نگریست، و چه کسی می‌داند.
        answer: yes-partial-no
        # برای هر گزینه یک جمله، تا همه یک چیز را درست بدانند.
        criteria:
          "no": مقرره‌ای نیست.
          partial: مقرره‌ای هست، و برخی از کسانی را که باید ملزم کند در بر نمی‌گیرد.
          "yes": مقرره‌ای هست، و همهٔ کسانی را که باید ملزم کند در بر می‌گیرد.
        evidence: آن مقرره، با شماره و تاریخ.
        agencies:
          - office
        # از 1 تا 5.
        weight: 2
      - id: S1.2
        prompt: آیا این مقرره رعایت می‌شود؟
        guidance: از کسانی که بازرسی می‌کنند بپرسید.
        answer: yes-partial-no
        criteria:
          "no": کسی بررسی نمی‌کند.
          partial: کسی بررسی می‌کند، اما کمتر از سالی یک بار.
          "yes": کسی دست‌کم سالی یک بار بررسی می‌کند و یافته‌ها را می‌نویسد.
        evidence: تازه‌ترین گزارش.
        agencies:
          - office
        weight: 1
        # تنها هنگامی پرسیده می‌شود که پرسشی پیشین یکی از این پاسخ‌ها را داشته باشد.
        applies-if:
          question: S1.1
          any-of:
            - partial
            - "yes"
    actions:
      - id: adopt-rule
        title: تصویب مقرره و رعایت آن
        what: مقرره را با کسانی که ملزم خواهد کرد تدوین کنید، تصویب کنید، و بگویید چه کسی رعایت آن را بررسی می‌کند.
        output: مقررهٔ لازم‌الاجرا
        indicator: شمار بازرسی‌ها در سال
        closes:
          - S1.1
          - S1.2
        lead: office
        # short حدود یک سال است، medium سه سال، long پنج سال.
        horizon: short
        # low، medium یا high.
        effort: medium

# source:
#     # Roles, not offices: each country has its own name for them. National ones know, lead and support; international ones assist.
#     format: 1
#     agencies:
#       - id: office
#         title: The office in charge
#         kind: national
begin-agencies =
    # نقش‌ها، نه اداره‌ها: هر کشور نام خود را برای آن‌ها دارد. نهادهای ملی می‌دانند، مسئول‌اند و همکاری می‌کنند؛ نهادهای بین‌المللی کمک می‌کنند.
    format: 1
    agencies:
      - id: office
        title: ادارهٔ مسئول
        kind: national
