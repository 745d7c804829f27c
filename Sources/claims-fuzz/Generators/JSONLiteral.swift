import TestSupport

/// JSON texts: whole and broken.
enum JSONLiteral {
  /// `text` as a string of JSON, with nothing escaped that need not be.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Any value, nested at most `depth` deep.
  static func random(depth: Int, _ random: inout SeededGenerator) -> String {
    switch random.number(0...(depth > 0 ? 8 : 6)) {
    case 0: return random.pick(["null", "true", "false", "NaN", "Infinity", "-Infinity", "undefined"])
    case 1, 2:
      return random.pick([
        "0", "-0", "1", "1e400", "-1e-400", "1.5", "01", "1.", ".5", "9223372036854775808", "1e",
      ])
    case 3, 4: return string(random.pick(Vocabulary.names + Vocabulary.numbers + Vocabulary.scripts))
    case 5:
      return "\"" + random.pick(["\\ud800", "\\udc00\\ud800", "\\u0000", "\\x41", "\\", "\u{0}", "\\u12"])
        + "\""
    case 6: return random.pick(["", "{", "[", "]", "{}", "[]", ","])
    case 7:
      let elements = (0..<random.number(0...4)).map { _ in self.random(depth: depth - 1, &random) }
      return "[" + elements.joined(separator: ",") + "]"
    default:
      let members = (0..<random.number(0...4)).map { _ in
        string(random.pick(fieldNames)) + ":" + self.random(depth: depth - 1, &random)
      }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }

  /// Keys that readers look for.
  static let fieldNames = [
    "text", "body", "content", "title", "headline", "authors", "date", "datePublished", "url", "id", "lang",
    "outlet",
    "articles", "items", "docs", "data", "source", "name", "kind", "@graph", "schema", "corrections", "",
  ]
}
