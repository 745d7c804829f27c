import TestSupport

/// Spoils texts word by word and letter by letter: cuts, doubles, mixes.
struct TextMutator: Sendable {
  /// Where words to put in come from.
  let sentences: SentenceMaker

  /// `text` with one to six changes.
  func mutated(_ text: String, _ random: inout SeededGenerator) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<random.number(1...6) { change(&words, &random) }
    return words.joined(separator: " ")
  }

  // MARK: - Private

  private func change(_ words: inout [String], _ random: inout SeededGenerator) {
    let place = random.place(words.count)
    switch random.number(0...9) {
    case 0, 1: words.removeSubrange(max(0, place - random.number(1...3))..<place)
    case 2, 3, 4: words.insert(sentences.word(&random), at: place)
    case 5 where !words.isEmpty: words.insert(random.pick(words), at: place)
    case 6 where words.count > 1:
      words.swapAt(random.number(0...words.count - 1), random.number(0...words.count - 1))
    case 7 where place < words.count: words[place] = cut(words[place], &random)
    case 8 where place < words.count:
      words[place] = random.chance(0.5) ? words[place].uppercased() : words[place].lowercased()
    case 9: words = Array(random.chance(0.5) ? words[place...] : words[..<place])
    default: words.insert(random.pick(Vocabulary.marks), at: place)
    }
  }

  /// A word with a scalar taken out, put in or doubled; may fall apart between the scalars of a letter.
  private func cut(_ word: String, _ random: inout SeededGenerator) -> String {
    var scalars = Array(word.unicodeScalars)
    let place = random.place(scalars.count)
    switch random.number(0...2) {
    case 0 where place < scalars.count: scalars.remove(at: place)
    case 1 where place < scalars.count: scalars.insert(scalars[place], at: place)
    default:
      scalars.insert(contentsOf: random.pick(Vocabulary.scripts + Vocabulary.marks).unicodeScalars, at: place)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
