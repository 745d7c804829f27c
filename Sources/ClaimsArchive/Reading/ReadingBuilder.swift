public import ClaimsModel

extension SearchHit {
  /// The claim as its article words it, with those named who are only pointed to.
  public var reading: Reading { ReadingBuilder(claim: claim, chain: chain, passage: passage).reading }

  /// The whole sentence, or run of sentences, of the article that holds content, cue and source, on one line.
  public var sentence: String { PassageWords(passage).text(claim.sentence) }
}

/// Makes a claim's reading of the passage in which it stands.
///
/// Source, cue and content follow each other as in the text. What stands between two of them is kept where it is short,
/// an ellipsis stands for the rest. A bracket says who “he” is.
struct ReadingBuilder {
  /// The most words between two parts that are kept; a longer aside hides who says what.
  private static let longestGap = 12
  /// The same between a source and what follows it in one sentence.
  ///
  /// What stands there may say that it is somebody else's: "Coe forced Lund to admit".
  private static let longestTie = 60

  private let claim: Claim
  private let chain: [ChainLink]
  private let words: PassageWords
  private let parts: [ReadingPart]
  private let names: ReadingNames

  init(claim: Claim, chain: [ChainLink], passage: Passage) {
    self.claim = claim
    self.chain = chain
    words = PassageWords(passage)
    parts = ReadingPart.parts(of: claim, in: words)
    names = ReadingNames(chain: chain, parts: parts)
  }

  var reading: Reading {
    guard let first = parts.first, let last = parts.last else {
      return Reading(pieces: [Reading.Piece(.content, claim.text)])
    }
    var pieces = opening(before: first)
    let firstCue = parts.first { $0.part == .cue }
    var budget = ContentBudget(parts: parts, words: words)
    var end = first.span.start
    var pending: Reading.Piece?
    var previous: Reading.Part?
    for part in parts {
      let gap = gap(TextSpan(end, part.span.start), isTie: previous == .source)
      pieces += pending.map { Self.with($0, in: gap) } ?? gap
      if part == firstCue, names.isSpeakerLeftOut {
        pieces += names.left.map { [Reading.Piece(.bracket, "[\($0)] ")] } ?? []
      }
      pending = nil
      switch part.part {
      case .content: pieces += budget.pieces(of: part.span)
      case .source: (pieces, pending) = with(part, behind: pieces)
      default: pieces.append(piece(part.part, part.span))
      }
      (end, previous) = (part.span.end, part.part)
    }
    let closing = closing(behind: last)
    return Reading(pieces: Self.tidied(pieces + (pending.map { Self.with($0, in: closing) } ?? closing)))
  }

  // MARK: - Private

  private func piece(_ part: Reading.Part, _ span: TextSpan) -> Reading.Piece {
    Reading.Piece(part, words.text(span), at: span)
  }

  /// Who speaks, where neither a name nor a cue tells; else the few words with which the sentence begins.
  private func opening(before first: ReadingPart) -> [Reading.Piece] {
    guard claim.kind != .statement else { return [] }
    let start = SentenceStart(words: words).rest(before: first.span.start)
    let before = start.isEmpty ? [] : [piece(.between, start)]
    if !parts.contains(where: { $0.part == .cue }) {
      return names.isSpeakerLeftOut ? names.left.map { [Reading.Piece(.bracket, "[\($0):] ")] } ?? [] : before
    }
    return before
  }

  /// The pieces and a mention; the bracket that it needs stands within it, or is still to come.
  private func with(
    _ mention: ReadingPart, behind pieces: [Reading.Piece]
  ) -> (pieces: [Reading.Piece], pending: Reading.Piece?) {
    guard let bracket = names.bracket(behind: mention, after: pieces) else {
      return (pieces + [piece(.source, mention.span)], nil)
    }
    guard let head = names.headEnd(of: mention, in: words) else {
      return (pieces + [piece(.source, mention.span)], bracket)
    }
    let (before, behind) = (TextSpan(mention.span.start, head), TextSpan(head, mention.span.end))
    return (pieces + [piece(.source, before), bracket, piece(.source, behind)], nil)
  }

  /// What stands between two parts.
  private func gap(_ span: TextSpan, isTie: Bool) -> [Reading.Piece] {
    guard !span.isEmpty else { return [] }
    let count = words.wordCount(span)
    if count > (isTie ? Self.longestTie : Self.longestGap) || count > 0 && words.hasLineEnd(span) {
      return [Reading.Piece(.omission, " … ")]
    }
    return [piece(.between, span)]
  }

  /// A bracket behind a mention, and behind the ’s that belongs to it.
  private static func with(_ bracket: Reading.Piece, in gap: [Reading.Piece]) -> [Reading.Piece] {
    guard let first = gap.first, first.part == .between, let span = first.span,
      let clitic = ["’s", "'s", "’", "'"].first(where: { first.text.hasPrefix($0 + " ") || first.text == $0 })
    else { return [bracket] + gap }
    let border = span.start + clitic.utf8.count
    return [
      Reading.Piece(.between, clitic, at: TextSpan(span.start, border)), bracket,
      Reading.Piece(.between, String(first.text.dropFirst(clitic.count)), at: TextSpan(border, span.end)),
    ] + gap.dropFirst()
  }

  /// The rest of the clause behind a cue or a source that comes last ("he said on Monday."), and the stop behind a
  /// content.
  private func closing(behind last: ReadingPart) -> [Reading.Piece] {
    let clause = ClauseEnd(words: words, limit: Self.longestGap)
    let rest = last.part == .content ? clause.stop(at: last.span.end) : clause.rest(after: last.span.end)
    return rest.isEmpty ? [] : [piece(.between, rest)]
  }

  /// Without empty pieces, blanks at the ends, and one of two ellipses in a row.
  private static func tidied(_ pieces: [Reading.Piece]) -> [Reading.Piece] {
    var kept: [Reading.Piece] = []
    for piece in pieces where !piece.text.isEmpty {
      if piece.part == .omission, kept.last?.part == .omission { continue }
      // One blank where two pieces both bring one.
      var piece = piece
      if kept.last?.text.hasSuffix(" ") ?? true, piece.text.hasPrefix(" ") { piece.text.removeFirst() }
      if !piece.text.isEmpty { kept.append(piece) }
    }
    while let last = kept.last, last.text.allSatisfy({ $0 == " " }) { kept.removeLast() }
    return kept
  }
}
