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
      text +=
        (index == 0 ? "?" : "&") + PercentEncoding.encoded(field.name) + "="
        + PercentEncoding.encoded(field.value)
    }
    return text + (fragment.map { "#" + PercentEncoding.encoded($0) } ?? "")
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
