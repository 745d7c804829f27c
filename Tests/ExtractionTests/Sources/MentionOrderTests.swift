import ClaimsModel
import Extraction
import Testing

@Suite struct MentionOrderTests {
  @Test(arguments: [
    "The charge was denied by Officials that three ships sank, Officials denied.",
    "Ada Roe denied the report, Ada Roe said. She said that it rains.",
  ])
  func mentionsStandInTheOrderOfTheText(text: String) {
    let article = Article(path: "a", format: "text", text: text, bodyStart: 0, digest: "d", textDigest: "t")
    let sources = ArticleAnalyzer().analyze(article).sources
    #expect(!sources.isEmpty)
    for source in sources {
      #expect(source.mentions == source.mentions.sorted(), "\(source.name)")
      #expect(Set(source.mentions).count == source.mentions.count, "\(source.name)")
    }
  }
}
