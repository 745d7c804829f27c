import ClaimsModel
import Linguistics

/// The entities that an article names, found by their names.
///
/// Full names come first, then the short forms, each in text order; the work is linear in the names, since only a few
/// entities of one word are looked at.
struct EntityTable {
  /// The entities in order of first full name.
  private(set) var entities: [Entity] = []
  /// How many names of each kind the network gave each entity: person, organisation, place.
  private var votes: [[Int]] = []
  /// How often each is named in full.
  private var fullNames: [Int] = []
  /// Index of the last name of each that was linked, in the order of linking.
  private var lastNamed: [Int] = []
  private var words: [[String]] = []
  private var entityOfKey: [String: Int] = [:]
  private var byFirstWord: [String: [Int]] = [:]
  private var byLastWord: [String: [Int]] = [:]
  private var byAcronym: [String: [Int]] = [:]
  private let ownOutlet: String?
  private let outlets: OutletNames

  /// More entities than these with one word in common tell nothing.
  private static let most = 16
  /// A short form among several full names goes to one that is named so much oftener than the others.
  private static let dominance = 2
  /// Not so where another was the name right before.
  private static let nearNames = 1

  init(ownOutlet: String?, outlets: OutletNames) {
    self.ownOutlet = ownOutlet
    self.outlets = outlets
  }

  /// Links every name to an entity, making those that are new.
  /// - Returns: a link for each name, in the order of `names`.
  mutating func link(_ names: [NameMention]) -> [EntityLink] {
    var links = [EntityLink?](repeating: nil, count: names.count)
    // Titles print ordinary words with capitals: they only name what the body names.
    for isInTitle in [false, true] {
      for (index, name) in names.enumerated() where name.isInTitle == isInTitle && name.words.count > 1 {
        links[index] = full(name)
      }
    }
    lastNamed = [Int](repeating: -1000, count: entities.count)
    for isInTitle in [false, true] {
      for (index, name) in names.enumerated() where name.isInTitle == isInTitle {
        let link =
          links[index] ?? bracketed(name, after: index > 0 ? links[index - 1] : nil) ?? short(name, at: index)
        links[index] = link
        lastNamed[link.entity] = index
      }
    }
    settle()
    return links.map { $0 ?? EntityLink(entity: 0, rule: .alone, score: 0) }
  }

  /// The entity of a name that was linked before, as it is printed; `nil` for none.
  func entity(named name: String) -> Int? { entityOfKey[NameIndex.key(of: name)] }

  // MARK: - Private

  private mutating func full(_ name: NameMention) -> EntityLink {
    let key = NameIndex.key(of: name.name)
    if let index = entityOfKey[key], agrees(name, index) {
      note(name, at: index)
      return EntityLink(entity: index, rule: .name, score: 1)
    }
    if let (index, rule) = similar(to: name) {
      entityOfKey[key] = index
      note(name, at: index)
      return EntityLink(entity: index, rule: rule, score: rule == .nickname ? 0.85 : 0.92)
    }
    return EntityLink(entity: add(name, key: key), rule: .name, score: 1)
  }

  /// An entity whose name can be another form of this one.
  private func similar(to name: NameMention) -> (Int, LinkRule)? {
    let own = name.words
    guard let first = own.first, let last = own.last else { return nil }
    let outlet = outlets.identity(of: name.name)
    for index in (byLastWord[last] ?? []) + (byFirstWord[first] ?? []) where agrees(name, index) {
      let isPerson = self.isPerson(index) ?? (name.vote == .person)
      if name.vote == .place || placeVotes(index) { continue }
      if let rule = isPerson ? NameIndex.personRule(own, words[index]) : NameIndex.bodyRule(own, words[index])
      {
        return (index, rule)
      }
    }
    guard let outlet, let index = entityOfKey["@" + outlet] else { return nil }
    return (index, .partOfName)
  }

