import ArgumentParser
import ClaimsModel
import Foundation
import Ingestion
import Testing
import claims_eval

@Suite struct SeedsTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds").path

  /// Every article of the seeds as it is read; none may be rejected.
  private func articles() throws -> [Article] {
    let reader = InputReader()
    var articles: [Article] = []
    for file in try reader.files(at: "\(Self.seeds)/articles") {
      reader.pieces(of: file) { piece in
        guard case .success(let raw) = piece else {
          Issue.record("\(file) cannot be cut into pieces")
          return true
        }
        for outcome in reader.articles(in: raw) {
          switch outcome {
          case .article(let article): articles.append(article)
          case .rejected(let label, let reason): Issue.record("\(label): \(reason)")
          }
        }
        return true
      }
    }
    return articles
  }

  @Test func everyStringOfTheGoldIsFoundInItsArticle() throws {
    let gold = try GoldFolder(path: "\(Self.seeds)/gold")
    let analyses = try articles().map {
      ArticleAnalysis(article: $0, sources: [], claims: [], figures: [], extractorVersion: 1)
    }
    let evaluation = try Evaluation(gold: gold, analyses: analyses, articlesFolder: "\(Self.seeds)/articles")
    #expect(evaluation.tally.content.gold == 291)
    #expect(evaluation.tally.statements.gold == 86)
    #expect(evaluation.tally.figures.gold == 350)
  }

  @Test func theExtractionMeetsItsFloors() throws {
    let input = try EvaluationInput.parse([
      "--gold", "\(Self.seeds)/gold", "--articles", "\(Self.seeds)/articles",
    ])
    let evaluation = try input.evaluate()
    let floors = try Floors.read(from: "\(Self.seeds)/../Tests/Evaluation/floors.json")
    let verdict = Floors.verdict(
      on: Measure.all(of: evaluation.tally), digest: evaluation.digest, floors: floors)
    #expect(verdict == .met)
  }

  @Test func everyArticleIsReadWithItsTitleAndDate() throws {
    let articles = try articles()
    #expect(articles.count == 52)
    #expect(articles.filter { $0.title == nil }.map(\.path) == [])
    #expect(articles.filter { $0.published == nil }.map(\.path) == [])
    #expect(articles.filter { !$0.warnings.isEmpty }.map(\.path) == [])
  }

  @Test func onlyTheArticleThatHidesItsOutletHasNone() throws {
    let nameless = try articles().filter { $0.outlet == nil }.map { ($0.path as NSString).lastPathComponent }
    #expect(nameless == ["2025-05-25-rovers.txt"])
  }

  @Test func theWireStoryIsPrintedTwice() throws {
    let copies = Dictionary(grouping: try articles(), by: \.textDigest).values.filter { $0.count > 1 }
    #expect(
      copies.map { $0.compactMap(\.outlet).sorted() } == [["Meridian News Agency", "The Harrowmere Gazette"]])
  }
}
