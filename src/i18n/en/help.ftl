# What commands and arguments do. Made from the doc comments in src/cli; `UPDATE=1 cargo test --test it docs` writes
# it anew. Other languages have the same names.

help-readiness = Assess readiness for cross-border paperless trade and draft the action plan
help-options = Options of every command
help-options-help = Print help; --help says more than -h
help-options-version = Print the version
help-options-checklists = Folder of checklists to use instead of the shipped ones
help-options-only = Only this checklist, part, section or question, such as legal or A3
help-options-lang = Language of the words and checklists, such as en or ru; if left out, that of the settings or of the machine
help-options-lang-dir = Folder of languages of your own: a folder for each, with word files and translated checklists
help-options-config = Settings file; if left out, readiness.toml beside the answers or in a folder above
help-options-color = When to use colour
help-options-color-auto = On a terminal, unless NO_COLOR is set
help-options-color-always = Always
help-options-color-never = Never
help-options-quiet = Print results and faults only

help-assess = Walk through the questions
help-assess-long = Walk through the questions
    
    Creates the answers file or goes on with it. Every answer is saved as it is given. Lines can be typed or piped in.
help-assess-file = Answers file, in YAML; its ending may be left out
help-assess-practice = Rehearse with made-up questions, of which nothing is kept
help-assess-section = Only the questions of these sections, parts or checklists, such as A3,A4
help-assess-agency = Only the questions that these agencies usually know, such as customs
help-assess-only-open = Only questions without an answer
help-assess-only-marked = Only questions marked for discussion
help-assess-only-differing = Only questions on which agencies differ and which nobody has settled
help-assess-only-one-agency = Only questions that one agency alone has answered
help-assess-only-asked = Only questions that an agency is to find out
help-assess-only-carried = Only answers carried from an earlier round and not confirmed
help-assess-review = Go through the answers given so far
help-assess-profile = Only the questions of this profile, such as quick; all for every question again
help-assess-stay = Stay at a question after its answer until Enter, where lines are piped in as well
help-assess-straight-on = Go straight on to the next question after an answer, as where lines are piped in
help-assess-plain = Lines from top to bottom in the place of pages, as a screen reader wants them
help-assess-earlier = Answers of an earlier round, to be shown beside the questions
help-assess-from = Answers to begin a new file with; with --round or --date of its own a new round
help-assess-country = Country of a new file, by code or name: KG, Kyrgyzstan, Kyrgyz Republic
help-assess-round = Name of the round of a new file, such as the year
help-assess-date = Day of the assessment in a new file, such as 2026-05-04 or 4.5.2026

help-score = Score an answers file by section, with coverage and range
help-score-answers = Answers file
help-score-explain = Show how the score of this checklist, part, section or question came about
help-score-output = File to write; its ending names the format. Printed if left out
help-score-format = How to print the scores
help-score-force = Replace a file that this program did not write
help-score-fail-under = Exit with 1 where a checklist scores less than this percentage, from 0 to 100, such as 80 or 78.73
help-score-with-confidential = Show confidential answers as well, and mark the output as confidential

help-gaps = Rank the gaps of an answers file, with what each one blocks
help-gaps-answers = Answers file
help-gaps-output = File to write; its ending names the format. Printed if left out
help-gaps-format = How to print the gaps
help-gaps-force = Replace a file that this program did not write
help-gaps-with-confidential = Show confidential answers as well, and mark the output as confidential

help-plan = Draft the action plan as Word, Excel, PDF, Markdown or JSON
help-plan-answers = Answers file; the follow-up and the sheets can be made from the plan file alone
help-plan-output = File to write; its ending names the format. Printed if left out
help-plan-format = Format, where the file's ending does not say
help-plan-plan = Plan file that the team keeps by hand; created if it does not exist
help-plan-as-of = The day of the follow-up, such as 2027-10-01, 1.10.2027 or today: what was due before it is late. The day of the assessment if left out
help-plan-most = How many actions the plan names, 0 for all; the rest stand in a list for later
help-plan-horizon = Name only actions that are due by the end of this term
help-plan-part = Which document is wanted
help-plan-part-brief = The minister's page
help-plan-part-plan = The plan for adoption
help-plan-part-report = What was found, section by section
help-plan-part-annex = Every question with its answer
help-plan-part-sheets = A sheet for every action, by lead agency
help-plan-part-slides = Six to ten slides for a meeting
help-plan-part-treaty-note = What joining the treaty would mean, or what it asks of a party next
help-plan-part-follow-up = How far the plan is, from the plan file alone
help-plan-part-all = All of them in one
help-plan-take = Workbook of the plan that a ministry sent back: shows what was changed in it, to be taken over with --accept
help-plan-accept = Take over what is proposed for these actions of an adopted plan or of a workbook, by number or id; all for everything
help-plan-template = Template of your own for the Markdown, in the language of Jinja
help-plan-font = Font file for a script that no font at hand can show; may be given several times
help-plan-force = Replace a file that this program did not write
help-plan-with-confidential = Show confidential answers as well, and mark the output as confidential

