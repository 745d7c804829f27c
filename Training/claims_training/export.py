"""Parameters as the weights' file: tables multiplied out, gains folded into the matrices behind them."""

import numpy as np

from . import network, weights_file
from .settings import INJECTED, NESTED, POLNEAR, SHIPPED, TABLES, WHOLE
from .vocabulary import FIRST

CONFIDENCE_FEATURES, STATEMENT_FEATURES = 42, 37
LINK_FORMS, LINK_FEATURES = 9, 62  # LinkForm and LinkFeature in Sources/Extraction/Linking
# How much of the scheme that the program asks for is that of the diverse articles; the rest is PolNeAR's, which
# counts belief and intention too.
SHARE_OF_WHOLE = 0.5
# The heads that the program reads, by their names there; kinds and stances are learned beside them.
SHIPPED_HEADS = {"labels": "attribution", "links": "links", "statements": "statements"}


def write(path, settings, params, vocabulary, vectors, tag_ids, confidence=None):
    """Writes the weights of a network trained without context features."""
    array = lambda name: np.asarray(params[name], np.float32)
    order = np.argsort(vocabulary.hashes, kind="stable")
    tables = _embedding(array, vocabulary, vectors, order)
    layers, heads = _layers(settings, array)
    if confidence is None:
        confidence = np.zeros(CONFIDENCE_FEATURES)
    weights_file.write(path, {
        "width": settings.width, "embed": {"tables": tables, "bias": array("bias")}, "layers": layers, "heads": heads,
        "blobs": {
            "vocabulary": vocabulary.hashes[order],
            "tags": np.frombuffer(" ".join(sorted(tag_ids, key=tag_ids.get)).encode(), np.uint8),
            "transitions": (array("transitions") + network.TRANSITIONS).ravel(), "start": network.START,
            "scheme": np.array([SHIPPED, NESTED], np.uint32), "confidence": np.asarray(confidence, np.float32),
            # Fitted last, with a program that has the rest.
            "statements": np.zeros(STATEMENT_FEATURES, np.float32),
            "linker": np.zeros((LINK_FORMS + 1) * LINK_FEATURES, np.float32)}})


def _embedding(array, vocabulary, vectors, order):
    """Each table's rows as what they add to the first layer."""
    tables, start = [], 0
    for name, _, columns in TABLES:
        rows = array("table_" + name)
        if columns:
            matrix = array("in")[start : start + columns]
            start += columns
            if name == "word":
                rows = np.where(vocabulary.is_trained[:, None] > 0, rows, rows[1])
            rows = rows @ matrix
        if name == "word":
            rows = rows + vectors @ array("vector")
            rows = np.concatenate([np.zeros_like(rows[:1]), rows[1:FIRST], rows[FIRST:][order]])
        tables.append((name, rows))
    return tables


def _layers(settings, array):
    layers, heads = [], []
    for number, kind in enumerate(settings.layers.split(",")):
        if kind == "H":
            heads += [_head(array, name, "word_gain", len(layers)) for name in ("tags", "names")]
            continue
        if kind == "R":
            layers.append({"type": "inject", "tables": [(name, _injected(name, array)) for name, _ in INJECTED]})
            continue
        gain = array(f"{number}g")[:, None]
        if kind == "c":
            weight = array(f"{number}w") * np.tile(gain, (3, 1))
            layers.append({"type": "conv", "weight": weight, "bias": array(f"{number}b")})
        else:
            layers.append({"type": "lstm", "input": array(f"{number}w") * gain[None], "bias": array(f"{number}b"),
                           "recurrent": array(f"{number}u"), "output": array(f"{number}o")})
    heads += [dict(_head(array, source, "last_gain", len(layers)), name=name) for source, name in SHIPPED_HEADS.items()]
    return layers, heads


def _injected(name, array):
    """A table of the injection; that of the schemes with the mean that is shipped."""
    rows = np.array(array("table_" + name))
    if name == "scheme":
        rows[SHIPPED] = SHARE_OF_WHOLE * rows[WHOLE] + (1 - SHARE_OF_WHOLE) * rows[POLNEAR]
    return rows


def _head(array, name, gain, after):
    return {"name": name, "after": after, "weight": array(name + "_w") * array(gain)[:, None], "bias": array(name + "_b")}
