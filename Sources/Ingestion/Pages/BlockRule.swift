/// Why a block within an article's body is no part of it.
enum BlockRule {
  /// The reason for a block that is nothing but links.
  static let links = "links"

  /// The reason to leave `block` out; `nil` when it is kept.
  ///
  /// `outer` are the marks of what is around the body, which say nothing against what is in it.
  static func reason(
    against block: PageBlock, in sections: PageSections, outer: PageMarks, title: String?
  ) -> String? {
    let marks = sections.marks(of: block).subtracting(outer)
    if let name = name(of: marks) { return name }
    if block.linkDensity > 0.6, block.words < 40, !isLinkedPart(block, in: sections) { return links }
    if block.words <= 25, marks.contains(.byline) { return "a byline" }
    if block.words <= 12, marks.contains(.date) { return "a date" }
    if block.words > 60 { return nil }
    if isBelowPicture(block, in: sections) { return "a caption" }
    if block.words <= 3, block.stops == 0, !isPart(block, in: sections) { return "a few words" }
    let text = sections.blocks.text(of: block)
    if block.words <= 20, isDateline(text) { return "a byline or a date" }
    if let title, block.words < 60, LetterFolding.sameWords(text, title) { return "the headline" }
    if block.words <= 40, Boilerplate.holds(text) { return "a phrase of pages" }
    if block.words <= 20, MetadataLine(TextNormalizer.line(text)) != nil { return "a byline or a date" }
    return nil
  }

  /// Whether a line says who wrote the article, or when it appeared or was changed, and nothing else.
  private static func isDateline(_ text: String) -> Bool {
    let lowered = text.lowercased()
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    guard datelines.contains(where: { lowered.hasPrefix($0) || lowered.holds(" " + $0) }) else {
      return false
    }
    let words = lowered.split { !$0.isLetter }
    return words.contains { EnglishCalendar.month(String($0)) != nil } || lowered.hasSuffix("ago")
      || lowered.utf8.contains(UInt8(ascii: ":")) || lowered.hasSuffix(".m.")
  }

  private static let datelines = [
    "by ", "published", "updated", "posted", "last modified", "last updated", "created", "first published",
  ]

  /// Whether a block that is all link is a part of the text all the same: a sentence, a heading, one of several points.
  private static func isLinkedPart(_ block: PageBlock, in sections: PageSections) -> Bool {
    guard let tag = sections.tree[at: block.container]?.tag else { return false }
    // A heading that is a link is one of the article; a link around a heading is a card that leads to another.
    if tag.isHeading {
      return !sections.tree.ancestors(of: block.container).contains { sections.tree[at: $0]?.tag == .a }
    }
    if tag == .li, let list = sections.tree[at: block.container]?.parent {
      let (start, end) = sections.blockIndexes(in: list)
      let points = sections.blocks.blocks[from: start, to: end]
      let (words, linked) = points.reduce((0, 0)) { ($0.0 + $1.words, $0.1 + $1.linkedWords) }
      return linked * 2 < words
    }
    guard tag == .p, block.words >= 6, let last = sections.blocks.bytes(of: block).last else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x9D].contains(last)
  }

  /// Whether a few words in a block may be a part of the text: a heading, a point of a list, a cell.
  private static func isPart(_ block: PageBlock, in sections: PageSections) -> Bool {
    guard let tag = sections.tree[at: block.container]?.tag else { return false }
    return tag.isHeading || block.isBold || [.li, .td, .th, .tr, .dt, .dd, .blockquote].contains(tag)
  }

  /// Whether a block stands with a picture in a box of their own.
  private static func isBelowPicture(_ block: PageBlock, in sections: PageSections) -> Bool {
    guard block.words <= 30, sections.tree[at: block.container]?.tag != .blockquote else { return false }
    let isParagraph = sections.tree[at: block.container]?.tag == .p
    let around =
      isParagraph
      ? Array(sections.tree.ancestors(of: block.container).prefix(3))
      : [block.container] + sections.tree.ancestors(of: block.container).prefix(3)
    for node in around {
      guard sections.tree[at: node]?.tag != .blockquote, let end = sections.tree[at: node]?.end,
        end - node < 40
      else { return false }
      let (first, last) = sections.blockIndexes(in: node)
      guard last - first <= 2 else { return false }
      if sections.tree.nodes[from: node, to: end].contains(where: { $0.tag == .img }) { return true }
    }
    return false
  }

  /// Whether a block is set as a heading.
  static func isHeading(_ block: PageBlock, in sections: PageSections) -> Bool {
    if sections.tree[at: block.container]?.tag.isHeading == true { return true }
    return block.isBold && block.words <= 12 && block.stops == 0
  }

  private static func name(of marks: PageMarks) -> String? {
    names.first { marks.contains($0.mark) }?.name
  }

  private static let names: [(mark: PageMarks, name: String)] = [
    (.unseen, "not shown"), (.comments, "comments"), (.clutter, "another part of the page"),
    (.caption, "a caption"),
    (.pullQuote, "a sentence set twice"), (.biography, "about the author"),
    (.weakClutter, "another part of the page"), (.consent, "asks for consent"),
  ]
}

