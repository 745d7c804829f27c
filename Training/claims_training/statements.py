"""The confidence of an article's own statement: logistic regression of "do readers take it for one" on what the program
prints of it."""

import json
import subprocess

import numpy as np
from sklearn.linear_model import LogisticRegression

STRENGTH = 0.3  # of the data against the prior
FOLDS = 6
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


def fitted(rows, log=print):
    """The coefficients; logs how reliable a fit is on articles that it has not seen."""
    evidence, right = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    articles = sorted({row[2] for row in rows})
    fold = dict(zip(np.random.default_rng(0).permutation(articles), np.arange(len(articles)) % FOLDS))
    folds = np.array([fold[row[2]] for row in rows])
    model = lambda: LogisticRegression(C=STRENGTH, max_iter=3000, fit_intercept=False)
    held_out = np.zeros(len(rows))
    for k in range(FOLDS):
        held_out[folds == k] = model().fit(evidence[folds != k], right[folds != k]).predict_proba(evidence[folds == k])[:, 1]
    for low in np.arange(0, 1, 0.1):
        within = (held_out >= low) & (held_out < low + 0.1)
        if within.any():
            log(f"confidence {low:.1f} to {low + 0.1:.1f}: {100 * right[within].mean():.0f} % of {within.sum()} are right")
    shown = held_out >= 0.5
    log(f"of {len(rows)} statements {100 * right.mean():.0f} % are right; of the {shown.sum()} of .5 and more "
        f"{100 * right[shown].mean():.0f} %, which are {100 * right[shown].sum() / right.sum():.0f} % of the right ones")
    return model().fit(evidence, right).coef_[0]
