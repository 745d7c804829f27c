import ClaimsModel
import Linguistics

/// The words of a sentence with their classes, found by where they stand.
struct SentenceWords: Sendable {
  private let tokens: TotalList<Token>
  private let tags: TotalList<PennTag>

  /// The words of `sentence`; `nil` when `text` has no classes.
  init?(of sentence: Sentence, in text: AnnotatedText) {
    guard text.tags.count == text.tokens.count else { return nil }
    tokens = text.tokens[sentence.tokens]
    tags = text.tags[sentence.tokens]
  }

  /// The class of the word that holds the byte at `offset`.
  func tag(at offset: Int) -> PennTag? {
    var low = tokens.startIndex
    var high = tokens.endIndex
    while low < high {
      let middle = (low + high) / 2
      if tokens.span(at: middle).end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.endIndex && tokens.span(at: low).start <= offset ? tags[low] : nil
  }
}
