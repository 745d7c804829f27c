import ClaimsModel
import Linguistics

/// Somebody or something that an article speaks of, at one place or at many.
struct Entity: Hashable, Sendable, Neutral {
  /// Nobody, without a name.
  static let neutral = Entity(name: "", isNamed: false, kind: .unnamed)

  /// The fullest form of the name; the whole phrase for the nameless.
  var name: String
  /// Whether it has a name.
  var isNamed: Bool
  /// What sort of thing it is.
  var kind: SourceKind
  /// Whether it is a place, which speaks only as a government.
  var isPlace = false
  /// The gender that names, titles, nouns or pronouns tell.
  var gender: GivenNames.Gender?
  /// What the article calls it, in text order: "Ukrainian President".
  var roles: [String] = []
  /// Other forms of the name, in text order.
  var aliases: [String] = []

  /// Whether "he" and "she" may mean it.
  var isPerson: Bool { kind == .person || kind == .unnamed }

  /// Adds a role that it does not have yet, case aside; one that another only lengthens stays beside it.
  ///
  /// What a cut left open ("chairman of", "director and") is closed, and what is no role ("of Springfield") left out.
  mutating func add(role: String) {
    var words = role.split(separator: " ")
    while let last = words.last, Self.isOpen(last) { _ = words.popLast() }
    guard let first = words.first?.lowercased(), !Self.ties.contains(first), !Self.namings.contains(first),
      !["r-", "d-", "i-"].contains(where: first.hasPrefix)
    else { return }
    let closed = words.joined(separator: " ")
    guard roles.count < Self.mostRoles, !roles.contains(where: { $0.lowercased() == closed.lowercased() })
    else { return }
    roles.append(closed)
  }

  /// Not "under", with which secretaries begin.
  private static let ties: Set<String> = ["of", "in", "at", "for", "by", "from", "with", "like", "and", "or"]

  /// "Better known as Baba Blue" is another name.
  private static let namings: Set<String> = [
    "known", "better", "nicknamed", "alias", "aka", "a.k.a.", "dubbed", "née",
  ]

  private static func isOpen(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return ["and", "or", "the", "a", "an", "like"].contains(word) || FunctionWords.prepositions.contains(word)
  }

  /// Adds another form of the name.
  mutating func add(alias: String) {
    if alias != name, aliases.count < Self.mostRoles, !aliases.contains(alias) { aliases.append(alias) }
  }

  /// Nobody has more roles or names in one article; a bound for texts that are lists.
  private static let mostRoles = 24
}

/// Why a mention is taken for an entity.
package enum LinkRule: String, Sendable {
  /// The first or the same name.
  case name
  /// "Coe" for Rita Coe, "Airbus" for Airbus Industries.
  case shortForm
  /// "R. Coe" for Rita Coe.
  case initials
  /// "Bill Coe" for William Coe.
  case nickname
  /// "Marilin Coe" for Marilyn Coe.
  case spelling
  /// "Orla Finch" for Orla Jane Finch, "the Harbour Board" for the Larkham Harbour Board.
  case partOfName
  /// "FBI" for the Federal Bureau of Investigation.
  case acronym
  /// "The mayor", whom the article calls so.
  case role
  /// "The officials" after "two port officials".
  case sameNoun
  /// "The company": the one that was spoken of last.
  case nearest
  /// "He", "they".
  case pronoun
  /// The likeliest of all who may be meant.
  case ranked
  /// "I" and "we" in somebody's words.
  case firstPerson
  /// "Who" behind a noun.
  case antecedent
  /// Nothing before it: a source of its own, as written.
  case alone

  /// The rule as a user may read it.
  var words: String {
    switch self {
    case .name: "the same name"
    case .shortForm: "short for the name"
    case .initials: "initials"
    case .nickname: "nickname"
    case .spelling: "another spelling"
    case .partOfName: "part of the name"
    case .acronym: "acronym"
    case .role: "role"
    case .sameNoun: "the same noun"
    case .nearest: "the one spoken of last"
    case .pronoun: "pronoun"
    case .ranked: "the likeliest of all"
    case .firstPerson: "speaks of itself"
    case .antecedent: "the noun before"
    case .alone: "as written"
    }
  }
}

/// What a mention is linked to, by which rule, and how surely.
struct EntityLink: Hashable, Sendable {
  /// Index of the entity.
  var entity: Int
  /// The rule that linked it.
  var rule: LinkRule
  /// How sure it is, 0 to 1.
  var score: Double
}
