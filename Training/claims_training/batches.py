"""Paragraphs packed into rows of a batch, apart by one masked token."""

import numpy as np

from .settings import HEADS, INJECTED, NAMES, NESTED, OTHER, POLNEAR, TABLES, WHOLE

COLUMNS = [name for name, _, _ in TABLES] + [name for name, _ in INJECTED]
SCHEMES = {"polnear": POLNEAR, "wikinews": WHOLE, "diverse": WHOLE, "nested": NESTED}
TARGETS = ["labels", "tags", "names", "links", "statements", "kinds", "stances"]
SILENT_RULES = 1  # row of the rules' table: no claim here


class Paragraphs:
    """The paragraphs of a corpus as columns of row numbers and labels.

    The corpus "nested" has what stands within the claims of its documents: only those tokens are read by the layers
    that pass on what they saw, and only paragraphs that hold some are there.
    """

    def __init__(self, name, documents, vocabulary, context=None, soft=None):
        scheme = SCHEMES.get(name.split("-")[0], OTHER)
        self.name, self.has_attributions = name, scheme != OTHER
        self.columns, self.labels, self.context, self.soft, self.places, self.read = [], [], [], [], [], []
        for number, document in enumerate(documents):
            if not document.tokens:
                continue
            columns, labels = _columns(document, vocabulary, scheme), _labels(document, scheme)
            read = document.nested[0] if scheme == NESTED else np.ones(len(document.tokens), np.float32)
            cuts = np.flatnonzero(np.diff(document.paragraphs)) + 1
            for part in np.split(np.arange(len(document.tokens)), cuts):
                if not read[part].any():
                    continue
                self.columns.append(columns[part])
                self.labels.append(labels[part])
                self.read.append(read[part])
                self.context.append(None if context is None else context[number][part])
                self.places.append((number, int(part[0])))
        if soft is not None:
            self.soft = soft

    def __len__(self):
        return len(self.columns)


def _columns(document, vocabulary, scheme):
    words = [vocabulary.rows.get(int(h), 1) for h in document.features[:, 0]]
    constant = np.full((len(words), 1), scheme)
    rules = document.rules
    if scheme == NESTED:
        rules = np.concatenate([np.full((len(words), 1), SILENT_RULES), rules[:, 1:]], 1)
    return np.concatenate([np.array(words)[:, None], document.features[:, 1:], constant, rules], 1).astype(np.int32)


def _labels(document, scheme):
    labels, links, statements = document.labels, document.links, document.statements
    if scheme == NESTED:
        _, labels, links = document.nested
        statements = np.full_like(statements, -1)
    return np.stack([labels, document.tags, document.names, links, statements, document.kinds, document.stances], 1)


def packed(paragraphs, order, length):
    """Rows of [(paragraph, first token, place in the row, tokens)]; a longer paragraph is cut."""
    rows, row, used = [], [], 0
    for index in order:
        for start in range(0, len(paragraphs.columns[index]), length):
            count = min(length, len(paragraphs.columns[index]) - start)
            if used and used + 1 + count > length:
                rows.append(row)
                row, used = [], 0
            used += 1 if used else 0
            row.append((index, start, used, count))
            used += count
    return rows + ([row] if row else [])


def batch_of(rows, length, tags):
    """Arrays [tokens, rows] of rows (paragraphs, row)."""
    size = (length, len(rows))
    columns, labels = np.zeros((*size, len(COLUMNS)), np.int32), np.zeros((*size, len(TARGETS)), np.int32)
    labels[..., 1:] = -1
    mask, read = np.zeros(size, np.float32), np.zeros(size, np.float32)
    wants_context = any(p.context and p.context[0] is not None for p, _ in rows)
    context = np.zeros((*size, 256), np.float32) if wants_context else None
    sizes = {"names": len(NAMES), "tags": tags} | HEADS
    soft = {k: np.zeros((*size, n), np.float32) for k, n in sizes.items()} if any(p.soft for p, _ in rows) else None
    for column, (paragraphs, row) in enumerate(rows):
        for index, start, place, count in row:
            here, there = (slice(place, place + count), column), slice(start, start + count)
            columns[here], labels[here], mask[here] = paragraphs.columns[index][there], paragraphs.labels[index][there], 1
            read[here] = paragraphs.read[index][there]
            if context is not None:
                context[here] = paragraphs.context[index][there]
            if soft is not None and paragraphs.soft:
                for name, values in soft.items():
                    values[here] = paragraphs.soft[index][name][there]
    attributed = np.array([float(p.has_attributions) for p, _ in rows], np.float32)
    batch = {"columns": {name: columns[..., k] for k, name in enumerate(COLUMNS)}, "mask": mask, "read": read,
             "attribution_weight": attributed[None]} | {name: labels[..., k] for k, name in enumerate(TARGETS)}
    if context is not None:
        batch["context"] = context
    if soft is not None:
        batch["soft"] = soft
    return batch
