/// What an article calls a person, brought to a form in which two roles can be compared.
///
/// "President of Ukraine", "Ukrainian President" and "Ukraine's president" come to the same.
struct Role: Hashable {
  /// The country that the role belongs to, as ISO 3166 code.
  let country: String?
  /// The words that matter, in order of the alphabet, abbreviations written out, the country left out.
  let words: [String]

  /// Reads a role as an article has it.
  init(_ text: String) {
    let folded = NameFolding.words(of: text)
    var words = folded[...]
    while let word = words.first, Self.fillers.contains(word) { words.removeFirst() }
    var country: String?
    if let found = Countries.leading(words), found.length < words.count {
      country = found.code
      words.removeFirst(found.length)
    } else if let preposition = words.lastIndex(where: { Self.prepositions.contains($0) }),
      preposition > words.startIndex,
      let code = Countries.named(words[(preposition + 1)...].drop { Self.fillers.contains($0) })
    {
      // An ambassador "to Russia" is not Russia's: only these prepositions make a country the role's own.
      country = code
      words = words[..<preposition]
    }
    self.country = country
    self.words = Set(
      words.filter { !Self.fillers.contains($0) && !Self.prepositions.contains($0) }
        .map { Self.abbreviations[$0] ?? $0 }
    ).sorted()
  }

  /// Whether two people of like names who both hold it are likely one: an office that few hold at a time, or
  /// more words than one, a country among them.
  var isTelling: Bool {
    guard !words.isEmpty else { return false }
    return words.count + (country == nil ? 0 : 1) > 1 || words.contains(where: Self.offices.contains)
  }

  /// Whether the role is an office that few hold at a time.
  var isOffice: Bool { words.contains(where: Self.offices.contains) }

  /// The office that the role is: `president`, `vice president`; `nil` for none, and for who seeks or serves one.
  var office: String? {
    guard words.allSatisfy({ !Self.aspirations.contains($0) }),
      let office = words.first(where: { Self.offices.contains($0) || Self.lesserOffices.contains($0) })
    else { return nil }
    let deputy = words.first { Self.deputies.contains($0) }
    return deputy.map { "\($0) \(office)" } ?? office
  }

  // MARK: - Private

  /// Words of who is not in the office that a role names.
  private static let aspirations: Set<String> = [
    "adviser", "advisor", "aide", "ally", "assistant", "behind", "brother", "campaign", "candidate",
    "challenger",
    "contender", "counsel", "daughter", "father", "hopeful", "husband", "likely", "mother", "nominee",
    "potential",
    "presumptive", "rival", "running", "sister", "son", "spokesman", "staff", "wife",
  ]
  private static let deputies: Set<String> = ["assistant", "deputy", "first", "lieutenant", "prime", "vice"]
  /// Offices that many hold at a time: they tell people of one surname apart, and no more.
  private static let lesserOffices: Set<String> = [
    "ambassador", "bishop", "general", "judge", "justice", "lady", "mayor", "minister", "prince", "princess",
    "secretary", "sheriff",
  ]

  private static let prepositions: Set<String> = ["of", "for", "in"]
  private static let fillers: Set<String> = [
    "the", "a", "an", "his", "her", "their", "its", "former", "formerly", "then", "ex", "current",
    "outgoing", "incoming", "late", "longtime", "and", "at", "with", "s",
  ]
  private static let abbreviations: [String: String] = [
    "sen": "senator", "rep": "representative", "congressman": "representative",
    "congresswoman": "representative", "gov": "governor", "gen": "general", "pres": "president",
    "pm": "premier", "prof": "professor", "sec": "secretary", "chairman": "chair", "chairwoman": "chair",
    "chairperson": "chair", "spokeswoman": "spokesman", "spokesperson": "spokesman", "lt": "lieutenant",
  ]
  private static let offices: Set<String> = [
    "president", "chancellor", "premier", "senator", "governor", "pope", "king", "queen", "representative",
    "archbishop", "cardinal",
  ]
}
