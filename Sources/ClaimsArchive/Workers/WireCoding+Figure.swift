import ClaimsModel

extension FigureKind: WireCodable {}
extension FigureModifier: WireCodable {}
extension FigureChange.Direction: WireCodable {}
extension FigureChange.Kind: WireCodable {}
extension Figure.Anchor: WireCodable {}

extension FigureChange: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(direction)
    wire.write(kind)
    wire.write(from)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(direction: try wire.read(), kind: try wire.read(), from: try wire.read())
  }
}

extension Figure: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(text)
    wire.write(spans)
    wire.write(numeralSpans)
    wire.write(kind)
    wire.write(value)
    wire.write(modifier)
    wire.write(low)
    wire.write(high)
    wire.write(isLowIncluded)
    wire.write(isHighIncluded)
    wire.write(significantDigits)
    wire.write(unit)
    wire.write(unitText)
    wire.write(unitKind)
    wire.write(currency)
    wire.write(isCurrencyAssumed)
    wire.write(counted)
    wire.write(countedHead)
    wire.write(countedFrom)
    wire.write(per)
    wire.write(change)
    wire.write(asOf)
    wire.write(date)
    wire.write(timex)
    wire.write(dateLow)
    wire.write(dateHigh)
    wire.write(anchor)
    wire.write(alternates)
    wire.write(claim)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(
      text: try wire.read(), spans: try wire.read(), numeralSpans: try wire.read(), kind: try wire.read(),
      value: try wire.read(), modifier: try wire.read())
    low = try wire.read()
    high = try wire.read()
    isLowIncluded = try wire.read()
    isHighIncluded = try wire.read()
    significantDigits = try wire.read()
    unit = try wire.read()
    unitText = try wire.read()
    unitKind = try wire.read()
    currency = try wire.read()
    isCurrencyAssumed = try wire.read()
    counted = try wire.read()
    countedHead = try wire.read()
    countedFrom = try wire.read()
    per = try wire.read()
    change = try wire.read()
    asOf = try wire.read()
    date = try wire.read()
    timex = try wire.read()
    dateLow = try wire.read()
    dateHigh = try wire.read()
    anchor = try wire.read()
    alternates = try wire.read()
    claim = try wire.read()
  }
}
