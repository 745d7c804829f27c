import ClaimsModel

/// Groups reports by the thing that they are of.
///
/// Reports of one quantity are of one thing when the same is counted, by its head's lemma, or the same
/// befell those who are counted. Where neither tells (a sum of money) the words near the numeral decide:
/// half of those of one must be near the other. Of a share the words decide too, since what is counted
/// there is only what it is a share of.
struct SeriesGrouping {
  private let reports: [TimelineReport]
  private let comparison: TopicComparison
  /// The group of each report, as a forest: a place in `reports`, at last that of the group's first.
  private var parents: [Int]

  /// Groups `reports`; those without a plain subject are compared with one another, which takes quadratic
  /// time.
  init(_ reports: [TimelineReport], comparison: TopicComparison) {
    self.reports = reports
    self.comparison = comparison
    parents = Array(reports.indices)
    for members in Dictionary(grouping: reports.indices, by: { reports[$0].measure.quantity }).values {
      group(members)
    }
  }

  /// The groups, and the reports of each, in the order of `reports`.
  var groups: [[TimelineReport]] {
    let byFirst = Dictionary(grouping: reports.indices) { first(of: $0) }
    return byFirst.keys.sorted().map { first in (byFirst[first] ?? []).map { reports[$0] } }
  }

  // MARK: - Private

  private mutating func group(_ members: [Int]) {
    var firsts: [TimelineReport.Subject: Int] = [:]
    var others: [Int] = []
    for index in members {
      guard let subject = reports[index].subject else {
        others.append(index)
        continue
      }
      if let first = firsts[subject] { join(first, index) } else { firsts[subject] = index }
    }
    let words = others.map { comparison.tellingWords(of: reports[$0].topic) }
    for place in others.indices {
      for other in 0..<place where first(of: others[other]) != first(of: others[place]) {
        let (left, right) = (reports[others[other]].topic, reports[others[place]].topic)
        if comparison.areAlike(left, right, tellingWords: (words[other], words[place])) {
          join(others[other], others[place])
        }
      }
    }
  }

  private func first(of index: Int) -> Int {
    var place = index
    while parents[place] != place { place = parents[place] }
    return place
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (one, other) = (first(of: left), first(of: right))
    parents[max(one, other)] = min(one, other)
  }
}
