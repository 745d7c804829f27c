"""Everything that can be set, in one place; the values are those of the shipped weights."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """How one network is shaped and trained."""

    layers: str  # c convolution, H heads of words, R rules' reading, l LSTM
    hidden: int  # units of the LSTM in each direction
    epochs: int
    sees_context: bool = False  # frozen MiniLM features: the teacher's privilege
    has_teacher: bool = False
    other_share: float = 0.7  # part of the treebanks and name corpora read in each epoch
    repeats: int = 2  # how often an epoch reads the small corpora of articles
    statement_weight: float = 0.2
    kind_weight: float = 0.1  # of the kinds of sources, and of the stances of cues
    tag_weight: float = 0.5
    name_weight: float = 0.4
    link_weight: float = 0.2
    teacher_weight: float = 1.0  # of the teacher's probabilities beside the gold labels
    word_teacher_weight: float = 0.5  # of those of tags and names
    width: int = 96
    rows: int = 12  # of each batch; prototypes/neural: 24 rows cost a point
    row_tokens: int = 192
    learning_rate: float = 3e-3
    weight_decay: float = 0.01
    embedding_dropout: float = 0.25
    hidden_dropout: float = 0.15
    word_dropout: float = 0.05
    rare_word_dropout: float = 0.25  # alpha / (alpha + count): rare words rely on their pieces
    rules_dropout: float = 0.1  # rows read without the rules' opinion, so that it is not trusted blindly
    average_decay: float = 0.997  # of the exponential moving average that is kept
    seed: int = 1


TEACHER = Settings(
    layers="c,c,H,R,l", hidden=96, epochs=6, sees_context=True, other_share=0.5, name_weight=0.5)
STUDENT = Settings(layers="c,c,H,R,l", hidden=96, epochs=8, has_teacher=True, repeats=3)

TEACHERS = 1  # networks whose probabilities are averaged; they differ in their seeds

# Tables of the embedding: name, rows (0: the vocabulary), width of the learned vector (0: as wide as the network).
# The order is that of TokenFeatures.Column in Sources/Linguistics/Network.
TABLES = [
    ("word", 0, 64), ("prefix", 4096, 32), ("suffix", 4096, 48), ("ending", 1024, 16), ("shape", 512, 24),
    ("quotation", 8, 0), ("quotation_length", 10, 0), ("paragraph_quotes", 4, 0), ("position", 16, 0),
]
# Tables of the injection, in the order that Labeller.swift hands over: the scheme, then RuleFeatures.
INJECTED = [("scheme", 6), ("rules", 32), ("cues", 16)]
# Rows of the scheme's table: how PolNeAR is annotated, how Wikinews and the diverse articles are, texts without
# attributions, what stands within claims, and what the program asks for: a mean of the first two (export.py).
POLNEAR, WHOLE, OTHER, NESTED, SHIPPED = 1, 2, 3, 4, 5

LABELS = ["O", "B-SRC", "I-SRC", "B-CUE", "I-CUE", "B-CON", "I-CON"]
NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
STANCES = ["asserts", "denies", "questions", "urges", "promises", "warns", "declines", "supports", "opposes"]
SOURCE_KINDS = ["person", "organisation", "government", "outlet", "group", "document", "unnamed"]
# Heads behind the last layer, and how many labels each has.
HEADS = {"labels": len(LABELS), "links": 7, "statements": 2, "kinds": len(SOURCE_KINDS), "stances": len(STANCES)}
# Links: third before or further, second, first before; first, second, third after or further; not in the paragraph.
LINKS = HEADS["links"]
VOCABULARY = 30_000
