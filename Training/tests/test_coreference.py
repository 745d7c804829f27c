"""python -m unittest discover tests, in the folder Training."""

import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from claims_training import pronouns
from claims_training.coreference import Gold, Score, matched


def columns(number, form, category, tag, head, relation, misc="_"):
    return [str(number), form, form, category, tag, "_", str(head), relation, "_", misc]


def document():
    """Spokeswoman Rita Coe spoke. She and Lund left."""
    gold = Gold("GUM_news_x")
    gold.append([
        columns(1, "Spokeswoman", "NOUN", "NN", 4, "nsubj", "Entity=(1-person-new-x"),
        columns(2, "Rita", "PROPN", "NNP", 1, "flat"),
        columns(3, "Coe", "PROPN", "NNP", 2, "flat", "Entity=1)"),
        columns(4, "spoke", "VERB", "VBD", 0, "root", "SpaceAfter=No"),
        columns(5, ".", "PUNCT", ".", 4, "punct")], False)
    gold.append([
        columns(1, "She", "PRON", "PRP", 4, "nsubj", "Entity=(2-person-new-x(1-person-giv-x)"),
        columns(2, "and", "CCONJ", "CC", 3, "cc"),
        columns(3, "Lund", "PROPN", "NNP", 1, "conj", "Entity=(3-person-new-x)2)"),
        columns(4, "left", "VERB", "VBD", 0, "root")], True)
    return gold


class Mentions(unittest.TestCase):
    def test_a_name_behind_its_noun_is_a_name_and_a_coordination_is_none(self):
        gold = document()
        row = gold.row()
        words = [(row["text"][slice(*m["span"])], m["form"], m["entity"]) for m in gold.mentions]
        self.assertEqual(words, [("Rita Coe", "name", "1"), ("She", "pronoun", "1"), ("Lund", "name", "3")])

    def test_a_paragraph_begins_behind_a_blank_line(self):
        self.assertEqual(document().row()["text"], "Spokeswoman Rita Coe spoke.\n\nShe and Lund left")


class Scores(unittest.TestCase):
    def rows(self, entity_of_she):
        mentions = [{"span": [12, 20], "form": "name", "entity": 0, "rule": "name"},
                    {"span": [29, 32], "form": "pronoun", "entity": entity_of_she, "rule": "pronoun"},
                    {"span": [37, 41], "form": "name", "entity": 1, "rule": "name"}]
        return {"entities": [{"name": "Rita Coe"}, {"name": "Lund"}], "mentions": mentions}

    def test_a_pronoun_is_right_when_its_entity_bears_the_persons_name(self):
        for entity, right in ((0, 1), (1, 0)):
            gold, score = document(), Score()
            gold.row()
            score.add(gold, self.rows(entity))
            self.assertEqual((score.counts["pronouns"], score.counts["pronoun right"]), (1, right))

    def test_a_mention_is_matched_by_its_head(self):
        gold = document()
        gold.row()
        self.assertEqual([m and m["entity"] for m in matched(gold, self.rows(0))], [0, 0, 1])


class Fit(unittest.TestCase):
    def test_the_right_candidates_evidence_gains_weight(self):
        count = len(pronouns.START)
        evidence = np.zeros((2, count))
        evidence[1, 3] = 1
        weights = pronouns.fitted([(evidence, 1)] * 200, ridge=1.0)
        self.assertGreater(weights[3], pronouns.START[3])
        self.assertAlmostEqual(weights[0], pronouns.START[0], places=3)


if __name__ == "__main__":
    unittest.main()
