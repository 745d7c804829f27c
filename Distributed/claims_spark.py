"""Runs `claims extract` over many articles in Spark: python claims_spark.py --claims PROGRAM --output FOLDER INPUT...

Inputs are files or folders that every worker can read: whatever `claims extract` reads, a file a task (WARC, JSON Lines,
mailboxes, archives, pages), and Parquet (each row is an article, its columns the keys of docs/FORMATS.md). With --split
Spark also cuts JSON Lines into parts; then an article's place is no more its line in the file, so give articles an id.
The output folder gets

  articles/   Parquet: one row an article, with its claims/1 JSON
  claims/ sources/ figures/   Parquet: flat tables, by month of publication
  jsonl/      the same JSON as lines, for `claims load`
  rejected/   Parquet: inputs that could not be used, with the reason
  done/       the names of inputs that are finished, for --resume

Inputs are worked off in batches; what a batch writes replaces what an interrupted run left of it. See README.md.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

# What `claims extract` writes to standard error of an input that it could not use: "  label   reason".
REJECTED = re.compile(r"^  (\S.*?)   +(\S.*)$")
SCHEMA = "claims/1"

ROW = T.StructType([
    T.StructField("input", T.StringType()), T.StructField("json", T.StringType()),
    T.StructField("label", T.StringType()), T.StructField("reason", T.StringType()),
])
SPAN = T.ArrayType(T.ArrayType(T.IntegerType()))
ARTICLE = T.StructType([
    T.StructField("extractor", T.IntegerType()),
    T.StructField("article", T.StructType([
        T.StructField(name, T.StringType())
        for name in ["id", "path", "title", "outlet", "published", "url", "language"]])),
    T.StructField("sources", T.ArrayType(T.StructType([
        T.StructField("id", T.IntegerType()), T.StructField("name", T.StringType()),
        T.StructField("kind", T.StringType()), T.StructField("roles", T.ArrayType(T.StringType()))]))),
    T.StructField("claims", T.ArrayType(T.StructType([
        T.StructField("id", T.IntegerType()), T.StructField("kind", T.StringType()),
        T.StructField("stance", T.StringType()), T.StructField("text", T.StringType()),
        T.StructField("spans", SPAN), T.StructField("parent", T.IntegerType()),
        T.StructField("negated", T.BooleanType()), T.StructField("confidence", T.DoubleType()),
        T.StructField("attribution", T.ArrayType(T.StructType([
            T.StructField("relation", T.StringType()), T.StructField("source", T.IntegerType())])))]))),
    T.StructField("figures", T.ArrayType(T.StructType([
        T.StructField("id", T.IntegerType()), T.StructField("text", T.StringType()),
        T.StructField("kind", T.StringType()), T.StructField("value", T.DoubleType()),
        T.StructField("low", T.DoubleType()), T.StructField("high", T.DoubleType()),
        T.StructField("unit", T.StringType()), T.StructField("currency", T.StringType()),
        T.StructField("counted", T.StringType()), T.StructField("date", T.StringType()),
        T.StructField("claim", T.IntegerType())]))),
])


class Failure(Exception):
    """What a user can mend: one line."""


def program(name):
    """The program on this worker: its path, or the file of that name that Spark brought here."""
    from pyspark import SparkFiles
    shipped = SparkFiles.get(os.path.basename(name))
    path = shipped if os.path.exists(shipped) else shutil.which(name) or name
    if not os.path.isfile(path):
        raise Failure(f"this worker has no {name}; ship it with spark-submit --files, or give the path that workers have")
    if not os.access(path, os.X_OK):
        # A file that Spark brought may have lost the right to be run, in a folder where nothing is changed.
        copy = os.path.join(tempfile.mkdtemp(prefix="claims-"), "claims")
        shutil.copy(path, copy)
        os.chmod(copy, 0o755)
        path = copy
    return path


def version(path):
    """What `claims version` prints, by which every worker must have the same program."""
    try:
        return subprocess.run([path, "version"], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError) as error:
        raise Failure(f"{path} can't be run: {error}") from None


def extracted(path, arguments, source, lines=None):
    """The rows of one run of `claims extract`; `lines` are its standard input."""
    errors = tempfile.TemporaryFile(mode="w+", encoding="utf-8", errors="replace")
    process = subprocess.Popen(
        [path, "extract", "--jobs", "1", *arguments], stdin=subprocess.PIPE if lines is not None else subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=errors)
    feeder = None
    if lines is not None:
        def feed():
            try:
                for line in lines:
                    process.stdin.write(line.encode("utf-8") + b"\n")
                process.stdin.close()
            except BrokenPipeError:
                pass  # The exit status below tells why.
        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
    for line in process.stdout:
        yield (source, line.decode("utf-8").rstrip("\n"), None, None)
    status = process.wait()
    if feeder:
        feeder.join()
    errors.seek(0)
    text = errors.read()
    # 0: all was used. 3: some inputs were rejected, each with a line. Else the engine tries the task again.
    if status == 3:
        for line in text.splitlines():
            found = REJECTED.match(line)
            if found:
                yield (source, None, found.group(1), found.group(2))
    elif status != 0 and not (status == 1 and not text.strip()):
        raise Failure(f"claims extract ended with {status} for {source}: {text.strip()[-400:]}")


def worker(name, expected, arguments):
    """The function of one partition: of (source, lines) for lines, of (source, None) for a file of its own."""
    def run(rows):
        path = program(name)
        own = version(path)
        if own != expected:
            raise Failure(f"this worker has another program: “{own}” instead of “{expected}”")
        for source, lines in rows:
            if lines is None:
                yield from extracted(path, [*arguments, source], source)
            else:
                yield from extracted(path, [*arguments, "-"], source, lines)
    return run


def files(paths):
    """All files of the inputs, in the order in which `claims` reads a folder."""
    found = []
    for path in paths:
        if os.path.isdir(path) and not path.rstrip("/").endswith(".parquet"):
            names = sorted((name for name in os.listdir(path) if not name.startswith((".", "_"))), key=os.fsencode)
            found += files([os.path.join(path, name) for name in names])
        elif os.path.exists(path):
            found.append(path)
        else:
            raise Failure(f"there is no {path}")
    return found


def batch_rows(spark, names, run, splits):
    """The rows of a batch of inputs: rows, and lines with `splits`, by Spark's parts, other files one by one."""
    context = spark.sparkContext
    parts = []
    others = []
    for name in names:
        if splits and name.endswith((".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")):
            lines = spark.read.text(name).rdd.map(lambda row: row[0])
        elif name.rstrip("/").endswith(".parquet"):
            lines = spark.read.parquet(name).toJSON()
        else:
            others.append(name)
            continue
        parts.append(lines.mapPartitions(lambda part, name=name: run([(name, part)])))
    if others:
        parts.append(context.parallelize([(name, None) for name in others], len(others)).mapPartitions(run))
    return spark.createDataFrame(context.union(parts), ROW)


