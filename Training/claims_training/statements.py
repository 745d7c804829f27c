"""The confidence of an article's own statement: logistic regression of "do readers take it for one" on what the program
prints of it."""

import json
import subprocess


LEAST = 0.8  # a statement is one of the readers' from this overlap of its characters on


def overlap(left, right):
    """Intersection over union of two spans of characters."""
    shared = min(left[1], right[1]) - max(left[0], right[0])
    return max(0, shared) / (max(left[1], right[1]) - min(left[0], right[0]))


def examples(path, features, work):
    """(features, is right, article) of each statement that the program finds in annotated articles."""
    with open(path) as file:
        gold = [json.loads(line) for line in file]
    texts = f"{work}/statements.texts.jsonl"
    with open(texts, "w") as file:
        for article in gold:
            title = article.get("title") or ""
            start = len(title.encode()) if title and article["text"].startswith(title) else 0
            row = {"id": article["id"], "text": article["text"], "bodyStart": start}
            file.write(json.dumps(row) + "\n")
    printed = subprocess.run([features, "--statements", texts], stdout=subprocess.PIPE, check=True).stdout
    found = {row["id"]: row["statements"] for row in map(json.loads, printed.splitlines())}
    for article in gold:
        spans = [span for statement in article["statements"] for span in spans_of(statement)]
        for statement in found[article["id"]]:
            right = any(overlap(statement["span"], span) >= LEAST for span in spans)
            yield statement["features"], right, article["id"]


def spans_of(statement):
    """The spans of a statement in either form of the annotation."""
    spans = statement if isinstance(statement, list) else statement.get("content") or statement["spans"]
    return [spans] if isinstance(spans[0], int) else spans
