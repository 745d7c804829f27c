"""The corpora: which texts are read, and what is learned from each. Remove a line here to train without one."""

import json
import os
import subprocess

from . import texts
from .documents import Document, aligner

TAG_TRAINING = ["ewt-train", "gum-train"]
NAME_TRAINING = ["uner-train", "wikigold-train"]
ATTRIBUTION_TRAINING = ["polnear-train", "wikinews-train", "diverse-train"]
# Their claims within claims are annotated: these make the corpus "nested" (batches.Paragraphs).
NESTED_TRAINING = ["wikinews-train", "diverse-train"]
HELD_OUT = ["polnear-dev", "wikinews-dev", "diverse-dev", "ewt-test", "gumnews", "uner-test"]
ALL = ATTRIBUTION_TRAINING + TAG_TRAINING + NAME_TRAINING + HELD_OUT

# Corpora of articles whose claims are annotated; the others are words with their classes or names.
ARTICLES = ("polnear", "wikinews", "diverse")

FILES = {
    "polnear-train": "eval/quotes/train.jsonl", "polnear-dev": "eval/quotes/dev.jsonl",
    "wikinews-train": "eval/claims/wikinews.train.jsonl", "wikinews-dev": "eval/claims/wikinews.dev.jsonl",
    "diverse-train": "eval/claims/diverse.train.jsonl", "diverse-dev": "eval/claims/diverse.dev.jsonl",
    "ewt-train": "train/ud/ewt-train.conllu.gz", "ewt-test": "train/ud/ewt-test.conllu.gz",
    "gum-train": "train/ud/gum_ok-train.conllu.gz", "gumnews": "train/ud/gumnews-heldout.conllu.gz",
    "uner-train": "train/ner/uner-train.bio.gz", "uner-test": "train/ner/uner-test.bio.gz",
    "wikigold-train": "train/ner/wikigold-train.bio.gz",
}


def write_features(name, data, work, extract, features):
    """Writes WORK/NAME.texts.jsonl and WORK/NAME.features.jsonl with the programs `extract` and `features`."""
    path = os.path.join(data, FILES[name])
    rows = [{"id": f"{name}:{k}", "text": text} for k, (text, _) in enumerate(_plain(name, path))]
    if name.startswith(ARTICLES):
        printed = subprocess.run([extract, "extract", "--format", "jsonl", path], stdout=subprocess.PIPE, check=True)
        rows = [_as_read(json.loads(line)["article"]) for line in printed.stdout.splitlines()]
    with open(f"{work}/{name}.texts.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    with open(f"{work}/{name}.features.jsonl", "wb") as file:
        subprocess.run([features, file_name(work, name, "texts")], stdout=file, check=True)


def file_name(work, name, kind):
    return f"{work}/{name}.{kind}.jsonl"


def _as_read(article):
    """A text as the program normalises it; the body's start in bytes, as `claims-features` wants it."""
    return {"id": article["id"], "text": article["text"], "outlet": article.get("outlet"),
            "bylines": article.get("bylines"),
            "bodyStart": len(article["text"][: article["body_start"]].encode())}


def _plain(name, path):
    if name.startswith(("ewt", "gum")):
        return texts.treebank(path)
    return texts.name_documents(path) if name.startswith(("uner", "wikigold")) else []


def load(name, data, work, tag_ids):
    """The documents of a corpus with their labels."""
    plain = {row["id"]: row["text"] for row in texts.json_lines(file_name(work, name, "texts"))}
    documents = [Document(row, plain[row["id"]]) for row in texts.json_lines(file_name(work, name, "features"))]
    path = os.path.join(data, FILES[name])
    if name.startswith(ARTICLES):
        gold = {row["id"]: row for row in texts.json_lines(path)}
        for document in documents:
            _set_attributions(document, gold[document.id])
    else:
        for document, (_, spans) in zip(documents, _plain(name, path)):
            document.set_tags(spans, tag_ids) if name.startswith(("ewt", "gum")) else document.set_names(spans)
    return documents


def _set_attributions(document, gold):
    align = aligner(gold["text"], document.text)

    def aligned(spans):
        return [span for span in (align(start, end) for start, end in spans) if span]

    if "attributions" in gold:
        document.set_attributions(
            [{part: aligned(a[part]) for part in ("source", "cue", "content")} for a in gold["attributions"]])
        return
    claims = {claim["key"]: _attribution(claim, aligned) for claim in gold["claims"]}
    outer = [claim for claim in gold["claims"] if not claim["parent"]]
    document.set_attributions([claims[claim["key"]] for claim in outer])
    document.set_nested(
        [span for claim in outer for span in claims[claim["key"]]["content"]],
        [claims[claim["key"]] for claim in gold["claims"] if claim["parent"]])
    document.set_statements(aligned(gold["statements"]))
    # Version 1 of the guidelines, that of Wikinews, has fewer stances.
    document.set_cues_and_sources(claims.values(), knows_stance="url" not in gold)


def _attribution(claim, aligned):
    """A claim of the annotation in version 1 or 2."""
    speakers = [link for link in claim["chain"] if link["relation"] == "speaker" and link.get("span")]
    sources = [link for link in claim["chain"] if link.get("span") and link.get("kind")]
    return {"source": aligned(link["span"] for link in speakers), "cue": aligned(claim["cue"]),
            "content": aligned(claim["content"]), "stance": claim["stance"],
            "kinds": [(aligned([link["span"]]), link["kind"]) for link in sources]}


def tag_numbers(data):
    """Numbers of all tags in the training treebanks, in the order of their first use."""
    numbers = {}
    for name in TAG_TRAINING:
        for _, spans in texts.treebank(os.path.join(data, FILES[name])):
            for _, _, tag in spans:
                numbers.setdefault(tag, len(numbers))
    return numbers
