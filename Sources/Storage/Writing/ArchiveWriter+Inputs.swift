import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Puts down what became of an input; a later word on the same content of the same place replaces it.
  public func record(_ input: InputRecord) throws {
    let values = "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14"
    try db.cachedStatement(
      sql: """
        INSERT INTO inputs (id, label, raw_digest, element, place, options, extractor_version, outcome, reason,
            article_id, location, version_id, outlet, url, published, sha256)
          SELECT next.id, \(values), claims_sha256(next.id, \(values))
            FROM (SELECT ifnull(max(id), 0) + 1 AS id FROM inputs) AS next WHERE true
          ON CONFLICT (label, raw_digest, element) DO UPDATE SET place = ?4, options = ?5,
            extractor_version = ?6, outcome = ?7, reason = ?8, article_id = ?9,
            sha256 = claims_sha256(inputs.id, \(values)), location = ?10,
            version_id = ?11, outlet = ?12, url = ?13, published = ?14
        """
    ).execute(arguments: [
      input.label, input.rawDigest, input.element, input.place, input.options, input.extractorVersion,
      input.outcome.rawValue, input.reason, input.article?.rawValue, input.location, input.version?.rawValue,
      input.copy?.outlet, input.copy?.url, input.copy?.published?.description,
    ])
  }

  /// Marks what a place held before, in other words than `rawDigest`, as replaced.
  public func supersede(label: String, element: Int, exceptRawDigest rawDigest: String) throws {
    try db.cachedStatement(
      sql: """
        UPDATE inputs SET \(Self.replaced)
          WHERE label = ? AND element = ? AND raw_digest <> ? AND outcome IN ('stored', 'duplicate')
        """
    ).execute(arguments: [label, element, rawDigest])
  }

  /// Marks all inputs that hold an article as replaced.
  func supersedeInputs(of article: Int64) throws {
    try db.cachedStatement(
      sql: """
        UPDATE inputs SET \(Self.replaced)
          WHERE article_id = ?
        """
    ).execute(arguments: [article])
  }

  /// What a row holds once it is marked as replaced.
  private static let replaced = """
    outcome = 'replaced', article_id = NULL, version_id = NULL, outlet = NULL, url = NULL, published = NULL,
      sha256 = claims_sha256(id, label, raw_digest, element, place, options, extractor_version, 'replaced', reason, NULL,
        location, NULL, NULL, NULL, NULL)
    """
}
