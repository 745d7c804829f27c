import ClaimsModel
import Ingestion
import TestSupport
import Testing

/// Whatever comes in, an article or a rejection comes out, and every article is well formed.
@Suite struct HostileInputTests {
  @Test(arguments: UInt64(1)...30)
  func randomBytesGiveArticlesOrRejections(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for format in ArticleFormat.allCases {
      for _ in 0..<10 { check(RandomText.bytes(most: 400, using: &generator), as: format, seed: seed) }
    }
  }

  @Test(arguments: UInt64(1)...60)
  func randomTextsGiveArticlesOrRejections(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for format in ArticleFormat.allCases {
      for _ in 0..<15 { check(Array(RandomText.text(using: &generator).utf8), as: format, seed: seed) }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func damagedJSONGivesArticlesOrRejections(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sound = Array(
      #"{"id": 7, "title": "Ferry \u00e9\ud83d\ude00", "authors": [{"name": "A B"}], "text": "One.\nTwo <b>x</b>"}"#
        .utf8)
    for _ in 0..<25 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: Array(#""{[\u"#.utf8), at: index)
        }
      }
      check(bytes, as: .json, seed: seed)
    }
  }

  @Test func detectionOfRandomBytesGivesAFormatOrAReason() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let head = RandomText.bytes(most: 300, using: &generator)
      let text = Array(RandomText.text(using: &generator).utf8)
      for bytes in [head, text] {
        do { _ = try ArticleFormat.detect(name: "a.txt", head: bytes) } catch {
          #expect(!error.reason.isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    "<b>", "<div>", "<!--", "&amp;", "<", "&", "[", "![", "[[", "*", "`", "_a", "> ", "- ", "#", "|", "\\",
    "<script>", "<script></p \"", "<a '>", "<http://", "&#", "🇦", "a\u{301}", "\u{323}\u{301}", "👩‍", "é",
    "\r", "A. ",
    "[](", "``` ` ", "By ", "Title: x\n", "| ", "$", "\u{202E}", "漢",
  ])
  func repeatedMarksCostLinearTime(mark: String) throws {
    // A quadratic reader would need minutes for these; the suite's time limit is the test.
    let long = "The ferry is back. " + String(repeating: mark, count: 12_000)
    for format in [ArticleFormat.text, .markdown] { check(Array(long.utf8), as: format, seed: 0) }
    let line = "{\"text\": \"\(long.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"}"
    check(Array(line.utf8), as: .jsonLines, seed: 0)
  }

  @Test(arguments: ["title", "authors", "date", "outlet", "url", "language", "id"])
  func aFieldOfAnyLengthCostsLinearTime(name: String) {
    for words in ["March 3 ", "🇦", "a.", "Ada Roe and ", "x://a.b/", "1", "[[", " | "] {
      let value = String(repeating: words, count: 20_000)
      check(Array("{\"\(name)\": \"\(value)\", \"text\": \"One.\"}".utf8), as: .json, seed: 0)
    }
    let values = (0..<20_000).map { "\"Ada Roe \($0)\"" }.joined(separator: ",")
    check(Array("{\"\(name)\": [\(values)], \"text\": \"One.\"}".utf8), as: .json, seed: 0)
  }

  @Test func ofManyElementsThatAreNoArticlesAThousandAreNamedAndTheRestCounted() {
    let json = "[" + String(repeating: "{},", count: 20_000) + "{\"text\": \"It rained.\"}]"
    let outcomes = Reading.outcomes(json, as: .json)
    #expect(outcomes.count == 1002)
    #expect(outcomes.last == .rejected(label: "a.txt", reason: .furtherElements(count: 19_000)))
    #expect(
      outcomes.contains {
        if case .article(let article) = $0 { article.path == "a.txt#20001" } else { false }
      })
  }

  @Test func anAliasInFrontMatterIsNoYAMLWherever() throws {
    let article = try Reading.article(
      "---\ntitle: Fire\nx: {\"a\":&b [1], \"c\":*b}\n---\nIt rained.", as: .markdown)
    #expect(article.title == "Fire")
    #expect(article.warnings.contains { $0.contains("no valid YAML") })
  }

  @Test func manyThousandKeysDoNoHarm() {
    let members = (0..<30_000).map { "\"k\($0)\": \($0)" }.joined(separator: ",")
    check(Array("{\(members), \"text\": \"One.\"}".utf8), as: .json, seed: 0)
  }

  private func check(_ bytes: [UInt8], as format: ArticleFormat, seed: UInt64) {
    let outcomes = Reading.outcomes(bytes, as: format, label: "2021-05-06.txt")
    #expect(!outcomes.isEmpty, "seed \(seed)")
    for case .article(let article) in outcomes {
      let text = article.text
      #expect(!text.isEmpty, "seed \(seed)")
      #expect(
        Array(TextNormalizer.normalized(text).utf8) == Array(text.utf8),
        "seed \(seed): \(text.debugDescription)")
      if let title = article.title {
        #expect(text.utf8.starts(with: title.utf8), "seed \(seed)")
        let isAlone = article.bodyStart == title.utf8.count && text == title
        #expect(isAlone || article.bodyStart == title.utf8.count + 2, "seed \(seed)")
      } else {
        #expect(article.bodyStart == 0, "seed \(seed)")
      }
      #expect((article.published == nil) == (article.publishedFrom == nil), "seed \(seed)")
      #expect(article.bylines.allSatisfy { !$0.isEmpty } && article.digest.utf8.count == 64, "seed \(seed)")
    }
  }
}
