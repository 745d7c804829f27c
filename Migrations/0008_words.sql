-- Words as they are written, words around a claim, and copies.
--
-- The claims' index has no stems any more: a phrase is found word for word and a beginning is one of the written word
-- ("pay*" is no "paid"), both without reading a claim. What words share a stem is a table of its own, so that
-- "tunnel" is asked as "tunnel OR tunnels". The program fills the new columns, and `words`, of older archives.

-- Every word of the articles, lower case without accents as the index has it, by its Porter stem.
CREATE TABLE words (
  stem TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (stem, word)
) STRICT, WITHOUT ROWID;

-- By what else a claim is found: its speakers' names, its sentence without its content, and spellings without
-- letters that have no accent to lose (ø, ł, ß).
ALTER TABLE claims ADD COLUMN around TEXT NOT NULL DEFAULT '';
-- A hash of the content's letters, where it is so long that the same words are a copy; NULL for what is shorter.
ALTER TABLE claims ADD COLUMN twin INTEGER;
CREATE INDEX claims_by_twin ON claims (twin) WHERE twin IS NOT NULL;

DROP TABLE claims_fts;
DROP VIEW claims_index;
CREATE VIEW claims_index (id, text, meta, title, around) AS
  SELECT claims.id, claims.text, claims.meta, articles.title, claims.around
  FROM claims JOIN articles ON articles.id = claims.article_id;
CREATE VIRTUAL TABLE claims_fts USING fts5 (
  text, meta, title, around,
  content="claims_index", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);

-- The same as before, worded so that other programs (Datasette, sqlite-utils) see to which table they belong.
DROP TABLE figures_fts;
DROP TABLE articles_fts;
CREATE VIRTUAL TABLE figures_fts USING fts5 (
  text, counted, unit_text,
  content="figures", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE articles_fts USING fts5 (
  text,
  content="articles", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2"
);
INSERT INTO claims_fts (claims_fts) VALUES ('rebuild');
INSERT INTO figures_fts (figures_fts) VALUES ('rebuild');
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