def write_batch(frame, output, number):
    """Writes what a batch gave, in place of what an interrupted run left of it."""
    def save(table, name, months=False):
        writer = table.write.mode("overwrite")
        (writer.partitionBy("month") if months else writer).parquet(f"{output}/{name}/batch={number:06d}")

    frame = frame.persist()
    articles = frame.where("json is not null").select(
        "input", "json", F.from_json("json", ARTICLE).alias("a")).withColumn(
        "month", F.coalesce(F.substring("a.article.published", 1, 7), F.lit("undated")))
    key = [F.col("a.article.id").alias("article"), "month"]
    save(articles.select(
        "input", *key, "a.article.path", "a.article.title", "a.article.outlet", "a.article.published",
        "a.article.url", "a.article.language", "a.extractor", "json"), "articles")
    for name in ["claims", "sources", "figures"]:
        rows = articles.select(*key, F.explode(f"a.{name}").alias("row"))
        save(rows.select("article", "month", "row.*"), name, months=True)
    articles.select("json").write.mode("overwrite").text(f"{output}/jsonl/batch={number:06d}", compression="gzip")
    save(frame.where("json is null").select("input", "label", "reason"), "rejected")
    counts = (articles.count(), frame.where("json is null").count())
    frame.unpersist()
    return counts


def finished(output):
    """The inputs that earlier runs finished, and the next number of a batch."""
    folder = os.path.join(output, "done")
    names, number = set(), 0
    for file in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        with open(os.path.join(folder, file), encoding="utf-8") as lines:
            names.update(json.load(lines))
        number = max(number, int(file.split(".")[0]) + 1)
    return names, number


def main():
    parser = argparse.ArgumentParser(description="Runs “claims extract” over many articles in Spark.")
    parser.add_argument("inputs", nargs="+", help="files and folders that every worker can read")
    parser.add_argument("--output", required=True, help="the folder that gets the tables")
    parser.add_argument("--claims", default="claims", help="the program: a path that workers have, or a name shipped with --files")
    parser.add_argument("--batch", type=int, default=256, help="inputs worked off at a time")
    parser.add_argument("--resume", action="store_true", help="leave out inputs that an earlier run finished")
    parser.add_argument("--split", action="store_true", help="let Spark cut JSON Lines into parts")
    parser.add_argument("--extract", default="", help="further options of “claims extract”, in one argument")
    options = parser.parse_args()
    done, number = finished(options.output)
    if done and not options.resume:
        raise Failure(f"{options.output} has results of an earlier run; --resume goes on with it")
    names = [name for name in files(options.inputs) if name not in done]
    spark = SparkSession.builder.appName("claims").config("spark.ui.showConsoleProgress", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    expected = version(program(options.claims))
    run = worker(options.claims, expected, options.extract.split())
    for start in range(0, len(names), options.batch):
        part = names[start:start + options.batch]
        articles, rejected = write_batch(batch_rows(spark, part, run, options.split), options.output, number)
        os.makedirs(os.path.join(options.output, "done"), exist_ok=True)
        with open(os.path.join(options.output, "done", f"{number:06d}.json"), "w", encoding="utf-8") as file:
            json.dump(part, file)
        print(f"batch {number}: {len(part)} inputs, {articles} articles, {rejected} rejected", flush=True)
        number += 1
    spark.stop()


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"claims_spark: {failure}")
    except Exception as error:
        # What a worker says stands somewhere in Spark's report of a job that failed.
        told = re.search(r"Failure: (.+)", str(error))
        if not told:
            raise
        sys.exit(f"claims_spark: {told.group(1)}")
