import ClaimsModel

/// Finds the words of a query in the text of a claim, as FTS5's `highlight` does.
///
/// FTS5 would look the whole query up again for it, which for the beginning of a word is as long as the search itself.
struct Highlighter {
  private let tokenizer: FullTextTokenizer
  /// What may stand in a text, by its first word: the words that follow, and whether the last is a mere beginning.
  private var phrases: [String: [Phrase]] = [:]
  /// Those of a single beginning.
  private var beginnings: [String] = []

  private struct Phrase {
    let rest: [String]
    let isBeginning: Bool
  }

  /// Makes one for the FTS5 strings of a query, each with the mark of a beginning where it is one.
  init(strings: some Sequence<String>, tokenizer: FullTextTokenizer) {
    self.tokenizer = tokenizer
    for string in strings {
      let words = tokenizer.words(of: string)
      guard let first = words.first else { continue }
      let isBeginning = string.hasSuffix("*")
      if isBeginning, words.count == 1 {
        beginnings.append(first)
      } else {
        phrases[first, default: []].append(
          Phrase(rest: Array(words.dropFirst()), isBeginning: isBeginning))
      }
    }
  }

  /// The matched words in `text`, UTF-8 offsets, in order; those that overlap as one.
  func spans(in text: String) -> [TextSpan] {
    guard !phrases.isEmpty || !beginnings.isEmpty else { return [] }
    let words = tokenizer.placedWords(of: text)
    var spans: [TextSpan] = []
    for index in words.indices {
      guard let length = length(of: words, from: index) else { continue }
      let span = TextSpan(words[index].span.start, words[index + length - 1].span.end)
      if let last = spans.last, span.start < last.end {
        spans[spans.count - 1] = TextSpan(last.start, max(last.end, span.end))
      } else {
        spans.append(span)
      }
    }
    return spans
  }

  /// How many words the longest phrase has that begins at `index`; `nil` where none does.
  private func length(of words: [(text: String, span: TextSpan)], from index: Int) -> Int? {
    let word = words[index].text
    let lengths = phrases[word, default: []].compactMap { phrase -> Int? in
      let following = words.dropFirst(index + 1).prefix(phrase.rest.count)
      guard following.count == phrase.rest.count else { return nil }
      let matches = zip(following, phrase.rest).enumerated().allSatisfy { place, pair in
        let isLast = place == phrase.rest.count - 1
        return phrase.isBeginning && isLast ? pair.0.text.hasPrefix(pair.1) : pair.0.text == pair.1
      }
      return matches ? phrase.rest.count + 1 : nil
    }
    return lengths.max() ?? (beginnings.contains { word.hasPrefix($0) } ? 1 : nil)
  }
}
