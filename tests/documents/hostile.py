"""Writes an answers file and a plan file in which every text is one that some program would obey."""

import json
import sys

HOSTILE = (
    "# a `b` **c** [d](http://e.org) ![f](g.png) <script>alert(1)</script> | h | &lt; $i$ ~~j~~ @k :bomb: [^1] "
    "https://l.org/m_n?o=1&p=2 \u2028[31mred\u2029left #"
)
LINES = "1. no list\n- no list\n# no heading\n---\n> no quote\n| no | table |\n\n```\n    no code\n<b>no bold</b>"

answers = {
    "format": 1,
    "country": "XA",
    "round": "=1+1 # *r* <i>",
    "assessed-on": "2026-01-01",
    "answers": {
        "A1.1": {"value": "no", "evidence": [HOSTILE, "=1+1"], "note": "=1+1 <b>note</b> " * (100 * 1024 // 17)},
        "A3.1": {"value": "no", "note": LINES, "planned": {"what": HOSTILE}},
        "I.A.a": {"not-applicable": HOSTILE},
    },
}
# The name of an action is the team's too, and leads a reader to it.
own = 'own-"><img src=x onerror=alert(1)>'
decided = {"budget": "-1+1", "donor": "＝1+1", "note": HOSTILE}
action = {"id": own, "title": HOSTILE, "what": LINES, "lead": "=cmd|' /C calc'!A0", "horizon": "short"}

with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump(answers, file, indent=1)
# The program adds to the end of a plan file, so its last entry stands in lines of its own. What is JSON is YAML, and
# escapes keep the characters out of sight of whoever opens the file.
with open(sys.argv[2], "w", encoding="utf-8") as file:
    file.write(f"format: 1\nown-actions: {json.dumps([action])}\nactions:\n  {json.dumps(own)}: {json.dumps(decided)}\n")
