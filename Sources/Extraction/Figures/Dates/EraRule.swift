import ClaimsModel
import Linguistics

/// Years counted from the era's beginning: "44 BC", "431 to 404 BC", "AD 64", "410 CE".
///
/// EDTF counts a year 0, so that 44 BC is `-0043`; TIMEX3 writes `BC0044`. Days before the year 0 have no bounds here.
struct EraRule: FigureRule {
  /// A year of an era.
  struct Year {
    var number: Int
    var isBefore: Bool
    var end: Int
  }

  private static let before: Set<String> = ["bc", "bc.", "bce", "bce."]
  private static let after: Set<String> = ["ad", "ad.", "ce", "ce."]

  var starts: WordRoles { [.number, .temporal, .opener] }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let parsed = span(at: index, in: context) else { return nil }
    let range = TokenRange(index, parsed.end)
    var figure = context.figure(range, numeral: range, kind: parsed.reading.kind)
    parsed.reading.fill(&figure)
    return FigureMatch(figure, range: range, date: parsed.reading)
  }

  /// The year at `index` with its era.
  static func year(at index: Int, in context: SentenceContext) -> Year? {
    if context[index].kind == .word {
      guard isEra(index, in: after, context), let number = number(at: index + 1, in: context) else {
        return nil
      }
      return Year(number: number, isBefore: false, end: index + 2)
    }
    guard let number = number(at: index, in: context) else { return nil }
    if isEra(index + 1, in: before, context) { return Year(number: number, isBefore: true, end: index + 2) }
    // "30 AD cars" count advertisements.
    let next = context[index + 2]
    guard isEra(index + 1, in: after, context), next.kind != .word || next.has(.function) else { return nil }
    return Year(number: number, isBefore: false, end: index + 2)
  }

  /// Whether "BC" stands at `index`, also behind a century.
  static func isBefore(_ index: Int, in context: SentenceContext) -> Bool {
    isEra(index, in: before, context)
  }

  /// The date that `year` makes with a month and a day.
  static func reading(_ year: Year, month: Int? = nil, day: Int? = nil) -> DateReading? {
    guard year.isBefore else {
      return PartialDate(year: year.number, month: month, day: day).map { DateReading($0, anchor: .explicit) }
    }
    let rest = [month, day].compactMap(\.self).map { "-" + DateReading.padded($0, 2) }.joined()
    return DateReading(
      kind: .date, edtf: edtf(before: year.number) + rest,
      timex: "BC" + DateReading.padded(year.number, 4) + rest, anchor: .explicit)
  }

  // MARK: - Private

  private static func edtf(before number: Int) -> String {
    (number > 1 ? "-" : "") + DateReading.padded(number - 1, 4)
  }

  private func span(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    if let year = Self.year(at: index, in: context) { return Self.reading(year).map { ($0, year.end) } }
    if context.isWord(index, in: ["from", "between"]) {
      let range = context[index + 1].kind == .number ? span(at: index + 1, in: context) : nil
      return range?.reading.kind == .dateRange ? range : nil
    }
    guard let first = Self.number(at: index, in: context),
      context[index + 1].isDash || context.isWord(index + 1, in: ["to", "and"]),
      let last = Self.year(at: index + 2, in: context),
      last.isBefore ? first > last.number : first < last.number
    else { return nil }
    if context.isWord(index + 1, "and"), !context.isWord(index - 1, "between") { return nil }
    guard last.isBefore else {
      guard let low = PartialDate(year: first), let high = PartialDate(year: last.number) else { return nil }
      return (.interval(low, high, anchor: .explicit), last.end)
    }
    let timex = "BC" + DateReading.padded(first, 4) + "/BC" + DateReading.padded(last.number, 4)
    return (
      DateReading(
        kind: .dateRange, edtf: Self.edtf(before: first) + "/" + Self.edtf(before: last.number), timex: timex,
        anchor: .explicit), last.end
    )
  }

  private static func number(at index: Int, in context: SentenceContext) -> Int? {
    guard let number = context[index].integer, number > 0, context[index].word.utf8.count <= 4 else {
      return nil
    }
    return number
  }

  private static func isEra(_ index: Int, in words: Set<String>, _ context: SentenceContext) -> Bool {
    words.contains(context[index].word) && context[index].isCapitalized
      && (context[index].isUpper || context[index].word.hasSuffix("."))
  }
}
