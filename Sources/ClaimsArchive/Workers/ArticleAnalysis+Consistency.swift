import ClaimsModel

extension ArticleAnalysis {
  /// Whether every position lies in the text, on the border of a scalar, and every index means something.
  ///
  /// What holds for each analysis of ours is checked of one that another process made: the archive's writer must not
  /// depend on the health of what reads other people's texts. Linear time.
  var isConsistent: Bool {
    let bytes = Array(article.text.utf8)
    func isBorder(_ offset: Int) -> Bool {
      offset == bytes.count || bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80
    }
    func isPlace(_ span: TextSpan) -> Bool { isBorder(span.start) && isBorder(span.end) }
    func arePlaces(_ spans: [TextSpan]) -> Bool { spans.allSatisfy(isPlace) }

    func isSound(_ link: Attribution) -> Bool {
      sources.indices.contains(link.source) && arePlaces(link.spans) && arePlaces(link.cue?.spans ?? [])
    }
    func isSound(_ claim: Claim, at index: Int) -> Bool {
      !claim.spans.isEmpty && claim.spans.allSatisfy { !$0.isEmpty } && arePlaces(claim.spans)
        && isPlace(claim.sentence) && arePlaces(claim.cue?.spans ?? [])
        && claim.attribution.allSatisfy(isSound)
        && claim.parent.map { (0..<index).contains($0) } ?? true
        && claim.figures.allSatisfy(figures.indices.contains) && (0...1).contains(claim.confidence)
    }
    func isSound(_ figure: Figure) -> Bool {
      arePlaces(figure.spans) && arePlaces(figure.numeralSpans) && figure.countedFrom.map(isPlace) ?? true
        && figure.claim.map(claims.indices.contains) ?? true
    }
    return isBorder(article.bodyStart) && sources.allSatisfy { !$0.name.isEmpty && arePlaces($0.mentions) }
      && claims.enumerated().allSatisfy { isSound($0.element, at: $0.offset) } && figures.allSatisfy(isSound)
  }
}
