/// The markup of a page made ready for the parser: without scripts, styles, drawings and comments, and with the attributes
/// only that a reader of articles looks at.
///
/// Most of a page's bytes go here, before a tree is made of the rest. It also is the guard of the parser, which takes more
/// than linear time for a hundred thousand attributes, or levels (READING.md §4): what exceeds the bounds is left out, and told.
struct PageMarkup {
  /// The markup for the parser, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The contents of scripts that hold JSON-LD, in order.
  private(set) var structuredData: [[UInt8]] = []
  /// The first comments, in which programs that save pages say where these came from.
  private(set) var comments: [String] = []
  /// Tags that were left out because they stood deeper than ``deepest``.
  private(set) var tooDeep = 0

  /// Elements within elements, of which real pages have 20 to 60; deeper ones are part of the last.
  static let deepest = 400

  /// The longest value of an attribute that is kept, in bytes: a list of classes or a description is shorter.
  private static let longestValue = 4096
  /// The most attributes of a tag that are kept.
  private static let mostAttributes = 24
  private static let mostComments = 12
  private static let longestComment = 2048
  private static let mostStructuredData = 64

  private let input: [UInt8]
  private var index = 0
  private var depth = 0
  private var skippedDepth = 0
  /// Elements whose end was looked for and not found: looking again would take the square of the time.
  private var neverClosed: Set<String> = []

  /// Reads `input`, UTF-8.
  init(_ input: [UInt8]) {
    self.input = input
    bytes.reserveCapacity(input.count / 2)
    while let start = input[from: index].firstIndex(of: UInt8(ascii: "<")) {
      bytes += input[from: index, to: start]
      index = start
      takeTag()
    }
    bytes += input[from: index]
  }

  // MARK: - Private

