import ClaimsModel

/// Finds in one article the claims that references name, however this version of the extractor cut it.
struct ClaimFinder {
  /// Places of the first piece that are tried at most, the nearest: words that stand oftener tell nothing.
  private static let mostCandidates = 100

  private let bytes: [UInt8]
  private let offsets: UTF8Offsets
  /// Letters and digits that start before each byte, and all of them at the end.
  private let lettersBefore: [Int]

  /// Prepares the search in `text`, an article's.
  init(_ text: String) {
    bytes = Array(text.utf8)
    offsets = UTF8Offsets(text)
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count + 1)
    var letters = 0
    for scalar in text.unicodeScalars {
      for _ in 0..<UTF8.width(scalar) { counts.append(letters) }
      if WordScanner.isWordScalar(scalar) { letters += 1 }
    }
    lettersBefore = counts + [letters]
  }

  /// Where the words of a reference stand: at its place, else, if they may have moved, wherever the text has them,
  /// nearest to it.
  ///
  /// - Returns: the pieces in order; `nil` where the text does not have them in this order.
  func spans(of reference: ClaimReference, mayMove: Bool = true) -> [TextSpan]? {
    let words = reference.pieces.map { Array($0.words.utf8) }
    let starts = reference.pieces.map { offsets.utf8Offset(ofScalar: $0.start) }
    let here = zip(starts, words).map { TextSpan($0, $0 + $1.count) }
    let areThere = zip(here, words).allSatisfy {
      bytes.dropFirst($0.start).prefix($0.count).elementsEqual($1)
    }
    if areThere, zip(here, here.dropFirst()).allSatisfy({ $0.end <= $1.start }) { return here }
    guard mayMove, let first = words.first, let place = starts.first else { return nil }
    let candidates = occurrences(of: first).sorted { abs($0 - place) < abs($1 - place) }
    for start in candidates.prefix(Self.mostCandidates) {
      if let spans = sequence(from: start, words) { return spans }
    }
    return nil
  }

  /// The claim whose content is most nearly that of `spans`, the first of several.
  ///
  /// - Returns: its index; `nil` when none shares half of what either has, by letters and digits.
  func claim(at spans: [TextSpan], among claims: [Claim]) -> Int? {
    var best: (index: Int, shared: Int, all: Int)?
    let own = spans.reduce(0) { $0 + letters(in: $1) }
    for (index, claim) in claims.enumerated() where !claim.spans.isEmpty {
      var shared = 0
      for span in spans {
        for other in claim.spans where span.overlaps(other) {
          shared += letters(in: TextSpan(max(span.start, other.start), min(span.end, other.end)))
        }
      }
      let all = own + claim.spans.reduce(0) { $0 + letters(in: $1) } - shared
      // Content without a letter is found only by the very same place.
      let isSame = all == 0 && claim.spans == spans
      guard isSame || shared > 0 && shared * 2 >= all else { continue }
      if isSame || shared * (best?.all ?? 1) > (best?.shared ?? 0) * all { best = (index, shared, all) }
    }
    return best?.index
  }

  // MARK: - Private

  private func letters(in span: TextSpan) -> Int {
    let all = lettersBefore.last ?? 0
    return (lettersBefore[at: span.end] ?? all) - (lettersBefore[at: span.start] ?? all)
  }

  /// The pieces from `first` on, each the next after the one before; `nil` where one is missing.
  private func sequence(from first: Int, _ words: [[UInt8]]) -> [TextSpan]? {
    var spans: [TextSpan] = []
    for word in words {
      let start = spans.last.map { occurrences(of: word, from: $0.end, atMost: 1).first } ?? first
      guard let start else { return nil }
      spans.append(TextSpan(start, start + word.count))
    }
    return spans
  }

  /// Where `words` begin in the text from `start` on, overlapping ones too, in order; linear time (Knuth, Morris & Pratt
  /// 1977).
  private func occurrences(of words: [UInt8], from start: Int = 0, atMost limit: Int = .max) -> [Int] {
    guard !words.isEmpty else { return [] }
    // For each length of a match, the length of its longest proper end that is a beginning too.
    var borders = [0]
    var border = 0
    for byte in words.dropFirst() {
      while border > 0, words[at: border] != byte { border = borders[at: border - 1] ?? 0 }
      if words[at: border] == byte { border += 1 }
      borders.append(border)
    }
    var found: [Int] = []
    var matched = 0
    for (offset, byte) in zip(start..., bytes.dropFirst(start)) {
      while matched > 0, words[at: matched] != byte { matched = borders[at: matched - 1] ?? 0 }
      if words[at: matched] == byte { matched += 1 }
      guard matched == words.count else { continue }
      found.append(offset + 1 - matched)
      if found.count == limit { break }
      matched = borders[at: matched - 1] ?? 0
    }
    return found
  }
}
