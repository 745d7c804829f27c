import ClaimsModel

/// Cuts paragraphs into sentences.
///
/// A period, question or exclamation mark ends a sentence when what follows looks like a beginning;
/// closing marks after it belong to the sentence. After an abbreviation the next word decides
/// (Kiss & Strunk 2006, section 3, by a list instead of statistics).
struct SentenceSplitter: Sendable {
  /// Words that begin a sentence after an abbreviation that may end one.
  private static let starters: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "but",
    "and",
    "in", "on", "at", "for", "from", "with", "as", "if", "when", "while", "after", "before", "his", "her",
    "their",
    "its", "our", "there", "however", "some", "many", "most", "several", "no", "not", "what", "who", "why",
    "how",
    "last", "earlier", "later", "still", "so", "or", "also", "since", "until", "during", "among", "under",
    "though",
    "although", "because", "more", "one", "two", "by", "to", "all", "both", "each", "even", "just", "now",
    "then",
  ]

  /// The sentences of the tokens in `range`, in text order; every token is in exactly one.
  func sentences(of tokens: TotalList<Token>, in range: TokenRange, paragraph: Int, isTitle: Bool)
    -> [Sentence]
  {
    guard !range.isEmpty else { return [] }
    var found: [Sentence] = []
    var first = range.start
    func close(at end: Int) {
      guard end > first else { return }
      found.append(
        Sentence(
          span: TextSpan(tokens.span(at: first).start, tokens.span(at: end - 1).end),
          tokens: TokenRange(first, end),
          paragraph: paragraph, isInTitle: isTitle))
      first = end
    }
    if !isTitle {
      var index = range.start
      while index < range.end {
        index += 1
        guard let end = sentenceEnd(after: index - 1, of: tokens, limit: range.end) else { continue }
        close(at: end)
        index = end
      }
    }
    close(at: range.end)
    return found
  }

  // MARK: - Private

  /// The index after the sentence that `index` ends, closing marks included; `nil` when it ends none.
  private func sentenceEnd(after index: Int, of tokens: TotalList<Token>, limit: Int) -> Int? {
    let token = tokens[index]
    guard let mark = token.text.utf8.last else { return nil }
    let isAbbreviation = token.shape != .punctuation && mark == UInt8(ascii: ".")
    guard
      isAbbreviation || ["!", "?", "…"].contains(token.text) || token.text.utf8.allSatisfy({ $0 == 0x2E })
    else { return nil }
    var end = index + 1
    while end < limit, !tokens.isSpaceBefore(at: end), Self.isClosing(tokens.text(at: end)) { end += 1 }
    guard end < limit else { return end }
    let next = tokens[end]
    guard next.isSpaceBefore, isBeginning(at: end, of: tokens, limit: limit) else { return nil }
    if isAbbreviation {
      let word = String(token.lower.dropLast())
      if isStreet(at: index, of: tokens) || closesName(word, before: end, of: tokens, limit: limit) {
        return end
      }
      let isTitle =
        Abbreviations.titles.contains(word)
        || !Abbreviations.others.contains(word) && Abbreviations.isContraction(String(token.text.dropLast()))
      if isTitle || word.utf8.count == 1 { return nil }
      let nextWord = Self.isOpening(next.text) && end + 1 < limit ? tokens.lower(at: end + 1) : next.lower
      return Self.starters.contains(nextWord) || Self.isOpening(next.text) ? end : nil
    }
    if token.text.utf8.count > 1 || token.text == "…", next.shape == .lower { return nil }
    return end
  }

  /// What follows the end of a name, as after "Ltd", is a plural before a word in lower case: "Dockers cheered".
  private func closesName(_ word: String, before next: Int, of tokens: TotalList<Token>, limit: Int) -> Bool {
    let follows = tokens.lower(at: next)
    return Abbreviations.closing.contains(word) && isPlural(follows) && next + 1 < limit
      && tokens.shape(at: next) == .capitalized && tokens.shape(at: next + 1) == .lower
  }

  /// Whether a street ends there, as before "Sailors sang", since a name and a preposition stand before it.
  private func isStreet(at index: Int, of tokens: TotalList<Token>) -> Bool {
    guard tokens.lower(at: index) == "st.", tokens.shape(at: index - 1) == .capitalized,
      tokens.shape(at: index + 2) == .lower, isPlural(tokens.lower(at: index + 1))
    else { return false }
    return TokenRange(index - 3, index - 1).contains {
      ["on", "in", "at", "of", "off", "from", "down", "along", "to"].contains(tokens.lower(at: $0))
    }
  }

  private func isPlural(_ word: String) -> Bool {
    word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
  }

  private func isBeginning(at index: Int, of tokens: TotalList<Token>, limit: Int) -> Bool {
    let token = tokens[index]
    switch token.shape {
    case .capitalized, .upper, .mixed, .number: return true
    case .lower: return false
    case .punctuation:
      return Self.isOpening(token.text) || ["—", "–", "$", "£", "€", "•", "-", "--"].contains(token.text)
        || token.text.utf8.first == UInt8(ascii: "@") || token.text.utf8.first == UInt8(ascii: "#")
    }
  }

  private static func isClosing(_ mark: String) -> Bool {
    ["\"", "”", "'", "’", ")", "]", "»", "''"].contains(mark)
  }

  private static func isOpening(_ mark: String) -> Bool {
    ["\"", "“", "‘", "'", "(", "[", "«", "„", "``", "”"].contains(mark)
  }
}
