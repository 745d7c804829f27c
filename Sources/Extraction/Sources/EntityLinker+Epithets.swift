import ClaimsModel
import Linguistics

/// Whom an epithet means: "the billionaire", "the Republican nominee", "the former secretary of state" of somebody who
/// was just named and whom the article calls so nowhere else.
extension EntityLinker {
  /// The one person named right before whom the words fit; `nil` where none or several could be meant.
  func bearer(ofEpithet nominal: Nominal) -> Int? {
    let words = TokenRange(nominal.tokens.start, nominal.head + 1).map(view.lower)
    guard nominal.isPerson, nominal.isDefinite || nominal.isOwned && words.contains("former"),
      isEpithet(words) || isBareSeeker(words) || isOffice(nominal, words) || isParent(nominal)
        || NominalFinder(view: view).isDemonym(nominal.head),
      isSource(nominal.tokens) || isSubject(nominal.tokens)
        || view.sentenceStart(of: nominal.head) == nominal.tokens.start
    else { return nil }
    if let age = age(in: words), let only = onlyPerson(aged: age) { return only }
    let sentence = sentence(of: nominal.head)
    var subjectsHere: [Int] = []
    let fitting = recent.filter { index in
      guard let track = tracks[index], entities[index].isNamed, entities[index].kind == .person,
        sentence - track.sentence <= Self.farthestBearer, !nominal.tokens.contains(track.last),
        !disagrees(entities[index], with: words, gendered: nominal.head),
        age(in: words) == nil || ages[index] == nil,
        !(Self.seekers.contains(words.last ?? "") && entities[index].roles.contains("President"))
      else { return false }
      // Who speaks these words or acts in this sentence would be "he".
      if track.sentence == sentence, track.isSubject { subjectsHere.append(index) }
      return track.sentence < sentence || !track.isSubject
    }
    // "Coe said that it leaks, and when pressed, the 34-year-old replied".
    if fitting.isEmpty, subjectsHere.count == 1, isSource(nominal.tokens) { return subjectsHere.first }
    // "The candidate" is whom the article is about where nobody else is near.
    if isBareSeeker(words) {
      guard let only = fitting.first, fitting.count == 1, let first = tracks[only]?.first,
        self.sentence(of: first) <= 1
      else {
        return nil
      }
      return only
    }
    func within(_ distance: Int) -> [Int] {
      fitting.filter { sentence - (tracks[$0]?.sentence ?? 0) <= distance }
    }
    let (here, near) = (within(0), within(1))
    if here.count == 1 { return here.first }
    guard here.isEmpty else { return nil }
    if near.count <= 1 { return near.first ?? (fitting.count == 1 ? fitting.first : nil) }
    // Of rivals the one of a party is not told by the grammar.
    let subjects = near.filter { tracks[$0]?.isSubject ?? false }
    guard let only = subjects.first, subjects.count == 1,
      !hasParty(words) || near.allSatisfy({ isTopic($0) == ($0 == only) })
    else {
      return nil
    }
    return only
  }

  /// Whom a trade means in which somebody speaks of himself: of "“I want my bag back,” the pensioner said" the only
  /// person whom the article has named, right before; `nil` where others are named or roles tell who it is.
  func bearer(ofTrade nominal: Nominal) -> Int? {
    let words = nominal.tokens.map(view.lower)
    guard nominal.isPerson, words.count == 2, words.first == "the", lastNameless[words.last ?? ""] == nil,
      view.shape(nominal.head) == .lower, RoleReader.isRoleNoun(words.last ?? ""),
      !Self.bystanders.contains(words.last ?? ""), !SourceWords.relations.contains(words.last ?? ""),
      speaksOfItself(speech(withSourceAt: nominal.head))
    else { return nil }
    let persons = recent.filter { entities[$0].kind == .person && entities[$0].isNamed && tracks[$0] != nil }
    guard let only = persons.first, persons.count == 1, let track = tracks[only],
      entities[only].roles.isEmpty,
      entities[only].name.contains(" "),
      sentence(of: nominal.head) - track.sentence <= 1, !view.isQuoted(track.last),
      !disagrees(entities[only], with: words, gendered: nominal.head)
    else { return nil }
    return only
  }

