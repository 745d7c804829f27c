-- Same and nearly the same: older versions of an article, reprints of one story, and where else a text was printed.
--
-- Nothing here is part of an article's digest: stories follow from the articles' words, outlets and dates, whatever the
-- order in which they came, and are worked out anew by a check; versions have digests of their own.

-- What an article's address had before: its text and what was known of it. What was found in it is not kept: the current
-- text alone is counted, and an old one can be analysed again.
CREATE TABLE article_versions (
  id INTEGER PRIMARY KEY,
  -- The article as it is now.
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  printed_id TEXT NOT NULL,
  external_id TEXT,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  title TEXT,
  kicker TEXT,
  bylines TEXT NOT NULL DEFAULT '[]' CHECK (bylines GLOB '[[]*]'),
  outlet TEXT,
  published TEXT,
  published_from TEXT CHECK (published_from IN ('metadata', 'text', 'file_name', 'option')),
  published_at TEXT,
  modified_at TEXT,
  url TEXT,
  language TEXT,
  text TEXT NOT NULL,
  body_start INTEGER NOT NULL CHECK (body_start >= 0),
  warnings TEXT NOT NULL DEFAULT '[]' CHECK (warnings GLOB '[[]*]'),
  digest TEXT NOT NULL,
  text_digest TEXT NOT NULL,
  form TEXT CHECK (form IN ('stub', 'live', 'gallery', 'index')),
  carriers TEXT,
  -- When it was put here, UTC (ISO 8601).
  kept_at TEXT NOT NULL,
  -- SHA-256 over the other columns.
  sha256 BLOB NOT NULL DEFAULT x'',
  CHECK ((published IS NULL) = (published_from IS NULL))
) STRICT;
CREATE INDEX article_versions_by_article ON article_versions (article_id, id);
CREATE INDEX article_versions_by_printed_id ON article_versions (printed_id);
CREATE INDEX article_versions_by_text_digest ON article_versions (text_digest);

-- The older version that stands at this place, where it is not the current one.
ALTER TABLE inputs ADD COLUMN version_id INTEGER REFERENCES article_versions (id) ON DELETE SET NULL;
CREATE INDEX inputs_by_version ON inputs (version_id) WHERE version_id IS NOT NULL;
-- What a copy says of itself where it is another outlet's, or has another address: who printed the text, where and when.
ALTER TABLE inputs ADD COLUMN outlet TEXT;
ALTER TABLE inputs ADD COLUMN url TEXT;
ALTER TABLE inputs ADD COLUMN published TEXT;
CREATE INDEX inputs_of_copies ON inputs (article_id) WHERE outlet IS NOT NULL OR url IS NOT NULL;

-- By what articles are found that may be the same: from 0 up numbers that texts with much in common are likely to share,
-- below 0 the hash of the address.
CREATE TABLE article_marks (
  mark INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (mark, article_id)
) STRICT, WITHOUT ROWID;

-- Articles of which each reprints another of them; `id` is the least of theirs.
CREATE TABLE stories (
  id INTEGER PRIMARY KEY,
  -- The article from which the others stem, as far as it is known.
  root_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- The agency whose credit one of them has.
  agency TEXT CHECK (agency <> '')
) STRICT;
CREATE INDEX stories_by_root ON stories (root_id);

-- The articles of stories; one that is alone has no row.
CREATE TABLE story_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  -- The agency whose credit it has, or which published it.
  credit TEXT CHECK (credit <> '')
) STRICT;
CREATE INDEX story_articles_by_story ON story_articles (story_id, article_id);

-- One row a story: its root, and how many articles and outlets have it.
CREATE VIEW stories_view AS
  SELECT stories.id, roots.printed_id AS root, roots.title, stories.agency,
    (SELECT count(*) FROM story_articles WHERE story_id = stories.id) AS articles,
    (SELECT count(DISTINCT outlet) FROM (
      SELECT articles.outlet FROM story_articles JOIN articles ON articles.id = story_articles.article_id
        WHERE story_articles.story_id = stories.id
      UNION SELECT inputs.outlet FROM story_articles JOIN inputs ON inputs.article_id = story_articles.article_id
        WHERE story_articles.story_id = stories.id)) AS outlets,
    (SELECT min(articles.date) FROM story_articles JOIN articles ON articles.id = story_articles.article_id
      WHERE story_articles.story_id = stories.id) AS first,
    (SELECT max(articles.date) FROM story_articles JOIN articles ON articles.id = story_articles.article_id
      WHERE story_articles.story_id = stories.id) AS last,
    stories.root_id AS article_id
  FROM stories JOIN articles AS roots ON roots.id = stories.root_id;

-- One row an article of a story.
CREATE VIEW reprints_view AS
  SELECT story_articles.story_id, roots.printed_id AS root, articles.printed_id AS article, articles.date AS published,
    articles.outlet, articles.title, story_articles.credit, articles.id = stories.root_id AS is_root, articles.url,
    articles.path, articles.id AS article_id
  FROM story_articles
    JOIN stories ON stories.id = story_articles.story_id
    JOIN articles AS roots ON roots.id = stories.root_id
    JOIN articles ON articles.id = story_articles.article_id;

-- One row an older version of an article, the oldest first among those of one.
CREATE VIEW versions_view AS
  SELECT article_versions.id, article_versions.printed_id, articles.printed_id AS article,
    article_versions.published, article_versions.modified_at AS modified, article_versions.kept_at AS kept,
    article_versions.outlet, article_versions.title, article_versions.text, article_versions.url,
    article_versions.path, article_versions.article_id
  FROM article_versions JOIN articles ON articles.id = article_versions.article_id;
