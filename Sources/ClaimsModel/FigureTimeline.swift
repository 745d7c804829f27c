/// What was said of the same things in figures, over time.
public struct FigureTimeline: Hashable, Sendable {
  /// The things, those nearest to the question first.
  public var series: [FigureSeries]
  /// How many figures were set side by side, reprints included.
  public var figureCount: Int
  /// How many figures answered the question, where only the newest were set side by side; else `nil`.
  public var total: ResultTally?

  /// Makes a timeline.
  public init(series: [FigureSeries] = [], figureCount: Int = 0, total: ResultTally? = nil) {
    self.series = series
    self.figureCount = figureCount
    self.total = total
  }
}

/// Figures of one thing in one kind of quantity, in order of date; undated ones come last.
public struct FigureSeries: Hashable, Sendable {
  /// What the figures are of, in words of the articles: "foreign volunteers".
  public var label: String
  /// What sort of quantity they are; no series mixes two.
  public var quantity: SeriesQuantity
  /// The reports.
  public var reports: [FigureReport]

  /// Makes a series.
  public init(label: String, quantity: SeriesQuantity, reports: [FigureReport]) {
    self.label = label
    self.quantity = quantity
    self.reports = reports
  }

  /// Pairs of reports that can't both be right, by their places in `reports`, the earlier first.
  public var conflicts: [(earlier: Int, later: Int)] {
    reports.indices.flatMap { index in
      reports[index].conflicts.filter { $0 > index }.map { (index, $0) }
    }
  }
}

/// What sort of quantity a series holds: only like is compared with like.
public struct SeriesQuantity: Hashable, Sendable {
  /// Whether the values are how much there is, or by how much it changed.
  public enum Manner: String, Hashable, Sendable {
    case level
    /// A difference, negative for a fall.
    case change
    /// How many times as much.
    case factor
  }

  /// `count`, `money`, `share`, or another kind of figure.
  public var kind: String
  /// The unit in which intervals are given: a UCUM code, a currency, `%`; `nil` for plain numbers.
  public var unit: String?
  /// The denominator of a rate.
  public var per: String?
  /// Levels, changes or factors.
  public var manner: Manner

  /// Makes one.
  public init(kind: String, unit: String? = nil, per: String? = nil, manner: Manner = .level) {
    self.kind = kind
    self.unit = unit
    self.per = per
    self.manner = manner
  }
}

/// The values that a figure allows, in the unit of its series; open ends are infinite.
public struct ValueInterval: Hashable, Sendable {
  /// The least value.
  public var low: Double
  /// The greatest value.
  public var high: Double
  /// Whether `low` itself is allowed.
  public var isLowIncluded: Bool
  /// Whether `high` itself is allowed.
  public var isHighIncluded: Bool

  /// Makes an interval.
  public init(_ low: Double, _ high: Double, isLowIncluded: Bool = true, isHighIncluded: Bool = true) {
    self.low = low
    self.high = high
    self.isLowIncluded = isLowIncluded
    self.isHighIncluded = isHighIncluded
  }

  /// Whether some value is allowed by both.
  public func overlaps(_ other: ValueInterval) -> Bool {
    Self.meets(self, other) && Self.meets(other, self)
  }

  /// Whether `left` does not end before `right` begins.
  private static func meets(_ left: ValueInterval, _ right: ValueInterval) -> Bool {
    if left.high == right.low { return left.isHighIncluded && right.isLowIncluded }
    return left.high > right.low
  }
}

/// One report of a figure: a line of a timeline.
public struct FigureReport: Hashable, Sendable {
  /// From where its date is known.
  public enum DateBasis: String, Hashable, Sendable {
    /// The text says of when the figure is.
    case asOf = "as_of"
    /// The day on which it was said.
    case said
    /// The day of publication.
    case published
  }

  /// A place where the report was printed.
  public struct Appearance: Hashable, Sendable {
    /// The figure as it stands there.
    public var figure: Figure.ID
    /// The claim that holds it.
    public var claim: Claim.ID?
    /// The article.
    public var article: ArticleSummary

    /// Makes one.
    public init(figure: Figure.ID, claim: Claim.ID?, article: ArticleSummary) {
      self.figure = figure
      self.claim = claim
      self.article = article
    }
  }

  /// The figure, its claim and article where the report was printed first.
  public var hit: FigureHit
  /// When the figure is of (EDTF); `nil` for an undated article.
  public var date: String?
  /// From where that is known.
  public var dateBasis: DateBasis?
  /// The days that the date may mean, counted from 1970-01-01.
  public var days: ClosedRange<Int>?
  /// The values that the figure allows, with the rounding of printed numbers counted in.
  public var interval: ValueInterval
  /// Where it was printed, the earliest first; never empty.
  public var appearances: [Appearance]
  /// The reports of the same series that can't be right when this one is, by their places in it.
  public var conflicts: [Int] = []

  /// Makes a report.
  public init(
    hit: FigureHit, date: String?, dateBasis: DateBasis?, days: ClosedRange<Int>?, interval: ValueInterval,
    appearances: [Appearance], conflicts: [Int] = []
  ) {
    self.hit = hit
    self.date = date
    self.dateBasis = dateBasis
    self.days = days
    self.interval = interval
    self.appearances = appearances
    self.conflicts = conflicts
  }

  /// The outlets that printed it, the first first; articles without an outlet are left out.
  public var outlets: [String] {
    var names: [String] = []
    for outlet in appearances.compactMap(\.article.outlet) where !names.contains(outlet) {
      names.append(outlet)
    }
    return names
  }

  /// How many stories the articles print in which it stands: reports that are independent of one another.
  public var storyCount: Int { Set(appearances.map { $0.article.story ?? $0.article.id }).count }
}
