package import ClaimsModel

/// The tokens that overlaps are counted in: words with inner apostrophes and hyphens, and single marks.
package struct ScoringTokens: Sendable {
  /// The tokens in text order; UTF-8 offsets.
  package let spans: [TextSpan]
  /// The indexes of the words "that".
  private let markers: Set<Int>

  /// Cuts `text`.
  package init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var spans: [TextSpan] = []
    var markers: Set<Int> = []
    var index = 0
    var offset = 0
    while index < scalars.count {
      let start = offset
      if scalars[index].isWordScalar {
        let first = index
        while index < scalars.count, Self.continuesWord(at: index, in: scalars) {
          offset += UTF8.width(scalars[index])
          index += 1
        }
        if scalars[first..<index].elementsEqual("that".unicodeScalars) { markers.insert(spans.count) }
        spans.append(TextSpan(start, offset))
      } else {
        let isSpace = scalars[index].properties.isWhitespace
        offset += UTF8.width(scalars[index])
        index += 1
        if !isSpace { spans.append(TextSpan(start, offset)) }
      }
    }
    self.spans = spans
    self.markers = markers
  }

  /// The indexes of the tokens of a claim's content, a "that" at the head of a piece left out: schemes differ on
  /// whether it belongs to the content, and it makes no claim right or wrong.
  package func contentIndexes(in pieces: [TextSpan]) -> Set<Int> {
    var found: Set<Int> = []
    for piece in pieces {
      let indexes = self.indexes(in: [piece])
      let first = indexes.min()
      found.formUnion(indexes.filter { $0 != first || indexes.count == 1 || !markers.contains($0) })
    }
    return found
  }

  /// The indexes of the tokens that share a byte with one of `pieces`.
  package func indexes(in pieces: [TextSpan]) -> Set<Int> {
    var found: Set<Int> = []
    for piece in pieces {
      for index in firstIndex(endingAfter: piece.start)..<spans.count {
        guard spans[index].start < piece.end else { break }
        if spans[index].overlaps(piece) { found.insert(index) }
      }
    }
    return found
  }

  // MARK: - Private

  private static func continuesWord(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if scalars[index].isWordScalar { return true }
    guard "'’-".unicodeScalars.contains(scalars[index]) else { return false }
    return index + 1 < scalars.count && scalars[index + 1].isWordScalar
  }

  private func firstIndex(endingAfter offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
