import ClaimsModel
import GRDB

/// Turns a row of `articles` back into an article, and into what lists tell of it.
enum ArticleRow {
  /// The columns, in the order of `select`.
  private enum Column: Int {
    case id, externalID, path, format, title, kicker, bylines, outlet, published, publishedFrom, url, language
    case text, bodyStart, warnings, digest, textDigest, extractorVersion, publishedAt, modifiedAt, form,
      carriers
  }

  /// Reads the columns of a whole article.
  static let select = """
    SELECT id, external_id, path, format, title, kicker, bylines, outlet, published, published_from, url, language,
      text, body_start, warnings, digest, text_digest, extractor_version, published_at, modified_at, form, carriers
      FROM articles
    """

  /// The columns of a summary.
  static let summaryColumns =
    "id, title, outlet, published, path, url, claim_count, statement_count, figure_count, printed_id"

  /// An article with the offsets in its text.
  struct Contents {
    let article: Article
    let offsets: UTF8Offsets
    let extractorVersion: Int
  }

  /// The article in a row of ``select``.
  ///
  /// - Throws: `badRow`.
  static func contents(_ row: CheckedRow) throws -> Contents {
    _ = try row.id(Column.id.rawValue)
    let text: String = try row[Column.text.rawValue]
    let offsets = UTF8Offsets(text)
    guard let bodyStart = offsets.utf8Span(ofScalars: 0, try row[Column.bodyStart.rawValue])?.end else {
      throw row.fault("“body_start” does not lie within its text")
    }
    var article = Article(
      externalID: try row[Column.externalID.rawValue], path: try row[Column.path.rawValue],
      format: try row[Column.format.rawValue], title: try row[Column.title.rawValue],
      kicker: try row[Column.kicker.rawValue], bylines: try row.words(Column.bylines.rawValue),
      outlet: try row[Column.outlet.rawValue], published: try row.date(Column.published.rawValue),
      publishedFrom: try row.optionalTerm(Column.publishedFrom.rawValue),
      url: try row[Column.url.rawValue], language: try row[Column.language.rawValue], text: text,
      bodyStart: bodyStart, warnings: try row.words(Column.warnings.rawValue),
      digest: try row[Column.digest.rawValue], textDigest: try row[Column.textDigest.rawValue])
    article.publishedAt = try row[Column.publishedAt.rawValue]
    article.modifiedAt = try row[Column.modifiedAt.rawValue]
    article.form = try row.optionalTerm(Column.form.rawValue)
    if let carriers: String = try row[Column.carriers.rawValue] {
      guard let read = CarrierColumn.carriers(carriers) else {
        throw row.fault("“carriers” is no JSON object of words")
      }
      article.carriers = read
    }
    return Contents(
      article: article, offsets: offsets, extractorVersion: try row[Column.extractorVersion.rawValue])
  }

  /// The summary in a row that begins with ``summaryColumns``.
  ///
  /// - Throws: `badRow`.
  static func summary(_ row: CheckedRow) throws -> ArticleSummary {
    ArticleSummary(
      id: try row.id(0, printed: 9), title: try row[1], outlet: try row[2],
      published: try row.date(3), path: try row[4], url: try row[5], claimCount: try row.count(6),
      statementCount: try row.count(7), figureCount: try row.count(8))
  }
}
