-- Full-text search over claims, figures and whole articles, and views for reading by hand.
--
-- The indexes keep no text of their own (external content): the program feeds them in the transaction
-- that writes the rows, never by trigger, which measured three times slower. Unquoted words match by
-- their Porter stem, without case or diacritics.

-- What the claims' index holds for one claim.
CREATE VIEW claims_index (id, text, meta, title) AS
  SELECT claims.id, claims.text, claims.meta, articles.title
  FROM claims JOIN articles ON articles.id = claims.article_id;

CREATE VIRTUAL TABLE claims_fts USING fts5 (
  text, meta, title,
  content = 'claims_index', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE figures_fts USING fts5 (
  text, counted, unit_text,
  content = 'figures', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE articles_fts USING fts5 (
  text,
  content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
-- An archive of schema 1 has rows already.
INSERT INTO claims_fts (claims_fts) VALUES ('rebuild');
INSERT INTO figures_fts (figures_fts) VALUES ('rebuild');
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');

-- One row a claim: who said what, when, in which article.
CREATE VIEW claims_view AS
  SELECT claims.id, articles.published, articles.outlet, articles.title,
    (SELECT group_concat(sources.name, ', ')
      FROM attributions JOIN sources ON sources.id = attributions.source_id
      WHERE attributions.claim_id = claims.id AND attributions.relation = 'speaker') AS speaker,
    (SELECT group_concat(sources.name, ', ')
      FROM attributions JOIN sources ON sources.id = attributions.source_id
      WHERE attributions.claim_id = claims.id AND attributions.relation = 'relay') AS relays,
    claims.kind, claims.stance, claims.negated, claims.cue_text AS cue, claims.text, claims.said,
    claims.venue, claims.parent_id, claims.confidence, articles.id AS article_id, articles.path,
    articles.url
  FROM claims JOIN articles ON articles.id = claims.article_id;

-- One row a figure: what it counts, who gave it, when, in which words.
CREATE VIEW figures_view AS
  SELECT figures.id, articles.published, articles.outlet, articles.title, figures.kind, figures.text,
    figures.modifier, figures.value, figures.low, figures.high, figures.unit, figures.currency,
    figures.counted, figures.date, figures.as_of,
    (SELECT group_concat(sources.name, ', ')
      FROM attributions JOIN sources ON sources.id = attributions.source_id
      WHERE attributions.claim_id = figures.claim_id AND attributions.relation = 'speaker') AS speaker,
    claims.text AS claim, figures.claim_id, articles.id AS article_id, articles.path, articles.url
  FROM figures
    JOIN articles ON articles.id = figures.article_id
    LEFT JOIN claims ON claims.id = figures.claim_id;

-- One row a link of a chain, with the words that name the source in the article.
CREATE VIEW attributions_view AS
  SELECT attributions.claim_id, attributions.position, attributions.relation, sources.name, sources.kind,
    attributions.mention, attributions.cue_text AS cue, attributions.source_id, claims.article_id
  FROM attributions
    JOIN sources ON sources.id = attributions.source_id
    JOIN claims ON claims.id = attributions.claim_id;

-- One row a piece of a claim's content, with its words cut out of the article.
CREATE VIEW claim_spans_view AS
  SELECT claim_spans.claim_id, claim_spans.position, claim_spans.span_start, claim_spans.span_end,
    substr(articles.text, claim_spans.span_start + 1, claim_spans.span_end - claim_spans.span_start) AS text
  FROM claim_spans
    JOIN claims ON claims.id = claim_spans.claim_id
    JOIN articles ON articles.id = claims.article_id;
