/// One run of text of a page that stands on lines of its own: a paragraph, a heading, a list item, the label of a button.
struct PageBlock {
  /// The innermost element with lines of its own around it.
  var container: Int
  /// The runs of characters in the tree that it begins and ends with.
  var node: Int
  var lastNode: Int
  /// The place of its characters in ``PageBlocks/texts``.
  var start: Int
  var end: Int
  var words = 0
  /// Words within links.
  var linkedWords = 0
  /// Marks that end or divide a sentence: `.`, `,`, `?`, `!`, `;`, `:`.
  var stops = 0
  /// Whether all of it is set in bold or as a heading.
  var isBold = false

  /// The part of its words that are links, 0 to 1.
  var linkDensity: Double { words == 0 ? 0 : Double(linkedWords) / Double(words) }
}

/// The text of a page in blocks, in reading order.
struct PageBlocks {
  /// In order of the page.
  private(set) var blocks: [PageBlock] = []
  /// Their characters one after the other, UTF-8, blanks folded.
  private(set) var texts: [UInt8] = []

  /// The characters of a block.
  func bytes(of block: PageBlock) -> ArraySlice<UInt8> { texts[from: block.start, to: block.end] }

  /// The text of a block.
  func text(of block: PageBlock) -> String { String(decoding: bytes(of: block), as: UTF8.self) }

  /// Whether a block asks for consent to cookies, as prose does that stands on many pages.
  func speaksOfCookies(_ block: PageBlock) -> Bool {
    guard block.words >= 6, block.words < 150 else { return false }
    let text = text(of: block)
    guard text.holds("ookies") else { return false }
    let lowered = text.lowercased()
    return Self.consentWords.contains { lowered.holds($0) }
  }

  private static let consentWords = [
    "this website", "this site", "our site", "our website", "your browser", "your device", "we use",
    "we and our", "uses cookies", "use of cookies",
    "these cookies",
  ]

  /// Divides the text of `tree`.
  init(_ tree: PageTree) {
    texts.reserveCapacity(tree.texts.count)
    var writer = BlockWriter()
    for (index, node) in tree.nodes.enumerated() {
      while let last = writer.open.last, last.end <= index { close(&writer) }
      switch node.tag {
      case .text: append(tree.characters(of: node), node: index, writer: &writer)
      case .br: writer.breaks += 1
      case .a: writer.linkEnd = max(writer.linkEnd, node.end)
      case .b, .strong: writer.boldEnd = max(writer.boldEnd, node.end)
      case .td, .th:
        if writer.rowEnd > index { separateCell(&writer) } else { open(index, node.end, &writer) }
      case .tr where Self.isPlainRow(index, node, in: tree):
        open(index, node.end, &writer)
        writer.rowEnd = node.end
      default: if node.tag.isBlock { open(index, node.end, &writer) }
      }
    }
    flush(&writer)
  }

  // MARK: - Private

  /// Where the text stands that is being gathered.
  private struct BlockWriter {
    var open: [(node: Int, end: Int)] = []
    var linkEnd = 0
    var boldEnd = 0
    var rowEnd = 0
    var breaks = 0
    var block: PageBlock?
    var owesSpace = false
    var owesBar = false
    var isInWord = false
    var ideographs = 0
  }

  private mutating func open(_ node: Int, _ end: Int, _ writer: inout BlockWriter) {
    flush(&writer)
    writer.open.append((node, end))
  }

  private mutating func close(_ writer: inout BlockWriter) {
    flush(&writer)
    _ = writer.open.popLast()
  }

  private func separateCell(_ writer: inout BlockWriter) {
    if writer.block != nil { writer.owesBar = true }
    writer.isInWord = false
  }

  private mutating func flush(_ writer: inout BlockWriter) {
    if var block = writer.block {
      block.end = texts.count
      blocks.append(block)
    }
    writer.block = nil
    (writer.owesSpace, writer.owesBar, writer.isInWord, writer.breaks) = (false, false, false, 0)
  }

  private mutating func append(_ characters: ArraySlice<UInt8>, node: Int, writer: inout BlockWriter) {
    let isLinked = node < writer.linkEnd
    for byte in characters {
      if byte <= 0x20 {
        writer.owesSpace = true
        writer.isInWord = false
        continue
      }
      if writer.breaks > 0 { takeBreaks(&writer) }
      if writer.block == nil {
        writer.block = PageBlock(
          container: writer.open.last?.node ?? 0, node: node, lastNode: node, start: texts.count,
          end: texts.count,
          isBold: node < writer.boldEnd)
      } else if writer.owesBar {
        texts += " | ".utf8
      } else if writer.owesSpace {
        texts.append(0x20)
      }
      writer.block?.lastNode = node
      (writer.owesSpace, writer.owesBar) = (false, false)
      if !writer.isInWord {
        writer.block?.words += 1
        if isLinked { writer.block?.linkedWords += 1 }
        writer.isInWord = true
      }
      if node >= writer.boldEnd { writer.block?.isBold = false }
      switch byte {
      case 0x2E, 0x2C, 0x3F, 0x21, 0x3B, 0x3A: writer.block?.stops += 1
      // Chinese, Japanese and Korean have two or three characters to a word and no blanks between; the comma and the full
      // stop of the first two begin so, too.
      case 0xE3...0xED:
        writer.ideographs += 1
        if writer.ideographs % 2 == 0 {
          writer.block?.words += 1
          if isLinked { writer.block?.linkedWords += 1 }
        }
        if byte == 0xE3, writer.ideographs % 8 == 0 { writer.block?.stops += 1 }
      default: break
      }
      texts.append(byte)
    }
  }

  /// A line break within a paragraph is a blank, two on end part two paragraphs.
  private mutating func takeBreaks(_ writer: inout BlockWriter) {
    if writer.breaks > 1 || isLineWhole(writer.block) {
      flush(&writer)
    } else {
      writer.owesSpace = true
      writer.isInWord = false
    }
    writer.breaks = 0
  }

  /// Whether what was gathered ends as a sentence does, so that a line break behind it parts paragraphs.
  private func isLineWhole(_ block: PageBlock?) -> Bool {
    guard let block, block.words > 3, let last = texts.last else { return false }
    return [0x2E, 0x3F, 0x21, 0x3A, 0x22, 0x9D].contains(last)
  }

  /// Whether a row of a table has nothing in its cells that stands on lines of its own.
  private static func isPlainRow(_ index: Int, _ node: PageTree.Node, in tree: PageTree) -> Bool {
    // A row with that many nodes lays out a page.
    guard node.end - index < 120 else { return false }
    return tree.nodes[from: index + 1, to: node.end].allSatisfy {
      !$0.tag.isBlock || $0.tag == .td || $0.tag == .th
    }
  }
}
