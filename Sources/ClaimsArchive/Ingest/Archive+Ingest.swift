import ClaimsModel
import Extraction
import Foundation
import Ingestion
import Storage

extension Archive {
  /// Reads files, folders and `-`, analyses their articles on `options.jobs` threads, and stores them in
  /// input order.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or `-` for standard input.
  ///   - options: what the articles do not say, and how many are analysed at a time.
  ///   - shouldStop: asked between batches; `true` ends the ingest after the batch at hand.
  ///   - progress: told of the state after every batch and now and then between; on the calling thread.
  /// - Returns: what was done, and what was rejected.
  /// - Throws: `noSuchInput` before anything is done; `unwritable`, `unusable`, `moved`, `busy`, `noWorker`: what was stored
  ///   before is kept, except of `moved`.
  public func ingest(
    _ paths: [String], options: IngestOptions, shouldStop: @escaping @Sendable () -> Bool,
    progress: (IngestReport) -> Void
  ) throws(ArchiveError) -> IngestReport {
    try ingest(
      paths, reading: PieceReading(options), version: ArticleAnalyzer.version, options: options,
      shouldStop: shouldStop, progress: progress)
  }

  /// The same with another reading and another version of the extractor, for tests and measurements.
  package func ingest(
    _ paths: [String], reading: PieceReading, version: Int, options: IngestOptions,
    batch: IngestBatch = IngestBatch(),
    shouldStop: @escaping @Sendable () -> Bool, progress: (IngestReport) -> Void
  ) throws(ArchiveError) -> IngestReport {
    var others = PassedOverFiles()
    let files = try reading.files(at: paths, passedOver: &others)
    var ledger = IngestLedger(options: options.memory, version: version, worker: reading.makeWorker())
    ledger.report.otherKinds = others
    ledger.report.filesTotal = files.count
    ledger.readmits = options.readmits
    let memory = try pieceMemory(options, version: version)
    let pipeline = try reading.pipeline(files: files, jobs: options.jobs, memory: memory)
    defer { pipeline.cancel() }
    do throws(StorageError) {
      try store(
        pipeline, ledger: &ledger, batch: batch, outlets: options.outlets, shouldStop: shouldStop,
        progress: progress)
      if let ingest = ledger.ingest {
        let report = ledger.report
        try database.write { writer in
          try writer.finishIngest(
            ingest, isWhole: !report.wasInterrupted, new: report.new, changed: report.changed,
            unchanged: report.unchanged, rejected: report.rejected.count)
        }
      }
      try database.finishWriting()
    } catch {
      throw ArchiveError(error, path: path)
    }
    if let failure = ledger.failure { throw failure }
    return ledger.report
  }

  // MARK: - Private

  /// Takes the results in order and stores them batch by batch.
  private func store(
    _ pipeline: OrderedPipeline<PieceReading.Event, PieceReading.Outcome>, ledger: inout IngestLedger,
    batch: IngestBatch, outlets: [String], shouldStop: () -> Bool, progress: (IngestReport) -> Void
  ) throws(StorageError) {
    var isFinished = false
    while !isFinished {
      var taken = ledger
      isFinished = try database.write { writer in
        taken.resetBatch()
        if taken.ingest == nil {
          try writer.loadOutlets(outlets)
          taken.ingest = try writer.beginIngest(program: Archive.programVersion, extractor: taken.version)
        }
        writer.ingest = taken.ingest
        let added = writer.addedSources
        defer { taken.report.sources += writer.addedSources - added }
        let clock = SuspendingClock()
        let deadline = clock.now.advanced(by: batch.duration)
        while taken.claimsInBatch < batch.claims {
          switch pipeline.next(before: min(deadline, clock.now.advanced(by: .milliseconds(100)))) {
          case .output(let outcome): try taken.take(outcome, into: writer)
          case .nothingYet: progress(taken.report)
          case .finished: return true
          }
          if taken.failure != nil { return true }
          if shouldStop() {
            taken.report.wasInterrupted = true
            return true
          }
          if clock.now >= deadline { return false }
        }
        return false
      }
      ledger = taken
      progress(ledger.report)
    }
  }
}

extension InputRecord {
  /// Whether the program failed on the input when it was last read.
  var isWorkerFailure: Bool { outcome == .rejected && reason?.hasPrefix(FailureReport.opening) == true }
}

/// How much an ingest stores in one transaction.
package struct IngestBatch: Sendable {
  /// Claims after which a batch ends.
  ///
  /// From a thousand on, syncing to the disk costs nothing measurable.
  package var claims = 4000
  /// Time after which it ends.
  package var duration = Duration.seconds(1)

  /// Makes the usual batch.
  package init() {}
}
