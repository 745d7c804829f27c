-- One speaker, one identity across articles, and a person's corrections of it.
--
-- A row of `sources` is a name with the traits that articles give it; rows that are one person or body share an
-- identity, so that a tie between them can come and go without rewriting a claim. The program fills the new
-- columns of older rows right after this step.

ALTER TABLE sources ADD COLUMN identity_id INTEGER REFERENCES sources (id) ON DELETE SET NULL;
-- Sources of one block are compared with each other; NULL for those that are compared with none.
ALTER TABLE sources ADD COLUMN block TEXT;
CREATE INDEX sources_by_identity_id ON sources (identity_id);
CREATE INDEX sources_by_block ON sources (block) WHERE block IS NOT NULL;
-- Lists are of identities now.
DROP INDEX sources_by_claims;

-- The name as institutions' names are compared: no "the", no legal form, no spaces.
ALTER TABLE source_names ADD COLUMN squashed TEXT NOT NULL DEFAULT '';
CREATE INDEX source_names_by_squashed ON source_names (squashed);

-- When articles called a source so; NULL when none of them is dated.
ALTER TABLE source_roles ADD COLUMN first_day INTEGER;
ALTER TABLE source_roles ADD COLUMN last_day INTEGER;
-- Whoever is in the news for long has thousands of roles; a line shows three.
CREATE INDEX source_roles_by_count ON source_roles (source_id, count DESC, role);

-- Who is who, over all articles: one row a person or body. `id` is the least of its sources.
CREATE TABLE identities (
  id INTEGER PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL
    CHECK (kind IN ('person', 'organisation', 'government', 'outlet', 'group', 'document', 'unnamed')),
  wikidata TEXT CHECK (wikidata GLOB 'Q[1-9]*'),
  claim_count INTEGER NOT NULL CHECK (claim_count >= 0),
  relay_count INTEGER NOT NULL CHECK (relay_count >= 0),
  article_count INTEGER NOT NULL CHECK (article_count >= 0),
  first_day INTEGER,
  last_day INTEGER
) STRICT;
CREATE INDEX identities_by_claims ON identities (claim_count DESC, id);
CREATE INDEX identities_by_wikidata ON identities (wikidata) WHERE wikidata IS NOT NULL;

-- Why two sources are one. `basis` is what decided it: a block of `sources`, or a correction.
CREATE TABLE identity_links (
  basis TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  rule TEXT NOT NULL
    CHECK (rule IN ('name', 'middle', 'nickname', 'initial', 'spelling', 'alias', 'short', 'merge')),
  PRIMARY KEY (basis, source_id, other_id),
  CHECK (source_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_links_by_source ON identity_links (source_id);
CREATE INDEX identity_links_by_other ON identity_links (other_id);

-- A person's corrections of who is who, kept apart from what was extracted. `subject` and `object` are JSON that
-- names sources by kind, name and article, which survive re-ingestion; row numbers need not. No program has written
-- the table that this one replaces; what was written by hand is taken over.
CREATE TABLE new_corrections (
  id INTEGER PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename', 'alias')),
  subject TEXT NOT NULL CHECK (subject GLOB '{*}'),
  object TEXT NOT NULL CHECK (object GLOB '{*}'),
  note TEXT,
  made_at TEXT NOT NULL,
  UNIQUE (action, subject, object)
) STRICT;
INSERT OR IGNORE INTO new_corrections (action, subject, object, made_at)
  SELECT action,
    json_object('kind', substr(identity, 1, instr(identity, ':') - 1),
      'name', substr(identity, instr(identity, ':') + 1)),
    CASE action WHEN 'rename' THEN json_object('name', new_name)
      ELSE json_object('kind', substr(other_identity, 1, instr(other_identity, ':') - 1),
        'name', substr(other_identity, instr(other_identity, ':') + 1)) END,
    made_at
  FROM corrections
  WHERE action IN ('merge', 'rename') AND identity GLOB '[a-z]*:?*'
    AND (action = 'rename' OR other_identity GLOB '[a-z]*:?*');
DROP TABLE corrections;
ALTER TABLE new_corrections RENAME TO corrections;

-- Corrections name articles by what stays when they are read again.
CREATE INDEX articles_by_external_id ON articles (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;
CREATE INDEX articles_by_path ON articles (path);

-- What corrections make of the names of sources: names given, and names taken away.
CREATE TABLE given_names (
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  folded TEXT NOT NULL,
  is_taken INTEGER NOT NULL CHECK (is_taken IN (0, 1)),
  name TEXT NOT NULL,
  PRIMARY KEY (source_id, folded, is_taken)
) STRICT, WITHOUT ROWID;
CREATE INDEX given_names_by_folded ON given_names (folded);

-- Names and Wikidata ids that a user loaded; `core` is the name as sources of its kind are compared by.
CREATE TABLE wikidata (
  core TEXT NOT NULL,
  kind TEXT NOT NULL,
  qid TEXT NOT NULL CHECK (qid GLOB 'Q[1-9]*'),
  name TEXT NOT NULL,
  PRIMARY KEY (core, kind, qid)
) STRICT, WITHOUT ROWID;

DROP VIEW claims_view;
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
  FROM claims JOIN articles ON articles.id = claims.article_id;

DROP VIEW figures_view;
CREATE VIEW figures_view AS
  SELECT figures.id, articles.published, articles.outlet, articles.title, figures.kind, figures.text,
    figures.modifier, figures.value, figures.low, figures.high, figures.unit, figures.currency,
    figures.counted, figures.date, figures.as_of,
    (SELECT group_concat(identities.name, ', ')
      FROM attributions JOIN sources ON sources.id = attributions.source_id
        JOIN identities ON identities.id = sources.identity_id
      WHERE attributions.claim_id = figures.claim_id AND attributions.relation = 'speaker') AS speaker,
    claims.text AS claim, figures.claim_id, articles.id AS article_id, articles.path, articles.url
  FROM figures
    JOIN articles ON articles.id = figures.article_id
    LEFT JOIN claims ON claims.id = figures.claim_id;

DROP VIEW attributions_view;
CREATE VIEW attributions_view AS
  SELECT attributions.claim_id, attributions.position, attributions.relation, identities.name,
    identities.kind, attributions.mention, attributions.cue_text AS cue, identities.id AS identity_id,
    attributions.source_id, claims.article_id
  FROM attributions
    JOIN sources ON sources.id = attributions.source_id
    JOIN identities ON identities.id = sources.identity_id
    JOIN claims ON claims.id = attributions.claim_id;
