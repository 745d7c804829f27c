import ClaimsModel
import Linguistics

/// Reads the year of a company's or a government's accounts: "FY25", "FY2024-25", "fiscal year 2024"; and "'25".
enum FiscalYear {
  /// The year that gives its name to the one at `index`, the last of two, and where it ends.
  static func year(at index: Int, in context: SentenceContext) -> (year: Int, end: Int)? {
    var place = index
    if context[place].isSymbol("'") || context[place].isSymbol("’") || context[place].isSymbol("‘") {
      return short(at: place + 1, in: context)
    }
    guard context.isWord(place, in: ["fy", "fiscal", "qfy", "hfy"]) else { return nil }
    place += context.isWord(place + 1, "year") ? 2 : 1
    if context[place].isSymbol("'") || context[place].isSymbol("’") { place += 1 }
    guard let year = DayReader.year(at: place, in: context) else {
      return context.isWord(index, "fiscal") ? nil : short(at: place, in: context)
    }
    return secondYear(after: year, at: place + 1, in: context).map { ($0.year, $0.end) } ?? (year, place + 1)
  }

  /// "-25" or "/2025" behind the year before it.
  static func secondYear(after year: Int, at index: Int, in context: SentenceContext) -> (
    year: Int, end: Int
  )? {
    guard context[index].isDash || context[index].isSymbol("/"), context.isJoined(index),
      context.isJoined(index + 1), let last = context[index + 1].integer
    else { return nil }
    let isNext = context[index + 1].word.utf8.count == 2 ? last == (year + 1) % 100 : last == year + 1
    return isNext ? (year + 1, index + 2) : nil
  }

  private static func short(at place: Int, in context: SentenceContext) -> (year: Int, end: Int)? {
    guard context[place].word.utf8.count == 2, let short = context[place].integer, context.isJoined(place)
    else {
      return nil
    }
    return (2000 + short, place + 1)
  }
}
