import ClaimsModel

/// What the items of all feeds have in common.
enum FeedItem {
  /// Shorter texts that a feed gives as a description are taken for the beginning of an article, in words.
  private static let longestTeaser = 150

  /// The address of the page that an item or entry is about; `nil` when none is given.
  static func alternateLink(of item: XMLElement) -> String? {
    let links = item.all("link").filter { $0.attributes["href"] != nil }
    let alternate = links.first { ($0.attributes["rel"] ?? "alternate") == "alternate" }
    return alternate?.attributes["href"]
  }

  /// The name of `jane@example.org (Jane Doe)` or `Jane Doe <jane@example.org>`; else what is written.
  static func name(inAddress author: String) -> String {
    if let (before, rest) = author.cut(at: "(") {
      let name = rest.prefix { $0 != ")" }
      return String(before.holds("@") ? name : Substring(author))
    }
    if let (before, rest) = author.cut(at: "<"), rest.holds("@") {
      return TextNormalizer.line(before.filter { $0 != "\"" })
    }
    return author
  }

  /// Whether `paragraphs`, which a feed calls a description or a summary, are only the beginning of an article.
  static func isTeaser(_ paragraphs: [String]) -> Bool {
    guard let last = paragraphs.last else { return false }
    let words = paragraphs.reduce(0) { $0 + $1.utf8.count { $0 == 0x20 } + 1 }
    return words < longestTeaser || endings.contains { last.lowercased().dropping(suffix: $0) != nil }
  }

  /// Whether `paragraph` is what programs put below each item.
  static func isFooter(_ paragraph: String) -> Bool {
    let lowered = paragraph.lowercased()
    if lowered.hasPrefix("the post "), lowered.holds(" appeared first on ") { return true }
    return furniture.contains(lowered)
  }

  private static let endings = [
    "…", "[...]", "...", "[…]", "read more", "continue reading", "read more »", "more »", "→", "weiterlesen",
    "lire la suite",
  ]
  private static let furniture: Set<String> = [
    "read more", "read more...", "read more…", "continue reading", "continue reading...", "continue reading…",
    "weiterlesen", "lire la suite", "comments", "read more »", "share", "advertisement",
  ]
}

extension ArticleDraft {
  /// Takes the outlet of a feed's item: a well-known one by the item's address, else what the feed says.
  mutating func takeFeedOutlet(_ candidates: [(carrier: String, name: String?)]) {
    if let host = url.flatMap(OutletNames.host(ofURL:)), let name = OutletNames.name(ofHost: host),
      !OutletNames.isHost(name)
    {
      return take(.outlet, from: ["address": name])
    }
    for (carrier, name) in candidates { take(.outlet, from: [carrier: name]) }
  }

  /// Takes the text of a feed's item, and notes when that is only its beginning.
  mutating func takeFeedBody(_ body: [String], isTeaser: Bool) {
    var body = body
    while let last = body.last, FeedItem.isFooter(last) { body = body.dropLast() }
    paragraphs = body
    guard isTeaser, FeedItem.isTeaser(body) else { return }
    form = .stub
    warnings.append("The feed has only the beginning or a summary of the article.")
  }
}
