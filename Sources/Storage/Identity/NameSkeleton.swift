/// Keys under which full names fall together that are spelt, cut or ordered otherwise: "Abdul Rahman al-Hadidi" and
/// "Abdulrahman Alhadidi", "Kim Dae-ho" and "Dae-ho Kim", "Mohd" and "Mohammad", "Serhiy" and "Sergei".
///
/// Meant to propose, never to decide.
enum NameSkeleton {
  /// The keys of a folded full name: its words run together, and its words in order of the alphabet.
  static func keys(of core: String) -> Set<String> {
    var words = core.split(separator: " ").map(String.init)
    while words.count > 2, let first = words.first, honorifics.contains(first) { words.removeFirst() }
    words = words.filter { !suffixes.contains($0) && !articles.contains($0) }.map {
      withoutArticle(fuller[$0] ?? $0)
    }
    guard words.count > 1 else { return [] }
    return [
      "=" + NameSound.surname(words.joined()), "+" + words.map(skeleton).sorted().joined(separator: " "),
    ]
  }

  // MARK: - Private

  /// How a word sounds; the letter that is a G to some and an H to others is one.
  private static func skeleton(_ word: String) -> String { NameSound.first(word).replacing("g", with: "h") }

  /// "alhadidi" as "hadidi"; "alan" stays.
  private static func withoutArticle(_ word: String) -> String {
    for article in articles where word.hasPrefix(article) && word.count >= article.count + 5 {
      return String(word.dropFirst(article.count))
    }
    return word
  }

  private static let articles = ["al", "el"]
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  /// Forms of address that other languages put before a name.
  private static let honorifics: Set<String> = [
    "shri", "shree", "sri", "smt", "alhaji", "alhaja", "hajia", "haji", "hajj", "sheikh", "sheik", "shaikh",
    "imam",
    "datuk", "dato", "mullah", "maulana", "pandit", "chief", "ustad", "ustaz",
  ]
  private static let fuller = ["mohd": "mohammad", "md": "mohammad", "muhd": "mohammad", "abd": "abdul"]
}
