-- Ids that can be cited: what is printed of an article, a claim and a figure follows from its words alone.
--
-- `printed_id` is a letter and eleven digits in base 32 of a SHA-256: of an article's text; of a claim, the article's and the
-- places of its content; of a figure likewise. It is the same in every archive, for every version of the program, as long
-- as text and place are. The row ids, in the order of dates, stay what rows are joined by. The program fills the columns of
-- older rows right after the steps.

ALTER TABLE articles ADD COLUMN printed_id TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN printed_id TEXT NOT NULL DEFAULT '';
ALTER TABLE figures ADD COLUMN printed_id TEXT NOT NULL DEFAULT '';
CREATE INDEX articles_by_printed_id ON articles (printed_id);
CREATE INDEX claims_by_printed_id ON claims (printed_id);
CREATE INDEX figures_by_printed_id ON figures (printed_id);

-- What became of ids that were printed once and are not in the archive now.
CREATE TABLE gone (
  printed_id TEXT PRIMARY KEY,
  -- changed: its article has other words now; reread: the article was analysed again; removed: somebody took it out.
  reason TEXT NOT NULL CHECK (reason IN ('changed', 'reread', 'removed')),
  -- When, UTC (ISO 8601).
  gone_at TEXT NOT NULL,
  -- The printed id of the article that it was in, or that stands in its place; NULL when it was removed.
  article TEXT
) STRICT, WITHOUT ROWID;
