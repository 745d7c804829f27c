package import ClaimsModel
import Foundation

/// A series drawn with plain characters: values upwards, time to the right.
package struct TimelinePlot {
  /// Lines of the drawing; enough to tell a tenth from another.
  private static let height = 11
  /// The widest drawing; beyond it dates stand too far from their axis.
  private static let maximumWidth = 100
  /// From this ratio of the greatest value to the least on, tenfold steps are equally far apart.
  private static let logarithmicRatio = 1000.0
  private static let legend =
    "o value  ~ about  ^ at least  v at most  | range  ! can't all be right  2 two at one place"

  private let points: [Point]
  private let undatedCount: Int
  private let terminal: Terminal

  /// What is drawn of a report.
  private struct Point {
    let day: Int
    let date: String
    let low: Double
    let high: Double
    let mark: Character
  }

  /// Makes a drawing of `series`.
  package init(_ series: FigureSeries, terminal: Terminal) {
    points = series.reports.compactMap(Self.point)
    undatedCount = series.reports.filter { $0.days == nil }.count
    self.terminal = terminal
  }

  /// The drawing, each line ending in a line feed; empty when nothing is dated.
  package func rendered() -> PrintableText {
    guard let least = points.map(\.low).min(), let greatest = points.map(\.high).max() else { return "" }
    let axis = ValueAxis(least: least, greatest: greatest, height: Self.height, ratio: Self.logarithmicRatio)
    let labels = axis.labels
    let margin = labels.map(\.count).max() ?? 0
    let width = max(10, min(Self.maximumWidth, terminal.width - margin - 3))
    let cells = drawn(on: axis, width: width)
    var text: PrintableText = ""
    for row in (0..<Self.height).reversed() {
      let label = labels[row]
      text += PrintableText.blanks(margin - label.count) + "\(label)\(label.isEmpty ? " | " : " + ")"
      text += colored(cells[row]) + "\n"
    }
    let indent = PrintableText.blanks(margin)
    text += indent + " +\(String(repeating: "-", count: width + 1))\n"
    text += indent + "   \(dates(width: width))\n"
    var notes = [Self.legend]
    if axis.isLogarithmic { notes.append("logarithmic") }
    if undatedCount > 0 { notes.append("\(undatedCount) undated left out") }
    for line in StyledText(notes.joined(separator: "; "), .dim).wrapped(to: terminal.width) {
      text += line.rendered(color: terminal.usesColor) + "\n"
    }
    return text
  }

  // MARK: - Private

  private static func point(_ report: FigureReport) -> Point? {
    guard let days = report.days, let date = report.date else { return nil }
    let (interval, figure) = (report.interval, report.hit.found.figure)
    let isRange = figure.value == nil && interval.low.isFinite && interval.high.isFinite
    var mark: Character
    var value: Double
    switch figure.modifier {
    case .moreThan, .atLeast, .justOver: (mark, value) = ("^", interval.low)
    case .lessThan, .atMost, .nearly: (mark, value) = ("v", interval.high)
    case .about, .plusMinus: (mark, value) = ("~", (interval.low + interval.high) / 2)
    case .exactly: (mark, value) = ("o", (interval.low + interval.high) / 2)
    }
    if !value.isFinite { (mark, value) = interval.low.isFinite ? ("^", interval.low) : ("v", interval.high) }
    if !report.conflicts.isEmpty { mark = "!" }
    guard value.isFinite else { return nil }
    return Point(
      day: days.lowerBound, date: date, low: isRange ? interval.low : value,
      high: isRange ? interval.high : value,
      mark: mark)
  }

  /// The characters of each line, the lowest first.
  private func drawn(on axis: ValueAxis, width: Int) -> [[Character]] {
    var cells = Array(repeating: Array(repeating: Character(" "), count: width), count: Self.height)
    let first = points.map(\.day).min() ?? 0
    let span = (points.map(\.day).max() ?? 0) - first
    for point in points {
      let column = span == 0 ? width / 2 : (point.day - first) * (width - 1) / span
      let (bottom, top) = (axis.row(of: point.low), axis.row(of: point.high))
      for row in bottom...top {
        let isEnd = row == bottom || row == top
        let isRange = point.low < point.high
        let mark: Character = isEnd ? (isRange && point.mark != "!" ? "+" : point.mark) : "|"
        cells[row][column] = Self.joined(cells[row][column], mark)
      }
    }
    return cells
  }

  /// What stands where two marks meet.
  private static func joined(_ old: Character, _ new: Character) -> Character {
    if old == " " || (old == "|" && new != "|") { return new }
    if new == "|" || old == "!" || new == "!" { return old == "!" || new == "!" ? "!" : old }
    guard let count = old.wholeNumberValue else { return old == "#" ? "#" : "2" }
    return count < 9 ? Character(String(count + 1)) : "#"
  }

  private func colored(_ cells: [Character]) -> PrintableText {
    var line = StyledText()
    for cell in String(cells).trimmedAtEnd { line.append(String(cell), cell == "!" ? .match : []) }
    return line.rendered(color: terminal.usesColor)
  }

  private func dates(width: Int) -> String {
    let sorted = points.sorted { $0.day < $1.day }
    guard let first = sorted.first, let last = sorted.last else { return "" }
    if first.day == last.day { return String(repeating: " ", count: max(0, width / 2 - 4)) + first.date }
    let gap = width - first.date.count - last.date.count
    return gap < 1
      ? "\(first.date) to \(last.date)" : first.date + String(repeating: " ", count: gap) + last.date
  }
}

/// The upright axis: which line a value stands on.
private struct ValueAxis {
  let isLogarithmic: Bool
  private let least: Double
  private let greatest: Double
  private let height: Int

  init(least: Double, greatest: Double, height: Int, ratio: Double) {
    self.height = height
    isLogarithmic = least > 0 && greatest / least >= ratio
    if least < greatest {
      (self.least, self.greatest) = (least, greatest)
    } else {
      // A single value stands in the middle.
      let room = max(abs(least) / 10, .leastNormalMagnitude)
      (self.least, self.greatest) = (least - (least == 0 ? 1 : room), least + (least == 0 ? 1 : room))
    }
  }

  /// The line of `value`, the lowest being 0.
  func row(of value: Double) -> Int {
    let place = (position(value) - position(least)) / (position(greatest) - position(least))
    guard place.isFinite else { return height / 2 }
    return min(height - 1, max(0, Int((place * Double(height - 1)).rounded())))
  }

  /// The labels of the lines, the lowest first; most are empty.
  var labels: [String] {
    (0..<height).map { row in
      guard row % 5 == 0 else { return "" }
      let place = position(least) + (position(greatest) - position(least)) * Double(row) / Double(height - 1)
      return Wording.short(isLogarithmic ? pow(10, place) : place)
    }
  }

  private func position(_ value: Double) -> Double { isLogarithmic ? log10(value) : value }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
