import ClaimsArchive
import ClaimsModel

/// A line of a timeline, for programs.
struct ReportRow: ResultRow {
  static let columns = [
    "series", "label", "quantity", "manner", "date", "date_basis", "modifier", "value", "low", "high", "unit",
    "currency", "counted", "per", "direction", "from_value", "lowest", "highest", "text", "speaker",
    "speaker_id",
    "relays", "outlets", "articles", "stories", "conflicts", "id", "claim", "context", "published", "title",
    "article_id",
    "path", "url",
  ]
  static let fields = [
    "series", "label", "quantity", "date", "date_basis", "id", "text", "kind", "modifier", "value", "low",
    "high",
    "unit", "currency", "change", "interval", "counted", "claim", "context", "chain", "appearances",
    "stories", "conflicts",
  ]

  /// The number of the series in the timeline, from 1.
  let number: Int
  /// The series.
  let series: FigureSeries
  /// The report.
  let report: FigureReport

  /// The rows of a timeline, series by series.
  static func rows(of series: [FigureSeries], from first: Int) -> [ReportRow] {
    series.enumerated().flatMap { index, series in
      series.reports.map { ReportRow(number: first + index, series: series, report: $0) }
    }
  }

  var cells: [String] {
    let (figure, article) = (report.hit.found.figure, report.hit.article)
    let numbers = [figure.value, figure.low, figure.high].map { $0?.description ?? "" }
    let identity = [
      String(number), series.label, series.quantity.kind, series.quantity.manner.rawValue, report.date ?? "",
      report.dateBasis?.rawValue ?? "", figure.modifier.rawValue,
    ]
    let meaning = [
      figure.unit ?? "", figure.currency ?? "", figure.counted ?? "", figure.per ?? "",
      figure.change?.direction.rawValue ?? "", figure.change?.from?.description ?? "",
      Self.end(report.interval.low),
      Self.end(report.interval.high), figure.text,
    ]
    let chain = [
      report.speakers.map(\.name).joined(separator: "; "),
      report.speakers.map(\.source.description).joined(separator: "; "),
      report.relays.map(\.name).joined(separator: "; "), report.outlets.joined(separator: "; "),
      String(report.articleCount), String(report.storyCount), conflicts.joined(separator: "; "),
      report.hit.found.id.description,
      report.hit.claimID?.description ?? "", report.hit.context,
    ]
    let place = [
      article.published?.description ?? "", article.title ?? "", article.id.description, article.path,
      article.url ?? "",
    ]
    return identity + numbers + meaning + chain + place
  }

  func write(to writer: inout JSONWriter) { writer.value(report, number: number, in: series) }

  /// The figures of the reports that can't be right with this one.
  private var conflicts: [String] { report.conflicts.map { series.reports[$0].hit.found.id.description } }

  /// An end of an interval; empty for an open one.
  private static func end(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
  }
}
