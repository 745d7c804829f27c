import Algorithms
import ClaimsModel
import Linguistics

/// Finds who is who in an article: entities from all its names, then, in one pass, whom its role nouns and pronouns
/// mean.
struct EntityLinker {
  /// The entities, those with names first.
  var entities: TotalList<Entity>
  /// All mentions, in text order.
  var mentions: [LinkedMention] = []
  /// For each pronoun its candidates with their evidence, for those who set the weights.
  var trials: [(token: Int, candidates: [(entity: Int, evidence: [Double])])] = []

  let view: TokenView
  let speeches: [Speech]
  /// For each token the index of the speech whose content holds it.
  private var speechOfToken: TokenMap
  /// For each token the index of the speech whose source holds it.
  private var speechOfSource: TokenMap
  /// For each token the entity that a description there belongs to.
  private var describedOfToken: TokenMap
  /// For each token the index of its sentence.
  private var sentenceOfToken: TokenMap
  /// For each token the mention that ends with it.
  private var mentionOfToken: TokenMap
  var tracks: TotalList<EntityTrack?>
  var recent: [Int] = []
  var lastSpeaker: Int?
  /// The entity of each name, by its first token.
  let entityOfName: [Int: Int]
  /// The last nameless entity of each noun.
  var lastNameless: [String: Int] = [:]
  /// The words for each nameless holder of an office: "its director".
  var unnamedHolders: [Int: TokenRange] = [:]
  let roles: RoleLinker
  /// How old the article says that somebody is: "42" of "Ann Coe, 42,".
  let ages: [Int: String]
  /// The first token of the first name of each named entity.
  private var firstTokens: [Int: Int] = [:]

  /// Whoever was mentioned before so many others is not meant by a pronoun.
  private static let mostRecent = 24
  /// Words between a quotation and the pronoun that says who speaks it.
  static let farthestCue = 4
  /// A clause has no more tokens.
  static let longestClause = 40
  /// Nor is who was mentioned so many sentences before.
  static let farthestSentence = 6

  /// Links the mentions `found` in an article.
  init(view: TokenView, speeches: [Speech], found: ArticleMentions) {
    self.view = view
    self.speeches = speeches
    let names = found.names
    var table = EntityTable(ownOutlet: view.ownOutlet, outlets: view.outlets)
    let links = table.link(names)
    entities = table.entities
    entityOfName = Dictionary(zip(names, links).map { ($0.tokens.start, $1.entity) }) { first, _ in first
    }
    let count = view.text.tokens.count
    let empty = TokenMap(tokens: count)
    (speechOfToken, speechOfSource, describedOfToken) = (empty, empty, empty)
    (sentenceOfToken, mentionOfToken) = (empty, empty)
    tracks = TotalList(repeating: nil, count: entities.count)
    for (index, speech) in speeches.enumerated() {
      speechOfToken.hold(speech.content.joined(), by: index)
      speechOfSource.holdFree(speech.source, by: index)
    }
    for (index, sentence) in view.text.sentences.enumerated() {
      sentenceOfToken.hold(sentence.tokens, by: index)
    }
    for (name, link) in zip(names, links) {
      describedOfToken.holdFree(name.descriptions.joined(), by: link.entity)
    }
    let named = links.reduce(into: [Int: Int]()) { $0[$1.entity, default: 0] += 1 }
    roles = RoleLinker(view: view, entities: entities, timesNamed: named)
    ages = Dictionary(
      zip(names, links).compactMap { name, link in
        Self.age(behind: name.tokens.end, in: view).map { (link.entity, $0) }
      }
    ) { first, _ in first }
    for (name, link) in zip(names, links) where firstTokens[link.entity] == nil {
      firstTokens[link.entity] = name.tokens.start
    }
    for item in agenda(found, links) { read(item) }
    mentions.sort { $0.tokens.start < $1.tokens.start }
    for (index, mention) in mentions.enumerated() { mentionOfToken[mention.tokens.end - 1] = index }
  }

  /// The mention whose last token this is.
  func mention(endingAt token: Int) -> LinkedMention? {
    mentionOfToken[token].flatMap { mentions[at: $0] }
  }

  /// The index of the sentence that holds the token; 0 for none.
  func sentence(of token: Int) -> Int { sentenceOfToken[token] ?? 0 }

  /// The tokens of that sentence.
  func sentenceTokens(at token: Int) -> TokenRange { view.text.sentences[sentence(of: token)].tokens }

  /// The speech in whose content the token stands.
  func speech(holding token: Int) -> Speech? { speechOfToken[token].flatMap { speeches[at: $0] } }

