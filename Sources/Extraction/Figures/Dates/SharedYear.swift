import ClaimsModel

/// Finds the year that a date leaves to a later one: "July and August 1914", "from 10 May to 25 June 1940".
enum SharedYear {
  /// Dates that may stand between one and the year of all.
  private static let longestList = 3

  /// The year of a date in `month` that ends at `place`, where a later one of its list names it.
  static func year(ofMonth month: Int, before place: Int, in context: SentenceContext) -> Int? {
    var place = place
    // total: a constant bound
    for _ in 0..<longestList {
      guard let start = link(at: place, in: context), let date = date(at: start, in: context) else {
        return nil
      }
      let comma = context[date.end].isSymbol(",") ? date.end + 1 : date.end
      if let year = DayReader.year(at: comma, in: context), comma == date.end || date.isDay {
        return date.month < month ? year - 1 : year
      }
      place = date.end
    }
    return nil
  }

  // MARK: - Private

  /// Where the next date begins behind "and", "to", a dash or a comma.
  private static func link(at place: Int, in context: SentenceContext) -> Int? {
    var next = place
    if context[next].isSymbol(",") || context[next].isDash { next += 1 }
    if context.isWord(next, in: ["and", "or", "to", "through", "until", "till"]) { next += 1 }
    guard next > place else { return nil }
    if context.isWord(next, in: ["early", "mid", "late"]) { next += 1 }
    return context.isHyphen(next) ? next + 1 : next
  }

  /// "June", "25 June" or "June 25".
  private static func date(at place: Int, in context: SentenceContext) -> (
    month: Int, end: Int, isDay: Bool
  )? {
    if let day = DayReader.day(at: place, in: context), isMonth(day.end, in: context) {
      return (context[day.end].number, day.end + 1, true)
    }
    guard isMonth(place, in: context) else { return nil }
    let day = DayReader.day(at: place + 1, in: context)
    return (context[place].number, day?.end ?? place + 1, day != nil)
  }

  private static func isMonth(_ index: Int, in context: SentenceContext) -> Bool {
    context[index].has(.month) && context[index].isCapitalized
  }
}
