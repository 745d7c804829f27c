/// A person's full name taken apart for comparison, folded: no case, no diacritics, no titles.
///
/// The order is the Western one; names in another order are compared word by word all the same, since both
/// sides are taken apart alike.
struct PersonName: Hashable {
  /// The first name, or its initial; initials at the start are one: `jk`.
  let first: String
  /// Middle names written out.
  let middle: [String]
  /// Initials of middle names: `hw`.
  let initials: String
  /// The surname with its particles: `von der leyen`.
  let last: String
  /// `jr`, `sr`, `ii`, `iii`, `iv`, or empty: what tells father and son apart.
  let suffix: String

  /// The name written as `name`; `nil` when it is no full name: fewer than two words without titles.
  init?(_ name: String) {
    var words = Self.withoutTitles(NameFolding.words(of: name))[...]
    while words.count > 2, let end = words.last, Self.postnominals.contains(end) { words.removeLast() }
    var suffix = ""
    if words.count > 2, let end = words.last, Self.suffixes.contains(end) {
      suffix = end
      words.removeLast()
    }
    self.suffix = suffix
    // "Ada and Jonas Pike" are two.
    guard words.count > 1, !words.contains("and"), let surname = words.popLast() else { return nil }
    var last = [surname]
    while words.count > 1, let word = words.last, Self.particles.contains(word) {
      last.append(word)
      words.removeLast()
    }
    // "O' Leary", written apart; "Ada O. Leary" is another.
    if words.count > 1, words.last == "o", Self.hasApostropheApart(name) {
      last[last.count - 1] = "o" + last[last.count - 1]
      words.removeLast()
    }
    self.last = last.reversed().joined(separator: " ")
    var first = words.removeFirst()
    if first.count == 1 {
      while let word = words.first, word.count == 1 {
        first += word
        words.removeFirst()
      }
    }
    self.first = first
    middle = words.filter { $0.count > 1 }
    initials = words.filter { $0.count == 1 }.joined()
    guard self.last.count > 1 else { return nil }
  }

  /// The parts that make one name; initials of middle names are evidence apart.
  var core: String { ([first] + middle + [last, suffix]).filter { !$0.isEmpty }.joined(separator: " ") }

  /// The last word of the surname.
  var surname: String { last.split(separator: " ").last.map(String.init) ?? last }

  /// The letters with which the middle names begin, written out or not.
  var middleLetters: String { middle.compactMap(\.first).map(String.init).joined() + initials }

  /// The surname that `name` is, alone or after titles ("Mr Okafor"); `nil` for anything else.
  static func bareSurname(_ name: String) -> String? {
    let words = withoutTitles(NameFolding.words(of: name))
    guard words.count == 1, let word = words.first, word.count > 2, !titles.contains(word) else { return nil }
    return word
  }

  /// Whether a folded word is a title that stands before names.
  static func isTitle(_ word: String) -> Bool { titles.contains(word) }

  // MARK: - Private

  private static func hasApostropheApart(_ name: String) -> Bool {
    ["O' ", "O\u{2019} ", "O\u{2018} ", "o' ", "o\u{2019} "].contains { name.contains($0) }
  }

  private static func withoutTitles(_ words: [String]) -> [String] {
    var rest = words[...]
    while rest.count > 1, let word = rest.first, word == "the" || titles.contains(word) { rest.removeFirst() }
    return Array(rest)
  }

  /// Titles that are no first names.
  ///
  /// "Pope", "King" and "Lord" stay: what follows them is often all there is.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sen", "senator", "rep", "representative",
    "congressman", "congresswoman", "gov", "governor", "gen", "general", "col", "colonel", "lt", "lieutenant",
    "capt", "captain", "sgt", "sergeant", "cmdr", "commander", "adm", "admiral", "rev", "reverend", "sir",
    "dame", "hon", "president", "pres", "minister", "secretary", "chancellor", "mayor", "ambassador", "herr",
    "frau",
    "mme", "monsieur", "madame", "senor", "senora",
  ]
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  private static let postnominals: Set<String> = [
    "md", "phd", "mp", "mep", "msp", "qc", "kc", "esq", "obe", "cbe", "mbe", "jd", "cpa",
  ]
  private static let particles: Set<String> = [
    "al", "bin", "bint", "ben", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
    "ibn", "la", "le", "st", "ten", "ter", "van", "von", "zu",
  ]
}