  /// The speech in whose source the token stands.
  func speech(withSourceAt token: Int) -> Speech? { speechOfSource[token].flatMap { speeches[at: $0] } }

  /// Whether the token stands in the words of the speech whose source holds the other.
  func isSaid(_ token: Int, by source: Int) -> Bool { speechOfToken[token] == speechOfSource[source] }

  /// Where an entity is named first.
  func firstToken(ofNamed entity: Int) -> Int? { firstTokens[entity] }

  /// The entity that the words at `token` describe: "the mayor" of "Orla Finch, the mayor,".
  func entity(describedAt token: Int) -> Int? {
    describedOfToken[token]
  }

  /// The one body whose name has the noun at its head: "the fund" for the Larkham Pension Fund; of several the one that
  /// was named last before `token`, if that is given.
  func body(headed noun: String, before token: Int? = nil) -> EntityLink? {
    let bodies = entities.indices.filter {
      [.organisation, .government, .outlet].contains(entities[$0].kind) && entities[$0].isNamed
        && entities[$0].name.contains(" ")
        && (NameIndex.head(ofRole: entities[$0].name) == noun
          || noun == "police" && NameMention.words(of: entities[$0].name).contains(noun))
    }
    if let body = bodies.first, bodies.count == 1 {
      return EntityLink(entity: body, rule: .partOfName, score: 0.85)
    }
    // Of several courts the one that was named last.
    guard let token, bodies.count > 1,
      let last = mentions(before: token).last(where: { $0.form == .name && bodies.contains($0.link.entity) })
    else { return nil }
    return EntityLink(entity: last.link.entity, rule: .nearest, score: 0.6)
  }

  /// The mentions before `token`, by bisection.
  func mentions(before token: Int) -> ArraySlice<LinkedMention> {
    mentions.before(mentions.partitioningIndex { $0.tokens.start >= token })
  }

  /// The mentions that begin at `token` or behind it, by bisection.
  func mentions(from token: Int) -> ArraySlice<LinkedMention> {
    mentions.from(mentions.partitioningIndex { $0.tokens.start >= token })
  }

  // MARK: - Private, the pass

  private enum Item {
    case name(NameMention, EntityLink)
    case nominal(Nominal)
    case pronoun(Int)
  }

  /// All mentions in the order in which they are read: as they stand, but pronouns in quoted words after whoever
  /// speaks them is named.
  private func agenda(_ found: ArticleMentions, _ links: [EntityLink]) -> [Item] {
    var items: [(place: Int, item: Item)] = zip(found.names, links).map {
      ($0.tokens.start, .name($0, $1))
    }
    items += found.nominals.map { (place(of: $0.head), .nominal($0)) }
    items += found.pronouns.map { (place(of: $0), .pronoun($0)) }
    // Places may be equal: the order of the text decides, so that the outcome is one.
    return items.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(
      \.element.item)
  }

  private func place(of token: Int) -> Int {
    guard view.isQuoted(token), let speech = speech(holding: token) else { return token }
    return max(token, speech.source.end)
  }

  private mutating func read(_ item: Item) {
    switch item {
    case .name(let name, let link):
      introduce(name, link)
      note(LinkedMention(tokens: name.tokens, form: .name, link: link))
    case .nominal(let nominal):
      note(LinkedMention(tokens: nominal.tokens, form: .nominal, link: link(of: nominal)))
    case .pronoun(let token):
      let link = link(ofPronoun: token)
      note(LinkedMention(tokens: TokenRange(at: token), form: .pronoun, link: link))
    }
  }

  private mutating func note(_ mention: LinkedMention) {
    mentions.append(mention)
    let entity = mention.link.entity
    let last = mention.tokens.end - 1
    mentionOfToken[last] = mentions.count - 1
    let isSource = isSource(mention.tokens)
    var track = tracks[entity] ?? EntityTrack(first: mention.tokens.start)
    // What is quoted and was read late must not hide what stands behind it.
    guard track.count == 0 || track.last <= last else {
      track.count += 1
      tracks[entity] = track
      return
    }
    let before = track.place
    track.place = EntityTrack.Place(
      last: last, sentence: sentence(of: last), isSubject: isSource || isSubject(mention.tokens),
      isPronoun: mention.form == .pronoun, isQuoted: view.isQuoted(last),
      isPossessive: ["'s", "’s", "'", "’"].contains(view.lower(last + 1)) || view.lower(last) == "his")
    // "He sold his boat": who is the subject of a sentence stays it.
    if track.count > 0, mention.form == .pronoun, track.place.isPossessive, before.isSubject,
      before.sentence == track.place.sentence, before.isQuoted == track.place.isQuoted,
      isOutsideOthersWords(last, entity)
    {
      track.place.isSubject = true
      track.place.isPossessive = false
    }
    if !track.place.isQuoted { track.unquoted = track.place }
    track.count += 1
    tracks[entity] = track
    if isSource, !view.isQuoted(last) { lastSpeaker = entity }
    // A pronoun that nobody was found for must not be found for the next.
    guard entities[entity].isPerson, mention.form != .pronoun || mention.link.rule != .alone else { return }
    recent = (recent.filter { $0 != entity } + [entity]).suffix(Self.mostRecent)
  }

