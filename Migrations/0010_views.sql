-- Views for people and for programs that show SQLite files (Datasette, sqlite-utils): one for each thing that is asked
-- for, with the ids that the program prints, dates as dates, and one row for each speaker.
--
-- Whatever a view is filtered by has an index, and every filter is pushed down to it. SQLite makes an outer join an inner
-- one when a condition asks for what it gives, but looks at each join once, from left to right, and again after each
-- subquery that it takes apart. So whoever is joined behind others (claim, link, source, identity) would be looked at too
-- early: the views have what else they join, articles and claims, as two subqueries behind the identity, one within the
-- other where there is but one table. A test asks for the plans. What is listed but seldom asked for is a subquery of its own,
-- so that counting does not look it up. A plus before a column of few values keeps SQLite from taking "kind = 'direct'" for
-- so rare that it had better sort what it finds than follow the index of dates.

-- The day of an article as a date, the first of the month or year where no more is known; NULL for undated ones. `day`
-- counts from 1600-01-01 plus 1024; the number is that of SQLite's dates, which count from noon.
ALTER TABLE articles ADD COLUMN date TEXT
  GENERATED ALWAYS AS (iif(day >= 1024, date(day + 2304423.5), NULL)) VIRTUAL;
-- Newest first, of all or of one outlet.
CREATE INDEX articles_by_date ON articles (date);
CREATE INDEX articles_by_outlet_date ON articles (outlet, date) WHERE outlet IS NOT NULL;

-- What the program prints of a source: s and the number in base 32.
ALTER TABLE identities ADD COLUMN printed_id TEXT GENERATED ALWAYS AS (
  's' || ltrim(
      substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 60 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 55 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 50 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 45 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 40 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 35 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 30 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 25 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 20 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 15 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 10 & 31) + 1, 1) || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 5 & 31) + 1, 1)
      || substr('0123456789abcdefghjkmnpqrstvwxyz', (id >> 0 & 31) + 1, 1),
    '0')
) VIRTUAL;
CREATE INDEX identities_by_printed_id ON identities (printed_id);
CREATE INDEX identities_by_name ON identities (name);

DROP VIEW claims_view;
DROP VIEW figures_view;
DROP VIEW attributions_view;
DROP VIEW claim_spans_view;

-- Who said what, when, in which article: one row a claim and speaker, one with NULL where nobody is named.
CREATE VIEW claims_view AS
  SELECT claims.id, claims.printed_id, articles.date AS published, articles.outlet, speakers.name AS speaker,
    speakers.printed_id AS speaker_id,
    -- The sentences as the article has them.
    substr(articles.text, claims.sentence_start + 1, claims.sentence_end - claims.sentence_start) AS reading,
    claims.text, +claims.kind AS kind, +claims.stance AS stance, claims.negated, claims.cue_text AS cue,
    (SELECT group_concat(identities.name, ', ')
      FROM attributions JOIN sources ON sources.id = attributions.source_id
        JOIN identities ON identities.id = sources.identity_id
      WHERE attributions.claim_id = claims.id AND attributions.relation = 'relay') AS relays,
    claims.said, claims.venue, claims.confidence, claims.twin,
    (SELECT parents.printed_id FROM claims AS parents WHERE parents.id = claims.parent_id) AS parent,
    articles.printed_id AS article, articles.title, articles.url, articles.path, claims.article_id
  FROM claims
    LEFT JOIN attributions ON attributions.claim_id = claims.id AND attributions.relation = 'speaker'
    LEFT JOIN sources ON sources.id = attributions.source_id
    LEFT JOIN identities AS speakers ON speakers.id = sources.identity_id
    JOIN (SELECT * FROM (SELECT id, printed_id, date, outlet, title, url, path, text FROM articles)) AS articles
      ON articles.id = claims.article_id
  WHERE claims.id NOT IN (SELECT claim_id FROM corrected_claims WHERE is_rejected = 1);

-- Who made claims or relayed them, each person and body once.
CREATE VIEW speakers_view AS
  SELECT id, printed_id, name, kind,
    (SELECT group_concat(role, ', ') FROM (
      SELECT DISTINCT source_roles.role
        FROM sources JOIN source_roles ON source_roles.source_id = sources.id
        WHERE sources.identity_id = identities.id AND NOT EXISTS (
          SELECT 1 FROM taken_roles WHERE source_id = sources.id AND role = source_roles.role)
        ORDER BY source_roles.count DESC, source_roles.role LIMIT 3)) AS roles,
    claim_count AS claims, relay_count AS relayed, article_count AS articles,
    iif(first_day >= 1024, date(first_day + 2304423.5), NULL) AS first,
    iif(last_day >= 1024, date(last_day + 2304423.5), NULL) AS last, wikidata
  FROM identities
  WHERE claim_count > 0 OR relay_count > 0;

-- What each figure counts, who gave it, when, in which words: one row a figure and speaker.
CREATE VIEW figures_view AS
  SELECT figures.id, figures.printed_id, articles.date AS published, articles.outlet, speakers.name AS speaker,
    speakers.printed_id AS speaker_id, figures.text, figures.counted, +figures.kind AS kind, figures.value, figures.low,
    figures.high, figures.modifier, figures.unit, figures.unit_text, figures.currency, figures.date, figures.as_of,
    claims.text AS claim_text, claims.printed_id AS claim, articles.printed_id AS article, articles.title,
    articles.url, articles.path, figures.claim_id, figures.article_id
  FROM figures
    LEFT JOIN attributions ON attributions.claim_id = figures.claim_id AND attributions.relation = 'speaker'
    LEFT JOIN sources ON sources.id = attributions.source_id
    LEFT JOIN identities AS speakers ON speakers.id = sources.identity_id
    LEFT JOIN (SELECT id, printed_id, text FROM claims) AS claims ON claims.id = figures.claim_id
      AND claims.id NOT IN (SELECT claim_id FROM corrected_claims WHERE is_rejected = 1)
    JOIN (SELECT id, printed_id, date, outlet, title, url, path FROM articles) AS articles
      ON articles.id = figures.article_id;

-- The articles, with what was found in each and when it came in.
CREATE VIEW articles_view AS
  SELECT articles.id, articles.printed_id, articles.date AS published, articles.outlet, articles.title,
    articles.bylines, articles.claim_count AS claims, articles.statement_count AS statements,
    articles.figure_count AS figures, ingests.started_at AS added, articles.url, articles.path, articles.language
  FROM articles LEFT JOIN ingests ON ingests.id = articles.added_in;

-- One row a link of a chain, with the words that name the source in the article.
CREATE VIEW attributions_view AS
  SELECT attributions.claim_id, claims.printed_id AS claim, attributions.position, attributions.relation,
    identities.name, identities.kind, attributions.mention, attributions.cue_text AS cue,
    identities.printed_id AS source, identities.id AS identity_id, attributions.source_id, claims.article_id
  FROM attributions
    JOIN sources ON sources.id = attributions.source_id
    JOIN identities ON identities.id = sources.identity_id
    JOIN claims ON claims.id = attributions.claim_id;

-- One row a piece of a claim's content, with its words cut out of the article.
CREATE VIEW claim_spans_view AS
  SELECT claim_spans.claim_id, claims.printed_id AS claim, claim_spans.position, claim_spans.span_start,
    claim_spans.span_end,
    substr(articles.text, claim_spans.span_start + 1, claim_spans.span_end - claim_spans.span_start) AS text
  FROM claim_spans
    JOIN claims ON claims.id = claim_spans.claim_id
    JOIN articles ON articles.id = claims.article_id;
