import ClaimsModel
import Linguistics

/// The time that a text tells of where that is not the time of its publication.
///
/// A history goes by the last date that it told, to its end. News goes by its
/// publication, save in a stretch that a date of another year opens: "In 1945 the mill burned. In March it was rebuilt."
/// Such a stretch ends with its paragraph, or with the next date that is told from the publication.
struct Narration: Sendable {
  /// Months from the last month told back to one that is rather that of the next year: from November to February.
  private static let turnOfYear = 7

  /// Whether the whole text goes by its own dates.
  let isHistory: Bool
  /// The date told last, to the day, the month or the year.
  private(set) var date: PartialDate?

  init(isHistory: Bool) { self.isHistory = isHistory }

  /// What is told goes on in another paragraph.
  mutating func enterParagraph() {
    if !isHistory { date = nil }
  }

  /// Keeps `reading`, which stands at `range`, as the date told, if it is one.
  mutating func follow(_ reading: DateReading, at range: TokenRange, in context: SentenceContext) {
    if reading.anchor == .publication || reading.anchor == .ambiguous {
      if !isHistory { date = nil }
      return
    }
    guard let told = Self.point(of: reading), !isAside(range, in: context) else { return }
    if isHistory || reading.anchor == .previous {
      // What a comparison goes back to opens no stretch of its own: "a year earlier".
      if isHistory || date != nil { date = told }
    } else if told.year == context.published?.year {
      date = nil
    } else if opensStretch(told, at: range, in: context) {
      date = told
    }
  }

  /// The day or the month of the date told last that `month` and `day` mean.
  func date(month: Int, day: Int?) -> PartialDate? {
    guard let year = year(ofMonth: month) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// The year in which a story that has come to the date told last reaches `month`.
  func year(ofMonth month: Int) -> Int? {
    guard let date else { return nil }
    return (date.month ?? 0) - month >= Self.turnOfYear ? date.year + 1 : date.year
  }

  /// The weekday, 1 to 7, that comes on the day told last or after it.
  func weekday(_ weekday: Int) -> PartialDate? {
    guard let date, let today = date.weekday else { return nil }
    return date.adding(days: (weekday - today + 7) % 7)
  }

  // MARK: - Private

  /// The date that a reading means, to its own precision; a season or a quarter to its first month.
  private static func point(of reading: DateReading) -> PartialDate? {
    guard let edtf = reading.edtf, reading.kind != .set, !edtf.contains("X") else { return nil }
    if let date = PartialDate(edtf: edtf) { return date }
    guard let low = reading.low, reading.kind == .date, !edtf.contains("/") else { return reading.low }
    return PartialDate(year: low.year, month: low.month)
  }

  /// Whether the date is an aside: in brackets, or what something is compared with ("the first since 1911").
  private func isAside(_ range: TokenRange, in context: SentenceContext) -> Bool {
    if context.isWord(range.start - 1, "since") { return true }
    var place = range.start - 1
    while place >= 0, place >= range.start - Self.longestAside {
      if context[place].isSymbol(")") || context[place].isSymbol("]") { return false }
      if context[place].isSymbol("(") || context[place].isSymbol("[") { return true }
      place -= 1
    }
    return false
  }

  /// Lexemes within which a bracket is looked for.
  private static let longestAside = 12

  /// Whether the date sets the time of what follows: in front of its sentence, or a day in its main clause.
  private func opensStretch(_ told: PartialDate, at range: TokenRange, in context: SentenceContext) -> Bool {
    let before = TokenRange(0, range.start)
    if before.count <= Self.longestFront, before.allSatisfy({ isFront($0, in: context) }) {
      return !context.isWord(range.start - 1, in: ["before", "after", "until", "till", "from"])
    }
    // "the works, which opened on 3 March 1998, ...": that day is over.
    return told.day != nil && before.count <= Self.longestClause
      && !before.contains {
        context[$0].isSymbol(",") || context.isWord($0, in: ["who", "which", "that", "whose", "where"])
      }
  }

  /// Lexemes that may stand before a date that opens a sentence: "But early in ".
  private static let longestFront = 4
  /// Lexemes of a main clause.
  private static let longestClause = 24

  private func isFront(_ index: Int, in context: SentenceContext) -> Bool {
    context[index].kind != .word || context[index].has([.function, .temporal, .weekday])
  }
}
