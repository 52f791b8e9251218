"""Whether the workbook of a region is a heat map of figures, with a line for each country, as written and saved anew."""

import sys

import openpyxl

for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    scores, answered, rounds = book.worksheets[:3]
    assert [cell.value for cell in scores[2]] == [cell.value for cell in answered[2]], path
    shades = [rule for rules in scores.conditional_formatting for rule in rules.rules if rule.type == "colorScale"]
    assert len(shades) == 1, f"{path}: {shades}"
    for row in scores.iter_rows(min_row=3, min_col=2):
        for cell in row:
            coverage = answered[cell.coordinate].value
            # A figure is a share and never stands without what was answered; nothing answered is nothing, not zero.
            assert cell.value is None or 0 <= cell.value <= 1 and int(coverage.split("/")[0]) > 0, f"{path}: {cell.coordinate}"
    assert rounds._charts and all(type(chart).__name__ == "LineChart" for chart in rounds._charts), path
    for chart in rounds._charts:
        marks = [series.marker.symbol for series in chart.series]
        assert len(set(marks)) == len(marks) == 2, f"{path}: {marks}"
