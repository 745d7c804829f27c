import Testing
import claims

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("a\tb\nc", "a b c"), ("\u{1B}[31mred", "[31mred"),
    ("a\u{202E}b\u{2066}c", "abc"),
    ("bell\u{7}", "bell"), ("c1\u{9B}31m", "c131m"), ("tag\u{E0041}", "tag"), ("é 東京 👩‍👩‍👧", "é 東京 👩‍👩‍👧"), ("", ""),
  ])
  func whatATerminalWouldObeyIsTakenOut(_ text: String, _ expected: String) {
    #expect(TerminalText.singleLine(text) == expected)
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("👩‍👩‍👧", 2), ("ｆ", 2), ("", 0), ("❤️", 2), ("한글", 4),
  ])
  func widthCountsColumns(_ text: String, _ columns: Int) {
    #expect(TerminalText.width(of: text) == columns)
  }

  @Test(arguments: [("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("東京都", 5, "東京…"), ("東京都", 4, "東…")])
  func aCutTextEndsInAnEllipsis(_ text: String, _ width: Int, _ expected: String) {
    #expect(TerminalText.truncated(text, to: width) == expected)
  }
}
