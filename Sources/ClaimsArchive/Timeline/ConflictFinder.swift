import ClaimsModel

/// Finds the reports of a series that can't both be right.
///
/// Two can't when they are of the same thing (the words near both agree, and what qualifies the things
/// counted), of the same time, and no value is allowed by both. A claim that tells of another time than its
/// own is left out, and one that gives several values, each of a part ("64 to 31"). Changes are compared
/// with changes only, since a series has no others. What an article says in its own voice, or one speaker
/// in it, or in one sentence, does not contradict itself: different numbers are of different things there;
/// and of two speakers in one article only counts are compared, since each tells of his own money. Ages and
/// lengths of time must be of the same name.
struct ConflictFinder {
  /// Days that two dates may be apart and still be the same time.
  let slack: Int
  let comparison: TopicComparison

  /// For each of `reports`, which are in order of date, the places of those that contradict it.
  func conflicts(among reports: [TimelineReport]) -> [[Int]] {
    var conflicts = Array(repeating: [Int](), count: reports.count)
    let longest = reports.compactMap { $0.days.map { $0.upperBound - $0.lowerBound } }.max() ?? 0
    for later in reports.indices {
      guard let laterDays = reports[later].days else { continue }
      for earlier in (0..<later).reversed() {
        guard let earlierDays = reports[earlier].days,
          earlierDays.lowerBound + longest + slack >= laterDays.lowerBound
        else { break }
        if contradict(reports[earlier], reports[later]) {
          conflicts[earlier].append(later)
          conflicts[later].append(earlier)
        }
      }
    }
    return conflicts.map { $0.sorted() }
  }

  // MARK: - Private

  private func contradict(_ left: TimelineReport, _ right: TimelineReport) -> Bool {
    !left.measure.interval.overlaps(right.measure.interval) && !left.isOneOfSeveral && !right.isOneOfSeveral
      && areOfOneTime(left, right)
      && !areOfOneVoice(left, right) && comparison.areOfTheSame(left.topic, right.topic)
      && (!isOfSomebody(left) || !left.topic.names.isDisjoint(with: right.topic.names))
  }

  /// Whether the figure is of the one who is named beside it.
  private func isOfSomebody(_ report: TimelineReport) -> Bool {
    [FigureKind.age, .duration].contains(report.hit.found.figure.kind)
  }

  /// Whether both dates may mean the same days and are told about as exactly: a day is not compared with a
  /// year.
  private func areOfOneTime(_ left: TimelineReport, _ right: TimelineReport) -> Bool {
    guard let one = left.days, let other = right.days, Self.precision(one) == Self.precision(other),
      !left.tellsOfOtherTime, !right.tellsOfOtherTime
    else { return false }
    return one.lowerBound <= other.upperBound + slack && other.lowerBound <= one.upperBound + slack
  }

  /// 0 for a day, then a week, a month, a quarter, a year, more.
  private static func precision(_ days: ClosedRange<Int>) -> Int {
    [1, 7, 31, 92, 366].firstIndex { days.count <= $0 } ?? 5
  }

  private func areOfOneVoice(_ left: TimelineReport, _ right: TimelineReport) -> Bool {
    guard left.hits.contains(where: { hit in right.hits.contains { $0.article.id == hit.article.id } }) else {
      return false
    }
    let isCount = left.measure.quantity.kind == FigureKind.count.rawValue
    if !isCount || left.speaker == nil || right.speaker == nil || left.speaker == right.speaker {
      return true
    }
    // A claim within another is of the same passage, whoever is taken for its speaker.
    return left.hit.context.contains(right.hit.context) || right.hit.context.contains(left.hit.context)
  }
}
