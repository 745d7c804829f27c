import ClaimsModel
import Extraction
import Linguistics
import TestSupport
import Testing

/// Articles that are read part by part, here of a few sentences each.
@Suite struct LongArticleTests {
  private let analyzer = ArticleAnalyzer(parts: TextParts(mostTokens: 40, mostBytes: 400))

  private static let paragraphs = [
    "The harbour board met late",
    "“The pier will be closed for 30 days,” said Mara Voss, the harbour master.",
    "Officials said that 15 boats had been moved on Monday.",
    "Mara Voss said that the ferry would run again. Jon Pell denied that $3 million was missing.",
    "Officials said that nobody was hurt. According to Mara Voss, 12 crews have been hired.",
  ]

  private func article(_ paragraphs: [String] = paragraphs) -> Article {
    Article(
      path: "test", format: "text", title: paragraphs.first, published: PartialDate(edtf: "2025-05-15"),
      publishedFrom: .metadata, text: paragraphs.joined(separator: "\n\n"),
      bodyStart: (paragraphs.first?.utf8.count ?? 0) + 2, digest: "", textDigest: "")
  }

  @Test func theWordsAreFoundWhereTheyStandInTheWholeText() throws {
    let article = article()
    let found = analyzer.analyze(article)
    let bytes = Array(article.text.utf8)
    func words(_ spans: [TextSpan]) -> String {
      spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " ")
    }
    #expect(found.article.text == article.text)
    #expect(found.claims.count >= 5)
    for (index, claim) in found.claims.enumerated() {
      #expect(words(claim.spans) == claim.text)
      #expect(claim.spans.allSatisfy(claim.sentence.contains))
      if let cue = claim.cue { #expect(words(cue.spans) == cue.text) }
      for link in claim.attribution {
        let mention = try #require(link.mention)
        #expect(words(link.spans) == mention)
      }
      for figure in claim.figures { #expect(found.figures[figure].claim == index) }
    }
    #expect(found.figures.map { words($0.spans) } == found.figures.map(\.text))
    #expect(found.sources.allSatisfy { words($0.mentions).contains($0.name) })
  }

  @Test func whatIsFoundIsWhatIsFoundAtOnce() {
    let (parts, whole) = (analyzer.analyze(article()), ArticleAnalyzer().analyze(article()))
    #expect(parts.claims.map(\.text) == whole.claims.map(\.text))
    #expect(parts.figures.map(\.text) == whole.figures.map(\.text))
    #expect(
      parts.claims.map { $0.attribution.map(\.source) } == whole.claims.map { $0.attribution.map(\.source) })
  }

  @Test func aSourceOfSeveralPartsIsOne() throws {
    let found = analyzer.analyze(article())
    let voss = try #require(found.sources.first { $0.name == "Mara Voss" })
    #expect(found.sources.count { $0.name == "Mara Voss" } == 1)
    #expect(voss.mentions.count == 3)
    #expect(zip(voss.mentions, voss.mentions.dropFirst()).allSatisfy { $0.start < $1.start })
  }

  @Test func aWarningTellsOfTheParts() {
    let warnings = analyzer.analyze(article()).article.warnings
    #expect(warnings.count == 1)
    #expect(warnings.allSatisfy { $0.contains("parts") })
    #expect(ArticleAnalyzer().analyze(article()).article.warnings.isEmpty)
  }

  @Test func aTableOfNumbersIsReadUpToABound() {
    let text = String(repeating: "5% ", count: 16_000)
    let analyzer = ArticleAnalyzer(parts: TextParts(mostTokens: 2000, mostBytes: 4000))
    let found = analyzer.analyze(
      Article(path: "test", format: "text", text: text, bodyStart: 0, digest: "", textDigest: ""))
    #expect((10_000..<16_000).contains(found.figures.count))
    #expect(found.article.warnings.contains { $0.contains("was not read") })
  }

  /// Parts of marks alone are passed over; what stands before and behind them is found all the same.
  @Test func partsWithoutWordsSayNothing() {
    let marks = [String(repeating: "\"", count: 2000), String(repeating: "“” ", count: 600)]
    let whole = analyzer.analyze(article(Self.paragraphs))
    let found = analyzer.analyze(article(Self.paragraphs.dropLast() + marks + Self.paragraphs.suffix(1)))
    #expect(Set(found.attributedTexts).isSuperset(of: whole.attributedTexts.suffix(2)))
    #expect(found.claims.allSatisfy { $0.text.contains { $0.isLetter } })
  }

  @Test func aClaimOfAnyPartIsExplained() throws {
    let article = article()
    for claim in analyzer.analyze(article).claims {
      let explanation = try #require(analyzer.explain(claim, in: article), "\(claim.text)")
      #expect(!explanation.finder.isEmpty)
    }
  }

  @Test func aTitleThatIsLongerThanAPartIsCutLikeAnyText() {
    let article = article([String(repeating: "pier ", count: 100) + "end", "Mara Voss said that it leaks."])
    let found = analyzer.analyze(article)
    #expect(found.claims.contains { $0.text.hasSuffix("it leaks") && !$0.isInTitle })
  }
}

extension ArticleAnalysis {
  fileprivate var attributedTexts: [String] { attributed.map(\.text) }
}
