"""python -m unittest discover tests, in the folder Training."""

import itertools
import os
import sys
import unittest

import jax
import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from claims_training import linker, network
from claims_training.documents import Document, aligner, fnv, link_class, normalized
from claims_training.parity import best_path


class Words(unittest.TestCase):
    def test_a_hash_is_that_of_the_program(self):
        self.assertEqual(fnv(""), 2166136261)
        self.assertEqual(fnv("a"), 0xE40C292C)

    def test_digits_and_apostrophes_are_made_one(self):
        self.assertEqual(normalized("Don\u2019t42"), "don't00")


class Alignment(unittest.TestCase):
    def test_white_space_does_not_count(self):
        self.assertEqual(aligner("a  b\nc", "a b c")(3, 6), (2, 5))


class Labels(unittest.TestCase):
    def document(self):
        text = "Coe said it leaks"
        tokens = [[0, 3], [4, 8], [9, 11], [12, 17]]
        row = {"id": "x", "tokens": tokens, "paragraphs": [0] * 4, "features": [[1] * 4] * 9, "rules": [[1] * 4] * 2}
        return Document(row, text)

    def test_an_attribution_is_labelled_and_linked(self):
        document = self.document()
        document.set_attributions([{"source": [(0, 3)], "cue": [(4, 8)], "content": [(9, 17)]}])
        self.assertEqual(document.labels.tolist(), [1, 3, 5, 6])
        self.assertEqual(document.links.tolist(), [3, -1, 2, 2])

    def test_what_stands_within_contents_is_apart(self):
        document = self.document()
        outer = {"source": [], "cue": [], "content": [(0, 17)]}
        document.set_attributions([outer])
        document.set_nested(outer["content"], [{"source": [(0, 3)], "cue": [(4, 8)], "content": [(9, 17)]}])
        read, labels, links = document.nested
        self.assertEqual(read.tolist(), [1, 1, 1, 1])
        self.assertEqual(labels.tolist(), [1, 3, 5, 6])
        self.assertEqual(links.tolist(), [3, -1, 2, 2])
        self.assertEqual(document.labels.tolist(), [5, 6, 6, 6])

    def test_a_link_counts_cues_from_the_span(self):
        self.assertEqual(link_class(5, 6, 7, [(1, 7), (3, 8)]), 1)
        self.assertEqual(link_class(5, 6, 9, [(1, 7), (8, 9)]), 3)
        self.assertEqual(link_class(5, 6, 4, [(1, 7)]), 6)


class Links(unittest.TestCase):
    def test_what_is_always_right_is_learned(self):
        rng = np.random.default_rng(2)
        rows = []
        for article in range(40):
            values = rng.normal(size=(3, 4))
            values[:, 0] = [1, 0, 0]  # the rules took the first, and were wrong
            values[:, 1] = [0, 0, 1]
            rows.append((values, np.array([False, False, True]), article % 3, str(article)))
        weights = linker.fitted(rows, log=lambda line: None).reshape(len(linker.FORMS) + 1, 4)
        chosen = [int(np.argmax(values @ (weights[0] + weights[form + 1]))) for values, _, form, _ in rows]
        self.assertGreater(np.mean(np.array(chosen) == 2), 0.9)

    def test_names_are_compared_as_the_scorer_does(self):
        gold = {"source": "Kevin Sullivan", "kind": "person"}
        self.assertTrue(linker._same(gold, "Mr Sullivan"))
        self.assertFalse(linker._same(gold, "Kevin"))
        self.assertTrue(linker._same({"source": "critics of the plan", "kind": "group"}, "the critics"))


class Chain(unittest.TestCase):
    def setUp(self):
        rng = np.random.default_rng(1)
        self.scores = rng.normal(size=(4, 7)).astype(np.float32)
        self.transitions = rng.normal(size=(7, 7)).astype(np.float32)
        self.steps = self.transitions + network.TRANSITIONS
        self.paths = [(self.total(path), path) for path in itertools.product(range(7), repeat=4)]

    def total(self, path):
        steps = sum(self.steps[a, b] for a, b in zip(path, path[1:]))
        return network.START[path[0]] + steps + sum(self.scores[t, label] for t, label in enumerate(path))

    def test_the_loss_is_that_of_all_paths_counted(self):
        labels = [1, 2, 0, 5]
        everything = np.logaddexp.reduce([total for total, _ in self.paths])
        loss = network.chain_loss(self.transitions, self.scores[:, None], np.array(labels)[:, None], np.ones((4, 1), np.float32))
        self.assertAlmostEqual(float(loss), (everything - self.total(labels)) / 4, places=4)

    def test_the_best_path_is_the_best_of_all(self):
        self.assertEqual(tuple(best_path(self.scores, self.steps, network.START)), max(self.paths)[1])


class Recurrence(unittest.TestCase):
    def test_the_gradient_by_hand_is_the_gradient(self):
        keys = jax.random.split(jax.random.PRNGKey(0), 2)
        gates, recurrent = jax.random.normal(keys[0], (5, 2, 12)), jax.random.normal(keys[1], (3, 12))
        mask = np.ones((5, 2, 1), np.float32)
        mask[2, 0] = 0
        for reverse in (False, True):
            by_hand = jax.grad(lambda u: (network.lstm(gates, u, mask, reverse) ** 2).sum())(recurrent)
            plain = jax.grad(lambda u: (network._lstm_states(gates, u, mask, reverse)[0] ** 2).sum())(recurrent)
            np.testing.assert_allclose(by_hand, plain, rtol=1e-4)


if __name__ == "__main__":
    unittest.main()
