package import ClaimsModel
import Extraction
import Ingestion
import Storage

/// What happens to a piece of input on a thread of its own: it is read and analysed, unless that is known already.
package struct PieceReading: Sendable {
  /// Something that the reading of the inputs came across, in order.
  enum Event: Sendable {
    /// A file was opened.
    case file
    /// A piece was cut.
    case piece(RawInput)
    /// A piece could not be cut.
    case rejection(PieceRejection)
    /// Parts of a file are no articles.
    case passedOver(PassedOverParts)
  }

  /// What became of an event.
  enum Outcome: Sendable {
    case file
    /// Every article of the piece is stored just so.
    case known([InputRecord])
    /// The piece was read, as these parts.
    case read(label: String, digest: String, isPositional: Bool, options: String, parts: [Part])
    case rejected(RejectedInput)
    /// Parts of a file that were not read.
    case passedOver(PassedOverParts)
    /// The work can't go on: no worker can be started.
    case failed(ArchiveError)
  }

  /// One article of a piece.
  enum Part: Sendable {
    case analysis(ArticleAnalysis)
    case rejected(RejectedInput)
  }

  /// Where the pieces come from.
  package let source: any PieceSource
  /// Makes what reads the pieces and finds claims in them, for each thread its own.
  let makeWorker: @Sendable () -> any PieceWorker

  private init(source: any PieceSource, makeWorker: @escaping @Sendable () -> any PieceWorker) {
    self.source = source
    self.makeWorker = makeWorker
  }

  /// Makes a reading that happens in this process; `analyze` is pure.
  package init(source: any PieceSource, analyze: @escaping @Sendable (Article) -> ArticleAnalysis) {
    self.init(source: source, makeWorker: { DirectWorker(source: source, analyze: analyze) })
  }

  /// Makes the reading of articles that are analysed already.
  init(loading options: IngestOptions) {
    let reading = PieceReading(options)
    self.init(source: reading.source, makeWorker: { AnalysisWorker(analyst: reading.makeWorker()) })
  }

  /// Makes the reading that `options` ask for, with the program's own extraction.
  init(_ options: IngestOptions) {
    guard let program = options.worker else {
      let reader = InputReader(defaults: options.defaults)
      let analyzer = ArticleAnalyzer(outlets: options.outlets)
      self.init(source: reader) { analyzer.analyze($0) }
      return
    }
    let settings = WorkerSettings(options)
    let reader = InputReader(defaults: options.defaults, unpacker: ConfinedUnpacker(program))
    self.init(source: reader, makeWorker: { IsolatedWorker(program, settings: settings) })
  }

  /// Deals with one event; `memory` gives what the archive has of a piece.
  func outcome(
    of event: Event, by worker: any PieceWorker, memory: (RawInput) -> PieceMemory
  ) -> Outcome {
    switch event {
    case .file: return .file
    case .passedOver(let parts): return .passedOver(parts)
    case .rejection(let rejection):
      return .rejected(RejectedInput(path: rejection.label, reason: rejection.reason.reason))
    case .piece(let piece):
      let memory = memory(piece)
      if let records = memory.known { return .known(records) }
      var piece = piece
      // Here, not in the worker, which can start no program; and only where the piece is not known already.
      do throws(PieceRejection) { piece = try source.prepared(piece) } catch {
        return .rejected(RejectedInput(path: error.label, reason: error.reason.reason))
      }
      piece.defaults = memory.defaults
      do throws(ArchiveError) {
        let parts = try worker.parts(in: piece)
        return .read(
          label: piece.label, digest: piece.digest,
          isPositional: piece.isPositional || parts.count > 1, options: memory.options,
          parts: parts)
      } catch {
        return .failed(error)
      }
    }
  }

  /// The files at all `paths`, each once, in order; a path where nothing is stands for itself, to be rejected in turn.
  ///
  /// `report` is told of what was passed over.
  /// - Throws: `noSuchInput` when nothing is at any of them.
  func files(at paths: [String], passedOver report: inout PassedOverFiles) throws(ArchiveError) -> [String] {
    var files: [String] = []
    var seen: Set<String> = []
    var missing: [String] = []
    for path in paths {
      let found: FileListing
      do { found = try source.listing(at: path) } catch {
        missing.append(path)
        found = FileListing(files: [path])
      }
      for file in found.files where seen.insert(file).inserted { files.append(file) }
      report.add(kinds: found.otherKinds, paths: found.others)
    }
    if let first = missing.first, missing.count == paths.count { throw .noSuchInput(path: first) }
    return files
  }

  /// A pipeline that is being fed the pieces of `files` from a thread of its own.
  ///
  /// - Throws: `noWorker` when the machine has no room for threads.
  func pipeline(
    files: [String], jobs: Int, memory: @escaping @Sendable (RawInput) -> PieceMemory
  ) throws(ArchiveError) -> OrderedPipeline<Event, Outcome> {
    let pipeline = OrderedPipeline<Event, Outcome>(jobs: jobs) {
      let worker = makeWorker()
      return { event in outcome(of: event, by: worker, memory: memory) }
    }
    let source = source
    let isFed = WorkThread.start {
      for file in files {
        guard pipeline.submit(.file, cost: 0) else { return }
        var isWanted = true
        source.pieces(
          of: file, passOver: { isWanted = isWanted && pipeline.submit(.passedOver($0), cost: 0) }
        ) {
          result in
          isWanted =
            switch result {
            case .success(let piece): pipeline.submit(.piece(piece), cost: piece.bytes.count)
            case .failure(let rejection): pipeline.submit(.rejection(rejection), cost: 0)
            }
          return isWanted
        }
        if !isWanted { return }
      }
      pipeline.complete()
    }
    guard isFed, pipeline.threadCount > 0 else {
      pipeline.cancel()
      throw .noWorker(reason: "no thread could be started")
    }
    return pipeline
  }
}
