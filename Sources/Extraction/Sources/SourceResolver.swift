import Algorithms
import ClaimsModel
import Linguistics

/// Gathers the mentions of an article's chains into sources.
///
/// One source for a full name, its short forms, its roles and its pronouns; when in doubt, two sources.
struct SourceResolver {
  /// The sources so far, in order of first mention.
  private(set) var sources: [Source] = []

  private let view: TokenView
  private let names: NameIndex
  private let reader: MentionReader
  private let phrases: NounPhraseReader
  private let classifier = SourceKindClassifier()
  private var genders: [GivenNames.Gender?] = []
  private var sourceOfKey: [String: Int] = [:]
  private var lastSpeakers: [Int] = []

  /// A text with more sources is a list: there nothing but equal names is linked, which keeps the time linear.
  private static let mostSources = 300
  /// "The company" means none that was named more words before.
  private static let farthestBody = 200
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

  private mutating func resolve(_ mention: Mention, quotedSpeaker: Int?) -> Int {
    switch mention.form {
    case .pronoun: return pronoun(mention, quotedSpeaker: quotedSpeaker)
    case .relative: return relative(mention, quotedSpeaker: quotedSpeaker)
    case .name: return named(mention)
    case .nominal: return nominal(mention)
    }
  }

  private mutating func named(_ mention: Mention) -> Int {
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
  private func fullName(of mention: Mention) -> String {
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

  private mutating func nominal(_ mention: Mention) -> Int {
    let first = view.lower(mention.tokens.lowerBound)
    let isOwned = (mention.tokens.lowerBound + 1..<mention.tokens.upperBound).contains {
      ["'s", "’s"].contains(view.lower($0))
    }
    if isOwned || mention.tokens.count == 1
      || ["the", "this", "that", "its", "his", "her", "their"].contains(first)
    {
      if let index = holder(ofRole: mention) ?? sameKind(as: mention) ?? sameHead(as: mention) { return index }
      if let name = names.holder(ofRoleHead: mention.head) {
        return named(Mention(tokens: mention.tokens, form: .name, name: name, roles: [], head: ""))
      }
    }
    let key = "=" + NameIndex.key(of: mention.name)
    if let index = sourceOfKey[key] { return index }
    let index = add(mention, name: mention.name, key: key)
    return index
  }

  /// The one source that the definite noun can mean; `nil` when none or several can.
  private func holder(ofRole mention: Mention) -> Int? {
    guard sources.count <= Self.mostSources else { return nil }
    let fits = sources.indices.filter { index in
      let source = sources[index]
      if source.kind == .person {
        return source.roles.contains { NameIndex.head(ofRole: $0) == mention.head }
      }
      if source.kind == .outlet {
        return ["newspaper", "paper", "broadcaster", "magazine", "outlet"].contains(mention.head)
      }
      return [.organisation, .government].contains(source.kind)
        && source.name.lowercased().split(separator: " ").contains { $0 == mention.head }
    }
    return fits.count == 1 ? fits[0] : nil
  }

  /// "the company" where one company speaks or was named last, "the sources" where sources spoke before.
  private func sameKind(as mention: Mention) -> Int? {
    if SourceWords.organisationNouns.contains(mention.head) { return nearestBody(to: mention) }
    guard ["sources", "source", "insider", "official", "officials"].contains(mention.head) else { return nil }
    return lastSpeakers.last { index in
      let isUnnamed = [.unnamed, .group].contains(sources[index].kind)
      return isUnnamed
        && ["source", "familiar", "insider", "official", "anonym", "person"].contains {
          sources[index].name.lowercased().contains($0)
        }
    }
  }

  /// The only organisation among the sources, or the one that is named nearest before the mention.
  private func nearestBody(to mention: Mention) -> Int? {
    let token = mention.tokens.lowerBound
    var best: (score: Double, index: Int)?
    for occurrence in names.occurrences(before: token).reversed() {
      let distance = token - occurrence.tokens.lowerBound
      if distance > Self.farthestBody { break }
      guard let index = sourceOfKey[NameIndex.key(of: fullName(ofName: occurrence))],
        sources[index].kind == .organisation, !occurrence.isQuoted
      else { continue }
      var score = -0.012 * Double(distance)
      if occurrence.isFirstInSentence { score += 0.7 }
      if let best, best.score >= score { continue }
      best = (score, index)
    }
    if let best { return best.index }
    let bodies = sources.indices.filter { sources[$0].kind == .organisation }
    return bodies.count == 1 ? bodies[0] : nil
  }

  private func fullName(ofName occurrence: NameIndex.Occurrence) -> String {
    guard sourceOfKey[NameIndex.key(of: occurrence.name)] == nil else { return occurrence.name }
    return fullName(
      of: Mention(tokens: occurrence.tokens, form: .name, name: occurrence.name, roles: [], head: ""))
  }

  /// "The officials" after "two port officials": the last nameless source with this noun.
  private func sameHead(as mention: Mention) -> Int? {
    guard ["the", "these", "those"].contains(view.lower(mention.tokens.lowerBound)), mention.tokens.count == 2 else {
      return nil
    }
    return lastSpeakers.last { index in
      [.unnamed, .group, .document].contains(sources[index].kind)
        && NameIndex.head(ofRole: sources[index].name) == mention.head
    }
  }

  private mutating func relative(_ mention: Mention, quotedSpeaker: Int?) -> Int {
    var last = mention.tokens.lowerBound - 1
    if view.lower(last) == "," { last -= 1 }
    let limit = max(sentenceStart(of: last), last - 20)
    guard last >= 0, let phrase = phrases.phrase(endingAt: last, limit: limit), phrase.count <= 12
    else { return unresolved(mention) }
    let antecedent = reader.mention(at: phrase)
    return antecedent.form == .relative
      ? unresolved(mention) : resolve(antecedent, quotedSpeaker: quotedSpeaker)
  }

  /// The first token of the sentence that holds `token`, by bisection.
  private func sentenceStart(of token: Int) -> Int {
    let all = view.text.sentences
    let index = all.partitioningIndex { $0.tokens.upperBound > token }
    return index < all.count ? all[index].tokens.lowerBound : 0
  }

  private mutating func pronoun(_ mention: Mention, quotedSpeaker: Int?) -> Int {
    switch mention.head {
    case "i", "we", "my", "our", "us", "me":
      if let quotedSpeaker { return quotedSpeaker }
    case "he", "his", "him": return person(.male, for: mention, quotedSpeaker: quotedSpeaker)
    case "she", "her": return person(.female, for: mention, quotedSpeaker: quotedSpeaker)
    case "they", "their", "them":
      if let index = lastSpeakers.last(where: {
        [.group, .organisation, .government].contains(sources[$0].kind)
          || sources[$0].name.lowercased().hasSuffix("people")
      }) {
        return index
      }
    case "it", "its":
      if let index = lastSpeakers.last(where: {
        [.organisation, .government, .outlet, .document].contains(sources[$0].kind)
      }) {
        return index
      }
    default: break
    }
    return unresolved(mention)
  }

  private mutating func unresolved(_ mention: Mention) -> Int {
    let key = "?" + mention.head
    return sourceOfKey[key] ?? add(mention, name: mention.name, key: key)
  }

  /// The likeliest person before a pronoun: near, a subject, the one who has just spoken, of the right gender.
  private mutating func person(_ gender: GivenNames.Gender, for mention: Mention, quotedSpeaker: Int?) -> Int
  {
    let token = mention.tokens.lowerBound
    var best: (score: Double, name: String, token: Int)?
    let lastSpeaker = lastSpeakers.last { sources[$0].kind == .person || sources[$0].kind == .unnamed }
    for occurrence in names.occurrences(before: token).reversed() {
      let distance = token - occurrence.tokens.lowerBound
      if distance > 300 { break }
      guard let candidate = personName(occurrence), GivenNames.gender(of: candidate) ?? gender == gender
      else { continue }
      let known = sourceOfKey[NameIndex.key(of: candidate)]
      // Inside marks "he" is never the speaker; in reported speech it may be.
      if let known, known == quotedSpeaker, view.isQuoted(token) { continue }
      if let known, let told = genders[known], told != gender { continue }
      var score = -0.012 * Double(distance)
      if occurrence.isFirstInSentence { score += 0.7 }
      if occurrence.isQuoted { score -= 1.2 }
      if let known, known == lastSpeaker { score += 1.2 }
      if GivenNames.gender(of: candidate) == gender { score += 0.5 }
      if let best, best.score >= score { continue }
      best = (score, candidate, occurrence.tokens.lowerBound)
    }
    if let lastSpeaker, lastSpeaker != quotedSpeaker, sources[lastSpeaker].kind == .unnamed,
      isOffice(sources[lastSpeaker]), let end = sources[lastSpeaker].mentions.last?.start,
      best.map({ view.span($0.token..<($0.token + 1)).start < end }) ?? true
    {
      return lastSpeaker
    }
    if let best {
      let name = Mention(
        tokens: mention.tokens, form: .name, name: best.name, roles: [], head: "", gender: gender)
      let key = NameIndex.key(of: best.name)
      let index = sourceOfKey[key] ?? add(name, name: best.name, key: key)
      sourceOfKey[key] = index
      if genders[index] == nil { genders[index] = gender }
      if sources[index].kind != .person { sources[index].kind = .person }
      return index
    }
    if let lastSpeaker, lastSpeaker != quotedSpeaker { return lastSpeaker }
    return unresolved(mention)
  }

  /// "the prime minister": somebody known by office alone, whom "he" may mean as well as a name.
  private func isOffice(_ source: Source) -> Bool {
    SourceWords.titles.contains(NameIndex.head(ofRole: source.name))
  }

  /// The full name of an occurrence that may be a person's.
  private func personName(_ occurrence: NameIndex.Occurrence) -> String? {
    let words = occurrence.name.split(separator: " ").map { $0.lowercased() }
    let probe = Mention(
      tokens: occurrence.tokens, form: .name, name: occurrence.name, roles: [], head: words.last ?? "")
    guard classifier.kind(of: probe) == .person, !SourceWords.titles.contains(words.last ?? "") else { return nil }
    if words.count == 1 {
      let full = names.expansions(of: occurrence.name)
      guard let first = full.first else {
        return sourceOfKey[words[0]] != nil ? occurrence.name : nil
      }
      return full.count == 1
        ? first.name
        : names.nearest(occurrence.name, before: occurrence.tokens.lowerBound)?.name ?? first.name
    }
    let isKnown =
      GivenNames.gender(of: occurrence.name) != nil || names.roles[NameIndex.key(of: occurrence.name)] != nil
      || sourceOfKey[NameIndex.key(of: occurrence.name)] != nil
    return isKnown || words.count <= 3 && words.count >= 2 ? occurrence.name : nil
  }

  private mutating func add(_ mention: Mention, name: String, key: String) -> Int {
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
    sources.append(Source(name: name, kind: kind, roles: []))
    genders.append(mention.gender ?? GivenNames.gender(of: name))
    sourceOfKey[key] = sources.count - 1
    for role in roles { addRole(role, to: sources.count - 1) }
    return sources.count - 1
  }

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
