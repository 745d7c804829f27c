public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// What became of a piece with just these bytes, one record for each of its articles, in order.
  public func inputs(label: String, rawDigest: String) throws -> [InputRecord] {
    try records("WHERE label = ? AND raw_digest = ? ORDER BY element", [label, rawDigest])
  }

  /// What a place held last in the archive, in other words than `rawDigest`: its stored or linked article.
  public func previousInput(
    label: String, element: Int, exceptRawDigest rawDigest: String
  ) throws -> InputRecord? {
    try records(
      """
      WHERE label = ? AND element = ? AND raw_digest <> ? AND outcome IN ('stored', 'duplicate')
        ORDER BY id DESC LIMIT 1
      """, [label, element, rawDigest]
    ).first
  }

  /// What the user said of a place when it was last read, or of a line beside it in the same file; `nil` for a new one.
  public func lastOptions(label: String) throws -> String? {
    let own = try row(
      "inputs", "SELECT options FROM inputs WHERE label = ? ORDER BY id DESC LIMIT 1", [label])
    if let own { return try own[0] }
    guard let colon = label.lastIndex(of: ":"), Int(label[label.index(after: colon)...]) != nil else {
      return nil
    }
    let file = label[..<colon]
    return try row(
      "inputs", "SELECT options FROM inputs WHERE label > ? AND label < ? LIMIT 1", ["\(file):", "\(file);"]
    )?[0]
  }

  /// Whether an input was ever offered.
  public func hasInputs() throws -> Bool { try count("SELECT EXISTS (SELECT 1 FROM inputs)") > 0 }

  /// How many inputs hold the article's text; those of older versions are left out.
  public func inputCount(of article: Article.ID) throws -> Int {
    try count("SELECT count(*) FROM inputs WHERE article_id = ? AND version_id IS NULL", [article.rawValue])
  }

  /// The first article whose letters and digits are the same.
  public func article(textDigest: String) throws -> Article.ID? {
    try ids("SELECT id FROM articles WHERE text_digest = ? ORDER BY id LIMIT 1", [textDigest]).first
      .map { Article.ID(rawValue: $0) }
  }

  private func records(_ condition: String, _ arguments: StatementArguments) throws -> [InputRecord] {
    let cursor = try rows(
      "inputs",
      """
      SELECT id, label, raw_digest, element, place, options, extractor_version, outcome, reason, article_id,
          version_id, outlet, url, published
        FROM inputs
      """ + " " + condition, arguments)
    var records: [InputRecord] = []
    while let row = try cursor.next() {
      records.append(
        InputRecord(
          label: try row[1], rawDigest: try row[2], element: try row.count(3), place: try row[4],
          options: try row[5], extractorVersion: try row[6], outcome: try row.term(7), reason: try row[8],
          article: try row.optionalID(9).map { Article.ID(rawValue: $0) },
          version: try row.optionalID(10).map { ArticleVersionNumber(rawValue: $0) },
          copy: TextCopy(outlet: try row[11], url: try row[12], published: try row.date(13))))
    }
    return records
  }
}
