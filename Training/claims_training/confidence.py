"""The confidence of a claim: logistic regression of "is it right" on the evidence that the program prints."""

import importlib.util
import json
import os
import subprocess


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
