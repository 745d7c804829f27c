import ClaimsModel
import Linguistics

/// Whom "he" and "she" mean.
extension EntityLinker {
  static let pronouns: [String: GivenNames.Gender] = [
    "he": .male, "him": .male, "his": .male, "himself": .male,
    "she": .female, "her": .female, "hers": .female, "herself": .female,
  ]

  mutating func link(ofPronoun token: Int) -> EntityLink {
    let gender = Self.pronouns[view.lower(token)] ?? .male
    let candidates = recent.filter { isCandidate($0, gender: gender, at: token) }
    let evidence = candidates.map { self.evidence(for: $0, gender: gender, at: token, among: candidates) }
    trials.append((token, Array(zip(candidates, evidence)).map { (entity: $0, evidence: $1) }))
    if let (choice, score) = PronounScorer.choice(evidence), let entity = candidates[at: choice] {
      if entities[entity].gender == nil { entities[entity].gender = gender }
      return EntityLink(entity: entity, rule: .pronoun, score: score)
    }
    entities.append(
      Entity(name: view.string(TokenRange(at: token)), isNamed: false, kind: .unnamed, gender: gender))
    tracks.append(nil)
    return EntityLink(entity: entities.count - 1, rule: .alone, score: 0)
  }

  private func isCandidate(_ entity: Int, gender: GivenNames.Gender, at token: Int) -> Bool {
    guard let track = tracks[entity], (entities[entity].gender ?? gender) == gender else { return false }
    let distance = sentence(of: token) - track.sentence
    guard distance <= Self.farthestSentence || entity == lastSpeaker else { return false }
    // Inside marks "he" is never the speaker; in reported speech it may be.
    if view.isQuoted(token), let speaker = speaker(ofWordsAt: token), speaker == entity { return false }
    if track.unquoted == nil, isSpokenOf(track, by: token) { return false }
    if isNamed(entity, behind: token) { return false }
    if isNamed(entity, track, inWordsOf: token, gender: gender) { return false }
    return !isAskedAbout(track, by: token)
  }

  /// "People like Coe, he said" while Lund is speaking: whom a speaker names is not the speaker.
  private func isNamed(_ entity: Int, _ track: EntityTrack, inWordsOf token: Int, gender: GivenNames.Gender)
    -> Bool
  {
    guard isSource(TokenRange(at: token)), ["he", "she"].contains(view.lower(token)), !track.place.isPronoun,
      track.last < token, isSaid(track.last, by: token), let known = mention(endingAt: track.last),
      known.form == .name, !TokenRange(track.last, token).contains(where: view.isQuoted),
      let lastSpeaker, lastSpeaker != entity, let speaker = tracks[lastSpeaker],
      (entities[lastSpeaker].gender ?? gender) == gender
    else { return false }
    return sentence(of: token) - speaker.sentence <= Self.farthestRunning
  }

  /// "He said Coe hopes": whom he names is not he.
  private func isNamed(_ entity: Int, behind token: Int) -> Bool {
    guard let speech = speech(withSourceAt: token), ["he", "she"].contains(view.lower(token)),
      let content = speech.content.first, content.start > token,
      !Self.fronting.contains(view.lower(token - 1))
    else { return false }
    return content.contains { name in
      guard entityOfName[name] == entity, !view.isQuoted(name),
        sentence(of: name) == sentence(of: token)
      else { return false }
      let next = TokenRange(name, content.end).first { !view.isCapitalized($0) } ?? content.end
      return view.text.tags.indices.contains(next) && view.text.tags[next].isFinite
    }
  }

  /// Sentences back to whoever is speaking.
  private static let farthestRunning = 2

