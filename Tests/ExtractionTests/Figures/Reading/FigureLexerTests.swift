import ClaimsModel
import Linguistics
import Testing

@testable import Extraction

@Suite struct FigureLexerTests {
  private static func words(of text: String) -> [String] {
    var lexer = FigureLexer(bytes: TotalList(Array(text.utf8)), span: TextSpan(0, text.utf8.count))
    return lexer.lexemes().map(\.word)
  }

  @Test(arguments: [
    ("$1.2bn", ["$", "1.2", "bn"]), ("12-year-old", ["12", "-", "year", "-", "old"]),
    ("A330s", ["a", "330", "s"]),
    ("7 p.m. in the U.S.", ["7", "pm", "in", "the", "us."]), ("22,24,26", ["22", ",", "24", ",", "26"]),
    ("1,234,567", ["1,234,567"]), ("the mayor’s 3½", ["the", "mayor", "'s", "3", "½"]),
    ("10–15", ["10", "–", "15"]),
  ])
  func textIsCutFinerThanTokens(text: String, words: [String]) {
    #expect(Self.words(of: text) == words)
  }

  @Test func aRunOfDigitsTooLongForANumberIsUnreadable() {
    var lexer = FigureLexer(bytes: TotalList(repeating: 0x37, count: 5_000), span: TextSpan(0, 5_000))
    #expect(lexer.lexemes().map(\.kind) == [.junk])
  }
}
