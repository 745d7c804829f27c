"""The confidence of a claim: logistic regression of "is it right" on the evidence that the program prints."""

import importlib.util
import json
import os
import subprocess

import numpy as np
from sklearn.linear_model import LogisticRegression

STRENGTH = 0.3  # of the data against the prior; 0.1 to 1 give the same within noise
FOLDS = 6


def scorer(data):
    """The module eval/score_quotes.py of the data folder."""
    spec = importlib.util.spec_from_file_location("score_quotes", os.path.join(data, "eval", "score_quotes.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def examples(documents, texts, features, score):
    """(evidence, is right, article) of each claim that the program finds; right: JOINT as eval/README.md has it."""
    printed = subprocess.run([features, "--claims", texts], stdout=subprocess.PIPE, check=True).stdout
    claims = {row["id"]: row["claims"] for row in map(json.loads, printed.splitlines())}
    for document in documents:
        article = score.Art(document.text)
        tokens = lambda a: {part: article.toks(a[part]) for part in ("content", "source")}
        found = [tokens(claim) for claim in claims[document.id]]
        gold = [tokens(a) for a in document.attributions if a["content"]]
        right = [False] * len(found)
        for i, j, overlap in score.match(found, gold, "content"):
            same = found[i]["source"] & gold[j]["source"] or not found[i]["source"] and not gold[j]["source"]
            right[i] = overlap >= 0.8 and bool(same)
        for claim, is_right in zip(claims[document.id], right):
            yield claim["features"], is_right, document.id


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
    return model().fit(evidence, right).coef_[0]
