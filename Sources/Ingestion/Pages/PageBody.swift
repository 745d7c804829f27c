/// Which blocks of a page are its article, and why the others are not.
struct PageBody {
  /// What becomes of a block.
  enum Verdict: Hashable {
    case kept
    /// Left out: why, in a few words.
    case left(String)
  }

  /// The element that holds the body.
  var root: Int?
  /// One for each block of the page.
  var verdicts: [Verdict]

  /// The blocks that are kept, in order.
  func kept(of blocks: PageBlocks) -> [PageBlock] {
    zip(blocks.blocks, verdicts).compactMap { $1 == .kept ? $0 : nil }
  }

  /// Decides for each block of `sections`; where the body repeats `title`, it is left out.
  init(_ sections: PageSections, title: String?) {
    let blocks = sections.blocks.blocks
    root = BodyRoot.node(in: sections)
    verdicts = Array(repeating: .left("outside the body"), count: blocks.count)
    guard let root else {
      takeWhatThereIs(sections)
      return
    }
    let (start, end) = sections.blockIndexes(in: root)
    let outer = sections.inherited[at: sections.tree[at: root]?.parent ?? -1] ?? []
    for index in sequence(first: start, next: { $0 + 1 }).prefix(while: { $0 < end }) {
      guard let block = blocks[at: index], verdicts.indices.contains(index) else { break }
      let reason = BlockRule.reason(against: block, in: sections, outer: outer, title: title)
      // total: `index` was compared.
      verdicts[index] = reason.map(Verdict.left) ?? .kept
    }
    endAtNextHeadline(start: start, end: end, sections, title: title)
    takeSummary(before: start, sections, title: title)
    leaveLooseHeadings(blocks, sections)
    if !verdicts.contains(.kept) { takeWhatThereIs(sections) }
  }

  /// Where a page has no article, what is on it that is no menu: the titles of a list of articles, the words of a notice.
  private mutating func takeWhatThereIs(_ sections: PageSections) {
    for (index, block) in sections.blocks.blocks.enumerated() where verdicts.indices.contains(index) {
      let isMenu = !sections.marks(of: block).isDisjoint(with: [.clutter, .unseen, .consent])
      // total: `index` was compared.
      if block.words >= 4, !isMenu { verdicts[index] = .kept }
    }
  }

  /// Leaves out as many kept blocks from `index` on.
  private mutating func leaveRun(of count: Int, from index: Int, _ blocks: [PageBlock]) {
    var left = count
    for place in sequence(first: index, next: { $0 + 1 }).prefix(while: { $0 < verdicts.count })
    where left > 0 {
      guard verdicts[at: place] != nil, blocks[at: place].map({ $0.linkDensity > 0.9 }) == true else {
        continue
      }
      // total: `place` was compared.
      verdicts[place] = .left(BlockRule.links)
      left -= 1
    }
  }

  /// Where a page goes on with the next article, which has a headline of the first rank, the article ends.
  private mutating func endAtNextHeadline(start: Int, end: Int, _ sections: PageSections, title: String?) {
    let blocks = sections.blocks.blocks
    var sawHeadline = blocks.prefix(start).contains { sections.tree[at: $0.container]?.tag == .h1 }
    var words = 0
    var hasEnded = false
    for index in sequence(first: start, next: { $0 + 1 }).prefix(while: { $0 < end }) {
      guard let block = blocks[at: index], verdicts.indices.contains(index) else { break }
      let isHeadline = sections.tree[at: block.container]?.tag == .h1 && !sections.isApart(block)
      if isHeadline, words >= Self.leastArticle, sawHeadline { hasEnded = true }
      sawHeadline = sawHeadline || isHeadline
      // total: `index` was compared.
      if hasEnded { verdicts[index] = .left("the next article") }
      if verdicts[at: index] == .kept { words += PageSections.proseWords(of: block) }
    }
  }

  /// Words of prose before a second headline that make an article.
  private static let leastArticle = 50

  /// Takes the lines between headline and body that sum the article up.
  private mutating func takeSummary(before start: Int, _ sections: PageSections, title: String?) {
    let blocks = sections.blocks.blocks
    let headline = blocks.prefix(start).lastIndex { block in
      sections.tree[at: block.container]?.tag == .h1 && !sections.isApart(block)
    }
    guard let headline, start - headline <= Self.nearby else { return }
    for index in sequence(first: headline + 1, next: { $0 + 1 }).prefix(while: { $0 < start }) {
      // What is named a teaser here is that of the article itself.
      guard let block = blocks[at: index], verdicts.indices.contains(index), block.words >= 7,
        block.linkDensity < 0.3,
        BlockRule.reason(against: block, in: sections, outer: .weakClutter, title: title) == nil
      else { continue }
      // total: `index` was compared.
      verdicts[index] = .kept
    }
  }

  /// Blocks between a headline and the body.
  private static let nearby = 60

  /// Leaves out headings that nothing kept follows.
  private mutating func leaveLooseHeadings(_ blocks: [PageBlock], _ sections: PageSections) {
    var hasFollower = false
    var linksBelow = 0
    var linkedHeadings = 0
    for index in blocks.indices.reversed() {
      guard let block = blocks[at: index], let verdict = verdicts[at: index] else { continue }
      switch verdict {
      case .kept:
        if !hasFollower, BlockRule.isHeading(block, in: sections) {
          // total: `index` is one of the blocks, and there are as many verdicts.
          verdicts[index] = .left("a heading with nothing below it")
        }
        // Headings that are links, one below another, are those of other articles.
        let isLinkedHeading =
          block.linkDensity > 0.9 && sections.tree[at: block.container]?.tag.isHeading == true
        linkedHeadings = isLinkedHeading ? linkedHeadings + 1 : 0
        if linkedHeadings > 1 { leaveRun(of: linkedHeadings, from: index, blocks) }
        hasFollower = verdicts[at: index] == .kept
        linksBelow = 0
      case .left(let reason):
        // A heading above a list of links is that of the list.
        linksBelow = reason == BlockRule.links ? linksBelow + 1 : 0
        if linksBelow > 1 { hasFollower = false }
      }
    }
  }
}
