-- Links of bare surnames to those who are meant, with the reason of each link that needs one, and who holds an office.
--
-- A bare surname of an article has a block now, `b:` and how it sounds; the program fills it, and names that are folded
-- otherwise than before, right after this step.

CREATE TABLE new_identity_links (
  basis TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  rule TEXT NOT NULL
    CHECK (rule IN ('name', 'middle', 'nickname', 'initial', 'spelling', 'suffix', 'alias', 'short', 'surname', 'merge')),
  -- How sure the rule is and why, in words; NULL where the rule says it all.
  reason TEXT,
  PRIMARY KEY (basis, source_id, other_id),
  CHECK (source_id <> other_id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_identity_links (basis, source_id, other_id, rule)
  SELECT basis, source_id, other_id, rule FROM identity_links;
DROP TABLE identity_links;
ALTER TABLE new_identity_links RENAME TO identity_links;
-- Whoever is in the news has thousands of links: these hold all that is asked for one after the other.
CREATE INDEX identity_links_by_source ON identity_links (source_id, other_id, rule);
CREATE INDEX identity_links_by_other ON identity_links (other_id, source_id, rule);

-- "The mayor" is asked for by role.
CREATE INDEX source_roles_by_role ON source_roles (role COLLATE NOCASE);
