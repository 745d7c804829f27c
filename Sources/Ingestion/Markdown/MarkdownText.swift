/// Cuts Markdown into paragraphs without its marks.
package struct MarkdownText {
  /// A paragraph, a list item, a table row or a heading, as one normalised line.
  struct Block: Hashable, Sendable {
    let text: String
    let isHeading: Bool
  }

  /// The blocks of `body`, whose lines end in `\n`, in order; none is empty.
  static func blocks(of body: String) -> [Block] {
    var markdown = MarkdownText()
    let clean = String(decoding: CleanMarkup.withoutTags(Array(body.utf8)), as: UTF8.self)
    for line in clean.split(separator: "\n", omittingEmptySubsequences: false) { markdown.take(line) }
    markdown.flush()
    return markdown.blocks
  }

  /// `text` without marks of emphasis, links, images and code, in one normalised line.
  package static func inline(_ text: String) -> String {
    let plain = MarkdownInline.plainText(of: text)
    return TextNormalizer.line(
      String(decoding: CharacterReferences.unescapedTwice(Array(plain.utf8)), as: UTF8.self))
  }

  // MARK: - Private

  private var blocks: [Block] = []
  private var open: [Substring] = []
  /// The mark that closes the code that is open.
  private var fence: Character?

  private mutating func take(_ raw: Substring) {
    var line = raw.drop { $0 == " " || $0 == "\t" }
    while line.last?.isWhitespace == true { line.removeLast() }
    if let fence {
      if line.hasPrefix(String(repeating: fence, count: 3)) {
        self.fence = nil
      } else {
        append(String(line), isVerbatim: true)
      }
      return
    }
    while line.hasPrefix(">") { line = line.dropFirst().drop { $0 == " " } }
    if line.hasPrefix("[!"), let (_, after) = line.cut(at: "]") { line = after.drop { $0 == " " } }
    if line.isEmpty { return flush() }
    if takeLeaf(line) { return }
    if let item = Self.listItem(line) {
      flush()
      open = [item]
    } else if blocks.count < OpeningLines.mostLines, let last = open.last,
      open.count < 4, MetadataLine(String(last)) != nil || MetadataLine(String(line)) != nil
    {
      flush()
      open = [line]
    } else {
      open.append(line.hasSuffix("\\") ? line.dropLast() : line)
    }
  }

  /// Takes a line that is a block of its own; `false` when it belongs to a paragraph.
  private mutating func takeLeaf(_ line: Substring) -> Bool {
    if line.hasPrefix("```") || line.hasPrefix("~~~") {
      flush()
      fence = line.first
    } else if let heading = Self.heading(line) {
      flush()
      append(String(heading), isHeading: true)
    } else if open.count == 1, Self.isRun(of: "=", line) || Self.isRun(of: "-", line) {
      let heading = open.joined()
      open = []
      append(heading, isHeading: true)
    } else if Self.isRule(line) {
      flush()
    } else if let definition = Self.definition(line) {
      flush()
      append(String(definition))
    } else if line.hasPrefix("|"), line.hasSuffix("|"), line.utf8.count > 1 {
      flush()
      append(Self.tableRow(line))
    } else {
      return false
    }
    return true
  }

  private mutating func flush() {
    guard !open.isEmpty else { return }
    let paragraph = open.joined(separator: " ")
    open = []
    append(paragraph)
  }

  private mutating func append(_ raw: String, isHeading: Bool = false, isVerbatim: Bool = false) {
    let text = isVerbatim ? TextNormalizer.line(raw) : Self.inline(raw)
    if !text.isEmpty { blocks.append(Block(text: text, isHeading: isHeading)) }
  }

  private static func heading(_ line: Substring) -> Substring? {
    let marks = line.prefix { $0 == "#" }.count
    guard (1...6).contains(marks) else { return nil }
    var rest = line.dropFirst(marks)
    guard rest.isEmpty || rest.first == " " else { return nil }
    while rest.last == "#" { rest.removeLast() }
    return rest
  }

  private static func isRun(of mark: Character, _ line: Substring) -> Bool {
    line.utf8.count >= 2 && line.allSatisfy { $0 == mark }
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    return marks.utf8.count >= 3 && ["*", "-", "_"].contains { mark in marks.allSatisfy { $0 == mark } }
  }

  /// What `[name]: ...` leaves: nothing of a link's address, the text of a footnote; `nil` when it is neither.
  private static func definition(_ line: Substring) -> Substring? {
    guard line.hasPrefix("["), let (_, after) = line.cut(at: "]"), after.hasPrefix(":") else { return nil }
    let rest = after.dropFirst()
    if line.hasPrefix("[^") { return rest }
    let target = rest.drop { $0 == " " || $0 == "<" }
    return target.holds("://") || target.hasPrefix("/") || target.hasPrefix("#") ? "" : nil
  }

  /// The cells of a row of a table with bars between; "" for the row of dashes.
  private static func tableRow(_ line: Substring) -> String {
    if line.allSatisfy({ "|-: ".contains($0) }) { return "" }
    let cells = line.split(separator: "|").map { TextNormalizer.line(String($0)) }
    return cells.filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// What follows the mark of a list item, its box of a task dropped; `nil` when there is no mark.
  private static func listItem(_ line: Substring) -> Substring? {
    var rest: Substring
    if let first = line.first, "-*+•".contains(first) {
      rest = line.dropFirst()
    } else {
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      rest = line.dropFirst(digits.count)
      guard (1...3).contains(digits.count), let mark = rest.first, mark == "." || mark == ")" else {
        return nil
      }
      rest = rest.dropFirst()
    }
    guard rest.first == " " || rest.first == "\t" else { return nil }
    rest = rest.drop { $0 == " " || $0 == "\t" }
    for box in ["[ ] ", "[x] ", "[X] "] where rest.hasPrefix(box) { rest = rest.dropFirst(box.count) }
    return rest
  }
}
