-- Digests, so that a check finds every value that was changed behind the program's back.
--
-- SQLite has no check sums of its own: of files in which 64 bytes were changed its checks found four in five. What
-- one article alone decides is covered by one digest an article; rows that stand for themselves have one each. What
-- follows from several articles (counts, identities, indexes) has none: a check works it out anew. The program
-- fills the digests of older rows right after this step.

-- SHA-256 over an article's own row and all rows of its sources, claims, spans, chains and figures.
CREATE TABLE article_digests (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

-- SHA-256 over the other columns of the row; of a source, over those that never change.
ALTER TABLE inputs ADD COLUMN sha256 BLOB NOT NULL DEFAULT x'';
ALTER TABLE sources ADD COLUMN sha256 BLOB NOT NULL DEFAULT x'';
ALTER TABLE corrections ADD COLUMN sha256 BLOB NOT NULL DEFAULT x'';
ALTER TABLE wikidata ADD COLUMN sha256 BLOB NOT NULL DEFAULT x'';
