import ClaimsModel

/// By what words a claim is found beside its own, and which claims are copies of it.
struct ClaimWords {
  private let claim: Claim
  private let analysis: ArticleAnalysis

  /// Bytes of a sentence kept between two pieces of the content, and on either side: one sentence may hold thousands of
  /// claims.
  private static let reach = 300
  /// Letters and digits from which on the same words are a copy.
  private static let leastCopied = 40

  /// Prepares the words of `claim`, one of `analysis`.
  init(_ claim: Claim, in analysis: ArticleAnalysis) {
    self.claim = claim
    self.analysis = analysis
  }

  /// The names of its speakers, its sentence without its content, and its words in other spellings: each word once, and
  /// none that the content has.
  var around: String {
    var words = DistinctWords()
    words.pass(claim.text)
    for text in speakerNames + outerWords + LetterSpelling.variants(in: claim.text) { words.add(text) }
    return words.text
  }

  /// A hash of the content's letters and digits, of whatever case and punctuation; `nil` for few of them.
  var twin: Int64? { Self.twin(of: claim.text) }

  /// The same of a content.
  static func twin(of text: String) -> Int64? {
    letters(of: text, atLeast: leastCopied).map { Int64($0.hash >> 1) }
  }

  /// FNV-1a over the letters and digits of ASCII, without case: what outlets set otherwise, quotation marks and dashes, is
  /// none; `nil` for less than `least` of them.
  static func letters(of text: String, atLeast least: Int) -> (hash: UInt64, count: Int)? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    for byte in text.utf8 {
      let letter = byte | 0x20
      let isLetter = letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") && byte >= 0x41
      guard isLetter || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") else { continue }
      hash = (hash ^ UInt64(isLetter ? letter : byte)) &* 0x100_0000_01B3
      count += 1
    }
    return count < least ? nil : (hash, count)
  }

  // MARK: - Private

  private var speakerNames: [String] {
    claim.attribution.filter { $0.relation == .speaker }.flatMap { link -> [String] in
      guard let source = analysis.sources[at: link.source] else { return [] }
      return [source.name] + source.aliases
    }
  }

  /// What of the sentence stands outside the content.
  private var outerWords: [String] {
    guard let first = claim.spans.first, let last = claim.spans.last else { return [] }
    var pieces: [TextSpan] = []
    if claim.sentence.start < first.start {
      pieces.append(TextSpan(max(claim.sentence.start, first.start - Self.reach), first.start))
    }
    for (left, right) in zip(claim.spans, claim.spans.dropFirst()) where left.end < right.start {
      pieces.append(TextSpan(left.end, min(right.start, left.end + Self.reach)))
    }
    if last.end < claim.sentence.end {
      pieces.append(TextSpan(last.end, min(claim.sentence.end, last.end + Self.reach)))
    }
    return pieces.map { Passage(of: $0, in: analysis.article.text).text }
      .filter { $0.unicodeScalars.contains(where: WordScanner.isWordScalar) }
  }
}

/// Words of several texts, each once, in their order.
///
/// A word here is what stands between blanks and ASCII punctuation; the full-text index cuts finer, which only means that
/// one may come twice.
private struct DistinctWords {
  /// Hashes (FNV-1a) of the words that were met, without case.
  private var known: Set<UInt64> = []
  private var bytes: [UInt8] = []

  /// The words, a blank between two.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Notes the words of a text without adding them.
  mutating func pass(_ text: String) { forEachNew(in: text) { _ in } }

  /// Adds the words of a text that were not met.
  mutating func add(_ text: String) {
    var added: [UInt8] = []
    forEachNew(in: text) { word in
      added.append(UInt8(ascii: " "))
      added.append(contentsOf: word)
    }
    bytes.append(contentsOf: bytes.isEmpty ? added.dropFirst() : added[...])
  }

  private mutating func forEachNew(in text: String, _ receive: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while end < bytes.count, let letter = Self.letter(bytes[end]) {
          hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
          end += 1
        }
        if end > start, known.insert(hash).inserted { receive(bytes[start..<end]) }
        start = end + 1
      }
    }
  }

  /// A byte of a word, in lower case; `nil` for one that stands between words.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
    default: nil
    }
  }
}
