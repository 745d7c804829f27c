import Algorithms
import ClaimsModel
import Linguistics

/// Finds who is who in an article: entities from all its names, then, in one pass, whom its role nouns and pronouns
/// mean.
struct EntityLinker {
  /// The entities, those with names first.
  private(set) var entities: [Entity]
  /// All mentions, in text order.
  private(set) var mentions: [LinkedMention] = []
  /// For each pronoun its candidates with their evidence, for those who set the weights.
  private(set) var trials: [(token: Int, candidates: [(entity: Int, evidence: [Double])])] = []

  let view: TokenView
  let speeches: [Speech]
  /// For each token the index of the speech whose content holds it; -1 for none.
  private var speechOfToken: [Int32]
  /// For each token the index of the speech whose source holds it; -1 for none.
  private var speechOfSource: [Int32]
  /// For each token the entity that a description there belongs to; -1 for none.
  private var describedOfToken: [Int32]
  /// For each token the index of its sentence.
  private var sentenceOfToken: [Int32]
  /// For each token the mention that ends with it.
  private var mentionOfToken: [Int32]
  private var tracks: [EntityTrack?]
  private var recent: [Int] = []
  private var lastSpeaker: Int?
  /// The entity of each name, by its first token.
  private let entityOfName: [Int: Int]
  /// The last nameless entity of each noun.
  private var lastNameless: [String: Int] = [:]
  private let roles: RoleLinker

  /// Whoever was mentioned before so many others is not meant by a pronoun.
  private static let mostRecent = 24
  /// Words between a quotation and the pronoun that says who speaks it.
  private static let farthestCue = 4
  /// A clause has no more tokens.
  private static let longestClause = 40
  /// ... nor who was mentioned so many sentences before.
  private static let farthestSentence = 6

  /// Links the mentions of an article; `sources` are the mentions of its claims' sources.
  init(view: TokenView, speeches: [Speech], sources: [Mention]) {
    self.view = view
    self.speeches = speeches
    let names = NameFinder(view: view).names(sources: sources)
    var table = EntityTable(ownOutlet: view.ownOutlet)
    let links = table.link(names)
    entities = table.entities
    entityOfName = Dictionary(zip(names, links).map { ($0.tokens.lowerBound, $1.entity) }) { first, _ in first
    }
    let count = view.text.tokens.count
    speechOfToken = [Int32](repeating: -1, count: count)
    sentenceOfToken = [Int32](repeating: 0, count: count)
    mentionOfToken = [Int32](repeating: -1, count: count)
    tracks = [EntityTrack?](repeating: nil, count: entities.count)
    for (index, speech) in speeches.enumerated() {
      for token in speech.content.joined() { speechOfToken[token] = Int32(index) }
    }
    for (index, sentence) in view.text.sentences.enumerated() {
      for token in sentence.tokens { sentenceOfToken[token] = Int32(index) }
    }
    speechOfSource = [Int32](repeating: -1, count: count)
    describedOfToken = speechOfSource
    for (index, speech) in speeches.enumerated() {
      for token in speech.source where speechOfSource[token] < 0 { speechOfSource[token] = Int32(index) }
    }
    for (name, link) in zip(names, links) {
      for token in name.descriptions.joined() where describedOfToken[token] < 0 {
        describedOfToken[token] = Int32(link.entity)
      }
    }
    var isDescription = [Bool](repeating: false, count: count)
    var isName = [Bool](repeating: false, count: count)
    for name in names {
      for token in name.tokens { isName[token] = true }
      for token in name.descriptions.joined() { isDescription[token] = true }
    }
    roles = RoleLinker(view: view, entities: entities)
    for item in agenda(
      names, links, nominals: NominalFinder(view: view).nominals(isName: isName, isDescription: isDescription)
    ) {
      read(item)
    }
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (index, mention) in mentions.enumerated() {
      mentionOfToken[mention.tokens.upperBound - 1] = Int32(index)
    }
  }

