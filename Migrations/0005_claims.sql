-- Corrections of claims, two more stances, and words of the index for how sure a claim is.
--
-- A correction of a claim names the article, the span and the words, and is applied whenever the article is written.
-- The rows of `claims` and `attributions` hold what is so after the corrections; what was extracted of a claim that one
-- of them changes is kept beside, so that a correction can be taken back, and digests cover that.

-- The views that name what is rebuilt; they come again below.
DROP VIEW claims_view;
DROP VIEW figures_view;

-- Two more stances. The column is replaced rather than the table: the step runs in one transaction, in which foreign keys
-- can't be switched off, and to drop the table would take spans and chains with it.
ALTER TABLE claims ADD COLUMN new_stance TEXT NOT NULL DEFAULT 'asserts'
  CHECK (new_stance = 'asserts' OR new_stance = 'denies' OR new_stance = 'questions' OR new_stance = 'urges'
    OR new_stance = 'promises' OR new_stance = 'warns' OR new_stance = 'declines' OR new_stance = 'supports'
    OR new_stance = 'opposes');
-- `meta` begins with words for the confidence, q its tenth and e its hundredth, and n1 for a claim within another. The
-- tenth is that of the rounded hundredth, so that 0.57 has q5 e57 whatever its last bits are.
UPDATE claims SET new_stance = stance,
  meta = 'q' || (CAST(confidence * 100 + 0.5 AS INTEGER) / 10) || ' e' || CAST(confidence * 100 + 0.5 AS INTEGER)
    || iif(parent_id IS NULL, ' ', ' n1 ') || meta;
ALTER TABLE claims DROP COLUMN stance;
ALTER TABLE claims RENAME COLUMN new_stance TO stance;
INSERT INTO claims_fts (claims_fts) VALUES ('rebuild');

-- Corrections of claims beside those of who is who. Of a claim, `subject` is JSON with the article, the span and the
-- words; of a source as before.
CREATE TABLE new_corrections (
  id INTEGER PRIMARY KEY,
  action TEXT NOT NULL
    CHECK (action IN ('merge', 'split', 'rename', 'alias', 'role', 'reject', 'attribute', 'stance')),
  subject TEXT NOT NULL CHECK (subject GLOB '{*}'),
  object TEXT NOT NULL CHECK (object GLOB '{*}'),
  note TEXT,
  made_at TEXT NOT NULL,
  sha256 BLOB NOT NULL DEFAULT x'',
  UNIQUE (action, subject, object)
) STRICT;
INSERT INTO new_corrections (id, action, subject, object, note, made_at, sha256)
  SELECT id, action, subject, object, note, made_at, sha256 FROM corrections;
DROP TABLE corrections;
ALTER TABLE new_corrections RENAME TO corrections;

-- The claims of which corrections hold, with the stance that was extracted.
CREATE TABLE corrected_claims (
  claim_id INTEGER PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
  is_rejected INTEGER NOT NULL CHECK (is_rejected IN (0, 1)),
  stance TEXT NOT NULL
) STRICT;

-- Whether any was rejected is asked with every search.
CREATE INDEX corrected_claims_rejected ON corrected_claims (claim_id) WHERE is_rejected = 1;

-- The chains of those claims as they were extracted.
CREATE TABLE extracted_attributions (
  claim_id INTEGER NOT NULL REFERENCES corrected_claims (claim_id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  relation TEXT NOT NULL CHECK (relation IN ('speaker', 'relay')),
  article_source INTEGER NOT NULL CHECK (article_source >= 0),
  mention TEXT,
  spans TEXT NOT NULL CHECK (spans GLOB '[[]*]'),
  cue_text TEXT,
  cue_lemma TEXT,
  cue_spans TEXT CHECK (cue_spans GLOB '[[]*]'),
  PRIMARY KEY (claim_id, position),
  CHECK ((cue_text IS NULL) = (cue_lemma IS NULL) AND (cue_text IS NULL) = (cue_spans IS NULL))
) STRICT, WITHOUT ROWID;

-- Which corrections hold of which claim.
CREATE TABLE claim_corrections (
  claim_id INTEGER NOT NULL REFERENCES corrected_claims (claim_id) ON DELETE CASCADE,
  correction_id INTEGER NOT NULL REFERENCES corrections (id) ON DELETE CASCADE,
  PRIMARY KEY (claim_id, correction_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_corrections_by_correction ON claim_corrections (correction_id);

-- Whether a correction gave the source to the article, which does not name it itself.
ALTER TABLE article_sources ADD COLUMN is_given INTEGER NOT NULL DEFAULT 0 CHECK (is_given IN (0, 1));

-- Roles that corrections take from sources.
CREATE TABLE taken_roles (
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (source_id, role)
) STRICT, WITHOUT ROWID;

CREATE VIEW claims_view AS
  SELECT claims.id, articles.published, articles.outlet, articles.title,
    (SELECT group_concat(identities.name, ', ')
      FROM attributions JOIN sources ON sources.id = attributions.source_id
        JOIN identities ON identities.id = sources.identity_id
      WHERE attributions.claim_id = claims.id AND attributions.relation = 'speaker') AS speaker,
    (SELECT group_concat(identities.name, ', ')
      FROM attributions JOIN sources ON sources.id = attributions.source_id
        JOIN identities ON identities.id = sources.identity_id
      WHERE attributions.claim_id = claims.id AND attributions.relation = 'relay') AS relays,
    claims.kind, claims.stance, claims.negated, claims.cue_text AS cue, claims.text, claims.said,
    claims.venue, claims.parent_id, claims.confidence, articles.id AS article_id, articles.path,
    articles.url
  FROM claims JOIN articles ON articles.id = claims.article_id
  WHERE claims.id NOT IN (SELECT claim_id FROM corrected_claims WHERE is_rejected = 1);

CREATE VIEW figures_view AS
  SELECT figures.id, articles.published, articles.outlet, articles.title, figures.kind, figures.text,
    figures.modifier, figures.value, figures.low, figures.high, figures.unit, figures.currency,
    figures.counted, figures.date, figures.as_of,
    (SELECT group_concat(identities.name, ', ')
      FROM attributions JOIN sources ON sources.id = attributions.source_id
        JOIN identities ON identities.id = sources.identity_id
      WHERE attributions.claim_id = figures.claim_id AND attributions.relation = 'speaker') AS speaker,
    claims.text AS claim, claims.id AS claim_id, articles.id AS article_id, articles.path, articles.url
  FROM figures
    JOIN articles ON articles.id = figures.article_id
    LEFT JOIN claims ON claims.id = figures.claim_id
      AND claims.id NOT IN (SELECT claim_id FROM corrected_claims WHERE is_rejected = 1);
