/// An article's address in the form in which two are compared.
///
/// What does not tell one page from another is left out: scheme, "www.", the fragment, a slash at the end, the form for
/// telephones, and what says by which way a reader came.
struct ArticleAddress: Hashable {
  /// Host, path and the query that is left, which is sorted.
  let text: String

  /// Reads an address; `nil` for none that names one page: without a path, or that of a section.
  init?(_ url: String?) {
    guard let url, url.utf8.count <= Self.longest, let scheme = url.firstRange(of: "://") else { return nil }
    let whole = url[scheme.upperBound...].prefix { $0 != "#" && !$0.isWhitespace }
    let parts = whole.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let slash = first.firstIndex(of: "/") else { return nil }
    let host = Self.host(first[..<slash])
    var path = first[slash...].split(separator: "/")
    while let last = path.last, Self.endings.contains(last.lowercased()) { path.removeLast() }
    let query =
      parts.dropFirst().first?.split(separator: "&").filter { !Self.isOfTheReader($0) }.sorted() ?? []
    guard let page = path.last, !host.isEmpty else { return nil }
    if query.isEmpty, Self.sections.contains(page.lowercased()) { return nil }
    text =
      host + "/" + path.joined(separator: "/") + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// The address among an article's marks: below 0.
  var mark: Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return -1 - Int64(WordShingles.mixed(hash) >> 33)
  }

  // MARK: - Private

  /// Bytes of an address that is looked at.
  private static let longest = 4000

  private static func host(_ text: Substring) -> String {
    var host = text.lowercased()[...]
    if let user = host.lastIndex(of: "@") { host = host[host.index(after: user)...] }
    for port in [":80", ":443"] where host.hasSuffix(port) { host = host.dropLast(port.count) }
    for prefix in ["www.", "amp.", "m.", "mobile."] where host.hasPrefix(prefix) {
      let rest = host.dropFirst(prefix.count)
      if rest.contains(".") { host = rest }
    }
    return String(host)
  }

  /// What stands behind the page's own path.
  private static let endings: Set<String> = ["amp", "index.html", "index.htm", "index.php", "amp.html"]

  /// Pages that show other articles every day.
  private static let sections: Set<String> = [
    "news", "home", "latest", "world", "politics", "business", "sport", "sports", "opinion", "live", "feed",
    "rss",
    "article", "articles", "story", "stories", "document", "search", "breaking-news", "index", "default.aspx",
  ]

  /// Whether a part of the query only says by which way the reader came.
  private static func isOfTheReader(_ part: Substring) -> Bool {
    let name = part.prefix { $0 != "=" }.lowercased()
    return ["utm_", "at_", "ns_", "mc_", "hsa_"].contains { name.hasPrefix($0) }
      || [
        "fbclid", "gclid", "dclid", "msclkid", "igshid", "cmp", "ref", "ref_src", "smid", "smtyp", "xtor",
        "icid", "ncid",
        "partner", "ito", "mod", "taid", "sr_share", "amp", "outputtype", "guccounter", "cmpid", "spm",
        "feature",
      ].contains(name)
  }
}
