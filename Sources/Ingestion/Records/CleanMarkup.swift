/// Takes simple HTML markup out of a text that should not have any.
package enum CleanMarkup {
  /// `raw` without tags and with character references replaced, and whether it had tags.
  ///
  /// Elements that begin a line of their own become paragraph breaks, `<br>` a line break; scripts, styles
  /// and comments go with their contents. A `<` that begins no known tag stays.
  package static func text(_ raw: String) -> (text: String, hadMarkup: Bool) {
    var bytes = Array(raw.utf8)
    let hasReference = bytes.firstIndex(of: UInt8(ascii: "&"), from: 0) != nil
    guard hasReference || bytes.firstIndex(of: UInt8(ascii: "<"), from: 0) != nil else { return (raw, false) }
    var hadMarkup = hasTag(bytes)
    if !hadMarkup, hasReference {
      // Markup may itself be escaped: "&lt;p&gt;".
      let once = CharacterReferences.unescaped(bytes)
      guard hasTag(once) else {
        return (String(decoding: CharacterReferences.unescapedTwice(bytes), as: UTF8.self), false)
      }
      bytes = once
      hadMarkup = true
    }
    guard hadMarkup else { return (raw, false) }
    let stripped = CharacterReferences.unescapedTwice(withoutTags(bytes))
    return (String(decoding: stripped, as: UTF8.self), true)
  }

  /// A title or a name without markup, in one line.
  static func line(_ raw: String) -> String { TextNormalizer.line(text(raw).text) }

  /// The bytes without tags; references stay.
  static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    var commentsEnd = CommentEnd()
    let lastClose = lastClose(of: bytes)
    while let byte = bytes[at: index] {
      guard byte == UInt8(ascii: "<") else {
        output.append(byte)
        index += 1
        continue
      }
      if bytes[from: index].starts(with: "<!--".utf8), let end = commentsEnd.next(in: bytes, after: index) {
        index = end
      } else if let tag = tag(in: bytes, at: index, lastClose: lastClose) {
        output += lineBreak(for: tag.name.text)
        index = tag.end
        if !tag.name.isClosing, ["script", "style"].contains(tag.name.text) {
          index = endOfElement(tag.name.text, in: bytes, from: index, lastClose: lastClose)
        }
      } else {
        output.append(byte)
        index += 1
      }
    }
    return output
  }

  /// Whether `bytes` begin with the tag of an element that is a block of its own, or of a page's head.
  static func startsBlock(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let name = TagName(in: Array(bytes.prefix(16)), at: 0), !name.isClosing else { return false }
    return blockNames.contains(name.text) || headNames.contains(name.text)
  }

  // MARK: - Private

  /// What stands behind the `<` of something that may be a tag.
  private struct TagName {
    /// In lower case.
    let text: String
    let isClosing: Bool
    /// The index behind it.
    let end: Int

    init?(in bytes: [UInt8], at start: Int) {
      guard bytes[at: start] == UInt8(ascii: "<") else { return nil }
      isClosing = bytes[at: start + 1] == UInt8(ascii: "/")
      let nameStart = start + (isClosing ? 2 : 1)
      let name = bytes[from: nameStart, to: nameStart + 12].prefix(while: CleanMarkup.isNameByte)
      guard !name.isEmpty, let next = bytes[at: name.endIndex],
        [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(next)
      else { return nil }
      text = String(decoding: name, as: UTF8.self).lowercased()
      end = name.endIndex
    }
  }

  private struct Tag {
    let name: TagName
    let end: Int
  }

  /// Finds `-->` without scanning to the end again for each comment that is never closed.
  private struct CommentEnd {
    private var noneFrom = Int.max

    mutating func next(in bytes: [UInt8], after start: Int) -> Int? {
      guard start < noneFrom else { return nil }
      var index = start + 4
      while let byte = bytes[at: index] {
        if byte == 0x2D, bytes[at: index + 1] == 0x2D, bytes[at: index + 2] == 0x3E { return index + 3 }
        index += 1
      }
      noneFrom = start
      return nil
    }
  }

  private static func hasTag(_ bytes: [UInt8]) -> Bool {
    let lastClose = lastClose(of: bytes)
    return bytes.indices.contains { tag(in: bytes, at: $0, lastClose: lastClose) != nil }
  }

  private static func lastClose(of bytes: [UInt8]) -> Int { bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1 }

  /// The known tag at `start`; `nil` when there is none.
  ///
  /// `lastClose` is the index of the last `>` of all: behind it no tag can end, and none is looked for, so
  /// that a tag that is never closed costs no scan to the end of the text.
  private static func tag(in bytes: [UInt8], at start: Int, lastClose: Int) -> Tag? {
    guard start < lastClose, let name = TagName(in: bytes, at: start),
      inlineNames.contains(name.text) || blockNames.contains(name.text)
    else { return nil }
    return endOfTag(in: bytes, from: name.end).map { Tag(name: name, end: $0) }
  }

  /// The index after the first `>` that stands in no quoted value, else after the first `>` of any.
  private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8 = 0
    var firstClose: Int?
    var index = start
    while let byte = bytes[at: index] {
      index += 1
      if byte == UInt8(ascii: ">") {
        if quote == 0 { return index }
        firstClose = firstClose ?? index
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
    }
    return firstClose
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func lineBreak(for name: String) -> [UInt8] {
    if name == "br" { return [0x0A] }
    return blockNames.contains(name) ? [0x0A, 0x0A] : []
  }

  /// The end of the element `name` whose content starts at `start`; the end of the text if it is not closed.
  private static func endOfElement(
    _ name: String, in bytes: [UInt8], from start: Int, lastClose: Int
  ) -> Int {
    var index = start
    while index < lastClose {
      // The name first: what closes something else would be read to its end each time.
      if bytes[at: index] == UInt8(ascii: "<"), bytes[at: index + 1] == UInt8(ascii: "/"),
        let found = TagName(in: bytes, at: index), found.text == name,
        let tag = tag(in: bytes, at: index, lastClose: lastClose)
      {
        return tag.end
      }
      index += 1
    }
    return bytes.count
  }

  private static let inlineNames: Set<String> = [
    "a", "abbr", "b", "cite", "code", "del", "em", "font", "i", "img", "ins", "mark", "q", "s", "small",
    "span",
    "strong", "sub", "sup", "time", "u", "script", "style", "iframe", "label", "button", "picture", "source",
  ]
  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption",
    "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", "video", "center",
  ]
  /// Elements of a page's head, and scripts.
  private static let headNames: Set<String> = ["script", "style", "meta", "title", "link", "base", "head"]
}
