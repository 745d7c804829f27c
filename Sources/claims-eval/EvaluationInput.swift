import ArgumentParser
import ClaimsArchive
import ClaimsModel
import Foundation

/// Where the gold and its articles are.
package struct EvaluationInput: ParsableArguments {
  @Option(name: .long, help: "The folder of gold files.")
  var gold = "seeds/gold"

  @Option(name: .long, help: "The folder of articles that the gold is about.")
  var articles = "seeds/articles"

  package init() {}

  /// Extracts the articles and compares them with the gold.
  ///
  /// - Throws: an unusable gold, or an input that can't be read.
  package func evaluate() throws -> Evaluation {
    let folder = try GoldFolder(path: gold)
    let jobs = max(1, ProcessInfo.processInfo.activeProcessorCount)
    var analyses: [ArticleAnalysis] = []
    let rejected = try Extractor(options: IngestOptions(jobs: jobs)).extract([articles]) { analysis in
      analyses.append(analysis)
      return true
    }
    for input in rejected { Diagnostics.write("\(input.path): \(input.reason)") }
    return try Evaluation(gold: folder, analyses: analyses, articlesFolder: articles)
  }
}

/// Messages for a person, on standard error.
enum Diagnostics {
  /// Writes one line, with the program's name.
  static func write(_ message: String) {
    FileHandle.standardError.write(Data("claims-eval: \(message)\n".utf8))
  }
}
