"""Writes and reads the weights' file that Sources/CModels/FORMAT.md defines."""

import struct

import numpy as np

MAGIC = b"CLAIMSNW"
VERSION = 1
HEADER = struct.Struct("<8sIIQQ")  # magic, version, width, bytes of the file, checksum of what follows
EMBED, CONVOLUTION, LSTM, INJECTION, HEAD, BLOB = 1, 2, 3, 4, 5, 6
LAYER_KINDS = {"conv": CONVOLUTION, "lstm": LSTM, "inject": INJECTION}
BLOB_TYPES = {1: np.dtype("<u1"), 2: np.dtype("<u4"), 3: np.dtype("<f4")}


def write(path, spec):
    """Quantises the float32 arrays of `spec` and writes them to `path`.

    spec = {'width': W,
            'embed': {'tables': [(name, [rows, W]), ...], 'bias': [W]},
            'layers': [{'type': 'conv', 'weight': [3W, W], 'bias': [W]}
                       | {'type': 'lstm', 'input': [2, W, 4H], 'bias': [2, 4H], 'recurrent': [2, H, 4H],
                          'output': [2H, W]}
                       | {'type': 'inject', 'tables': [(name, [rows, W]), ...]}, ...],
            'heads': [{'name', 'after': layers done, 'weight': [W, L], 'bias': [L]}, ...],
            'blobs': {name: array of uint8, uint32 or float32}}
    """
    width = spec["width"]
    records = [_record(EMBED, _tables(spec["embed"]["tables"], width) + _floats(spec["embed"]["bias"], width))]
    for layer in spec["layers"]:
        records.append(_record(LAYER_KINDS[layer["type"]], _layer(layer, width)))
    for head in spec["heads"]:
        weight = np.asarray(head["weight"], np.float32)
        body = _name(head["name"]) + struct.pack("<I", head["after"])
        records.append(_record(HEAD, body + _matrix(weight, width, None) + _floats(head["bias"], weight.shape[1])))
    for name, values in spec.get("blobs", {}).items():
        records.append(_record(BLOB, _blob(name, np.asarray(values))))
    body = b"".join(records)
    body += b"\0" * (-len(body) % 8)
    with open(path, "wb") as file:
        file.write(HEADER.pack(MAGIC, VERSION, width, HEADER.size + len(body), checksum(body)))
        file.write(body)


def put_blob(path, name, values):
    """Puts the array `values` into the file at `path` under `name`, in the place of one that has this name."""
    with open(path, "rb") as file:
        data = file.read()
    magic, version, width, _, _ = HEADER.unpack_from(data)
    body, kept, at = data[HEADER.size :], [], 0
    while len(body) - at >= 8:
        kind, length = struct.unpack_from("<II", body, at)
        record = body[at : at + 8 + length]
        if not (kind == BLOB and _Reader(record[8:]).name() == name):
            kept.append(record)
        at += 8 + length
    body = b"".join(kept) + _record(BLOB, _blob(name, np.asarray(values)))
    body += b"\0" * (-len(body) % 8)
    with open(path, "wb") as file:
        file.write(HEADER.pack(magic, version, width, HEADER.size + len(body), checksum(body)))
        file.write(body)


