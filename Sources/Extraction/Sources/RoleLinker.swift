import ClaimsModel
import Linguistics

/// Tells whom "the mayor" and "the company" mean, given the entities that the article names: only the one that is
/// called so.
struct RoleLinker {
  let view: TokenView
  /// Entities by the last noun of a role, for bodies also by the words of their names.
  private let holders: [String: [Int]]
  /// The words of each holder's roles with that head.
  private let rolesOfHead: [String: [Int: [[String]]]]
  /// How often each entity is named.
  private let timesNamed: [Int: Int]

  /// Words that make the bearer of a title another: "vice president" is no president.
  private static let ranks: Set<String> = [
    "vice", "deputy", "former", "ex", "assistant", "acting", "late", "onetime", "then", "co", "shadow",
    "under",
    "associate", "first", "second", "interim", "elect", "designate", "would-be",
  ]
  /// Offices that every country has.
  private static let sovereigns: Set<String> = [
    "president", "minister", "premier", "king", "queen", "chancellor", "ambassador", "leader", "government",
    "ministry", "parliament", "army",
  ]
  /// Words that add nothing: "the new mayor".
  private static let idle: Set<String> = [
    "the", "this", "that", "a", "an", "new", "current", "same", "longtime", "veteran", "popular", "outgoing",
    "embattled", "controversial", "'s", "’s", "old", "young", "its", "his", "her", "their", "country", "town",
    "city",
    "nation", "company", "own", "incoming", "sitting",
  ]
  /// Abbreviated titles and parties' other names.
  private static let inFull: [String: String] = [
    "sen.": "senator", "rep.": "representative", "gov.": "governor", "gen.": "general", "prof.": "professor",
    "gop": "republican", "democrat": "democratic",
  ]
  /// Offices that a state's or a district's name goes with: "the Ohio senator".
  private static let ofStates: Set<String> = [
    "senator", "governor", "representative", "congressman", "congresswoman",
  ]
  /// Three words for one relation.
  private static let counsels: Set<String> = ["lawyer", "attorney", "counsel"]
  /// Of two presidents the one who is named so much oftener is the president.
  private static let dominance = 3
  /// Other words for an office.
  private static let synonyms: [String: [String]] = ["judge": ["justice"], "justice": ["judge"]]
  /// A head that more entities share tells nothing.
  private static let mostHolders = 12

