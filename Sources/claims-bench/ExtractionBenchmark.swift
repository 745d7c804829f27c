import ClaimsArchive
import ClaimsModel
import Extraction
import Foundation

/// Measures reading and analysing, without and with storing, over a folder of real-looking articles.
struct ExtractionBenchmark {
  let folder: String
  let runs: Int

  func measurements() throws -> [Measurement] {
    var megabytes: [Double] = []
    var analyzed: [Double] = []
    var ingested: [Double] = []
    var figures: [Double] = []
    for _ in 0..<runs {
      var bytes = 0
      var articles: [Article] = []
      let watch = Stopwatch()
      _ = try Extractor(options: IngestOptions(jobs: 1)).extract([folder]) { analysis in
        bytes += analysis.article.text.utf8.count
        articles.append(analysis.article)
        return true
      }
      let seconds = watch.processorSeconds
      megabytes.append(Double(bytes) / 1e6 / seconds)
      analyzed.append(Double(articles.count) / seconds)
      figures.append(Double(bytes) / 1e6 / figureSeconds(articles))
      ingested.append(try ingest())
    }
    return [
      Measurement(name: "extract", unit: "MB of text per CPU second", values: megabytes),
      Measurement(name: "extract_articles", unit: "articles per CPU second", values: analyzed),
      Measurement(name: "figures_alone", unit: "MB of text per CPU second, words known", values: figures),
      Measurement(name: "ingest_articles", unit: "articles per second, all cores", values: ingested),
    ]
  }

  /// What the figure rules take of the articles, once words and their classes are known.
  private func figureSeconds(_ articles: [Article]) -> Double {
    let readings = articles.map { FigureReading($0) }
    let watch = Stopwatch()
    var count = 0
    for reading in readings { count += reading.figures().count }
    precondition(count > 0, "articles without figures")
    return watch.processorSeconds
  }

  private func ingest() throws -> Double {
    let scratch = try Scratch()
    let archive = try Archive(path: scratch.path("bench.sqlite"), access: .creating)
    let watch = Stopwatch()
    let options = IngestOptions(jobs: ProcessInfo.processInfo.activeProcessorCount)
    let report = try archive.ingest([folder], options: options, shouldStop: { false }, progress: { _ in })
    return Double(report.articlesRead) / watch.seconds
  }
}
