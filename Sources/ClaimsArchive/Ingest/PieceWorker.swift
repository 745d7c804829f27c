import ClaimsModel
import Ingestion

/// What turns pieces into analyses: in this process, or in another.
///
/// Each thread of a pipeline has one of its own.
protocol PieceWorker {
  /// What the piece holds, in order: analysed articles and what can't be used.
  ///
  /// - Throws: `noWorker` when the work can't be done at all.
  func parts(in piece: RawInput) throws(ArchiveError) -> [PieceReading.Part]
  /// The analysis of an article that was read before, or why there is none.
  ///
  /// - Throws: `noWorker`.
  func part(of article: Article) throws(ArchiveError) -> PieceReading.Part
}

/// Does the work in this process: for tests, for measurements, and inside a worker process.
package struct DirectWorker: PieceWorker, Sendable {
  let source: any PieceSource
  let analyze: @Sendable (Article) -> ArticleAnalysis

  func parts(in piece: RawInput) -> [PieceReading.Part] {
    var parts: [PieceReading.Part] = []
    forEachPart(in: piece, from: 0, willAnalyze: { _ in }, receive: { parts.append($0) })
    return parts
  }

  func part(of article: Article) -> PieceReading.Part { .analysis(analyze(article)) }

  /// Hands over the parts of a piece from number `first` on, each as soon as it is done.
  ///
  /// `willAnalyze` is told the label of each article before it is analysed.
  func forEachPart(
    in piece: RawInput, from first: Int, willAnalyze: (String) throws -> Void,
    receive: (PieceReading.Part) throws -> Void
  ) rethrows {
    for outcome in source.articles(in: piece).dropFirst(first) {
      switch outcome {
      case .article(let article):
        try willAnalyze(article.path)
        try receive(.analysis(analyze(article)))
      case .rejected(let label, let reason):
        try receive(.rejected(RejectedInput(path: label, reason: reason.reason)))
      }
    }
  }
}