help-batch = Score many questionnaires into one table, with a report and a plan each if wanted
help-batch-paths = Answers files, folders of them, patterns, or - for a stream with one questionnaire in JSON on every line
help-batch-output = Folder to write results to; printed line by line if left out
help-batch-format = Formats of the tables; all into a folder, jsonl when printed
help-batch-report = Formats of the regional comparison; Markdown if left out
help-batch-rank = Add a ranking by score to the regional comparison
help-batch-pairs = Say as well which documents every two of the countries could exchange, and what is missing on each side
help-batch-corridor = Countries along a route, such as mn,cn,kz: how far each document gets from link to link; may be given several times
help-batch-plans = Write a plan for each questionnaire as well
help-batch-font = Font file for a script that no font at hand can show; may be given several times
help-batch-jobs = How many questionnaires to work on at once; as many as there are processors if left out
help-batch-keep-going = Go on after a questionnaire with faults; this is the default
help-batch-fail-fast = Stop at the first questionnaire with faults and write no tables or reports
help-batch-resume = Go on with a run that was interrupted: do only what is left
help-batch-force = Replace files that this program did not write
help-batch-with-confidential = Show confidential answers in the plans as well, and mark these as confidential

help-compare = Compare questionnaires: rounds of one country, or countries side by side
help-compare-answers = Answers files or patterns, two files at least, in the order in which they are to be compared
help-compare-output = File to write; its ending names the format. Printed if left out
help-compare-format = How to print the comparison
help-compare-force = Replace a file that this program did not write
help-compare-with-confidential = Show confidential answers as well, and mark the output as confidential

help-pair = Say which documents two countries could exchange now, and what is missing on each side
help-pair-answers = Answers files of the two countries
help-pair-output = File to write; its ending names the format. Printed if left out
help-pair-format = How to print it
help-pair-plan = Plan file of the first country, which is left as it is; given again, of the second
help-pair-font = Font file for a script that no font at hand can show; may be given several times
help-pair-force = Replace a file that this program did not write

help-merge = Bring the forms of agencies and the files of other laptops into the team's answers file
help-merge-long = Bring the forms of agencies and the files of other laptops into the team's answers file
    
    What an agency said goes under its name, with person, day and file. Nothing is overwritten: where answers differ, all of them stay until the team settles on one.
help-merge-file = Answers file of the team, in YAML
help-merge-forms = Forms that came back, in YAML, TOML, JSON or Excel: files, folders or patterns
help-merge-agency = Agency for which those forms speak that do not say so themselves
help-merge-team = Forms that name no agency are the team's own file, from another laptop
help-merge-base = File that the team and the other laptops went on from; implies --team
help-merge-dry-run = Write no answers; only show what would come of it
help-merge-output = File to write the report to; its ending names the format. Printed if left out
help-merge-format = How to print the report
help-merge-force = Replace a file that this program did not write
help-merge-with-confidential = Show confidential answers as well, and mark the output as confidential

help-check = Check checklists, answers, plan and settings files
help-check-after = Exit codes: 0 clean, 1 findings, 2 wrong arguments, 3 could not run.
help-check-paths = Folders of checklists, answers files, plan files or readiness.toml; the shipped checklists if left out
help-check-format = How to print the findings
help-check-format-human = For people
help-check-format-json = For programs; `readiness schema findings` describes it
help-check-format-sarif = SARIF 2.1.0, for forges
help-check-format-github = Annotations in a job log
help-check-deny = Treat findings of this kind as errors; `warnings` for all of them
help-check-allow = Leave findings of this kind out
help-check-only = Leave findings of all other kinds out
help-check-all = Show people every finding, also beyond the fiftieth of a file; programs always get all
help-check-watch = Check again whenever a file is saved, until it is stopped
help-check-fix = Write new ids into the ledger and texts to translate into translations, in folders of checklists; all else stays

help-explain = Explain a kind of finding
help-explain-code = Its name, as it stands in brackets before a finding; all names if left out

help-list = List sections and questions, or the roles that agencies have
help-list-place = A checklist, part, section or question, or the word agencies; everything if left out

