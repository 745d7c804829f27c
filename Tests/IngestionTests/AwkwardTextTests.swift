import ClaimsModel
import TestSupport
import Testing

@testable import Ingestion

/// Texts as they come: what is wrong with each is put right once, before any offset is taken, and told.
@Suite struct AwkwardTextTests {
  @Test func aNULIsNoTextNearTheStartAndAReplacementFarFromIt() throws {
    #expect(Reading.rejection([0x41, 0x42, 0x43, 0, 0x44, 0x45, 0x46, 0x47]) == .binary(offset: 3))
    let far = Array(String(repeating: "It rained in the town. ", count: 400).utf8) + [0] + Array("x.".utf8)
    #expect(try Reading.article(far).text.hasSuffix("\u{FFFD}x."))
    let line = try Reading.article(#"{"text": "One\u0000two."}"#, as: .jsonLines)
    #expect(line.text == "One\u{FFFD}two.")
  }

  @Test func badBytesAreReplacedCountedAndWarnedOf() throws {
    let bytes = Array("“One” and “two” — ".utf8) + [0xC3, 0x28, 0xED, 0xA0, 0x80] + Array(" three.".utf8)
    let article = try Reading.article(bytes)
    #expect(article.text.unicodeScalars.count { $0 == "\u{FFFD}" } == 4)
    #expect(article.warnings == ["4 bytes that are no UTF-8 were replaced by U+FFFD."])
    #expect(UTF8Census(Array(article.text.utf8)).isValid)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"], [true, false])
  func wideTextsAreReadWithAndWithoutAMark(_ name: String, _ hasMark: Bool) throws {
    let text = "Ferry returns to the bay\n\nThe owners said that it costs 4 €. They want “help” now."
    let bytes = try #require(Encoded.bytes((hasMark ? "\u{FEFF}" : "") + text, in: name))
    #expect(try Reading.article(bytes).text == text)
  }

  @Test(arguments: [
    ("13/14/2020", "is no date on which an article can have appeared"),
    ("0000-00-00", "is no date on which an article can have appeared"),
    ("1970-01-01T00:00:00Z", "is what programs write for an unknown date"),
    ("2150-01-01", "is no date on which an article can have appeared"),
    ("1500-01-01", "is no date on which an article can have appeared"),
    ("2022-02-30", "is no date on which an article can have appeared"),
    ("Thursday", "is no date that can be read"),
  ]) func aDateThatIsNoneIsKeptInAWarning(_ raw: String, _ why: String) throws {
    let article = try Reading.article("{\"date\": \"\(raw)\", \"text\": \"One.\"}", as: .jsonLines)
    #expect(article.published == nil)
    #expect(article.publishedAt == nil)
    #expect(article.warnings == ["The date \"\(raw)\" \(why); it was left out."])
  }

  @Test(arguments: ["None", "null", "", "NaT", "n/a"]) func aWordForNothingIsNoWarning(_ raw: String) throws {
    let article = try Reading.article("{\"date\": \"\(raw)\", \"text\": \"One.\"}", as: .jsonLines)
    #expect(article.published == nil)
    #expect(article.warnings.isEmpty)
  }

  @Test func lineEndsOfAllKindsAreOne() throws {
    let text = ["It rained.", "It snowed.", "It hailed."]
    let ends = ["\n\n", "\r\n\r\n", "\r\r", "\u{2029}\u{2029}", "\u{85}\u{85}", "\u{2028}\n", "\r\n\u{2028}"]
    let articles = try ends.map { try Reading.article(text.joined(separator: $0)) }
    #expect(Set(articles.map(\.text)) == ["It rained.\n\nIt snowed.\n\nIt hailed."])
    #expect(Set(articles.map(\.digest)).count == 1)
  }

  @Test func directionMarksStayInTheBodyAndOverridesLeaveTheTitle() throws {
    let article = try Reading.article(
      "{\"title\": \"Ferry \\u202Ekcab\\u202C \\u2066returns\\u2069\", \"text\": \"He said \\u200Fשלום\\u200E to all.\"}",
      as: .jsonLines)
    #expect(article.title == "Ferry kcab returns")
    #expect(article.text.hasSuffix("He said \u{200F}שלום\u{200E} to all."))
  }

  @Test func invisibleLettersLeaveWordsAndJoinersStay() throws {
    let article = try Reading.article(
      "The fer\u{AD}ry re\u{200B}turned\u{FEFF} — می\u{200C}شود, 👩\u{200D}🚀, क्\u{200D}ष.")
    #expect(article.text == "The ferry returned — می\u{200C}شود, 👩\u{200D}🚀, क्\u{200D}ष.")
  }

  @Test func typographyStaysAndBlanksAndLettersComeToOneForm() throws {
    let article = try Reading.article(
      "“It’s”\u{A0}«10\u{202F}000\u{2009}€» — of\u{FB01}ce, cafe\u{301}, ½, Å\u{301}.")
    #expect(article.text == "“It’s” «10 000 €» — of\u{FB01}ce, caf\u{E9}, ½, \u{1FA}.")
  }

  @Test(arguments: [
    (#"He said &amp;quot;no&amp;quot; to AT&amp;amp;T."#, "He said \"no\" to AT&T."),
    (#"It&amp;#8217;s &quot;so&quot;&nbsp;now."#, "It’s \"so\" now."),
    (#"&amp;lt;b&amp;gt; is a tag."#, "&lt;b&gt; is a tag."),
    (#"<p>He wrote &amp;quot;x&amp;quot;.</p>"#, "He wrote \"x\"."),
    (#"Fish &amp; chips &copy; R&D."#, "Fish & chips © R&D."), (#"x &unknown; y &; z"#, "x &unknown; y &; z"),
  ]) func whatWasEscapedTwiceIsUnescapedTwice(_ raw: String, _ text: String) throws {
    let json = raw.replacing("\"", with: "\\\"")
    #expect(try Reading.article("{\"text\": \"\(json)\"}", as: .jsonLines).text == text)
  }

  @Test func aPlainTextAboutMarkupKeepsIt() throws {
    let text = "Write &amp; for an ampersand, and <b> for bold type."
    #expect(try Reading.article(text).text == text)
  }
}
