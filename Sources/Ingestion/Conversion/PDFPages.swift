/// Puts the lines of printed pages together to paragraphs.
enum PDFPages {
  /// The pages without what stands at the top or the foot of most of them, and without their numbers.
  static func withoutFurniture(_ pages: [[String]]) -> [[String]] {
    let pages = pages.map { trimmed($0[...]) }.filter { !$0.isEmpty }
    guard pages.count > 1 else { return pages }
    var tops: [String: Int] = [:]
    var feet: [String: Int] = [:]
    for page in pages {
      for line in Set(edge(page.prefix(mostFurniture))) { tops[line, default: 0] += 1 }
      for line in Set(edge(page.suffix(mostFurniture))) { feet[line, default: 0] += 1 }
    }
    // Twice may be chance; so may a line that stands on one page of three.
    let least = max(3, (pages.count + 1) / 2)
    func isFurniture(_ line: String, _ counts: [String: Int]) -> Bool {
      line.isEmpty || isNumber(line) || counts[pattern(of: line), default: 0] >= least
    }
    return pages.map { page in
      var page = page[...]
      // total: a constant above nought.
      for _ in 0..<mostFurniture {
        if let line = page.first, isFurniture(line, tops) { page = page.dropFirst() }
        if let line = page.last, isFurniture(line, feet) { page = page.dropLast() }
      }
      return trimmed(page)
    }
  }

  /// The paragraphs of these pages, in order; one that goes on over a page's or a column's end is one.
  static func paragraphs(of pages: [[String]]) -> [String] {
    let lines = pages.flatMap { $0 + [""] }
    let width = usualWidth(of: lines)
    var paragraphs: [String] = []
    var current = ""
    var previous = ""
    for line in lines {
      if line.isEmpty { continue }
      if !current.isEmpty, isEnd(previous, before: line, width: width) {
        paragraphs.append(current)
        current = ""
      }
      current += current.isEmpty ? line : " " + line
      previous = line
    }
    if !current.isEmpty { paragraphs.append(current) }
    return paragraphs
  }

  // MARK: - Private

  /// Lines at an edge of a page that may belong to all pages.
  private static let mostFurniture = 3

  private static func edge(_ lines: some Sequence<String>) -> [String] {
    lines.filter { !$0.isEmpty }.map(pattern)
  }

  /// The line with its numbers left out, which differ from page to page.
  private static func pattern(of line: String) -> String {
    String(decoding: line.utf8.filter { !(0x30...0x39).contains($0) }, as: UTF8.self)
  }

  /// "3", "- 3 -", "Page 3", "3/12", "Seite 3 von 12".
  private static func isNumber(_ line: String) -> Bool {
    guard line.utf8.count <= 24, line.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    let words = line.lowercased().split { !$0.isLetter }
    return words.allSatisfy { ["page", "p", "of", "seite", "von", "de", "s"].contains($0) }
      && !line.holds(",")
  }

  private static func trimmed(_ lines: ArraySlice<String>) -> [String] {
    var lines = lines.drop(while: \.isEmpty)
    while let last = lines.last, last.isEmpty { lines = lines.dropLast() }
    return Array(lines)
  }

  /// The width that most full lines have: that of the ninth of ten when sorted.
  ///
  /// A line in which a broken word was joined is longer.
  private static func usualWidth(of lines: [String]) -> Int {
    let widths = lines.filter { !$0.isEmpty }.map(width).sorted()
    return widths[at: widths.count * 8 / 10] ?? 0
  }

  private static func width(of line: String) -> Int { line.utf8.count { $0 & 0xC0 != 0x80 } }

  /// Whether a paragraph ends with `line`: it ends a sentence, or it is a heading, and had room for more.
  private static func isEnd(_ line: String, before next: String, width: Int) -> Bool {
    let length = Self.width(of: line)
    if next.first?.isLowercase == true { return false }
    if OpeningLines.endsSentence(line) { return length * 100 < width * 88 }
    return length * 100 < width * 65
  }
}
