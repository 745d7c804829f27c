import ClaimsModel
import GRDB

/// Turns a row of `figures` back into a figure.
enum FigureRow {
  /// The columns, in the order of `select`.
  enum Column: Int {
    case id, article, claim, text, spans, numeralSpans, kind, value, low, high, lowIncluded, highIncluded
    case modifier, significantDigits, unit, unitText, unitKind, currency, currencyAssumed, counted,
      countedHead
    case countedFrom, per, changeDirection, changeKind, changeFrom, asOf, date, timex, dateLow, dateHigh
    case anchor, alternates, printedID
  }

  /// Reads the columns named above.
  static let select = """
    SELECT id, article_id, claim_id, text, spans, num_spans, kind, value, low, high, low_included, high_included,
      modifier, significant_digits, unit, unit_text, unit_kind, currency, currency_assumed, counted, counted_head,
      counted_from, per, change_direction, change_kind, change_from, as_of, date, timex, date_low, date_high,
      anchor, alternates, printed_id FROM figures
    """

  /// Digits of a number at most; printed ones have few, and the time of computing grows with them.
  private static let digitLimit = 4096

  /// The row's number, and what is printed of it.
  ///
  /// - Throws: `badRow`.
  static func id(_ row: CheckedRow) throws -> Figure.ID {
    try row.id(Column.id.rawValue, printed: Column.printedID.rawValue)
  }

  /// The figure; its `claim` is left out, since the row has an id where the model has a position.
  ///
  /// - Throws: `badRow`.
  static func figure(_ row: CheckedRow, offsets: UTF8Offsets) throws -> Figure {
    var figure = Figure(
      text: try row[Column.text.rawValue], spans: try row.spans(Column.spans.rawValue, offsets),
      numeralSpans: try row.spans(Column.numeralSpans.rawValue, offsets),
      kind: try row.term(Column.kind.rawValue), value: try decimal(row, .value),
      modifier: try row.term(Column.modifier.rawValue))
    try readNumbers(row, into: &figure)
    try readUnit(row, into: &figure, offsets: offsets)
    try readTime(row, into: &figure)
    figure.change = try change(row)
    figure.alternates = try row.words(Column.alternates.rawValue)
    return figure
  }

  // MARK: - Private

  private static func readNumbers(_ row: CheckedRow, into figure: inout Figure) throws {
    figure.low = try decimal(row, .low)
    figure.high = try decimal(row, .high)
    figure.isLowIncluded = try row[Column.lowIncluded.rawValue]
    figure.isHighIncluded = try row[Column.highIncluded.rawValue]
    figure.significantDigits = try row[Column.significantDigits.rawValue]
    if let digits = figure.significantDigits, !(0...digitLimit).contains(digits) {
      throw row.fault("“significant_digits” is \(digits), which no number has")
    }
  }

  private static func readUnit(_ row: CheckedRow, into figure: inout Figure, offsets: UTF8Offsets) throws {
    figure.unit = try row[Column.unit.rawValue]
    figure.unitText = try row[Column.unitText.rawValue]
    figure.unitKind = try row[Column.unitKind.rawValue]
    figure.currency = try row[Column.currency.rawValue]
    figure.isCurrencyAssumed = try row[Column.currencyAssumed.rawValue]
    figure.counted = try row[Column.counted.rawValue]
    figure.countedHead = try row[Column.countedHead.rawValue]
    let countedFrom: String? = try row[Column.countedFrom.rawValue]
    if countedFrom != nil { figure.countedFrom = try row.spans(Column.countedFrom.rawValue, offsets).first }
    figure.per = try row[Column.per.rawValue]
  }

  private static func readTime(_ row: CheckedRow, into figure: inout Figure) throws {
    figure.asOf = try row[Column.asOf.rawValue]
    figure.date = try row[Column.date.rawValue]
    figure.timex = try row[Column.timex.rawValue]
    figure.dateLow = try row.date(Column.dateLow.rawValue)
    figure.dateHigh = try row.date(Column.dateHigh.rawValue)
    figure.anchor = try row.optionalTerm(Column.anchor.rawValue)
  }

  private static func decimal(_ row: CheckedRow, _ column: Column) throws -> DecimalValue? {
    guard let text: String = try row[column.rawValue] else { return nil }
    guard text.utf8.count <= digitLimit, let value = DecimalValue(text) else {
      throw row.fault("“\(column)” is “\(text.prefix(40))”, which is no number")
    }
    return value
  }

  private static func change(_ row: CheckedRow) throws -> FigureChange? {
    let direction: FigureChange.Direction? = try row.optionalTerm(Column.changeDirection.rawValue)
    let kind: FigureChange.Kind? = try row.optionalTerm(Column.changeKind.rawValue)
    switch (direction, kind) {
    case (nil, nil): return nil
    case (let direction?, let kind?):
      return FigureChange(direction: direction, kind: kind, from: try decimal(row, .changeFrom))
    default: throw row.fault("it has a direction of change without a kind, or a kind without a direction")
    }
  }
}
