-- Articles as analysed, and everything found in them.
--
-- Offsets count Unicode scalars of articles.text, half-open, from 0: the words of a span are
-- substr(text, span_start + 1, span_end - span_start). Lists of spans are JSON: [[12,90],[101,120]].
-- Dates are EDTF text (2022-03-03, 2022-03, 2022); `day` columns count days so that they sort.
-- Claims and figures have numbers in date order: (day << 22) + a counter within the day, where day is
-- the publication day counted from 1600-01-01 plus 1024, and 0 for undated articles. A range of dates
-- is therefore a range of row ids, in the tables as in the full-text index.

-- Outlets by name, so that the full-text index can name one in a token.
CREATE TABLE outlets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  folded TEXT NOT NULL
) STRICT;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  external_id TEXT,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  title TEXT,
  kicker TEXT,
  bylines TEXT NOT NULL DEFAULT '[]' CHECK (bylines GLOB '[[]*]'),
  outlet TEXT REFERENCES outlets (name) ON DELETE RESTRICT,
  published TEXT,
  published_from TEXT CHECK (published_from IN ('metadata', 'text', 'file_name', 'option')),
  day INTEGER NOT NULL CHECK (day >= 0),
  url TEXT,
  language TEXT,
  text TEXT NOT NULL,
  body_start INTEGER NOT NULL CHECK (body_start >= 0),
  warnings TEXT NOT NULL DEFAULT '[]' CHECK (warnings GLOB '[[]*]'),
  -- What the analysis depends on; the letters and digits of the text; the text column byte for byte.
  digest TEXT NOT NULL,
  text_digest TEXT NOT NULL,
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  extractor_version INTEGER NOT NULL,
  claim_count INTEGER NOT NULL DEFAULT 0 CHECK (claim_count >= 0),
  statement_count INTEGER NOT NULL DEFAULT 0 CHECK (statement_count >= 0),
  figure_count INTEGER NOT NULL DEFAULT 0 CHECK (figure_count >= 0),
  CHECK ((published IS NULL) = (published_from IS NULL)),
  CHECK ((published IS NULL) = (day = 0))
) STRICT;
CREATE INDEX articles_by_day ON articles (day, id);
CREATE INDEX articles_by_text_digest ON articles (text_digest);
CREATE INDEX articles_by_outlet ON articles (outlet, day) WHERE outlet IS NOT NULL;

-- Every piece of input ever offered and what became of it. One row for each article of a piece
-- (`element` counts within a JSON array) and each content (`raw_digest`) that the place has had.
CREATE TABLE inputs (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  raw_digest TEXT NOT NULL,
  element INTEGER NOT NULL DEFAULT 0 CHECK (element >= 0),
  -- Where the article itself says it comes from: feed.json[3]; the label for most formats.
  place TEXT NOT NULL,
  options TEXT NOT NULL,
  extractor_version INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'duplicate', 'rejected', 'replaced')),
  reason TEXT,
  article_id INTEGER REFERENCES articles (id) ON DELETE SET NULL,
  UNIQUE (label, raw_digest, element),
  CHECK ((outcome = 'rejected') = (reason IS NOT NULL)),
  CHECK (outcome IN ('stored', 'duplicate') OR article_id IS NULL)
) STRICT;
CREATE INDEX inputs_by_article ON inputs (article_id) WHERE article_id IS NOT NULL;

-- Sources across articles. `identity` is what makes two sources one; an `article_id` marks a source
-- that one article alone can tell from others of the same name ("officials", a bare surname).
CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL
    CHECK (kind IN ('person', 'organisation', 'government', 'outlet', 'group', 'document', 'unnamed')),
  article_id INTEGER REFERENCES articles (id) ON DELETE CASCADE,
  claim_count INTEGER NOT NULL DEFAULT 0 CHECK (claim_count >= 0),
  relay_count INTEGER NOT NULL DEFAULT 0 CHECK (relay_count >= 0),
  article_count INTEGER NOT NULL DEFAULT 0 CHECK (article_count >= 0),
  first_day INTEGER,
  last_day INTEGER
) STRICT;
CREATE INDEX sources_by_claims ON sources (claim_count DESC, id);
CREATE INDEX sources_by_article ON sources (article_id) WHERE article_id IS NOT NULL;

