#!/usr/bin/env bash
# Spark on this machine: the seeds through claims_spark.py, and the archive that they make compared with that of an ingest.
# Arguments: the Python with pyspark, and the program.
set -euo pipefail
python=$1
claims=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
if ! java -version >/dev/null 2>&1; then
  echo "Spark needs Java 17 (on Debian: apt-get install openjdk-17-jre-headless)." >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" "$here/claims_spark.py" --claims "$claims" --output "$work/out" --batch 20 seeds/articles
"$python" "$here/claims_spark.py" --claims "$claims" --output "$work/out" --resume seeds/articles
"$claims" load "$work/out/jsonl" --archive "$work/spark.sqlite"
"$claims" ingest -q seeds/articles --archive "$work/own.sqlite"
"$claims" export --archive "$work/spark.sqlite" >"$work/spark.jsonl"
"$claims" export --archive "$work/own.sqlite" >"$work/own.jsonl"
cmp "$work/spark.jsonl" "$work/own.jsonl"
echo "The archive of Spark's output is the archive of an ingest, byte for byte in its export."
