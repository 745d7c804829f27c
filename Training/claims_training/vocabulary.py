"""The words that get a row of their own, and what MiniLM makes of each of them alone."""

import collections
import re

import numpy as np
import wordfreq

from .documents import fnv
from .minilm import MiniLM, principal_components
from .settings import VOCABULARY

UNKNOWN, FIRST = 1, 2  # rows; 0 is the separator's


class Vocabulary:
    """Words with counts in the training texts; row FIRST is the first word's."""

    def __init__(self, counts):
        self.words = [word for word, count in counts.most_common() if count >= 2][:VOCABULARY]
        seen = set(self.words)
        for word in wordfreq.top_n_list("en", 2 * VOCABULARY):
            word = re.sub("[0-9]", "0", word)
            if len(self.words) < VOCABULARY and word not in seen and re.fullmatch(r"[a-z][a-z\-']*[a-z]|0+", word):
                seen.add(word)
                self.words.append(word)
        self.hashes = np.array([fnv(word) for word in self.words], np.uint32)
        assert len(set(self.hashes.tolist())) == len(self.words), "two words with one hash: drop the rarer one"
        self.rows = {int(value): FIRST + k for k, value in enumerate(self.hashes)}
        self.counts = np.array([0, 0] + [counts.get(word, 0) for word in self.words], np.float32)

    @property
    def is_trained(self):
        """For each row whether its learned vector counts: words that the training texts hold twice."""
        return np.concatenate([[1, 1], self.counts[FIRST:] >= 2]).astype(np.float32)

    def vectors(self):
        """For each row a fixed vector of 96 and 64 components of MiniLM's sixth and third layer."""
        third, sixth = MiniLM().word_states(self.words)
        parts = []
        for states, count in ((sixth, 96), (third, 64)):
            center, directions = principal_components(states, count, states[:15_000])
            parts.append((states - center) @ directions)
        return np.concatenate([np.zeros((FIRST, 160)), np.concatenate(parts, 1)]).astype(np.float32)


def count_words(corpora):
    """How often each word stands in the documents of the corpora."""
    counts = collections.Counter()
    for documents in corpora:
        for document in documents:
            counts.update(document.words)
    return counts
