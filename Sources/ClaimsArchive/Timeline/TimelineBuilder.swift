import ClaimsModel

/// Sets figures side by side: one series for each thing, one line for each report.
///
/// A pure function of the figures: docs/QUERY.md tells the rules.
struct TimelineBuilder {
  /// The words of the question; things that have them come first.
  let words: String?
  /// Days that two dates may be apart and still be the same time.
  var slack = 0

  /// The series of `hits`.
  func series(of hits: [FigureHit]) -> [FigureSeries] {
    var reports = hits.compactMap(TimelineReport.init).sorted(by: TimelineReport.precedes)
    TimelineReport.markSeveral(in: &reports)
    reports = ReportFolding.folded(reports)
    let comparison = TopicComparison(question: words)
    let finder = ConflictFinder(slack: slack, comparison: comparison)
    let ranked = SeriesGrouping(reports, comparison: comparison).groups.map { group in
      let members = ReportFolding.foldedWithinArticles(group)
      return (series(of: members, finder), members.map { comparison.distance($0.topic) }.min() ?? 0)
    }
    return ranked.sorted(by: Self.precedes).map(\.0)
  }

  // MARK: - Private

  private func series(of reports: [TimelineReport], _ finder: ConflictFinder) -> FigureSeries {
    let unit = Self.unit(of: reports)
    var quantity = reports[0].measure.quantity
    if quantity.unit != nil { quantity.unit = unit }
    var results = reports.map { $0.result(in: quantity.unit) }
    for (index, conflicts) in finder.conflicts(among: reports).enumerated() {
      results[index].conflicts = conflicts
    }
    return FigureSeries(label: SeriesLabel.label(of: reports), quantity: quantity, reports: results)
  }

  /// The unit that most of the reports use; the first of equals.
  private static func unit(of reports: [TimelineReport]) -> String? {
    var counts: [String: Int] = [:]
    let units = reports.compactMap(\.measure.unit)
    for unit in units { counts[unit, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return units.first { counts[$0] == most }
  }

  /// What was asked for first, then what most was reported of, then the latest.
  private static func precedes(
    _ left: (series: FigureSeries, distance: Int), _ right: (series: FigureSeries, distance: Int)
  ) -> Bool {
    if left.distance != right.distance { return left.distance < right.distance }
    let (one, other) = (left.series, right.series)
    if one.reports.count != other.reports.count { return one.reports.count > other.reports.count }
    let days = (one.reports.last?.days?.lowerBound ?? .min, other.reports.last?.days?.lowerBound ?? .min)
    if days.0 != days.1 { return days.0 > days.1 }
    return (one.reports.first?.hit.found.id.rawValue ?? 0) < (other.reports.first?.hit.found.id.rawValue ?? 0)
  }
}
