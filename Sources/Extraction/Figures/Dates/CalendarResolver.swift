import ClaimsModel

/// Resolves dates that name no year, or no day, from the date that the text has told, else from its publication.
struct CalendarResolver: Sendable {
  /// A date and what it was counted from.
  struct Resolved: Sendable {
    let date: PartialDate
    let anchor: Figure.Anchor
  }

  /// Days ahead within which a date without a year and without a tense is taken for the coming one; beyond, the last.
  static let untensedReach = 75
  /// Days back within which a date without a year under a future verb is still the last one.
  static let futureSlack = 20

  let published: PartialDate?
  let narration: Narration

  /// For a date in `context`.
  init(in context: SentenceContext) {
    published = context.published
    narration = context.narration
  }

  /// Whether there is a date to count from: in a history only one that it has told.
  var hasBase: Bool { narration.date != nil || published != nil && !narration.isHistory }

  /// The day (or, without `day`, the month) meant by a date without its year; `nil` where nothing tells the year.
  func date(month: Int, day: Int?, tense: TenseReader.Tense) -> Resolved? {
    if mayBeTold(tense), let told = narration.date(month: month, day: day), isOver(told) {
      return Resolved(date: told, anchor: .previous)
    }
    guard hasBase else { return nil }
    return fromPublication(month: month, day: day, tense: tense).map {
      Resolved(date: $0, anchor: .publication)
    }
  }

  /// The day meant by the name of a weekday, 1 to 7.
  func weekday(_ weekday: Int, tense: TenseReader.Tense) -> Resolved? {
    if narration.isHistory && tense != .future || published == nil, let told = narration.weekday(weekday) {
      return Resolved(date: told, anchor: .previous)
    }
    guard let published, let today = published.weekday else { return nil }
    let back = (today - weekday + 7) % 7
    let date =
      tense == .future ? published.adding(days: back == 0 ? 0 : 7 - back) : published.adding(days: -back)
    return date.map { Resolved(date: $0, anchor: .publication) }
  }

  /// The day `count` weeks' weekdays before (negative) or after today, never today itself.
  func weekday(_ weekday: Int, strictly direction: Int) -> Resolved? {
    guard let published, let today = published.weekday else { return nil }
    let back = (today - weekday + 7) % 7
    let date =
      direction < 0
      ? published.adding(days: back == 0 ? -7 : -back) : published.adding(days: back == 0 ? 7 : 7 - back)
    return date.map { Resolved(date: $0, anchor: .publication) }
  }

  /// The year of a quarter or season that starts in `month`, named without a year.
  ///
  /// A coming one may have begun up to `slack` months ago: of a quarter one speaks until its results are out.
  func year(startingIn month: Int, tense: TenseReader.Tense, slack: Int) -> (
    year: Int, anchor: Figure.Anchor
  )? {
    if mayBeTold(tense), let year = narration.year(ofMonth: month) { return (year, .previous) }
    guard let published, !narration.isHistory else { return nil }
    let isAhead = month > (published.month ?? 12)
    if tense == .future {
      return (month + slack >= (published.month ?? 12) ? published.year : published.year + 1, .publication)
    }
    return (isAhead ? published.year - 1 : published.year, .publication)
  }

  // MARK: - Private

  /// Whether a date may be one of the story's: what lies ahead of a news article does not.
  private func mayBeTold(_ tense: TenseReader.Tense) -> Bool { narration.isHistory || tense != .future }

  /// Whether `date` lies before the publication.
  private func isOver(_ date: PartialDate) -> Bool { published.map { date <= $0 } ?? true }

  private func fromPublication(month: Int, day: Int?, tense: TenseReader.Tense) -> PartialDate? {
    guard let published else { return nil }
    let isSamePeriod = day == nil && published.month == month
    guard let candidate = PartialDate(year: published.year, month: month, day: day) else {
      return PartialDate(year: published.year - 1, month: month, day: day)
    }
    if isSamePeriod { return candidate }
    let distance = candidate.dayNumber - published.dayNumber
    let year: Int
    switch tense {
    case .future: year = distance >= -Self.futureSlack ? published.year : published.year + 1
    case .past:
      // The past tense is often that of the reporting verb: a day in the coming weeks stays there.
      let reach = day == nil ? 0 : Self.untensedReach
      year = distance <= reach ? published.year : published.year - 1
    case .unknown:
      year =
        distance <= 0
        ? (distance < -365 + Self.untensedReach ? published.year + 1 : published.year)
        : (distance <= Self.untensedReach ? published.year : published.year - 1)
    }
    return PartialDate(year: year, month: month, day: day) ?? candidate
  }
}
