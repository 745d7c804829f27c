import Linguistics

/// The names that an article spells out before their acronyms: the "Larkham Ferry Pilots' League" before "(LFPL)".
struct AcronymDefinitions: Sendable {
  /// By the token behind the name, its bracket.
  private let names: [Int: TokenRange]

  private static let small: Set<String> = [
    "of", "for", "and", "the", "in", "on", "to", "de", "la", "du", "&", "'s", "’s", "'", "’",
  ]
  private static let letters = 3...7
  private static let longest = 14

  /// Finds them in a text.
  init(_ text: AnnotatedText) {
    var names: [Int: TokenRange] = [:]
    for bracket in text.tokens.indices where text.tokens.text(at: bracket) == "(" {
      let acronym = text.tokens.text(at: bracket + 1)
      guard Self.letters.contains(acronym.count), text.tokens.text(at: bracket + 2) == ")",
        acronym.allSatisfy(\.isUppercase), let start = Self.start(of: acronym, before: bracket, in: text)
      else { continue }
      names[bracket] = TokenRange(start, bracket)
    }
    self.names = names
  }

  /// The name that ends before the bracket at `token`; `nil` where none is spelt out there.
  func name(before token: Int) -> TokenRange? { names.isEmpty ? nil : names[token] }

  /// All of them, in text order.
  var all: [TokenRange] { names.values.sorted { $0.start < $1.start } }

  /// The word whose initial is the first letter, where the words from there on have the others.
  private static func start(of acronym: String, before bracket: Int, in text: AnnotatedText) -> Int? {
    var left = Array(acronym)
    var index = bracket
    while let letter = left.last, index > 0, bracket - index < longest {
      index -= 1
      let word = text.tokens.text(at: index)
      let isCapitalized = [.capitalized, .upper, .mixed].contains(text.tokens.shape(at: index))
      if isCapitalized, word.first == letter {
        // total: the letter is the last of those left
        left.removeLast()
      } else if !small.contains(word.lowercased()) {
        return nil
      } else if word.first?.uppercased().first == letter, left.count > 1, word.count > 1,
        !precededBySame(letter, index, in: text)
      {
        // total: more than one is left
        left.removeLast()
      }
    }
    return left.isEmpty ? index : nil
  }

  /// Whether the next word to the left has the letter for its initial rather than the small word itself.
  private static func precededBySame(_ letter: Character, _ index: Int, in text: AnnotatedText) -> Bool {
    text.tokens.text(at: index - 1).first == letter
  }
}
