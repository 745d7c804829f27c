/// Header lines as HTTP and WARC have them: `Name: value` on each, up to a blank line.
struct HeaderBlock: Hashable, Sendable {
  /// The line above the headers: `WARC/1.0`, `HTTP/1.1 200 OK`.
  let firstLine: String
  /// The names in lower case, with the first value of each.
  private var values: [String: String] = [:]
  /// The index behind the blank line.
  let end: Int

  /// Headers that are kept; a hostile block has as many as it has bytes.
  private static let mostHeaders = 500

  /// Reads the block at the start of `bytes`; `nil` when no blank line ends it.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let end = Self.end(in: bytes) else { return nil }
    self.end = end
    var lines = bytes[from: bytes.startIndex, to: end].split(
      separator: 0x0A, maxSplits: Self.mostHeaders, omittingEmptySubsequences: true)[...]
    firstLine = lines.popFirst().map { Self.text($0) } ?? ""
    var last: String?
    for line in lines.prefix(Self.mostHeaders) {
      // A long line goes on behind a blank.
      if let first = line.first, first == 0x20 || first == 0x09 {
        if let last { values[last, default: ""] += " " + Self.text(line) }
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = Self.text(line.prefix(upTo: colon)).lowercased()
      last = nil
      guard values[name] == nil else { continue }
      values[name] = Self.text(line.suffix(from: colon).dropFirst())
      last = name
    }
  }

  /// The value of a header, named in lower case; `nil` when it is not there or blank.
  subscript(name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The index behind the blank line that ends the headers at the start of `bytes`.
  static func end(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let feed = rest.firstIndex(of: 0x0A) {
      let next = feed + 1
      if bytes[at: next] == 0x0A { return next + 1 }
      if bytes[at: next] == 0x0D, bytes[at: next + 1] == 0x0A { return next + 2 }
      rest = bytes[from: next]
    }
    return nil
  }

  /// Bytes of a header as text, without blanks at its ends; some servers write Latin-1.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    return String(decoding: trimmed, as: UTF8.self)
  }
}
