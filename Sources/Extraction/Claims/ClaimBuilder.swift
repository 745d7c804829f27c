import ClaimsModel
import Linguistics

/// Makes claims of drafts: resolves their sources, tells their kind, and dates them.
struct ClaimBuilder {
  let view: TokenView
  let units: [TextUnit]
  private let joint: JointSources
  private let utterance: UtteranceDate

  init(view: TokenView, units: [TextUnit], figures: [Figure]) {
    self.view = view
    self.units = units
    joint = JointSources(view: view)
    utterance = UtteranceDate(view: view, units: units, figures: figures)
  }

  /// The claims of `drafts`, index by index, their sources, and by which rule each mention was linked to one.
  func claims(
    of drafts: [ClaimDraft]
  ) -> (claims: [Claim], sources: [Source], links: [TextSpan: EntityLink]) {
    var resolver = SourceResolver(view: view, drafts: drafts)
    var attributions = [[Attribution]](repeating: [], count: drafts.count)
    var carried = CarriedRelays()
    for index in inTextOrder(drafts) {
      let parent = drafts[index].parent.flatMap { attributions[$0].first?.source }
      attributions[index] = chain(of: drafts[index], quotedSpeaker: parent, resolver: &resolver)
      carried.carry(
        &attributions[index], of: drafts[index], unit: units[drafts[index].unit], sources: resolver.sources,
        isPronoun: drafts[index].source.map { isPronoun($0) } ?? false)
    }
    let sources = resolver.sources
    let claims = drafts.indices.map { index in
      let speaker = attributions[index].first { $0.relation == .speaker }.map { sources[$0.source].kind }
      return claim(drafts[index], attribution: attributions[index], speaker: speaker)
    }
    return (claims, sources, resolver.links)
  }

  // MARK: - Private

  /// Parents before children, otherwise by where the source stands: pronouns look back.
  private func inTextOrder(_ drafts: [ClaimDraft]) -> [Int] {
    func place(_ index: Int) -> Int {
      drafts[index].source?.lowerBound ?? drafts[index].contentHull.lowerBound
    }
    var children: [Int: [Int]] = [:]
    for index in drafts.indices {
      if let parent = drafts[index].parent { children[parent, default: []].append(index) }
    }
    // A stack instead of recursion: claims nest as deep as the text makes them.
    var order: [Int] = []
    var open = Array(drafts.indices.filter { drafts[$0].parent == nil }.sorted { place($0) > place($1) })
    while let index = open.popLast() {
      order.append(index)
      open += (children[index] ?? []).sorted { place($0) > place($1) }
    }
    return order
  }

  private func chain(of draft: ClaimDraft, quotedSpeaker: Int?, resolver: inout SourceResolver)
    -> [Attribution]
  {
    var links: [Attribution] = []
    if let source = draft.source, !isExpletive(source, draft: draft) {
      for one in joint.parts(of: source) {
        for index in resolver.allSources(at: one, quotedSpeaker: quotedSpeaker)
        where !links.contains(where: { $0.source == index }) {
          links.append(
            Attribution(relation: .speaker, source: index, mention: view.string(one), spans: [view.span(one)])
          )
        }
      }
    }
    for relay in draft.relays {
      for one in joint.parts(of: relay.source) {
        let index = resolver.source(at: one, quotedSpeaker: nil, isSpeaker: false)
        guard !links.contains(where: { $0.source == index }) else { continue }
        links.append(
          Attribution(
            relation: .relay, source: index, mention: view.string(one), spans: [view.span(one)],
            cue: relay.cue.map(cue)))
      }
    }
    return links
  }

  private func isPronoun(_ source: Range<Int>) -> Bool {
    source.count == 1 && FunctionWords.personalPronouns.contains(view.lower(source.lowerBound))
  }

  /// "It is believed", "there are claims": no source.
  private func isExpletive(_ source: Range<Int>, draft: ClaimDraft) -> Bool {
    source.count == 1 && view.lower(source.lowerBound) == "there"
  }

  private func cue(_ mark: CueMark) -> Cue {
    Cue(
      text: mark.tokens.map(view.string).joined(separator: " "), lemma: mark.lemma,
      spans: mark.tokens.map(view.span))
  }

  private func claim(_ draft: ClaimDraft, attribution: [Attribution], speaker: SourceKind?) -> Claim {
    let spans = draft.content.map(view.span)
    return Claim(
      kind: kind(of: draft), stance: StanceReader(view: view).stance(of: draft, speaker: speaker),
      text: spans.map(view.text.string).joined(separator: " "),
      spans: spans,
      cue: draft.cue.map(cue), attribution: attribution, parent: draft.parent, said: utterance.said(draft),
      venue: draft.venue.map { venue($0, of: draft) }, isNegated: draft.isNegated,
      isInTitle: units[draft.unit].isInTitle,
      sentence: sentence(of: draft), confidence: (draft.confidence * 100).rounded() / 100)
  }

  /// Direct when all words are within marks, indirect when none is, else mixed.
  private func kind(of draft: ClaimDraft) -> ClaimKind {
    var words = 0
    var quoted = 0
    for piece in draft.content {
      for index in piece where view.isWord(index) {
        words += 1
        if view.isQuoted(index) { quoted += 1 }
      }
    }
    // The inside of a quotation is indirect unless it has marks of its own.
    if draft.parent != nil, quoted == words { return .indirect }
    if quoted == 0 { return .indirect }
    return Double(quoted) >= 0.95 * Double(words) ? .direct : .mixed
  }

  /// "told reporters" rather than "reporters"; prepositional phrases as they stand.
  private func venue(_ tokens: Range<Int>, of draft: ClaimDraft) -> String {
    let begins = view.lower(tokens.lowerBound)
    guard !FunctionWords.prepositions.contains(begins), let cue = draft.cue?.tokens.last,
      cue.upperBound == tokens.lowerBound
    else { return view.string(tokens) }
    return view.string((cue.upperBound - 1)..<tokens.upperBound)
  }

  private func sentence(of draft: ClaimDraft) -> TextSpan {
    let unit = units[draft.unit].tokens
    return view.span(
      min(unit.lowerBound, draft.contentHull.lowerBound)..<max(unit.upperBound, draft.contentHull.upperBound))
  }
}
