"""Runs a weights' file in numpy, bit for bit as Sources/CModels does (FORMAT.md)."""

import numpy as np

from claims_training import weights_file

LONGEST_SEQUENCE = 384  # NetworkBlocks.longestSequence: a longer sequence is cut into pieces of this length


def run(path, columns, sequences):
    """The scores of each head: {name: float32 [tokens, labels]}.

    `columns`: for each table, in the order of the file, the rows of all tokens. `sequences`: pairs (first,
    one past the last). Tokens of no sequence score zero.
    """
    network = weights_file.read(path)
    columns = [np.asarray(column, np.int64) for column in columns]
    scores = {head["name"]: np.zeros((len(columns[0]), len(head["bias"])), np.float32)
              for head in network["heads"]}
    for first, end in sequences:
        for start in range(first, end, LONGEST_SEQUENCE):
            piece = slice(start, min(end, start + LONGEST_SEQUENCE))
            for name, values in _run_sequence(network, [column[piece] for column in columns]).items():
                scores[name][piece] = values
    return scores


def _run_sequence(network, columns):
    columns = iter(columns)
    scores = {}
    x = _add_rows(np.broadcast_to(network["embed"]["bias"], (1, network["width"])), network["embed"], columns)
    x = np.maximum(x, np.float32(0))
    for done in range(len(network["layers"]) + 1):
        for head in network["heads"]:
            if head["after"] == done:
                scores[head["name"]] = _linear(_quantized(x), head["weight"], 256) + head["bias"]
        if done < len(network["layers"]):
            layer = network["layers"][done]
            x = {"conv": _convolve, "lstm": _recur, "inject": _add_rows}[layer["type"]](x, layer, columns)
    return scores


def _add_rows(x, layer, columns):
    for _, scale, rows in layer["tables"]:
        x = x + scale * rows[next(columns)].astype(np.float32)
    return x


def _quantized(x):
    """x over its root mean square, in 256ths; eight sums in one order."""
    sums = np.zeros((len(x), 8), np.float32)
    for column in range(0, x.shape[1], 8):
        part = x[:, column : column + 8]
        sums = sums + part * part
    s = sums.T
    squares = ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]))
    scale = np.float32(256) / np.sqrt(squares / np.float32(x.shape[1]) + np.float32(1e-5))
    return np.rint(np.clip(x * scale[:, None], np.float32(-4095), np.float32(4095))).astype(np.int64)


def _linear(q, matrix, unit):
    scales, weights = matrix
    # Products of doubles are exact far beyond the sums' 32 bits, and numpy has a fast one.
    sums = q.astype(np.float64) @ weights.astype(np.float64)
    return sums.astype(np.float32) * (scales / np.float32(unit))


def _convolve(x, layer, _):
    q = np.pad(_quantized(x), ((1, 1), (0, 0)))
    window = np.concatenate([q[:-2], q[1:-1], q[2:]], axis=1)
    return x + np.maximum(_linear(window, layer["weight"], 256) + layer["bias"], np.float32(0))


def _recur(x, layer, _):
    q = _quantized(x)
    hidden = layer["hidden"]
    states = np.zeros((len(x), 2 * hidden), np.int64)
    for direction in (0, 1):
        gates = _linear(q, layer["input"][direction], 256) + layer["bias"][direction]
        state = np.zeros((1, hidden), np.int64)
        cell = np.zeros(hidden, np.float32)
        for token in range(len(x)) if direction == 0 else range(len(x) - 1, -1, -1):
            gate = gates[token] + _linear(state, layer["recurrent"][direction], 1024)[0]
            candidate, forget, input_, output = gate.reshape(4, hidden)
            cell = _sigmoid(forget) * cell + _sigmoid(input_) * _tanh(candidate)
            state = np.rint(_sigmoid(output) * _tanh(cell) * np.float32(1024)).astype(np.int64)[None]
            states[token, direction * hidden : (direction + 1) * hidden] = state
    return x + _linear(states, layer["output"], 1024)


def _polynomial(y, coefficients):
    value = np.float32(coefficients[0])
    for coefficient in coefficients[1:]:
        value = value * y + np.float32(coefficient)
    return value


def _tanh(x):
    """Eigen's rational approximation."""
    x = np.maximum(np.minimum(x, np.float32(7.9)), np.float32(-7.9))
    y = x * x
    p = _polynomial(y, [-2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-08,
                        1.48572235717979e-05, 6.37261928875436e-04, 4.89352455891786e-03])
    q = _polynomial(y, [1.19825839466702e-06, 1.18534705686654e-04, 2.26843463243900e-03, 4.89352518554385e-03])
    return p * x / q


def _sigmoid(x):
    return _tanh(x * np.float32(0.5)) * np.float32(0.5) + np.float32(0.5)