  /// "Federal Bureau of Investigation (FBI)": what stands in brackets is another name of the one before.
  private mutating func bracketed(_ name: NameMention, after link: EntityLink?) -> EntityLink? {
    guard name.isBracketed, let link, isPerson(link.entity) != true, !placeVotes(link.entity),
      words[link.entity].count > 1, name.name.count <= 8, name.name.first?.isUppercase ?? false,
      name.words.first?.first == words[link.entity].first?.first
    else { return nil }
    byAcronym[name.name.lowercased().filter { $0 != "." }] = [link.entity]
    note(name, at: link.entity)
    return EntityLink(entity: link.entity, rule: .acronym, score: 0.98)
  }

  /// A name of one word: an acronym, or short for a full name.
  private mutating func short(_ name: NameMention, at position: Int) -> EntityLink {
    let word = name.words.first ?? name.name.lowercased()
    let candidates = expansions(of: word, name: name)
    if !candidates.isEmpty {
      let (index, rule) = candidates.count == 1 ? candidates[0] : likeliest(candidates, at: position)
      note(name, at: index)
      return EntityLink(entity: index, rule: rule, score: candidates.count == 1 ? 0.95 : 0.7)
    }
    // "Mr. Kopp" beside Ines Kopp.
    let key = word + (name.gender == .male ? " m" : name.gender == .female ? " f" : "")
    for known in [word, key] {
      if let index = entityOfKey[known], agrees(name, index) {
        note(name, at: index)
        return EntityLink(entity: index, rule: .name, score: 1)
      }
    }
    let index = add(name, key: entityOfKey[word] == nil ? word : key)
    lastNamed.append(position)
    return EntityLink(entity: index, rule: .name, score: 1)
  }

  private func expansions(of word: String, name: NameMention) -> [(Int, LinkRule)] {
    func fits(_ index: Int) -> Bool {
      guard agrees(name, index), words[index].count > 1 else { return false }
      switch name.vote {
      case .person: return isPerson(index) != false
      case .organization:
        // "Lund" for Ann Lund, the mayor, though the network takes it for a company.
        let isKnown = words[index].last == word && !name.hasArticle && !entities[index].roles.isEmpty
        return (isPerson(index) != true || isKnown) && !placeVotes(index)
      case .place: return isPerson(index) == true && words[index].last == word && !name.followsPreposition
      case nil: return true
      }
    }
    if name.name.count >= 2, name.name.allSatisfy({ $0.isUppercase || $0 == "." || $0 == "&" }) {
      let letters = word.filter { $0 != "." }
      let tied = (byAcronym[letters] ?? []).filter { isPerson($0) != true }
      if tied.count == 1 { return [(tied[0], .acronym)] }
    }
    if let outlet = outlets.identity(of: (name.hasArticle ? "the " : "") + name.name),
      let index = entityOfKey["@" + outlet], words[index].count > 1
    {
      return [(index, .shortForm)]
    }
    let last = (byLastWord[word] ?? []).filter {
      fits($0) && (isPerson($0) != false || name.hasArticle || name.tokens.count > 1)
    }
    if !last.isEmpty { return last.map { ($0, .shortForm) } }
    let first = (byFirstWord[word] ?? []).filter(fits)
    return first.map { ($0, .shortForm) }
  }

  /// Of several full names the one that is named much oftener, else the one named last before; the first where none is.
  private func likeliest(_ candidates: [(Int, LinkRule)], at position: Int) -> (Int, LinkRule) {
    let nearest = candidates.max { lastNamed[$0.0] < lastNamed[$1.0] } ?? candidates[0]
    let often = candidates.max { fullNames[$0.0] < fullNames[$1.0] } ?? candidates[0]
    let others = candidates.filter { $0.0 != often.0 }.map { fullNames[$0.0] }.max() ?? 0
    if lastNamed[nearest.0] < 0 { return often }
    let isNear = position - lastNamed[nearest.0] <= Self.nearNames
    return !isNear && fullNames[often.0] >= max(others + 2, Self.dominance * others) ? often : nearest
  }

