import ClaimsModel
import Linguistics
import TestSupport
import Testing

@testable import Extraction

/// A sentence with its figures marked, and one line that says what each figure is.
struct FigureExample: Sendable, CustomTestStringConvertible {
  /// The day on which the examples were published: a Wednesday.
  static let published = PartialDate(year: 2025, month: 9, day: 17)

  let marked: MarkedText
  let figures: [String]

  init(_ marked: String, _ figures: String...) {
    self.marked = MarkedText(marked)
    self.figures = figures
  }

  var testDescription: String { marked.description }

  /// The figures found in `text`.
  static func found(in text: String, published: PartialDate? = published) -> [Figure] {
    FigureFinder().figures(in: Annotator().annotate(text, bodyStart: 0), published: published)
  }

  /// Checks that exactly the marked figures are found, with the fields that the lines give.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let found = Self.found(in: marked.text)
    #expect(found.map(\.summary) == figures, sourceLocation: sourceLocation)
    #expect(found.compactMap(\.spans.first) == marked.spans, sourceLocation: sourceLocation)
  }
}

extension Figure {
  /// The fields that tell what the figure is, in one line: `money 1200000000 USD`, `count >=12 of ships`.
  var summary: String {
    var parts = [kind.rawValue]
    let sign = modifier == .exactly ? "" : modifier.rawValue
    if let value {
      parts.append(sign + value.description)
    } else if low == nil, high == nil, !sign.isEmpty {
      parts.append(sign)
    }
    if value == nil, low != nil || high != nil {
      parts.append(sign + (low?.description ?? "") + ".." + (high?.description ?? ""))
    }
    if let currency { parts.append(currency + (isCurrencyAssumed ? "?" : "")) }
    if let unit { parts.append(unit) }
    if let counted { parts.append("of " + counted) }
    if let per { parts.append(per) }
    if let change {
      parts.append(
        "\(change.direction.rawValue)-\(change.kind.rawValue)" + (change.from.map { "=\($0)" } ?? ""))
    }
    if let date { parts.append(date) }
    if let timex, timex != date { parts.append("(\(timex))") }
    if anchor == .ambiguous { parts.append("or " + alternates.joined(separator: ",")) }
    return parts.joined(separator: " ")
  }
}