  /// "Asked whether Coe would leave, he said", "Running against Coe, he said": whom a phrase in front names is not who
  /// its subject is.
  private func isAskedAbout(_ track: EntityTrack, by token: Int) -> Bool {
    let sentence = sentenceTokens(at: token)
    guard !track.place.isPronoun, sentence.contains(track.last), track.last < token, !view.isQuoted(token)
    else {
      return false
    }
    if isSource(TokenRange(at: token)), Self.questions.contains(view.lower(sentence.start)) { return true }
    guard view.lower(token - 1) == ",", view.text.tags.indices.contains(sentence.start) else {
      return false
    }
    if view.text.tags[sentence.start].rawValue == "VBG" { return true }
    // "Through an aide, he declined": a phrase without a verb of its own.
    return ["through", "via", "with", "without", "unlike", "like", "besides", "beside"].contains(
      view.lower(sentence.start))
      && !TokenRange(sentence.start, token).contains { view.text.tags[$0].isFinite }
  }

  private static let questions: Set<String> = ["asked", "pressed", "questioned", "quizzed", "challenged"]

  /// The entity that speaks the words around a token; `nil` where nobody or nobody yet known does.
  private func speaker(ofWordsAt token: Int) -> Int? {
    speech(holding: token).flatMap { mention(endingAt: $0.head) }?.link.entity
  }

  /// Whether nobody but the entity itself speaks the words around the token.
  func isOutsideOthersWords(_ token: Int, _ entity: Int) -> Bool {
    speech(holding: token) == nil || speaker(ofWordsAt: token) == entity
  }

  private func evidence(for entity: Int, gender: GivenNames.Gender, at token: Int, among candidates: [Int])
    -> [Double]
  {
    var values = [Double](repeating: 0, count: PronounScorer.Evidence.allCases.count)
    guard let track = tracks[entity] else { return values }
    let place = place(of: track, seenFrom: token)
    func note(_ evidence: PronounScorer.Evidence, _ value: Double = 1) {
      values[at: evidence.rawValue] = value
    }
    let anchor = anchor(of: token, before: place.last)
    let distance = max(0, sentence(of: anchor) - place.sentence)
    note(distance == 0 ? .sameSentence : distance == 1 ? .oneBack : distance == 2 ? .twoBack : .furtherBack)
    let word = view.lower(token)
    let isSubject = word == "he" || word == "she"
    let isOwner = word == "his" || word == "her" && isFollowedByNoun(token)
    if place.isSubject { note(.subject) }
    if place.isSubject, isSubject { note(.bothSubjects) }
    if entities[entity].gender == gender { note(.knownGender) }
    if entities[entity].isNamed { note(.named) }
    note(.frequency, Double(min(track.count, 8)) / 8)
    if place.isPronoun { note(.pronoun) }
    if place.isQuoted, !view.isQuoted(token) { note(.quoted) }
    if entity == lastSpeaker, !view.isQuoted(token) { note(.lastSpeaker) }
    if !view.isQuoted(token), speaker(ofWordsAt: token) == entity { note(.ownWords) }
    if entity == candidates.last { note(.latest) }
    if place.isPossessive { note(.possessive) }
    note(.distance, Double(min(max(0, anchor - place.last), 300)) / 100)
    if distance == 0, !isSubject, !isOwner, place.isSubject, word != "himself", word != "herself",
      !isCut(between: place.last, and: token)
    {
      note(.bound)
    }
    if entity == lastSpeaker, isSource(TokenRange(at: token)) { note(.speaksOn) }
    if isOwner, distance == 0, place.isSubject { note(.ownsOfSubject) }
    if entities[entity].isNamed, sentence(of: track.first) <= 3 { note(.topic) }
    if isSpokenOf(track, by: token) { note(.spokenOf) }
    if entities[entity].gender == nil, entities[entity].isNamed, !entities[entity].name.contains(" ") {
      note(.uncertain)
    }
    if distance == 0, isSubject, place.isSubject, !place.isPronoun, opensWithClause(token) {
      note(.frontedSubject)
    }
    if distance == 1, track.count == 1, isSource(TokenRange(at: token)), entities[entity].isNamed,
      entities[entity].name.contains(" "), !isInPassing(place, gender: gender)
    {
      note(.introduced)
    }
    if paragraph(of: place.sentence) == paragraph(of: sentence(of: anchor)) { note(.sameParagraph) }
    return values
  }

