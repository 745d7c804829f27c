import ClaimsModel

/// Makes figures as an archive would find them, of invented articles.
struct MadeHit {
  var kind: FigureKind = .count
  var text = "12"
  var value: String? = "12"
  var low: String?
  var high: String?
  var modifier: FigureModifier = .exactly
  var printedDigits: Int?
  var unit: String?
  var unitKind: String?
  var currency: String?
  var counted: String?
  var head: String?
  var per: String?
  var change: FigureChange?
  var asOf: String?
  var said: String?
  var nearestDate: String?
  var context = "12 ferries sank"
  var claim: Int64? = 1
  var speaker: String?
  var relay: String?
  var outlet: String? = "The Courier"
  var published: String? = "2031-04-02"
  var article: Int64 = 1

  /// The figure.
  var figure: Figure {
    let span = TextSpan(0, max(1, text.utf8.count))
    var figure = Figure(
      text: text, spans: [span], numeralSpans: [span], kind: kind, value: value.flatMap { DecimalValue($0) },
      modifier: modifier)
    figure.low = low.flatMap { DecimalValue($0) }
    figure.high = high.flatMap { DecimalValue($0) }
    figure.significantDigits = printedDigits
    figure.unit = unit
    figure.unitKind = unitKind
    figure.currency = currency
    figure.counted = counted
    figure.countedHead = head
    figure.per = per
    figure.change = change
    figure.asOf = asOf
    return figure
  }

  /// The figure as found, with the number `id`.
  func hit(_ id: Int64) -> FigureHit {
    let links = [(Attribution.Relation.speaker, speaker), (.relay, relay)].compactMap { relation, name in
      name.map { name in
        ChainLink(
          relation: relation,
          source: Source.ID(rawValue: Int64(name.utf8.reduce(7) { ($0 * 31 + Int($1)) % 99_991 })),
          name: name, kind: .person, roles: [], mention: nil, cue: nil)
      }
    }
    return FigureHit(
      found: FoundFigure(id: Figure.ID(rawValue: id), figure: figure),
      claimID: claim.map { Claim.ID(rawValue: $0) }, context: context, said: said, nearestDate: nearestDate,
      chain: links,
      article: ArticleSummary(
        id: Article.ID(rawValue: article), title: nil, outlet: outlet,
        published: published.flatMap { PartialDate(edtf: $0) }, path: "made/\(article).txt", url: nil,
        claimCount: 1,
        statementCount: 0, figureCount: 1))
  }
}

extension FigureHit {
  /// A count in a claim and an article of its own; `#` in `words` stands for the figure's.
  static func made(
    _ value: Int, _ words: String, _ counted: String?, _ head: String?, speaker: String? = nil,
    outlet: String? = "The Courier", on date: String? = "2031-04-02", article: Int64,
    _ change: (inout MadeHit) -> Void = { _ in }
  ) -> FigureHit {
    var made = MadeHit()
    made.value = String(value)
    made.text = counted.map { "\(value) \($0)" } ?? String(value)
    made.context = words.replacing("#", with: made.text)
    made.head = head
    made.counted = counted
    made.speaker = speaker
    made.outlet = outlet
    made.published = date
    made.article = article
    made.claim = article
    change(&made)
    return made.hit(article * 1000 + Int64(value % 1000))
  }
}
