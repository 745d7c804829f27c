package import ClaimsArchive
package import ClaimsModel

/// A figure as a node of schema.org: MonetaryAmount for money, QuantitativeValue for every other amount.
///
/// Bounds become `minValue` and `maxValue`; what schema.org has no property for (that a value is
/// approximate, that a bound is not included, a change, the date it is of) stands in `additionalProperty`.
package struct LinkedFigure {
  private let found: FoundFigure
  private var figure: Figure { found.figure }

  /// Makes a node; `nil` for what is no amount: dates, times, scores.
  package init?(_ found: FoundFigure) {
    let figure = found.figure
    let isTemporal = [.date, .dateRange, .time, .set].contains(figure.kind)
    guard !isTemporal, figure.value != nil || figure.low != nil || figure.high != nil else { return nil }
    self.found = found
  }

  /// Writes the node.
  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.pair("@type", figure.kind == .money ? "MonetaryAmount" : "QuantitativeValue")
    writer.pair("@id", "#" + found.id.description)
    writer.pair("name", figure.text)
    writeValues(to: &writer)
    if figure.kind == .money, figure.per == nil {
      writer.pair("currency", figure.currency)
    } else {
      writeUnit(to: &writer)
    }
    writeProperties(to: &writer)
    writer.endObject()
  }

  // MARK: - Private

  private func writeValues(to writer: inout JSONWriter) {
    guard let value = figure.value else {
      writer.pair("minValue", figure.low)
      writer.pair("maxValue", figure.high)
      return
    }
    switch figure.modifier {
    case .exactly, .about, .plusMinus: writer.pair("value", value)
    case .moreThan, .atLeast, .justOver: writer.pair("minValue", value)
    case .lessThan, .atMost, .nearly: writer.pair("maxValue", value)
    }
  }

  /// The unit's code where there is one, and its words: what is counted, the unit in words, the currency
  /// of a rate.
  private func writeUnit(to writer: inout JSONWriter) {
    if figure.kind == .money { writer.pair("currency", figure.currency) }
    let unit = figure.kind == .percentagePoint ? nil : figure.unit
    writer.pair("unitCode", unit.flatMap { UnitCodes.code(of: $0, per: figure.per) })
    let words = figure.unitText ?? unit ?? figure.counted
    writer.pair("unitText", words.map { $0 + (figure.per ?? "") } ?? figure.per)
  }

  private func writeProperties(to writer: inout JSONWriter) {
    var properties: [(name: String, value: String)] = [("kind", figure.kind.rawValue)]
    if figure.modifier != .exactly { properties.append(("modifier", figure.modifier.rawValue)) }
    if let counted = figure.counted { properties.append(("counted", counted)) }
    if let per = figure.per { properties.append(("per", per)) }
    if let change = figure.change {
      properties.append(("change", "\(change.kind.rawValue) \(change.direction.rawValue)"))
      if let from = change.from { properties.append(("from", from.description)) }
    }
    if figure.isCurrencyAssumed { properties.append(("currencyAssumed", "true")) }
    if let date = figure.asOf { properties.append(("asOf", date)) }
    writer.key("additionalProperty")
    writer.beginArray()
    for property in properties {
      writer.beginObject()
      writer.pair("@type", "PropertyValue")
      writer.pair("name", property.name)
      writer.pair("value", property.value)
      writer.endObject()
    }
    writer.endArray()
  }
}

extension JSONWriter {
  /// Writes a key with its value; nothing for `nil`, since JSON-LD leaves out what is unknown.
  mutating func pair(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  /// Writes a key with a number, exactly; nothing for `nil`.
  fileprivate mutating func pair(_ name: String, _ number: DecimalValue?) {
    guard let number else { return }
    key(name)
    value(number)
  }
}
