-- Ids that can be cited: what is printed of an article, a claim and a figure follows from its words alone.
--
-- `ref` is 54 bits of a SHA-256: of an article's text; of a claim, the article's and the places of its content; of a
-- figure likewise. It is the same in every archive, for every version of the program, as long as text and place are. The
-- row ids, in the order of dates, stay what rows are joined by. `printed_id` is how the program writes it: a letter and
-- the number in base 32. The program fills the columns of older rows right after this step.

ALTER TABLE articles ADD COLUMN ref INTEGER NOT NULL DEFAULT 0;
ALTER TABLE articles ADD COLUMN printed_id TEXT GENERATED ALWAYS AS (
  'a'
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 50 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 45 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 40 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 35 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 30 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 25 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 20 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 15 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 10 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 5 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 0 & 31) + 1, 1)
) VIRTUAL;
CREATE INDEX articles_by_ref ON articles (ref);

ALTER TABLE claims ADD COLUMN ref INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN printed_id TEXT GENERATED ALWAYS AS (
  'c'
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 50 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 45 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 40 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 35 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 30 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 25 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 20 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 15 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 10 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 5 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 0 & 31) + 1, 1)
) VIRTUAL;
CREATE INDEX claims_by_ref ON claims (ref);

ALTER TABLE figures ADD COLUMN ref INTEGER NOT NULL DEFAULT 0;
ALTER TABLE figures ADD COLUMN printed_id TEXT GENERATED ALWAYS AS (
  'f'
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 50 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 45 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 40 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 35 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 30 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 25 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 20 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 15 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 10 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 5 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (ref >> 0 & 31) + 1, 1)
) VIRTUAL;
CREATE INDEX figures_by_ref ON figures (ref);

-- What became of ids that were printed once and are not in the archive now.
CREATE TABLE gone (
  letter TEXT NOT NULL CHECK (letter IN ('a', 'c', 'f')),
  ref INTEGER NOT NULL,
  -- changed: its article has other words now; reread: the article was analysed again; removed: somebody took it out.
  reason TEXT NOT NULL CHECK (reason IN ('changed', 'reread', 'removed')),
  -- When, UTC (ISO 8601).
  gone_at TEXT NOT NULL,
  -- The article that it was in, or that stands in its place: its `ref`; NULL when it was removed.
  article_ref INTEGER,
  PRIMARY KEY (letter, ref)
) STRICT, WITHOUT ROWID;
