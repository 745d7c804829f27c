import ClaimsModel
import Linguistics

/// Weighs what the rules chose against whoever else may be meant.
extension SourceResolver {
  /// Whom the words mean, `ruled` by the rules or somebody likelier; `nil` where the words leave nothing to choose.
  mutating func weighed(
    _ mention: Mention, ruled: (source: Int, link: EntityLink), content: [TokenRange], outer: Int?
  ) -> (source: Int, link: EntityLink)? {
    guard ruled.link.rule != .firstPerson, let form = LinkForm(mention, classifier: classifier) else {
      return nil
    }
    let question = LinkQuestion(mention: mention, form: form, content: content, outer: outer.map(target))
    // A source that has only these words is "as written".
    let isWritten = ruled.link.rule == .alone && sources[ruled.source].mentions.isEmpty
    let first = isWritten ? .written : target(ofSource: ruled.source)
    let choice = choice(question, ruled: (first, ruled.link))
    guard choice.target == first else { return source(of: choice, as: mention) }
    var link = ruled.link
    link.score = choice.score
    return (ruled.source, link)
  }

  /// Who says what has no cue, and the words that name them; `nil` for nobody that could be told.
  ///
  /// `ruled` are the words that the rules take for the speaker's.
  mutating func speaker(ofSilent content: [TokenRange], ruled: TokenRange?) -> (
    source: Int, named: TokenRange?
  )? {
    guard let start = content.first?.start else { return nil }
    let silent = Mention(tokens: TokenRange(start, start), form: .nominal, name: "", roles: [], head: "")
    let chosen = ruled.map { resolve(reader.mention(at: $0), quotedSpeaker: nil) }
    let question = LinkQuestion(mention: silent, form: .silent, content: content, outer: nil)
    let ruledTarget = chosen.map { target(ofSource: $0.source) }
    let choice = choice(
      question, ruled: chosen.flatMap { chosen in ruledTarget.map { ($0, chosen.link) } })
    if case .written = choice.target { return nil }
    let found = source(of: choice, as: silent).source
    let named = choice.target == ruledTarget ? ruled : nearestName(of: choice.target, to: start)
    if let named { note(found, at: named, isSpeaker: true) }
    note(turnOf: found, at: start, content: content)
    return (found, named)
  }

  /// Notes who spoke, for what is asked next.
  mutating func note(turnOf source: Int, at token: Int, content: [TokenRange]) {
    discourse.note(
      Discourse.Turn(
        speaker: target(ofSource: source), token: token,
        paragraph: view.text.sentences[view.sentence(of: token)].paragraph,
        isDirect: content.first.map { view.isQuoted($0.start) } ?? false))
  }

  // MARK: - Private

  private struct Choice {
    var target: LinkTarget
    var score: Double
  }

  /// Where an entity is named before `token`, or else first behind it.
  private func nearestName(of target: LinkTarget, to token: Int) -> TokenRange? {
    guard case .entity(let entity) = target,
      let place = places.last(of: entity, before: token) ?? places.next(of: entity, from: token)
    else { return nil }
    return TokenRange(place.token, place.end)
  }

  /// How probable another than the rules' choice must be to be taken.
  private static let leastToDiffer = 0.6

  private func target(ofSource source: Int) -> LinkTarget {
    entityOfSource[source].map(LinkTarget.entity) ?? .source(source)
  }

  private mutating func choice(_ question: LinkQuestion, ruled: (target: LinkTarget, link: EntityLink)?)
    -> Choice
  {
    let finder = CandidateFinder(view: view, linker: linker, places: places)
    let first = ruled?.target ?? .written
    let others = finder.targets(of: question, discourse: discourse, sources: sources)
    let targets = [first] + (others + [.written]).filter { $0 != first }
    let kind = classifier.kind(of: question.mention)
    let candidates = targets.map {
      finder.candidate($0, as: question.mention, kind: kind, sources: sources)
    }
    let features = LinkFeatureReader(
      view: view, linker: linker, places: places, discourse: discourse, question: question, ruled: ruled
    ).features(of: candidates)
    guard let (best, probabilities) = LinkModel.shared.choice(features, form: question.form),
      let likeliest = probabilities[at: best]
    else { return Choice(target: first, score: ruled?.link.score ?? 0) }
    // In doubt the rules' choice stays; and whom they found is not taken for nobody.
    let isDoubtful = likeliest < Self.leastToDiffer || targets[at: best] == .written
    let index = ruled != nil && isDoubtful ? 0 : best
    guard let target = targets[at: index], let probability = probabilities[at: index] else {
      return Choice(target: first, score: 0)
    }
    if keepsTrials {
      trials.append(
        LinkTrial(
          mention: question.mention.tokens, content: question.content, form: question.form,
          candidates: candidates, features: features, chosen: index,
          probabilities: probabilities))
    }
    return Choice(target: target, score: probability)
  }

  private mutating func source(of choice: Choice, as mention: Mention) -> (source: Int, link: EntityLink) {
    switch choice.target {
    case .entity(let entity):
      return (
        source(of: entity, as: mention), EntityLink(entity: entity, rule: .ranked, score: choice.score)
      )
    case .source(let index): return (index, EntityLink(entity: -1, rule: .ranked, score: choice.score))
    case .written:
      let found = mention.form == .pronoun ? unresolved(mention) : source(asWritten: mention)
      return (found.source, EntityLink(entity: -1, rule: .alone, score: choice.score))
    }
  }
}
