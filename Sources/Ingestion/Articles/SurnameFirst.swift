/// Reads names that are written with the surname first, as libraries and press databases do: "Roy, Lena".
enum SurnameFirst {
  /// The names in `text` with the given name first; `nil` when they are not written so.
  ///
  /// Certain are a single surname, a comma and a given name, and lists of such pairs: "Lena Roy, Piet Maas" has two
  /// words before the comma, and "Roy, Reuters" names an agency behind it.
  static func names(in text: String) -> [String]? {
    let groups = groups(of: text)
    let pairs = groups.compactMap(name)
    return pairs.count == groups.count && !pairs.isEmpty ? pairs : nil
  }

  /// The parts of "Roy, Lena and Maas, Piet", and of "Roy, Lena, Maas, Piet" where every word stands alone.
  private static func groups(of text: String) -> [String] {
    let groups = [" and ", " & ", " und ", " et "].reduce([text]) { groups, word in
      groups.flatMap { $0.parts(between: word) }
    }
    let parts = parts(of: text)
    guard groups.count == 1, parts.count > 2, parts.count.isMultiple(of: 2),
      parts.allSatisfy({ !$0.utf8.contains(0x20) })
    else { return groups }
    return stride(from: 0, to: parts.count, by: 2).map { start in
      parts[from: start, to: start + 2].joined(separator: ", ")
    }
  }

  /// "Lena Roy" of "Roy, Lena"; `nil` for anything else.
  private static func name(_ group: String) -> String? {
    let parts = parts(of: group)
    guard parts.count == 2, let surname = parts.first, let given = parts.last else { return nil }
    // "van der Berg" is one surname.
    let heads = surname.split(separator: " ").filter { !Bylines.particles.contains($0.lowercased()) }
    let words = given.split(separator: " ")
    guard heads.count == 1, (1...3).contains(words.count), !Bylines.isOrganization(given), isGiven(words)
    else {
      return nil
    }
    let name = given + " " + surname
    return Bylines.isPersonName(name) ? name : nil
  }

  /// Whether `words` may be given names: the first in full, or all of them initials.
  private static func isGiven(_ words: [Substring]) -> Bool {
    words.allSatisfy { word in
      (word.first?.isUppercase ?? false) && !suffixes.contains(word.filter(\.isLetter).lowercased())
    }
  }

  private static func parts(of text: String) -> [String] {
    text.split(separator: ",").map { TextNormalizer.line(String($0)) }.filter { !$0.isEmpty }
  }

  /// What stands behind a comma after a name and is none, and what a reporter may be said to be in.
  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "dr", "washington", "london", "paris", "berlin",
    "brussels",
    "moscow", "beijing", "kyiv", "jerusalem", "geneva", "rome", "madrid", "vienna", "tokyo", "delhi",
  ]
}
