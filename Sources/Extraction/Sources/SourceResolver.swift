import ClaimsModel
import Linguistics

/// Gathers the mentions of an article's chains into sources.
///
/// One source for a full name, its short forms, its roles and its pronouns; when in doubt, two sources.
struct SourceResolver {
  /// The sources so far, in order of first mention.
  private(set) var sources: [Source] = []

  let view: TokenView
  let names: NameIndex
  let reader: MentionReader
  let phrases: NounPhraseReader
  let classifier = SourceKindClassifier()
  var genders: [GivenNames.Gender?] = []
  var sourceOfKey: [String: Int] = [:]
  var lastSpeakers: [Int] = []

  /// A text with more sources is a list: there nothing but equal names is linked, which keeps the time linear.
  static let mostSources = 300
  /// "The company" means none that was named more words before.
  static let farthestBody = 200
  /// Speakers further back are not who a pronoun means.
  private static let rememberedSpeakers = 40

  init(view: TokenView) {
    self.view = view
    names = NameIndex(view: view)
    reader = MentionReader(view: view)
    phrases = NounPhraseReader(view: view)
  }

  /// The source that the tokens name; `quotedSpeaker` is whoever speaks the words around them.
  mutating func source(at tokens: Range<Int>, quotedSpeaker: Int?, isSpeaker: Bool) -> Int {
    let index = resolve(reader.mention(at: tokens), quotedSpeaker: quotedSpeaker)
    let span = view.span(tokens)
    if sources[index].mentions.last != span { sources[index].mentions.append(span) }
    if isSpeaker {
      lastSpeakers.append(index)
      if lastSpeakers.count > 2 * Self.rememberedSpeakers {
        lastSpeakers.removeFirst(Self.rememberedSpeakers)
      }
    }
    return index
  }

  // MARK: - Private

  mutating func resolve(_ mention: Mention, quotedSpeaker: Int?) -> Int {
    switch mention.form {
    case .pronoun: return pronoun(mention, quotedSpeaker: quotedSpeaker)
    case .relative: return relative(mention, quotedSpeaker: quotedSpeaker)
    case .name: return named(mention)
    case .nominal: return nominal(mention)
    }
  }

  mutating func named(_ mention: Mention) -> Int {
    let own = NameIndex.key(of: mention.name)
    let full = sourceOfKey[own] != nil ? mention.name : fullName(of: mention)
    let key = NameIndex.key(of: full)
    let index =
      sourceOfKey[key] ?? sourceContaining(full, mention: mention) ?? add(mention, name: full, key: key)
    sourceOfKey[key] = index
    note(mention, at: index)
    return index
  }

  /// The full name that a mention is short for; its own name when none fits.
  func fullName(of mention: Mention) -> String {
    let words = mention.name.split(separator: " ").map(String.init).filter { $0.lowercased() != "the" }
    guard words.count == 1, let word = words.first else { return mention.name }
    let token = mention.tokens.lowerBound
    let all = names.expansions(of: word).filter { expansion in
      guard let told = mention.gender, let other = GivenNames.gender(of: expansion.name) else { return true }
      return told == other
    }
    if OutletNames.shared.isOutlet("The " + word) || OutletNames.shared.isOutlet(word) {
      return all.first { OutletNames.shared.isOutlet($0.name) }.map { articled($0) } ?? mention.name
    }
    if all.count == 1 { return all[0].name }
    if all.isEmpty { return mention.name }
    // Two of one surname: the nearest before it.
    return names.nearest(word, before: token).flatMap { near in
      all.contains { $0.name == near.name } ? near.name : nil
    } ?? all[0].name
  }

  /// "The Washington Post" where the text prints the capital article.
  private func articled(_ occurrence: NameIndex.Occurrence) -> String {
    let before = occurrence.tokens.lowerBound - 1
    return before >= 0 && view.text.tokens[before].text == "The" && !occurrence.name.hasPrefix("The ")
      ? "The " + occurrence.name : occurrence.name
  }

  /// A source whose name the words of `name` begin or end, for bodies and outlets.
  private func sourceContaining(_ name: String, mention: Mention) -> Int? {
    guard sources.count <= Self.mostSources else { return nil }
    let key = NameIndex.key(of: name)
    let kind = classifier.kind(of: mention)
    guard kind != .person else {
      // "Donald J. Trump" and "Donald Trump" share first and last word.
      let words = key.split(separator: " ")
      guard words.count >= 2 else { return nil }
      return sources.indices.first { index in
        let other = NameIndex.key(of: sources[index].name).split(separator: " ")
        return sources[index].kind == .person && other.count >= 2 && other.first == words.first
          && other.last == words.last
      }
    }
    guard key.utf8.count >= 4 else { return nil }
    return sources.indices.first { index in
      let other = NameIndex.key(of: sources[index].name)
      return sources[index].kind == kind && (other.hasSuffix(" " + key) || other.hasPrefix(key + " "))
    }
  }

  mutating func add(_ mention: Mention, name: String, key: String) -> Int {
    let roles = names.roles[NameIndex.key(of: name)] ?? []
    var known = mention
    known.roles += roles
    known.name = name
    var kind = classifier.kind(of: known)
    if kind == .person, known.roles.isEmpty, mention.gender == nil, GivenNames.gender(of: name) == nil,
      names.looksLikeBody(name)
    {
      kind = .organisation
    }
    if NameIndex.key(of: name) == view.ownOutlet { kind = .outlet }
    sources.append(Source(name: name, kind: kind, roles: []))
    genders.append(mention.gender ?? GivenNames.gender(of: name))
    sourceOfKey[key] = sources.count - 1
    for role in roles { addRole(role, to: sources.count - 1) }
    return sources.count - 1
  }

  /// Notes that a source that "he" or "she" means is a person.
  mutating func makePerson(_ index: Int) { sources[index].kind = .person }

  /// Notes what a mention tells of its source: another name, a role, a gender.
  private mutating func note(_ mention: Mention, at index: Int) {
    let known = NameIndex.key(of: sources[index].name)
    let key = NameIndex.key(of: mention.name)
    if key != known, sources[index].name.utf8.count < mention.name.utf8.count, sources[index].kind == .person,
      key.split(separator: " ").count > known.split(separator: " ").count
    {
      sources[index].aliases.append(sources[index].name)
      sources[index].name = mention.name
    } else if mention.name != sources[index].name, !sources[index].aliases.contains(mention.name) {
      sources[index].aliases.append(mention.name)
    }
    for role in mention.roles { addRole(role, to: index) }
    if genders[index] == nil { genders[index] = mention.gender }
  }

  private mutating func addRole(_ role: String, to index: Int) {
    if !sources[index].roles.contains(where: { $0.lowercased() == role.lowercased() }) {
      sources[index].roles.append(role)
    }
  }
}
