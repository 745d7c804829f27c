/// A piece of a page.
///
/// What is interpolated into a literal is text and is escaped, unless it is such a piece itself. So no text of an archive gets into a page as markup, whatever it holds: the only way to one is a literal.
package struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// The markup.
  package private(set) var source: String

  package init(stringLiteral value: String) { source = value }

  package init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// No markup.
  static let nothing: HTML = ""

  /// Whether there is no markup.
  var isEmpty: Bool { source.isEmpty }

  static func + (left: HTML, right: HTML) -> HTML {
    var both = left
    both += right
    return both
  }

  static func += (left: inout HTML, right: HTML) { left.source += right.source }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { source += literal }
    package mutating func appendInterpolation(_ text: String) { source += HTML.escaped(text) }
    package mutating func appendInterpolation(_ number: Int) { source += String(number) }
    package mutating func appendInterpolation(_ address: PageAddress) { source += HTML.escaped(address.text) }
    package mutating func appendInterpolation(_ piece: HTML) { source += piece.source }
    package mutating func appendInterpolation(_ piece: HTML?) { source += piece?.source ?? "" }
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { source += piece.source }
    }
  }

  /// JSON for a script element of data: nothing in it can end that.
  static func data(_ json: [UInt8]) -> HTML {
    var piece = HTML.nothing
    piece.source = String(decoding: json, as: UTF8.self)
      .replacing("<", with: "\\u003c").replacing(">", with: "\\u003e").replacing("&", with: "\\u0026")
    return piece
  }

  /// Pieces with `separator` between two.
  static func joined(_ pieces: [HTML], by separator: HTML) -> HTML {
    var whole = HTML.nothing
    for (index, piece) in pieces.enumerated() { whole += index == 0 ? piece : separator + piece }
    return whole
  }

  /// A text whose direction has no effect on what stands beside it.
  static func isolated(_ text: String) -> HTML { "<bdi>\(text)</bdi>" }

  /// A link with an isolated text.
  static func link(_ address: PageAddress, _ text: String) -> HTML {
    "<a href=\"\(address)\">\(isolated(text))</a>"
  }

  // MARK: - Private

  /// `text` with nothing that HTML takes for markup, in an element or a quoted attribute; controls, which no page may
  /// have, become U+FFFD.
  fileprivate static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case 0x09, 0x0A: bytes.append(byte)
      case 0x00...0x1F, 0x7F: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
