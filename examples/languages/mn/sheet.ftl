# source: Answers
sheet-title = Хариулт

# source: Fill in the white cells. Pick an answer from the list; where there is none, write a figure or words. Leave open what you do not know, and write into the note whom to ask. A question that turns grey is not asked after the answers above it. Save the file under its own name and send it back.
sheet-how = Цагаан нүднүүдийг бөглөнө үү. Хариултыг жагсаалтаас сонгоно; жагсаалтгүй бол тоо эсхүл үг бичнэ. Мэдэхгүй зүйлээ нээлттэй үлдээж, хэнээс асуухыг тэмдэглэлд бичнэ үү. Дээрх хариултын дараа саарал болсон асуултыг асуухгүй. Файлыг нэрийг нь өөрчлөхгүйгээр хадгалж, буцааж илгээнэ үү.

# source: Country
sheet-country = Улс

# source: Round
sheet-round = Үнэлгээний үе

# source: Profile
sheet-profile = Профайл

# source: Question
sheet-question = Асуулт

# source: When an answer holds
sheet-criteria = Хариулт үнэн болох нөхцөл

# source: Answer
sheet-answer = Хариулт

# source: Mark with an x what holds, one or more.
sheet-several = Үнэн болохыг x тэмдгээр тэмдэглэнэ үү; нэг буюу хэд хэд байж болно.

# source: { $file }: a workbook with white cells to fill in; `readiness merge` takes it in
wrote-sheet = { $file }: цагаан нүдийг нь бөглөх хүснэгтийн файл; `readiness merge` хариултыг нь нэгтгэнэ

# source: no sheet of this workbook is a form of this program
#     .hint = `readiness template -o form.xlsx` writes one; its hidden first row and column have to stay
merge-no-sheet = энэ файлын аль ч хуудас энэ программын маягт биш
    .hint = маягтыг `readiness template -o form.xlsx` гаргана; нуугдсан эхний мөр, эхний багана хэвээр байх ёстой

# source: it is no workbook that can be read: { $reason }
#     .hint = open it in a spreadsheet program and save it as .xlsx, without a password
merge-sheet-broken = унших боломжтой хүснэгтийн файл биш: { $reason }
    .hint = хүснэгтийн программаар нээж, нууц үггүйгээр .xlsx болгон хадгална уу

# source: it is larger than a form can be: { $megabytes } MB unpacked or { $rows } rows are the most
#     .hint = ask for the form as it was sent out, with nothing added
merge-sheet-large = маягт байж болох хэмжээнээс том байна: задалсан хэмжээ дээд тал нь { $megabytes } МБ, мөр дээд тал нь { $rows }
    .hint = анх илгээсэн маягтыг юу ч нэмэлгүйгээр авна уу

# source: `{ $words }` marks nothing; the marks of { $question } are not taken
#     .hint = put an x beside what holds, and leave the other cells empty
merge-no-mark = `{ $words }` юуг ч тэмдэглээгүй; { $question } асуултын тэмдэглэгээг авсангүй
    .hint = үнэн болохын хажууд x тавьж, бусад нүдийг хоосон үлдээнэ үү
