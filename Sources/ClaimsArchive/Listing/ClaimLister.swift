import ClaimsModel

/// Puts a listing together of several searches.
struct ClaimLister {
  let archive: Archive
  let query: SearchQuery
  let speakers: ListingSpeakers?
  let options: ListingOptions

  private static let attributedKinds = SearchExpression.not(.field(.kind(.statement)))

  func listing() throws(ArchiveError) -> ClaimListing {
    var listing = ClaimListing(page: try found(listed))
    if let least = leastConfidence {
      listing.lessSure = try count(claims.and(.field(.confidence(0...(least - 1)))))
      // Where nothing is surer, what there is says more than its number.
      if listing.page.total == 0, listing.lessSure.count > 0, !options.isLeastAsked {
        listing.page = try found(claims)
        listing.isUnsure = true
        listing.lessSure = 0
      }
    }
    if hasStatementsLast { try addStatements(to: &listing) }
    if options.foldsNested { try nest(&listing) }
    return listing
  }

  /// What the claims of the page match: neither what is less sure, nor statements that come last.
  var listed: SearchExpression { claims.and(sure) }

  /// The query without statements, where these come last.
  var claims: SearchExpression {
    hasStatementsLast ? query.expression.and(Self.attributedKinds) : query.expression
  }

  /// Whether statements come after the other claims.
  var hasStatementsLast: Bool {
    options.hasStatementsLast && !query.expression.asks { if case .kind = $0 { true } else { false } }
  }

  /// Hundredths below which claims are left out; `nil` where none is, or the query itself tells.
  var leastConfidence: Int? {
    let isAsked = query.expression.asks { if case .confidence = $0 { true } else { false } }
    return options.leastConfidence > 0 && (options.isLeastAsked || !isAsked) ? options.leastConfidence : nil
  }

  // MARK: - Private

  private var sure: SearchExpression {
    leastConfidence.map { .field(.confidence($0...100)) } ?? .everything
  }

  private func found(
    _ expression: SearchExpression, limit: Int?? = nil, offset: Int? = nil, isBeside: Bool = false
  ) throws(ArchiveError) -> Page<SearchHit> {
    var query = query
    query.expression = expression
    query.foldsNested = options.foldsNested
    query.foldsCopies = options.foldsCopies
    if let limit { query.limit = limit }
    if let offset { query.offset = offset }
    if isBeside, query.counting == .quick { query.counting = .rough }
    guard let speakers else { return try archive.search(query) }
    return try archive.claims(by: speakers.sources, as: speakers.relation, matching: query)
  }

  private func count(_ expression: SearchExpression) throws(ArchiveError) -> ResultTally {
    try found(expression, limit: .some(0), offset: 0, isBeside: true).tally
  }

  private func addStatements(to listing: inout ClaimListing) throws(ArchiveError) {
    let expression = query.expression.and(.field(.kind(.statement)))
    let limit = query.limit.map { max(0, $0 - listing.page.items.count) }
    let offset = max(0, query.offset - listing.page.total)
    var rest = try found(expression.and(sure), limit: .some(limit), offset: offset, isBeside: true)
    if rest.total == 0, listing.page.total == 0, leastConfidence != nil, !options.isLeastAsked {
      rest = try found(expression, limit: .some(limit), offset: offset)
      listing.isUnsure = rest.total > 0
    }
    listing.statements = rest.tally
    listing.page.items += rest.items
  }

  /// Fetches what stands within the claims of the page, down to what is less sure.
  private func nest(_ listing: inout ClaimListing) throws(ArchiveError) {
    let least = listing.isUnsure ? 0 : (leastConfidence ?? 0)
    var open = listing.page.items.flatMap(\.children)
    var known = Set(open)
    while let id = open.popLast() {
      let hit = try archive.claim(id)
      // What is less sure is not shown, nor can anything stand below it.
      guard hit.claim.confidence * 100 >= Double(least) - 0.5 else { continue }
      listing.inner.append(hit)
      for child in hit.children where known.insert(child).inserted { open.append(child) }
    }
    let shown = Set(listing.inner.map(\.id))
    listing.page.items.removeAll { shown.contains($0.id) }
    listing.inner.sort { $0.id < $1.id }
  }
}
