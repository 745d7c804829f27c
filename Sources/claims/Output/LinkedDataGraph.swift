import ClaimsModel

/// Prints articles, claims and sources as one JSON-LD graph (`LinkedNodes`), one node a line.
struct LinkedDataGraph: ~Copyable {
  private var stream = ResultStream()
  private var nodes = LinkedNodes()
  private var isFirst = true

  /// Makes a graph with no nodes.
  init() {}

  /// Prints an article once; `article` adds what a summary does not hold.
  mutating func print(_ summary: ArticleSummary, article: Article? = nil) throws {
    nodes.add(summary, article: article)
    try printNodes()
  }

  /// Prints a claim, and its article and sources unless they have been.
  mutating func print(_ hit: SearchHit) throws {
    nodes.add(hit)
    try printNodes()
  }

  /// Prints what belongs after the last node.
  mutating func finish() throws {
    try stream.write(json: Array((isFirst ? LinkedNodes.opening : "\n").utf8))
    try stream.write(json: Array((LinkedNodes.closing + "\n").utf8))
    try stream.flush()
  }

  // MARK: - Private

  private mutating func printNodes() throws {
    for node in nodes.take() {
      try stream.write(json: Array((isFirst ? LinkedNodes.opening + "\n" : ",\n").utf8))
      try stream.write(json: node)
      isFirst = false
    }
  }
}
