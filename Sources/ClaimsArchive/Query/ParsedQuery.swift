public import ClaimsModel

/// What a query string asks for.
public struct ParsedQuery: Hashable, Sendable {
  /// What to match; `everything` when no condition is left.
  public var expression: SearchExpression
  /// The latest `since:` (or start of `on:`) of the query.
  public var since: PartialDate?
  /// The earliest `until:` (or end of `on:`) of the query.
  public var until: PartialDate?
  /// The `added:` of the query.
  public var added: ArrivalTest?
  /// What a person should know about how the query was read, one sentence each, in query order.
  public var warnings: [String]

  /// Makes a parsed query.
  public init(
    expression: SearchExpression = .everything, since: PartialDate? = nil, until: PartialDate? = nil,
    added: ArrivalTest? = nil, warnings: [String] = []
  ) {
    self.expression = expression
    self.since = since
    self.until = until
    self.added = added
    self.warnings = warnings
  }

  /// Narrows the period of publication to dates from `since` on and up to `until`.
  public mutating func narrow(since: PartialDate?, until: PartialDate?) {
    if let since, since.dayNumber >= self.since?.dayNumber ?? .min { self.since = since }
    if let until, until.lastDayNumber <= self.until?.lastDayNumber ?? .max { self.until = until }
  }
}
