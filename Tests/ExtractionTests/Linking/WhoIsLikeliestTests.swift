import ClaimsModel
import Extraction
import Testing

/// Whom words mean once all candidates of the article are weighed.
@Suite struct WhoIsLikeliestTests {
  @Test(arguments: [
    // What rules hold for certain stays.
    SpeakerExample(
      text: "Mara Voss runs the port. Piet Maas runs the yard. Maas said the crane was new.",
      speakers: ["Piet Maas"]),
    SpeakerExample(
      text: "Mayor Orla Finch met Rita Coe, a plumber. The mayor said the bridge was old.",
      speakers: ["Orla Finch"]),
    // Nobody is named who could be meant: the words stay as they are.
    SpeakerExample(
      text: "The harbour was quiet. An engineer said the crane was new.", speakers: ["An engineer"]),
    // No woman is "he".
    SpeakerExample(
      text: "Rita Coe met her brother Tom Coe. He said the crane was new.", speakers: ["Tom Coe"]),
  ])
  func isFound(_ example: SpeakerExample) {
    let found = analysis(of: example.text)
    #expect(found.attributed.compactMap(found.speaker) == example.speakers)
  }

  @Test func whoeverIsLessLikelyIsTold() throws {
    let text = "Piet Maas met Tom Lund on Monday. Lund had the plans. He said the crane was new."
    let article = Article(path: "t", format: "text", text: text, bodyStart: 0, digest: "", textDigest: "")
    let analyzer = ArticleAnalyzer()
    let claim = try #require(analyzer.analyze(article).claims.last { $0.kind != .statement })
    let speaker = try #require(analyzer.explain(claim, in: article)?.speaker)
    #expect(speaker.name == "Tom Lund")
    #expect(speaker.rivals.map(\.name).contains("Piet Maas"))
    #expect(speaker.rivals.allSatisfy { $0.probability < speaker.score && $0.probability >= 0 })
    #expect(speaker.rivals.count <= 3)
  }

  @Test func whoIsMeantIsPartOfHowSureAClaimIs() throws {
    func confidence(_ text: String) throws -> Double {
      try #require(analysis(of: text).attributed.last).confidence
    }
    let certain = try confidence("Mara Voss came. Piet Maas came. Piet Maas said the crane was new.")
    let doubtful = try confidence("Tom Lund came. Piet Maas came with Hugo Berg. He said the crane was new.")
    #expect(doubtful < certain)
  }

  @Test func manyCandidatesTakeNoLonger() {
    let crowd = (0..<400).map { "Anna Berg\($0) met Lars Holm\($0)." }.joined(separator: " ")
    let speeches = (0..<200).map { "He said that pier \($0) was closed." }.joined(separator: " ")
    #expect(analysis(of: crowd + " " + speeches).attributed.count >= 150)
  }

  @Test func namesWithManyNicknamesAreRead() {
    let name = String(repeating: "Tom “Bo” ", count: 3_000)
    _ = analysis(of: name + "Weller said the shaft was flooded.")
    _ = analysis(
      of: "Q: Who? A: Me.\n\nTW: Yes.\n\n" + String(repeating: "HARBOUR ", count: 5_000) + "\n\nTW: No.")
    _ = analysis(of: String(repeating: "Dean Potter said no. ", count: 2_000))
  }
}
