"""Trains Sources/CLanguages/languages.table, by which the languages that share a script are told apart.

    python3 -m venv .venv && .venv/bin/pip install numpy scipy wordfreq
    .venv/bin/python Training/languages/train.py TEXTS.json Sources/CLanguages/languages.table

TEXTS.json holds {language: [paragraph, ...]}: translations of programs in Debian (texts.py). Words are drawn by their
frequency (wordfreq, and the texts), since the table sees words without their order. A word's features are its n-grams of
one to four letters with its ends, and the word; each has a row of the table, found by a hash. A text is the mean of its
rows; a softmax over the languages follows. Nothing but these sums is kept: no word can be read out of the table.

Form of the file, little-endian: "CLNG", then 32-bit 1, rows, columns, languages; a tag of four bytes for each language;
a byte for its script (0 Latin, 1 Cyrillic, 2 Arabic, 3 Devanagari), zeros up to a multiple of four; for each language a
32-bit float a column; a bias for each; rows of a signed byte a column.
"""

import json
import random
import struct
import sys
import time
import unicodedata

import numpy as np
import scipy.sparse as sp
from wordfreq import get_frequency_dict

ROWS, COLUMNS, EPOCHS, BLANK = 1 << 15, 16, 14, 0x20
FREQUENCIES = {code: code for code in (
    "en de fr es it pt nl sv da fi pl cs sk sl hu ro tr ca lt lv is id ms vi sh ru uk bg mk ar fa ur hi".split())}
FREQUENCIES |= {"no": "nb", "tl": "fil"}
ORDER = ("en de fr es it pt nl sv da no fi pl cs sk sl hu ro tr ca lt lv is id ms vi tl sh ru uk bg mk ar fa ur hi "
         "af et eu gl mr ne be kk mn sr").split()
SCRIPTS = {**dict.fromkeys("ru uk bg mk sr be kk mn".split(), 1), **dict.fromkeys(["ar", "fa", "ur"], 2),
           **dict.fromkeys(["hi", "mr", "ne"], 3)}
KIN = [{"no", "da", "sv"}, {"id", "ms"}, {"gl", "pt", "es", "ca"}, {"cs", "sk"}, {"ru", "uk", "be", "bg", "mk", "sr"},
       {"sh", "sl"}, {"hi", "mr", "ne"}, {"af", "nl"}]
# More examples where a mistake costs more, or is nearer.
SHARES = {"en": 3.0, "no": 2, "da": 2, "id": 2, "ms": 2, "gl": 1.5, "pt": 1.5, "es": 1.5}
PAIRS = {"lj": "љ", "nj": "њ", "dž": "џ"}
LETTERS = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш"))

rng = np.random.default_rng(7)
random.seed(7)


def row(scalars):
    value = 0x811C9DC5
    for scalar in scalars:
        value = ((value ^ scalar) * 0x01000193) & 0xFFFFFFFF
    return (value ^ value >> 15) & (ROWS - 1)


def words(text):
    word = []
    for letter in text.lower() + " ":
        if unicodedata.category(letter)[0] in "LM":
            word.append(letter)
        elif word:
            yield "".join(word)
            word = []


def features(word):
    scalars = [BLANK] + [ord(letter) for letter in word[:24]] + [BLANK]
    for start in range(len(scalars)):
        for size in (1, 2, 3, 4):
            if start + size <= len(scalars) and not (size == 1 and scalars[start] == BLANK):
                yield row(scalars[start:start + size] + [size])
    if len(scalars) > 6:
        yield row(scalars + [9])


def script(letter):
    value = ord(letter)
    if 0x400 <= value < 0x530:
        return 1
    if 0x600 <= value < 0x700 or 0x750 <= value < 0x780 or 0xFB50 <= value < 0xFE00:
        return 2
    if 0x900 <= value < 0x980:
        return 3
    return 0 if value < 0x250 or 0x1E00 <= value < 0x1F00 or 0x300 <= value < 0x370 else -1


def counted(language, paragraphs):
    """The words of a language and how often each is drawn."""
    wanted = SCRIPTS.get(language, 0)
    counts, told = {}, {}
    if language in FREQUENCIES:
        for entry, frequency in get_frequency_dict(FREQUENCIES[language], "small").items():
            for word in words(entry):
                if all(script(letter) == wanted for letter in word):
                    counts[word] = counts.get(word, 0) + frequency
    for paragraph in paragraphs:
        for word in words(paragraph):
            if all(script(letter) == wanted for letter in word):
                told[word] = told.get(word, 0) + 1
    total, read = sum(counts.values()), sum(told.values())
    if not counts:
        counts = told
    elif read > 4000 or language == "ms":
        for word, count in told.items():
            if count >= 2 or word in counts:
                counts[word] = counts.get(word, 0) + 0.25 * total * count / read
    ranked = sorted(counts.items(), key=lambda item: -item[1])[:40000]
    return [word for word, _ in ranked], np.array([count for _, count in ranked], float)


def cyrillic(word):
    for pair, letter in PAIRS.items():
        word = word.replace(pair, letter)
    return "".join(LETTERS.get(letter, letter) for letter in word)


