import ClaimsModel
import Linguistics

/// Reads what speaks for each candidate.
struct LinkFeatureReader {
  let view: TokenView
  let linker: EntityLinker
  let places: EntityPlaces
  let discourse: Discourse
  let question: LinkQuestion
  /// What the rules chose.
  let ruled: (target: LinkTarget, link: EntityLink)?

  private var token: Int { question.token }

  /// The features of each candidate.
  func features(of candidates: [LinkCandidate]) -> [[Double]] {
    var all = candidates.map(features)
    compare(candidates, &all)
    return all.map(\.values)
  }

  // MARK: - Private

  private func features(of candidate: LinkCandidate) -> LinkFeatures {
    var features = LinkFeatures()
    addRules(candidate, &features)
    addPlace(candidate, &features)
    addTurns(candidate, &features)
    addKind(candidate, &features)
    addWords(candidate, &features)
    return features
  }

  private func addRules(_ candidate: LinkCandidate, _ features: inout LinkFeatures) {
    features.mark(.written, if: candidate.target == .written)
    guard let ruled, ruled.target == candidate.target else { return }
    features.mark(.ruled)
    features[.ruledScore] = ruled.link.score
    features.mark(.ruledSurely, if: ruled.link.score >= 0.9)
    features.mark(.ruledByRole, if: [.role, .sameNoun].contains(ruled.link.rule))
    features.mark(.ruledByNearness, if: ruled.link.rule == .nearest)
    features.mark(.ruledByPronoun, if: ruled.link.rule == .pronoun)
  }

  private func addPlace(_ candidate: LinkCandidate, _ features: inout LinkFeatures) {
    guard let place = lastPlace(of: candidate.target) else {
      let isBehind = nextPlace(of: candidate.target) != nil
      features.mark(isBehind ? .onlyBehind : .nowhere)
      addNext(candidate, &features)
      return
    }
    let sentence = view.sentence(of: place.token)
    switch view.sentence(of: token) - sentence {
    case ...0: features.mark(.sameSentence)
    case 1: features.mark(.oneBack)
    case 2: features.mark(.twoBack)
    case 3...5: features.mark(.fiveBack)
    default: features.mark(.furtherBack)
    }
    features[.distance] = logarithm(1 + Double(max(0, token - place.token))) / 6
    let back = paragraph(of: token) - paragraph(of: place.token)
    features.mark(.sameParagraph, if: back == 0)
    features.mark(.paragraphBefore, if: back == 1)
    features.mark(.subject, if: place.isSubject)
    features.mark(.lastIsName, if: place.form == .name)
    features.mark(.lastIsPronoun, if: place.form == .pronoun)
    features.mark(.lastIsQuoted, if: view.isQuoted(place.token))
    features.mark(
      .opensSentenceBefore,
      if: view.sentence(of: token) - sentence == 1 && view.sentenceStart(of: place.token) == place.token)
    addNext(candidate, &features)
  }

  private func addNext(_ candidate: LinkCandidate, _ features: inout LinkFeatures) {
    guard let next = nextPlace(of: candidate.target),
      view.sentence(of: next.token) - view.sentence(of: token) <= 2
    else { return }
    features.mark(.nextNear)
    features.mark(.nextSpeaks, if: linker.speech(withSourceAt: next.end - 1) != nil)
  }

  private func addTurns(_ candidate: LinkCandidate, _ features: inout LinkFeatures) {
    let target = candidate.target
    let speakers = discourse.speakers(atMost: 2)
    features.mark(.lastSpeaker, if: speakers[at: 0] == target)
    features.mark(.speakerBefore, if: speakers[at: 1] == target)
    features.mark(.outerSpeaker, if: question.outer == target)
    features.mark(.outerSpeakerQuoted, if: question.outer == target && view.isQuoted(token))
    guard let turn = discourse.lastTurns[target] else { return }
    let back = paragraph(of: token) - turn.paragraph
    features.mark(.spoke)
    features.mark(.spokeHere, if: back == 0)
    features.mark(.spokeParagraphBefore, if: back == 1)
    features[.shareOfTurns] = Double(discourse.counts[target] ?? 0) / Double(max(1, discourse.total))
    features.mark(.quotedOn, if: speakers[at: 0] == target && turn.isDirect && isDirect)
  }

