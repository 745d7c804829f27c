import ClaimsModel
import Linguistics

/// What the forms of one name share.
enum NameIndex {
  /// What two forms of one full name share: its words, case, "the" and a middle initial aside.
  static func key(of name: String) -> String {
    var words = name.lowercased().split(separator: " ").filter { $0 != "the" && $0 != "'s" && $0 != "’s" }
    if words.count > 2, let middle = words[at: 1], middle.utf8.count <= 2, middle != "of" {
      words = Array(words.prefix(1) + words.dropFirst(2))
    }
    return words.joined(separator: " ")
  }

  /// The last word of a person's name as printed, "Jr." aside.
  static func surname(of name: String) -> String? {
    let words = name.split(separator: " ").filter { !NameMention.isSuffix($0.lowercased()) }
    return words.count > 1 ? words.last.map { String($0.last == "," ? $0.dropLast() : $0) } : nil
  }

  /// "president" of "President of the Board", "minister" of "Foreign Minister".
  static func head(ofRole role: String) -> String {
    let words = role.lowercased().split(separator: " ").map(String.init)
    let phrase = words.dropFirst().prefix {
      !(FunctionWords.prepositions.contains($0) || $0 == "and" || $0 == ",")
    }
    return phrase.last ?? words.first ?? ""
  }

  /// How papers without the letters write a lower-case word: "odegard" for Ødegård, "schroter" and "schroeter" for
  /// Schröter; empty where it has none of them.
  static func plainSpellings(of word: String) -> [String] {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    var (one, other) = ("", "")
    for letter in word {
      guard let plain = plainLetters[letter] else {
        one.append(letter)
        other.append(letter)
        continue
      }
      one += plain.prefix(letter == "ß" || letter == "þ" || letter == "æ" || letter == "œ" ? 2 : 1)
      other += plain
    }
    return one == other ? [one] : [one, other]
  }

  /// The plain letters for a letter; the second is left out by some.
  private static let plainLetters: [Character: String] = {
    var letters: [Character: String] = [
      "ö": "oe", "ü": "ue", "ä": "ae", "ø": "oe", "å": "aa", "ß": "ss", "þ": "th", "æ": "ae", "œ": "oe",
      "ð": "d",
    ]
    let rows = [
      ("a", "áàâãāăą"), ("c", "çćčĉ"), ("d", "ďđ"), ("e", "éèêëēĕėęě"), ("g", "ğģĝ"), ("i", "íìîïīįı"),
      ("k", "ķ"),
      ("l", "łľĺļ"), ("n", "ñńňņ"), ("o", "óòôõōő"), ("r", "řŕ"), ("s", "śšşș"), ("t", "ťţț"),
      ("u", "úùûūůűųũ"),
      ("y", "ýÿ"), ("z", "źżž"),
    ]
    for (plain, marked) in rows { for letter in marked { letters[letter] = plain } }
    return letters
  }()

  /// How two full names in lower-case words, of persons, can be one person's; `nil` where they can't.
  ///
  /// Two with one surname and different given names are a family.
  static func personRule(_ one: [String], _ other: [String]) -> LinkRule? {
    guard let first = one.first, let last = one.last, let otherFirst = other.first, let otherLast = other.last
    else { return nil }
    if one == other { return .name }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard last == otherLast else {
      return short.count >= 2 && long.starts(with: short) && !isNamedAfter(long.dropFirst(short.count))
        ? .partOfName : nil
    }
    if middlesDiffer(one, other) { return nil }
    if first == otherFirst { return .partOfName }
    if isInitial(first, of: otherFirst) || isInitial(otherFirst, of: first) { return .initials }
    if Nicknames.mayBeSame(first, otherFirst) { return .nickname }
    if one.count == other.count, isSlip(first, otherFirst) { return .spelling }
    return short.count >= 2 && Array(long.suffix(short.count)) == short ? .partOfName : nil
  }

  /// The same for bodies: the whole, its beginning or its end, of two words or more.
  static func bodyRule(_ one: [String], _ other: [String]) -> LinkRule? {
    if one == other { return .name }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard short.count >= 2, short.count < long.count else { return nil }
    return long.starts(with: short) || Array(long.suffix(short.count)) == short ? .partOfName : nil
  }

  /// The first letters of a name's words, small words left out: "fbi"; `nil` for fewer than two.
  static func initials(of words: [String]) -> String? {
    let letters = words.filter { !["of", "for", "and", "on", "in", "the", "de", "&"].contains($0) }
      .compactMap(\.first)
    return letters.count >= 2 ? String(letters) : nil
  }

  /// Whether the words behind a person's name make it that of something else: "Centre", "Foundation", "Bridge".
  static func isNamedAfter(_ rest: ArraySlice<String>) -> Bool {
    rest.contains {
      SourceWords.organisation.contains($0) || SourceWords.premises.contains($0)
        || SourceWords.programmes.contains($0)
    }
  }

  // MARK: - Private

  private static func isInitial(_ one: String, of other: String) -> Bool {
    let letters = one.filter { $0 != "." }
    return (letters.count == 1 || one.hasSuffix(".") && letters.count == 2) && letters.first == other.first
  }

  /// The first and the last letter of a word.
  static func ends(of word: String) -> String {
    [word.first, word.last].compactMap { $0 }.map(String.init).joined()
  }

  /// Whether a surname is another with one letter wrong, left out or added inside; five letters or more.
  static func isMisspelling(_ one: String, of other: String) -> Bool {
    let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
    guard one != other, short.count >= 5, long.count - short.count <= 1, ends(of: one) == ends(of: other)
    else {
      return false
    }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return start + end >= long.count - 1
  }

  /// Whether two given names are two spellings of one: six letters or more, apart in one vowel.
  private static func isSlip(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one), Array(other))
    guard one.count >= 6, one.count == other.count, one.first == other.first else { return false }
    let apart = zip(one, other).filter { $0 != $1 }
    return apart.count == 1 && apart.allSatisfy { "aeiouy".contains($0) && "aeiouy".contains($1) }
  }

  /// Whether two names differ in their middle initials alone.
  private static func middlesDiffer(_ one: [String], _ other: [String]) -> Bool {
    guard one.count == 3, other.count == 3, let left = one[at: 1]?.first, let right = other[at: 1]?.first
    else {
      return false
    }
    return left != right && one.first == other.first
  }
}
