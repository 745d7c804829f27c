import ClaimsModel
import Linguistics

/// A sentence, or several where a quotation runs over their border: what a rule reads at a time.
struct TextUnit: Hashable, Sendable, Neutral {
  /// A unit of no tokens, in the first paragraph.
  static let neutral = TextUnit(tokens: TokenRange(0, 0), paragraph: 0, isInTitle: false)

  /// Indexes of its tokens.
  var tokens: TokenRange
  /// Index of its paragraph.
  var paragraph: Int
  /// Whether it stands in the title.
  var isInTitle: Bool

  /// The units of a text, in text order; every token is in exactly one.
  static func units(of view: TokenView, cues: CueLexicon) -> TotalList<TextUnit> {
    var units: [TextUnit] = []
    let labels = ColonLabels(view: view, cues: cues)
    for sentence in view.text.sentences.flatMap({ cut($0, labels, in: view) }) {
      if var last = units.last, last.tokens.count + sentence.tokens.count <= longest,
        joins(last, sentence, in: view, cues: cues)
      {
        last.tokens = last.tokens.joined(with: sentence.tokens)
        units[at: units.count - 1] = last
      } else {
        units.append(
          TextUnit(tokens: sentence.tokens, paragraph: sentence.paragraph, isInTitle: sentence.isInTitle))
      }
    }
    return TotalList(units)
  }

  /// A unit of more tokens is cut: rules look at each pair of cues in a unit, and no sentence is so long.
  private static let longest = 600

  /// The sentence, its dateline or label apart, in pieces where it is too long to be one.
  private static func cut(_ sentence: Sentence, _ labels: ColonLabels, in view: TokenView) -> [Sentence] {
    var starts = Array(stride(from: sentence.tokens.start, to: sentence.tokens.end, by: longest))
    // A sentence with a dateline is not cut otherwise.
    if sentence.tokens.count < longest,
      let end = datelineEnd(of: sentence, in: view) ?? labels.end(in: sentence)
    {
      starts.append(end)
    }
    guard starts.count > 1 else { return [sentence] }
    return zip(starts, starts.dropFirst() + [sentence.tokens.end]).map { start, end in
      var piece = sentence
      piece.tokens = TokenRange(start, end)
      return piece
    }
  }

  /// Where "LARKHAM, May 15 (Courier) -" ends, which belongs to no sentence; `nil` where there is none.
  private static func datelineEnd(of sentence: Sentence, in view: TokenView) -> Int? {
    let start = sentence.tokens.start
    guard !sentence.isInTitle, sentence.tokens.count < longest, view.shape(start) == .upper else {
      return nil
    }
    for index in sentence.tokens.prefix(14).dropFirst() {
      if view.isDash(index) { return index + 1 < sentence.tokens.end ? index + 1 : nil }
      let isPart =
        view.isCapitalized(index) || view.shape(index) == .number
        || [",", "(", ")", "/", "."].contains(view.lower(index))
      if !isPart { return nil }
    }
    return nil
  }

  /// Whether the unit goes on with the sentence: inside a quotation, after a colon that announces one, or with
  /// the cue of a quotation that ends in a question or exclamation mark.
  private static func joins(_ unit: TextUnit, _ sentence: Sentence, in view: TokenView, cues: CueLexicon)
    -> Bool
  {
    let next = sentence.tokens.start
    if !unit.isInTitle, view.lower(next - 1) == ":", view.opensQuotation(next) { return true }
    guard unit.paragraph == sentence.paragraph else { return false }
    if let quotation = view.quotation(at: next), quotation.tokens.start < next {
      return quotation.tokens.start >= unit.tokens.start
    }
    return endsInQuestion(next, in: view) && opensWithCue(sentence, in: view, cues: cues)
  }

  private static func endsInQuestion(_ next: Int, in view: TokenView) -> Bool {
    guard next >= 2, view.isQuoted(next - 1), view.quotation(at: next - 1)?.tokens.end == next else {
      return false
    }
    return ["?", "!", "—", "…", "..."].contains(view.lower(next - 2))
  }

  private static func opensWithCue(_ sentence: Sentence, in view: TokenView, cues: CueLexicon) -> Bool {
    for index in sentence.tokens.prefix(8) {
      if !view.isWord(index) { return false }
      let isCue = cues.readings(of: view.lower(index)).contains {
        $0.verb.frames.contains(.trailing) && ($0.form == .past || $0.form == .thirdPerson)
      }
      if isCue { return view.lower(index + 1) != "that" }
    }
    return false
  }
}
