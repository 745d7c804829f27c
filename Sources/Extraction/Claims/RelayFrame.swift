import Linguistics

/// Finds the outlets that a claim's own sentence says it came through, beside cue and source: "told the Echo", "in
/// an interview with the Echo", "quoted by the Echo", "a draft seen by the Echo".
struct RelayFrame: Sendable {
  let view: TokenView
  let outlets: OutletReader

  /// Participles that make an outlet behind "by" or "to" the one that passed a claim on.
  private static let passing: Set<String> = [
    "seen", "obtained", "reviewed", "cited", "quoted", "published", "carried", "reported", "viewed", "leaked",
    "shared", "provided", "given", "sent", "released", "broadcast", "aired", "read", "run", "posted",
    "printed",
    "translated",
  ]
  /// How far from its cue a claim's frame reaches.
  private static let reach = 24

  init(view: TokenView) {
    self.view = view
    outlets = OutletReader(view: view)
  }

  /// The draft with the outlets of its frame as relays; a document's source ends before "seen by the Echo".
  func framed(_ draft: ClaimDraft, in region: ClaimRegion) -> ClaimDraft {
    guard let source = draft.source, let cue = draft.cue?.tokens.first else { return draft }
    var draft = draft
    // Where one was told or quotes, the words beside it name no other.
    guard draft.relays.isEmpty else {
      draft.venue = draft.venue.flatMap { venue($0, without: draft.relays.map(\.source)) }
      return draft
    }
    var found: [TokenRange] = []
    if let participle = source.dropFirst().first(where: { Self.passing.contains(view.lower($0)) }) {
      let tied = outlets.outlets(tiedIn: TokenRange(participle + 1, source.end))
      if !tied.isEmpty {
        found += tied
        var end = participle
        while end > source.start + 1, !view.isWord(end - 1) { end -= 1 }
        draft.source = TokenRange(source.start, end)
      }
    }
    if let seer = seer(in: source) { found.append(seer) }
    guard !outlets.isOutlet(source) else { return draft }
    for window in windows(of: draft, source: source, cue: cue, in: region) {
      found += outlets.outlets(tiedIn: window)
    }
    for outlet in found where !draft.relays.contains(where: { $0.source == outlet }) {
      draft.relays.append(RelayMark(source: outlet, cue: nil))
    }
    draft.venue = draft.venue.flatMap { venue($0, without: draft.relays.map(\.source)) }
    return draft
  }

  // MARK: - Private

  /// The outlet of "the log, which the Echo has seen".
  private func seer(in source: TokenRange) -> TokenRange? {
    source.dropFirst().lazy.filter { ["which", "that"].contains(view.lower($0)) }.compactMap { pronoun in
      guard let outlet = outlets.outlet(startingAt: pronoun + 1, limit: source.end) else { return nil }
      let verb = view.lower(outlet.end) == "has" ? outlet.end + 1 : outlet.end
      return Self.passing.contains(view.lower(verb)) ? outlet : nil
    }.first
  }

  /// The words around cue and source that belong to neither: before the content, behind a cue that follows it,
  /// between source and cue, and before the subject.
  private func windows(of draft: ClaimDraft, source: TokenRange, cue: TokenRange, in region: ClaimRegion)
    -> [TokenRange]
  {
    var found: [TokenRange] = []
    let frameStart = min(source.start, cue.start)
    let frameEnd = max(source.end, cue.end)
    let following = draft.content.first { $0.start >= cue.end }
    if source.end < cue.start { found.append(TokenRange(source.end, cue.start)) }
    if let following, following.start > frameEnd {
      found.append(TokenRange(frameEnd, min(following.start, frameEnd + Self.reach)))
    } else if following == nil {
      found.append(TokenRange(frameEnd, tailEnd(from: frameEnd, limit: region.tokens.end)))
    }
    let isFirst = draft.content.first.map { $0.start > frameStart } ?? false
    if isFirst, let fronted = fronted(before: frameStart, in: region) { found.append(fronted) }
    return found.filter { !$0.isEmpty }
  }

  /// The venue up to the outlet that it names: "in an interview" of "in an interview with the Echo"; `nil` where
  /// nothing is left.
  private func venue(_ venue: TokenRange, without outlets: [TokenRange]) -> TokenRange? {
    guard let outlet = outlets.first(where: { venue.overlaps($0) }) else { return venue }
    let end = outlet.start - 1
    return end > venue.start ? TokenRange(venue.start, end) : nil
  }

  /// Where the words behind a closing cue stop being its own.
  private func tailEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < min(limit, start + Self.reach) {
      let word = view.lower(index)
      if view.isStop(index) || view.isQuoted(index)
        || [";", "and", "but", "while", "who", "which", "although", "though", "where"].contains(word)
      {
        break
      }
      index += 1
    }
    return index
  }

  /// "In an interview with the Echo, Voss said": the phrase before the subject's comma.
  private func fronted(before subject: Int, in region: ClaimRegion) -> TokenRange? {
    let start = region.tokens.start
    guard subject - start > 2, subject - start <= Self.reach, view.lower(subject - 1) == ",",
      ["as", "in", "on", "speaking", "writing", "talking", "during", "asked", "interviewed", "quoted", "at"]
        .contains(view.lower(start)),
      !TokenRange(start, subject).contains(where: { view.isStop($0) || view.isQuoted($0) })
    else { return nil }
    return TokenRange(start, subject - 1)
  }
}
