import Linguistics

/// A name at one place of an article, with what stands beside it.
struct NameMention: Hashable, Sendable {
  /// Its tokens, titles left out.
  var tokens: TokenRange
  /// Its words as printed.
  var name: String
  /// A nickname in marks within it: "Cia" of Marcia “Cia” Coe.
  var nickname: String?
  /// What the network takes it for; `nil` where only the rules see a name.
  var vote: NameKind?
  /// Roles given beside it.
  var roles: [String] = []
  /// Where descriptions stand that are set off from it by a comma or "is".
  var descriptions: [TokenRange] = []
  /// The gender that a form of address tells, as "Mrs." does.
  var gender: GivenNames.Gender?
  /// Which of two of one name "the younger Coe" and "Coe Jr." mean.
  var generation: Generation?
  /// Whether it stands in the title.
  var isInTitle = false
  /// Index of its paragraph.
  var paragraph = 0
  /// Whether "the" stands before it.
  var hasArticle = false
  /// Whether a preposition stands before it, as before most places.
  var followsPreposition = false
  /// Whether it owns an office that places have, or gives a word for its people: "Larkham's mayor", "Kelvanian".
  var ownsOffice = false
  /// Whether that preposition is "in", "near" or the like.
  var followsPlacePreposition = false
  /// Whether it stands in brackets right behind the name before: "(FBI)".
  var isBracketed = false
  /// The gender of the next "he" or "she" of its sentence, where no other name stands between: "Coe hoped that she would".
  var genderBehind: GivenNames.Gender?

  /// Which of two bearers of one name is meant.
  enum Generation: Hashable, Sendable { case elder, younger }

  /// The word behind a name that tells the generation, in lower case without its full stop; `nil` for none.
  var generationWord: String? { Self.suffix(of: name) }

  /// Puts further roles before those that it has, the last of them first.
  mutating func putBefore(_ further: [String]) {
    for role in further where !roles.contains(role) { roles = [role] + roles }
  }

  /// Its words in lower case, without "the", "'s" and what follows a name ("Jr.").
  var words: [String] { Self.words(of: name) }

  /// The words of a name in lower case, without "the", "'s" and what follows a name ("Jr.").
  static func words(of name: String) -> [String] {
    var words = name.lowercased().split(separator: " ").filter { $0 != "the" && $0 != "'s" && $0 != "’s" }
    if words.count > 1, let last = words.last, suffixes.contains(String(last)) { words = words.dropLast() }
    return words.map { String($0.last == "," ? $0.dropLast() : $0) }
  }

  /// Whether one is the elder and the other the younger: "Ralph Coe Sr." and "Ralph Coe Jr.".
  static func suffixesDiffer(_ one: String, _ other: String) -> Bool {
    guard let one = suffix(of: one), let other = suffix(of: other) else { return false }
    return one != other
  }

  /// The word behind a name that tells the generation: "jr" of "Ralph Coe Jr."; `nil` for none.
  static func suffix(of name: String) -> String? {
    name.lowercased().split(separator: " ").last.map(String.init).flatMap {
      suffixes.contains($0) ? $0.filter { $0 != "." } : nil
    }
  }

  /// Whether the lower-case word tells the elder of a name from the younger: "jr.".
  static func isSuffix(_ word: String) -> Bool { suffixes.contains(word) }

  private static let suffixes: Set<String> = ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"]
}
