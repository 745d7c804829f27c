import ClaimsModel

/// The name of an organisation, a government body or an outlet, brought to the form in which it is compared.
///
/// "The Apple Inc.", "Apple" and "apple.com" come to the same, and so do "F.B.I." and "FBI", "the Justice
/// Department" and "Department of Justice", "Trump's campaign" and "the Trump campaign".
struct InstitutionName: Hashable {
  /// The words that matter, folded.
  let words: [String]

  /// Reads a name as it is written.
  init(_ name: String) {
    var words = NameFolding.words(of: Self.withoutPossessives(name))
    if words.count > 1, words.first == "the" { words.removeFirst() }
    words.removeAll { $0 == "and" }
    words = Self.joinedInitials(words)
    if name.utf8.contains(0x2E) { words = Self.withoutDomain(words) }
    while words.count > 1, let end = words.last, Self.legalForms.contains(end) {
      // "News Corp" and "First Corporation" are not "News" and "First".
      if words.count == 2, Self.bareWords.contains(words[0]) { break }
      words.removeLast()
    }
    if words.count > 2, words[1] == "of", Self.inverted.contains(words[0]) {
      words = Array(words[2...]) + [words[0]]
    }
    self.words = words
  }

  /// The words of a form that ``core`` gave.
  init(core: String) { words = core.split(separator: " ").map(String.init) }

  /// The words, separated by spaces.
  var core: String { words.joined(separator: " ") }

  /// The words run together, so that "BuzzFeed" is "Buzz Feed" and a domain the name it is made of.
  var squashed: String { words.joined() }

  /// Whether this is a short form of `full` that stands for it wherever nothing else has the same one.
  ///
  /// The initials of its words ("FBI"), or the words that it begins with ("Lehman"), unless those only say
  /// what sort of thing it is ("the House", "Bank of ...").
  func isShortForm(of full: InstitutionName) -> Bool {
    if words.count == 1, full.words.count > 1,
      Self.areInitials(words[0], of: full.words) || Self.areInitials(words[0], of: full.uninverted)
    {
      return true
    }
    guard !words.isEmpty, words.count < full.words.count, squashed.count > 2,
      Array(full.words.prefix(words.count)) == words,
      !Self.connectives.contains(full.words[words.count])
    else { return false }
    if words.count == 1 { return !Self.bareWords.contains(words[0]) && Countries.named(words[...]) == nil }
    return true
  }

  /// The initials of the words, with and without the small ones.
  var initials: Set<String> {
    var found: Set<String> = []
    for words in [words, uninverted] {
      found.insert(String(words.compactMap(\.first)))
      found.insert(String(words.filter { !Self.connectives.contains($0) }.compactMap(\.first)))
    }
    return found
  }

  // MARK: - Private

  /// The words with "department" and the like in front again, as their initials are.
  private var uninverted: [String] {
    guard let last = words.last, words.count > 1, Self.inverted.contains(last) else { return words }
    return [last, "of"] + words.dropLast()
  }

  /// Whether the letters of `acronym` are the first letters of `words`, small words and at most one other left
  /// out.
  private static func areInitials(_ acronym: String, of words: [String]) -> Bool {
    guard (2...7).contains(acronym.count) else { return false }
    var letters = acronym[...]
    var skipped = 0
    for word in words {
      if let letter = letters.first, word.first == letter {
        letters.removeFirst()
      } else if !connectives.contains(word) {
        skipped += 1
      }
    }
    return letters.isEmpty && skipped <= 1
  }

  private static func withoutPossessives(_ name: String) -> String {
    guard name.contains(where: { $0 == "'" || $0 == "\u{2019}" }) else { return name }
    return name.split(separator: " ").map { word in
      for mark in ["'s", "\u{2019}s", "'S", "\u{2019}S"] where word.hasSuffix(mark) {
        return String(word.dropLast(2))
      }
      return String(word)
    }.joined(separator: " ")
  }

  /// "f b i" as "fbi".
  private static func joinedInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isRun = false
    for word in words {
      let isLetter = word.count == 1 && word.first?.isLetter == true
      if isLetter, isRun {
        // In place: a run of half a million letters is copied once, not for each letter.
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
      }
      isRun = isLetter
    }
    return joined
  }

  private static func withoutDomain(_ words: [String]) -> [String] {
    var words = words
    if words.count > 1, words.first == "www" { words.removeFirst() }
    if words.count > 2, words.suffix(2) == ["co", "uk"] { return Array(words.dropLast(2)) }
    if words.count > 1, let end = words.last, ["com", "org", "net"].contains(end) { words.removeLast() }
    return words
  }

  private static let legalForms: Set<String> = [
    "inc", "incorporated", "ltd", "limited", "llc", "llp", "lp", "plc", "corp", "corporation", "co",
    "company",
    "gmbh", "ag", "sa", "nv", "se", "spa", "ab", "oyj", "pty",
  ]
  private static let connectives: Set<String> = ["of", "for", "the", "on", "in", "de", "du", "to", "at", "a"]
  /// "Department of Justice" is the Justice Department.
  private static let inverted: Set<String> = ["department", "ministry", "dept"]
  /// Words with which many names begin and that name none of them.
  private static let bareWords: Set<String> = [
    "american", "army", "associated", "bank", "board", "central", "chamber", "city", "civil", "college",
    "commission", "committee", "congress", "council", "county", "court", "daily", "data", "defence",
    "defense",
    "democratic", "department", "district", "east", "eastern", "economic", "education", "election", "energy",
    "european", "federal", "first", "food", "foreign", "free", "general", "global", "green", "group",
    "health",
    "high", "home", "house", "human", "independent", "institute", "international", "island", "joint",
    "justice",
    "labor", "labour", "liberal", "local", "media", "military", "ministry", "national", "navy", "new", "news",
    "north", "northern", "oil", "office", "park", "parliament", "party", "people", "police", "press",
    "public",
    "red", "republican", "research", "royal", "saint", "school", "select", "senate", "social", "south",
    "southern", "special", "state", "states", "super", "supreme", "sunday", "team", "time", "trade", "union",
    "united", "university", "us", "washington", "west", "western", "white", "women", "workers", "world",
    "york",
    "young",
  ]
}
