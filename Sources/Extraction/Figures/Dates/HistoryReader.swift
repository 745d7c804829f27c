import ClaimsModel
import Linguistics

/// Tells from the years and days that a text names whether it is a history: one that tells of times long before its
/// publication, as encyclopedias do.
enum HistoryReader {
  /// Years before that of the publication that are still its own time.
  private static let present = 1
  /// Years of other times that make a text a history where it names nothing of its own time.
  private static let fewest = 4
  /// Years of other times to one year or day of the text's own that make it a history all the same.
  private static let share = 6

  private static let days: Set<String> = Set(
    (["today", "yesterday", "tomorrow", "tonight"]
      + FigureLexicon.weekdays.joined().filter { $0.utf8.count > 4 })
  )
  private static let initials = Set((days.union(pointing)).compactMap(\.utf8.first))
  private static let pointing: Set<String> = ["last", "this", "next"]
  private static let units: Set<String> = ["week", "month", "year", "weekend", "quarter", "season"]

  /// Whether `text` goes by its own dates; without a publication date one is enough. Linear time.
  static func isHistory(_ text: AnnotatedText, published: PartialDate?) -> Bool {
    let last = published.map { $0.year - present } ?? .max
    var past = 0
    var own = 0
    for index in text.tokens.indices {
      if let year = year(at: index, in: text) {
        guard isNamed(yearAt: index, in: text) else { continue }
        if year < last { past += 1 } else { own += 1 }
      } else if isOwn(index, in: text) {
        own += 1
      }
    }
    return past >= (published == nil ? 1 : fewest) && past >= share * own
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

  private static func isOwn(_ index: Int, in text: AnnotatedText) -> Bool {
    let span = text.tokens.span(at: index)
    guard (4...9).contains(span.count), initials.contains(text.bytes[span.start] | 0x20) else { return false }
    let word = text.tokens.lower(at: index)
    return days.contains(word) || pointing.contains(word) && units.contains(text.tokens.lower(at: index + 1))
  }
}
