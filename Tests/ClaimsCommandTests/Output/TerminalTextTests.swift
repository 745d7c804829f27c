import Testing
import claims

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("a\tb\nc", "a b c"), ("\u{1B}[31mred", "\\u{1b}[31mred"),
    ("a\u{202E}b\u{2066}c", "abc"),
    ("bell\u{7}", "bell\\u{7}"), ("c1\u{9B}31m", "c1\\u{9b}31m"), ("del\u{7F}", "del\\u{7f}"),
    ("tag\u{E0041}", "tag"), ("é 東京 👩‍👩‍👧", "é 東京 👩‍👩‍👧"), ("", ""),
  ])
  func whatATerminalWouldObeyIsShownAndWhatNobodySeesLeftOut(_ text: String, _ expected: String) {
    #expect(TerminalText.singleLine(text) == expected)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\u{202E}b", "a\\u{202e}b"), ("a\u{200F}\u{FEFF}", "a\\u{200f}\\u{feff}"),
    ("two\r\nlines", "two  lines"), ("\u{9B}1m", "\\u{9b}1m"), ("東京 é", "東京 é"),
  ])
  func inAMessageNothingIsHidden(_ text: String, _ expected: String) {
    #expect(TerminalText.visible(text) == expected)
  }

  @Test func ownLinesAreKeptWhereAskedFor() {
    #expect(TerminalText.visible("a\n\tb\u{1B}", keepsLines: true) == "a\n\tb\\u{1b}")
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
