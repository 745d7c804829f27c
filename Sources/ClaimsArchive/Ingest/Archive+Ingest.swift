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
    let known = try knownPieces(options: options.memory, version: version, retries: options.retriesFailures)
    let pipeline = try reading.pipeline(files: files, jobs: options.jobs, known: known)
    defer { pipeline.cancel() }
    do throws(StorageError) {
      try store(pipeline, ledger: &ledger, batch: batch, shouldStop: shouldStop, progress: progress)
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
    batch: IngestBatch, shouldStop: () -> Bool, progress: (IngestReport) -> Void
  ) throws(StorageError) {
    var isFinished = false
    while !isFinished {
      var taken = ledger
      isFinished = try database.write { writer in
        taken.resetBatch()
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

  /// Tells which pieces are stored just so, or made this very extractor fail; nothing is looked up in an archive that is
  /// empty.
  private func knownPieces(
    options: String, version: Int, retries: Bool
  ) throws(ArchiveError) -> @Sendable (RawInput) -> [InputRecord]? {
    guard try read({ try $0.hasInputs() }) else { return { _ in nil } }
    let database = database
    return { piece in
      let records = try? database.read { try $0.inputs(label: piece.label, rawDigest: piece.digest) }
      guard let records, !records.isEmpty,
        records.allSatisfy({ record in
          (record.article != nil || !retries && record.isWorkerFailure)
            && record.options == options && record.extractorVersion == version
        })
      else { return nil }
      return records
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

extension IngestOptions {
  /// What the reader is told.
  var defaults: InputDefaults { InputDefaults(published: published, outlet: outlet, language: language) }

  /// What an archive remembers of the options: those that an article may depend on.
  var memory: String {
    [
      ("date", published?.description), ("outlet", outlet), ("language", language), ("outlets", outletMark),
    ]
    .compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: "; ")
  }

  /// The mark of the outlets in what is remembered; `nil` for none.
  static func outletMark(inMemory memory: String) -> Substring? {
    memory.split(separator: " ").last { $0.hasPrefix("outlets=") }
  }

  /// A short mark of the added outlets, other for another list: their FNV-1a hash; `nil` for none.
  private var outletMark: String? {
    guard !outlets.isEmpty else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in outlets.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
