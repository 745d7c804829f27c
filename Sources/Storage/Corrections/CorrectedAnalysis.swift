import ClaimsModel

/// What corrections make of an article as it was extracted: a pure function, whichever was there first.
///
/// Of two corrections that say different things of one claim the older holds, as the later would have been refused had
/// they named the claim alike.
struct CorrectedAnalysis {
  /// The analysis with the corrected claims; sources that corrections give stand behind its own.
  private(set) var analysis: ArticleAnalysis
  /// The sources that the article does not have itself.
  private(set) var given: [SourceReference] = []

  /// Applies `corrections`, oldest first, to an analysis as it was extracted.
  init(_ extracted: ArticleAnalysis, corrections: [ClaimCorrection]) {
    analysis = extracted
    guard !corrections.isEmpty else { return }
    let finder = ClaimFinder(extracted.article.text)
    var ofClaims: [Int: [ClaimCorrection]] = [:]
    var said: [Int: [CorrectionKind: Correction.ClaimAction]] = [:]
    for correction in corrections where correction.claim.article.names(extracted.article) {
      let mayMove = isSure(correction.claim.article) || correction.claim.words.count >= Self.tellingLength
      guard let spans = finder.spans(of: correction.claim, mayMove: mayMove),
        let index = finder.claim(at: spans, among: extracted.claims)
      else { continue }
      let older = said[index]?[correction.applied.kind]
      guard older == nil || older == correction.action else { continue }
      said[index, default: [:]][correction.applied.kind] = correction.action
      ofClaims[index, default: []].append(correction)
    }
    for index in ofClaims.keys.sorted() { apply(ofClaims[index] ?? [], to: index) }
  }

  // MARK: - Private

  /// Characters of words that are looked for elsewhere in a text of which only the path is known, which another article
  /// may have by now: a guess, "it was late" stands in many.
  private static let tellingLength = 15

  /// Whether a reference that names the article does so by more than the path.
  private func isSure(_ reference: ArticleReference) -> Bool {
    let article = analysis.article
    return reference.externalID != nil && reference.externalID == article.externalID
      || reference.url != nil && reference.url == article.url || reference.textDigest == article.textDigest
  }

  private mutating func apply(_ corrections: [ClaimCorrection], to index: Int) {
    guard var claim = analysis.claims[at: index] else { return }
    claim.corrections = corrections.map(\.applied)
    for correction in corrections {
      switch correction.action {
      case .reject: break
      case .stance(let stance): claim.stance = stance
      case .attribute(let speaker):
        let relays = claim.attribution.filter { $0.relation == .relay }
        claim.attribution =
          (speaker.map {
            [Attribution(relation: .speaker, source: position(of: $0), mention: nil, spans: [])]
          }
            ?? []) + relays
      }
    }
    if claim.isRejected { claim.attribution = [] }
    analysis.claims[at: index] = claim
  }

  /// The place of a source among those of the article, where it is added unless it is there.
  private mutating func position(of reference: SourceReference) -> Int {
    let own = analysis.sources.count - given.count
    if let known = given.firstIndex(of: reference) { return own + known }
    if isTold(by: reference), let known = ownPosition(of: reference, among: analysis.sources.prefix(own)) {
      return known
    }
    given.append(reference)
    analysis.sources.append(Source(name: reference.name, kind: reference.kind))
    return analysis.sources.count - 1
  }

  /// Whether the name tells which source of this article is meant: no trait is needed, and no other article's is meant.
  private func isTold(by reference: SourceReference) -> Bool {
    reference.label == nil && reference.initials == nil && reference.gender == nil && reference.country == nil
      && reference.article?.names(analysis.article) ?? true
  }

  private func ownPosition(of reference: SourceReference, among own: some Collection<Source>) -> Int? {
    let core = FoldedSourceName(reference.name, kind: reference.kind, isTyped: true).core
    let comparable = own.enumerated().filter { SourceFinder.areComparable($1.kind, reference.kind) }
    let tests: [(Source) -> Bool] = [
      { $0.name == reference.name }, { FoldedSourceName($0.name, kind: $0.kind).core == core },
      { source in source.aliases.contains { FoldedSourceName($0, kind: source.kind).core == core } },
    ]
    return tests.lazy.compactMap { test in comparable.first { test($0.element) }?.offset }.first
  }
}