  /// The mention whose last token this is.
  func mention(endingAt token: Int) -> LinkedMention? {
    guard mentionOfToken.indices.contains(token), mentionOfToken[token] >= 0 else { return nil }
    return mentions[Int(mentionOfToken[token])]
  }

  /// The entity that the words at `token` describe: "the mayor" of "Orla Finch, the mayor,".
  func entity(describedAt token: Int) -> Int? {
    guard describedOfToken.indices.contains(token), describedOfToken[token] >= 0 else { return nil }
    return Int(describedOfToken[token])
  }

  /// The one entity that a bare noun means, as headlines print it: "Mayor: dam is safe", "who opened the gates, mayor asks".
  func holder(ofBare token: Int) -> EntityLink? {
    let noun = Nominal(
      tokens: token..<(token + 1), head: token, isPerson: RoleReader.isRoleNoun(view.lower(token)),
      isDefinite: true,
      isOwned: false, apposed: nil)
    return roles.holder(of: noun, entities: entities).map {
      EntityLink(entity: $0.entity, rule: .role, score: $0.score)
    }
  }

  /// The mentions before `token`, by bisection.
  func mentions(before token: Int) -> ArraySlice<LinkedMention> {
    mentions[..<mentions.partitioningIndex { $0.tokens.lowerBound >= token }]
  }

  // MARK: - Private, the pass

  private enum Item {
    case name(NameMention, EntityLink)
    case nominal(Nominal)
    case pronoun(Int)
  }

  /// All mentions in the order in which they are read: as they stand, but pronouns in quoted words after whoever
  /// speaks them is named.
  private func agenda(_ names: [NameMention], _ links: [EntityLink], nominals: [Nominal]) -> [Item] {
    var items: [(place: Int, item: Item)] = zip(names, links).map { ($0.tokens.lowerBound, .name($0, $1)) }
    items += nominals.map { (place(of: $0.head), .nominal($0)) }
    for index in view.text.tokens.indices where Self.pronouns[view.lower(index)] != nil {
      items.append((place(of: index), .pronoun(index)))
    }
    // Places may be equal: the order of the text decides, so that the outcome is one.
    return items.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(
      \.element.item)
  }

  private func place(of token: Int) -> Int {
    guard view.isQuoted(token), speechOfToken[token] >= 0 else { return token }
    return max(token, speeches[Int(speechOfToken[token])].source.upperBound)
  }

  private mutating func read(_ item: Item) {
    switch item {
    case .name(let name, let link):
      note(LinkedMention(tokens: name.tokens, form: .name, link: link))
    case .nominal(let nominal):
      note(LinkedMention(tokens: nominal.tokens, form: .nominal, link: link(of: nominal)))
    case .pronoun(let token):
      let link = link(ofPronoun: token)
      note(LinkedMention(tokens: token..<(token + 1), form: .pronoun, link: link))
    }
  }

  private mutating func note(_ mention: LinkedMention) {
    mentions.append(mention)
    let entity = mention.link.entity
    let last = mention.tokens.upperBound - 1
    mentionOfToken[last] = Int32(mentions.count - 1)
    let isSource = isSource(mention.tokens)
    var track = tracks[entity] ?? EntityTrack(first: mention.tokens.lowerBound)
    // What is quoted and was read late must not hide what stands behind it.
    guard track.count == 0 || track.last <= last else {
      track.count += 1
      tracks[entity] = track
      return
    }
    track.last = last
    track.sentence = Int(sentenceOfToken[last])
    track.isSubject = isSource || isSubject(mention.tokens)
    track.isPronoun = mention.form == .pronoun
    track.isQuoted = view.isQuoted(last)
    track.isPossessive = ["'s", "’s", "'", "’"].contains(view.lower(last + 1)) || view.lower(last) == "his"
    track.count += 1
    tracks[entity] = track
    if isSource, !view.isQuoted(last) { lastSpeaker = entity }
    // A pronoun that nobody was found for must not be found for the next.
    guard entities[entity].isPerson, mention.form != .pronoun || mention.link.rule != .alone else { return }
    if let known = recent.lastIndex(of: entity) { recent.remove(at: known) }
    recent.append(entity)
    if recent.count > Self.mostRecent { recent.removeFirst() }
  }

