/// A type as the header Content-Type tells it: `text/html; charset=utf-8`.
struct MediaType: Hashable, Sendable {
  /// In lower case, without parameters: `text/html`.
  let name: String
  /// The parameter `charset` as written.
  let charset: String?

  /// Reads a header's value.
  init(_ header: String) {
    let parts = header.split(separator: ";", maxSplits: 20)
    name = TextNormalizer.line(String(parts.first ?? "")).lowercased()
    charset =
      parts.dropFirst().lazy.compactMap { part -> String? in
        guard let (key, value) = String(part).cut(at: "="),
          TextNormalizer.line(String(key)).lowercased() == "charset"
        else { return nil }
        let text = TextNormalizer.line(String(value)).filter { $0 != "\"" && $0 != "'" }
        return text.isEmpty ? nil : text
      }.first
  }

  /// Whether it is a page's.
  var isPage: Bool { name == "text/html" || name == "application/xhtml+xml" }
  /// Whether articles may be in it.
  var isRead: Bool { isPage || name == "text/plain" }

  /// The name for a person, short enough to count by.
  var shownName: String {
    let isName = name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return name.isEmpty || !isName || name.utf8.count > 60 ? "of no known type" : name
  }
}