  /// Whether the mention is, or is within, the source of a claim whose words stand beside it.
  func isSource(_ tokens: TokenRange) -> Bool { speechOfSource[tokens.end - 1] != nil }

  /// Whether the name is the first of the source of a claim: the board of "an engineer at the board, a part of the
  /// ministry,".
  func opensSource(_ tokens: TokenRange) -> Bool {
    guard let source = speech(withSourceAt: tokens.end - 1)?.source else { return false }
    return !mentions(before: tokens.start).reversed().prefix { source.contains($0.tokens.start) }
      .contains { $0.form == .name }
  }

  // MARK: - Private, nominals

  private mutating func link(of nominal: Nominal) -> EntityLink {
    let head = view.lower(nominal.head)
    if let name = nominal.apposed, let entity = entityOfName[name] {
      return EntityLink(entity: entity, rule: .role, score: 0.95)
    }
    if let index = bearer(ofTrade: nominal) { return EntityLink(entity: index, rule: .nearest, score: 0.7) }
    if nominal.isDefinite || nominal.isOwned,
      let (index, score) = roles.holder(of: nominal, owner: owner(of: nominal), entities: entities)
    {
      return EntityLink(entity: index, rule: .role, score: score)
    }
    if let index = holder(introducedBehind: nominal) {
      return EntityLink(entity: index, rule: .role, score: 0.7)
    }
    // "The officer" after "an officer"; "the second officer" is another. "My mother" is one wherever she comes up.
    let isOwn = nominal.tokens.count == 2 && ["my", "our"].contains(view.lower(nominal.tokens.start))
    let noun = isOwn ? view.lower(nominal.tokens.start) + " " + head : head
    if isOwn, let index = lastNameless[noun] { return EntityLink(entity: index, rule: .sameNoun, score: 0.9) }
    if nominal.isDefinite, nominal.tokens.count <= 2, let index = lastNameless[head],
      let track = tracks[index],
      sentence(of: nominal.head) - track.sentence <= Self.farthestSentence
    {
      return EntityLink(entity: index, rule: .sameNoun, score: 0.7)
    }
    if let index = bearer(ofEpithet: nominal) {
      lastNameless[head] = index
      return EntityLink(entity: index, rule: .nearest, score: 0.7)
    }
    let words = [head]
    let kind =
      nominal.isPerson
      ? SourceKind.unnamed : SourceKindClassifier(outlets: view.outlets).kind(ofNoun: head, words: words)
    entities.append(
      Entity(
        name: view.string(nominal.tokens), isNamed: false, kind: kind,
        gender: nominal.isPerson ? GivenNames.gender(ofNoun: head) : nil))
    tracks.append(nil)
    lastNameless[noun] = entities.count - 1
    let isApposed = view.lower(nominal.head + 1) == "," && view.isCapitalized(nominal.head + 2)
    if nominal.isPerson, nominal.isDefinite || nominal.isOwned, RoleReader.isRoleNoun(head), !isApposed {
      unnamedHolders[entities.count - 1] = nominal.tokens
    }
    return EntityLink(entity: entities.count - 1, rule: .alone, score: 1)
  }

  /// The names, in lower-case words, of whose the nominal is: of "his lawyer", whoever "his" means.
  private func owner(of nominal: Nominal) -> Set<String> {
    guard nominal.isOwned else { return [] }
    if let mark = nominal.tokens.first(where: { ["'s", "’s"].contains(view.lower($0)) }) {
      return Set(TokenRange(nominal.tokens.start, mark).map(view.lower))
    }
    guard let known = mention(endingAt: nominal.tokens.start), known.form == .pronoun,
      entities[known.link.entity].isNamed
    else { return [] }
    return Set(NameMention.words(of: entities[known.link.entity].name))
  }
}
