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
    var found: [Range<Int>] = []
    if let participle = source.dropFirst().first(where: { Self.passing.contains(view.lower($0)) }) {
      let tied = outlets.outlets(tiedIn: (participle + 1)..<source.upperBound)
      if !tied.isEmpty {
        found += tied
        var end = participle
        while end > source.lowerBound + 1, !view.isWord(end - 1) { end -= 1 }
        draft.source = source.lowerBound..<end
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
  private func seer(in source: Range<Int>) -> Range<Int>? {
    source.dropFirst().lazy.filter { ["which", "that"].contains(view.lower($0)) }.compactMap { pronoun in
      guard let outlet = outlets.outlet(startingAt: pronoun + 1, limit: source.upperBound) else { return nil }
      let verb = view.lower(outlet.upperBound) == "has" ? outlet.upperBound + 1 : outlet.upperBound
      return Self.passing.contains(view.lower(verb)) ? outlet : nil
    }.first
  }

  /// The words around cue and source that belong to neither: before the content, behind a cue that follows it,
  /// between source and cue, and before the subject.
  private func windows(of draft: ClaimDraft, source: Range<Int>, cue: Range<Int>, in region: ClaimRegion)
    -> [Range<Int>]
  {
    var found: [Range<Int>] = []
    let frameStart = min(source.lowerBound, cue.lowerBound)
    let frameEnd = max(source.upperBound, cue.upperBound)
    let following = draft.content.first { $0.lowerBound >= cue.upperBound }
    if source.upperBound < cue.lowerBound { found.append(source.upperBound..<cue.lowerBound) }
    if let following, following.lowerBound > frameEnd {
      found.append(frameEnd..<min(following.lowerBound, frameEnd + Self.reach))
    } else if following == nil {
      found.append(frameEnd..<tailEnd(from: frameEnd, limit: region.tokens.upperBound))
    }
    let isFirst = draft.content.first.map { $0.lowerBound > frameStart } ?? false
    if isFirst, let fronted = fronted(before: frameStart, in: region) { found.append(fronted) }
    return found.filter { !$0.isEmpty }
  }

  /// The venue up to the outlet that it names: "in an interview" of "in an interview with the Echo"; `nil` where
  /// nothing is left.
  private func venue(_ venue: Range<Int>, without outlets: [Range<Int>]) -> Range<Int>? {
    guard let outlet = outlets.first(where: { venue.overlaps($0) }) else { return venue }
    let end = outlet.lowerBound - 1
    return end > venue.lowerBound ? venue.lowerBound..<end : nil
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
  private func fronted(before subject: Int, in region: ClaimRegion) -> Range<Int>? {
    let start = region.tokens.lowerBound
    guard subject - start > 2, subject - start <= Self.reach, view.lower(subject - 1) == ",",
      ["as", "in", "on", "speaking", "writing", "talking", "during", "asked", "interviewed", "quoted", "at"]
        .contains(view.lower(start)),
      !(start..<subject).contains(where: { view.isStop($0) || view.isQuoted($0) })
    else { return nil }
    return start..<(subject - 1)
  }
}
