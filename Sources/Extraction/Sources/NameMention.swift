import Linguistics

/// A name at one place of an article, with what stands beside it.
struct NameMention: Hashable, Sendable {
  /// Its tokens, titles left out.
  var tokens: Range<Int>
  /// Its words as printed.
  var name: String
  /// What the network takes it for; `nil` where only the rules see a name.
  var vote: NameKind?
  /// Roles given beside it.
  var roles: [String] = []
  /// Where descriptions stand that are set off from it by a comma or "is".
  var descriptions: [Range<Int>] = []
  /// The gender that a form of address tells, as "Mrs." does.
  var gender: GivenNames.Gender?
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

  /// Its words in lower case, without "the", "'s" and what follows a name ("Jr.").
  var words: [String] { Self.words(of: name) }

  /// The words of a name in lower case, without "the", "'s" and what follows a name ("Jr.").
  static func words(of name: String) -> [String] {
    var words = name.lowercased().split(separator: " ").filter { $0 != "the" && $0 != "'s" && $0 != "’s" }
    if words.count > 1, let last = words.last, suffixes.contains(String(last)) { words.removeLast() }
    return words.map { String($0.last == "," ? $0.dropLast() : $0) }
  }

  /// Whether one is the elder and the other the younger: "Ralph Coe Sr." and "Ralph Coe Jr.".
  static func suffixesDiffer(_ one: String, _ other: String) -> Bool {
    let both = [one, other].map { name in
      name.lowercased().split(separator: " ").last.map(String.init).flatMap {
        suffixes.contains($0) ? $0 : nil
      }?
      .filter { $0 != "." }
    }
    return both[0] != nil && both[1] != nil && both[0] != both[1]
  }

  private static let suffixes: Set<String> = ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"]
}
