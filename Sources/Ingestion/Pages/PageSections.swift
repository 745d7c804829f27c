/// What each element of a page is for, and how much prose it holds.
struct PageSections {
  let tree: PageTree
  let blocks: PageBlocks
  /// By node: the marks of its own names, without those that the prose within it contradicts.
  private(set) var own: [PageMarks]
  /// By node: its marks and those of the elements around it.
  private(set) var inherited: [PageMarks]
  /// By block, and one more: the words of prose before it.
  private var prose: [Int] = []
  /// By block, and one more: likewise, of blocks only whose marks do not part them from the article.
  private var articleProse: [Int] = []

  /// What is no part of the article that stands around it.
  static let apart: PageMarks = [
    .clutter, .weakClutter, .comments, .consent, .caption, .pullQuote, .biography, .unseen,
  ]
  /// An element with more of the page's prose than this is what its names say only if they say "comments".
  private static let mostProseApart = 0.35
  /// An element with more than this is the article whatever it is called.
  private static let nearlyAll = 0.9

  /// Measures `tree`.
  init(tree: PageTree, blocks: PageBlocks) {
    self.tree = tree
    self.blocks = blocks
    // Pages give the same names to many elements.
    var known: [String: PageMarks] = [:]
    own = tree.nodes.indices.map { Self.marks(of: $0, in: tree, known: &known) }
    inherited = []
    prose = Self.sums(blocks.blocks.map { blocks.speaksOfCookies($0) ? 0 : Self.proseWords(of: $0) })
    let total = prose.last ?? 0
    own = zip(own.indices, own).map { index, marks in believed(marks, of: index, total: total) }
    var inherited: [PageMarks] = []
    for (node, marks) in zip(tree.nodes, own) {
      // A parent stands before its children.
      let outer = inherited[at: node.parent] ?? []
      // The words of a post are quoted, in whatever frame it stands.
      let isPost = node.tag == .blockquote && marks.contains(.post)
      inherited.append(marks.union(isPost ? outer.subtracting(.clutter) : outer))
    }
    self.inherited = inherited
    articleProse = Self.sums(
      blocks.blocks.map { isApart($0) || blocks.speaksOfCookies($0) ? 0 : Self.proseWords(of: $0) })
  }

  /// The marks of the innermost element that holds all of a block, and of those around it.
  func marks(of block: PageBlock) -> PageMarks {
    let inner = tree.ancestors(of: block.node).first { (tree[at: $0]?.end ?? 0) > block.lastNode }
    return inherited[at: inner ?? block.container] ?? []
  }

  /// Whether the marks of a block part it from the article.
  func isApart(_ block: PageBlock) -> Bool { !marks(of: block).isDisjoint(with: Self.apart) }

  /// The words of prose within a node.
  func proseWords(in node: Int) -> Int { sum(prose, in: node) }

  /// The words of prose within a node that are not parted from the article.
  func articleWords(in node: Int) -> Int { sum(articleProse, in: node) }

  /// The indexes of the blocks within a node.
  func blockIndexes(in node: Int) -> (start: Int, end: Int) {
    (firstBlock(from: node), firstBlock(from: tree[at: node]?.end ?? node))
  }

  /// The words of a block if it reads like a sentence or several, links left out.
  static func proseWords(of block: PageBlock) -> Int {
    let isProse =
      block.words >= 12 && block.linkDensity < 0.4
      || block.words >= 6 && block.stops > 0 && block.linkDensity < 0.3
    return isProse ? block.words - block.linkedWords : 0
  }

  // MARK: - Private

  /// The marks of a node without those that the prose within it contradicts, of `total` words of prose on the page.
  private func believed(_ marks: PageMarks, of index: Int, total: Int) -> PageMarks {
    guard !marks.isDisjoint(with: Self.apart) else { return marks }
    var marks = marks
    if marks.contains(.weakClutter), readsLikeArticle(index) { marks.remove(.weakClutter) }
    let share = total == 0 ? 0 : Double(proseWords(in: index)) / Double(total)
    guard share > Self.mostProseApart else { return marks }
    return marks.subtracting(
      share > Self.nearlyAll ? Self.apart : Self.apart.subtracting([.comments, .consent]))
  }

  /// Whether what is in a node is sentences rather than links.
  private func readsLikeArticle(_ node: Int) -> Bool {
    let (start, end) = blockIndexes(in: node)
    let inner = blocks.blocks[from: start, to: end]
    let words = inner.reduce(0) { $0 + $1.words }
    let linked = inner.reduce(0) { $0 + $1.linkedWords }
    return proseWords(in: node) >= Self.leastProse && linked * 6 < words
  }

  /// Words of prose that no teaser has.
  private static let leastProse = 60

  private func sum(_ sums: [Int], in node: Int) -> Int {
    let (start, end) = blockIndexes(in: node)
    return max(0, (sums[at: end] ?? 0) - (sums[at: start] ?? 0))
  }

  /// The first block whose characters begin at `node` or behind it.
  private func firstBlock(from node: Int) -> Int {
    var (low, high) = (0, blocks.blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if let block = blocks.blocks[at: middle], block.node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func sums(_ values: [Int]) -> [Int] {
    var sums = [0]
    var sum = 0
    for value in values {
      sum += value
      sums.append(sum)
    }
    return sums
  }

  private static let named: Set<PageAttribute> = [
    .class, .id, .itemprop, .role, .hidden, .ariaHidden, .dataComponent, .dataTestID, .dataModule, .dataQA,
    .dataType,
  ]

  private static func marks(of index: Int, in tree: PageTree, known: inout [String: PageMarks]) -> PageMarks {
    guard let node = tree[at: index] else { return [] }
    var marks = marks(of: node.tag)
    guard node.attributes.count > 0 else { return marks }
    tree.forEachValue(of: index, named) { attribute, value in
      switch attribute {
      case .hidden: marks.insert(.unseen)
      case .ariaHidden: if value.elementsEqual("true".utf8) { marks.insert(.unseen) }
      case .role: marks.formUnion(roles[String(decoding: value, as: UTF8.self)] ?? [])
      case .itemprop: marks.formUnion(properties[String(decoding: value, as: UTF8.self)] ?? [])
      default:
        let names = String(decoding: value, as: UTF8.self)
        let found = known[names] ?? PageMarks.of(value)
        known[names] = found
        marks.formUnion(found)
      }
    }
    return marks
  }

  private static func marks(of tag: PageTag) -> PageMarks {
    switch tag {
    case .nav, .footer, .form, .button, .label, .dialog, .menu, .fieldset, .aside: .clutter
    case .figure, .figcaption, .caption: .caption
    case .head, .title: .unseen
    case .address: .byline
    case .time: .date
    default: []
    }
  }

  private static let roles: [String: PageMarks] = [
    "navigation": .clutter, "banner": .clutter, "contentinfo": .clutter, "complementary": .clutter,
    "search": .clutter,
    "dialog": .clutter, "alert": .clutter, "button": .clutter, "menu": .clutter, "menubar": .clutter,
    "tablist": .clutter,
    "toolbar": .clutter, "alertdialog": .clutter, "listbox": .clutter,
  ]
  private static let properties: [String: PageMarks] = [
    "articleBody": .body, "reviewBody": .body, "author": .byline, "creator": .byline, "datePublished": .date,
    "dateModified": .date, "headline": .headline, "caption": .caption, "description": .summary,
    "copyrightHolder": .clutter,
    "keywords": .clutter, "comment": .comments, "publisher": .clutter,
  ]
}
