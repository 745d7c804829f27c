public import ClaimsModel

/// The pure stage: articles in, analyses out, no archive touched.
public struct Extractor: Sendable {
  /// What is told beside the paths.
  public let options: IngestOptions

  /// Makes an extractor.
  public init(options: IngestOptions) { self.options = options }

  /// Analyses the articles of files, folders and `-`, on `options.jobs` threads, and hands them over in
  /// input order on the calling thread, until `receive` returns `false`.
  ///
  /// - Returns: the inputs that could not be used.
  /// - Throws: `noSuchInput`, or what `receive` throws.
  public func extract(
    _ paths: [String], receive: (ArticleAnalysis) throws -> Bool
  ) throws -> [RejectedInput] { [] }
}
