package import ClaimsModel

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
    chain = try Self.chain(of: claim, sources: sources, resolver: resolver, file: file)
    guard let parent = claim.parent else {
      self.parent = nil
      return
    }
    guard let index = indexes[parent], parent != claim.key else {
      throw .badKey(file: file, field: field + " parent", key: parent)
    }
    self.parent = index
  }

  private static func chain(
    of claim: GoldRecord.Claim, sources: [String: GoldSource], resolver: GoldResolver, file: String
  ) throws(GoldError) -> [GoldLink] {
    let field = "claim \(claim.key)"
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
    return chain
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