  /// Whether somebody else speaks in the sentence that mentions the newcomer: Lund in "Coe said beside Lund".
  private func isInPassing(_ place: EntityTrack.Place, gender: GivenNames.Gender) -> Bool {
    guard !place.isSubject, let lastSpeaker, let speaker = tracks[lastSpeaker],
      (entities[lastSpeaker].gender ?? gender) == gender
    else { return false }
    return (speaker.unquoted ?? speaker.place).sentence == place.sentence && speaker.last != place.last
  }

  private func opensWithClause(_ token: Int) -> Bool {
    Self.fronting.contains(view.lower(sentenceTokens(at: token).start))
  }

  /// What a clause in front begins with: "While he waited, Coe said".
  private static let fronting: Set<String> = [
    "when", "after", "as", "although", "though", "while", "if", "before", "since", "because", "once", "until",
  ]

  private func paragraph(of sentence: Int) -> Int { view.text.sentences[sentence].paragraph }

  /// Where the pronoun stands for somebody mentioned at `place`: behind words that it speaks, where they begin, since
  /// what lies between is one quotation, however many sentences it has.
  private func anchor(of token: Int, before place: Int) -> Int {
    guard !view.isQuoted(token), let start = speech(withSourceAt: token)?.content.first?.start,
      start < token, place < start, view.isQuoted(start)
    else { return token }
    return start
  }

  /// The mention that counts for the pronoun: what stands in the words that it speaks is not near it.
  private func place(of track: EntityTrack, seenFrom token: Int) -> EntityTrack.Place {
    guard isSource(TokenRange(at: token)), track.place.isQuoted, !view.isQuoted(token),
      let outside = track.unquoted
    else { return track.place }
    return outside
  }

  /// Whether the pronoun says who speaks quoted words that name the entity: few speak of themselves by name.
  private func isSpokenOf(_ track: EntityTrack, by token: Int) -> Bool {
    guard isSource(TokenRange(at: token)), track.place.isQuoted, !track.place.isPronoun,
      let quotation = view.quotation(at: track.last)
    else { return false }
    let distance = token - quotation.tokens.end
    return distance >= 0 && distance <= Self.farthestCue
  }

  private func isFollowedByNoun(_ token: Int) -> Bool {
    guard view.text.tags.indices.contains(token) else { return true }
    return view.text.tags[token].rawValue == "PRP$"
  }

  /// Whether a conjunction or a comma parts the two tokens, so that they stand in two clauses.
  private func isCut(between start: Int, and end: Int) -> Bool {
    guard start + 1 < end else { return false }
    if end - start > Self.longestClause { return true }
    return TokenRange(start + 1, end).contains {
      [
        ",", ";", ":", "and", "but", "that", "who", "which", "when", "after", "before", "because", "as", "if",
        "while",
      ]
      .contains(view.lower($0)) || view.isQuoted($0)
    }
  }

  /// Whether a verb follows the mention, or it begins its sentence.
  func isSubject(_ tokens: TokenRange) -> Bool {
    let next = tokens.end
    let tags = view.text.tags
    guard tags.indices.contains(next) else { return false }
    var index = next
    if tags[index].rawValue == "RB", tags.indices.contains(index + 1) { index += 1 }
    if tags[index].isFinite {
      return !FunctionWords.prepositions.contains(view.lower(tokens.start - 1))
    }
    return tokens.start - sentenceTokens(at: tokens.start).start <= 2
      && !["'s", "’s"].contains(view.lower(next))
      && !FunctionWords.prepositions.contains(view.lower(tokens.start - 1))
  }
}
