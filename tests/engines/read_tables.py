"""The Parquet, CSV and JSON Lines of one run as DuckDB and pandas read them: the same rows, types and figures.

Usage: read_tables.py RESULTS

Needs duckdb, pandas and pyarrow. Run by .ci/engines, not by `cargo test`.
"""

import json
import sys
from pathlib import Path

import duckdb
import pandas


def main():
    results = Path(sys.argv[1])
    lines = [json.loads(line) for line in (results / "results.jsonl").read_text().splitlines()]
    types = {name: kind for name, kind, *_ in duckdb.sql(f"describe select * from '{results}/results.parquet'").fetchall()}
    assert types["input"] == "VARCHAR" and types["assessed_on"] == "DATE", types
    assert types["legal_percent"] == "DOUBLE" and types["legal_earned"] == "BIGINT", types
    rows = duckdb.sql(
        f"select input, country, assessed_on, legal_percent, legal_earned, technical_gaps from '{results}/results.parquet'"
    ).fetchall()
    assert len(rows) == len(lines) > 100
    for row, line in zip(rows, lines):
        lists = {one["checklist"]: one for one in line["checklists"]}
        assert row[0] == line["input"] and row[1] == line["country"] and str(row[2]) == line["assessed_on"]
        assert row[3] == lists["legal"]["score"]["percent"] and row[4] == lists["legal"]["score"]["earned"]
        assert row[5] == len(lists["technical"]["gaps"])
    # Sections add up to their checklist, in DuckDB's own arithmetic.
    wrong = duckdb.sql(
        f"""select count(*) from
            (select input, sum(earned) filter (checklist = 'legal') as earned from '{results}/sections.parquet' group by input)
            join '{results}/results.parquet' using (input) where earned <> legal_earned"""
    ).fetchall()[0][0]
    assert wrong == 0
    parquet = pandas.read_parquet(results / "results.parquet")
    csv = pandas.read_csv(results / "results.csv", dtype={"round": "string"}, parse_dates=["assessed_on"])
    assert list(parquet.columns) == list(csv.columns)
    assert parquet["legal_percent"].dtype == "float64" and (parquet["legal_percent"] == csv["legal_percent"]).all()
    assert (parquet["technical_earned"] == csv["technical_earned"]).all()
    # Nobody was asked the survey: empty, not zero.
    assert parquet["survey_percent"].isna().all() and csv["survey_percent"].isna().all()
    sections = pandas.read_parquet(results / "sections.parquet")
    of_sections = sections.groupby("input")["gaps"].sum().sort_index()
    of_lists = parquet.set_index("input")[["legal_gaps", "technical_gaps"]].sum(axis=1).sort_index()
    assert (of_sections == of_lists).all()
    print(f"DuckDB and pandas: {len(rows)} rows and {len(sections)} section rows read alike from Parquet, CSV and JSON Lines")


main()
