import ClaimsModel
import Foundation

/// A report on its way into a timeline: what it measures, of what, when, and where it was printed.
struct TimelineReport {
  /// The figures of the report, the one that stands for it first.
  var hits: [FigureHit]
  let measure: FigureMeasure
  let topic: FigureTopic
  /// When the figure is of (EDTF), and from where that is known.
  let date: (text: String, basis: FigureReport.DateBasis)?
  /// The days that the date may mean.
  let days: ClosedRange<Int>?

  /// Whether its claim, or its sentence where no claim holds it, has other values of the same quantity and
  /// subject, so that each is of a part: "64 to 31".
  var isOneOfSeveral = false
  /// Whether the claim tells of a time more than a month from the report's: "killed 130 people last
  /// November".
  let tellsOfOtherTime: Bool

  /// Reads `hit`; `nil` when its figure is no quantity.
  init?(_ hit: FigureHit) {
    guard let measure = FigureMeasure(hit.found.figure) else { return nil }
    hits = [hit]
    self.measure = measure
    topic = FigureTopic(hit)
    let stated: [(String?, FigureReport.DateBasis)] = [
      (hit.found.figure.asOf, .asOf), (hit.said, .said), (hit.article.published?.description, .published),
    ]
    let dated = stated.lazy.compactMap { text, basis in
      text.flatMap { text in StatedDate(text).map { (text: text, basis: basis, days: $0.days) } }
    }.first
    date = dated.map { ($0.text, $0.basis) }
    days = dated?.days
    let told = dated?.basis == .asOf ? nil : hit.nearestDate.flatMap(StatedDate.init)?.days
    tellsOfOtherTime = Self.lie(told, apartFrom: dated?.days)
  }

  private static func lie(_ told: ClosedRange<Int>?, apartFrom days: ClosedRange<Int>?) -> Bool {
    guard let told, let days else { return false }
    return told.upperBound + 31 < days.lowerBound || days.upperBound + 31 < told.lowerBound
  }

  /// The figure that stands for the report.
  var hit: FigureHit { hits[0] }

  /// The story that its article prints, by its root; an article that prints no other's is one of its own.
  var story: Article.ID { hit.article.story ?? hit.article.id }

  /// What a report is of, where that is plain.
  struct Subject: Hashable {
    let head: String?
    let fate: String?
  }

  /// What is counted, or what befell those that are; `nil` where only the words around tell.
  var subject: Subject? {
    guard measure.quantity.kind != "share", topic.head != nil || topic.fate != nil else { return nil }
    return Subject(head: topic.head, fate: topic.fate)
  }

  /// Marks the reports of which a claim has several different values.
  static func markSeveral(in reports: inout [TimelineReport]) {
    struct Key: Hashable {
      let article: Article.ID
      let claim: Claim.ID?
      let sentence: String?
      let quantity: SeriesQuantity
      let subject: Subject?
    }
    func key(_ report: TimelineReport) -> Key {
      Key(
        article: report.hit.article.id, claim: report.hit.claimID,
        sentence: report.hit.claimID == nil ? report.hit.context : nil, quantity: report.measure.quantity,
        subject: report.subject)
    }
    var values: [Key: Set<ValueInterval>] = [:]
    for report in reports {
      values[key(report), default: []].insert(report.measure.interval)
    }
    for index in reports.indices {
      reports[index].isOneOfSeveral = values[key(reports[index])]?.count ?? 0 > 1
    }
  }

  /// The speaker's number; `nil` when nobody is named.
  var speaker: Source.ID? { hit.chain.first { $0.relation == .speaker }?.source }

  /// The order of reports: by date, undated ones last, then as they are in the archive.
  static func precedes(_ left: TimelineReport, _ right: TimelineReport) -> Bool {
    let leftDay = left.days?.lowerBound ?? .max
    let rightDay = right.days?.lowerBound ?? .max
    return leftDay == rightDay ? left.hit.found.id < right.hit.found.id : leftDay < rightDay
  }

  /// The report as a result; `unit` is the one in which its series gives intervals.
  func result(in unit: String?) -> FigureReport {
    let places = hits.sorted { left, right in
      let days = [left, right].map { $0.article.published?.dayNumber ?? .max }
      return days[0] == days[1] ? left.found.id < right.found.id : days[0] < days[1]
    }
    let interval = unit.flatMap(UnitScale.init)?.fromBase(measure.interval) ?? measure.interval
    return FigureReport(
      hit: hit, date: date?.text, dateBasis: date?.basis, days: days,
      interval: interval.tidied,
      appearances: places.map {
        FigureReport.Appearance(figure: $0.found.id, claim: $0.claimID, article: $0.article)
      })
  }
}

extension ValueInterval {
  /// The interval without what binary arithmetic left behind: ends of twelve significant digits.
  fileprivate var tidied: ValueInterval {
    func tidied(_ value: Double) -> Double {
      guard value.isFinite, value != 0 else { return value }
      let scale = pow(10, 11 - floor(log10(abs(value))))
      return scale.isFinite && scale > 0 ? (value * scale).rounded() / scale : value
    }
    return ValueInterval(
      tidied(low), tidied(high), isLowIncluded: isLowIncluded, isHighIncluded: isHighIncluded)
  }
}
