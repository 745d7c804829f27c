import Foundation

/// Cuts normalised text into paragraphs, whatever the convention it was written in.
///
/// Blank lines separate paragraphs. Within a block of lines without a blank one, each line is a paragraph,
/// unless the lines were broken at a width: then they are joined.
package enum ParagraphSplitter {
  /// A line longer than this was not broken at a width by a mail program or an editor.
  static let widestWrap = 132
  /// Below this nothing is known: short lines are lists, verses or headlines.
  static let narrowestWrap = 40

  /// The paragraphs of `text`, which is normalised, in order; each is one line without blanks at its ends.
  package static func paragraphs(of text: String) -> [String] {
    blocks(of: text).flatMap { $0 }
  }

  /// The blocks between blank lines, each cut into paragraphs.
  static func blocks(of text: String) -> [[String]] {
    var blocks: [[Line]] = []
    var block: [Line] = []
    var widest = 0
    let utf8 = text.utf8
    var start = utf8.startIndex
    while start < utf8.endIndex {
      let end = LineEnds.next(in: utf8, from: start)
      if start == end {
        if !block.isEmpty { blocks.append(block) }
        block = []
      } else {
        // total: the end was looked for from the start on.
        let line = Line(Substring(utf8[start..<end]))
        widest = max(widest, line.width)
        block.append(line)
      }
      guard end < utf8.endIndex else { break }
      start = utf8.index(after: end)
    }
    if !block.isEmpty { blocks.append(block) }
    let mayBeWrapped = widest >= narrowestWrap && widest <= widestWrap && isWrapped(blocks, at: widest)
    return blocks.enumerated().map { index, block in
      mayBeWrapped
        ? joined(block, width: widest, isAtTop: index < 8) : block.map { String($0.text) }
    }
  }

  // MARK: - Private

  private struct Line {
    let text: Substring
    /// Characters of the line, near enough: Unicode scalars.
    let width: Int
    /// Characters of the first word.
    var firstWordWidth: Int { Self.width(of: text.utf8.prefix { $0 != 0x20 }) }

    init(_ text: Substring) {
      self.text = text
      // A line of so many bytes is wider than any wrap, whatever its characters.
      let isWide = text.utf8.count > 4 * ParagraphSplitter.widestWrap
      width = isWide ? text.utf8.count : Self.width(of: text.utf8)
    }

    var endsSentence: Bool { OpeningLines.endsSentence(String(text)) }

    private static func width(of bytes: Substring.UTF8View.SubSequence) -> Int {
      bytes.withContiguousStorageIfAvailable { bytes in
        // Without a test for each byte, so that the compiler counts many at once.
        bytes.reduce(into: 0) { $0 &+= $1 & 0xC0 == 0x80 ? 0 : 1 }
      } ?? bytes.count { $0 & 0xC0 != 0x80 }
    }
  }

  /// Whether lines were broken because the next word had no room left: true of most lines that are
  /// followed by another in their block.
  private static func isWrapped(_ blocks: [[Line]], at width: Int) -> Bool {
    var full = 0
    var all = 0
    for block in blocks {
      for (line, next) in zip(block, block.dropFirst()) {
        all += 1
        if isFull(line, next, width: width) { full += 1 }
      }
    }
    // A few short lines belong to headlines, bylines and paragraph ends.
    return full >= 2 && full * 10 >= all * 6
  }

  /// Whether `next`'s first word would not have fitted behind `line`; three characters of tolerance.
  private static func isFull(_ line: Line, _ next: Line, width: Int) -> Bool {
    line.width + 1 + next.firstWordWidth > width - 3
  }

  /// Whether a paragraph ends with `line`: there was room for more, and the sentence ends or a new one begins.
  private static func isEnd(_ line: Line, before next: Line, width: Int) -> Bool {
    if isFull(line, next, width: width) { return false }
    return line.endsSentence || next.text.first?.isLowercase != true
  }

  private static func joined(_ block: [Line], width: Int, isAtTop: Bool) -> [String] {
    var paragraphs: [String] = []
    var current = ""
    // Bylines and dates are lines of their own, however long the line above them is.
    func isOwn(_ index: Int, _ line: Line) -> Bool {
      isAtTop && index < 8 && MetadataLine(String(line.text)) != nil
    }
    for (index, line) in block.enumerated() {
      current += line.text
      let next = block[at: index + 1]
      if isOwn(index, line)
        || next.map({ isOwn(index + 1, $0) || isEnd(line, before: $0, width: width) }) ?? true
      {
        paragraphs.append(current)
        current = ""
      } else if !(current.hasSuffix("-") && !current.hasSuffix(" -")) {
        // A compound broken at its hyphen ("well-" + "known") is joined without a blank.
        current += " "
      }
    }
    return paragraphs
  }
}

/// Finds where lines end.
private enum LineEnds {
  /// The next line feed from `start` on, or the end.
  static func next(in text: String.UTF8View, from start: String.Index) -> String.Index {
    // total: `start` is an index of the text.
    let rest = text[start...]
    let found = rest.withContiguousStorageIfAvailable { bytes -> Int in
      guard let base = bytes.baseAddress, let feed = memchr(base, 0x0A, bytes.count) else {
        return bytes.count
      }
      return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(feed))
    }
    if let found { return text.index(start, offsetBy: found) }
    return rest.firstIndex(of: 0x0A) ?? text.endIndex
  }
}
