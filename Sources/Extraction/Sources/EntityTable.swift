import ClaimsModel
import Linguistics
import Outlets

/// The entities that an article names, found by their names.
///
/// Full names come first, then the short forms, each in text order; the work is linear in the names, since only a few
/// entities of one word are looked at.
struct EntityTable {
  /// The entities in order of first full name.
  private(set) var entities: TotalList<Entity> = []
  /// What the network took the names of each entity for.
  var votes: TotalList<NameVotes> = []
  /// How often each is named in full.
  var fullNames: TotalList<Int> = []
  /// How often a short form was linked to each so far.
  var shortForms: TotalList<Int> = []
  /// Whether "the" stands before the first name of each.
  private var hasArticle: TotalList<Bool> = []
  /// Whom the title names in full, or the body first.
  var topic = 0
  /// The last name of each that was linked.
  var lastNamed: TotalList<LastName> = []
  var words: TotalList<[String]> = []
  var entityOfKey: [String: Int] = [:]
  var byFirstWord: [String: [Int]] = [:]
  var byLastWord: [String: [Int]] = [:]
  /// By the last word but one, of names of three: "marrota" of Ana Marrota Ruiz.
  var byInnerWord: [String: [Int]] = [:]
  var byAcronym: [String: [Int]] = [:]
  /// By the noun of a body's name that stands before "of" or "for": "league" of the Old League of Pilots.
  var byHead: [String: [Int]] = [:]
  /// By the last word of persons' names in plain letters: "odegard" of Liv Ødegård.
  var byPlainWord: [String: [Int]] = [:]
  /// By the first and the last letter of the last word.
  var bySurnameEnds: [String: [Int]] = [:]
  /// The surnames of whom the article calls "Mr.".
  var calledMister: Set<String> = []
  private let ownOutlet: String?
  let outlets: OutletNames

  /// More entities than these with one word in common tell nothing.
  private static let most = 16

  init(ownOutlet: String?, outlets: OutletNames) {
    self.ownOutlet = ownOutlet
    self.outlets = outlets
  }

