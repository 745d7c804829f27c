import ClaimsModel

/// The address of a page of the archive on this server: a path, fields and a place on the page.
///
/// Addresses name what they lead to by the ids of the archive, so that they can be kept and sent.
package struct PageAddress: Hashable, Sendable {
  /// One field of the query.
  package struct Field: Hashable, Sendable {
    var name: String
    var value: String
  }

  /// The path, of characters that need no encoding.
  var path: String
  /// The fields, in order.
  var fields: [Field]
  /// The id of an element of the page; `nil` for its top.
  var fragment: String?

  init(_ path: String, fields: [Field] = [], fragment: String? = nil) {
    self.path = path
    self.fields = fields
    self.fragment = fragment
  }

  /// The address with this field set, or left out for `nil`; another page of a list is only where it is asked for.
  func with(_ name: String, _ value: String?) -> PageAddress {
    var address = self
    address.fields.removeAll { $0.name == name || $0.name == "page" }
    if let value, !value.isEmpty { address.fields.append(Field(name: name, value: value)) }
    return address
  }

  /// The same results in another form: `json` or `csv`.
  func asData(_ form: String) -> PageAddress {
    var address = with("page", nil)
    address.path += "." + form
    return address
  }

  /// The address as a page or a header has it: ASCII alone.
  package var text: String {
    var text = path
    for (index, field) in fields.enumerated() {
      text += (index == 0 ? "?" : "&") + URLText.encoded(field.name) + "=" + URLText.encoded(field.value)
    }
    return text + (fragment.map { "#" + URLText.encoded($0) } ?? "")
  }
}

extension PageAddress {
  static let start = PageAddress("/")
  static let speakers = PageAddress("/speakers")
  static let articles = PageAddress("/articles")
  static let outlets = PageAddress("/outlets")
  static let corrections = PageAddress("/corrections")
  static let help = PageAddress("/help")

  static func search(_ query: String) -> PageAddress { PageAddress("/search").with("q", query) }

  static func figures(_ query: String) -> PageAddress { PageAddress("/figures").with("q", query) }

  static func claim(_ id: Claim.ID) -> PageAddress { PageAddress("/c/\(id)") }

  static func article(_ id: Article.ID) -> PageAddress { PageAddress("/a/\(id)") }

  /// The place of a claim in its article.
  static func place(of claim: Claim.ID, in article: Article.ID) -> PageAddress {
    PageAddress("/a/\(article)", fragment: claim.description)
  }

  static func speaker(_ id: Source.ID) -> PageAddress { PageAddress("/s/\(id)") }
}

/// Percent-encoding of addresses and forms (RFC 3986; application/x-www-form-urlencoded of the URL standard).
enum URLText {
  /// `text` with everything encoded but what RFC 3986 calls unreserved.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What `text` stands for; what is badly encoded stands for itself, and bytes that are no UTF-8 for U+FFFD.
  static func decoded(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The fields of a query or a form; of several by one name the first.
  static func fields(_ text: some StringProtocol) -> [String: String] {
    var fields: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = decoded(parts[0], plusIsBlank: true)
      if fields[name] == nil { fields[name] = parts.count > 1 ? decoded(parts[1], plusIsBlank: true) : "" }
    }
    return fields
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}
