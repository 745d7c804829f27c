package import ClaimsModel

/// The gold of one article with every string resolved to its place in the text.
package struct GoldArticle: Sendable {
  /// The gold file's name.
  package let file: String
  /// The article, as the gold names it.
  package let article: String
  /// The attributed claims.
  package let claims: [GoldClaim]
  /// The article's own statements; UTF-8 offsets.
  package let statements: [TextSpan]
  /// Numbers and dates.
  package let figures: [GoldFigure]

  /// Resolves `record` in the text of its article.
  ///
  /// - Throws: a string that is not found or not unique, an undefined key, an unknown word.
  package init(_ record: GoldRecord, file: String, text: String) throws(GoldError) {
    let resolver = GoldResolver(text: text, file: file)
    self.file = file
    article = record.article
    let sources = try Self.sources(of: record, file: file)
    var claims: [GoldClaim] = []
    var indexes: [String: Int] = [:]
    for (index, claim) in record.claims.enumerated() {
      guard indexes.updateValue(index, forKey: claim.key) == nil else {
        throw .badKey(file: file, field: "claims", key: claim.key)
      }
    }
    for claim in record.claims {
      claims.append(
        try GoldClaim(claim, indexes: indexes, sources: sources, resolver: resolver, file: file))
    }
    self.claims = claims
    var statements: [TextSpan] = []
    for (index, sentence) in record.statements.enumerated() {
      statements.append(try resolver.span(of: sentence, field: "statements[\(index)]"))
    }
    self.statements = statements
    var figures: [GoldFigure] = []
    for (index, figure) in record.figures.enumerated() {
      let field = "figures[\(index)]"
      guard FigureKind(rawValue: figure.kind) != nil else {
        throw .unknownWord(file: file, field: field, word: figure.kind)
      }
      figures.append(GoldFigure(span: try resolver.span(of: figure.text, field: field), record: figure))
    }
    self.figures = figures
  }

  private static func sources(
    of record: GoldRecord, file: String
  ) throws(GoldError) -> [String: GoldSource] {
    var sources: [String: GoldSource] = [:]
    for source in record.sources {
      guard SourceKind(rawValue: source.kind) != nil else {
        throw .unknownWord(file: file, field: "sources \(source.key)", word: source.kind)
      }
      guard sources.updateValue(source, forKey: source.key) == nil else {
        throw .badKey(file: file, field: "sources", key: source.key)
      }
    }
    return sources
  }
}

/// A number or a date of the gold, resolved.
package struct GoldFigure: Sendable {
  /// Where it stands; UTF-8 offsets.
  package let span: TextSpan
  /// What the gold says of it.
  package let record: GoldRecord.Figure
}
