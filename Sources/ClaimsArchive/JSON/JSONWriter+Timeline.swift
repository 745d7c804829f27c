public import ClaimsModel

extension JSONWriter {
  /// Writes a line of a timeline as one object; `number` is that of its series.
  public mutating func value(_ report: FigureReport, number: Int, in series: FigureSeries) {
    let figure = report.hit.found.figure
    beginObject()
    key("series")
    value(number)
    key("label")
    value(series.label)
    key("quantity")
    value(series.quantity)
    key("date")
    value(report.date)
    key("date_basis")
    value(report.dateBasis?.rawValue)
    key("id")
    value(report.hit.found.id.description)
    key("text")
    value(figure.text)
    numbers(of: figure)
    key("interval")
    value(report.interval)
    key("counted")
    value(figure.counted)
    key("claim")
    value(report.hit.claimID?.description)
    key("context")
    value(report.hit.context)
    key("chain")
    value(report.hit.chain)
    key("appearances")
    beginArray()
    for appearance in report.appearances { value(appearance) }
    endArray()
    key("stories")
    value(report.storyCount)
    key("conflicts")
    value(report.conflicts.map { series.reports[$0].hit.found.id.description })
    endObject()
  }

  // MARK: - Private

  private mutating func numbers(of figure: Figure) {
    key("kind")
    value(figure.kind.rawValue)
    key("modifier")
    value(figure.modifier.rawValue)
    key("value")
    value(figure.value)
    key("low")
    value(figure.low)
    key("high")
    value(figure.high)
    key("unit")
    value(figure.unit)
    key("currency")
    value(figure.currency)
    key("change")
    value(figure.change)
  }

  private mutating func value(_ quantity: SeriesQuantity) {
    beginObject()
    key("kind")
    value(quantity.kind)
    key("unit")
    value(quantity.unit)
    key("per")
    value(quantity.per)
    key("manner")
    value(quantity.manner.rawValue)
    endObject()
  }

  /// An open end is null.
  private mutating func value(_ interval: ValueInterval) {
    beginObject()
    key("low")
    value(interval.low)
    key("high")
    value(interval.high)
    key("low_incl")
    value(interval.isLowIncluded)
    key("high_incl")
    value(interval.isHighIncluded)
    endObject()
  }

  private mutating func value(_ appearance: FigureReport.Appearance) {
    beginObject()
    key("id")
    value(appearance.figure.description)
    key("claim")
    value(appearance.claim?.description)
    key("article")
    value(appearance.article)
    endObject()
  }
}