help-schema = Print the JSON Schema of a kind of file
help-schema-kind = Kind of file, such as checklist, section, answers, settings or data; all kinds if left out

help-show = Show a question with its criteria and guidance
help-show-place = A question, or a section for all of its questions

help-template = Write a questionnaire to fill in: a file for an editor, a form for a browser or a spreadsheet program, or paper
help-template-long = Write a questionnaire to fill in: a file for an editor, a form for a browser or a spreadsheet program, or paper
    
    A form for a browser is one HTML file that works without a network. It saves the answers as a file that every command reads. A workbook that was filled in is read by `merge`.
help-template-output = File to write, .yaml, .toml, .html, .xlsx, .docx or .pdf; with --by-agency a folder. Of a checklist, its folder. Printed if left out
help-template-format = How to write it; if left out, as the ending of the file says, with --by-agency as HTML, printed as YAML
help-template-profile = Only the questions of this profile
help-template-agency = Only the questions for this agency: those that it usually knows or that the settings assign to it
help-template-by-agency = A questionnaire for every agency that a question is for, each in a file of the output folder
help-template-round = Name of the round, such as the year
help-template-from-survey = Answers to the UN Global Survey checklist, which suggest answers to be confirmed
help-template-font = Font file for a script that no font at hand can show; may be given several times
help-template-checklist = Write a folder with a checklist of this name to begin with instead, which replaces nothing
help-template-force = Replace a file that is there already

help-translate = Begin a language, give its strings to translators, take them back, and see how far it is
help-translate-long = Begin a language, give its strings to translators, take them back, and see how far it is
    
    A language is a folder with word files and translated checklists, which --lang-dir names. English stands in the program.
help-translate-what = What to do
help-translate-what-new = Write the files of a language, with the English beside what is to be translated; what is there stays
help-translate-what-export = Write a table of all strings for translators
help-translate-what-import = Take a table back into the files of the language
help-translate-what-status = Tell how far the language is: by file, and by what a team could do with it
help-translate-tag = Tag of the language, such as mn, uz-Latn or ru-KG
help-translate-file = File that a translator sent back, for import
help-translate-output = Folder of languages, for new and import; file to write, for export
help-translate-scope = How much of it
help-translate-scope-interview = The words of the interview and of reports
help-translate-scope-quick = Also the questions of the profile for half a day with their actions, and the words of plans and forms
help-translate-scope-full = All
help-translate-format = Format, where the file's ending does not say
help-translate-dry-run = Tell what an import would change and write nothing
help-translate-force = Replace a file that this program did not write

help-upgrade = Bring answers to an earlier edition of the checklists to today's, and tell what is to be confirmed
help-upgrade-answers = Answers file
help-upgrade-output = File to write, .yaml; the answers file itself if left out
help-upgrade-plan = Plan file, to tell which of its actions the checklists do not have any more
help-upgrade-format = How to print what became of the answers
help-upgrade-dry-run = Tell it and write nothing
help-upgrade-force = Replace a file that exists

help-completions = Print the completion script of a shell
help-completions-shell = The shell

help-man = Print the manual page, in the format of man(1)

help-help = Print this message or the help of the given subcommand(s)

# Names of values, as they stand in `Usage`.

value-agency = AGENCY
value-answers = ANSWERS
value-code = CODE
value-command = COMMAND
value-countries = COUNTRIES
value-country = COUNTRY
value-date = DATE
value-dir = DIR
value-file = FILE
value-format = FORMAT
value-forms = FORMS
value-horizon = HORIZON
value-id = ID
value-kind = KIND
value-n = N
value-name = NAME
value-part = PART
value-path = PATH
value-paths = PATHS
value-percent = PERCENT
value-place = PLACE
value-scope = SCOPE
value-shell = SHELL
value-tag = TAG
value-what = WHAT
value-when = WHEN

# Formats, wherever one can be chosen.

help-format-table = Table for people
help-format-md = Markdown as forges render it
help-format-pdf = PDF: A4, or slides
help-format-docx = Word, to be worked on
help-format-xlsx = Excel, to be filled in
help-format-html = Page for a browser, in one file
help-format-json = JSON for programs
help-format-csv = Rows for a spreadsheet
help-format-jsonl = One JSON object a line, with its sections
help-format-parquet = Typed columns for DuckDB, pandas and Spark
help-format-yaml = YAML for an editor
help-format-toml = TOML for an editor
help-format-po = File of gettext, for Poedit, Weblate and the like
help-format-xliff = XLIFF 1.2, for programs of translators