-- Every name that a source goes by, with the number of articles that use it.
CREATE TABLE source_names (
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (source_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_names_by_folded ON source_names (folded);

-- Every word of those names, lower case without diacritics.
CREATE TABLE source_words (
  word TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  PRIMARY KEY (word, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_words_by_source ON source_words (source_id);

-- What articles call a source ("Ukrainian President"), with the number of articles that do.
CREATE TABLE source_roles (
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (source_id, role)
) STRICT, WITHOUT ROWID;

-- The sources as one article has them, in its order, and which archive-wide source each is.
CREATE TABLE article_sources (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (roles GLOB '[[]*]'),
  aliases TEXT NOT NULL CHECK (aliases GLOB '[[]*]'),
  mentions TEXT NOT NULL CHECK (mentions GLOB '[[]*]'),
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_sources_by_source ON article_sources (source_id);

-- Checks of claims and figures compare value by value: for IN with more than two, SQLite builds a table of
-- them in memory for every row that is inserted.
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind = 'direct' OR kind = 'indirect' OR kind = 'mixed' OR kind = 'statement'),
  stance TEXT NOT NULL
    CHECK (stance = 'asserts' OR stance = 'denies' OR stance = 'questions' OR stance = 'urges'
      OR stance = 'promises' OR stance = 'warns' OR stance = 'declines'),
  text TEXT NOT NULL,
  cue_text TEXT,
  cue_lemma TEXT,
  cue_spans TEXT CHECK (cue_spans GLOB '[[]*]'),
  parent_id INTEGER REFERENCES claims (id) ON DELETE CASCADE,
  said TEXT,
  venue TEXT,
  negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
  in_title INTEGER NOT NULL CHECK (in_title IN (0, 1)),
  sentence_start INTEGER NOT NULL CHECK (sentence_start >= 0),
  sentence_end INTEGER NOT NULL,
  -- Positions in the article's figures of those that belong to the claim; NULL for none.
  figures TEXT CHECK (figures GLOB '[[]*]'),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- Tokens for the full-text index: k kind, t stance, o outlet, s speaker, r relay, c anyone in the chain.
  meta TEXT NOT NULL,
  UNIQUE (article_id, position),
  CHECK (sentence_start < sentence_end),
  CHECK ((cue_text IS NULL) = (cue_lemma IS NULL) AND (cue_text IS NULL) = (cue_spans IS NULL))
) STRICT;
CREATE INDEX claims_by_parent ON claims (parent_id) WHERE parent_id IS NOT NULL;

-- The pieces of a claim's content; claims.text is their words joined by a space.
CREATE TABLE claim_spans (
  claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL,
  PRIMARY KEY (claim_id, position),
  CHECK (span_start < span_end)
) STRICT, WITHOUT ROWID;

-- The chain of a claim: its speaker, then its relays.
CREATE TABLE attributions (
  claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  relation TEXT NOT NULL CHECK (relation IN ('speaker', 'relay')),
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  -- Position in article_sources of the claim's article.
  article_source INTEGER NOT NULL CHECK (article_source >= 0),
  mention TEXT,
  spans TEXT NOT NULL CHECK (spans GLOB '[[]*]'),
  cue_text TEXT,
  cue_lemma TEXT,
  cue_spans TEXT CHECK (cue_spans GLOB '[[]*]'),
  PRIMARY KEY (claim_id, position),
  CHECK ((cue_text IS NULL) = (cue_lemma IS NULL) AND (cue_text IS NULL) = (cue_spans IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX attributions_by_source ON attributions (source_id, claim_id);

-- Numbers and dates. `value`, `low`, `high` are exact decimals; `low_bound` and `high_bound` are the
-- same as floating point, for comparing: both are the value where there is one.
CREATE TABLE figures (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  claim_id INTEGER REFERENCES claims (id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  spans TEXT NOT NULL CHECK (spans GLOB '[[]*]'),
  num_spans TEXT NOT NULL CHECK (num_spans GLOB '[[]*]'),
  kind TEXT NOT NULL,
  value TEXT,
  low TEXT,
  high TEXT,
  low_included INTEGER NOT NULL CHECK (low_included IN (0, 1)),
  high_included INTEGER NOT NULL CHECK (high_included IN (0, 1)),
  low_bound REAL,
  high_bound REAL,
  modifier TEXT NOT NULL,
  significant_digits INTEGER,
  unit TEXT,
  unit_text TEXT,
  unit_kind TEXT,
  currency TEXT,
  currency_assumed INTEGER NOT NULL CHECK (currency_assumed IN (0, 1)),
  counted TEXT,
  counted_head TEXT,
  counted_from TEXT CHECK (counted_from GLOB '[[]*]'),
  per TEXT,
  change_direction TEXT
    CHECK (change_direction = 'up' OR change_direction = 'down' OR change_direction = 'none'),
  change_kind TEXT
    CHECK (change_kind = 'by' OR change_kind = 'to' OR change_kind = 'factor' OR change_kind = 'from_to'),
  change_from TEXT,
  as_of TEXT,
  date TEXT,
  timex TEXT,
  date_low TEXT,
  date_high TEXT,
  anchor TEXT CHECK (anchor = 'explicit' OR anchor = 'dct' OR anchor = 'previous' OR anchor = 'ambiguous'),
  alternates TEXT NOT NULL DEFAULT '[]' CHECK (alternates GLOB '[[]*]'),
  UNIQUE (article_id, position),
  CHECK ((low_bound IS NULL) = (high_bound IS NULL)),
  CHECK ((change_direction IS NULL) = (change_kind IS NULL))
) STRICT;
CREATE INDEX figures_by_claim ON figures (claim_id) WHERE claim_id IS NOT NULL;
-- Ranges apart from single values: only among the few of them do both bounds have to be compared.
CREATE INDEX figures_by_value ON figures (low_bound, high_bound) WHERE low_bound = high_bound;
CREATE INDEX figures_by_range ON figures (high_bound, low_bound) WHERE low_bound <> high_bound;

-- A person's corrections of who is who, kept apart from what was extracted. Sources are named by their
-- identity, which survives re-ingestion; row numbers need not.
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename')),
  identity TEXT NOT NULL,
  other_identity TEXT,
  new_name TEXT,
  made_at TEXT NOT NULL,
  CHECK ((action = 'rename') = (new_name IS NOT NULL)),
  CHECK (action <> 'merge' OR other_identity IS NOT NULL)
) STRICT;
