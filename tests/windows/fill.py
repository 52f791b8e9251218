"""Writes texts into empty cells of the first sheet of a workbook, without a program for workbooks.

fill.py FROM TO CELL=TEXT…
"""

import re
import sys
import zipfile

source, target, *cells = sys.argv[1:]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
    for entry in old.infolist():
        data = old.read(entry)
        if entry.filename == "xl/worksheets/sheet1.xml":
            sheet = data.decode()
            for cell in cells:
                place, text = cell.split("=", 1)
                filled = rf'<c r="{place}"\1 t="inlineStr"><is><t>{text}</t></is></c>'
                sheet, count = re.subn(rf'<c r="{place}"( s="\d+")/>', filled, sheet)
                assert count == 1, f"{place} is no empty cell"
            data = sheet.encode()
        new.writestr(entry, data)
