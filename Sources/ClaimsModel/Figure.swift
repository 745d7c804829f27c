/// What sort of quantity a figure is.
public enum FigureKind: String, Hashable, Sendable, CaseIterable {
  case count, money, percent
  case percentagePoint = "percentage_point"
  case fraction, factor, measure, age, duration, ordinal, rank, score, index, date, time
  case dateRange = "date_range"
  case set, number
}

/// How a value bounds the true one.
public enum FigureModifier: String, Hashable, Sendable, CaseIterable {
  case exactly = "="
  case about = "~"
  case lessThan = "<"
  case atMost = "<="
  case moreThan = ">"
  case atLeast = ">="
  /// "nearly".
  case nearly = "~<"
  /// "just over".
  case justOver = "~>"
  case plusMinus = "+-"
}

/// That a figure says how something changed.
public struct FigureChange: Hashable, Sendable {
  /// Which way.
  public enum Direction: String, Hashable, Sendable { case up, down, none }
  /// Whether the figure is the difference, the outcome, both ends, or a factor.
  public enum Kind: String, Hashable, Sendable {
    case by, to, factor
    case fromTo = "from_to"
  }

  /// Which way it changed.
  public var direction: Direction
  /// What the value is: the difference, the outcome, a factor.
  public var kind: Kind
  /// The value before, where the text gives it.
  public var from: DecimalValue?

  /// Makes a change.
  public init(direction: Direction, kind: Kind, from: DecimalValue? = nil) {
    self.direction = direction
    self.kind = kind
    self.from = from
  }
}

/// A number or a date with what it counts or measures.
///
/// Field names and standards: UCUM for `unit`, QUDT quantity kinds for `unitKind`, ISO 4217 for
/// `currency`, EDTF (ISO 8601-2) for `date`, TIMEX3 for `timex`.
public struct Figure: Hashable, Sendable {
  /// How a relative date was resolved.
  public enum Anchor: String, Hashable, Sendable {
    /// The text gives the date in full.
    case explicit
    /// From the publication date.
    case publication = "dct"
    /// From another date in the text.
    case previous
    /// Several readings remain.
    case ambiguous
  }

  /// The figure's words as printed; pieces joined by a space.
  public var text: String
  /// Numeral with its unit and what it counts where adjacent; UTF-8 offsets, in text order.
  public var spans: [TextSpan]
  /// The numeral alone; UTF-8 offsets.
  public var numeralSpans: [TextSpan]
  /// What sort of quantity it is.
  public var kind: FigureKind
  /// The exact value; `nil` for dates and where `low`/`high` hold instead.
  public var value: DecimalValue?
  /// The lower end of a range.
  public var low: DecimalValue?
  /// The upper end of a range.
  public var high: DecimalValue?
  /// Whether `low` itself is included.
  public var isLowIncluded = true
  /// Whether `high` itself is included.
  public var isHighIncluded = true
  /// How the value bounds the true one.
  public var modifier: FigureModifier
  /// Significant digits as printed.
  public var significantDigits: Int?
  /// The unit's UCUM code.
  public var unit: String?
  /// The unit in words: of a measure its name in the singular, "millimeter" for "mm"; of anything else as printed.
  public var unitText: String?
  /// The unit's QUDT quantity kind: `Length`, `Mass`, `Temperature`.
  public var unitKind: String?
  /// ISO 4217 code.
  public var currency: String?
  /// Whether the currency is a guess for a bare sign.
  public var isCurrencyAssumed = false
  /// The counted noun phrase: "foreign volunteers".
  public var counted: String?
  /// The lemma of its head: "volunteer".
  public var countedHead: String?
  /// Where the counted phrase stands when it was left out at the numeral; UTF-8 offsets.
  public var countedFrom: TextSpan?
  /// The denominator of a rate: `/d`, `/a`, `/person`.
  public var per: String?
  /// How it changed, when the figure says so.
  public var change: FigureChange?
  /// The figure's own date, EDTF, where the text gives it.
  public var asOf: String?
  /// A temporal figure's value, EDTF.
  public var date: String?
  /// A temporal figure's value, TIMEX3.
  public var timex: String?
  /// First day that `date` may mean.
  public var dateLow: PartialDate?
  /// Last day that `date` may mean.
  public var dateHigh: PartialDate?
  /// How a date was anchored.
  public var anchor: Anchor?
  /// Other readings of an ambiguous date, EDTF.
  public var alternates: [String] = []
  /// Index in ``ArticleAnalysis/claims`` of the innermost claim that holds it.
  public var claim: Int?

  /// Makes a figure; everything not named here starts unknown and is set by its field.
  public init(
    text: String, spans: [TextSpan], numeralSpans: [TextSpan], kind: FigureKind, value: DecimalValue? = nil,
    modifier: FigureModifier = .exactly
  ) {
    self.text = text
    self.spans = spans
    self.numeralSpans = numeralSpans
    self.kind = kind
    self.value = value
    self.modifier = modifier
  }
}
