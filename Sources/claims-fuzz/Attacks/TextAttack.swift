import ClaimsArchive
import ClaimsModel
import Extraction
import Foundation
import Ingestion

/// An article of any words is read and analysed, its spans fit its text, and its JSON can be read back.
struct TextAttack: Attack {
  /// One input in so many is analysed twice.
  private static let repeatedShare = 8

  private let reader = InputReader(defaults: InputDefaults(published: PartialDate(edtf: "2031-03-03")))
  private let analyzer = ArticleAnalyzer()
  private var count = 0

  mutating func problem(with input: FuzzInput) -> String? {
    count += 1
    let format: ArticleFormat =
      switch input.fileExtension {
      case "md": .markdown
      case "json": .json
      case "jsonl": .jsonLines
      default: .text
      }
    for case .article(let article) in reader.articles(
      in: RawInput(label: input.name, format: format, bytes: input.bytes))
    {
      let analysis = analyzer.analyze(article)
      if let problem = AnalysisProblems.first(in: analysis) ?? Self.jsonProblem(analysis) { return problem }
      if count.isMultiple(of: Self.repeatedShare), analyzer.analyze(article) != analysis {
        return "the second analysis of the same article differs"
      }
    }
    return nil
  }

  private static func jsonProblem(_ analysis: ArticleAnalysis) -> String? {
    var writer = JSONWriter()
    writer.value(analysis)
    guard let object = try? JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any],
      let claims = object["claims"] as? [Any]
    else { return "its JSON can't be read back" }
    return claims.count == analysis.claims.count ? nil : "its JSON has another number of claims"
  }
}