  init(view: TokenView, entities: TotalList<Entity>, timesNamed: [Int: Int]) {
    self.view = view
    self.timesNamed = timesNamed
    var holders: [String: [Int]] = [:]
    var rolesOfHead: [String: [Int: [[String]]]] = [:]
    func add(_ head: String, _ index: Int, _ words: [String]) {
      guard !head.isEmpty, (holders[head]?.count ?? 0) < Self.mostHolders else { return }
      if holders[head]?.last != index { holders[head, default: []].append(index) }
      rolesOfHead[head, default: [:]][index, default: []].append(words)
    }
    for (index, entity) in entities.enumerated() where entity.isNamed {
      for role in entity.roles {
        let words = role.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).map {
          Self.inFull[String($0)] ?? String($0)
        }
        let head = NameIndex.head(ofRole: role)
        add(Self.inFull[head] ?? head, index, words)
        // "president and chief executive".
        if let and = words.firstIndex(of: "and"), and + 1 < words.count {
          add(NameIndex.head(ofRole: words.from(and + 1).joined(separator: " ")), index, words)
        }
      }
      if [.organisation, .government, .outlet].contains(entity.kind) {
        let words = NameMention.words(of: entity.name)
        // "The union" for the Norland Union of Teachers.
        for word in Set([
          words.first ?? "", words.last ?? "", NameIndex.head(ofRole: words.joined(separator: " ")),
        ]) { add(word, index, words) }
      }
    }
    self.holders = holders
    self.rolesOfHead = rolesOfHead
  }

  /// The one entity that the definite noun can mean; `nil` when none or several can.
  ///
  /// `owner` has the names, in lower-case words, of whose lawyer or aide is meant, where that is known.
  func holder(of nominal: Nominal, owner: Set<String> = [], entities: TotalList<Entity>) -> (
    entity: Int, score: Double
  )? {
    let wanted = wanted(nominal, owner: owner)
    let all = wanted.heads.flatMap { holders[$0] ?? [] }
    let fitting = Set(all).filter { index in
      nominal.isPerson == (entities[index].kind == .person)
        && wanted.heads.flatMap({ rolesOfHead[$0]?[index] ?? [] }).contains {
          fits($0, wanted, bearer: entities[index])
        }
    }
    if fitting.count == 1 { return fitting.first.map { ($0, wanted.own.isEmpty ? 0.85 : 0.95) } }
    if let bearer = bearer(of: wanted, among: fitting) { return (bearer, 0.7) }
    guard fitting.isEmpty,
      let only = onlyHolder(of: wanted.head, nominal, among: all, entities: entities)
    else { return nil }
    return (only, 0.75)
  }

  /// All of whom the article tells such a role or, of a body, such a name.
  func holders(ofHead head: String) -> [Int] { holders[head] ?? [] }

  /// Whether the article tells of anybody with the office.
  func hasHolder(_ head: String) -> Bool { !(holders[head] ?? []).isEmpty }

  /// The persons of whom the article tells a role that fits what is said of "a judge", rank and all.
  func holders(fitting nominal: Nominal, entities: TotalList<Entity>) -> [Int] {
    let wanted = wanted(nominal, owner: [])
    let ranks = wanted.own.intersection(Self.ranks)
    return Set(wanted.heads.flatMap { holders[$0] ?? [] }).filter { index in
      entities[index].kind == .person
        && wanted.heads.contains { head in
          (rolesOfHead[head]?[index] ?? []).contains { Self.ranks.intersection($0) == ranks }
        }
    }.sorted()
  }

  /// What a nominal asks of a role.
  private struct Wanted {
    /// Its noun.
    var head: String
    /// Its noun, and others for the same.
    var heads: [String]
    /// What tells this bearer of a title from others.
    var own: Set<String>
    var isOwned: Bool
    /// Whose it is, where that matters.
    var owner: Set<String>
  }

  private func wanted(_ nominal: Nominal, owner: Set<String>) -> Wanted {
    let head = view.lower(nominal.head)
    let isRelation = SourceWords.relations.contains(head) && !owner.isEmpty
    return Wanted(
      head: head,
      heads: isRelation && Self.counsels.contains(head)
        ? [head] + Self.counsels.subtracting([head]).sorted() : [head] + (Self.synonyms[head] ?? []),
      own: Set(modifiers(of: nominal)), isOwned: nominal.isOwned, owner: isRelation ? owner : [])
  }

  private func fits(_ role: [String], _ wanted: Wanted, bearer: Entity) -> Bool {
    let words = Set(role)
    let ranks = wanted.own.intersection(Self.ranks)
    guard Self.ranks.intersection(words) == ranks else { return false }
    if !wanted.owner.isEmpty, case let possessor = Self.possessor(in: role), !possessor.isEmpty {
      return !wanted.owner.isDisjoint(with: possessor)
    }
    // "Larkham's mayor" is the article's one mayor, but "Russia's president" need not be its one president.
    if wanted.isOwned, !Self.sovereigns.contains(wanted.head), role.count == 1 + ranks.count {
      return true
    }
    let names = Set(NameMention.words(of: bearer.name))
    return wanted.own.subtracting(ranks).allSatisfy { words.contains($0) || names.contains($0) }
  }

  /// Who of several is "the president": who has the office and no body's, and is named much oftener than others who
  /// had it.
  private func bearer(of wanted: Wanted, among fitting: Set<Int>) -> Int? {
    guard isBare(wanted) else { return nil }
    let bearers = fitting.filter { hasBare(wanted.head, $0) }.sorted {
      (timesNamed[$1] ?? 0, $0) < (timesNamed[$0] ?? 0, $1)
    }
    guard let first = bearers.first, let second = bearers[at: 1] else { return bearers.first }
    return (timesNamed[first] ?? 0) >= Self.dominance * (timesNamed[second] ?? 0) ? first : nil
  }

  /// "The president": neither whose nor which.
  private func isBare(_ wanted: Wanted) -> Bool {
    wanted.own.isEmpty && !wanted.isOwned && Self.sovereigns.contains(wanted.head)
  }

  /// Whether somebody has the office and no body's: President Finch, beside a "president of the Harbour Guild".
  private func hasBare(_ head: String, _ index: Int) -> Bool {
    (rolesOfHead[head]?[index] ?? []).contains { $0 == [head] }
  }

  /// "The Ohio senator" where the article has one senator and tells no state.
  private func onlyHolder(of head: String, _ nominal: Nominal, among all: [Int], entities: TotalList<Entity>)
    -> Int?
  {
    var before = nominal.tokens.dropFirst().dropLast()
    var title = [head]
    if head == "general", before.last.map(view.lower) == "attorney" {
      before = before.dropLast()
      title = ["attorney", head]
    }
    if before.count > 1, before.last.map(view.lower) == "state" { before = before.dropLast() }
    guard all.count == 1, let only = all.first else { return nil }
    if nominal.isDefinite, Self.ofStates.contains(head), before.count == 1,
      let party = before.first.map(view.lower), EntityLinker.parties[party] != nil,
      entities[only].kind == .person, isOpen(entities[only], to: party)
    {
      return only
    }
    guard Self.ofStates.contains(head) || title.count > 1, nominal.isDefinite,
      !before.isEmpty,
      before.allSatisfy({ view.isCapitalized($0) && Self.inFull[view.lower($0)] == nil }),
      entities[only].kind == .person,
      (rolesOfHead[head]?[only] ?? []).contains(where: { $0 == title || $0 == ["u.s."] + title })
    else { return nil }
    return only
  }

  // MARK: - Private

  /// Whether no role tells another party.
  private func isOpen(_ bearer: Entity, to party: String) -> Bool {
    let known = bearer.roles.flatMap { $0.lowercased().split(separator: " ") }
      .compactMap { EntityLinker.parties[String($0)] }
    return known.allSatisfy { $0 == EntityLinker.parties[party] }
  }

  /// The words for whose lawyer or aide the role is: "coe" of "coe's lawyer" and "lawyer for Ann Coe".
  private static func possessor(in role: [String]) -> Set<String> {
    if let tie = role.firstIndex(where: { ["for", "to", "of"].contains($0) }) {
      return Set(role.from(tie + 1))
    }
    guard let owner = role.first(where: { $0.hasSuffix("'s") || $0.hasSuffix("’s") }) else { return [] }
    return Set(role.prefix { $0 != owner } + [String(owner.dropLast(2))])
  }

  /// What tells this bearer of a title from others: words before the head, names behind "of".
  private func modifiers(of nominal: Nominal) -> [String] {
    var words = TokenRange(nominal.tokens.start, nominal.head).flatMap {
      view.lower($0).split(separator: "-").map(String.init)
    }
    if view.lower(nominal.head + 1) == "of" {
      var index = nominal.head + 2
      if view.lower(index) == "the" { index += 1 }
      // "The president of that country" is another one.
      if ["that", "this", "another", "a", "an", "any", "each", "every", "one"].contains(view.lower(index)) {
        words.append("of " + view.lower(index))
      }
      while view.isCapitalized(index), index - nominal.head < 6 {
        words.append(view.lower(index))
        index += 1
      }
    }
    return words.filter { !Self.idle.contains($0) && $0.first?.isNumber == false }.map {
      Self.inFull[$0] ?? $0
    }
  }
}
