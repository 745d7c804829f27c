import ClaimsModel
import Foundation
import TestSupport
import Testing
import claims_eval

@Suite struct EvaluationTests {
  private func gold(_ record: GoldRecord) throws -> GoldFolder {
    let folder = try TemporaryDirectory()
    try folder.write(JSONEncoder().encode(record), to: "sample.json")
    return try GoldFolder(path: folder.path(""))
  }

  @Test func goldFindsItsArticleBelowTheFolder() throws {
    let evaluation = try Evaluation(
      gold: gold(try SampleArticle.record()), analyses: [SampleArticle.analysis()],
      articlesFolder: "articles/")
    #expect(evaluation.tally.who.f1 == 100)
  }

  @Test func goldWithoutItsArticleIsAnError() throws {
    var record = try SampleArticle.record()
    record.article = "other.txt"
    let folder = try gold(record)
    #expect(throws: GoldError.noArticle(file: "sample.json", article: "other.txt")) {
      try Evaluation(gold: folder, analyses: [SampleArticle.analysis()], articlesFolder: "articles")
    }
  }
}