  /// Whether the mention is, or is within, the source of a claim whose words stand beside it.
  private func isSource(_ tokens: Range<Int>) -> Bool { speechOfSource[tokens.upperBound - 1] >= 0 }

  // MARK: - Private, nominals

  private mutating func link(of nominal: Nominal) -> EntityLink {
    let head = view.lower(nominal.head)
    if let name = nominal.apposed, let entity = entityOfName[name] {
      return EntityLink(entity: entity, rule: .role, score: 0.95)
    }
    if nominal.isDefinite || nominal.isOwned,
      let (index, score) = roles.holder(of: nominal, entities: entities)
    {
      return EntityLink(entity: index, rule: .role, score: score)
    }
    // "The officer" after "an officer"; "the second officer" is another.
    if nominal.isDefinite, nominal.tokens.count <= 2, let index = lastNameless[head],
      let track = tracks[index],
      Int(sentenceOfToken[nominal.head]) - track.sentence <= Self.farthestSentence
    {
      return EntityLink(entity: index, rule: .sameNoun, score: 0.7)
    }
    let words = [head]
    let kind = nominal.isPerson ? SourceKind.unnamed : SourceKindClassifier().kind(ofNoun: head, words: words)
    entities.append(
      Entity(
        name: view.string(nominal.tokens), isNamed: false, kind: kind,
        gender: nominal.isPerson ? GivenNames.gender(ofNoun: head) : nil))
    tracks.append(nil)
    lastNameless[head] = entities.count - 1
    return EntityLink(entity: entities.count - 1, rule: .alone, score: 1)
  }

  // MARK: - Private, pronouns

  private static let pronouns: [String: GivenNames.Gender] = [
    "he": .male, "him": .male, "his": .male, "himself": .male,
    "she": .female, "her": .female, "hers": .female, "herself": .female,
  ]

  private mutating func link(ofPronoun token: Int) -> EntityLink {
    let gender = Self.pronouns[view.lower(token)] ?? .male
    let candidates = recent.filter { isCandidate($0, gender: gender, at: token) }
    let evidence = candidates.map { self.evidence(for: $0, gender: gender, at: token, among: candidates) }
    trials.append((token, Array(zip(candidates, evidence)).map { (entity: $0, evidence: $1) }))
    if let (choice, score) = PronounScorer.choice(evidence) {
      let entity = candidates[choice]
      if entities[entity].gender == nil { entities[entity].gender = gender }
      return EntityLink(entity: entity, rule: .pronoun, score: score)
    }
    entities.append(
      Entity(name: view.string(token..<(token + 1)), isNamed: false, kind: .unnamed, gender: gender))
    tracks.append(nil)
    return EntityLink(entity: entities.count - 1, rule: .alone, score: 0)
  }

  private func isCandidate(_ entity: Int, gender: GivenNames.Gender, at token: Int) -> Bool {
    guard let track = tracks[entity], (entities[entity].gender ?? gender) == gender else { return false }
    let distance = Int(sentenceOfToken[token]) - track.sentence
    guard distance <= Self.farthestSentence || entity == lastSpeaker else { return false }
    // Inside marks "he" is never the speaker; in reported speech it may be.
    if view.isQuoted(token), let speaker = speaker(ofWordsAt: token), speaker == entity { return false }
    return true
  }

  /// The entity that speaks the words around a token; `nil` where nobody or nobody yet known does.
  private func speaker(ofWordsAt token: Int) -> Int? {
    let speech = speechOfToken[token]
    guard speech >= 0 else { return nil }
    let head = speeches[Int(speech)].head
    if mentionOfToken[head] >= 0 { return mentions[Int(mentionOfToken[head])].link.entity }
    return nil
  }

