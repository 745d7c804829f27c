/// The elements and texts of a page, in the order of their beginnings: the descendants of a node stand right behind it.
struct PageTree {
  /// One element, or a run of characters.
  struct Node {
    var tag: PageTag
    /// The index of the element around it; -1 for the outermost.
    var parent: Int
    /// The index behind its last descendant.
    var end: Int
    /// Where its attributes begin, and how many it has.
    var attributes: (start: Int, count: Int) = (0, 0)
    /// The place of its characters in ``PageTree/texts``; empty for an element.
    var text: (start: Int, end: Int) = (0, 0)
  }

  /// In document order.
  private(set) var nodes: [Node] = []
  /// All characters, UTF-8, as the page has them.
  private(set) var texts: [UInt8] = []
  private var attributes: [(attribute: PageAttribute, start: Int, end: Int)] = []
  private var values: [UInt8] = []
  private var open: [Int] = []

  /// The node at `index`; `nil` when there is none.
  subscript(at index: Int) -> Node? { nodes[at: index] }

  /// The value of an attribute of the node at `index`, as it stands there; `nil` when it has none.
  func value(_ attribute: PageAttribute, of index: Int) -> String? {
    guard let node = nodes[at: index] else { return nil }
    let found = attributes[from: node.attributes.start, to: node.attributes.start + node.attributes.count]
      .first { $0.attribute == attribute }
    return found.map { String(decoding: values[from: $0.start, to: $0.end], as: UTF8.self) }
  }

  /// Calls `body` with each attribute of the node at `index` that is one of `wanted`, and the bytes of its value.
  func forEachValue(
    of index: Int, _ wanted: Set<PageAttribute>, _ body: (PageAttribute, ArraySlice<UInt8>) -> Void
  ) {
    guard let node = nodes[at: index], node.attributes.count > 0 else { return }
    for place in attributes[from: node.attributes.start, to: node.attributes.start + node.attributes.count]
    where wanted.contains(place.attribute) {
      body(place.attribute, values[from: place.start, to: place.end])
    }
  }

  /// The characters of a run.
  func characters(of node: Node) -> ArraySlice<UInt8> { texts[from: node.text.start, to: node.text.end] }

  /// All characters within the node at `index`, blanks folded.
  func text(of index: Int, longest: Int = 4096) -> String {
    guard let node = nodes[at: index] else { return "" }
    var bytes: [UInt8] = []
    for inner in nodes[from: index, to: node.end] {
      if inner.tag == .text {
        bytes += characters(of: inner)
      } else if inner.tag.isBlock || inner.tag == .br {
        bytes.append(0x20)
      }
      if bytes.count > longest { break }
    }
    return TextNormalizer.line(String(decoding: bytes.prefix(longest), as: UTF8.self))
  }

  /// The elements around the node at `index`, the innermost first.
  func ancestors(of index: Int) -> UnfoldFirstSequence<Int> {
    sequence(first: nodes[at: index]?.parent ?? -1) { current in
      guard let parent = nodes[at: current]?.parent, parent >= 0 else { return nil }
      return parent
    }
  }

  /// "div.story-body > p", for a person who follows what became of a page.
  func path(of index: Int, deepest: Int = 4) -> String {
    let names = ([index] + ancestors(of: index)).filter { $0 >= 0 }.prefix(deepest).map { place in
      let tag = nodes[at: place]?.tag.rawValue ?? "?"
      let classes = value(.class, of: place)?.split(whereSeparator: \.isWhitespace).prefix(2).joined(
        separator: ".")
      if let classes, !classes.isEmpty { return tag + "." + TextNormalizer.shortened(classes) }
      return value(.id, of: place).map { tag + "#" + TextNormalizer.shortened($0) } ?? tag
    }
    return names.reversed().joined(separator: " > ")
  }

  // MARK: - Making

  /// Begins an element within the one that is open.
  mutating func begin(_ tag: PageTag) {
    open.append(nodes.count)
    nodes.append(
      Node(
        tag: tag, parent: open.dropLast().last ?? -1, end: nodes.count + 1, attributes: (attributes.count, 0))
    )
  }

  /// Gives the element that was just begun an attribute.
  mutating func add(_ attribute: PageAttribute, value: UnsafeBufferPointer<UInt8>) {
    guard let last = nodes.indices.last else { return }
    attributes.append((attribute, values.count, values.count + value.count))
    values += value
    // total: `last` is an index of the array.
    nodes[last].attributes.count += 1
  }

  /// Ends the innermost open element of this tag, with all that are open within it.
  mutating func end(_ tag: PageTag) {
    guard let place = open.lastIndex(where: { nodes[at: $0]?.tag == tag }) else { return }
    for index in open[from: place] where nodes.indices.contains(index) {
      // total: `index` was compared.
      nodes[index].end = nodes.count
    }
    open = Array(open.prefix(place))
  }

  /// Adds characters to the element that is open.
  mutating func add(characters: UnsafeBufferPointer<UInt8>) {
    let start = texts.count
    texts += characters
    let parent = open.last ?? -1
    if let last = nodes.indices.last, nodes[at: last]?.tag == .text, nodes[at: last]?.parent == parent,
      nodes[at: last]?.text.end == start
    {
      // total: `last` is an index of the array.
      nodes[last].text.end = texts.count
    } else {
      nodes.append(Node(tag: .text, parent: parent, end: nodes.count + 1, text: (start, texts.count)))
    }
  }

  /// Ends all that is open.
  mutating func finish() {
    for index in open where nodes.indices.contains(index) {
      // total: `index` was compared.
      nodes[index].end = nodes.count
    }
    open = []
  }
}
