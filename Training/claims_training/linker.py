"""Who is meant: a conditional logit over the candidates that `claims-features --links` prints for each speaker."""

import json
import re
import subprocess

import numpy as np
from scipy.optimize import minimize

from . import texts
from .documents import aligner

FORMS = ["he", "they", "it", "person", "people", "body", "document", "name", "silent"]  # LinkForm.swift
SHARED_RIDGE, OWN_RIDGE = 30.0, 100.0  # what all forms share is pulled to nought, what a form adds more so
FOLDS = 5
RULED = 0  # the feature "the rules took it", from which the fit starts


def examples(path, texts_path, features):
    """(features of the candidates, which are right, form, article) of each link whose claim is annotated."""
    printed = subprocess.run([features, "--links", texts_path], stdout=subprocess.PIPE, check=True).stdout
    links = {row["id"]: row["links"] for row in map(json.loads, printed.splitlines())}
    read = {row["id"]: row["text"] for row in texts.json_lines(texts_path)}
    for gold in texts.json_lines(path):
        align = aligner(gold["text"], read[gold["id"]])
        claims = [_claim(claim, align) for claim in gold["claims"]]
        for link in links[gold["id"]]:
            claim = _matching(link, claims)
            if claim is None:
                continue
            right = _right(link, claim)
            if any(right) and not all(right):
                rows = np.array([candidate["features"] for candidate in link["candidates"]])
                yield rows, np.array(right), link["form"], gold["id"]


def _claim(claim, align):
    spans = [span for span in (align(start, end) for start, end in claim["content"]) if span]
    speakers = [link for link in claim["chain"] if link["relation"] == "speaker"]
    places = [align(*link["span"]) if link["span"] else None for link in speakers]
    return {"content": _characters(spans), "speakers": speakers, "places": places}


def _characters(spans):
    return {k for start, end in spans for k in range(start, end)}


def _matching(link, claims):
    """The claim with most of the same content, if its speaker stands at the same words or both have none."""
    content = _characters(link["content"])
    share = lambda claim: len(content & claim["content"]) / max(1, len(content | claim["content"]))
    best = max(claims, key=share, default=None)
    if best is None or share(best) < 0.5:
        return None
    if link.get("mention") is None or not best["speakers"]:
        return best if FORMS[link["form"]] == "silent" and (not best["speakers"] or best["places"][0] is None) else None
    start, end = link["mention"]
    for speaker, place in zip(best["speakers"], best["places"]):
        if place and place[0] < end and place[1] > start:
            return dict(best, speakers=[speaker])
    return None


def _right(link, claim):
    candidates = link["candidates"]
    if not claim["speakers"]:
        return [candidate["isWritten"] for candidate in candidates]
    gold = claim["speakers"][0]
    return [_same(gold, candidate["name"]) or any(_same(gold, alias) for alias in candidate["aliases"])
            for candidate in candidates]


def _words(name):
    return [w for w in re.findall(r"\w+", name.casefold()) if w not in ("the", "a", "an", "mr", "mrs", "ms", "dr")]


def _same(gold, name):
    """Whether a name is that of the source, as eval/score_claims.py has it."""
    a, b = _words(gold["source"]), _words(name)
    if not a or not b:
        return False
    if a == b or a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a)):
        return True
    return gold["kind"] in ("group", "unnamed", "document") and (set(a) <= set(b) or set(b) <= set(a))


def fitted(rows, log=print):
    """The weights, first what all forms share, then what each form adds; checked on articles left out."""
    articles = sorted({row[3] for row in rows})
    fold = dict(zip(np.random.default_rng(0).permutation(articles), np.arange(len(articles)) % FOLDS))
    counts = {form: [0, 0, 0] for form in range(len(FORMS))}
    for k in range(FOLDS):
        weights = _fit([row for row in rows if fold[row[3]] != k])
        for values, right, form, article in rows:
            if fold[article] == k:
                chosen = np.argmax(values @ (weights[0] + weights[form + 1]))
                ruled = int(np.argmax(values[:, RULED])) if values[:, RULED].any() else 0
                counts[form][0] += 1
                counts[form][1] += bool(right[ruled])
                counts[form][2] += bool(right[chosen])
    for form, (count, before, after) in counts.items():
        log(f"{FORMS[form]}: {count}, the rules have {before} right, the weights {after}")
    log("all: {}, {}, {}".format(*np.sum(list(counts.values()), 0)))
    return _fit(rows).ravel()


def _fit(rows):
    width = rows[0][0].shape[1]
    ridge = np.full((len(FORMS) + 1, width), OWN_RIDGE)
    ridge[0] = SHARED_RIDGE
    start = np.zeros_like(ridge)
    start[0, RULED] = 1

    def loss(flat):
        weights = flat.reshape(ridge.shape)
        total = (ridge / 2 * (weights - start) ** 2).sum()
        gradient = ridge * (weights - start)
        for values, right, form, _ in rows:
            scores = values @ (weights[0] + weights[form + 1])
            powers = np.exp(scores - scores.max())
            share = powers / powers.sum()
            hit = powers * right / (powers * right).sum()
            total -= np.log((share * right).sum())
            step = (share - hit) @ values
            gradient[0] += step
            gradient[form + 1] += step
        return total, gradient.ravel()

    return minimize(loss, start.ravel(), jac=True, method="L-BFGS-B").x.reshape(ridge.shape)
