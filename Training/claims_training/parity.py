"""What the trainer's own arithmetic says of our seeds: the Swift tests compare with it, word for word."""

import json
import subprocess

import numpy as np

from . import reference, weights_file
from .vocabulary import FIRST, UNKNOWN

ARTICLES = 24  # some four hundred sentences


def texts(extract, articles, path):
    """Writes the articles' texts as the program reads them."""
    printed = subprocess.run([extract, "extract", "--format", "jsonl", articles], stdout=subprocess.PIPE, check=True).stdout
    with open(path, "w", encoding="utf-8") as file:
        for line in printed.splitlines()[:ARTICLES]:
            article = json.loads(line)["article"]
            start = len(article["text"][: article["body_start"]].encode())
            file.write(json.dumps({"id": article["path"], "text": article["text"], "bodyStart": start}) + "\n")


def write(weights, features, texts_path, path):
    """One JSON object an article: the text, and for each token the digit of its label and its word class."""
    blobs = weights_file.read(weights)["blobs"]
    rows = {int(value): FIRST + k for k, value in enumerate(blobs["vocabulary"])}
    printed = subprocess.run([features, texts_path], stdout=subprocess.PIPE, check=True).stdout
    with open(texts_path, encoding="utf-8") as given, open(path, "w", encoding="utf-8") as file:
        for text, line in zip(map(json.loads, given), printed.splitlines()):
            file.write(json.dumps(text | _said(weights, json.loads(line), rows, blobs), ensure_ascii=False) + "\n")


def _said(weights, row, rows, blobs):
    columns = [np.array(column) for column in row["features"]]
    columns[0] = np.array([rows.get(int(value), UNKNOWN) for value in columns[0]])
    columns += [np.full(len(columns[0]), int(blobs["scheme"][0]))] + [np.array(column) for column in row["rules"]]
    cuts = np.flatnonzero(np.diff(row["paragraphs"])) + 1
    sequences = [(int(part[0]), int(part[-1]) + 1) for part in np.split(np.arange(len(columns[0])), cuts)]
    scores = reference.run(weights, columns, sequences)
    labels = np.zeros(len(columns[0]), int)
    for start, end in sequences:
        labels[start:end] = best_path(scores["attribution"][start:end], blobs["transitions"].reshape(7, 7), blobs["start"])
    tags = bytes(blobs["tags"]).decode().split()
    return {"labels": "".join(map(str, labels)), "tags": [tags[t] for t in scores["tags"].argmax(1)]}


def best_path(scores, transitions, start):
    """Viterbi in single precision; of equal paths that with the lower label, as in Viterbi.swift."""
    sums, origins = (start + scores[0]).astype(np.float32), []
    for row in scores[1:]:
        table = sums[:, None] + transitions
        origins.append(table.argmax(0))
        sums = table.max(0) + row
    path = [int(sums.argmax())]
    for origin in reversed(origins):
        path.append(int(origin[path[-1]]))
    return path[::-1]