  /// Whether the name's gender and the network's opinion do not speak against the entity.
  private func agrees(_ name: NameMention, _ index: Int) -> Bool {
    if let told = name.gender, let known = entities[index].gender, told != known { return false }
    return true
  }

  private func placeVotes(_ index: Int) -> Bool {
    votes[index][2] > votes[index][0] + votes[index][1]
  }

  /// Whether the entity is a person, as far as known: `nil` where nothing tells.
  private func isPerson(_ index: Int) -> Bool? {
    let own = votes[index]
    if own[0] > max(own[1], own[2]) { return true }
    if max(own[1], own[2]) > own[0] { return false }
    if entities[index].gender != nil { return true }
    return nil
  }

  private mutating func add(_ name: NameMention, key: String) -> Int {
    let index = entities.count
    let gender =
      name.gender ?? (name.vote == nil || name.vote == .person ? GivenNames.gender(of: name.name) : nil)
    entities.append(Entity(name: name.name, isNamed: true, kind: .person, gender: gender))
    votes.append([0, 0, 0])
    fullNames.append(0)
    let own = name.words
    words.append(own)
    if entityOfKey[key] == nil { entityOfKey[key] = index }
    if let first = own.first, let last = own.last, own.count > 1 {
      if (byFirstWord[first]?.count ?? 0) < Self.most { byFirstWord[first, default: []].append(index) }
      if (byLastWord[last]?.count ?? 0) < Self.most { byLastWord[last, default: []].append(index) }
      if let initials = NameIndex.initials(of: own), initials.count > 1 {
        if (byAcronym[initials]?.count ?? 0) < Self.most { byAcronym[initials, default: []].append(index) }
      }
    }
    if let outlet = outlets.identity(of: (name.hasArticle ? "the " : "") + name.name),
      entityOfKey["@" + outlet] == nil, own.count > 1 || name.vote != .person
    {
      entityOfKey["@" + outlet] = index
    }
    note(name, at: index)
    return index
  }

  /// Notes what a mention tells of its entity: votes, another name, roles, a gender.
  private mutating func note(_ name: NameMention, at index: Int) {
    let own = name.words
    // A short form is judged by the full name: "Paris" for Valeska Paris is no town.
    if name.followsPlacePreposition, own.count == 1, words[index].count == 1 { votes[index][2] += 2 }
    if let vote = name.vote, own.count > 1 || words[index].count == 1 { votes[index][vote.rawValue / 2] += 1 }
    if own.count > 1 { fullNames[index] += 1 }
    if own.count > words[index].count, isPerson(index) != false || !entities[index].name.contains(" ") {
      entities[index].add(alias: entities[index].name)
      entities[index].aliases.removeAll { $0 == name.name }
      entities[index].name = name.name
    } else {
      entities[index].add(alias: name.name)
    }
    for role in name.roles { entities[index].add(role: role) }
    // What has a person's role is a person, whatever the network thinks.
    if name.roles.contains(where: { RoleReader.isRoleNoun(NameIndex.head(ofRole: $0)) }) {
      votes[index][0] += 4
    }
    if entities[index].gender == nil { entities[index].gender = name.gender }
  }

  /// Tells the kind of every entity, now that all its names are known.
  private mutating func settle() {
    let classifier = SourceKindClassifier(outlets: outlets)
    for index in entities.indices {
      let entity = entities[index]
      entities[index].kind =
        NameIndex.key(of: entity.name) == ownOutlet
        ? .outlet
        : classifier.kind(
          ofName: entity.name, roles: entity.roles, gender: entity.gender, votes: votes[index])
      entities[index].isPlace = placeVotes(index) && entities[index].kind == .government
      if entities[index].kind != .person { entities[index].gender = nil }
    }
  }
}
