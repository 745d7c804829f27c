import ClaimsModel
import Linguistics

/// Makes claims of drafts: resolves their sources, tells their kind, and dates them.
struct ClaimBuilder {
  let view: TokenView
  let units: TotalList<TextUnit>
  private let joint: JointSources
  private let utterance: UtteranceDate

  init(view: TokenView, units: TotalList<TextUnit>, figures: [Figure]) {
    self.view = view
    self.units = units
    joint = JointSources(view: view)
    utterance = UtteranceDate(view: view, units: units, figures: figures)
  }

  /// What was made of drafts.
  struct Built {
    /// The claims, index by index.
    var claims: [Claim]
    /// Their sources.
    var sources: [Source]
    /// By which rule each mention was linked to one.
    var links: [TextSpan: EntityLink]
    /// How it was chosen whom mentions mean, where that was asked for.
    var trials: [LinkTrial]
  }

  /// The claims of `drafts`.
  func claims(of drafts: [ClaimDraft], keepsTrials: Bool = false) -> Built {
    var resolver = SourceResolver(view: view, drafts: drafts, keepsTrials: keepsTrials)
    var attributions = [[Attribution]](repeating: [], count: drafts.count)
    var carried = CarriedRelays()
    for (index, draft) in inTextOrder(drafts) {
      let parent = draft.parent.flatMap { attributions[at: $0]?.first?.source }
      var links = chain(of: draft, quotedSpeaker: parent, resolver: &resolver)
      carried.carry(
        &links, of: draft, unit: units[draft.unit], sources: resolver.sources,
        isPronoun: draft.source.map { isPronoun($0) } ?? false)
      attributions[at: index] = links
    }
    let sources = Self.numbered(resolver.sources, in: &attributions)
    let claims = zip(drafts, attributions).map { draft, links in
      let speaker = links.first { $0.relation == .speaker }.flatMap { sources[at: $0.source] }
      var claim = claim(draft, attribution: links, speaker: speaker?.kind)
      if let speaker {
        claim.confidence = confidence(of: claim, by: speaker, linked: resolver.probabilities)
      }
      return claim
    }
    return Built(
      claims: claims, sources: sources.map(Self.withMentionsInOrder), links: resolver.links,
      trials: resolver.trials)
  }

  // MARK: - Private

  /// What is left of the confidence of a claim by "they", of whom nobody knows who they are.
  private static let unknownShare = 0.5

  /// Words that name nobody, beside the pronouns.
  private static let pointers: Set<String> = [
    "one", "this", "that", "these", "those", "which", "who", "what", "there",
  ]

  /// How sure a claim is once it is known whose it is, and how probably.
  private func confidence(of claim: Claim, by speaker: Source, linked: [TextSpan: Double]) -> Double {
    let spans = claim.attribution.first { $0.relation == .speaker }?.spans ?? []
    let probability = spans.first.flatMap { linked[$0] } ?? 1
    let name = speaker.name.lowercased()
    let isUnknown = FunctionWords.personalPronouns.contains(name) || Self.pointers.contains(name)
    let share = isUnknown ? Self.unknownShare : 1
    return (claim.confidence * probability * share * 100).rounded() / 100
  }

  /// The sources that somebody has in the end, with the numbers that `attributions` then give them.
  private static func numbered(_ sources: TotalList<Source>, in attributions: inout [[Attribution]])
    -> [Source]
  {
    let used = Set(attributions.joined().map(\.source))
    let kept = sources.indices.filter(used.contains)
    let numbers = Dictionary(zip(kept, kept.indices)) { first, _ in first }
    attributions = attributions.map { links in
      links.map { link in
        var link = link
        link.source = numbers[link.source] ?? 0
        return link
      }
    }
    return kept.map { sources[$0] }
  }

  /// A denial is attributed before what stands in front of it, so a mention may have come behind a later one.
  private static func withMentionsInOrder(_ source: Source) -> Source {
    var source = source
    source.mentions.sort()
    source.mentions = zip(source.mentions, source.mentions.dropFirst().map(Optional.some) + [nil])
      .compactMap { $0 == $1 ? nil : $0 }
    return source
  }

  /// Parents before children, otherwise by where the source stands: pronouns look back.
  private func inTextOrder(_ drafts: [ClaimDraft]) -> [(index: Int, draft: ClaimDraft)] {
    func place(_ draft: ClaimDraft) -> Int { draft.source?.start ?? draft.contentHull.start }
    let numbered = drafts.enumerated().map { (index: $0, draft: $1) }
    let children = Dictionary(grouping: numbered) { $0.draft.parent ?? -1 }
    // A stack instead of recursion: claims nest as deep as the text makes them.
    var order: [(index: Int, draft: ClaimDraft)] = []
    var open = (children[-1] ?? []).sorted { place($0.draft) > place($1.draft) }
    while let next = open.popLast() {
      order.append(next)
      open += (children[next.index] ?? []).sorted { place($0.draft) > place($1.draft) }
    }
    return order
  }

