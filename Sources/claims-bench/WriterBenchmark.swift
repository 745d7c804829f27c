import ClaimsModel
import Storage
import TestSupport

/// Measures storing synthetic claims.
struct WriterBenchmark {
  let claims: Int
  let runs: Int
  /// Where the archive stays of which the last run is.
  let path: String

  /// Articles of one transaction.
  private static let articlesPerBatch = 160

  func measurements() throws -> [Measurement] {
    var perSecond: [Double] = []
    var perProcessorSecond: [Double] = []
    var bytes: [Double] = []
    for run in 0..<runs {
      let scratch = try Scratch()
      let isLast = run == runs - 1
      let database = try ArchiveDatabase(
        path: isLast ? path : scratch.path("bench.sqlite"), access: .creating)
      let written = try write(to: database)
      perSecond.append(Double(written.claims) / written.seconds)
      perProcessorSecond.append(Double(written.claims) / written.processorSeconds)
      let size = try database.read { try $0.statistics() }.fileSize
      bytes.append(Double(size) / Double(written.claims))
    }
    return [
      Measurement(name: "write_claims", unit: "claims per CPU second", values: perProcessorSecond),
      Measurement(name: "write_claims_wall", unit: "claims per second", values: perSecond),
      Measurement(name: "file_size", unit: "bytes per claim", values: bytes),
    ]
  }

  // MARK: - Private

  /// Stores synthetic articles, made a batch at a time so that any number fits in memory; only storing is
  /// timed.
  private func write(
    to database: ArchiveDatabase
  ) throws -> (claims: Int, seconds: Double, processorSeconds: Double) {
    var maker = SyntheticAnalyses(seed: 1, vocabulary: 30_000)
    var count = 0
    var (seconds, processorSeconds) = (0.0, 0.0)
    while count < claims {
      var batch: [ArticleAnalysis] = []
      while batch.count < Self.articlesPerBatch, count < claims {
        batch.append(maker.next(claims: 18))
        count += batch.last?.claims.count ?? 0
      }
      let watch = Stopwatch()
      try database.write { writer in
        for analysis in batch { _ = try writer.insert(analysis) }
      }
      seconds += watch.seconds
      processorSeconds += watch.processorSeconds
    }
    let watch = Stopwatch()
    try database.finishWriting()
    return (count, seconds + watch.seconds, processorSeconds + watch.processorSeconds)
  }
}
