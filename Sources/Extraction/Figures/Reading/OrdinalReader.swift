import ClaimsModel
import Linguistics

/// Reads ordinal numbers: "3rd", "third", "one hundred and twenty-fifth", "three trillionth".
enum OrdinalReader {
  private static let powers: [String: Int] = [
    "hundredth": 2, "thousandth": 3, "millionth": 6, "billionth": 9, "trillionth": 12,
  ]

  /// The ordinal that starts at `index` and where it ends.
  static func ordinal(at index: Int, in context: SentenceContext) -> (value: Int, end: Int)? {
    compound(at: index, in: context) ?? DayReader.ordinal(at: index, in: context)
  }

  // MARK: - Private

  /// A cardinal number whose last word is an ordinal.
  private static func compound(at index: Int, in context: SentenceContext) -> (value: Int, end: Int)? {
    let first = context[index]
    guard first.has(.cardinal) || context.isWord(index, "a") && context[index + 1].has(.scale),
      let head = NumeralReader().whole(at: index, in: context), let value = Int(head.value.description)
    else { return nil }
    var place = head.range.end
    if context.isHyphen(place) || (context.isWord(place, "and") && value % 100 == 0 && value > 0) {
      place += 1
    }
    let last = context[place]
    guard last.kind == .word else { return nil }
    if place == head.range.end || context.isHyphen(place - 1), let power = powers[last.word], value > 1 {
      return Int(DecimalValue(value).scaled(byPowerOfTen: power).description).map { ($0, place + 1) }
    }
    if value >= 100, value % 100 == 0, let rest = DayReader.ordinal(at: place, in: context), rest.value < 100
    {
      let (sum, overflow) = value.addingReportingOverflow(rest.value)
      return overflow ? nil : (sum, rest.end)
    }
    guard last.has(.ordinal), value >= 100 else { return nil }
    let fits = value % 10 == 0 && value % 100 >= 20 && last.number < 10
    let (sum, overflow) = value.addingReportingOverflow(last.number)
    return fits && !overflow ? (sum, place + 1) : nil
  }
}