  /// Links every name to an entity, making those that are new.
  /// - Returns: a link for each name, in the order of `names`.
  mutating func link(_ names: [NameMention]) -> [EntityLink] {
    var links = TotalList<EntityLink?>(repeating: nil, count: names.count)
    // Titles print ordinary words with capitals: they only name what the body names.
    for isInTitle in [false, true] {
      for (index, name) in names.enumerated() where name.isInTitle == isInTitle && name.words.count > 1 {
        links[index] = full(name)
      }
    }
    topic = zip(names, links).first { $0.0.isInTitle && $0.1 != nil }?.1?.entity ?? 0
    lastNamed = TotalList(repeating: .neutral, count: entities.count)
    calledMister = Set(names.lazy.filter { $0.gender == .male }.compactMap(\.words.last))
    for isInTitle in [false, true] {
      for (index, name) in names.enumerated() where name.isInTitle == isInTitle {
        let link =
          links[index] ?? bracketed(name, after: links[index - 1]) ?? short(name, at: index)
        links[index] = link
        lastNamed[link.entity] = LastName(position: index, paragraph: name.paragraph)
        // "Ann Coe, mother of Ralph Coe, said": it is Ann who is spoken of.
        if let before = links[index - 1]?.entity, before != link.entity,
          names[at: index - 1]?.descriptions.contains(where: { $0.overlaps(name.tokens) }) ?? false
        {
          lastNamed[link.entity].position = index - 1
          lastNamed[before].position = index
        }
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
      if NameMention.suffixesDiffer(name.name, entities[index].name) { continue }
      // "Orla Finch" beside the Orla Finch Centre.
      if self.isPerson(index) == false, name.vote == .person, GivenNames.gender(of: name.name) != nil {
        continue
      }
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

  /// Whether the name's gender and the network's opinion do not speak against the entity.
  func agrees(_ name: NameMention, _ index: Int) -> Bool {
    if let told = name.gender, let known = entities[index].gender, told != known { return false }
    return true
  }

  func placeVotes(_ index: Int) -> Bool {
    votes[index].place > votes[index].person + votes[index].organization
  }

  /// Whether the entity is a person, as far as known: `nil` where nothing tells.
  func isPerson(_ index: Int) -> Bool? {
    let own = votes[index]
    if own.person > max(own.organization, own.place) { return true }
    if max(own.organization, own.place) > own.person { return false }
    if entities[index].gender != nil { return true }
    return nil
  }

  mutating func add(_ name: NameMention, key: String) -> Int {
    let index = entities.count
    let gender =
      name.gender ?? (name.vote == nil || name.vote == .person ? GivenNames.gender(of: name.name) : nil)
    entities.append(Entity(name: name.name, isNamed: true, kind: .person, gender: gender))
    votes.append(NameVotes())
    fullNames.append(0)
    shortForms.append(0)
    hasArticle.append(name.hasArticle)
    let own = name.words
    words.append(own)
    if entityOfKey[key] == nil { entityOfKey[key] = index }
    if let first = own.first, let last = own.last, own.count > 1 {
      if (byFirstWord[first]?.count ?? 0) < Self.most { byFirstWord[first, default: []].append(index) }
      if (byLastWord[last]?.count ?? 0) < Self.most { byLastWord[last, default: []].append(index) }
      if own.count >= 3, let inner = own[at: own.count - 2], !name.isInTitle,
        !SourceWords.programmes.contains(last),
        (byInnerWord[inner]?.count ?? 0) < Self.most
      {
        byInnerWord[inner, default: []].append(index)
      }
      for plain in NameIndex.plainSpellings(of: last) where (byPlainWord[plain]?.count ?? 0) < Self.most {
        byPlainWord[plain, default: []].append(index)
      }
      let head = NameIndex.head(ofRole: own.joined(separator: " "))
      if head != last, (byHead[head]?.count ?? 0) < Self.most { byHead[head, default: []].append(index) }
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
  mutating func note(_ name: NameMention, at index: Int) {
    let own = name.words
    // A short form is judged by the full name: "Paris" for Valeska Paris is no town.
    if name.followsPlacePreposition || name.ownsOffice, own.count == 1, words[index].count == 1 {
      votes[index].place += 2
    }
    if let vote = name.vote, own.count > 1 || words[index].count == 1 { votes[index][vote] += 1 }
    // "The Echo": no person takes an article.
    if name.hasArticle, name.vote == nil, own.count == 1, words[index].count == 1 {
      votes[index].organization += 1
    }
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
    if let nickname = name.nickname { note(nickname: nickname, of: index) }
    for role in name.roles { entities[index].add(role: role) }
    // What has a person's role is a person, whatever the network thinks.
    if name.roles.contains(where: { RoleReader.isRoleNoun(NameIndex.head(ofRole: $0)) }) {
      votes[index].person += 4
    }
    if entities[index].gender == nil { entities[index].gender = name.gender ?? gender(ofRole: name) }
  }

  /// "Cia" and "Cia Coe" are other names of Marcia “Cia” Coe.
  private mutating func note(nickname: String, of index: Int) {
    let called = nickname.lowercased().split(separator: " ").map(String.init)
    entities[index].add(alias: nickname)
    if let first = called.first, called.count == 1, (byFirstWord[first]?.count ?? 0) < Self.most,
      byFirstWord[first]?.contains(index) != true
    {
      byFirstWord[first, default: []].append(index)
    }
    guard let last = entities[index].name.split(separator: " ").last else { return }
    for key in [nickname, nickname + " " + last].map(NameIndex.key) where entityOfKey[key] == nil {
      entityOfKey[key] = index
    }
  }

  /// The gender that a word right before the full name tells: "the widow Terra Strand", "spokeswoman Rita Coe".
  private func gender(ofRole name: NameMention) -> GivenNames.Gender? {
    guard name.words.count == 2 else { return nil }
    return name.roles.first { $0.split(separator: " ").count <= 2 }
      .flatMap { GivenNames.gender(ofNoun: NameIndex.head(ofRole: $0)) }
  }

  /// Tells the kind of every entity, now that all its names are known.
  private mutating func settle() {
    let classifier = SourceKindClassifier(outlets: outlets)
    let outletEntities = Set(entityOfKey.lazy.filter { $0.key.hasPrefix("@") }.map(\.value))
    for index in entities.indices {
      let entity = entities[index]
      // "The Guardian" is known with its article, which the entity's name leaves out.
      let isOutlet =
        entity.gender == nil && votes[index].person <= votes[index].organization
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

/// Where an entity was named last.
struct LastName: Neutral {
  /// Long before the article: of what was not named yet.
  static let neutral = LastName(position: -1000, paragraph: -1000)

  /// Index of the name, in the order of linking.
  var position: Int
  var paragraph: Int
}
