"""The network, its losses, and the chain over labels, in JAX. Arrays are [tokens, rows of the batch, width]."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

from .settings import HEADS, INJECTED, LABELS, NAMES, TABLES

CONTEXT = 256  # components of MiniLM that a teacher sees
IMPOSSIBLE = -1e4
# Labels that may not follow one another, and that may not begin: an inside needs its beginning.
TRANSITIONS = np.zeros((len(LABELS),) * 2, np.float32)
START = np.zeros(len(LABELS), np.float32)
for _inside in range(2, len(LABELS), 2):
    START[_inside] = IMPOSSIBLE
    TRANSITIONS[[p for p in range(len(LABELS)) if p not in (_inside - 1, _inside)], _inside] = IMPOSSIBLE


def initial(settings, vocabulary_rows, tags, key):
    """Random parameters."""
    width, hidden = settings.width, settings.hidden
    keys = iter(jax.random.split(key, 100))
    normal = lambda shape, scale: jax.random.normal(next(keys), shape) * scale
    matrix = lambda inputs, outputs, gain=1.0: normal((inputs, outputs), gain / np.sqrt(inputs))
    params = {}
    for name, rows, columns in TABLES:
        shape = (rows or vocabulary_rows, columns or width)
        params["table_" + name] = normal(shape, 0.3 if columns else 0.15)
    params["in"], params["bias"] = matrix(sum(c for _, _, c in TABLES), width), jnp.zeros(width)
    params["vector"] = matrix(160, width, 0.5)
    if settings.sees_context:
        params["context"] = matrix(CONTEXT, width)
    for name, rows in INJECTED:
        params["table_" + name] = normal((rows, width), 0.15)
    for number, layer in enumerate(settings.layers.split(",")):
        if layer == "c":
            params[f"{number}w"], params[f"{number}b"] = matrix(3 * width, width, 1.4), jnp.zeros(width)
        if layer == "l":
            params[f"{number}w"] = jnp.stack([matrix(width, 4 * hidden) for _ in range(2)])
            params[f"{number}u"] = jnp.stack([matrix(hidden, 4 * hidden) for _ in range(2)])
            forget = jnp.concatenate([jnp.zeros(hidden), jnp.ones(hidden), jnp.zeros(2 * hidden)])
            params[f"{number}b"], params[f"{number}o"] = jnp.stack([forget] * 2), matrix(2 * hidden, width)
        if layer in "cl":
            params[f"{number}g"] = jnp.ones(width)
    for head, outputs in [("tags", tags), ("names", len(NAMES)), *HEADS.items()]:
        params[head + "_w"], params[head + "_b"] = matrix(width, outputs, 0.5), jnp.zeros(outputs)
    params["word_gain"], params["last_gain"] = jnp.ones(width), jnp.ones(width)
    params["transitions"] = jnp.zeros((len(LABELS),) * 2)
    return params


def scaled(x, gain):
    """Root mean square normalisation."""
    return x * jax.lax.rsqrt(jnp.mean(x * x, -1, keepdims=True) + 1e-5) * gain


def dropped(x, key, share):
    """Dropout whose mask is shared by eight tokens in a row, to save random bits."""
    if key is None:
        return x
    tokens, rows, width = x.shape
    threshold = int(share * 256)
    keep = jax.random.bits(key, (tokens // 8, 1, rows, width), "uint8") >= threshold
    return (x.reshape(tokens // 8, 8, rows, width) * keep / (1 - threshold / 256)).reshape(x.shape)


def shifted(x, by):
    zeros = jnp.zeros_like(x[: abs(by)])
    return jnp.concatenate([zeros, x[:-by]]) if by > 0 else jnp.concatenate([x[-by:], zeros])


def _lstm_states(gates, recurrent, mask, reverse):
    hidden = recurrent.shape[0]

    def step(state, now):
        h, c = state
        gate, keep = now
        gate = gate + h @ recurrent
        candidate, sigmoid = jnp.tanh(gate[:, :hidden]), jax.nn.sigmoid(gate[:, hidden:])
        c = keep * (sigmoid[:, :hidden] * c + sigmoid[:, hidden : 2 * hidden] * candidate)
        h = keep * sigmoid[:, 2 * hidden :] * jnp.tanh(c)
        return (h, c), (h, c, candidate, sigmoid)

    zeros = jnp.zeros((gates.shape[1], hidden))
    return jax.lax.scan(step, (zeros, zeros), (gates, mask), reverse=reverse)[1]


@partial(jax.custom_vjp, nondiff_argnums=(3,))
def lstm(gates, recurrent, mask, reverse):
    """Hidden states; where the mask is 0 the state is reset, so that paragraphs do not see one another."""
    return _lstm_states(gates, recurrent, mask, reverse)[0]


def _lstm_forward(gates, recurrent, mask, reverse):
    h, c, candidate, sigmoid = _lstm_states(gates, recurrent, mask, reverse)
    return h, (h, c, candidate, sigmoid, recurrent, mask)


def _lstm_backward(reverse, saved, gradient):
    """By hand: what does not depend on the next step stands outside the scan, which is most of the time saved."""
    h, c, a, sigmoid, recurrent, mask = saved
    hidden = recurrent.shape[0]
    zero = jnp.zeros_like(h[:1])
    previous = (lambda x: jnp.concatenate([x[1:], zero])) if reverse else (lambda x: jnp.concatenate([zero, x[:-1]]))
    f, i, o = (sigmoid[..., k * hidden : (k + 1) * hidden] for k in range(3))
    tanh_c = jnp.tanh(c)
    to_cell = mask * o * (1 - tanh_c * tanh_c)
    to_gates = mask * jnp.concatenate([i * (1 - a * a), previous(c) * f * (1 - f), a * i * (1 - i)], -1)
    to_output = mask * tanh_c * o * (1 - o)

    def step(state, now):
        dh, dc = state
        d, cell, gates, output, forget = now
        d = d + dh
        dc = dc + d * cell
        dg = jnp.concatenate([jnp.concatenate([dc, dc, dc], -1) * gates, d * output], -1)
        return (dg @ recurrent.T, dc * forget), dg

    start = jnp.zeros_like(gradient[0])
    steps = (gradient, to_cell, to_gates, to_output, mask * f)
    dg = jax.lax.scan(step, (start, start), steps, reverse=not reverse)[1]
    return dg, previous(h).reshape(-1, hidden).T @ dg.reshape(-1, 4 * hidden), jnp.zeros_like(mask)


lstm.defvjp(_lstm_forward, _lstm_backward)


def run(settings, fixed, params, columns, mask, read, context=None, key=None, word_drop=None):
    """Scores: {"tags", "names"} and HEADS. `fixed` has the vocabulary's vectors and which rows are trained.

    Of the tokens of the `mask` the recurrent layer reads those of `read` alone, each run of them by itself.
    """
    keys = iter(jax.random.split(key, 40)) if key is not None else iter([None] * 40)
    keep = mask[..., None]
    x = jax.nn.relu(_embedded(settings, fixed, params, columns, context, keys, word_drop))
    x = dropped(x, next(keys), settings.hidden_dropout) * keep
    scores = {}
    for number, layer in enumerate(settings.layers.split(",")):
        if layer == "H":
            u = scaled(x, params["word_gain"])
            scores.update({h: u @ params[h + "_w"] + params[h + "_b"] for h in ("tags", "names")})
        elif layer == "R":
            x = (x + sum(params["table_" + name][columns[name]] for name, _ in INJECTED)) * keep
        else:
            u = scaled(x, params[f"{number}g"]) * keep
            inside = read[..., None]
            y = _convolution(params, number, u) if layer == "c" else _both_ways(settings, params, number, u, inside, keys)
            x = (x + dropped(y, next(keys), settings.hidden_dropout)) * keep
    u = scaled(x, params["last_gain"])
    scores.update({h: u @ params[h + "_w"] + params[h + "_b"] for h in HEADS})
    return scores


def _embedded(settings, fixed, params, columns, context, keys, word_drop):
    words = columns["word"]
    known = fixed["is_trained"][words] * (1 if word_drop is None else 1 - word_drop)
    learned = jnp.where(known[..., None] > 0, params["table_word"][words], params["table_word"][1])
    parts = [learned] + [params["table_" + n][columns[n]] for n, _, c in TABLES if c and n != "word"]
    x = dropped(jnp.concatenate(parts, -1), next(keys), settings.embedding_dropout) @ params["in"] + params["bias"]
    x = x + dropped(fixed["vectors"][words], next(keys), settings.embedding_dropout) @ params["vector"]
    if settings.sees_context:
        x = x + dropped(context, next(keys), 0.2) @ params["context"]
    return x + sum(params["table_" + n][columns[n]] for n, _, c in TABLES if not c)


def _convolution(params, number, u):
    window = jnp.concatenate([shifted(u, 1), u, shifted(u, -1)], -1)
    return jax.nn.relu(window @ params[f"{number}w"] + params[f"{number}b"])


def _both_ways(settings, params, number, u, mask, keys):
    states = [lstm(u @ params[f"{number}w"][d] + params[f"{number}b"][d], params[f"{number}u"][d], mask, bool(d))
              for d in (0, 1)]
    return dropped(jnp.concatenate(states, -1), next(keys), settings.hidden_dropout) @ params[f"{number}o"]


def chain_loss(transitions, scores, labels, mask):
    """Negative log likelihood a token of the labels, in a linear chain that begins anew behind each masked token."""
    steps = transitions + TRANSITIONS
    before = jnp.concatenate([jnp.zeros_like(mask[:1]), mask[:-1]])
    first = mask * (1 - before)
    chosen = jax.nn.one_hot(labels, len(LABELS), dtype=scores.dtype)
    gold = ((scores * chosen).sum(-1) * mask).sum()
    gold += (((chosen[:-1] @ steps) * chosen[1:]).sum(-1) * (mask * (1 - first))[1:]).sum()
    highest = scores.max(-1, keepdims=True)
    likely, follow, begin = jnp.exp(scores - highest), jnp.exp(steps), jnp.exp(jnp.asarray(START))

    def step(sums, now):
        emission, keep, begins = now
        new = jnp.where(begins[:, None] > 0, begin[None], sums @ follow) * emission
        total = new.sum(-1, keepdims=True)
        return jnp.where(keep[:, None] > 0, new / total, sums), jnp.where(keep > 0, total[:, 0], 1.0)

    even = jnp.full((scores.shape[1], len(LABELS)), 1 / len(LABELS))
    _, totals = jax.lax.scan(step, even, (likely, mask, first), unroll=8)
    return (jnp.log(totals).sum() + (highest[..., 0] * mask).sum() - gold) / jnp.maximum(mask.sum(), 1)


def class_loss(scores, classes, weight):
    """Cross entropy a token, where the class is known (not -1)."""
    known = (classes >= 0) * weight
    chosen = jnp.take_along_axis(jax.nn.log_softmax(scores), jnp.maximum(classes, 0)[..., None], -1)[..., 0]
    return -(chosen * known).sum() / jnp.maximum(known.sum(), 1)


def teacher_loss(scores, probabilities, weight):
    """Cross entropy a token to the teacher's probabilities."""
    return -((jax.nn.log_softmax(scores) * probabilities).sum(-1) * weight).sum() / jnp.maximum(weight.sum(), 1)


