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

  /// The names of its speakers, its sentence without its content, and its words in other spellings.
  var around: String {
    (speakerNames + outerWords + LetterSpelling.variants(in: claim.text)).joined(separator: " ")
  }

  /// A hash of the content's letters and digits, of whatever case and punctuation; `nil` for few of them.
  ///
  /// FNV-1a over those of ASCII: what outlets set otherwise, quotation marks and dashes, is none.
  var twin: Int64? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    for byte in claim.text.utf8 {
      let letter = byte | 0x20
      let isLetter = letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") && byte >= 0x41
      guard isLetter || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") else { continue }
      hash = (hash ^ UInt64(isLetter ? letter : byte)) &* 0x100_0000_01B3
      count += 1
    }
    return count < Self.leastCopied ? nil : Int64(hash >> 1)
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
