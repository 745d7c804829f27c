"""Who is who in GUM: how many names, role nouns, "he" and "she" the program links as the annotators did.

python -m claims_training.coreference --data DATA --features claims-features [--own] [--genres news,bio] [--errors]

Without --own the annotators' mentions of persons are linked, with it those that the program finds.
"""

import argparse
import collections
import gzip
import json
import os
import re
import subprocess
import tempfile

PRONOUNS = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
# A capitalised office is a role noun, though the treebank calls it a proper noun.
OFFICES = {
    "administrator", "captain", "chairman", "chairwoman", "chancellor", "chief", "commissioner", "councillor", "director",
    "general", "governor", "judge", "king", "mayor", "minister", "mp", "officer", "president", "professor", "queen",
    "representative", "secretary", "senator", "spokesman", "spokesperson", "spokeswoman", "republican", "democrat"}
FILES = ["gum_ok-train", "gum_ok-dev", "gum_ok-test"]


class Word:
    """A word of the treebank; offsets in the text, the head's index in the document."""

    def __init__(self, start, columns, first):
        self.start, self.end = start, start + len(columns[1])
        self.form, self.category, self.tag, self.relation = columns[1], columns[3], columns[4], columns[7]
        self.head = first + int(columns[6]) - 1 if columns[6] != "0" else -1


class Gold:
    """One document: its text, and its mentions of persons (span, head span, form, entity)."""

    def __init__(self, name):
        self.id, self.text, self.mentions = name, "", []
        self._words, self._open = [], []

    def append(self, sentence, opens_paragraph):
        if self.text:
            self.text = self.text.rstrip(" ") + ("\n\n" if opens_paragraph else " ")
        first = len(self._words)
        for columns in sentence:
            start = len(self.text)
            self.text += columns[1] + ("" if "SpaceAfter=No" in columns[9] else " ")
            self._words.append(Word(start, columns, first))
        for offset, columns in enumerate(sentence):
            self._annotate(columns[9], first + offset)

    def _annotate(self, column, word):
        found = re.search(r"Entity=([^|]*)", column)
        for part in re.finditer(r"\(([^()]+)(\))?|([0-9]+)?\)", found.group(1) if found else ""):
            if part.group(1):
                entity, kind = part.group(1).split("-")[:2]
                self._open.append((entity, kind, word))
            if not part.group(1) or part.group(2):
                self._close(part.group(3), word)

    def _close(self, entity, last):
        for place in reversed(range(len(self._open))):
            if entity is None or self._open[place][0] == entity:
                entity, kind, first = self._open.pop(place)
                if kind == "person":
                    self._add(first, last, entity)
                return

    def _add(self, first, last, entity):
        """Adds a mention, unless it is several persons: a coordination or a plural name."""
        words = self._words
        head = next((k for k in range(first, last + 1) if not first <= words[k].head <= last), last)
        is_joint = any(words[k].head == head and words[k].relation == "conj" for k in range(head + 1, last + 1))
        if is_joint or words[head].tag == "NNPS":
            return
        if words[head].category == "NOUN":  # "defender Kyle Walker": the treebank hangs the name on the noun.
            head = next((k for k in range(head + 1, last + 1) if words[k].head == head and words[k].relation == "flat"
                         and words[k].category == "PROPN"), head)
        form = {"PROPN": "name", "PRON": "pronoun", "DET": "pronoun"}.get(words[head].category, "nominal")
        start, end = first, head if form == "nominal" else last
        if form == "name":
            start = end = head
            while start > first and words[start - 1].category == "PROPN":
                start -= 1
            while end < last and words[end + 1].category == "PROPN":
                end += 1
            if words[end].form.lower() in OFFICES:
                form = "nominal"
        self.mentions.append({
            "span": [words[start].start, words[end].end], "head": [words[head].start, words[head].end], "form": form,
            "entity": entity, "word": words[head].form.lower()})

    def row(self):
        self.mentions.sort(key=lambda m: (m["head"], m["span"]))
        return {"id": self.id, "text": self.text.rstrip(" ")}


def documents(data, genres):
    """The documents of these genres, each once."""
    found = []
    for file in FILES:
        with gzip.open(os.path.join(data, "train/ud", file + ".conllu.gz"), "rt", encoding="utf-8") as lines:
            found += _documents(lines)
    return [document for document in found if document.id.split("_")[1] in genres]


