/// A query that somebody wants to be told of.
public struct Watch: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// The query, in the language of `claims search`.
  public var query: String
  /// When it was looked at last, in UTC (ISO 8601); `nil` for never.
  public var seenAt: String?
  /// The last run of ingestion whose articles were looked at; 0 for none.
  public var seenIngest: Int

  /// Makes one.
  public init(name: String, query: String, seenAt: String? = nil, seenIngest: Int = 0) {
    self.name = name
    self.query = query
    self.seenAt = seenAt
    self.seenIngest = seenIngest
  }
}
