"""Logistic regression of "is it right" on what the program prints, and how reliable it is on articles not seen."""

import numpy as np
from sklearn.linear_model import LogisticRegression

STRENGTH = 0.3  # of the data against the prior; 0.1 to 1 give the same within noise for claims
FOLDS = 6


def fitted(rows, log=print):
    """The coefficients for rows of (features, is right, article)."""
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
    log(f"of {len(rows)} {100 * right.mean():.0f} % are right; of the {shown.sum()} of .5 and more "
        f"{100 * right[shown].mean():.0f} %, which are {100 * right[shown].sum() / right.sum():.0f} % of the right ones")
    return model().fit(evidence, right).coef_[0]
