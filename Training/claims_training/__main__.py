"""python -m claims_training STEP...: trains the weights that are built into the program. See Training/README.md."""

import argparse
import dataclasses
import os
import pickle

import numpy as np

from . import calibration, confidence, corpora, export, linker, minilm, parity, statements, training, weights_file
from .batches import Paragraphs
from .settings import STUDENT, TEACHER, TEACHERS
from .vocabulary import Vocabulary, count_words

STEPS = ["features", "vectors", "context", "teacher", "soft", "student", "weights", "confidence", "statements", "linker", "parity"]
TRAINING = corpora.ATTRIBUTION_TRAINING + corpora.TAG_TRAINING + corpora.NAME_TRAINING


class Run:
    """One training run: its folders, and what several steps share."""

    def __init__(self, options):
        self.options = options
        os.makedirs(options.work, exist_ok=True)
        self._kept = {}

    def kept(self, name, make):
        """A value that is made once and kept in the work folder."""
        path = f"{self.options.work}/{name}.pkl"
        if name not in self._kept:
            if not os.path.exists(path):
                value = make()
                with open(path, "wb") as file:
                    pickle.dump(value, file)
            with open(path, "rb") as file:
                self._kept[name] = pickle.load(file)
        return self._kept[name]

    def made(self, name):
        """A value that an earlier step made."""
        def missing():
            raise SystemExit(f"{self.options.work}/{name}.pkl is missing: run the step that makes it first ({', '.join(STEPS)})")

        return self.kept(name, missing)

    @property
    def tag_ids(self):
        return self.kept("tags", lambda: corpora.tag_numbers(self.options.data))

    def documents(self, name):
        documents = self.kept(name, lambda: corpora.load(name, self.options.data, self.options.work, self.tag_ids))
        return documents[: self.options.limit]

    @property
    def vocabulary(self):
        return self.kept("vocabulary", lambda: Vocabulary(count_words(map(self.documents, TRAINING))))

    @property
    def vectors(self):
        return self.kept("vectors", lambda: self.vocabulary.vectors())

    def settings(self, settings):
        return dataclasses.replace(settings, epochs=self.options.epochs or settings.epochs)

    def paragraphs(self, name, settings):
        soft = self.made("soft-" + name) if settings.has_teacher else None
        members = corpora.NESTED_TRAINING if name == "nested" else [name]
        documents = [document for member in members for document in self.documents(member)]
        context = None
        if settings.sees_context:
            context = [states for member in members for states in self.made("context-" + member)]
        return Paragraphs(name, documents, self.vocabulary, context, soft)

    # One method a step.

    def features(self):
        for name in corpora.ALL:
            corpora.write_features(name, self.options.data, self.options.work, self.options.claims, self.options.features)

    def context(self):
        encoder, sample = minilm.MiniLM(), []
        for document in self.documents("polnear-train")[:80]:
            sample.append(encoder.token_states(document))
        sample = np.concatenate(sample)
        center, directions = minilm.principal_components(sample, 256, sample[::4])
        for name in TRAINING:
            self.kept("context-" + name, lambda: [
                ((encoder.token_states(d) - center) @ directions).astype(np.float16) for d in self.documents(name)])
            print(f"context of {name}: done", flush=True)

    def _trained(self, name, settings):
        settings = self.settings(settings)
        data = [self.paragraphs(corpus, settings) for corpus in TRAINING + ["nested"]]
        self.kept(name, lambda: training.train(settings, data, self.vocabulary, self.vectors, len(self.tag_ids)))

    def teacher(self):
        for seed in range(1, TEACHERS + 1):
            self._trained(f"teacher-{seed}", dataclasses.replace(TEACHER, seed=seed))

    def soft(self):
        teachers = [self.made(f"teacher-{seed}") for seed in range(1, TEACHERS + 1)]
        for name in TRAINING + ["nested"]:
            data = self.paragraphs(name, TEACHER)

            def opinion(params):
                scores = training.scores_of(TEACHER, params, data, self.vocabulary, self.vectors, len(self.tag_ids))
                return training.probabilities(scores)

            self.kept("soft-" + name, lambda: training.averaged([opinion(params) for params in teachers]))

    def student(self):
        self._trained("student", STUDENT)

    def weights(self, coefficients=None):
        params = self.made("student")
        export.write(self.options.weights, STUDENT, params, self.vocabulary, self.vectors, self.tag_ids, coefficients)

    def confidence(self):
        """Needs `claims-features` built with the weights of the step before."""
        rows, score = [], confidence.scorer(self.options.data)
        for name in ("polnear-dev", "wikinews-dev", "diverse-dev"):
            path = corpora.file_name(self.options.work, name, "texts")
            rows += confidence.examples(self.documents(name), path, self.options.features, score)
        self.weights(calibration.fitted(rows))

    def statements(self):
        """Needs `claims-features` built with the weights of the step before."""
        rows = []
        for name in ("diverse.dev", "wikinews.dev"):
            path = f"{self.options.data}/eval/claims/{name}.jsonl"
            rows += statements.examples(path, self.options.features, self.options.work)
        values = np.asarray(calibration.fitted(rows), np.float32)
        weights_file.put_blob(self.options.weights, "statements", values)

    def linker(self):
        """The same."""
        rows = []
        for name in corpora.NESTED_TRAINING:
            path = f"{self.options.data}/{corpora.FILES[name]}"
            texts = corpora.file_name(self.options.work, name, "texts")
            rows += linker.examples(path, texts, self.options.features)
        weights_file.put_blob(self.options.weights, "linker", np.asarray(linker.fitted(rows), np.float32))

    def parity(self):
        path = f"{self.options.work}/seeds.texts.jsonl"
        parity.texts(self.options.claims, self.options.articles, path)
        parity.write(self.options.weights, self.options.features, path, self.options.parity)


def main():
    parser = argparse.ArgumentParser(prog="claims_training", description=__doc__)
    parser.add_argument("steps", nargs="+", choices=STEPS)
    parser.add_argument("--data", required=True, help="the folder that holds eval/ and train/")
    parser.add_argument("--work", default=".training", help="where intermediate files go")
    parser.add_argument("--claims", default="claims", help="the program")
    parser.add_argument("--features", default="claims-features", help="the program that prints features")
    parser.add_argument("--weights", default="Sources/CModels/claims.weights")
    parser.add_argument("--articles", default="seeds/articles")
    parser.add_argument("--parity", default="Tests/ExtractionTests/Fixtures/seeds-labels.jsonl")
    parser.add_argument("--epochs", type=int, help="fewer epochs, to try the steps")
    parser.add_argument("--limit", type=int, help="fewer documents of each corpus, to try the steps")
    run = Run(parser.parse_args())
    for step in run.options.steps:
        if step == "vectors":
            run.vectors
        else:
            getattr(run, step)()
        print(f"{step}: done", flush=True)


main()
