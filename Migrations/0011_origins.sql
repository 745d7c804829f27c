-- What a page says of an article besides: its moments, what sort of text it is, and which parts of it told what is known.

-- The moments of publication and of the last change as the input gives them: EDTF, level 0, with the zone where one is given.
ALTER TABLE articles ADD COLUMN published_at TEXT;
ALTER TABLE articles ADD COLUMN modified_at TEXT;
-- NULL for a whole article.
ALTER TABLE articles ADD COLUMN form TEXT CHECK (form IN ('stub', 'live', 'gallery', 'index'));
-- A JSON object: what told each field, such as {"title": "meta og:title"}; NULL where nothing is noted.
ALTER TABLE articles ADD COLUMN carriers TEXT;

DROP VIEW articles_view;
CREATE VIEW articles_view AS
  SELECT articles.id, articles.printed_id, articles.date AS published, articles.outlet, articles.title,
    articles.bylines, articles.claim_count AS claims, articles.statement_count AS statements,
    articles.figure_count AS figures, ingests.started_at AS added, articles.url, articles.path, articles.language,
    articles.form, articles.modified_at AS modified
  FROM articles LEFT JOIN ingests ON ingests.id = articles.added_in;
