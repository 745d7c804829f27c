import Extraction

extension Archive {
  /// Stores articles that were analysed elsewhere, as `claims extract` prints them (the schema `claims/1`, JSON or JSON
  /// Lines), without analysing them again.
  ///
  /// The archive is the one that an ingest of the same articles in the same order makes. Each analysis keeps the version of
  /// the extractor that made it, and its article's digest is checked.
  ///
  /// - Parameters: as those of an ingest; what `options` says of articles is of no account.
  /// - Returns: what was done, and what was rejected.
  /// - Throws: as an ingest does.
  public func load(
    _ paths: [String], options: IngestOptions, shouldStop: @escaping @Sendable () -> Bool,
    progress: (IngestReport) -> Void
  ) throws(ArchiveError) -> IngestReport {
    try ingest(
      paths, reading: PieceReading(loading: options), version: ArticleAnalyzer.version, options: options,
      shouldStop: shouldStop, progress: progress)
  }
}
