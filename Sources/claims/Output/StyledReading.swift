import ClaimsArchive
package import ClaimsModel

extension SearchHit {
  /// The reading for a terminal: what is claimed bold, who claims it underlined, a search's words standing out.
  ///
  /// With `marks`, what is claimed also stands in `[[` and `]]`.
  package func styledReading(marks: Bool = false) -> StyledText {
    var styled = StyledText()
    for piece in reading.pieces {
      switch piece.part {
      case .content:
        if marks { styled.append("[[") }
        for run in runs(of: piece) { styled.append(run.text, run.isMatch ? .match : .bold) }
        if marks { styled.append("]]") }
      case .source: styled.append(piece.text, .underlined)
      case .cue, .between, .bracket, .omission: styled.append(piece.text)
      }
    }
    return styled
  }

  /// A piece of the reading cut where the search's words begin and end.
  func runs(of piece: Reading.Piece) -> [(text: String, isMatch: Bool)] {
    let bytes = Array(piece.text.utf8)
    guard let span = piece.span, bytes.count == span.count else { return [(piece.text, false)] }
    var runs: [(text: String, isMatch: Bool)] = []
    var position = 0
    func add(to end: Int, isMatch: Bool) {
      if position < end { runs.append((String(decoding: bytes[position..<end], as: UTF8.self), isMatch)) }
      position = end
    }
    for match in matchesInArticle where span.contains(match) && match.start - span.start >= position {
      add(to: match.start - span.start, isMatch: false)
      add(to: match.end - span.start, isMatch: true)
    }
    add(to: bytes.count, isMatch: false)
    return runs
  }

  // MARK: - Private

  /// Where the matched words stand in the article; UTF-8 offsets.
  private var matchesInArticle: [TextSpan] {
    guard !highlights.isEmpty else { return [] }
    var found: [TextSpan] = []
    // The text is the pieces with a blank between two.
    var start = 0
    for span in claim.spans {
      for match in highlights where match.start >= start && match.end <= start + span.count {
        found.append(TextSpan(match.start - start + span.start, match.end - start + span.start))
      }
      start += span.count + 1
    }
    return found
  }
}
