import ClaimsModel
import GRDB

/// Turns a row of `figures` back into a figure.
enum FigureRow {
  /// The figure; its `claim` is left out, since the row has an id where the model has a position.
  static func figure(_ row: Row, offsets: UTF8Offsets, reader: ArchiveReader) throws -> Figure {
    var figure = Figure(
      text: row["text"], spans: try SpanColumn.spans(row["spans"], offsets),
      numeralSpans: try SpanColumn.spans(row["num_spans"], offsets), kind: try reader.value(row["kind"]),
      value: decimal(row["value"]), modifier: try reader.value(row["modifier"]))
    figure.low = decimal(row["low"])
    figure.high = decimal(row["high"])
    figure.isLowIncluded = row["low_included"]
    figure.isHighIncluded = row["high_included"]
    figure.significantDigits = row["significant_digits"]
    figure.unit = row["unit"]
    figure.unitText = row["unit_text"]
    figure.unitKind = row["unit_kind"]
    figure.currency = row["currency"]
    figure.isCurrencyAssumed = row["currency_assumed"]
    figure.counted = row["counted"]
    figure.countedHead = row["counted_head"]
    let countedFrom: String? = row["counted_from"]
    figure.countedFrom = try countedFrom.flatMap { try SpanColumn.spans($0, offsets).first }
    figure.per = row["per"]
    figure.change = try change(row, reader: reader)
    figure.asOf = row["as_of"]
    figure.date = row["date"]
    figure.timex = row["timex"]
    figure.dateLow = date(row["date_low"])
    figure.dateHigh = date(row["date_high"])
    let anchor: String? = row["anchor"]
    figure.anchor = try anchor.map { try reader.value($0) }
    figure.alternates = try ListColumn.list(row["alternates"])
    return figure
  }

  private static func decimal(_ text: String?) -> DecimalValue? { text.flatMap { DecimalValue($0) } }

  private static func date(_ text: String?) -> PartialDate? { text.flatMap { PartialDate(edtf: $0) } }

  private static func change(_ row: Row, reader: ArchiveReader) throws -> FigureChange? {
    let direction: String? = row["change_direction"]
    let kind: String? = row["change_kind"]
    guard let direction, let kind else { return nil }
    return FigureChange(
      direction: try reader.value(direction), kind: try reader.value(kind), from: decimal(row["change_from"]))
  }
}
