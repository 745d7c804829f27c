package import ClaimsModel
import Ingestion
import Storage

/// What happens to a piece of input on a worker's thread: it is read and analysed, unless that is known already.
package struct PieceReading: Sendable {
  /// Something that the reading of the inputs came across, in order.
  enum Event: Sendable {
    /// A file was opened.
    case file
    /// A piece was cut.
    case piece(RawInput)
    /// A piece could not be cut.
    case rejection(PieceRejection)
  }

  /// What became of an event.
  enum Outcome: Sendable {
    case file
    /// Every article of the piece is stored just so.
    case known([InputRecord])
    /// The piece was read, as these parts.
    case read(label: String, digest: String, isPositional: Bool, parts: [Part])
    case rejected(RejectedInput)
  }

  /// One article of a piece.
  enum Part: Sendable {
    case analysis(ArticleAnalysis)
    case rejected(RejectedInput)
  }

  /// Where the pieces come from.
  package let source: any PieceSource
  /// Finds claims in an article; pure.
  package let analyze: @Sendable (Article) -> ArticleAnalysis

  /// Makes a reading.
  package init(source: any PieceSource, analyze: @escaping @Sendable (Article) -> ArticleAnalysis) {
    self.source = source
    self.analyze = analyze
  }

  /// Deals with one event; `known` gives what the archive has of a piece, `nil` when it must be read.
  func outcome(of event: Event, known: (RawInput) -> [InputRecord]?) -> Outcome {
    switch event {
    case .file: return .file
    case .rejection(let rejection):
      return .rejected(RejectedInput(path: rejection.label, reason: rejection.reason.reason))
    case .piece(let piece):
      if let records = known(piece) { return .known(records) }
      let outcomes = source.articles(in: piece)
      let parts = outcomes.map { outcome -> Part in
        switch outcome {
        case .article(let article): .analysis(analyze(article))
        case .rejected(let label, let reason): .rejected(RejectedInput(path: label, reason: reason.reason))
        }
      }
      return .read(
        label: piece.label, digest: piece.digest,
        isPositional: piece.format == .jsonLines || outcomes.count > 1, parts: parts)
    }
  }

  /// The files at all `paths`, each once, in order.
  func files(at paths: [String]) throws(ArchiveError) -> [String] {
    var files: [String] = []
    var seen: Set<String> = []
    for path in paths {
      do {
        for file in try source.files(at: path) where seen.insert(file).inserted { files.append(file) }
      } catch {
        throw .noSuchInput(path: path)
      }
    }
    return files
  }

  /// A pipeline that is being fed the pieces of `files` from a thread of its own.
  func pipeline(
    files: [String], jobs: Int, known: @escaping @Sendable (RawInput) -> [InputRecord]?
  ) -> OrderedPipeline<Event, Outcome> {
    let pipeline = OrderedPipeline<Event, Outcome>(jobs: jobs) { event in outcome(of: event, known: known) }
    let source = source
    OrderedPipeline<Event, Outcome>.detach {
      for file in files {
        guard pipeline.submit(.file, cost: 0) else { return }
        var isWanted = true
        source.pieces(of: file) { result in
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
    return pipeline
  }
}
