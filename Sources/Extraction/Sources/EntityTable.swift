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
  /// Whether "the" stands before the first name of each.
  private var hasArticle: [Bool] = []
  /// Whom the title names in full, or the body first.
  private var topic = 0
  /// Index of the last name of each that was linked, in the order of linking.
  private var lastNamed: [(position: Int, paragraph: Int)] = []
  private var words: [[String]] = []
  private var entityOfKey: [String: Int] = [:]
  private var byFirstWord: [String: [Int]] = [:]
  private var byLastWord: [String: [Int]] = [:]
  private var byAcronym: [String: [Int]] = [:]
  /// By the first and the last letter of the last word.
  private var bySurnameEnds: [String: [Int]] = [:]
  private let ownOutlet: String?
  private let outlets: OutletNames

  /// More entities than these with one word in common tell nothing.
  private static let most = 16
  /// A short form among several full names goes to one that is named so much oftener than the others.
  private static let dominance = 2
  /// Not so where another was the name right before.
  private static let nearNames = 1
  private static let nearParagraphs = 1

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
    topic = zip(names, links).first { $0.0.isInTitle && $0.1 != nil }?.1?.entity ?? 0
    lastNamed = Array(repeating: (-1000, -1000), count: entities.count)
    for isInTitle in [false, true] {
      for (index, name) in names.enumerated() where name.isInTitle == isInTitle {
        let link =
          links[index] ?? bracketed(name, after: index > 0 ? links[index - 1] : nil) ?? short(name, at: index)
        links[index] = link
        lastNamed[link.entity] = (index, name.paragraph)
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
      return EntityLink(
        entity: index, rule: rule, score: rule == .nickname || rule == .spelling ? 0.85 : 0.92)
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
      let (index, rule) =
        candidates.count == 1 ? candidates[0] : likeliest(candidates, at: position, paragraph: name.paragraph)
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
    lastNamed.append((position, name.paragraph))
    return EntityLink(entity: index, rule: .name, score: 1)
  }

  private func expansions(of word: String, name: NameMention) -> [(Int, LinkRule)] {
    func fits(_ index: Int) -> Bool {
      guard agrees(name, index), words[index].count > 1 else { return false }
      switch name.vote {
      case .person: return isPerson(index) != false
      case .organization:
        // "Lund" for Ann Lund, the mayor, though the network takes it for a company; so in "a Lund portrait".
        let isKnown =
          words[index].last == word && !name.hasArticle
          && (!entities[index].roles.isEmpty || entities[index].gender != nil)
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
    let first = (byFirstWord[word] ?? []).filter { fits($0) && !isProduct($0) }
    if !first.isEmpty { return first.map { ($0, .shortForm) } }
    // "Hermon" for Leslie Harmon: a surname that nobody bears, one letter from one that somebody does.
    guard name.vote == .person || name.gender != nil, entityOfKey[word] == nil else { return [] }
    let misspelt = (bySurnameEnds[NameIndex.ends(of: word)] ?? []).filter {
      isPerson($0) == true && agrees(name, $0) && NameIndex.isMisspelling(word, of: words[$0].last ?? "")
    }
    return misspelt.count == 1 ? [(misspelt[0], .spelling)] : []
  }

  /// Whether the name is that of a body's product or premises rather than the body's own: "Airbus A400M", "Apple Stores".
  private func isProduct(_ index: Int) -> Bool {
    guard isPerson(index) != true else { return false }
    return words[index].dropFirst().contains { word in
      SourceWords.premises.contains(word) || word.contains { $0.isNumber }
    }
  }

  /// Of several full names the one that is named much oftener, else the one named last before; the first where none is.
  ///
  /// Whoever the article is about needs the surname alone: "Ralph Coe", said once of the son, does not take it over
  /// beyond the next paragraph.
  private func likeliest(_ candidates: [(Int, LinkRule)], at position: Int, paragraph: Int) -> (Int, LinkRule)
  {
    func weight(_ index: Int) -> Int { fullNames[index] + (index == topic ? 1 : 0) }
    let nearest = candidates.max { lastNamed[$0.0].position < lastNamed[$1.0].position } ?? candidates[0]
    let often = candidates.max { weight($0.0) < weight($1.0) } ?? candidates[0]
    let others = candidates.filter { $0.0 != often.0 }.map { weight($0.0) }.max() ?? 0
    let last = lastNamed[nearest.0]
    if last.position < 0 { return often }
    let isNear =
      position - last.position <= Self.nearNames && paragraph - last.paragraph <= Self.nearParagraphs
    return !isNear && weight(often.0) >= max(others + 2, Self.dominance * others) ? often : nearest
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
    hasArticle.append(name.hasArticle)
    let own = name.words
    words.append(own)
    if entityOfKey[key] == nil { entityOfKey[key] = index }
    if let first = own.first, let last = own.last, own.count > 1 {
      if (byFirstWord[first]?.count ?? 0) < Self.most { byFirstWord[first, default: []].append(index) }
      if (byLastWord[last]?.count ?? 0) < Self.most { byLastWord[last, default: []].append(index) }
      let ends = NameIndex.ends(of: last)
      if (bySurnameEnds[ends]?.count ?? 0) < Self.most { bySurnameEnds[ends, default: []].append(index) }
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
    if name.followsPlacePreposition || name.ownsOffice, own.count == 1, words[index].count == 1 {
      votes[index][2] += 2
    }
    if let vote = name.vote, own.count > 1 || words[index].count == 1 { votes[index][vote.rawValue / 2] += 1 }
    // "The Echo": no person takes an article.
    if name.hasArticle, name.vote == nil, own.count == 1, words[index].count == 1 { votes[index][1] += 1 }
    if own.count > 1 { fullNames[index] += 1 }
    // A headline's capitals run on: "Orla Finch Opens Harbour Fair" is no fuller name of Orla Finch.
    if !name.isInTitle, own.count > words[index].count,
      isPerson(index) != false || !entities[index].name.contains(" ")
    {
      entities[index].add(alias: entities[index].name)
      entities[index].aliases.removeAll { $0 == name.name }
      entities[index].name = name.name
    } else if !name.isInTitle || own.count <= words[index].count {
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
    let outletEntities = Set(entityOfKey.lazy.filter { $0.key.hasPrefix("@") }.map(\.value))
    for index in entities.indices {
      let entity = entities[index]
      // "The Guardian" is known with its article, which the entity's name leaves out.
      let isOutlet =
        entity.gender == nil && votes[index][0] <= votes[index][1]
        && (outletEntities.contains(index) || hasArticle[index] && outlets.isOutlet("the " + entity.name))
      entities[index].kind =
        isOutlet || NameIndex.key(of: entity.name) == ownOutlet
        ? .outlet
        : classifier.kind(
          ofName: entity.name, roles: entity.roles, gender: entity.gender, votes: votes[index])
      entities[index].isPlace = placeVotes(index) && entities[index].kind == .government
      if entities[index].kind != .person { entities[index].gender = nil }
    }
  }
}
