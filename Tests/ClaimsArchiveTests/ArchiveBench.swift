import ClaimsArchive
import ClaimsModel
import TestSupport

/// An archive in a folder of its own, filled from inputs held in memory.
final class ArchiveBench {
  let folder: TemporaryDirectory
  let archive: Archive

  init() throws {
    folder = try TemporaryDirectory()
    archive = try Archive(path: folder.path("archive.sqlite"), access: .creating)
  }

  @discardableResult
  func ingest(
    _ contents: [(String, [String])], version: Int = 1, jobs: Int = 2, options: IngestOptions? = nil,
    batch: IngestBatch = IngestBatch(), shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws -> IngestReport {
    try ingest(
      MemorySource(contents), version: version, jobs: jobs, options: options, batch: batch,
      shouldStop: shouldStop)
  }

  @discardableResult
  func ingest(
    _ source: MemorySource, version: Int = 1, jobs: Int = 2, options: IngestOptions? = nil,
    batch: IngestBatch = IngestBatch(), shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws -> IngestReport {
    var options = options ?? IngestOptions()
    options.jobs = jobs
    let reading = PieceReading(source: source) { analyzeSentences($0, version: version) }
    return try archive.ingest(
      ["all"], reading: reading, version: version, options: options, batch: batch, shouldStop: shouldStop,
      progress: { _ in })
  }

  func stored() throws -> [StoredArticle] {
    var articles: [StoredArticle] = []
    try archive.forEachArticle {
      articles.append($0)
      return true
    }
    return articles
  }

  func texts() throws -> [String] { try stored().map(\.analysis.article.text) }
}
