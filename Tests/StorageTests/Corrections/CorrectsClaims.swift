import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// A suite about corrections of claims, with two articles to correct.
protocol CorrectsClaims {}

extension CorrectsClaims {
  static var marsh: SourceReference { SourceReference(kind: .person, name: "Johanna Marsh") }

  /// Two articles; in the second nobody but Joan Pike and the council speaks, and her second claim is relayed.
  static func articles() -> [ArticleAnalysis] {
    let first = analysis([
      ("Johanna Marsh", .person, "the bridge was open"), (nil, .person, "the tunnel was shut"),
    ])
    var second = analysis(
      [
        ("Joan Pike", .person, "the ferry was late"),
        ("Lake Council", .organisation, "fares rose by a third"),
        ("Joan Pike", .person, "12 boats sank"),
      ], title: "Ferries", outlet: "Lake Post", published: PartialDate(year: 2031, month: 4, day: 1),
      number: 2)
    second.article.externalID = "n2"
    second.claims[2].attribution.append(
      Attribution(relation: .relay, source: 1, mention: nil, spans: []))
    let start = second.article.text.utf8.count - "12 boats sank".utf8.count
    let span = TextSpan(start, start + 2)
    var figure = Figure(
      text: "12", spans: [span], numeralSpans: [span], kind: .count, value: DecimalValue("12"))
    figure.claim = 2
    second.figures = [figure]
    second.claims[2].figures = [0]
    return [first, second]
  }

  func archive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    for article in Self.articles() { try stored.add(article) }
    return stored
  }

  func make(_ action: Correction.ClaimAction, _ position: Int, in stored: StoredAnalyses) throws
    -> CorrectionOutcome
  {
    try make(try reference(position, in: stored), action, in: stored)
  }

  func make(
    _ claim: ClaimReference, _ action: Correction.ClaimAction, in stored: StoredAnalyses
  ) throws -> CorrectionOutcome {
    try stored.database.write {
      try $0.make(Correction(claim: claim, action: action, note: "seen", madeAt: "2031-01-02T03:04:05Z"))
    }
  }

  /// A claim of the second article.
  func reference(_ position: Int, in stored: StoredAnalyses) throws -> ClaimReference {
    let id = try stored.database.read { try $0.article(stored.ids[1]) }.claimIDs[position]
    return try #require(try stored.database.read { try $0.reference(to: id) })
  }

  func claims(_ stored: StoredAnalyses) throws -> [Claim] {
    try stored.database.read { try $0.article(stored.ids[1]) }.analysis.claims
  }

  func speakers(_ stored: StoredAnalyses) throws -> [String] {
    try stored.database.read { try $0.sources(named: nil, kinds: [], limit: nil, offset: 0) }.items.map {
      "\($0.name) \($0.claimCount) \($0.relayCount) \($0.articleCount)"
    }.sorted()
  }

  func count(_ expression: SearchExpression, _ stored: StoredAnalyses) throws -> Int {
    try stored.search(expression).total
  }

  /// Everything that can be seen of an archive, numbers of rows left out.
  func contents(_ stored: StoredAnalyses) throws -> [String] {
    let articles = try stored.ids.map { id in
      let article = try stored.database.read { try $0.article(id) }
      let names = article.sourceIDs.map { article.identities[$0]?.name ?? "" }
      var analysis = article.analysis
      for index in analysis.claims.indices {
        analysis.claims[index].corrections = analysis.claims[index].corrections.map {
          AppliedCorrection(id: 0, kind: $0.kind, note: $0.note)
        }.sorted { $0.kind.rawValue < $1.kind.rawValue }
      }
      return "\(analysis) \(names)"
    }
    let corrections = try stored.database.read { try $0.corrections() }
      .map { "\($0.correction) \($0.isInForce)" }.sorted()
    return try articles + speakers(stored) + corrections
  }

  /// Corrections of the second article, in every way.
  func corrections(in stored: StoredAnalyses) throws -> [Correction] {
    let actions: [(Int, Correction.ClaimAction)] = [
      (0, .reject), (1, .stance(.opposes)), (1, .attribute(Self.marsh)), (2, .attribute(nil)),
      (2, .stance(.warns)),
    ]
    return try actions.map {
      Correction(claim: try reference($0.0, in: stored), action: $0.1, note: "n", madeAt: "now")
    }
  }
}
