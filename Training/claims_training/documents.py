"""Texts as the program sees them, with the labels to learn."""

import bisect
import collections
import difflib
import re

import numpy as np

from .settings import SOURCE_KINDS, STANCES


def normalized(word):
    """A word as its hash is made of it."""
    return re.sub("[0-9]", "0", word.lower().replace("\u2019", "'"))


def fnv(word):
    """FNV-1a, 32 bits: the hash of TokenFeatures.swift."""
    value = 2166136261
    for byte in word.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def aligner(gold_text, text):
    """A function from spans of `gold_text` to spans of `text`, which differ in white space, or slightly."""
    gold = [i for i, c in enumerate(gold_text) if not c.isspace()]
    ours = [i for i, c in enumerate(text) if not c.isspace()]
    if [gold_text[i] for i in gold] == [text[i] for i in ours]:
        place = dict(zip(gold, ours))
    else:
        matcher = difflib.SequenceMatcher(None, [gold_text[i] for i in gold], [text[i] for i in ours], autojunk=False)
        place = {gold[a + k]: ours[b + k] for a, b, n in matcher.get_matching_blocks() for k in range(n)}

    def aligned(start, end):
        places = [place[i] for i in range(start, end) if i in place]
        return (places[0], places[-1] + 1) if places else None

    return aligned


class Document:
    """One text: tokens, features, and label columns with -1 for "not known"."""

    def __init__(self, features, text):
        self.id, self.text, self.tokens = features["id"], text, features["tokens"]
        self.paragraphs = features["paragraphs"]
        count = len(self.tokens)
        self.features = np.array(features["features"], np.int64).T.reshape(count, -1)
        self.rules = np.array(features["rules"], np.int32).T.reshape(count, -1)
        self.words = [normalized(text[a:b]) for a, b in self.tokens]
        self.starts, self.ends = [a for a, _ in self.tokens], [b for _, b in self.tokens]
        self.labels = np.zeros(count, np.int32)
        self.tags, self.names, self.links = (np.full(count, -1, np.int32) for _ in range(3))
        self.statements, self.kinds, self.stances = (np.full(count, -1, np.int32) for _ in range(3))
        self.attributions, self.nested = [], None

    def tokens_in(self, start, end):
        """The indexes of the tokens that share a character with the span."""
        first = bisect.bisect_right(self.ends, start)
        return range(first, bisect.bisect_left(self.starts, end, first))

    def set_tags(self, spans, tag_ids):
        """Tags of the tokens that the gold has just so; [(start, end, tag)]."""
        known = {(start, end): tag for start, end, tag in spans}
        for index, token in enumerate(self.tokens):
            self.tags[index] = tag_ids.get(known.get(tuple(token)), -1)

    def set_names(self, spans):
        """Names as labels; [(start, end, kind)]."""
        self.names[:] = 0
        for start, end, kind in spans:
            first = {"PER": 1, "ORG": 3, "LOC": 5}.get(kind)
            for position, index in enumerate(self.tokens_in(start, end) if first else []):
                self.names[index] = first + min(position, 1)

    def set_attributions(self, attributions):
        """Labels and links of attributions: [{"source": [(start, end)], "cue": ..., "content": ...}]."""
        self.attributions = attributions
        owner = np.full(len(self.tokens), -1, np.int32)
        for number, attribution in enumerate(attributions):
            for part, first in (("source", 1), ("cue", 3), ("content", 5)):
                for start, end in attribution[part]:
                    self._label(start, end, first, number, owner)
        self._mend_beginnings()
        self._set_links(owner)

    def set_nested(self, contents, attributions):
        """The same of the claims within the `contents` of others, apart: which tokens are read, labels, links."""
        outer = self.labels, self.links, self.attributions
        self.labels, self.links = np.zeros_like(self.labels), np.full_like(self.links, -1)
        self.set_attributions(attributions)
        inside = np.zeros(len(self.tokens), np.float32)
        for start, end in contents:
            inside[list(self.tokens_in(start, end))] = 1
        self.nested = inside, self.labels * (inside > 0), np.where(inside > 0, self.links, -1)
        self.labels, self.links, self.attributions = outer

    def set_statements(self, spans):
        """Which tokens are part of what the article states in its own voice."""
        self.statements[:] = 0
        for start, end in spans:
            self.statements[list(self.tokens_in(start, end))] = 1

    def set_cues_and_sources(self, attributions, knows_stance):
        """The stance of each cue's tokens, and the kind of each source's."""
        for attribution in attributions:
            for spans, kind in attribution["kinds"]:
                for start, end in spans:
                    self.kinds[list(self.tokens_in(start, end))] = SOURCE_KINDS.index(kind)
            for start, end in attribution["cue"] if knows_stance else []:
                self.stances[list(self.tokens_in(start, end))] = STANCES.index(attribution["stance"])

    def _label(self, start, end, first, number, owner):
        """Labels a span; one label a token, the first attribution keeps it; a new paragraph begins anew."""
        paragraph = None
        for index in self.tokens_in(start, end):
            if self.labels[index] == 0:
                self.labels[index] = first + (paragraph == self.paragraphs[index])
                owner[index], paragraph = number, self.paragraphs[index]

    def _mend_beginnings(self):
        """Makes an inside without its beginning a beginning."""
        for index, label in enumerate(self.labels):
            if label and label % 2 == 0:
                before = self.labels[index - 1] if index else 0
                if before not in (label - 1, label) or self.paragraphs[index] != self.paragraphs[index - 1]:
                    self.labels[index] -= 1

    def _set_links(self, owner):
        cues = collections.defaultdict(list)
        for index in np.flatnonzero(self.labels == 3):
            cues[self.paragraphs[index]].append((index, owner[index]))
        index = 0
        while index < len(self.labels):
            end = index + 1
            if self.labels[index] in (1, 5):
                while end < len(self.labels) and self.labels[end] == self.labels[index] + 1:
                    end += 1
                self.links[index:end] = link_class(index, end, owner[index], cues[self.paragraphs[index]])
            index = end


def link_class(start, end, owner, cues):
    """Where the span's cue stands among the cues of its paragraph (settings.LINKS)."""
    before = [own for place, own in reversed(cues) if place < start]
    after = [own for place, own in cues if place >= end]
    if owner in before:
        return 2 - min(before.index(owner), 2)
    return 3 + min(after.index(owner), 2) if owner in after else 6
