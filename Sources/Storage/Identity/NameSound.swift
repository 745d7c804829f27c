/// Keys under which two spellings of one name fall together: transliterations from other alphabets above all.
///
/// Meant to find candidates, never to decide: "Zelensky", "Zelenskyy" and "Zelenskiy" share a key, and so may
/// two different names.
enum NameSound {
  /// The key of a folded surname.
  ///
  /// One letter of Ukrainian and Belarusian is written G by those who hear it in Russian, else H ("Halashko",
  /// "Galashko"); elsewhere the two tell names apart.
  static func surname(_ word: String) -> String {
    let key = collapsed(simplified(word))
    return slavicEndings.contains(where: key.hasSuffix) ? key.replacing("g", with: "h") : key
  }

  /// The key of a folded first name.
  ///
  /// Vowels vary most ("Mohammed", "Muhammad"); they are left out where four consonants remain to tell
  /// names apart.
  static func first(_ word: String) -> String {
    let key = collapsed(simplified(word))
    let consonants = key.filter { !vowels.contains($0) }
    return consonants.count >= 4 ? consonants : key
  }

  // MARK: - Private

  /// How surnames of Eastern Slavic languages end, simplified.
  private static let slavicEndings = ["ko", "ov", "ev", "ski", "cuk", "ic"]
  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]

  /// Digraphs that stand for one letter of other alphabets, longest first.
  private static let replacements: [(String, String)] = [
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("shch", "s"), ("cz", "c"), ("ch", "c"), ("sh", "s"),
    ("sz", "s"),
    ("kh", "h"), ("gh", "g"), ("dh", "d"), ("zh", "j"), ("ph", "f"), ("th", "t"), ("ks", "x"), ("ou", "u"),
    ("oo", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("iy", "i"), ("yi", "i"), ("yy", "i"), ("ii", "i"),
    ("ij", "i"), ("ey", "i"), ("ei", "i"), ("ya", "ia"), ("yu", "iu"), ("ye", "e"), ("ck", "k"),
  ]
  private static let letters: [Character: Character] = ["y": "i", "w": "v", "q": "k", "j": "i"]

  private static func simplified(_ word: String) -> String {
    var rest = Substring(word)
    var result = ""
    while let letter = rest.first {
      if let (digraph, letter) = replacements.first(where: { rest.hasPrefix($0.0) }) {
        result += letter
        rest.removeFirst(digraph.count)
      } else {
        result.append(letters[letter] ?? letter)
        rest.removeFirst()
      }
    }
    return result
  }

  /// `word` without repetitions of a letter, and without an h that is not heard.
  private static func collapsed(_ word: String) -> String {
    var result = ""
    for letter in word where letter != result.last { result.append(letter) }
    return result
  }
}
