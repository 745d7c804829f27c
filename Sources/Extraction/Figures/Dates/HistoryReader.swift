import ClaimsModel
import Linguistics

/// Tells from the years and days that a text names whether it is a history: one that tells of times long before its
/// publication, as encyclopedias do.
enum HistoryReader {
  /// Years before that of the publication that are still its own time.
  private static let present = 1
  /// Years of other times that make a text a history where it names nothing of its own time.
  private static let fewest = 4
  /// Years of other times to one day of the text's own ("on Monday", "last week") that make it a history all the same.
  private static let daysShare = 15
  /// The same to one year of the text's own.
  private static let yearsShare = 4
  /// Years of other times below which a text that names any of its own is none.
  private static let fewestMixed = 15

  private static let days: Set<String> = Set(
    (["today", "yesterday", "tomorrow", "tonight"]
      + FigureLexicon.weekdays.joined().filter { $0.utf8.count > 4 })
  )
  private static let initials = Set((days.union(pointing)).compactMap(\.utf8.first))
  private static let pointing: Set<String> = ["last", "this", "next"]
  private static let units: Set<String> = ["week", "month", "year", "weekend", "quarter", "season"]

  /// Whether `text` goes by its own dates; without a publication date one is enough.
  ///
  /// Linear time.
  static func isHistory(_ text: AnnotatedText, published: PartialDate?) -> Bool {
    let last = published.map { $0.year - present } ?? .max
    var past = 0
    var ownYears = 0
    var ownDays = 0
    for index in text.tokens.indices {
      if let year = year(at: index, in: text) {
        guard isNamed(yearAt: index, in: text) else { continue }
        if year < last { past += 1 } else { ownYears += 1 }
      } else if isEra(index, in: text) {
        past += 1
      } else if isOwn(index, in: text) {
        ownDays += 1
      }
    }
    let isMixed = ownYears + ownDays > 0
    return past >= (isMixed ? fewestMixed : published == nil ? 1 : fewest) && past >= daysShare * ownDays
      && past >= yearsShare * ownYears
  }

  // MARK: - Private

  private static func year(at index: Int, in text: AnnotatedText) -> Int? {
    let span = text.tokens.span(at: index)
    guard span.count == 4 else { return nil }
    let bytes = text.bytes[span]
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let year = bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return (1000...2100).contains(year) ? year : nil
  }

  /// Whether a preposition, a month or a comma stands before the four digits at `index`, and no noun behind them.
  private static func isNamed(yearAt index: Int, in text: AnnotatedText) -> Bool {
    let before = text.tokens.lower(at: index - 1)
    let entry = FigureLexicon.entries[before]
    guard before == "," || entry.map({ !$0.roles.isDisjoint(with: [.function, .month, .temporal]) }) ?? false
    else { return false }
    return text.tags[index + 1].rawValue != "NNS"
  }

  /// Whether "BC" stands at `index`, behind a year.
  private static func isEra(_ index: Int, in text: AnnotatedText) -> Bool {
    let span = text.tokens.span(at: index)
    guard (2...3).contains(span.count), text.bytes[span.start] == UInt8(ascii: "B") else { return false }
    return ["bc", "bce"].contains(text.tokens.lower(at: index))
  }

  /// Whether a day that only the publication tells stands at `index`: not "Sunday, 7 December".
  private static func isOwn(_ index: Int, in text: AnnotatedText) -> Bool {
    let span = text.tokens.span(at: index)
    guard (4...9).contains(span.count), initials.contains(text.bytes[span.start] | 0x20) else { return false }
    let word = text.tokens.lower(at: index)
    let next = text.tokens.lower(at: index + 1) == "," ? index + 2 : index + 1
    let isDated =
      FigureLexicon.entries[text.tokens.lower(at: next)].map { $0.roles.contains(.month) } ?? false
      || text.bytes[text.tokens.span(at: next).start] & 0xF0 == 0x30
    return days.contains(word) && !isDated
      || pointing.contains(word) && units.contains(text.tokens.lower(at: index + 1))
  }
}
