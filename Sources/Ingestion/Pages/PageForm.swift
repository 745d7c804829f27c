import ClaimsModel

/// Tells pages that are no whole article from those that are.
enum PageForm {
  /// What a page is when it is no whole article; `nil` for an article.
  static func form(_ metadata: PageMetadata, _ sections: PageSections, _ body: PageBody) -> Article.Form? {
    let words = body.kept(of: sections.blocks).reduce(0) { $0 + $1.words - $1.linkedWords }
    if isLive(metadata, sections) { return .live }
    if isIndex(metadata, sections, words: words) { return .index }
    if isGallery(metadata, sections, words: words) { return .gallery }
    return isStub(metadata, sections, words: words) ? .stub : nil
  }

  // MARK: - Private

  /// Longer texts are not taken for what stands before a paywall, in words.
  private static let longestStub = 220
  /// Links to other articles on a page that is a list of them.
  private static let leastCards = 12
  /// Words that make an article whatever it links to.
  private static let leastArticle = 80
  /// Pictures on a page that is made of them.
  private static let leastPictures = 8

  private static func isLive(_ metadata: PageMetadata, _ sections: PageSections) -> Bool {
    if metadata.data?.isA("LiveBlogPosting") == true { return true }
    guard let title = metadata.title?.lowercased() else { return false }
    let saysSo =
      title.hasPrefix("live:") || title.hasPrefix("live updates")
      || title.hasSuffix(" live") && title.holds(" – ")
      || title.holds(" live:") || title.holds("live updates") || title.holds("– as it happened")
    return saysSo && sections.tree.nodes.count(where: { $0.tag == .time }) >= 3
  }

  private static func isIndex(_ metadata: PageMetadata, _ sections: PageSections, words: Int) -> Bool {
    guard metadata.data == nil, metadata.published == nil || isFrontPage(metadata.address) else {
      return false
    }
    let cards = sections.blocks.blocks.filter { block in
      block.linkDensity > 0.9 && block.words >= 4 && block.words <= 30 && !isMenu(block, in: sections)
    }
    let linked = cards.reduce(0) { $0 + $1.words }
    return cards.count >= leastCards && linked > words
      && (words < leastArticle || isFrontPage(metadata.address))
  }

  /// Whether `address` is that of a whole site.
  private static func isFrontPage(_ address: String?) -> Bool {
    guard let rest = address?.cut(at: "://")?.after, let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/"))
    else {
      return address != nil
    }
    return rest.utf8.suffix(from: slash).count <= 1
  }

  private static func isMenu(_ block: PageBlock, in sections: PageSections) -> Bool {
    sections.tree.ancestors(of: block.node).contains {
      sections.tree[at: $0]?.tag == .nav || sections.tree[at: $0]?.tag == .footer
    }
  }

  private static func isGallery(_ metadata: PageMetadata, _ sections: PageSections, words: Int) -> Bool {
    if let data = metadata.data, data.isA("ImageGallery", "MediaGallery", "PhotoGallery") { return true }
    let captions = sections.blocks.blocks.count { sections.marks(of: $0).contains(.caption) && $0.words >= 5 }
    return captions >= leastPictures && words < captions * 20
  }

  private static func isStub(_ metadata: PageMetadata, _ sections: PageSections, words: Int) -> Bool {
    guard words < longestStub else { return false }
    if metadata.data?.isFree == false { return true }
    return sections.blocks.blocks.contains { block in
      guard block.words < 60, sections.marks(of: block).isDisjoint(with: [.consent, .comments]) else {
        return false
      }
      return StubCheck.namesPaywall(sections.blocks.text(of: block))
    }
  }
}
