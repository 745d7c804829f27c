import TestSupport

/// Inputs of ``QueryAttack``: words, fields, operators and marks of the query language, in and out of their order.
struct QuerySource: InputSource {
  private static let fields = [
    "speaker", "from", "by", "source", "via", "outlet", "kind", "stance", "figure", "counted", "of", "unit",
    "has",
    "title", "since", "until", "on", "text", "meta", "rank", "", "foo", "claims_fts", "Speaker", "FIGURE",
  ]
  private static let values = [
    "okafor", "s1", "s99999999999999999999", "s-1", "direct", "asserts", "money", "date", ">10000", ">=1,000",
    "<5", "=3",
    "10..20", "20..10", "..", "..5", "5..", "10k", "1.2m", "3bn", "\"5 crore\"", "50%", "-1", "1e400", "1,5",
    "٣", "½",
    "2031", "2031-03", "2031-03-03", "2031-13", "0000", "9999-12-31", "99999", "7d", "yesterday", "km", "USD",
    "°C", "*",
    "people", "\"\"", "\"a b\"", "(", ")", "", ":", "::", "a:b", "NOT", "\u{0}", "'", "''", "\"", "%", "_",
    "\\", "?1", ":x",
  ]
  private static let operators = [
    "AND", "OR", "NOT", "|", "-", "--", "&", "(", ")", "((", "))", "~5", "^", "+", "NEAR(", "{",
  ]
  private static let quotes = ["\"", "“", "”", "„", "«", "»", "'", "‘", "`"]
  private static let words = [
    "the", "ferry", "tunn*", "*", "**", "a*b", "O'Neill", "C++", "U.S.", "$12bn", "50%", "said", "of", "日本",
    "🙂", "é",
    "e\u{301}", "ﬁre", "\u{E000}", "\u{301}", "\u{0}", "\u{1B}", "\u{202E}", "1,000", "x", "and", "or",
    "near", "NULL",
    "text:the", "{a b}:c", ";", "--", "/*", "*/", "DROP", "\u{FEFF}", "\t", "\n", "\u{2028}", "K", "İ", "ß",
  ]

  func next(_ random: inout SeededGenerator) -> FuzzInput {
    var text = ""
    if random.chance(0.02) {
      text = String(repeating: part(&random) + random.pick(["", " "]), count: random.number(20...1200))
    } else {
      for index in 0..<random.number(0...12) {
        if index > 0, random.chance(0.8) { text += " " }
        text += part(&random)
      }
    }
    guard random.chance(0.1) else { return FuzzInput(name: "query.txt", text: text) }
    var bytes = Array(text.utf8)
    ByteMutator.mutate(&bytes, &random)
    return FuzzInput(name: "query.txt", bytes: bytes)
  }

  private func part(_ random: inout SeededGenerator) -> String {
    switch random.number(0...9) {
    case 0, 1: random.pick(Self.operators)
    case 2, 3, 4: random.pick(Self.fields) + ":" + random.pick(Self.values)
    case 5:
      random.pick(Self.quotes) + random.pick(Self.words) + " " + random.pick(Self.words)
        + random.pick(Self.quotes)
    case 6: random.pick(Self.values)
    case 7: random.pick(Self.quotes)
    default: random.pick(Self.words)
    }
  }
}
