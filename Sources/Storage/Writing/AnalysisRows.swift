import ClaimsModel
import GRDB

/// Turns the claims and figures of one analysis into rows.
struct AnalysisRows {
  let analysis: ArticleAnalysis
  let article: Int64
  let offsets: UTF8Offsets
  /// Archive-wide ids of the article's sources, index by index.
  let sources: [Int64]
  let outlet: Int64?
  /// Ids of the claims and of the figures.
  let claims: Range<Int64>
  let figures: Range<Int64>

  /// Writes claim number `position` with its spans and its chain.
  func writeClaim(_ position: Int, with statements: WriteStatements) throws -> ArchiveWriter.ClaimText {
    let claim = analysis.claims[position]
    let id = claims.lowerBound + Int64(position)
    let meta = MetaTokens.text(for: claim, sources: sources, outlet: outlet)
    try statements.claim.execute(arguments: [
      id, article, position, claim.kind.rawValue, claim.stance.rawValue, claim.text, claim.cue?.text,
      claim.cue?.lemma, claim.cue.map { SpanColumn.json($0.spans, offsets) },
      claim.parent.map { claims.lowerBound + Int64($0) }, claim.said, claim.venue, claim.isNegated,
      claim.isInTitle, offsets.scalarOffset(ofUTF8: claim.sentence.start),
      offsets.scalarOffset(ofUTF8: claim.sentence.end), SpanColumn.json(claim.figures), claim.confidence,
      meta,
    ])
    for (number, span) in claim.spans.enumerated() {
      try statements.claimSpan.execute(arguments: [
        id, number, offsets.scalarOffset(ofUTF8: span.start), offsets.scalarOffset(ofUTF8: span.end),
      ])
    }
    for (number, link) in claim.attribution.enumerated() {
      try statements.attribution.execute(arguments: [
        id, number, link.relation.rawValue, sources[link.source], link.source, link.mention,
        SpanColumn.json(link.spans, offsets), link.cue?.text, link.cue?.lemma,
        link.cue.map { SpanColumn.json($0.spans, offsets) },
      ])
    }
    return ArchiveWriter.ClaimText(id: id, text: claim.text, meta: meta, title: analysis.article.title)
  }

  /// Writes figure number `position`.
  func writeFigure(_ position: Int, with statements: WriteStatements) throws -> ArchiveWriter.FigureText {
    let figure = analysis.figures[position]
    let id = figures.lowerBound + Int64(position)
    let low = (figure.low ?? figure.value)?.double
    let high = (figure.high ?? figure.value)?.double
    try statements.figure.execute(arguments: [
      id, article, position, figure.claim.map { claims.lowerBound + Int64($0) }, figure.text,
      SpanColumn.json(figure.spans, offsets), SpanColumn.json(figure.numeralSpans, offsets),
      figure.kind.rawValue, figure.value?.description, figure.low?.description, figure.high?.description,
      figure.isLowIncluded, figure.isHighIncluded, low ?? high.map { _ in -Double.infinity },
      high ?? low.map { _ in Double.infinity }, figure.modifier.rawValue, figure.significantDigits,
      figure.unit,
      figure.unitText, figure.unitKind, figure.currency, figure.isCurrencyAssumed, figure.counted,
      figure.countedHead, figure.countedFrom.map { SpanColumn.json([$0], offsets) }, figure.per,
      figure.change?.direction.rawValue, figure.change?.kind.rawValue, figure.change?.from?.description,
      figure.asOf, figure.date, figure.timex, figure.dateLow?.description, figure.dateHigh?.description,
      figure.anchor?.rawValue, ListColumn.json(figure.alternates),
    ])
    return ArchiveWriter.FigureText(
      id: id, text: figure.text, counted: figure.counted, unitText: figure.unitText)
  }
}
