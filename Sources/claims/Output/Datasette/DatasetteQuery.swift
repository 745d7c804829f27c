import ClaimsArchive

/// A question that Datasette offers as a page of its own.
struct DatasetteQuery {
  /// The name in the page's address.
  let name: String
  let title: String
  let description: String
  let sql: String

  /// Writes the members that Datasette reads.
  func write(to json: inout JSONWriter) {
    json.key(name)
    json.beginObject()
    json.key("title")
    json.value(title)
    json.key("description")
    json.value(description)
    json.key("sql")
    json.value(sql)
    json.endObject()
    json.newline()
  }

  /// The questions, in the order of the list.
  ///
  /// A table.
  static let all = [
    DatasetteQuery(
      name: "search", title: "Claims with words",
      description: "Claims with all of these words in any of their forms: “tunnel” also finds “tunnels”.",
      sql: """
        SELECT printed_id, published, outlet, speaker, reading, kind, stance
        FROM claims_view WHERE id IN (\(claimsWithWords))
        ORDER BY published DESC LIMIT 500
        """),
    DatasetteQuery(
      name: "who_said", title: "Who speaks of something",
      description: "Who made most claims with all of these words, in any of their forms.",
      sql: """
        SELECT speaker, speaker_id, count(*) AS claims, min(published) AS first, max(published) AS last
        FROM claims_view WHERE id IN (\(claimsWithWords)) AND speaker IS NOT NULL
        GROUP BY speaker_id ORDER BY claims DESC, speaker LIMIT 200
        """),
    DatasetteQuery(
      name: "said_by", title: "What somebody said",
      description:
        "The claims of whoever goes by this name, whole (joan pike) or one word of it (pike), newest first.",
      sql: """
        SELECT printed_id, published, outlet, speaker, reading, kind, stance
        FROM claims_view WHERE speaker_id IN (
          SELECT identities.printed_id FROM sources JOIN identities ON identities.id = sources.identity_id
          WHERE sources.id IN (
            SELECT source_id FROM source_names WHERE folded = lower(trim(:name))
            UNION SELECT source_id FROM source_words WHERE word = lower(trim(:name))))
        ORDER BY published DESC LIMIT 500
        """),
    DatasetteQuery(
      name: "figures_of", title: "Figures of something",
      description: "Numbers that count or measure this, in any form of the words: families, kilometres.",
      sql: """
        SELECT printed_id, published, outlet, speaker, text, value, low, high, counted, unit, currency, claim_text
        FROM figures_view WHERE id IN (
          SELECT rowid FROM figures_fts
          WHERE figures_fts MATCH '{counted unit_text} : "' || replace(:thing, '"', ' ') || '"')
        ORDER BY published DESC LIMIT 500
        """),
    DatasetteQuery(
      name: "came_since", title: "What came since",
      description:
        "Claims of the articles that came in since a time (2031-04-01, UTC), whenever they were published.",
      sql: """
        SELECT printed_id, published, outlet, speaker, reading, kind, stance
        FROM claims_view WHERE article_id IN (SELECT id FROM articles_view WHERE added >= :since)
        ORDER BY published DESC LIMIT 500
        """),
    DatasetteQuery(
      name: "in_several_outlets", title: "Quotations in several outlets",
      description: "The same words in articles of several outlets.",
      sql: """
        SELECT count(DISTINCT articles.outlet) AS outlets, count(*) AS copies, min(articles.date) AS first,
          min(claims.text) AS words, group_concat(DISTINCT articles.outlet) AS printed_by,
          min(claims.printed_id) AS one_of_them
        FROM claims JOIN articles ON articles.id = claims.article_id
        WHERE claims.twin IS NOT NULL AND claims.kind <> 'statement'
        GROUP BY claims.twin HAVING outlets > 1
        ORDER BY outlets DESC, copies DESC LIMIT 200
        """),
    DatasetteQuery(
      name: "outlets_by_month", title: "Claims by outlet and month",
      description: "How many articles and claims each outlet has of each month.",
      sql: """
        SELECT outlet, substr(published, 1, 7) AS month, count(*) AS articles, sum(claims) AS claims,
          sum(statements) AS statements, sum(figures) AS figures
        FROM articles_view GROUP BY outlet, month ORDER BY month DESC, outlet
        """),
  ]

  /// The numbers of the claims that hold every word of `:words`, in any form that shares its stem; what the table of
  /// words does not have is looked for as it is.
  private static let claimsWithWords = """

    SELECT rowid FROM claims_fts WHERE claims_fts MATCH (
      SELECT ifnull('{text title around} : (' || group_concat(forms, ' AND ') || ')', '""') FROM (
        SELECT '(' || group_concat('"' || ifnull(others.word, replace(asked.value, '"', '')) || '"', ' OR ') || ')'
          AS forms
        FROM json_each('[' || replace(json_quote(trim(:words)), ' ', '","') || ']') AS asked
          LEFT JOIN words AS written ON written.word = lower(asked.value)
          LEFT JOIN words AS others ON others.stem = written.stem
        WHERE asked.value <> '' GROUP BY asked.key))
    """
}
