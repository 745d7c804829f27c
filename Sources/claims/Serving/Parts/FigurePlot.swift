import ClaimsArchive
import ClaimsModel
import Foundation

/// A series drawn as SVG: time to the right, values upwards, an interval as a line; each point leads to its claim.
struct FigurePlot {
  private struct Point {
    var day: Int
    var low: Double
    var high: Double
    var value: Double
    var report: FigureReport
  }

  private static let (width, height) = (640.0, 220.0)
  private static let (left, right, top, bottom) = (70.0, 20.0, 14.0, 30.0)
  /// From this ratio of the greatest value to the least on, tenfold steps are equally far apart.
  private static let logarithmicRatio = 1000.0

  private let label: String
  private let points: [Point]
  private let isLogarithmic: Bool
  private let days: ClosedRange<Int>
  private let values: ClosedRange<Double>

  init(_ series: FigureSeries) {
    label = series.label
    points = series.reports.compactMap(Self.point)
    let high = points.map(\.high).max() ?? 1
    let least = points.map(\.value).min() ?? 0
    isLogarithmic = least > 0 && high / least >= Self.logarithmicRatio
    // An open end at zero has no place on a logarithmic axis: it is drawn at the least value.
    let low = isLogarithmic ? least : points.map(\.low).min() ?? 0
    let room = high > low ? 0 : max(abs(high) / 10, 1)
    values = min(low - room, high)...max(high + room, low)
    days = (points.map(\.day).min() ?? 0)...(points.map(\.day).max() ?? 0)
  }

  /// The drawing; nothing where fewer than two reports are dated.
  var html: HTML {
    guard points.count > 1 else { return .nothing }
    let marks: [HTML] = points.map(mark)
    let lines: [HTML] = [values.lowerBound, middle, values.upperBound].map(line)
    let first = points.min { $0.day < $1.day }?.report.date ?? ""
    let last = points.max { $0.day < $1.day }?.report.date ?? ""
    return """
      <svg class="plot" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="group" aria-label="\(label), over time">\
      \(lines)<text x="\(Int(Self.left))" y="\(Int(Self.height) - 8)">\(first)</text>\
      <text x="\(Int(Self.width - Self.right))" y="\(Int(Self.height) - 8)" text-anchor="end">\(last)</text>\(marks)</svg>
      """
  }

  // MARK: - Private

  private static func point(_ report: FigureReport) -> Point? {
    guard let days = report.days else { return nil }
    let ends = [report.interval.low, report.interval.high].filter(\.isFinite)
    guard let low = ends.min(), let high = ends.max() else { return nil }
    let value = report.hit.found.figure.value == nil || ends.count < 2 ? low : (low + high) / 2
    return Point(day: days.lowerBound, low: low, high: high, value: value, report: report)
  }

  private var middle: Double {
    isLogarithmic
      ? exp((log(values.lowerBound) + log(values.upperBound)) / 2)
      : (values.lowerBound + values.upperBound) / 2
  }

  private func x(_ day: Int) -> Double {
    let span = Double(days.upperBound - days.lowerBound)
    let share = span == 0 ? 0.5 : Double(day - days.lowerBound) / span
    return Self.left + 10 + share * (Self.width - Self.left - Self.right - 20)
  }

  private func y(_ value: Double) -> Double {
    let place = isLogarithmic ? log(max(value, values.lowerBound)) : value
    let (low, high) =
      isLogarithmic
      ? (log(values.lowerBound), log(values.upperBound)) : (values.lowerBound, values.upperBound)
    let share = high > low ? (place - low) / (high - low) : 0.5
    guard share.isFinite else { return Self.height / 2 }
    return Self.height - Self.bottom - min(max(share, 0), 1) * (Self.height - Self.bottom - Self.top)
  }

  private func line(_ value: Double) -> HTML {
    let height = Self.tenths(y(value))
    return """
      <line x1="\(Int(Self.left))" x2="\(Int(Self.width - Self.right))" y1="\(height)" y2="\(height)"/>\
      <text x="\(Int(Self.left) - 6)" y="\(Self.tenths(y(value) + 4))" text-anchor="end">\(Wording.short(value))</text>
      """
  }

  private func mark(_ point: Point) -> HTML {
    let (across, upright) = (Self.tenths(x(point.day)), Self.tenths(y(point.value)))
    let report = point.report
    let words = "\(report.date ?? "undated"): \(report.hit.found.figure.amountPhrase), \(report.originPhrase)"
    let range: HTML =
      point.low < point.high
      ? "<path d=\"M\(across) \(Self.tenths(y(point.low)))V\(Self.tenths(y(point.high)))\"/>" : .nothing
    let style = report.conflicts.isEmpty ? "point" : "point conflict"
    let drawn: HTML =
      "<g class=\"\(style)\"><title>\(words)</title>\(range)<circle cx=\"\(across)\" cy=\"\(upright)\" r=\"5\"/></g>"
    guard let claim = report.hit.claimID else { return drawn }
    return "<a href=\"\(PageAddress.claim(claim))\" aria-label=\"\(words)\">\(drawn)</a>"
  }

  private static func tenths(_ value: Double) -> String { String(format: "%.1f", value) }
}
