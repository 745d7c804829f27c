package import ClaimsModel

/// The moment that a field tells, in the precision and the zone that it has.
package struct PublishedMoment: Hashable, Sendable {
  /// The day, or the month or the year alone.
  package let date: PartialDate
  /// The time of day; `nil` where only the day is told.
  let time: ClockTime?

  /// Reads what tools and newspapers write; `nil` where no date is sure.
  package init?(_ raw: String, order: DateOrder? = nil) {
    guard case .date(let date) = PublishedDate(raw, order: order) else { return nil }
    self.date = date
    let text = TextNormalizer.line(raw)
    if let seconds = PublishedDate.epochSeconds(text) {
      let ofDay = Int(seconds.rounded(.down)) - date.dayNumber * 86_400
      time =
        (0...86_399).contains(ofDay)
        ? ClockTime(hour: ofDay / 3600, minute: ofDay / 60 % 60, second: ofDay % 60, offset: 0) : nil
      return
    }
    guard let day = date.day, let month = date.month, let weekday = date.weekday else {
      time = nil
      return
    }
    let time = ClockTimeReader(text, day: (date.year, month, day, weekday)).time()
    // Midnight to the second, in no zone, is what programs write where they know the day.
    self.time = time.flatMap { $0.isPlaceholder ? nil : $0 }
  }

  /// EDTF, level 0: `2024-01-07T01:20:00Z`, `2024-01-07T01:20+02:00`, `2024-01-07`, `2024-01`.
  package var edtf: String { date.description + (time.map { "T" + $0.edtf } ?? "") }
}