def loss(settings, fixed, params, batch, key):
    """The weighted sum of all losses of a batch (batches.Batch)."""
    s = run(settings, fixed, params, batch["columns"], batch["mask"], batch["read"], batch.get("context"), key,
            batch["word_drop"])
    read = batch["read"]
    attributed = read * batch["attribution_weight"]
    share = attributed.sum() / batch["mask"].sum()
    weights = {"links": settings.link_weight, "statements": settings.statement_weight,
               "kinds": settings.kind_weight, "stances": settings.kind_weight}
    total = chain_loss(params["transitions"], s["labels"], batch["labels"], attributed) * share
    total += settings.tag_weight * class_loss(s["tags"], batch["tags"], batch["mask"])
    total += settings.name_weight * class_loss(s["names"], batch["names"], batch["mask"])
    for head, weight in weights.items():
        total += weight * class_loss(s[head], batch[head], attributed)
    if settings.has_teacher:
        soft = batch["soft"]
        taught = batch["mask"] * (soft["tags"].sum(-1) > 0.5)
        both = taught * attributed
        words = settings.word_teacher_weight
        total += settings.teacher_weight * (
            teacher_loss(s["labels"], soft["labels"], both) * share
            + words * teacher_loss(s["names"], soft["names"], taught)
            + words * teacher_loss(s["tags"], soft["tags"], taught))
        for head, weight in weights.items():
            total += settings.teacher_weight * weight * teacher_loss(s[head], soft[head], both)
    return total
