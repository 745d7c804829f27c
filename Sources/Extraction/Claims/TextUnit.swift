import ClaimsModel
import Linguistics

/// A sentence, or several where a quotation runs over their border: what a rule reads at a time.
struct TextUnit: Hashable, Sendable {
  /// Indexes of its tokens.
  var tokens: Range<Int>
  /// Index of its paragraph.
  var paragraph: Int
  /// Whether it stands in the title.
  var isInTitle: Bool

  /// The units of a text, in text order; every token is in exactly one.
  static func units(of view: TokenView) -> [TextUnit] {
    var units: [TextUnit] = []
    for sentence in view.text.sentences {
      if let last = units.last, last.paragraph == sentence.paragraph,
        joins(last, sentence.tokens.lowerBound, in: view)
      {
        units[units.count - 1].tokens = last.tokens.lowerBound..<sentence.tokens.upperBound
      } else {
        units.append(
          TextUnit(tokens: sentence.tokens, paragraph: sentence.paragraph, isInTitle: sentence.isInTitle))
      }
    }
    return units
  }

  /// Whether a quotation that the unit holds goes on at `next`.
  private static func joins(_ unit: TextUnit, _ next: Int, in view: TokenView) -> Bool {
    guard let quotation = view.quotation(at: next) else { return false }
    return quotation.tokens.lowerBound < next && quotation.tokens.lowerBound >= unit.tokens.lowerBound
  }
}
