import Foundation

/// Brings names and words to the form in which they are compared: lower case, no diacritics.
package enum NameFolding {
  /// The folded form of a name: words separated by single spaces, a leading "the" dropped.
  ///
  /// Apostrophes vanish ("O'Neill" is `oneill`); every other character that is no letter and no digit
  /// separates words.
  package static func folded(_ name: String) -> String {
    var words = words(of: name)
    if words.count > 1, words.first == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// The folded words of a name, in order.
  package static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in foldedScalars(of: name) {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if !apostrophes.contains(scalar), !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A single word in lower case without diacritics.
  static func foldedWord(_ word: String) -> String { String(foldedScalars(of: word)) }

  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "\u{2019}", "\u{2018}", "\u{201B}", "\u{02BC}", "\u{02B9}", "\u{2032}", "\u{FF07}", "`", "\u{B4}",
  ]

  /// Letters that Unicode does not decompose into a Latin letter and a mark.
  private static let undecomposed: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
  ]

  /// Whether a scalar is such a letter, in either case.
  static func isUndecomposed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 128
      && (undecomposed[scalar] != nil
        || scalar.properties.lowercaseMapping.unicodeScalars.contains { undecomposed[$0] != nil })
  }

  private static func foldedScalars(of name: String) -> String.UnicodeScalarView {
    if name.utf8.allSatisfy({ $0 < 128 }) { return name.lowercased().unicodeScalars }
    var folded = String.UnicodeScalarView()
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if let replacement = undecomposed[scalar] {
        folded.append(contentsOf: replacement.unicodeScalars)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        folded.append(scalar)
      }
    }
    return folded
  }
}
