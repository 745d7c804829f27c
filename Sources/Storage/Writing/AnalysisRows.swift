import ClaimsModel

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
  let printed: PrintedIDs

  /// Writes claim number `position` with its spans and its chain.
  func writeClaim(_ position: Int, with statements: WriteStatements) throws -> ArchiveWriter.ClaimText {
    let claim = analysis.claims[position]
    let id = claims.lowerBound + Int64(position)
    let meta = MetaTokens.text(for: claim, sources: sources, outlet: outlet)
    let row = statements.claim
    row.bind(id)
    row.bind(article)
    row.bind(position)
    row.bind(claim.kind.rawValue)
    row.bind(claim.stance.rawValue)
    row.bind(claim.text)
    bind(claim.cue, to: row)
    row.bind(claim.parent.map { claims.lowerBound + Int64($0) })
    row.bind(claim.said)
    row.bind(claim.venue)
    row.bind(claim.isNegated)
    row.bind(claim.isInTitle)
    row.bind(offsets.scalarOffset(ofUTF8: claim.sentence.start))
    row.bind(offsets.scalarOffset(ofUTF8: claim.sentence.end))
    row.bind(SpanColumn.json(claim.figures))
    row.bind(claim.confidence)
    let words = ClaimWords(claim, in: analysis)
    row.bind(meta)
    row.bind(words.around)
    row.bind(words.twin)
    row.bind(printed.claims[at: position])
    try row.run()
    try writeSpans(of: claim, id: id, with: statements.claimSpan)
    try writeChain(of: claim, id: id, with: statements.attribution)
    return ArchiveWriter.ClaimText(
      id: id, text: claim.text, meta: meta, title: analysis.article.title, around: words.around)
  }

  /// Writes figure number `position`.
  func writeFigure(_ position: Int, with statements: WriteStatements) throws -> ArchiveWriter.FigureText {
    let figure = analysis.figures[position]
    let id = figures.lowerBound + Int64(position)
    let row = statements.figure
    row.bind(id)
    row.bind(article)
    row.bind(position)
    row.bind(figure.claim.map { claims.lowerBound + Int64($0) })
    row.bind(figure.text)
    row.bind(SpanColumn.json(figure.spans, offsets))
    row.bind(SpanColumn.json(figure.numeralSpans, offsets))
    row.bind(figure.kind.rawValue)
    bindNumbers(of: figure, to: row)
    bindUnit(of: figure, to: row)
    row.bind(figure.change?.direction.rawValue)
    row.bind(figure.change?.kind.rawValue)
    row.bind(figure.change?.from?.description)
    row.bind(figure.asOf)
    row.bind(figure.date)
    row.bind(figure.timex)
    row.bind(figure.dateLow?.description)
    row.bind(figure.dateHigh?.description)
    row.bind(figure.anchor?.rawValue)
    row.bind(ListColumn.json(figure.alternates))
    row.bind(printed.figures[at: position])
    try row.run()
    return ArchiveWriter.FigureText(
      id: id, text: figure.text, counted: figure.counted, unitText: figure.unitText)
  }

  // MARK: - Private

  private func writeSpans(of claim: Claim, id: Int64, with row: InsertStatement) throws {
    for (number, span) in claim.spans.enumerated() {
      row.bind(id)
      row.bind(number)
      row.bind(offsets.scalarOffset(ofUTF8: span.start))
      row.bind(offsets.scalarOffset(ofUTF8: span.end))
      try row.run()
    }
  }

  private func writeChain(of claim: Claim, id: Int64, with row: InsertStatement) throws {
    for (number, link) in claim.attribution.enumerated() {
      row.bind(id)
      row.bind(number)
      row.bind(link.relation.rawValue)
      row.bind(sources[link.source])
      row.bind(link.source)
      row.bind(link.mention)
      row.bind(SpanColumn.json(link.spans, offsets))
      bind(link.cue, to: row)
      try row.run()
    }
  }

  /// The three columns of a cue.
  private func bind(_ cue: Cue?, to row: InsertStatement) {
    row.bind(cue?.text)
    row.bind(cue?.lemma)
    row.bind(cue.map { SpanColumn.json($0.spans, offsets) })
  }

  /// The columns from `value` to `significant_digits`.
  private func bindNumbers(of figure: Figure, to row: InsertStatement) {
    let low = (figure.low ?? figure.value)?.double
    let high = (figure.high ?? figure.value)?.double
    row.bind(figure.value?.description)
    row.bind(figure.low?.description)
    row.bind(figure.high?.description)
    row.bind(figure.isLowIncluded)
    row.bind(figure.isHighIncluded)
    row.bind(low ?? high.map { _ in -Double.infinity })
    row.bind(high ?? low.map { _ in Double.infinity })
    row.bind(figure.modifier.rawValue)
    row.bind(figure.significantDigits)
  }

  /// The columns from `unit` to `per`.
  private func bindUnit(of figure: Figure, to row: InsertStatement) {
    row.bind(figure.unit)
    row.bind(figure.unitText)
    row.bind(figure.unitKind)
    row.bind(figure.currency)
    row.bind(figure.isCurrencyAssumed)
    row.bind(figure.counted)
    row.bind(figure.countedHead)
    row.bind(figure.countedFrom.map { SpanColumn.json([$0], offsets) })
    row.bind(figure.per)
  }
}
