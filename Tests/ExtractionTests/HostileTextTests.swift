import ClaimsModel
import TestSupport
import Testing

/// Texts that no reader has in mind: each ends in an analysis, and where there is a sense in it, in that.
@Suite struct HostileTextTests {
  @Test func aSignatureThatIsAMonthsNameSpeaks() {
    let found = analysis(of: "“The lock gates were shut when we got there,” – May")
    let claim = found.attributed.first
    #expect(claim?.text == "“The lock gates were shut when we got there,”")
    #expect(claim.flatMap(found.speaker) == "May")
  }

  @Test(arguments: ["May 3", "Friday", "Tuesday, June 4"]) func aDateBehindADashSignsNothing(date: String) {
    let found = analysis(of: "“The lock gates were shut when we got there,” – \(date)")
    #expect(found.attributed.allSatisfy { $0.attribution.isEmpty })
  }

  @Test func aSignatureWithADateIsTheNameAlone() {
    let found = analysis(of: "“The lock gates were shut when we got there,” – Rita Coe May 3")
    #expect(found.attributed.first.flatMap(found.speaker) == "Rita Coe")
  }

  @Test(arguments: [
    "If Coe said, “None.”", "Should the board say, “Closed", "if Lund said via email that, 2031.",
    "If money says, “Waiting", "Had Voss said, “It leaks, and it always did,” nobody would know.",
  ])
  func aConditionWhoseContentBeginsAtItsOwnEndIsRead(text: String) {
    let found = analysis(of: text)
    #expect(found.article.text == text)
    for claim in found.claims { #expect(!claim.text.isEmpty && !claim.spans.isEmpty) }
  }

  @Test func quotedWordsOfAConditionAreUnsure() throws {
    let words = "Coe said, “None of the gates is safe,” people would move to the hills."
    for claim in analysis(of: "If " + words).attributed {
      #expect(claim.confidence < 0.5, "\(claim.text)")
    }
    let told = try #require(analysis(of: words).attributed.first)
    #expect(told.confidence > 0.5 && told.text.hasPrefix("“None of the gates is safe,”"))
  }

  @Test(arguments: [
    "first 9000000000000000000 quarters of 2019", "the 9223372036854775807th quarter",
    "nine hundred quadrillion ninety dozen quadrillion fifths", "1e400", "10^60", "1e-400", "−9e99 %",
    "99999999999999999999-99-99", "May 99999999999, 2020", "9999-12-31", "the 9999th century", "0/0", "1/0",
    "in 99999999999 years", "999999999 weeks ago", "12:99:99 p.m.", "31 February 2021", "½½½½½", "$1e999bn",
    "a year and 9223372036854775807 months", "minus minus minus 5", "5,5,5,5,5,5,5", "1'000'000'000'000'000",
  ])
  func absurdNumbersAndDatesAreReadOrPassedOver(words: String) {
    let text = "The board said \(words) were lost. It was \(words)."
    let found = analysis(of: text)
    let bytes = Array(text.utf8)
    for figure in found.figures {
      let printed = figure.spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      #expect(printed.joined(separator: " ") == figure.text)
    }
  }

  /// Thousands of marks, brackets and long words, in every script that papers are set in.
  @Test(arguments: [
    String(repeating: "“", count: 3000), String(repeating: "‘“(", count: 2000),
    String(repeating: "“She said ", count: 1000), String(repeating: "U.S.", count: 3000),
    String(repeating: "9", count: 10_000), String(repeating: "9,", count: 5000),
    String(repeating: "on ", count: 3000) + "Friday", String(repeating: "himself ", count: 3000),
    String(repeating: "one hundred and ", count: 1000) + "fifths",
    String(repeating: "Its company said it leaks. ", count: 400),
    String(repeating: "e\u{301}", count: 3000), String(repeating: "\u{1F1EB}", count: 3001),
    "\u{FEFF}\u{200B}\u{00AD}\u{202E}", "\u{0}\u{1}", "’s", "'", "—", ".", "”", "a", "İ's İ’S ſ’s K's",
    "Дамба протекает, сказал мэр. “Да”, – Анна.", "大坝漏水，市长说。「是的」", "السد يتسرب، قال العمدة",
    "เขื่อนรั่ว นายกเทศมนตรีกล่าว", "𝕿𝖍𝖊 𝖉𝖆𝖒, 𝖘𝖆𝖎𝖉 Voss", "\n\n\n", " \n \n ", "",
  ])
  func textsOfMarksAndOfEveryScriptAreRead(text: String) {
    #expect(analysis(of: text).article.text == text)
  }

  @Test func anArticleThatIsOnlyATitleIsRead() {
    let found = analysis(of: "Coe: dam leaks\n", titled: true)
    #expect(found.claims.allSatisfy { !$0.text.isEmpty })
  }

  /// Reporting words, marks, names and numbers in any order: most of them make no sentence.
  @Test(arguments: 0..<150 as Range<UInt64>) func wordsInAnyOrderAreRead(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "If", "should", "when", "who", "that", "said", "says", "told", "according", "to", "quoted", "as",
      "saying",
      "accused", "of", "by", "claim", "Coe", "Mary", "Lund", "Mr.", "May", "Friday", "board", "its", "he",
      "they",
      "whose", "$5", "2014", "half", "dozen", "million", "-", "–", "—", "“", "”", "‘", "’", "\"", "'", "'s",
      "(",
      ")", ",", ".", ":", ";", "?", "\n\n", "the", "a", "and", "or", "not", "via", "email", "statement",
      "@coe",
    ]
    for _ in 0..<8 {
      let count = Int.random(in: 1...25, using: &generator)
      let text = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      let found = analysis(of: text, titled: Bool.random(using: &generator))
      #expect(found.claims.allSatisfy { !$0.spans.isEmpty }, "seed \(seed): \(text)")
    }
  }
}
