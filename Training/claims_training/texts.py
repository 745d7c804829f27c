"""Texts of the corpora for `claims-features`, and their gold labels with offsets in those texts."""

import gzip
import json


def treebank(path):
    """Documents of a CoNLL-U file: (text, [(start, end, tag)]), a blank line before each paragraph."""
    documents, sentence, opens_paragraph = [], [], True
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append(["", []])
                opens_paragraph = True
            elif line.startswith("# newpar"):
                opens_paragraph = True
            elif line and not line.startswith("#"):
                sentence.append(line.split("\t"))
            elif not line and sentence:
                if not documents:
                    documents.append(["", []])
                _append(documents[-1], sentence, opens_paragraph)
                sentence, opens_paragraph = [], False
    return [(text.rstrip(" "), tags) for text, tags in documents]


def _append(document, sentence, opens_paragraph):
    """Appends one sentence; words that are written together ("don't") keep the parts' tags."""
    if document[0]:
        document[0] = document[0].rstrip(" ") + ("\n\n" if opens_paragraph else " ")
    parts = set()
    for columns in sentence:
        number, form, space = columns[0], columns[1], "" if "SpaceAfter=No" in columns[9] else " "
        start = len(document[0])
        if "-" in number:
            first, last = map(int, number.split("-"))
            members = [c for c in sentence if c[0].isdigit() and first <= int(c[0]) <= last]
            parts.update(c[0] for c in members)
            if "".join(c[1] for c in members) == form:
                for member in members:
                    document[1].append((start, start + len(member[1]), member[4]))
                    start += len(member[1])
            document[0] += form + space
        elif number.isdigit() and number not in parts:
            document[1].append((start, start + len(form), columns[4]))
            document[0] += form + space


def name_sentences(path):
    """Sentences of a BIO file: [(word, label)]."""
    sentences, current = [], []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line:
                columns = line.split("\t") if "\t" in line else line.rsplit(" ", 1)
                current.append((columns[0], columns[-1]))
            elif current:
                sentences.append(current)
                current = []
    return sentences + ([current] if current else [])


def name_documents(path, sentences_each=23):
    """Documents of some sentences each: (text, [[start, end, kind]]), every sentence a paragraph."""
    documents = []
    for number, sentence in enumerate(name_sentences(path)):
        if number % sentences_each == 0:
            documents.append(["", []])
        document = documents[-1]
        document[0] += "\n\n" if document[0] else ""
        current = None
        for position, (word, label) in enumerate(sentence):
            document[0] += " " if position else ""
            start = len(document[0])
            document[0] += word
            if label == "O":
                current = None
            elif label[0] == "B" or current is None or current[2] != label[2:]:
                current = [start, len(document[0]), label[2:]]
                document[1].append(current)
            else:
                current[1] = len(document[0])
    return [tuple(document) for document in documents]


def json_lines(path):
    """The objects of a file of JSON Lines."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]
