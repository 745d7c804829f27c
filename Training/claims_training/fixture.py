"""Writes the network that the Swift tests compare themselves with: python -m claims_training.fixture FILE

Small and random, with every kind of layer; the features of some sequences and the scores that the reference gives
for them are blobs of the file itself.
"""

import sys

import numpy as np

from claims_training import reference, weights_file

WIDTH, HIDDEN = 32, 16
# One token, two, more sequences than lanes, and one so long that it is cut; one token in three gaps is in none.
LENGTHS = [1, 400, 2, 37, 1, 30, 5, 64, 12, 12, 12, 3, 90, 1, 1, 8, 21, 44, 17]


def spec(generator, width=WIDTH, hidden=HIDDEN, embedding=(40, 16, 8), injected=(6, 5), labels=(18, 7, 7)):
    """A random network: convolutions before and after an LSTM and an injection, three heads."""

    def values(*shape, size):
        return (generator.standard_normal(shape) * size).astype(np.float32)

    def table(name, rows):
        return name, values(rows, width, size=0.5)

    def convolution():
        return {"type": "conv", "weight": values(3 * width, width, size=0.15), "bias": values(width, size=0.1)}

    def head(name, after, count):
        return {"name": name, "after": after, "weight": values(width, count, size=0.3),
                "bias": values(count, size=0.1)}

    lstm = {"type": "lstm", "input": values(2, width, 4 * hidden, size=0.3),
            "bias": values(2, 4 * hidden, size=0.5), "recurrent": values(2, hidden, 4 * hidden, size=0.3),
            "output": values(2 * hidden, width, size=0.3)}
    return {
        "width": width,
        "embed": {"tables": [table(f"table {n}", rows) for n, rows in enumerate(embedding)],
                  "bias": values(width, size=0.1)},
        "layers": [convolution(), convolution(), lstm,
                   {"type": "inject", "tables": [table(f"injected {n}", rows) for n, rows in enumerate(injected)]},
                   convolution()],
        "heads": [head("attribution", 5, labels[2]), head("tags", 3, labels[0]), head("names", 3, labels[1])],
        "blobs": {},
    }


def main(path):
    generator = np.random.default_rng(7)
    network = spec(generator)
    tables = network["embed"]["tables"] + network["layers"][3]["tables"]
    sequences, start = [], 0
    for number, length in enumerate(LENGTHS):
        sequences.append((start, start + length))
        start += length + number % 3 // 2
    columns = [generator.integers(0, len(rows), start) for _, rows in tables]
    weights_file.write(path, network)
    scores = reference.run(path, columns, sequences)
    network["blobs"] = {"columns": np.array(columns, np.uint32), "sequences": np.array(sequences, np.uint32),
                        "bytes": np.arange(5, dtype=np.uint8)}
    network["blobs"] |= {f"expected {name}": values for name, values in scores.items()}
    weights_file.write(path, network)


if __name__ == "__main__":
    main(sys.argv[1])