  private func chain(of draft: ClaimDraft, quotedSpeaker: Int?, resolver: inout SourceResolver)
    -> [Attribution]
  {
    var links: [Attribution] = []
    if draft.cue == nil, draft.parent == nil, !draft.isLaidOut || draft.source == nil {
      if let (source, named) = resolver.speaker(ofSilent: draft.content, ruled: draft.source) {
        links.append(
          Attribution(
            relation: .speaker, source: source, mention: named.map(view.string),
            spans: spans(of: named.map { [$0] } ?? [])))
      }
    } else if let source = draft.source, !isExpletive(source, draft: draft), !isNobody(source) {
      for one in joint.parts(of: source) {
        for index in resolver.allSources(at: one, quotedSpeaker: quotedSpeaker, content: draft.content)
        where !links.contains(where: { $0.source == index }) {
          links.append(
            Attribution(relation: .speaker, source: index, mention: view.string(one), spans: spans(of: [one]))
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
            relation: .relay, source: index, mention: view.string(one), spans: spans(of: [one]),
            cue: relay.cue.map(cue)))
      }
    }
    return links
  }

  /// "No witness said", "Neither the yard nor the union said": nobody did.
  private func isOfNobody(_ draft: ClaimDraft) -> Bool {
    guard let source = draft.source else { return false }
    let before = view.lower(source.start - 1)
    return Self.nobodies.contains(view.lower(source.start)) || before == "neither" || before == "no"
  }

  /// "No witness", "nobody at the hearing": words that name none.
  private func isNobody(_ source: TokenRange) -> Bool {
    ["no", "nobody", "none"].contains(view.lower(source.start)) && !view.isProperName(source)
  }

  private static let nobodies: Set<String> = ["no", "nobody", "none", "neither", "nor"]

  private func isPronoun(_ source: TokenRange) -> Bool {
    source.count == 1 && FunctionWords.personalPronouns.contains(view.lower(source.start))
  }

  /// "It is believed", "there are claims": no source.
  private func isExpletive(_ source: TokenRange, draft: ClaimDraft) -> Bool {
    source.count == 1 && view.lower(source.start) == "there"
  }

  private func spans(of pieces: [TokenRange]) -> [TextSpan] { pieces.compactMap(view.span) }

  private func cue(_ mark: CueMark) -> Cue {
    Cue(
      text: mark.tokens.map(view.string).joined(separator: " "), lemma: mark.lemma,
      spans: spans(of: mark.tokens))
  }

  private func claim(_ draft: ClaimDraft, attribution: [Attribution], speaker: SourceKind?) -> Claim {
    let spans = spans(of: draft.content)
    return Claim(
      kind: kind(of: draft), stance: StanceReader(view: view).stance(of: draft, speaker: speaker),
      text: spans.map(view.text.string).joined(separator: " "),
      spans: spans,
      cue: draft.cue.map(cue), attribution: attribution, parent: draft.parent, said: utterance.said(draft),
      venue: draft.venue.map { venue($0, of: draft) }, isNegated: draft.isNegated || isOfNobody(draft),
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
    // The turns of an interview stand without marks.
    if draft.isLaidOut { return .direct }
    // The inside of a quotation is indirect unless it has marks of its own.
    if draft.parent != nil, quoted == words, !draft.content.allSatisfy({ view.opensQuotation($0.start) }) {
      return .indirect
    }
    if quoted == 0 { return .indirect }
    return Double(quoted) >= 0.95 * Double(words) ? .direct : .mixed
  }

  /// "told reporters" rather than "reporters"; prepositional phrases as they stand.
  private func venue(_ tokens: TokenRange, of draft: ClaimDraft) -> String {
    let begins = view.lower(tokens.start)
    guard !FunctionWords.prepositions.contains(begins), let cue = draft.cue?.tokens.last,
      cue.end == tokens.start
    else { return view.string(tokens) }
    return view.string(TokenRange(cue.end - 1, tokens.end))
  }

  private func sentence(of draft: ClaimDraft) -> TextSpan {
    let unit = units[draft.unit].tokens
    return view.span(unit.joined(with: draft.contentHull)) ?? TextSpan(0, 0)
  }
}
