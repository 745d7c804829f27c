/// A quoted phrase, found word for word: without stems, but in any case and with or without diacritics.
struct ExactPhrase: Hashable {
  private let words: [String]

  /// Prepares the phrase for comparing.
  init(_ phrase: String) { words = WordScanner.words(of: phrase).map(\.folded) }

  /// Whether `text` has these words in this order, next to one another.
  func stands(in text: [WordScanner.Word]) -> Bool {
    guard let first = words.first, text.count >= words.count else { return words.isEmpty }
    for start in 0...(text.count - words.count) where text[start].folded == first {
      if zip(words, text[start...]).allSatisfy({ $0 == $1.folded }) { return true }
    }
    return false
  }
}
