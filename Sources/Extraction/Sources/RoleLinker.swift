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
  /// A head that more entities share tells nothing.
  private static let mostHolders = 12

  init(view: TokenView, entities: [Entity]) {
    self.view = view
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
          add(NameIndex.head(ofRole: words[(and + 1)...].joined(separator: " ")), index, words)
        }
      }
      if [.organisation, .government, .outlet].contains(entity.kind) {
        let words = NameMention.words(of: entity.name)
        for word in Set([words.first ?? "", words.last ?? ""]) { add(word, index, words) }
      }
    }
    self.holders = holders
    self.rolesOfHead = rolesOfHead
  }

  /// The one entity that the definite noun can mean; `nil` when none or several can.
  func holder(of nominal: Nominal, entities: [Entity]) -> (entity: Int, score: Double)? {
    let head = view.lower(nominal.head)
    guard let all = holders[head] else { return nil }
    let modifiers = self.modifiers(of: nominal)
    let own = Set(modifiers)
    let ranks = own.intersection(Self.ranks)
    let fitting = all.filter { index in
      guard nominal.isPerson == (entities[index].kind == .person) else { return false }
      let names = Set(NameMention.words(of: entities[index].name))
      return (rolesOfHead[head]?[index] ?? []).contains { role in
        let words = Set(role)
        guard Self.ranks.intersection(words) == ranks else { return false }
        // "Larkham's mayor" is the article's one mayor, but "Russia's president" need not be its one president.
        if nominal.isOwned, !Self.sovereigns.contains(head), role.count == 1 + ranks.count { return true }
        return own.subtracting(ranks).allSatisfy { words.contains($0) || names.contains($0) }
      }
    }
    if fitting.count == 1 { return (fitting[0], modifiers.isEmpty ? 0.85 : 0.95) }
    guard fitting.isEmpty, let only = onlyHolder(of: head, nominal, among: all, entities: entities) else {
      return nil
    }
    return (only, 0.75)
  }

  /// "The Ohio senator" where the article has one senator and tells no state.
  private func onlyHolder(of head: String, _ nominal: Nominal, among all: [Int], entities: [Entity]) -> Int? {
    let before = nominal.tokens.dropFirst().dropLast()
    guard Self.ofStates.contains(head), all.count == 1, nominal.isDefinite, !before.isEmpty,
      before.allSatisfy({ view.isCapitalized($0) && Self.inFull[view.lower($0)] == nil }),
      entities[all[0]].kind == .person,
      (rolesOfHead[head]?[all[0]] ?? []).contains(where: { $0 == [head] || $0 == ["u.s.", head] })
    else { return nil }
    return all[0]
  }

  // MARK: - Private

  /// What tells this bearer of a title from others: words before the head, names behind "of".
  private func modifiers(of nominal: Nominal) -> [String] {
    var words = (nominal.tokens.lowerBound..<nominal.head).flatMap {
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