  private func evidence(for entity: Int, gender: GivenNames.Gender, at token: Int, among candidates: [Int])
    -> [Double]
  {
    var values = [Double](repeating: 0, count: PronounScorer.Evidence.allCases.count)
    guard let track = tracks[entity] else { return values }
    func note(_ evidence: PronounScorer.Evidence, _ value: Double = 1) { values[evidence.rawValue] = value }
    let distance = max(0, Int(sentenceOfToken[token]) - track.sentence)
    note(distance == 0 ? .sameSentence : distance == 1 ? .oneBack : distance == 2 ? .twoBack : .furtherBack)
    let word = view.lower(token)
    let isSubject = word == "he" || word == "she"
    let isOwner = word == "his" || word == "her" && isFollowedByNoun(token)
    if track.isSubject { note(.subject) }
    if track.isSubject, isSubject { note(.bothSubjects) }
    if entities[entity].gender == gender { note(.knownGender) }
    if entities[entity].isNamed { note(.named) }
    note(.frequency, Double(min(track.count, 8)) / 8)
    if track.isPronoun { note(.pronoun) }
    if track.isQuoted, !view.isQuoted(token) { note(.quoted) }
    if entity == lastSpeaker, !view.isQuoted(token) { note(.lastSpeaker) }
    if !view.isQuoted(token), speaker(ofWordsAt: token) == entity { note(.ownWords) }
    if entity == candidates.last { note(.latest) }
    if track.isPossessive { note(.possessive) }
    note(.distance, Double(min(max(0, token - track.last), 300)) / 100)
    if distance == 0, !isSubject, !isOwner, track.isSubject, word != "himself", word != "herself",
      !isCut(between: track.last, and: token)
    {
      note(.bound)
    }
    if entity == lastSpeaker, isSource(token..<(token + 1)) { note(.speaksOn) }
    if isOwner, distance == 0, track.isSubject { note(.ownsOfSubject) }
    if entities[entity].isNamed, sentenceOfToken[track.first] <= 3 { note(.topic) }
    if isSpokenOf(track, by: token) { note(.spokenOf) }
    if entities[entity].gender == nil, entities[entity].isNamed, !entities[entity].name.contains(" ") {
      note(.uncertain)
    }
    return values
  }

  /// Whether the pronoun says who speaks quoted words that name the entity: few speak of themselves by name.
  private func isSpokenOf(_ track: EntityTrack, by token: Int) -> Bool {
    guard speechOfSource[token] >= 0, track.isQuoted, !track.isPronoun,
      let quotation = view.quotation(at: track.last)
    else { return false }
    let distance = token - quotation.tokens.upperBound
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
    return ((start + 1)..<end).contains {
      [
        ",", ";", ":", "and", "but", "that", "who", "which", "when", "after", "before", "because", "as", "if",
        "while",
      ]
      .contains(view.lower($0)) || view.isQuoted($0)
    }
  }

  /// Whether a verb follows the mention, or it begins its sentence.
  func isSubject(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    let tags = view.text.tags
    guard tags.indices.contains(next) else { return false }
    var index = next
    if tags[index].rawValue == "RB", tags.indices.contains(index + 1) { index += 1 }
    if ["VBD", "VBZ", "VBP", "MD"].contains(tags[index].rawValue) {
      return !FunctionWords.prepositions.contains(view.lower(tokens.lowerBound - 1))
    }
    let sentence = view.text.sentences[Int(sentenceOfToken[tokens.lowerBound])].tokens
    return tokens.lowerBound - sentence.lowerBound <= 2 && !["'s", "’s"].contains(view.lower(next))
      && !FunctionWords.prepositions.contains(view.lower(tokens.lowerBound - 1))
  }
}

/// What the pass remembers of an entity.
struct EntityTrack {
  /// The first token of its first mention.
  var first: Int
  /// The last token of its last mention.
  var last = -1
  /// The sentence of its last mention.
  var sentence = 0
  var isSubject = false
  var isPronoun = false
  var isQuoted = false
  var isPossessive = false
  /// How often it was mentioned.
  var count = 0
}