def _documents(lines):
    found, sentence, opens_paragraph = [], [], False
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            found.append(Gold(line.split("= ")[1]))
        opens_paragraph |= line.startswith("# newpar")
        if line and not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                sentence.append(columns)
        elif not line and sentence:
            found[-1].append(sentence, opens_paragraph)
            sentence, opens_paragraph = [], False
    return found


def linked(golds, features, own):
    """What the program makes of the documents: rows of `claims-features --entities`."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for gold in golds:
            file.write(json.dumps(gold.row() if own else gold.row() | {"mentions": gold.mentions}) + "\n")
        file.flush()
        printed = subprocess.run([features, "--entities", file.name], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in printed.stdout.splitlines()]


def matched(gold, row):
    """For each gold mention the program's mention that covers its head, or None."""
    covering = {}
    for mention in row["mentions"]:
        for place in range(*mention["span"]):
            if place not in covering or mention["form"] == "name":
                covering[place] = mention
    return [covering.get(m["head"][0]) for m in gold.mentions]


class Score:
    """Counts over documents."""

    def __init__(self):
        self.counts = collections.Counter()
        self.errors = []

    def add(self, gold, row):
        pairs = list(zip(gold.mentions, matched(gold, row)))
        identity = {}
        for form in ("name", "nominal"):
            for mention, ours in pairs:
                if ours and mention["form"] == form and ours["form"] == form:
                    identity.setdefault(ours["entity"], mention["entity"])
        seen_gold, seen_ours = set(), set()
        for mention, ours in pairs:
            if mention["form"] == "name":
                self._name(gold, row, mention, ours, identity, seen_gold, seen_ours)
            elif mention["form"] == "pronoun" and mention["word"] in PRONOUNS:
                self._pronoun(gold, row, mention, ours, identity)
            elif mention["form"] == "nominal" and ours and ours["rule"] == "role":
                self.counts["roles"] += 1
                self._note("role", identity.get(ours["entity"]) == mention["entity"], gold, row, mention, ours)

    def _name(self, gold, row, mention, ours, identity, seen_gold, seen_ours):
        before = mention["entity"] in seen_gold
        self.counts["names before"] += before
        seen_gold.add(mention["entity"])
        if ours and ours["form"] == "name" and ours["entity"] in seen_ours:
            self.counts["names linked"] += 1
            self._note("name", identity.get(ours["entity"]) == mention["entity"], gold, row, mention, ours)
        elif before:
            self._note("name", False, gold, row, mention, ours)
        if ours and ours["form"] == "name":
            seen_ours.add(ours["entity"])

    def _pronoun(self, gold, row, mention, ours, identity):
        self.counts["pronouns"] += 1
        right = ours is not None and identity.get(ours["entity"]) == mention["entity"]
        self._note("pronoun", right, gold, row, mention, ours)

    def _note(self, kind, right, gold, row, mention, ours):
        self.counts[kind + " right"] += right
        if not right:
            start, end = mention["head"]
            name = row["entities"][ours["entity"]]["name"] if ours else None
            wanted = [gold.text[slice(*m["span"])] for m in gold.mentions if m["entity"] == mention["entity"]][:3]
            text = gold.text[max(0, start - 160):start] + "[" + gold.text[start:end] + "]" + gold.text[end:end + 60]
            self.errors.append((kind, gold.id, text.replace("\n", " "), name, wanted, ours and ours["rule"]))

    def print(self):
        count = self.counts

        def share(a, b):
            return f"{100 * count[a] / max(1, count[b]):.1f}"

        print(f"names P {share('name right', 'names linked')} ({count['names linked']})"
              f" R {share('name right', 'names before')} ({count['names before']})"
              f"  he/she {share('pronoun right', 'pronouns')} ({count['pronouns']})"
              f"  role nouns P {share('role right', 'roles')} ({count['roles']})")


def main():
    parser = argparse.ArgumentParser(prog="claims_training.coreference", description=__doc__)
    parser.add_argument("--data", required=True, help="the folder that holds train/ud")
    parser.add_argument("--features", default="claims-features", help="the program that prints who is who")
    parser.add_argument("--genres", default="news", help="genres of GUM, separated by commas")
    parser.add_argument("--own", action="store_true", help="link the program's own mentions")
    parser.add_argument("--errors", action="store_true", help="print what was linked wrongly")
    options = parser.parse_args()
    golds, score = documents(options.data, options.genres.split(",")), Score()
    for gold, row in zip(golds, linked(golds, options.features, options.own)):
        score.add(gold, row)
    for error in score.errors if options.errors else []:
        print(*error, sep=" | ")
    score.print()


if __name__ == "__main__":
    main()