class Sampler:
    """Makes examples: bags of words of one language, with rare words and a few of others among them, as names are."""

    def __init__(self, vocabulary):
        self.offsets, every = {}, []
        for language in ORDER:
            self.offsets[language] = len(every)
            every += vocabulary[language][0]
        self.shares = {language: counts / counts.sum() for language, (_, counts) in vocabulary.items()}
        places, ends = [], [0]
        for word in every:
            places += features(word)
            ends.append(len(places))
        self.matrix = sp.csr_matrix((np.ones(len(places), np.float32), np.array(places, np.int32), np.array(ends)),
                                    shape=(len(every), ROWS))

    def rare(self, language, count):
        size = len(self.shares[language])
        return self.offsets[language] + rng.integers(min(400, size - 1), size, count)

    def strangers(self, language):
        kin = {language}.union(*(group for group in KIN if language in group))
        return [other for other in ORDER if SCRIPTS.get(other, 0) == SCRIPTS.get(language, 0) and other not in kin]

    def epoch(self, each):
        rows, columns, answers = [], [], []
        for number, language in enumerate(ORDER):
            count = int(each * SHARES.get(language, 1))
            lengths = np.where(rng.random(count) < .5, rng.integers(2, 12, count), rng.integers(8, 40, count))
            share = self.shares[language]
            own = self.offsets[language] + rng.choice(len(share), int(lengths.sum()), p=share)
            start, strangers = 0, self.strangers(language)
            for length in lengths:
                bag = own[start:start + length].copy()
                start += length
                rare = rng.binomial(length, .12)
                bag[:rare] = self.rare(language, rare)
                foreign = rng.binomial(length, .15 if language == "en" else .10) if length >= 5 else 0
                foreign = min(foreign, length - rare)
                if foreign and strangers:
                    bag[rare:rare + foreign] = self.rare(strangers[rng.integers(len(strangers))], foreign)
                rows.append(np.full(length, len(answers)))
                columns.append(bag)
                answers.append(number)
        rows, columns = np.concatenate(rows), np.concatenate(columns)
        bags = sp.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)),
                             shape=(len(answers), self.matrix.shape[0]))
        return (bags @ self.matrix).tocsr(), np.array(answers)


def trained(sampler):
    table = (rng.standard_normal((ROWS, COLUMNS)) * .1).astype(np.float32)
    weights = (rng.standard_normal((COLUMNS, len(ORDER))) * .3).astype(np.float32)
    parameters = [table, weights, np.zeros(len(ORDER), np.float32)]
    means = [np.zeros_like(values) for values in parameters]
    squares = [np.zeros_like(values) for values in parameters]
    step, start = 0, time.time()
    for epoch in range(EPOCHS):
        examples, answers = sampler.epoch(1500)
        order, loss, rate = rng.permutation(len(answers)), 0.0, 0.02 * (1 - epoch / EPOCHS) + 0.0005
        for first in range(0, len(answers), 1024):
            chosen = order[first:first + 1024]
            batch, wanted = examples[chosen], answers[chosen]
            sizes = np.asarray(batch.sum(1)).ravel()[:, None]
            hidden = (batch @ table) / sizes
            scores = hidden @ weights + parameters[2]
            scores = np.exp(scores - scores.max(1, keepdims=True))
            scores /= scores.sum(1, keepdims=True)
            loss -= np.log(scores[np.arange(len(chosen)), wanted] + 1e-9).sum()
            scores[np.arange(len(chosen)), wanted] -= 1
            scores /= len(chosen)
            gradients = [batch.T @ (scores @ weights.T / sizes), hidden.T @ scores, scores.sum(0)]
            step += 1
            for values, gradient, mean, square in zip(parameters, gradients, means, squares):
                mean += .1 * (gradient - mean)
                square += .005 * (gradient * gradient - square)
                values -= rate * (mean / (1 - .9 ** step)) / (np.sqrt(square / (1 - .995 ** step)) + 1e-7)
        print(epoch, round(loss / len(answers), 4), f"{time.time() - start:.0f} s", flush=True)
    return parameters


def write(path, table, weights, biases):
    scale = float(np.abs(table).max() / 127)
    output = bytearray(b"CLNG" + struct.pack("<IIII", 1, ROWS, COLUMNS, len(ORDER)))
    for language in ORDER:
        output += language.encode().ljust(4, b"\0")
    output += bytes(SCRIPTS.get(language, 0) for language in ORDER)
    output += b"\0" * (-len(output) % 4)
    output += (weights.T * scale).astype("<f4").tobytes() + biases.astype("<f4").tobytes()
    output += np.round(table / scale).clip(-127, 127).astype(np.int8).tobytes()
    with open(path, "wb") as file:
        file.write(output)


def main():
    with open(sys.argv[1]) as file:
        texts = json.load(file)
    vocabulary = {}
    for language in ORDER:
        paragraphs = list(texts.get(language, []))
        random.Random(1).shuffle(paragraphs)
        # Four in ten are kept for measuring.
        vocabulary[language] = counted(language, paragraphs[:len(paragraphs) * 6 // 10])
    latin, counts = vocabulary["sh"]
    vocabulary["sr"] = ([cyrillic(word) for word in latin], counts)
    write(sys.argv[2], *trained(Sampler(vocabulary)))


main()
