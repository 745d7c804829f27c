import ClaimsArchive
package import ClaimsModel

extension SearchHit {
  /// The reading for a terminal: what is claimed bold, who claims it underlined, a search's words standing out.
  ///
  /// With `marks`, what is claimed also stands in `[[` and `]]`.
  package func styledReading(marks: Bool = false) -> StyledText {
    let matches = matchesInArticle
    var styled = StyledText()
    for piece in reading.pieces {
      switch piece.part {
      case .content:
        if marks { styled.append("[[") }
        Self.append(piece, matches: matches, to: &styled)
        if marks { styled.append("]]") }
      case .source: styled.append(piece.text, .underlined)
      case .cue, .between, .bracket, .omission: styled.append(piece.text)
      }
    }
    return styled
  }

  // MARK: - Private

  /// Where the matched words stand in the article; UTF-8 offsets.
  var matchesInArticle: [TextSpan] {
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

  private static func append(_ piece: Reading.Piece, matches: [TextSpan], to styled: inout StyledText) {
    let bytes = Array(piece.text.utf8)
    guard let span = piece.span, bytes.count == span.count else { return styled.append(piece.text, .bold) }
    var position = 0
    for match in matches where span.contains(match) && match.start - span.start >= position {
      let (start, end) = (match.start - span.start, match.end - span.start)
      styled.append(String(decoding: bytes[position..<start], as: UTF8.self), .bold)
      styled.append(String(decoding: bytes[start..<end], as: UTF8.self), .match)
      position = end
    }
    styled.append(String(decoding: bytes[position...], as: UTF8.self), .bold)
  }
}
