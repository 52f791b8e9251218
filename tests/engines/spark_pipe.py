"""`readiness batch -` spread by Apache Spark: the same lines as one process gives, whatever the partitions.

Usage: spark_pipe.py READINESS QUESTIONNAIRES.jsonl

Needs PySpark and Java. Run by .ci/engines, not by `cargo test`.
"""

import json
import shlex
import subprocess
import sys

from pyspark.sql import SparkSession


def plain(line):
    """A result without the number of its line, which counts within a partition."""
    result = json.loads(line)
    del result["input"]
    for finding in result.get("findings", []):
        finding.pop("file", None)
    return json.dumps(result, sort_keys=True)


def main():
    readiness, questionnaires = sys.argv[1:3]
    command = f"{shlex.quote(readiness)} batch - --format jsonl --quiet"
    spark = SparkSession.builder.master("local[2]").appName("readiness").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    lines = spark.sparkContext.textFile(questionnaires, minPartitions=5)
    assert lines.getNumPartitions() >= 5
    # A questionnaire with faults makes the command end with 1; its line says why, and the others are good.
    piped = [plain(line) for line in lines.pipe(command, checkCode=False).collect()]
    with open(questionnaires, "rb") as source:
        alone = subprocess.run(shlex.split(command), stdin=source, stdout=subprocess.PIPE, check=False)
    expected = [plain(line) for line in alone.stdout.decode().splitlines()]
    assert len(expected) > 100, "the sample is too small to be spread"
    assert any("findings" in json.loads(line) for line in expected), "the sample has no faulty questionnaire"
    assert piped == expected, "Spark gives other lines than one process"
    # The lines are a table for Spark as they are.
    table = spark.read.json(spark.sparkContext.parallelize(piped))
    by_country = {
        row["country"]: row["mean"]
        for row in table.where("checklists is not null")
        .selectExpr("country", "explode(checklists) as list")
        .groupBy("country")
        .agg({"list.score.percent": "avg"})
        .toDF("country", "mean")
        .collect()
    }
    assert len(by_country) > 5 and all(0 <= mean <= 100 for mean in by_country.values())
    print(f"Spark: {len(piped)} lines in {lines.getNumPartitions()} partitions, the same as from one process")
    spark.stop()


main()