def checksum(body):
    """FNV-1a over words of 64 bits."""
    value = 0xCBF29CE484222325
    for word in np.frombuffer(body, "<u8").tolist():
        value = (value ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def read(path):
    """The file as a dictionary of the shape `write` takes, with quantised arrays.

    A table is (name, scale, int8 [rows, W]), a matrix (scales [columns], int8 [inputs, columns]).
    """
    with open(path, "rb") as file:
        data = file.read()
    magic, version, width, size, expected = HEADER.unpack_from(data)
    body = data[HEADER.size :]
    if magic != MAGIC or version != VERSION or size != len(data) or expected != checksum(body):
        raise ValueError(f"{path} is no whole weights' file of version {VERSION}")
    spec = {"width": width, "layers": [], "heads": [], "blobs": {}}
    reader = _Reader(body)
    while reader.rest() >= 8:
        kind, length = reader.u32(), reader.u32()
        end = reader.at + length
        if kind == EMBED:
            spec["embed"] = {"tables": reader.tables(width), "bias": reader.array("<f4", width)}
        elif kind == CONVOLUTION:
            spec["layers"].append(
                {"type": "conv", "weight": reader.matrix(), "bias": reader.array("<f4", width)})
        elif kind == LSTM:
            spec["layers"].append(reader.lstm())
        elif kind == INJECTION:
            spec["layers"].append({"type": "inject", "tables": reader.tables(width)})
        elif kind == HEAD:
            head = {"name": reader.name(), "after": reader.u32(), "weight": reader.matrix()}
            spec["heads"].append(head | {"bias": reader.array("<f4", len(head["weight"][0]))})
        elif kind == BLOB:
            name, dtype = reader.name(), BLOB_TYPES[reader.u32()]
            spec["blobs"][name] = reader.array(dtype, reader.u32())
        if reader.at != end:
            raise ValueError(f"{path}: record of kind {kind} has another length than it says")
    return spec


def _record(kind, body):
    return struct.pack("<II", kind, len(body)) + body


def _padded(body):
    return body + b"\0" * (-len(body) % 4)


def _name(name):
    encoded = name.encode()
    return struct.pack("<I", len(encoded)) + _padded(encoded)


def _floats(values, count):
    array = np.asarray(values, "<f4")
    if array.shape != (count,) or not np.isfinite(array).all() or np.abs(array).max(initial=0) > 65536:
        raise ValueError(f"expected {count} finite values up to 65536, got {array.shape}")
    return array.tobytes()


def _tables(tables, width):
    body = struct.pack("<I", len(tables))
    for name, values in tables:
        array = np.asarray(values, np.float32)
        if array.ndim != 2 or array.shape[1] != width:
            raise ValueError(f"table {name}: {array.shape}, width {width}")
        scale = _scale(np.abs(array).max())
        body += _name(name) + struct.pack("<I", len(array)) + _floats([scale], 1)
        body += _padded(_rounded(array, scale).tobytes())
    return body


def _matrix(weight, inputs, outputs):
    array = np.asarray(weight, np.float32)
    if array.ndim != 2 or array.shape[0] != inputs or outputs not in (None, array.shape[1]):
        raise ValueError(f"matrix {array.shape}, expected {inputs} x {outputs}")
    scales = _scale(np.abs(array).max(axis=0))
    body = struct.pack("<II", *array.shape) + _floats(scales, array.shape[1])
    return body + _padded(_rounded(array, scales).tobytes())


def _scale(largest):
    return np.where(largest > 0, largest / np.float32(127), np.float32(1)).astype(np.float32)


def _rounded(array, scale):
    return np.clip(np.rint(array / scale), -127, 127).astype(np.int8)


def _layer(layer, width):
    if layer["type"] == "conv":
        return _matrix(layer["weight"], 3 * width, width) + _floats(layer["bias"], width)
    if layer["type"] == "inject":
        return _tables(layer["tables"], width)
    hidden = np.shape(layer["recurrent"])[1]
    body = struct.pack("<I", hidden)
    for direction in (0, 1):
        body += _matrix(layer["input"][direction], width, 4 * hidden)
        body += _floats(layer["bias"][direction], 4 * hidden)
        body += _matrix(layer["recurrent"][direction], hidden, 4 * hidden)
    return body + _matrix(layer["output"], 2 * hidden, width)


def _blob(name, values):
    kinds = [kind for kind, dtype in BLOB_TYPES.items() if dtype == values.dtype.newbyteorder("<")]
    if len(kinds) != 1:
        raise ValueError(f"blob {name}: {values.dtype} is none of uint8, uint32, float32")
    flat = np.ascontiguousarray(values, BLOB_TYPES[kinds[0]]).reshape(-1)
    return _name(name) + struct.pack("<II", kinds[0], len(flat)) + _padded(flat.tobytes())


class _Reader:
    """Walks through the bytes of the records."""

    def __init__(self, body):
        self.body = body
        self.at = 0

    def rest(self):
        return len(self.body) - self.at

    def u32(self):
        self.at += 4
        return struct.unpack_from("<I", self.body, self.at - 4)[0]

    def array(self, dtype, count):
        array = np.frombuffer(self.body, dtype, count, self.at)
        self.at += (array.nbytes + 3) // 4 * 4
        return array

    def name(self):
        return self.array("<u1", self.u32()).tobytes().decode()

    def tables(self, width):
        found = []
        for _ in range(self.u32()):
            name, rows = self.name(), self.u32()
            scale = self.array("<f4", 1)[0]
            found.append((name, scale, self.array("<i1", rows * width).reshape(rows, width)))
        return found

    def matrix(self):
        inputs, outputs = self.u32(), self.u32()
        scales = self.array("<f4", outputs)
        return scales, self.array("<i1", inputs * outputs).reshape(inputs, outputs)

    def lstm(self):
        layer = {"type": "lstm", "hidden": self.u32(), "input": [], "bias": [], "recurrent": []}
        for _ in range(2):
            layer["input"].append(self.matrix())
            layer["bias"].append(self.array("<f4", 4 * layer["hidden"]))
            layer["recurrent"].append(self.matrix())
        return layer | {"output": self.matrix()}