/// Sentences that pages put between the paragraphs of articles.
enum Boilerplate {
  /// Whether `text`, a short block, is such a sentence.
  static func holds(_ text: String) -> Bool {
    let lowered = TextNormalizer.line(text).lowercased()
    if beginnings.contains(where: { lowered.hasPrefix($0) }) { return true }
    if whole.contains(lowered) { return true }
    return inner.contains { lowered.holds($0) }
  }

  private static let whole: Set<String> = [
    "advertisement", "advertising", "ad", "share", "related", "related news", "related content",
    "privacy overview",
    "story continues below advertisement", "comments",
    "loading", "loading...", "print", "save", "tweet", "email", "sponsored", "opens in new window", "sign up",
    "subscribe",
    "advert", "iklan", "anzeige", "publicidad", "publicidade", "publicité", "werbung", "pubblicità",
    "caption", "topics", "search",
    "source", "more about", "up top", "table of contents", "video", "audio", "image", "photo", "gallery",
    "more", "menu", "close", "continue reading", "x", "-",
  ]
  private static let beginnings = [
    "read more", "read also", "also read", "read:", "read next", "read the full", "more:", "related:",
    "see also", "see:",
    "watch:", "watch the", "listen:", "follow us", "follow @", "sign up", "subscribe", "click here",
    "share this", "advertisement",
    "article continues", "story continues", "continue reading", "recommended", "you might also like",
    "you may also like",
    "more on this", "more from", "more stories", "don't miss", "download our", "download the", "join our",
    "get our", "get the latest",
    "image source", "image:", "photo:", "photos:", "picture:", "photograph:", "(photo", "[photo", "copyright",
    "©",
    "this article was originally", "this story was originally", "tags:", "topics:", "filed under",
    "posted in", "published in",
    "have a tip", "got a tip", "contact the author", "email the author", "follow the author",
    "not a subscriber",
    "already a subscriber", "support our", "support the", "become a member", "thank you for reading",
    "to subscribe",
    "view comments", "show comments", "leave a comment", "join the conversation", "jump to", "skip to",
    "last updated",
    "first published", "our journalism", "all rights reserved", "up next", "now playing", "related stor",
    "related article",
    "related topic", "originally published", "disclaimer:", "follow her on", "follow him on", "credit:",
    "next story", "previous story",
    "source:", "sources:", "you have full access", "our standards:", "quelle:", "fonte:", "fuente:",
    "reporting by", "additional reporting", "with reporting by", "– additional reporting", "editing by",
    "writing by", "edited by",
    "—associated press writer", "we apologize, but this video", "do you have a story", "do you have a tip",
    "for more stories like",
    "get in touch with our", "more about", "if you buy something", "would you like to comment",
    "like what you", "enjoy this", "most read", "most popular", "trending", "latest news",
    "in case you missed",
  ]
  private static let inner = [
    "all rights reserved", "getty images", "sign up for our", "sign up for the", "subscribe to our",
    "our newsletter", "newsletter here",
    "follow us on", "join us on", "like us on", "terms of service", "privacy policy", "read more:",
    "click here to", "may not be published, broadcast",
    "contributed to this report", "contributed to this story", "contributed to this article",
    "video has failed to load", "back to video",
    "we may earn a commission", "earn an affiliate commission", "customer service center", "your inbox",
    "use of cookies", "enable javascript", "opens in a new",
  ]
}
