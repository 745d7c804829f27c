public import ClaimsModel

/// What a search that finds nothing finds once some of its words are left out.
public struct RelaxedListing: Hashable, Sendable {
  /// The words that were left out, as they were written.
  public var leftOut: [String]
  /// What the rest finds.
  public var listing: ClaimListing
}

extension Archive {
  /// The claims that have most of a query's words: without the words of a question ("who said that the"), else without the
  /// commonest word without which there are claims.
  ///
  /// - Returns: `nil` where leaving out one word does not help, or there is none to leave out.
  public func relaxed(_ query: SearchQuery, _ options: ListingOptions) throws(ArchiveError) -> RelaxedListing?
  {
    guard case .all(let parts) = query.expression else { return nil }
    let words = parts.indices.filter { if case .word = parts[$0] { true } else { false } }
    let idle = words.filter { parts[$0].isIdle }
    let telling = words.filter { !parts[$0].isIdle }
    if !idle.isEmpty, !telling.isEmpty || words.count < parts.count,
      let found = try listing(query, without: Set(idle), options)
    {
      return found
    }
    guard telling.count > 1, telling.count <= Self.mostTelling else { return nil }
    var counted: [(word: Int, count: Int)] = []
    for word in telling {
      var alone = SearchQuery(expression: parts[word], limit: 0)
      alone.counting = .quick
      counted.append((word, try search(alone).total))
    }
    for (word, _) in counted.sorted(by: { ($1.count, $0.word) < ($0.count, $1.word) }) {
      if let found = try listing(query, without: Set(idle + [word]), options) { return found }
    }
    return nil
  }

  /// Words of which each is left out in turn.
  private static var mostTelling: Int { 8 }

  private func listing(
    _ query: SearchQuery, without out: Set<Int>, _ options: ListingOptions
  ) throws(ArchiveError) -> RelaxedListing? {
    guard case .all(let parts) = query.expression else { return nil }
    let found = try listing(Self.shortened(query, without: out, limit: query.limit), options)
    guard found.page.total + found.statements.count > 0 else { return nil }
    return RelaxedListing(leftOut: out.sorted().compactMap { parts[$0].plainWord }, listing: found)
  }

  private static func shortened(_ query: SearchQuery, without out: Set<Int>, limit: Int?) -> SearchQuery {
    guard case .all(let parts) = query.expression else { return query }
    let kept = parts.indices.filter { !out.contains($0) }.map { parts[$0] }
    var query = query
    query.expression = kept.count > 1 ? .all(kept) : kept.first ?? .everything
    query.limit = limit
    return query
  }
}

extension SearchExpression {
  /// The word as it was written; `nil` for other conditions.
  fileprivate var plainWord: String? {
    if case .word(let word, _) = self { word } else { nil }
  }

  /// Whether it is a word of a question, or one that stands in every sentence.
  fileprivate var isIdle: Bool {
    guard case .word(let word, isPrefix: false) = self else { return false }
    return Self.idleWords.contains(word.lowercased().filter { $0.isLetter })
  }

  private static let idleWords: Set<String> = [
    "a", "about", "an", "and", "are", "as", "at", "be", "been", "by", "can", "claim", "claimed", "claims",
    "could",
    "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "in", "is",
    "it", "its",
    "many", "much", "of", "on", "or", "said", "say", "saying", "says", "she", "should", "tell", "telling",
    "tells",
    "that", "the", "their", "they", "this", "to", "told", "was", "were", "what", "when", "where", "which",
    "who",
    "whom", "whose", "why", "will", "with", "would",
  ]
}
