/// Tells which outlet is meant by a name, a domain, an abbreviation or a slug (`nyt`, `wash-post`, `nytimes.com`).
package struct OutletDirectory: Sendable {
  /// Names that a user gave, folded, with the outlet that each means; they come before all others.
  private let given: [String: String]

  /// Makes a directory; `given` are names as ``folded(_:)`` gives them, each with the outlet meant.
  package init(given: [String: String] = [:]) { self.given = given }

  /// The outlet's first name, as it is printed; `nil` for one that is not known.
  package func outlet(called name: String) -> String? {
    var meant = given[Self.folded(name)] ?? Self.outlet(Self.folded(name))
    // What was said of an outlet holds of all its names; of outlets that are each other, the first is meant.
    var seen: Set<String> = []
    while let outlet = meant, seen.insert(outlet).inserted, let other = given[Self.folded(outlet)] {
      meant = other
    }
    return meant
  }

  /// What is compared of a name: its words in lower case without a leading "the", a hyphen or underscore as a blank.
  package static func folded(_ name: String) -> String {
    var words = name.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.map(String.init)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  // MARK: - Private

  private static func outlet(_ folded: String) -> String? {
    if let found = listed[folded] { return found }
    if let host = listed[folded.hasPrefix("www.") ? String(folded.dropFirst(4)) : folded] { return host }
    return slugged(folded)
  }

  /// The one outlet whose name has the beginnings of its words in `folded`: "wash post".
  private static func slugged(_ folded: String) -> String? {
    let parts = folded.split(separator: " ")
    guard parts.count > 1, parts.allSatisfy({ $0.count > 2 }) else { return nil }
    let found = Set(
      named.filter { names, _ in
        names.count == parts.count && zip(parts, names).allSatisfy { $1.hasPrefix($0) }
      }.map(\.outlet))
    return found.count == 1 ? found.first : nil
  }

  /// The outlet of each name, domain and abbreviation.
  private static let listed: [String: String] = {
    var listed: [String: String] = [:]
    for line in OutletTable.lines.split(separator: "\n") + abbreviations.split(separator: "\n") {
      let forms = line.split(separator: ";").map { $0.drop { $0 == " " } }
      guard let first = forms.first.map(String.init) else { continue }
      for form in forms where listed[folded(String(form))] == nil { listed[folded(String(form))] = first }
    }
    return listed
  }()

  /// The words of each name of more than one word.
  private static let named: [(words: [Substring], outlet: String)] = OutletTable.lines.split(separator: "\n")
    .flatMap { line -> [(words: [Substring], outlet: String)] in
      let forms = line.split(separator: ";").map { $0.drop { $0 == " " } }
      guard let first = forms.first.map(String.init) else { return [] }
      return forms.map { form in
        (folded(String(form)).split(separator: " ").map { Substring($0) }, first)
      }.filter { $0.words.count > 1 }
    }

  /// What people write for an outlet and what is no name by which articles call it.
  private static let abbreviations = """
    New York Times; NYT; NY Times
    Washington Post; WaPo; WP
    Wall Street Journal; WSJ
    Los Angeles Times; LAT
    Financial Times; FT
    Associated Press; AP
    Agence France-Presse; AFP
    HuffPost; HuffPo
    Chicago Tribune; ChiTrib
    Boston Globe; BG
    San Francisco Chronicle; SF Chronicle
    Times of India; TOI
    South China Morning Post; SCMP
    Sydney Morning Herald; SMH
    Christian Science Monitor; CSM
    Süddeutsche Zeitung; SZ
    Frankfurter Allgemeine Zeitung; FAZ
    Neue Zürcher Zeitung; NZZ
    """
}
