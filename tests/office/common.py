"""What both readers have in common: where the files are, what was found wrong, and how text is compared."""

import sys

FOLDER, NAME = sys.argv[1:]
FAULTS = []
STEERS = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]"


def check(holds, words):
    if not holds:
        FAULTS.append(words)
