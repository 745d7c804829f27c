/// The gender that given names and forms of address tell; facts of usage, not of persons.
enum GivenNames {
  /// Grammatical gender of a person as far as the text tells.
  enum Gender: Hashable, Sendable { case female, male }

  private static let genders: [String: Gender] = {
    var genders: [String: Gender] = [:]
    for name in GivenNameTable.female.split(whereSeparator: \.isWhitespace) {
      genders[String(name)] = .female
    }
    for name in GivenNameTable.male.split(whereSeparator: \.isWhitespace) { genders[String(name)] = .male }
    return genders
  }()
  /// Forms of address and titles of one gender, in lower case.
  private static let addresses: [String: Gender] = [
    "mr.": .male, "mr": .male, "sir": .male, "lord": .male, "king": .male, "prince": .male, "duke": .male,
    "father": .male, "pope": .male, "congressman": .male, "councilman": .male, "chairman": .male,
    "spokesman": .male, "assemblyman": .male, "businessman": .male, "sheikh": .male, "brother": .male,
    "mrs.": .female, "mrs": .female, "ms.": .female, "ms": .female, "miss": .female, "lady": .female,
    "dame": .female, "queen": .female, "princess": .female, "baroness": .female, "duchess": .female,
    "sister": .female, "congresswoman": .female, "councilwoman": .female, "chairwoman": .female,
    "spokeswoman": .female, "assemblywoman": .female, "businesswoman": .female, "actress": .female,
    "madam": .female, "haji": .male, "alhaji": .male, "alh.": .male, "hajia": .female, "alhaja": .female,
    "shri": .male, "smt": .female, "smt.": .female, "datin": .female, "bro.": .male, "mme": .female,
    "mme.": .female,
    "señor": .male, "señora": .female, "herr": .male, "frau": .female,
  ]
  /// Nouns for persons of one gender, in lower case.
  private static let nouns: [String: Gender] = [
    "man": .male, "boy": .male, "father": .male, "husband": .male, "son": .male, "brother": .male,
    "uncle": .male, "nephew": .male, "grandfather": .male, "grandson": .male, "gentleman": .male,
    "actor": .male, "policeman": .male, "fisherman": .male, "fireman": .male, "boyfriend": .male,
    "widower": .male, "monk": .male, "dad": .male, "guy": .male, "salesman": .male, "cameraman": .male,
    "stepfather": .male, "waiter": .male, "king": .male, "prince": .male, "priest": .male, "pope": .male,
    "woman": .female, "girl": .female, "mother": .female, "wife": .female, "daughter": .female,
    "sister": .female, "aunt": .female, "niece": .female, "grandmother": .female, "granddaughter": .female,
    "policewoman": .female, "girlfriend": .female, "widow": .female, "nun": .female, "mom": .female,
    "mum": .female, "waitress": .female, "heroine": .female, "queen": .female, "stepmother": .female,
    "saleswoman": .female, "fiancée": .female, "hostess": .female, "midwife": .female,
  ]

  /// The gender that a person's full name or title tells; `nil` when it tells none.
  static func gender(of name: String) -> Gender? {
    guard let first = name.split(separator: " ").first else { return nil }
    return gender(ofWord: first.lowercased())
  }

  /// The gender of one lower-case word, a given name or a form of address.
  static func gender(ofWord word: String) -> Gender? { genders[word] ?? addresses[word] }

  /// The gender that a form of address or an office tells, in lower case: "mrs.", "congressman".
  static func gender(ofAddress word: String) -> Gender? { addresses[word] }

  /// The gender of whom a noun means, in lower case: "widow", "spokesman".
  static func gender(ofNoun word: String) -> Gender? {
    nouns[word] ?? addresses[word]
      ?? (word.hasSuffix("woman") ? .female : word.hasSuffix("sman") ? .male : nil)
  }

  /// Whether the lower-case word is a given name.
  static func isGivenName(_ word: String) -> Bool { genders[word] != nil }
}
