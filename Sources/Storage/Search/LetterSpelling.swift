/// Words in the letters that people type for those that have no accent to lose: ø, ł, đ, ß, æ.
enum LetterSpelling {
  /// The other spelling of every word of `text` that has such a letter.
  static func variants(in text: String) -> [String] {
    guard text.unicodeScalars.contains(where: NameFolding.isUndecomposed) else { return [] }
    return WordScanner.words(of: text).map { word in
      let utf8 = text.utf8.dropFirst(word.start).prefix(word.end - word.start)
      return (String(decoding: utf8, as: UTF8.self), word.folded)
    }
    .filter { $0.0.unicodeScalars.contains(where: NameFolding.isUndecomposed) }.map(\.1)
  }
}