  /// Takes what begins with `<` at the index.
  private mutating func takeTag() {
    switch input[at: index + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): takeDeclaration()
    case UInt8(ascii: "/"): takeEndTag()
    case .some(let byte) where Self.isLetter(byte): takeStartTag()
    default:
      bytes += "&lt;".utf8
      index += 1
    }
  }

  private mutating func takeDeclaration() {
    if input[from: index, to: index + 4].elementsEqual("<!--".utf8) {
      let start = index + 4
      if !neverClosed.contains("-->"), let end = find("-->", from: start) {
        keep(comment: input[from: start, to: end])
        index = end + 3
      } else {
        // What would be a comment to the end of the page is its text.
        neverClosed.insert("-->")
        index = start
      }
    } else if input[from: index, to: index + 9].elementsEqual("<![CDATA[".utf8) {
      index += 9
    } else {
      let end = input[from: index].firstIndex(of: UInt8(ascii: ">"))
      index = end.map { $0 + 1 } ?? index + 2
    }
  }

  private mutating func keep(comment: ArraySlice<UInt8>) {
    guard comments.count < Self.mostComments, comment.count > 12 else { return }
    comments.append(String(decoding: comment.prefix(Self.longestComment), as: UTF8.self))
  }

  private mutating func takeEndTag() {
    let name = name(at: index + 2)
    guard let end = input[from: index].firstIndex(of: UInt8(ascii: ">")) else {
      index += 2
      return
    }
    index = end + 1
    guard !name.isEmpty, !Self.dropped.contains(name) else { return }
    if Self.nests(name) {
      if skippedDepth > 0 {
        skippedDepth -= 1
        return
      }
      depth = max(0, depth - 1)
    }
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func takeStartTag() {
    let name = name(at: index + 1)
    let start = index
    var attributes = TagAttributes(of: name)
    guard let end = attributes.read(input, from: index + 1 + name.utf8.count) else {
      bytes += "&lt;".utf8
      index = start + 1
      return
    }
    index = end
    if Self.dropped.contains(name) {
      skipContent(of: name, isData: attributes.isStructuredData)
      return
    }
    if Self.nests(name) {
      guard depth < Self.deepest, skippedDepth == 0 else {
        skippedDepth += 1
        tooDeep += 1
        return
      }
      depth += 1
    }
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (attribute, value) in attributes.kept.prefix(Self.mostAttributes) {
      write(
        attribute: attribute,
        value: input[from: value.start, to: min(value.end, value.start + Self.longestValue)])
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func write(attribute: String, value: ArraySlice<UInt8>) {
    bytes.append(0x20)
    bytes += attribute.utf8
    bytes += "=\"".utf8
    for byte in value {
      if byte == UInt8(ascii: "\"") { bytes += "&quot;".utf8 } else { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Passes over the content of an element that has no text of an article.
  private mutating func skipContent(of name: String, isData: Bool) {
    guard !Self.empty.contains(name), !neverClosed.contains(name) else { return }
    guard let end = find("</" + name, from: index) else {
      neverClosed.insert(name)
      return
    }
    if isData, structuredData.count < Self.mostStructuredData {
      structuredData.append(Array(input[from: index, to: end]))
    }
    let close = input[from: end].firstIndex(of: UInt8(ascii: ">"))
    index = close.map { $0 + 1 } ?? input.count
    // What stood before and behind it were two words.
    bytes.append(0x20)
  }

  /// The first place of `words`, in lower case, from `start` on, letters of either case.
  private func find(_ words: String, from start: Int) -> Int? {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return nil }
    var from = start
    while let place = input[from: from].firstIndex(of: first) {
      let isThere = input[from: place, to: place + wanted.count].elementsEqual(wanted) {
        $0 == $1 || Self.lowered($0) == $1
      }
      if isThere { return place }
      from = place + 1
    }
    return nil
  }

  /// The name of a tag at `start`, in lower case.
  private func name(at start: Int) -> String {
    let name = input[from: start, to: start + 24].prefix {
      Self.isLetter($0) || Self.isDigit($0) || $0 == 0x2D
    }
    return String(decoding: name.map(Self.lowered), as: UTF8.self)
  }

  /// Whether an element of this name has others within it, so that its start and end tags count as a level.
  ///
  /// Elements that HTML lets end without a tag are no levels.
  private static func nests(_ name: String) -> Bool { !levelless.contains(name) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Elements that go with their contents.
  private static let dropped: Set<String> = [
    "script", "style", "svg", "noscript", "template", "iframe", "canvas", "object", "textarea", "select",
    "math", "video",
    "audio", "map", "datalist", "embed", "applet", "input", "source", "track", "wbr", "param", "area",
    "col", "base",
  ]
  /// Those of them that have no content.
  private static let empty: Set<String> = [
    "embed", "input", "source", "track", "wbr", "param", "area", "col", "base",
  ]
  private static let levelless: Set<String> = [
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "colgroup", "img", "br",
    "hr", "meta", "link",
    "html", "body", "head",
  ]
}

/// The attributes of one start tag that are kept.
private struct TagAttributes {
  /// Name and place of the value in the input.
  private(set) var kept: [(name: String, value: (start: Int, end: Int))] = []
  /// Whether the tag is of a script that holds JSON-LD.
  private(set) var isStructuredData = false
  private let tag: String
  private var seen = 0

  /// The most attributes that are looked at.
  private static let mostSeen = 256

  init(of tag: String) { self.tag = tag }

  /// Reads up to the `>` that ends the tag and gives the index behind it; `nil` when the tag does not end.
  mutating func read(_ input: [UInt8], from start: Int) -> Int? {
    var index = start
    while let byte = input[at: index] {
      switch byte {
      case UInt8(ascii: ">"): return index + 1
      case 0...0x20, UInt8(ascii: "/"): index += 1
      // A tag that was never closed ends where the next one begins.
      case UInt8(ascii: "<"): return index
      default: index = readAttribute(input, from: index)
      }
    }
    return nil
  }

  private mutating func readAttribute(_ input: [UInt8], from start: Int) -> Int {
    let name = input[from: start].prefix { $0 > 0x20 && $0 != 0x3D && $0 != 0x3E && $0 != 0x2F }
    var index = max(name.endIndex, start + 1)
    while let byte = input[at: index], byte <= 0x20 { index += 1 }
    guard input[at: index] == 0x3D else {
      keep(name, start: index, end: index, in: input)
      return index
    }
    index += 1
    while let byte = input[at: index], byte <= 0x20 { index += 1 }
    guard let quote = input[at: index], quote == 0x22 || quote == 0x27 else {
      let end = input[from: index].prefix { $0 > 0x20 && $0 != 0x3E }.endIndex
      keep(name, start: index, end: end, in: input)
      return end
    }
    let end = input[from: index + 1].firstIndex(of: quote) ?? input.count
    keep(name, start: index + 1, end: end, in: input)
    return min(end + 1, input.count)
  }

  private mutating func keep(_ name: ArraySlice<UInt8>, start: Int, end: Int, in input: [UInt8]) {
    seen += 1
    guard seen <= Self.mostSeen, name.count <= 16 else { return }
    let lowered = String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    if Self.everywhere.contains(lowered) || Self.ofTag[tag]?.contains(lowered) == true {
      kept.append((lowered, (start, end)))
    } else if lowered == "style" {
      let value = input[from: start, to: min(end, start + 200)].filter { $0 > 0x20 }
      if String(decoding: value, as: UTF8.self).lowercased().holds("display:none") {
        kept.append(("hidden", (start, start)))
      }
    } else if lowered == "type", tag == "script" {
      isStructuredData = String(decoding: input[from: start, to: end], as: UTF8.self).lowercased().holds(
        "ld+json")
    }
  }

  private static let everywhere: Set<String> = [
    "class", "id", "itemprop", "itemtype", "role", "hidden", "aria-hidden", "data-component", "data-testid",
    "data-module",
    "data-qa", "data-type", "rel",
  ]
  private static let ofTag: [String: Set<String>] = [
    "meta": ["name", "property", "content", "http-equiv"], "link": ["href"], "a": ["href"],
    "time": ["datetime", "pubdate"],
    "html": ["lang", "xml:lang"], "abbr": ["title"], "span": ["content", "datetime"], "div": ["content"],
  ]
}
