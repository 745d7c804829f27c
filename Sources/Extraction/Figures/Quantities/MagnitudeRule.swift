import ClaimsModel
import Linguistics

/// Strengths of earthquakes: "magnitude-6.1", "a magnitude 7 quake", "6.1-magnitude".
struct MagnitudeRule: FigureRule {
  var starts: WordRoles { [.number, .opener] }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    if context.isWord(index, "magnitude") {
      let place = context.isHyphen(index + 1) || context.isWord(index + 1, "of") ? index + 2 : index + 1
      guard let numeral = numeral(at: place, in: context) else { return nil }
      return found(numeral, TokenRange(index, numeral.range.end), in: context)
    }
    guard let numeral = numeral(at: index, in: context) else { return nil }
    let end = numeral.range.end
    let place = context.isHyphen(end) ? end + 1 : end
    guard context.isWord(place, "magnitude") else { return nil }
    return found(numeral, TokenRange(index, place + 1), in: context)
  }

  // MARK: - Private

  private func numeral(at index: Int, in context: SentenceContext) -> Numeral? {
    guard context[index].kind == .number, let numeral = NumeralReader().numeral(at: index, in: context),
      numeral.value.double < 11
    else { return nil }
    return numeral
  }

  private func found(_ numeral: Numeral, _ range: TokenRange, in context: SentenceContext) -> FigureMatch {
    var figure = context.figure(range, numeral: numeral.range, kind: .index, value: numeral.value)
    figure.significantDigits = numeral.significantDigits
    figure.unitText = "magnitude"
    figure.unitKind = "EarthquakeMagnitude"
    figure.modifier = ModifierReader().modifier(before: range.start, in: context).modifier
    return FigureMatch(figure, range: range)
  }
}
