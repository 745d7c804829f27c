"""Training of one network, and what a trained one says of texts."""

import functools
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

from . import network
from .batches import batch_of, packed


def epoch_rows(settings, corpora, rng):
    """Rows of one pass over the data: all attributions, a part of the rest; articles stay together."""
    rows = []
    for paragraphs in corpora:
        if paragraphs.name == "polnear-train":
            articles = {}
            for index, (document, _) in enumerate(paragraphs.places):
                articles.setdefault(document, []).append(index)
            order = [i for d in rng.permutation(list(articles)) for i in articles[d]]
            repeats = [order]
        elif paragraphs.has_attributions:
            repeats = [rng.permutation(len(paragraphs)) for _ in range(settings.repeats)]
        else:
            repeats = [rng.permutation(len(paragraphs))[: int(len(paragraphs) * settings.other_share)]]
        for order in repeats:
            rows += [(paragraphs, row) for row in packed(paragraphs, order, settings.row_tokens)]
    return [rows[i] for i in rng.permutation(len(rows))]


def corrupted(settings, batch, counts, rng):
    """Drops words, pieces of words and the rules' opinion here and there, against overfitting."""
    columns = batch["columns"]
    words = columns["word"]
    rare = settings.rare_word_dropout / (settings.rare_word_dropout + counts[words])
    batch["word_drop"] = (rng.random(words.shape) < rare + settings.word_dropout).astype(np.float32)
    columns["word"] = np.where((rng.random(words.shape) < settings.word_dropout / 2) & (words > 1), 1, words)
    for name in ("prefix", "suffix", "ending"):
        columns[name] = np.where(rng.random(words.shape) < settings.word_dropout, 0, columns[name])
    silent = rng.random(words.shape[1]) < settings.rules_dropout
    columns["rules"][:, silent] = 1
    return batch


def train(settings, corpora, vocabulary, vectors, tags, log=print):
    """The averaged parameters of a network trained on the corpora (batches.Paragraphs)."""
    rng = np.random.default_rng(settings.seed)
    fixed = {"vectors": jnp.asarray(vectors), "is_trained": jnp.asarray(vocabulary.is_trained)}
    key = jax.random.PRNGKey(settings.seed)
    params = network.initial(settings, len(vocabulary.counts), tags, key)
    batches = len(epoch_rows(settings, corpora, np.random.default_rng(0))) // settings.rows
    steps = batches * settings.epochs
    rate = optax.warmup_cosine_decay_schedule(0, settings.learning_rate, min(200, steps // 10), steps, settings.learning_rate * 0.02)
    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, b2=0.99, weight_decay=settings.weight_decay))
    state, average = optimizer.init(params), params
    objective = functools.partial(network.loss, settings, fixed)

    @jax.jit
    def step(params, average, state, batch, key):
        value, gradient = jax.value_and_grad(objective)(params, batch, key)
        update, state = optimizer.update(gradient, state, params)
        params = optax.apply_updates(params, update)
        decay = settings.average_decay
        return params, jax.tree.map(lambda a, b: decay * a + (1 - decay) * b, average, params), state, value

    start = time.time()
    for epoch in range(settings.epochs):
        rows = epoch_rows(settings, corpora, rng)
        for number in range(min(batches, len(rows) // settings.rows)):
            part = rows[number * settings.rows : (number + 1) * settings.rows]
            batch = corrupted(settings, batch_of(part, settings.row_tokens, tags), vocabulary.counts, rng)
            key, own = jax.random.split(key)
            params, average, state, value = step(params, average, state, batch, own)
        log(f"epoch {epoch + 1} of {settings.epochs}: loss {float(value):.3f}, {time.time() - start:.0f} s")
    return jax.tree.map(np.asarray, average)


def scores_of(settings, params, paragraphs, vocabulary, vectors, tags, length=256, rows=16):
    """For each paragraph a dictionary of the heads' scores."""
    fixed = {"vectors": jnp.asarray(vectors), "is_trained": jnp.asarray(vocabulary.is_trained)}
    forward = jax.jit(lambda p, batch: network.run(settings, fixed, p, batch["columns"], batch["mask"], batch["read"], batch.get("context")))
    order = sorted(range(len(paragraphs)), key=lambda i: len(paragraphs.columns[i]))
    packs = packed(paragraphs, order, length)
    pieces = [[] for _ in range(len(paragraphs))]
    for start in range(0, len(packs), rows):
        part = packs[start : start + rows]
        batch = batch_of([(paragraphs, row) for row in part + [[]] * (rows - len(part))], length, tags)
        scores = {name: np.asarray(value) for name, value in forward(params, batch).items()}
        for column, row in enumerate(part):
            for index, first, place, count in row:
                pieces[index].append((first, {n: v[place : place + count, column] for n, v in scores.items()}))
    join = lambda parts: {name: np.concatenate([p[name] for _, p in sorted(parts, key=lambda q: q[0])]) for name in parts[0][1]}
    return [join(parts) for parts in pieces]


def probabilities(scores):
    """Scores as probabilities, half precision: what a student learns from."""
    def softmax(values):
        powers = np.exp(values - values.max(-1, keepdims=True))
        return (powers / powers.sum(-1, keepdims=True)).astype(np.float16)

    return [{name: softmax(values) for name, values in paragraph.items()} for paragraph in scores]


def averaged(opinions):
    """The mean probabilities of several networks, paragraph by paragraph."""
    return [{name: sum(o[name].astype(np.float32) for o in those).astype(np.float16) / np.float16(len(those))
             for name in those[0]} for those in zip(*opinions)]
