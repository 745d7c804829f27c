import ClaimsModel

/// A piece of content, source or cue, by its place in the article.
struct ReadingPart: Hashable {
  let part: Reading.Part
  let span: TextSpan
  /// Which link of the chain a source is; `nil` for content and cues.
  var link: Int?

  /// The parts of a claim in text order, none upon another: where two share words, content comes before sources, and
  /// those before cues.
  static func parts(of claim: Claim, in words: PassageWords) -> [ReadingPart] {
    var parts: [ReadingPart] = []
    func add(_ part: ReadingPart) {
      guard !part.span.isEmpty, words.span.contains(part.span),
        !parts.contains(where: { $0.span.overlaps(part.span) })
      else { return }
      parts.append(part)
    }
    for span in claim.spans { add(ReadingPart(part: .content, span: span)) }
    // Who speaks by a person's word is not whom the article's words name.
    guard claim.kind != .statement, !claim.corrections.contains(where: { $0.kind == .attribute }) else {
      return parts
    }
    for (index, link) in claim.attribution.enumerated() {
      // A relay of another sentence is told beside the reading.
      let isNear = link.relation == .speaker || link.spans.allSatisfy(claim.sentence.contains)
      guard isNear else { continue }
      for span in link.spans { add(ReadingPart(part: .source, span: span, link: index)) }
      for span in link.cue?.spans ?? [] { add(ReadingPart(part: .cue, span: span)) }
    }
    for span in claim.cue?.spans ?? [] { add(ReadingPart(part: .cue, span: span)) }
    parts.sort { $0.span < $1.span }
    if let first = parts.first, first.part == .cue {
      parts[0] = ReadingPart(
        part: .cue, span: TextSpan(groupStart(of: first.span, in: words), first.span.end))
    }
    return parts
  }

  // MARK: - Private

  /// Words of a verb group before its main verb.
  private static let auxiliaries: Set<String> = [
    "not", "never", "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "will", "would",
    "did",
    "does", "do", "may", "might", "could", "can", "cannot", "should", "must", "didn’t", "didn't", "doesn’t",
    "doesn't", "don’t", "don't", "hasn’t", "hasn't", "haven’t", "haven't", "hadn’t", "hadn't", "won’t",
    "won't",
    "wouldn’t", "wouldn't", "also", "again", "further", "earlier", "later", "then", "to",
  ]

  /// Where the group of a cue begins: "has repeatedly denied", "did not say".
  private static func groupStart(of cue: TextSpan, in words: PassageWords) -> Int {
    var start = cue.start
    while let word = words.word(before: start) {
      let text = words.text(word).lowercased()
      guard auxiliaries.contains(text) || text.hasSuffix("ly") else { break }
      start = word.start
    }
    return start
  }
}
