import ClaimsModel

/// The misses and false finds of one article, in a form that developers read.
package struct ErrorListing: Sendable {
  /// One line an error, in text order within each sort of error.
  package let lines: [String]

  /// Lists what differs.
  package init(_ comparison: ArticleComparison) {
    var lister = Lister(comparison: comparison, bytes: Array(comparison.analysis.article.text.utf8))
    lister.listClaims()
    lister.listStatements()
    lister.listFigures()
    lines = lister.lines
  }
}

/// Collects the lines of an ``ErrorListing``.
private struct Lister {
  let comparison: ArticleComparison
  let bytes: [UInt8]
  var lines: [String] = []

  mutating func listClaims() {
    let pairs = comparison.claimPairs.sorted { $0.gold < $1.gold }
    let found = Set(pairs.map(\.gold))
    for (index, claim) in comparison.gold.claims.enumerated() where !found.contains(index) {
      lines.append("missed claim \(claim.key)  \(describe(claim))")
    }
    for pair in pairs { listDifferences(pair) }
    let used = Set(pairs.map(\.predicted))
    for (index, claim) in comparison.attributed.enumerated() where !used.contains(index) {
      lines.append("false claim  \(describe(comparison.analysis.claims[claim]))")
    }
  }

  mutating func listStatements() {
    let pairs = comparison.statementPairs
    let found = Set(pairs.map(\.gold))
    for (index, span) in comparison.gold.statements.enumerated() where !found.contains(index) {
      lines.append("missed statement  \(words([span]))")
    }
    let used = Set(pairs.map(\.predicted))
    for (index, claim) in comparison.statements.enumerated() where !used.contains(index) {
      lines.append("false statement  \(words(comparison.analysis.claims[claim].spans))")
    }
  }

  mutating func listFigures() {
    let pairs = comparison.figurePairs.sorted { $0.gold < $1.gold }
    let found = Set(pairs.map(\.gold))
    for (index, figure) in comparison.gold.figures.enumerated() where !found.contains(index) {
      lines.append("missed figure  \(context(of: figure.span))  \(figure.record.kind)")
    }
    for pair in pairs { listFigureDifferences(pair) }
    let used = Set(pairs.map(\.predicted))
    for (index, figure) in comparison.analysis.figures.enumerated() where !used.contains(index) {
      let place = context(of: figure.spans.first ?? TextSpan(0, 0))
      lines.append("false figure  \(place)  \(figure.kind.rawValue)")
    }
  }

  // MARK: - Private

  private mutating func listDifferences(_ pair: Pairing.Pair) {
    let wanted = comparison.gold.claims[pair.gold]
    let found = comparison.predictedClaim(of: pair)
    if pair.overlap < ArticleComparison.spanFloor {
      lines.append(
        "wrong span \(wanted.key)  gold \(words(wanted.content))  found \(words(found.spans))")
    }
    if !comparison.hasRightSpeaker(pair) {
      let sort = comparison.hasRightMention(pair) ? "wrong source" : "wrong mention"
      let both = "gold \(describe(wanted.speaker))  found \(speaker(of: found))"
      lines.append("\(sort) \(wanted.key)  \(both)  in \(words(wanted.content))")
    }
    note("kind", wanted.key, wanted.kind.rawValue, found.kind.rawValue, wanted)
    note("stance", wanted.key, wanted.stance.rawValue, found.stance.rawValue, wanted)
    if let said = wanted.said { note("said", wanted.key, said, found.said, wanted) }
    let relays = wanted.chain.filter { $0.relation == .relay }.map(\.source.name)
    let foundRelays = found.attribution.filter { $0.relation == .relay }
      .map { comparison.analysis.sources[$0.source].name }
    if relays.count != foundRelays.count
      || !relays.allSatisfy({ name in foundRelays.contains { SourceNames.same(name, $0) } })
    {
      lines.append("wrong relay \(wanted.key)  gold \(list(relays))  found \(list(foundRelays))")
    }
  }

  private mutating func listFigureDifferences(_ pair: Pairing.Pair) {
    let wanted = comparison.gold.figures[pair.gold]
    let found = comparison.analysis.figures[pair.predicted]
    let place = context(of: wanted.span)
    if let date = wanted.record.date {
      if date != found.date {
        lines.append("wrong date  \(place)  gold \(date)  found \(found.date ?? "none")")
      }
    } else if !ArticleComparison.haveSameValue(wanted.record, found) {
      lines.append("wrong value  \(place)  found \(found.value?.description ?? "none")")
    }
    if wanted.record.kind != found.kind.rawValue {
      lines.append("wrong figure kind  \(place)  gold \(wanted.record.kind)  found \(found.kind.rawValue)")
    }
    if let counted = wanted.record.counted, !ArticleComparison.countTheSame(counted, found.counted) {
      lines.append("wrong counted  \(place)  gold \(counted)  found \(found.counted ?? "none")")
    }
  }

  private mutating func note(
    _ what: String, _ key: String, _ gold: String, _ found: String?, _ claim: GoldClaim
  ) {
    guard gold != found else { return }
    lines.append("wrong \(what) \(key)  gold \(gold)  found \(found ?? "none")  in \(words(claim.content))")
  }

  private func describe(_ claim: GoldClaim) -> String {
    "\(describe(claim.speaker)): \(words(claim.content))"
  }

  private func describe(_ claim: Claim) -> String { "\(speaker(of: claim)): \(words(claim.spans))" }

  private func describe(_ link: GoldLink?) -> String {
    guard let link else { return "nobody" }
    let mention = link.mention.map { words([$0]) } ?? "carried over"
    return "\(link.source.name) (\(mention))"
  }

  private func speaker(of claim: Claim) -> String {
    guard let link = claim.attribution.first(where: { $0.relation == .speaker }) else { return "nobody" }
    return "\(comparison.analysis.sources[link.source].name) (\(link.mention ?? "carried over"))"
  }

  private func words(_ spans: [TextSpan]) -> String {
    let text = spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(
      separator: " … ")
    return "⟦" + text.split(whereSeparator: \.isWhitespace).joined(separator: " ") + "⟧"
  }

  /// The span with the whole words within 30 bytes on either side.
  private func context(of span: TextSpan) -> String {
    var start = max(0, span.start - 30)
    while start > 0, start < span.start, bytes[start - 1] > 0x20 { start += 1 }
    var end = min(bytes.count, span.end + 30)
    while end < bytes.count, end > span.end, bytes[end] > 0x20 { end -= 1 }
    let before = String(decoding: bytes[start..<span.start], as: UTF8.self)
    let after = String(decoding: bytes[span.end..<end], as: UTF8.self)
    return (before + words([span]) + after).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func list(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }
}
