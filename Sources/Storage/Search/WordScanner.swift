/// Cuts text into words as FTS5's `unicode61` does, with their places.
enum WordScanner {
  /// A word, folded, and where it stands.
  struct Word: Hashable {
    /// Lower case without diacritics.
    let folded: String
    /// UTF-8 offsets.
    let start: Int
    let end: Int
  }

  /// Whether a scalar is part of a word: letters, digits and marks, of any script.
  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 128 {
      return (48...57).contains(scalar.value) || (65...90).contains(scalar.value & 0xDF) && scalar.value >= 65
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber, .privateUse: true
    default: false
    }
  }

  /// The words of `text`, in order.
  ///
  /// Linear time.
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var offset = 0
    var start = 0
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isWordScalar(scalar) || (!word.isEmpty && scalar.properties.generalCategory == .nonspacingMark) {
        if word.isEmpty { start = offset }
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(Word(folded: NameFolding.foldedWord(String(word)), start: start, end: offset))
        word = String.UnicodeScalarView()
      }
      offset += UTF8.width(scalar)
    }
    if !word.isEmpty {
      words.append(Word(folded: NameFolding.foldedWord(String(word)), start: start, end: offset))
    }
    return words
  }
}
