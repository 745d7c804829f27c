"""Pieces of articles that are read by themselves, as the program reads the contents of claims again.

Few contents hold a claim: too few to learn from. So sentences are cut out of the articles besides, which are read as if
somebody had said them.
"""

from typing import NamedTuple

import numpy as np

ENDS = (".", "!", "?")
MARGIN = 2  # tokens on either side that the convolutions still see
EVERY_SILENT = 4  # of the sentences without a claim one in so many is read


class Piece(NamedTuple):
    """Tokens of a paragraph; labels and links are those of the whole document."""

    first: int
    end: int
    labels: np.ndarray
    links: np.ndarray


def nested(document):
    """The contents of the outermost claims, with the claims within them."""
    labels, links = document.labelled(document.nested)
    for start, end in document.contents:
        tokens = document.tokens_in(start, end)
        for first, after in _paragraphs(document, tokens.start, tokens.stop):
            yield Piece(first, after, labels, links)


def cut(document):
    """One sentence of each paragraph, the next one of the next, where no claim crosses its ends."""
    number = 0
    for first, after in _paragraphs(document, 0, len(document.tokens)):
        sentences = _sentences(document, first, after)
        number += 1
        start, end = sentences[number % len(sentences)]
        held = [a for a in document.attributions if _is_within(document, a, start, end)]
        labels, links = document.labelled(held)
        if not np.array_equal(labels[start:end] > 0, document.labels[start:end] > 0):
            continue
        if held or number % EVERY_SILENT == 0:
            yield Piece(start, end, labels, links)


def _is_within(document, attribution, start, end):
    spans = [document.tokens_in(*span) for part in ("source", "cue", "content") for span in attribution[part]]
    return all(start <= tokens.start and tokens.stop <= end for tokens in spans)


def _paragraphs(document, first, after):
    """The runs of tokens of one paragraph each."""
    cuts = [i for i in range(first + 1, after) if document.paragraphs[i] != document.paragraphs[i - 1]]
    return [(a, b) for a, b in zip([first, *cuts], [*cuts, after]) if a < b]


def _sentences(document, first, after):
    """Roughly: behind a full stop, and the mark behind it, before a word that begins otherwise than in small letters."""
    cuts = []
    for index in range(first + 1, after):
        before, word = document.text[slice(*document.tokens[index - 1])], document.text[slice(*document.tokens[index])]
        closes = before in ENDS or before in ("\u201d", "\"") and index - 2 >= first and (
            document.text[slice(*document.tokens[index - 2])] in ENDS)
        if closes and word not in ("\u201d", "\"") and not word[:1].islower():
            cuts.append(index)
    return list(zip([first, *cuts], [*cuts, after]))
