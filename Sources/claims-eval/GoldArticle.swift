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

/// An attributed claim of the gold, resolved.
package struct GoldClaim: Sendable {
  /// Its name within the file.
  package let key: String
  /// Direct, mixed or indirect.
  package let kind: ClaimKind
  /// What the cue does.
  package let stance: Stance
  /// The content; UTF-8 offsets.
  package let content: [TextSpan]
  /// Speakers and relays.
  package let chain: [GoldLink]
  /// Index of the claim that holds it.
  package let parent: Int?
  /// When it was said, EDTF.
  package let said: String?

  /// The first speaker, `nil` when nobody is named.
  package var speaker: GoldLink? { chain.first { $0.relation == .speaker } }

  init(
    _ claim: GoldRecord.Claim, indexes: [String: Int], sources: [String: GoldSource],
    resolver: GoldResolver, file: String
  ) throws(GoldError) {
    let field = "claim \(claim.key)"
    guard let kind = ClaimKind(rawValue: claim.kind), kind != .statement else {
      throw .unknownWord(file: file, field: field, word: claim.kind)
    }
    guard let stance = Stance(rawValue: claim.stance) else {
      throw .unknownWord(file: file, field: field, word: claim.stance)
    }
    key = claim.key
    self.kind = kind
    self.stance = stance
    said = claim.said
    var content: [TextSpan] = []
    for piece in claim.content { content.append(try resolver.span(of: piece, field: field + " content")) }
    guard !content.isEmpty else { throw .notFound(file: file, field: field + " content", string: "") }
    self.content = content
    for cue in claim.cue { _ = try resolver.span(of: cue, field: field + " cue") }
    var chain: [GoldLink] = []
    for link in claim.chain {
      guard let relation = Attribution.Relation(rawValue: link.relation) else {
        throw .unknownWord(file: file, field: field + " chain", word: link.relation)
      }
      guard let source = sources[link.source] else {
        throw .badKey(file: file, field: field + " chain", key: link.source)
      }
      var mention: TextSpan?
      if let words = link.mention { mention = try resolver.span(of: words, field: field + " mention") }
      chain.append(GoldLink(relation: relation, source: source, mention: mention))
    }
    self.chain = chain
    guard let parent = claim.parent else {
      self.parent = nil
      return
    }
    guard let index = indexes[parent], parent != claim.key else {
      throw .badKey(file: file, field: field + " parent", key: parent)
    }
    self.parent = index
  }
}

/// One link of a gold claim's chain, resolved.
package struct GoldLink: Sendable {
  /// Speaker or relay.
  package let relation: Attribution.Relation
  /// The source.
  package let source: GoldSource
  /// Where it is named; `nil` when it is carried over.
  package let mention: TextSpan?
}

/// A number or a date of the gold, resolved.
package struct GoldFigure: Sendable {
  /// Where it stands; UTF-8 offsets.
  package let span: TextSpan
  /// What the gold says of it.
  package let record: GoldRecord.Figure
}
