public import ClaimsModel

/// What `ingest` and `extract` are told beside the paths.
public struct IngestOptions: Hashable, Sendable {
  /// The publication date of articles that do not say theirs.
  public var published: PartialDate?
  /// The outlet of articles that do not say theirs.
  public var outlet: String?
  /// The language of articles that do not say theirs.
  public var language: String?
  /// News outlets beside the built-in ones: a name, then other names and domains, with semicolons between.
  public var outlets: [String]
  /// Articles analysed at a time; at least 1.
  ///
  /// The outcome does not depend on it.
  public var jobs: Int

  /// Makes options.
  public init(
    published: PartialDate? = nil, outlet: String? = nil, language: String? = nil, outlets: [String] = [],
    jobs: Int = 1
  ) {
    self.published = published
    self.outlet = outlet
    self.language = language
    self.outlets = outlets
    self.jobs = jobs
  }
}
