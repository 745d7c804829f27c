/// Recognises news outlets by name: a list of well-known ones, and words that outlets' names end in.
package struct OutletNames: Sendable {
  /// The one list.
  package static let shared = OutletNames()

  /// The table's first name of each name and domain, in lower case without "the".
  private let names: [String: String]
  /// Names that count with their article alone, in lower case without it: "hill".
  private let articled: [String: String]
  /// Words that name a paper without its article too, as its own reporters write: "Post reporter".
  private static let bare: Set<String> = ["times", "post"]
  /// The endings of an address.
  private static let domains = [
    ".com", ".org", ".net", ".co.uk", ".info", ".ru", ".de", ".fr", ".tv", ".news",
  ]

  /// Makes a list of the built-in names and of further `lines` in the form of ``OutletTable``: "Larkham Courier; the
  /// Courier; larkhamcourier.example".
  package init(adding lines: [String] = []) {
    var names: [String: String] = [:]
    var articled: [String: String] = [:]
    let all = OutletTable.lines.split(separator: "\n").map(String.init) + lines
    for line in all {
      let forms = line.split(separator: ";").map { Self.words(of: String($0)) }
      guard let first = forms.first?.joined(separator: " ") else { continue }
      for words in forms where !words.isEmpty {
        let isArticled = words.first == "the"
        let bare = (isArticled ? Array(words.dropFirst()) : words).joined(separator: " ")
        if isArticled { articled[bare] = articled[bare] ?? first } else { names[bare] = names[bare] ?? first }
      }
    }
    self.names = names
    self.articled = articled
  }

  /// Last words of outlets' names, in lower case.
  private static let heads: Set<String> = [
    "times", "post", "journal", "tribune", "herald", "gazette", "chronicle", "daily", "observer", "telegraph",
    "courier", "echo", "examiner", "globe", "inquirer", "sentinel", "dispatch", "bulletin", "argus",
    "mercury", "advertiser", "news", "press", "newspaper", "register", "review", "mail", "express", "mirror",
    "argus", "ledger", "wire", "broadcasting", "tv", "television", "radio", "magazine", "weekly", "star",
    "record", "standard", "standard-times", "reporter", "messenger", "beacon", "monitor", "newswire",
    "agency", "online",
  ]
  /// First words of outlets' names, in lower case: "Radio Larkham".
  private static let openings: Set<String> = ["radio", "television"]
  /// Words without a capital inside outlets' names.
  private static let particles: Set<String> = ["the", "of", "and", "on", "for", "de", "la", "'s", "’s"]
  /// Words that make a name with such a head something else.
  private static let excluding: Set<String> = [
    "department", "ministry", "committee", "university", "police", "energy", "intelligence", "space",
    "security", "environmental", "protection", "health", "drug", "housing", "secret", "county", "travel",
    "rating", "employment", "border", "water", "food", "un", "atomic", "spy", "government", "federal",
    "national", "european", "anti-doping", "coastguard", "port", "aid", "medicines", "weather", "judicial",
    "policy", "spending", "quarterly",
  ]

  /// Tells whether a name is an outlet's.
  ///
  /// The name may begin with "the" and must have capitals.
  package func isOutlet(_ name: String) -> Bool {
    // Words without a capital are no name, and without a period no domain: asked of every few words beside a cue.
    guard name.utf8.contains(where: { (0x41...0x5A).contains($0) || $0 >= 0x80 || $0 == 0x2E }) else {
      return false
    }
    var words = ArraySlice(Self.words(of: name))
    if words.count == 1, let only = words.first, Self.domains.contains(where: only.hasSuffix) { return true }
    guard name.unicodeScalars.contains(where: \.properties.isUppercase) else { return false }
    let hasArticle = words.first == "the"
    if hasArticle { words = words.dropFirst() }
    if words.last == "'s" { words = words.dropLast() }
    let bare = words.joined(separator: " ")
    if isListed(bare, hasArticle: hasArticle, printed: name) { return true }
    guard let last = words.last, Self.excluding.isDisjoint(with: words),
      Self.heads.contains(last) || words.count >= 2 && Self.openings.contains(words.first ?? "")
    else { return false }
    // "a draft seen by the Echo" ends like an outlet and is none.
    let isName = name.split(separator: " ").allSatisfy {
      $0.first?.isLowercase == false || Self.particles.contains(String($0))
    }
    guard isName else { return false }
    let printed = name.split(separator: " ").last.map(String.init) ?? ""
    guard printed.first?.isUppercase ?? false else { return false }
    return words.count >= 2 || hasArticle
  }

  /// What all names and domains of one listed outlet share, in lower case; `nil` for an outlet that is not listed.
  package func identity(of name: String) -> String? {
    let words = Self.words(of: name)
    let hasArticle = words.first == "the"
    let bare = words.dropFirst(hasArticle ? 1 : 0).joined(separator: " ")
    guard isListed(bare, hasArticle: hasArticle, printed: name) else { return nil }
    return names[bare] ?? articled[bare]
  }

  // MARK: - Private

  private func isListed(_ bare: String, hasArticle: Bool, printed name: String) -> Bool {
    if Self.bare.contains(bare) || hasArticle && articled[bare] != nil { return true }
    guard names[bare] != nil else { return false }
    // Letters such as "AP" and "VG" are read only in capitals.
    return bare.utf8.count > 3 || !name.utf8.contains { (0x61...0x7A).contains($0) } || hasArticle
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split(separator: " ").map(String.init)
  }
}
