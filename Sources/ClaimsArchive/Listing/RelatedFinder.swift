public import ClaimsModel

extension Archive {
  /// What else the archive has on the matter of a claim: what its speakers said at other times, what others said, and
  /// figures that can't be right beside its own.
  ///
  /// The matter is told by words, not understood: claims share two of the claim's rarest words at least.
  ///
  /// At most `limit` claims of the same speakers are given, and as many of others.
  /// - Throws: `notFound`.
  public func related(to id: Claim.ID, limit: Int) throws(ArchiveError) -> RelatedClaims {
    try RelatedFinder(archive: self, claim: try claim(id), limit: limit).related()
  }
}

/// Looks for what belongs to one claim.
private struct RelatedFinder {
  let archive: Archive
  let claim: SearchHit
  let limit: Int

  /// Words by which it is looked for at most.
  private static let mostWords = 8
  /// Words of the claim of which the rarest are chosen.
  private static let mostCounted = 24
  /// Letters of a word that tells something.
  private static let leastLetters = 4
  /// Found claims that are compared.
  private static let mostCompared = 200
  /// Figures of what one of its own counts that are set side by side, the newest.
  private static let mostFigures = 1000

  func related() throws(ArchiveError) -> RelatedClaims {
    let words = try rarestWords()
    var related = RelatedClaims(words: words)
    if words.count > 1 {
      let kin = Set([claim.id] + claim.children + [claim.parent].compactMap(\.self))
      var alike = SearchQuery(
        expression: .all([
          .any(words.map { .word($0, isPrefix: false) }), .not(.field(.confidence(0...49))),
        ]), limit: Self.mostCompared)
      alike.counting = .quick
      let found = try archive.search(alike).items.filter {
        !kin.contains($0.id) && $0.claim.text != claim.claim.text
      }
      let near = found.filter { shared(by: $0) >= max(2, min(3, words.count / 2)) }
      let speakers = Set(claim.speakers)
      related.bySpeaker = Array(
        near.filter { !speakers.isDisjoint(with: $0.speakers) }.prefix(limit).sorted { $0.id < $1.id })
      related.byOthers = Array(
        near.filter { speakers.isDisjoint(with: $0.speakers) && $0.claim.kind != .statement }.prefix(limit))
    }
    related.conflicts = try conflicts()
    return related
  }

  /// The claim's words that the fewest claims have, but for those that no other has.
  private func rarestWords() throws(ArchiveError) -> [String] {
    var counted: [(word: String, count: Int)] = []
    for word in words(of: claim.claim.text).prefix(Self.mostCounted) {
      var alone = SearchQuery(expression: .word(word, isPrefix: false), limit: 0)
      alone.counting = .quick
      let count = try archive.search(alone).total
      if count > 1 { counted.append((word, count)) }
    }
    return counted.sorted { ($0.count, $0.word) < ($1.count, $1.word) }.prefix(Self.mostWords).map(\.word)
  }

  /// How many different words of the claim another shares, by their first letters.
  private func shared(by other: SearchHit) -> Int {
    let bytes = Array(other.claim.text.utf8)
    let stems = other.highlights.map { span in
      String(decoding: bytes[min(span.start, bytes.count)..<min(span.end, bytes.count)], as: UTF8.self)
        .lowercased().prefix(Self.leastLetters)
    }
    return Set(stems).count
  }

  private func words(of text: String) -> [String] {
    var known: Set<String> = []
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0.count >= Self.leastLetters && known.insert($0).inserted }
  }

  /// The conflicts of the claim's own figures, as the timeline of what they count has them.
  private func conflicts() throws(ArchiveError) -> [RelatedClaims.Conflict] {
    var found: [RelatedClaims.Conflict] = []
    var asked: Set<String> = []
    let own = Set(claim.figures.map(\.id))
    for figure in claim.figures.map(\.figure) {
      guard let head = figure.countedHead ?? figure.counted, asked.insert(head).inserted else { continue }
      for series in try archive.timeline(FigureQuery(words: head), limit: Self.mostFigures).series {
        for report in series.reports where report.appearances.contains(where: { own.contains($0.figure) }) {
          found += report.conflicts.compactMap { series.reports[at: $0] }.map {
            RelatedClaims.Conflict(label: series.label, own: report, other: $0)
          }
        }
      }
    }
    return found
  }
}

extension SearchHit {
  /// Whoever made the claim.
  fileprivate var speakers: [Source.ID] { chain.filter { $0.relation == .speaker }.map(\.source) }
}