  private func addKind(_ candidate: LinkCandidate, _ features: inout LinkFeatures) {
    if case .entity(let entity) = candidate.target {
      features[.frequency] = logarithm(1 + Double(places.count(of: entity))) / 3
      let first = places.first(of: entity).map { view.sentence(of: $0.token) } ?? .max
      features.mark(.topic, if: first <= 2)
      features.mark(.inContent, if: question.content.contains { places.isMentioned(entity, in: $0) })
    }
    switch candidate.kind {
    case .person: features.mark(.isPerson)
    case .unnamed: features.mark(.isUnnamed)
    case .organisation, .government: features.mark(.isBody)
    case .outlet: features.mark(.isOutlet)
    case .group: features.mark(.isGroup)
    case .document: features.mark(.isDocument)
    }
    features.mark(.isPlace, if: candidate.isPlace)
    features.mark(.isNamed, if: candidate.isNamed)
    let own = EntityLinker.pronouns[question.mention.head]
    features.mark(.genderAgrees, if: own != nil && candidate.gender == own)
    features.mark(.genderUnknown, if: own != nil && candidate.gender == nil)
    if view.ownOutlet == nil, view.author == nil { return }
    let key = NameIndex.key(of: candidate.name)
    features.mark(.ownOutlet, if: view.ownOutlet == key)
    features.mark(.author, if: view.author.map(NameIndex.key) == key)
  }

  private func addWords(_ candidate: LinkCandidate, _ features: inout LinkFeatures) {
    guard candidate.target != .written, question.form != .silent else { return }
    let words = question.mention.tokens.map(view.lower).filter {
      !FunctionWords.determiners.contains($0) && $0.first?.isLetter == true
    }
    features.mark(.roleless, if: candidate.isNamed && candidate.roles.isEmpty)
    if candidate.isNamed {
      let first = view.lower(question.mention.tokens.start)
      features.mark(.definiteNamed, if: ["the", "this", "that", "these", "those"].contains(first))
      features.mark(.indefiniteNamed, if: ["a", "an", "one", "some", "another"].contains(first))
      features.mark(
        .ownedNamed, if: ["his", "her", "its", "their", "our", "my"].contains(first) || words.contains("'s"))
    }
    // A pronoun has no word in common with anybody's name.
    if ![.he, .they, .it].contains(question.form) { addSharedWords(words, with: candidate, &features) }
  }

  private func addSharedWords(
    _ words: [String], with candidate: LinkCandidate, _ features: inout LinkFeatures
  ) {
    let names = Set(([candidate.name] + candidate.aliases).flatMap(NameMention.words))
    let roles = Set(candidate.roles.flatMap { $0.lowercased().split(separator: " ").map(String.init) })
    let head = question.mention.head
    features.mark(.roleHead, if: candidate.roles.contains { NameIndex.head(ofRole: $0) == head })
    features.mark(.nameHead, if: !head.isEmpty && names.contains(head))
    let covered = words.count { names.contains($0) || roles.contains($0) }
    features[.covered] = Double(covered) / Double(max(1, words.count))
    features.mark(.ownerInWords, if: words.contains { $0 != head && names.contains($0) })
    if question.form == .name {
      let own = NameMention.words(of: candidate.name), word = NameMention.words(of: question.mention.name)
      features.mark(.lastName, if: own.count > 1 && own.last == word.last)
      features.mark(.firstName, if: own.count > 1 && own.first == word.first)
      features.mark(.wholeName, if: own == word)
    }
  }

  /// What only tells beside the others.
  private func compare(_ candidates: [LinkCandidate], _ all: inout [LinkFeatures]) {
    func index(ofHighest value: (Int) -> Int?) -> Int? {
      all.indices.filter { candidates[at: $0]?.target != .written }
        .compactMap { index in value(index).map { (index, $0) } }.max { $0.1 < $1.1 }?.0
    }
    if let latest = index(ofHighest: { candidates[at: $0].flatMap { lastPlace(of: $0.target)?.token } }) {
      all[at: latest]?.mark(.latest)
    }
    let counts = index { index in
      guard case .entity(let entity) = candidates[at: index]?.target else { return nil }
      return places.count(of: entity)
    }
    if let counts { all[at: counts]?.mark(.mostFrequent) }
    let near = all.indices.filter { index in
      guard let features = all[at: index], candidates[at: index]?.target != .written else { return false }
      return features[.sameSentence] + features[.oneBack] + features[.twoBack] > 0
    }
    if let only = near.first, near.count == 1 { all[at: only]?.mark(.onlyFitting) }
  }

  private var isDirect: Bool { question.content.first.map { view.isQuoted($0.start) } ?? false }

  private func paragraph(of token: Int) -> Int { view.text.sentences[view.sentence(of: token)].paragraph }

  private func lastPlace(of target: LinkTarget) -> EntityPlaces.Place? {
    switch target {
    case .entity(let entity): return places.last(of: entity, before: token)
    case .source:
      return discourse.lastTurns[target].map {
        EntityPlaces.Place(token: $0.token, end: $0.token + 1, form: .nominal, isSubject: true)
      }
    case .written: return nil
    }
  }

  private func nextPlace(of target: LinkTarget) -> EntityPlaces.Place? {
    guard case .entity(let entity) = target else { return nil }
    return places.next(of: entity, from: question.mention.tokens.end)
  }
}
