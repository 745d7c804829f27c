import ClaimsModel

/// How the claim of a figure is named: by its place in the article, or by its number in the archive.
enum FigureOwner {
  case index(Int)
  case id(Claim.ID)
}

extension JSONWriter {
  /// Writes the keys of a figure other than `id` into the object at hand.
  ///
  /// The order of the keys up to `claim` is that of the schema's first version; later ones come after it.
  mutating func fields(of figure: Figure, claim: FigureOwner?, _ offsets: UTF8Offsets) {
    key("text")
    value(figure.text)
    key("spans")
    value(figure.spans, offsets)
    key("kind")
    value(figure.kind.rawValue)
    key("value")
    value(figure.value)
    key("low")
    value(figure.low)
    key("high")
    value(figure.high)
    key("modifier")
    value(figure.modifier.rawValue)
    key("unit")
    value(figure.unit)
    key("currency")
    value(figure.currency)
    key("counted")
    value(figure.counted)
    key("change")
    value(figure.change)
    key("date")
    value(figure.date)
    key("timex")
    value(figure.timex)
    key("claim")
    switch claim {
    case .index(let index): value(index)
    case .id(let id): value(id.description)
    case nil: value(nil as String?)
    }
    details(of: figure, offsets)
  }

  // MARK: - Private

  private mutating func details(of figure: Figure, _ offsets: UTF8Offsets) {
    key("num_spans")
    value(figure.numeralSpans, offsets)
    key("unit_text")
    value(figure.unitText)
    key("unit_kind")
    value(figure.unitKind)
    key("counted_head")
    value(figure.countedHead)
    key("counted_from")
    if let span = figure.countedFrom { value(span, offsets) } else { value(nil as String?) }
    key("per")
    value(figure.per)
    key("sig")
    value(figure.significantDigits)
    key("low_incl")
    value(figure.isLowIncluded)
    key("high_incl")
    value(figure.isHighIncluded)
    key("currency_assumed")
    value(figure.isCurrencyAssumed)
    key("as_of")
    value(figure.asOf)
    key("date_lo")
    value(figure.dateLow?.description)
    key("date_hi")
    value(figure.dateHigh?.description)
    key("anchor")
    value(figure.anchor?.rawValue)
    key("alternates")
    value(figure.alternates)
  }

  mutating func value(_ change: FigureChange?) {
    guard let change else { return value(nil as String?) }
    beginObject()
    key("direction")
    value(change.direction.rawValue)
    key("kind")
    value(change.kind.rawValue)
    key("from")
    value(change.from)
    endObject()
  }
}
