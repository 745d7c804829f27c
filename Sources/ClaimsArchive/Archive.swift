public import ClaimsModel

/// An archive of claims: the use cases of the program, one method each.
public struct Archive: Sendable {
  /// The SQLite file.
  public let path: String

  /// What may be done with an opened archive.
  public enum Access: Sendable { case reading, writing, creating }

  /// Opens the archive at `path`; with `creating`, makes it when there is none.
  ///
  /// Opening for writing migrates an older archive, after a copy is put beside it.
  /// - Throws: `missing`, `unusable`, `newer`, `unwritable`, `busy`.
  public init(path: String, access: Access) throws(ArchiveError) {
    self.path = path
  }

  /// Reads files, folders and `-`, analyses their articles on `options.jobs` threads, and stores them in
  /// input order.
  ///
  /// - Parameters:
  ///   - shouldStop: asked between batches; `true` ends the ingest after the batch at hand.
  ///   - progress: told of the state after every batch and now and then between; on the calling thread.
  public func ingest(
    _ paths: [String], options: IngestOptions, shouldStop: @escaping @Sendable () -> Bool,
    progress: (IngestReport) -> Void
  ) throws(ArchiveError) -> IngestReport { throw .missing(path: path) }

  /// The claims that match `query`.
  public func search(_ query: SearchQuery) throws(ArchiveError) -> Page<SearchHit> { throw .missing(path: path) }

  /// Sources of the archive with most claims first; with `name`, those that go by it in any spelling.
  public func sources(
    named name: String?, kinds: [SourceKind], limit: Int?, offset: Int
  ) throws(ArchiveError) -> Page<SourceSummary> { throw .missing(path: path) }

  /// Sources that `name` may mean, best first; an id ("s12") means just that source. Empty when none does.
  public func candidates(forSpeaker name: String) throws(ArchiveError) -> [SourceSummary] { throw .missing(path: path) }

  /// Names of the archive that are nearly `name` (edit distance at most 2), most claims first.
  public func similarNames(to name: String) throws(ArchiveError) -> [String] { throw .missing(path: path) }

  /// The claims whose speaker is one of `speakers` and that match `query`.
  public func claims(
    by speakers: [Source.ID], matching query: SearchQuery
  ) throws(ArchiveError) -> Page<SearchHit> { throw .missing(path: path) }

  /// The figures that answer `query`.
  public func figures(_ query: FigureQuery) throws(ArchiveError) -> Page<FigureHit> { throw .missing(path: path) }

  /// One claim. - Throws: `notFound`.
  public func claim(_ id: Claim.ID) throws(ArchiveError) -> SearchHit { throw .missing(path: path) }

  /// One article with all that was found in it. - Throws: `notFound`.
  public func article(_ id: Article.ID) throws(ArchiveError) -> StoredArticle { throw .missing(path: path) }

  /// The articles, newest first; with `words`, those whose text holds them all, best first.
  public func articles(
    matching words: String?, outlet: String?, since: PartialDate?, until: PartialDate?, limit: Int?,
    offset: Int
  ) throws(ArchiveError) -> Page<ArticleSummary> { throw .missing(path: path) }

  /// What the archive holds.
  public func statistics() throws(ArchiveError) -> ArchiveStatistics { throw .missing(path: path) }

  /// What is wrong with the archive; empty when it is sound. `deep` also compares every text with its digest
  /// and every span with its text.
  public func check(deep: Bool) throws(ArchiveError) -> [ArchiveFault] { throw .missing(path: path) }

  /// Hands every stored article to `receive`, in the order of the archive, until it returns `false`.
  public func forEachArticle(
    _ receive: (StoredArticle) throws -> Bool
  ) throws { throw ArchiveError.missing(path: path) }
}
