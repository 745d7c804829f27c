import Ingestion
import TestSupport
import Testing

@Suite struct TextNormalizerTests {
  @Test func ofManyMarksOnALetterThirtyAreKept() {
    let marks = String(repeating: "\u{323}\u{301}", count: 50_000)
    let normal = TextNormalizer.normalized("a" + marks + " b" + String(repeating: "\u{301}", count: 3))
    #expect(normal.unicodeScalars.count { $0.properties.canonicalCombiningClass != .notReordered } <= 33)
    #expect(normal.hasSuffix(" b\u{301}\u{301}\u{301}"))
    #expect(TextNormalizer.normalized(normal) == normal)
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let raw: String
    let normal: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Example(name: "line ends of all kinds", raw: "a\r\nb\rc\u{2028}d\u{85}e\nf", normal: "a\nb\nc\nd\ne\nf"),
    Example(name: "paragraph separator", raw: "a\u{2029}b", normal: "a\nb"),
    Example(name: "form feed", raw: "a\u{0C}b", normal: "a\nb"),
    Example(name: "many blank lines", raw: "\n\na\n\n \n\nb\n\n", normal: "a\n\nb"),
    Example(name: "blanks of all kinds", raw: " a\u{A0}\u{2009}b\t c \u{3000}d ", normal: "a b c d"),
    Example(name: "blanks at line ends", raw: "a \n\t b", normal: "a\nb"),
    Example(
      name: "invisible characters", raw: "in\u{AD}visi\u{200B}ble\u{FEFF} \u{2060}x", normal: "invisible x"),
    Example(name: "joiners stay", raw: "a\u{200C}b\u{200D}c", normal: "a\u{200C}b\u{200D}c"),
    Example(name: "direction marks stay", raw: "a\u{200F}b", normal: "a\u{200F}b"),
    Example(name: "control characters", raw: "a\u{01}b\u{1B}c\u{7F}d\u{9F}e", normal: "abcde"),
    Example(name: "NUL", raw: "a\u{0}b", normal: "a\u{FFFD}b"),
    Example(name: "decomposed letters", raw: "Cafe\u{301} A\u{30A}", normal: "Caf\u{E9} \u{C5}"),
    Example(name: "Korean letters", raw: "\u{1112}\u{1161}\u{11AB}", normal: "\u{D55C}"),
    Example(name: "quotation marks stay", raw: "“a” ‘b’ «c» \"d\"", normal: "“a” ‘b’ «c» \"d\""),
    Example(name: "ligatures stay", raw: "of\u{FB01}ce", normal: "of\u{FB01}ce"),
    Example(name: "nothing", raw: " \u{200B}\n ", normal: ""),
  ])
  func textComesToItsNormalForm(example: Example) {
    #expect(Array(TextNormalizer.normalized(example.raw).utf8) == Array(example.normal.utf8))
  }

  @Test func aLineHasNoDirectionOverrides() {
    #expect(TextNormalizer.line("a\u{202E}b\u{2066}c\nd") == "abc d")
  }

  @Test(arguments: UInt64(1)...40)
  func normalizingTwiceChangesNothing(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let once = TextNormalizer.normalized(RandomText.text(using: &generator))
      #expect(Array(TextNormalizer.normalized(once).utf8) == Array(once.utf8), "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(1)...20)
  func normalTextHasNoBlankAtALinesEnds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let normal = TextNormalizer.normalized(RandomText.text(using: &generator))
    for line in normal.split(separator: "\n") {
      #expect(line.first != " " && line.last != " " && !line.contains("  "), "seed \(seed)")
    }
    #expect(!normal.contains("\n\n\n"))
  }
}
