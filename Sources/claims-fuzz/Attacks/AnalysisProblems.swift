import ClaimsModel

/// What every analysis promises, whatever the text was.
struct AnalysisProblems {
  private let analysis: ArticleAnalysis
  private let bytes: [UInt8]

  /// The first promise that `analysis` does not keep, in words; `nil` when it keeps them all.
  static func first(in analysis: ArticleAnalysis) -> String? {
    AnalysisProblems(analysis: analysis, bytes: Array(analysis.article.text.utf8)).first()
  }

  private func first() -> String? {
    if !isBoundary(analysis.article.bodyStart) { return "the body starts outside the text" }
    for (index, source) in analysis.sources.enumerated() {
      if source.name.isEmpty { return "source \(index) has no name" }
      if let problem = problem(ofSpans: source.mentions, mayOverlap: true) {
        return "mentions of source \(index): \(problem)"
      }
    }
    for (index, claim) in analysis.claims.enumerated() {
      if let problem = problem(of: claim, at: index) { return "claim \(index): \(problem)" }
    }
    for (index, figure) in analysis.figures.enumerated() {
      if let problem = problem(of: figure) { return "figure \(index): \(problem)" }
    }
    return nil
  }

  private func problem(of claim: Claim, at index: Int) -> String? {
    if let problem = problem(ofSpans: claim.spans, saying: claim.text) { return problem }
    if let cue = claim.cue, let problem = problem(ofSpans: cue.spans, saying: cue.text) {
      return "cue: \(problem)"
    }
    if claim.sentence.isEmpty || !isBoundary(claim.sentence.start) || !isBoundary(claim.sentence.end) {
      return "its sentence is outside the text"
    }
    if let parent = claim.parent, !(0..<index).contains(parent) {
      return "its parent does not come before it"
    }
    if claim.figures.contains(where: { !analysis.figures.indices.contains($0) }) {
      return "a figure is missing"
    }
    if !(0...1).contains(claim.confidence) { return "confidence \(claim.confidence)" }
    for link in claim.attribution {
      if !analysis.sources.indices.contains(link.source) { return "a source is missing" }
      if (link.mention == nil) != link.spans.isEmpty {
        return "a mention without a place, or a place without one"
      }
      if let mention = link.mention, let problem = problem(ofSpans: link.spans, saying: mention) {
        return "mention: \(problem)"
      }
      if let cue = link.cue, let problem = problem(ofSpans: cue.spans, saying: cue.text) {
        return "cue of a relay: \(problem)"
      }
    }
    return nil
  }

  private func problem(of figure: Figure) -> String? {
    if let problem = problem(ofSpans: figure.spans, saying: figure.text) { return problem }
    if let problem = problem(ofSpans: figure.numeralSpans) { return "numeral: \(problem)" }
    if let place = figure.countedFrom, !isBoundary(place.start) || !isBoundary(place.end) {
      return "what it counts is outside the text"
    }
    if let claim = figure.claim, !analysis.claims.indices.contains(claim) { return "its claim is missing" }
    return nil
  }

  private func problem(ofSpans spans: [TextSpan], saying text: String) -> String? {
    if spans.isEmpty { return "it stands nowhere" }
    if let problem = problem(ofSpans: spans) { return problem }
    let words = spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " ")
    // Byte by byte: strings that differ only in how a letter is composed would be equal.
    return words.utf8.elementsEqual(text.utf8) ? nil : "its spans say something else"
  }

  private func problem(ofSpans spans: [TextSpan], mayOverlap: Bool = false) -> String? {
    var last = 0
    for span in spans {
      if span.isEmpty { return "a span is empty" }
      if !isBoundary(span.start) || !isBoundary(span.end) { return "a span is outside the text" }
      if span.start < last { return "its spans are not in order" }
      last = mayOverlap ? span.start : span.end
    }
    return nil
  }

  /// Whether `offset` is the text's end or where a scalar starts.
  private func isBoundary(_ offset: Int) -> Bool {
    if offset == bytes.count { return true }
    return bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80
  }
}
