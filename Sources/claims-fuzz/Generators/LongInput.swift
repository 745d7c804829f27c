/// Inputs that are long in one way: what once took time that grows with the square, and its neighbours.
struct LongInput: Sendable {
  /// What it is made of, for a person.
  let name: String
  private let fileName: String
  private let before: String
  private let piece: @Sendable (Int) -> String
  private let after: String

  /// An input of about `size` bytes.
  func input(size: Int) -> FuzzInput {
    var bytes = Array(before.utf8)
    var number = 0
    while bytes.count < size {
      bytes += Array(piece(number).utf8)
      number += 1
    }
    return FuzzInput(name: fileName, bytes: bytes + Array(after.utf8))
  }

  /// All of them: a table, so longer than most files.
  static let all: [LongInput] =
    text([
      "word": "a", "accents": "é", "initials": "U.S.", "flags": "🇦", "combining marks": "\u{301}",
      "families": "👩‍👧",
      "ideographs": "日", "hidden spaces": "\u{200B}", "straight marks": "\"", "opening marks": "“",
      "closing marks": "”",
      "apostrophes": "'", "parentheses": "(", "stops": ".", "commas": ",", "dashes": "—", "line ends": "\n",
      "blanks": " ", "paragraphs": "no\n\n", "according": "according to ", "cues": "said ",
      "conditions": "if he said ",
      "conjunctions": "and ", "titles": "Mr. ", "letters": "A. ", "names": "Ada Okafor ", "numerals": "1,",
      "digits": "7",
      "millions": "3 million ", "dates": "3 March 2031 ", "money": "$5 to $6 ", "fractions": "½ ",
      "prose": sentence,
      "quotations": "“No,” he said. ", "openings": "He said “no. ", "relays": "he said that she said that ",
    ])
    + [
      LongInput(
        name: "many names", fileName: "a.txt", before: "", piece: { "\(name($0)) Lind said it cost \($0). " },
        after: ""),
      LongInput(
        name: "many figures", fileName: "a.txt", before: "",
        piece: { "\($0) people and \($0 * 7)% of \($0) km; " }, after: ""),
      LongInput(
        name: "many spellings", fileName: "a.txt", before: "", piece: { "John \(name($0)) Smith said so. " },
        after: ""),
    ]
    + markdown([
      "#", "# a\n", "*", "**a", "_", "`", "[", "![", "](", "> ", "| a ", "* a\n", "&amp;", "<b>", "\\",
      "a  \n",
    ])
    + [
      LongInput(
        name: "front matter", fileName: "a.md", before: "---\n", piece: { "a\($0): b\n" },
        after: "---\n\nHe said no.\n"),
      json("date", before: "\"date\": \"", piece: { _ in "March 3 " }, after: "\""),
      json("authors", before: "\"authors\": [\"A B\"", piece: { ", \"Jane \(name($0))\"" }, after: "]"),
      json("keys", before: "\"x\": 1", piece: { ", \"k\($0)\": 1" }, after: ""),
      json("one key", before: "\"x\": 1", piece: { _ in ", \"title\": \"a\"" }, after: ""),
      json("escapes", before: "\"title\": \"", piece: { _ in "\\u00e9" }, after: "\""),
      LongInput(name: "JSON open", fileName: "a.json", before: "", piece: { _ in "[" }, after: ""),
      LongInput(
        name: "JSON articles", fileName: "a.json", before: "[{}",
        piece: { ",{\"text\":\"He said no \($0).\"}" }, after: "]"),
      LongInput(
        name: "JSON lines", fileName: "a.jsonl", before: "", piece: { "{\"text\":\"He said no \($0).\"}\n" },
        after: ""),
    ]

  private static let sentence =
    "The mayor, Ada Okafor, said on Monday that 15 people were hurt and that the ferry would cost 3 million crowns. "

  private static func text(_ pieces: KeyValuePairs<String, String>) -> [LongInput] {
    pieces.map { name, piece in
      LongInput(name: name, fileName: "a.txt", before: "", piece: { _ in piece }, after: "")
    }
  }

  private static func markdown(_ pieces: [String]) -> [LongInput] {
    pieces.map { piece in
      LongInput(
        name: "Markdown " + JSONLiteral.string(piece), fileName: "a.md", before: "He said no.\n\n",
        piece: { _ in piece },
        after: "")
    }
  }

  private static func json(
    _ name: String, before: String, piece: @escaping @Sendable (Int) -> String, after: String
  ) -> LongInput {
    LongInput(
      name: "JSON " + name, fileName: "a.json", before: "{\"text\": \"He said no.\", " + before, piece: piece,
      after: after + "}")
  }

  /// A name for each number.
  private static func name(_ number: Int) -> String {
    let syllables = ["ba", "ri", "to", "lu", "me", "sko", "va", "den"]
    var rest = number
    var text = ""
    repeat {
      text += syllables[rest % syllables.count]
      rest /= syllables.count
    } while rest > 0
    return text.capitalizedFirst
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
