import ClaimsModel

/// How much of a claim's content its reading shows: all of it, or of a very long one the beginning and the end.
struct ContentBudget {
  /// The most words shown in full: more than six lines of a wide terminal.
  private static let most = 120
  /// Of a longer content, words of its end.
  private static let tail = 20
  /// Fewer words than these are not worth their ellipsis.
  private static let least = 6

  private let words: PassageWords
  private let lastPiece: TextSpan?
  private var left: Int
  private let isLong: Bool

  init(parts: [ReadingPart], words: PassageWords) {
    self.words = words
    let content = parts.filter { $0.part == .content }.map(\.span)
    lastPiece = content.last
    isLong = content.reduce(0) { $0 + words.wordCount($1) } > Self.most
    left = isLong ? Self.most - Self.tail : .max
  }

  /// The next piece of the content, cut where the budget ends.
  mutating func pieces(of span: TextSpan) -> [Reading.Piece] {
    guard isLong else { return [piece(span)] }
    let all = words.words(span)
    let kept = min(left, all.count)
    left -= kept
    let tail = span == lastPiece ? Self.tail : 0
    if kept + tail + Self.least >= all.count, kept > 0 || tail > 0 { return [piece(span)] }
    var pieces: [Reading.Piece] = []
    if kept > Self.least, let end = all[at: kept - 1]?.end { pieces.append(piece(TextSpan(span.start, end))) }
    pieces.append(Reading.Piece(.omission, " … "))
    if tail > 0, let start = all[at: all.count - tail]?.start {
      pieces.append(piece(TextSpan(start, span.end)))
    }
    return pieces
  }

  private func piece(_ span: TextSpan) -> Reading.Piece {
    Reading.Piece(.content, words.text(span), at: span)
  }
}
