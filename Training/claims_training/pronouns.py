"""Fits the weights by which "he" and "she" are told (Sources/Extraction/Sources/PronounScorer.swift).

python -m claims_training.pronouns --data DATA --features claims-features

A conditional logit over the candidates that `claims-features --entities` prints with their evidence, for GUM's genres
but news, with their gold mentions. GUM's news are left for measuring.
"""

import argparse

import numpy as np
from scipy.optimize import minimize

from . import coreference

GENRES = ["interview", "bio", "speech", "voyage", "academic", "textbook", "court", "essay", "letter"]
# Weights of a first fit, over the same, the automatic chains of PolNeAR's training articles and Wikinews; the last
# three by trial. Starting from nought, the program as a whole had a point less on the same texts: what it
# is shown of a pronoun depends on what it made of those before.
START = np.array([
    1.59, 0.62, -0.62, -1.59, 0.34, 0.49, 0.87, -0.29, 0.51, 0.80, 0.19, 0.60, -0.11, -0.01, 0.18, -0.08, -0.21, 0.50,
    0.73, 0.33, -1.39, -0.67, 1.00, 1.00, 1.60])
RIDGE = 30.0  # pulls each weight to its start


def trials(data, features, genres):
    """(evidence of the candidates, index of the right one) of each pronoun with two candidates or more."""
    golds = coreference.documents(data, genres)
    for gold, row in zip(golds, coreference.linked(golds, features, own=False)):
        pairs = list(zip(gold.mentions, coreference.matched(gold, row)))
        identity = {}
        for mention, ours in pairs:
            if ours and mention["form"] != "pronoun" and ours["form"] == mention["form"]:
                identity.setdefault(ours["entity"], mention["entity"])
        for mention, ours in pairs:
            if ours and ours["candidates"] and mention["word"] in coreference.PRONOUNS:
                yield from _trial(ours["candidates"], lambda entity: identity.get(entity) == mention["entity"])


def _trial(candidates, is_right):
    right = [k for k, c in enumerate(candidates) if is_right(c["entity"])]
    if len(right) == 1 and len(candidates) > 1:
        yield np.array([c["evidence"] for c in candidates]), right[0]


def fitted(examples, ridge=RIDGE):
    """The weights that make the right candidates likeliest."""

    def loss(weights):
        apart = weights - START
        total, gradient = ridge / 2 * apart @ apart, ridge * apart
        for evidence, right in examples:
            scores = evidence @ weights
            share = np.exp(scores - scores.max())
            share /= share.sum()
            total -= np.log(share[right])
            gradient += share @ evidence - evidence[right]
        return total, gradient

    return minimize(loss, START, jac=True, method="L-BFGS-B").x


def share_right(examples, weights):
    return sum(int(np.argmax(evidence @ weights) == right) for evidence, right in examples) / max(1, len(examples))


def main():
    parser = argparse.ArgumentParser(prog="claims_training.pronouns", description=__doc__)
    parser.add_argument("--data", required=True, help="the folder that holds train/ud")
    parser.add_argument("--features", default="claims-features", help="the program that prints who is who")
    options = parser.parse_args()
    learned = list(trials(options.data, options.features, GENRES))
    news = list(trials(options.data, options.features, ["news"]))
    weights = fitted(learned)
    print(f"{len(learned)} pronouns, {100 * share_right(learned, weights):.1f} right;"
          f" news: {len(news)}, {100 * share_right(news, weights):.1f}")
    print(", ".join(f"{weight:.2f}" for weight in weights))


if __name__ == "__main__":
    main()
