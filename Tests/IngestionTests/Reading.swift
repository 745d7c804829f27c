import ClaimsModel
import Ingestion
import Testing

/// Reads texts the way the program does, for tests.
enum Reading {
  /// The outcomes of a piece with these contents.
  static func outcomes(
    _ text: String, as format: ArticleFormat = .text, label: String = "a.txt",
    defaults: InputDefaults = InputDefaults()
  ) -> [ReadOutcome] {
    outcomes(Array(text.utf8), as: format, label: label, defaults: defaults)
  }

  /// The outcomes of a piece with these bytes.
  static func outcomes(
    _ bytes: [UInt8], as format: ArticleFormat = .text, label: String = "a.txt",
    defaults: InputDefaults = InputDefaults()
  ) -> [ReadOutcome] {
    InputReader(defaults: defaults).articles(in: RawInput(label: label, format: format, bytes: bytes))
  }

  /// The only article of a piece; a failure of the test when there is another outcome.
  static func article(
    _ text: String, as format: ArticleFormat = .text, label: String = "a.txt",
    defaults: InputDefaults = InputDefaults(), sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Article {
    try article(
      Array(text.utf8), as: format, label: label, defaults: defaults, sourceLocation: sourceLocation)
  }

  /// The only article of a piece of bytes; a failure of the test when there is another outcome.
  static func article(
    _ bytes: [UInt8], as format: ArticleFormat = .text, label: String = "a.txt",
    defaults: InputDefaults = InputDefaults(), sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Article {
    let outcomes = outcomes(bytes, as: format, label: label, defaults: defaults)
    let articles = outcomes.compactMap { outcome -> Article? in
      if case .article(let article) = outcome { article } else { nil }
    }
    #expect(outcomes.count == 1, "one outcome", sourceLocation: sourceLocation)
    return try #require(articles.first, "\(outcomes)", sourceLocation: sourceLocation)
  }

  /// The reason why a piece is rejected; `nil` when it is an article.
  static func rejection(_ text: String, as format: ArticleFormat = .text) -> IngestionError? {
    rejection(Array(text.utf8), as: format)
  }

  /// The reason why a piece of bytes is rejected; `nil` when it is an article.
  static func rejection(_ bytes: [UInt8], as format: ArticleFormat = .text) -> IngestionError? {
    guard case .rejected(_, let reason)? = outcomes(bytes, as: format).first else { return nil }
    return reason
  }

  /// What becomes of a file: its pieces' outcomes and the pieces that could not be cut.
  static func outcomes(ofFile path: String, defaults: InputDefaults = InputDefaults()) -> [ReadOutcome] {
    let reader = InputReader(defaults: defaults)
    var outcomes: [ReadOutcome] = []
    reader.pieces(of: path) { result in
      switch result {
      case .success(let piece):
        do throws(PieceRejection) { outcomes += reader.articles(in: try reader.prepared(piece)) } catch {
          outcomes.append(.rejected(label: error.label, reason: error.reason))
        }
      case .failure(let rejection):
        outcomes.append(.rejected(label: rejection.label, reason: rejection.reason))
      }
      return true
    }
    return outcomes
  }
}
