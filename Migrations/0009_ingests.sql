-- When what came in, what is watched for, and which outlets are one.
--
-- Times are no part of what `export` and the digests of articles tell: the same articles give the same archive.

-- Every run of `claims ingest`.
CREATE TABLE ingests (
  id INTEGER PRIMARY KEY,
  -- UTC, ISO 8601; `finished_at` is NULL for one that was ended.
  started_at TEXT NOT NULL,
  finished_at TEXT,
  program TEXT NOT NULL,
  extractor_version INTEGER NOT NULL,
  articles_new INTEGER NOT NULL DEFAULT 0,
  articles_changed INTEGER NOT NULL DEFAULT 0,
  articles_unchanged INTEGER NOT NULL DEFAULT 0,
  inputs_rejected INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The run that brought an article, or its words as they are now; NULL for what is older than this column.
ALTER TABLE articles ADD COLUMN added_in INTEGER REFERENCES ingests (id) ON DELETE SET NULL;
CREATE INDEX articles_by_ingest ON articles (added_in) WHERE added_in IS NOT NULL;

-- Where a file is, whatever the folder from which it was named.
ALTER TABLE inputs ADD COLUMN location TEXT;

-- Queries that somebody wants to be told of, and the last run whose articles he was told of.
CREATE TABLE watches (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  query TEXT NOT NULL,
  made_at TEXT NOT NULL,
  seen_at TEXT,
  seen_ingest INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Names of outlets that mean another than the built-in table says: `folded` is compared, `name` is the outlet meant.
CREATE TABLE outlet_names (
  folded TEXT PRIMARY KEY CHECK (folded <> ''),
  name TEXT NOT NULL,
  -- list: from a file of outlets given to an ingest; merge: somebody said so.
  origin TEXT NOT NULL CHECK (origin IN ('list', 'merge'))
) STRICT, WITHOUT ROWID;

-- Texts that somebody took out for good, by the digest of their letters: an ingest passes them over.
CREATE TABLE removed_texts (
  text_digest TEXT PRIMARY KEY,
  removed_at TEXT NOT NULL,
  -- Whether what the rows left in free pages was overwritten; a program that was ended between leaves it to the next.
  is_swept INTEGER NOT NULL DEFAULT 0 CHECK (is_swept IN (0, 1))
) STRICT, WITHOUT ROWID;