  /// Roles that others have in a story of one person.
  private static let bystanders: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "official", "judge", "magistrate", "prosecutor", "lawyer",
    "witness",
    "officer", "detective", "president", "minister", "chairman", "leader", "victim", "reporter", "journalist",
    "correspondent", "coroner", "source", "attorney", "defendant",
  ]

  private func speaksOfItself(_ speech: Speech?) -> Bool {
    guard let speech else { return false }
    return speech.content.joined().contains {
      ["i", "my", "me", "i'm", "i've"].contains(view.lower($0)) && view.isQuoted($0)
    }
  }

  /// Sentences back to the only person near.
  private static let farthestBearer = 3

  // MARK: - Private

  /// "Father-of-two".
  static func isParent(noun: String) -> Bool {
    let words = noun.split(separator: "-").map(String.init)
    return words.count == 3 && parents.contains(words.first ?? "") && words[at: 1] == "of"
  }

  /// "The grandmother of four", "the father of twins".
  private func isParent(_ nominal: Nominal) -> Bool {
    let number = nominal.head + 2
    guard Self.parents.contains(view.lower(nominal.head)), view.lower(nominal.head + 1) == "of" else {
      return false
    }
    return view.shape(number) == .number || Self.numbers.contains(view.lower(number))
  }

  private static let parents: Set<String> = [
    "mother", "father", "grandmother", "grandfather", "mum", "mom", "dad", "mother-of-one", "parent",
    "grandparent",
    "great-grandmother", "great-grandfather",
  ]
  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "twins",
    "triplets",
  ]

  /// "52" of "the 52-year-old".
  private func age(in words: [String]) -> String? {
    words.last { $0.hasSuffix("-year-old") }.map { String($0.prefix { $0 != "-" }) }
  }

  private func onlyPerson(aged age: String) -> Int? {
    let fitting = ages.filter { $0.value == age && entities[$0.key].kind == .person }
    return fitting.count == 1 ? fitting.first?.key : nil
  }

  /// The age right behind a name: "Ann Coe, 42," and "Ann Coe, aged 42,", "Ann Coe is 42.".
  static func age(behind end: Int, in view: TokenView) -> String? {
    guard [",", "is", "was", "turned", "("].contains(view.lower(end)) else { return nil }
    let number = view.lower(end + 1) == "aged" ? end + 2 : end + 1
    let word = view.lower(number)
    guard view.shape(number) == .number, word.utf8.count <= 3, word.allSatisfy(\.isNumber),
      [",", ".", ")", "and", "who", "from", "of", ";"].contains(view.lower(number + 1))
    else { return nil }
    return word
  }

  /// Whether the noun may be an epithet of somebody, a name of no office.
  static func isEpithet(noun: String) -> Bool { epithets.contains(noun) }

  private func isEpithet(_ words: [String]) -> Bool {
    guard let head = words.last else { return false }
    if words.count > 2, Self.epithets.contains(head) { return true }
    if Self.bareEpithets.contains(head) { return true }
    if Self.isParent(noun: head) { return true }
    return words.contains { $0.hasSuffix("-year-old") }
      || (words.contains("former") || words.contains("retired")) && RoleReader.isRoleNoun(head)
  }

  /// "The Larkham senator" where nobody is called a senator.
  private func isOffice(_ nominal: Nominal, _ words: [String]) -> Bool {
    guard let head = words.last, words.count > 2, Self.offices.contains(head) else { return false }
    return !roles.hasHolder(head) && !nominal.isOwned && view.shape(nominal.head) == .lower
  }

  private func isBareSeeker(_ words: [String]) -> Bool {
    words.count == 2 && Self.seekers.contains(words.last ?? "")
  }

  /// Whether the first sentences name the entity.
  private func isTopic(_ entity: Int) -> Bool {
    tracks[entity].map { sentence(of: $0.first) <= 2 } ?? false
  }

  private func hasParty(_ words: [String]) -> Bool { words.contains { Self.parties[$0] != nil } }

  /// Whether the words are of another gender or another party than what the article tells of somebody.
  func disagrees(_ entity: Entity, with words: [String], gendered head: Int) -> Bool {
    if let told = GivenNames.gender(ofNoun: view.lower(head)), let known = entity.gender, told != known {
      return true
    }
    let own = Set(words.compactMap { Self.parties[$0] })
    let known = Set(
      entity.roles.flatMap { $0.lowercased().split(separator: " ") }.compactMap { Self.parties[String($0)] })
    return !own.isEmpty && !known.isEmpty && own.isDisjoint(with: known)
  }

  /// Nouns that tell what somebody is rather than which office of several is meant.
  private static let bareEpithets: Set<String> = [
    "billionaire", "millionaire", "mogul", "tycoon", "magnate", "businessman", "businesswoman", "frontrunner",
    "front-runner", "incumbent", "philanthropist", "socialite", "entrepreneur", "teenager", "octogenarian",
  ]
  /// These with a word before them: "the Republican nominee"; "the candidate" alone may be anybody.
  private static let epithets: Set<String> = bareEpithets.union([
    "candidate", "nominee", "hopeful", "contender", "challenger", "politician", "lawmaker", "democrat",
    "republican",
    "congressman", "congresswoman", "star", "actor", "actress", "singer", "rapper", "author", "novelist",
    "artist",
    "celebrity", "native", "veteran", "champion", "comedian", "striker", "midfielder", "quarterback",
    "libertarian",
    "standard-bearer",
  ])
  private static let offices: Set<String> = [
    "senator", "governor", "leader", "chairman", "chairwoman", "executive", "strategist",
  ]
  /// Who seeks an office rather than holds it.
  private static let seekers: Set<String> = ["candidate", "nominee", "hopeful", "contender", "challenger"]
  static let parties: [String: String] = [
    "democratic": "democrat", "democrat": "democrat", "republican": "republican", "gop": "republican",
    "libertarian": "libertarian", "green": "green", "conservative": "conservative", "tory": "conservative",
    "labour": "labour", "labor": "labour", "liberal": "liberal",
  ]
}
