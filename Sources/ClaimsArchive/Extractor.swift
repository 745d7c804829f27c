public import ClaimsModel
import Ingestion

/// The pure stage: articles in, analyses out, no archive touched.
public struct Extractor: Sendable {
  /// What is told beside the paths.
  public let options: IngestOptions
  private let reading: PieceReading

  /// Makes an extractor.
  public init(options: IngestOptions) {
    self.init(options: options, reading: PieceReading(options))
  }

  /// Makes an extractor with another reading, for tests and measurements.
  package init(options: IngestOptions, reading: PieceReading) {
    self.options = options
    self.reading = reading
  }

  /// Analyses the articles of files, folders and `-`, on `options.jobs` threads, and hands them over in
  /// input order on the calling thread, until `receive` returns `false`.
  ///
  /// `notRead` is told at the end of files of other kinds and of parts of files that are no articles.
  /// - Returns: the inputs that could not be used.
  /// - Throws: `noSuchInput`, `noWorker`, or what `receive` throws.
  public func extract(
    _ paths: [String], notRead: (_ files: PassedOverFiles, _ parts: PassedOverFiles) -> Void = { _, _ in },
    receive: (ArticleAnalysis) throws -> Bool
  ) throws -> [RejectedInput] {
    var others = PassedOverFiles()
    var parts = PassedOverFiles()
    defer { notRead(others, parts) }
    let files = try reading.files(at: paths, passedOver: &others)
    let pipeline = try reading.pipeline(files: files, jobs: options.jobs) { _ in
      PieceMemory(options: "")
    }
    defer { pipeline.cancel() }
    var rejected: [RejectedInput] = []
    while true {
      switch pipeline.next() {
      case .finished: return rejected
      case .nothingYet, .output(.file), .output(.known): continue
      case .output(.failed(let error)): throw error
      case .output(.rejected(let input)): rejected.append(input)
      case .output(.passedOver(let found)): parts.add(kinds: found.kinds, paths: found.places)
      case .output(.read(_, _, _, _, let found)):
        for part in found {
          switch part {
          case .rejected(let input): rejected.append(input)
          case .analysis(let analysis):
            guard try receive(analysis) else { return rejected }
          }
        }
      }
    }
  }
}
