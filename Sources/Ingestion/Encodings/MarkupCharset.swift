/// The encoding that HTML or XML declares of itself.
enum MarkupCharset {
  /// How much of a page browsers and tools look at; the standard asks for 1,024 bytes, pages often put it later.
  static let window = 8192

  /// The label of an XML declaration, of `<meta charset>` or of `<meta http-equiv="Content-Type">`; `nil` without one.
  ///
  /// What stands in comments and scripts does not count. Linear.
  static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(window).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    var rest = head[from: 0]
    if rest.starts(with: Self.xml), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      if let label = value(of: "encoding", in: rest.prefix(upTo: end)) { return label }
    }
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest.suffix(from: start)
      if rest.starts(with: Self.comment) {
        guard let after = Self.skip(rest, to: Self.commentEnd) else { return nil }
        rest = after
      } else if let element = Self.opaque.first(where: { rest.starts(with: $0.start) }) {
        guard let after = Self.skip(rest, to: element.end) else { return nil }
        rest = after
      } else if rest.starts(with: Self.meta) {
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        if let label = value(of: "charset", in: tag), !label.isEmpty { return label }
        rest = rest.dropFirst(tag.count)
      } else {
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// Whether a text that starts with `bytes` is markup: a tag, a declaration or a comment comes first.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let first = bytes.prefix(1024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard first.first == UInt8(ascii: "<"), let next = first.dropFirst().first else { return false }
    return (0x61...0x7A).contains(next | 0x20) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  /// The label of a `Content-Type` header's value: `text/html; charset=koi8-r`.
  static func label(inContentType value: String) -> String? {
    self.value(
      of: "charset",
      in: Array(value.utf8.prefix(window)).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }[from: 0])
  }

  // MARK: - Private

  private static let xml = Array("<?xml".utf8)
  private static let comment = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let meta = Array("<meta".utf8)
  private static let ends = Array("\"';/>?,".utf8)
  private static let opaque = ["script", "style", "noscript"].map { name in
    (start: Array("<\(name)".utf8), end: Array("</\(name)".utf8))
  }

  /// What is behind the first `end` in `bytes`.
  private static func skip(_ bytes: ArraySlice<UInt8>, to end: [UInt8]) -> ArraySlice<UInt8>? {
    guard let first = end.first else { return nil }
    var rest = bytes.dropFirst()
    while let start = rest.firstIndex(of: first) {
      rest = rest.suffix(from: start)
      if rest.starts(with: end) { return rest.dropFirst(end.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The value behind `name=`, quoted or not, wherever it stands in `bytes`.
  private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes
    let name = Array(name.utf8)
    while let after = skip(rest, to: name) {
      rest = after
      var value = after.drop { $0 <= 0x20 }
      guard value.first == UInt8(ascii: "=") else { continue }
      value = value.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let label = value.prefix { $0 > 0x20 && !ends.contains($0) }.prefix(100)
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}
