import ClaimsModel
import Foundation
import TestSupport
import Testing

@testable import Storage

/// What a person says of claims wins over what was extracted, and lasts.
@Suite struct ClaimCorrectionsTests {
  private static let marsh = SourceReference(kind: .person, name: "Johanna Marsh")

  /// Two articles; in the second nobody but Joan Pike and the council speaks, and her second claim is relayed.
  private static func articles() -> [ArticleAnalysis] {
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

  private func archive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    for article in Self.articles() { try stored.add(article) }
    return stored
  }

  private func make(_ action: Correction.ClaimAction, _ position: Int, in stored: StoredAnalyses) throws
    -> CorrectionOutcome
  {
    try make(try reference(position, in: stored), action, in: stored)
  }

  private func make(
    _ claim: ClaimReference, _ action: Correction.ClaimAction, in stored: StoredAnalyses
  ) throws -> CorrectionOutcome {
    try stored.database.write {
      try $0.make(Correction(claim: claim, action: action, note: "seen", madeAt: "2031-01-02T03:04:05Z"))
    }
  }

  /// A claim of the second article.
  private func reference(_ position: Int, in stored: StoredAnalyses) throws -> ClaimReference {
    let id = try stored.database.read { try $0.article(stored.ids[1]) }.claimIDs[position]
    return try #require(try stored.database.read { try $0.reference(to: id) })
  }

  private func claims(_ stored: StoredAnalyses) throws -> [Claim] {
    try stored.database.read { try $0.article(stored.ids[1]) }.analysis.claims
  }

  private func speakers(_ stored: StoredAnalyses) throws -> [String] {
    try stored.database.read { try $0.sources(named: nil, kinds: [], limit: nil, offset: 0) }.items.map {
      "\($0.name) \($0.claimCount) \($0.relayCount) \($0.articleCount)"
    }.sorted()
  }

  private func count(_ expression: SearchExpression, _ stored: StoredAnalyses) throws -> Int {
    try stored.search(expression).total
  }

  @Test func aClaimIsNamedByArticlePlaceAndWords() throws {
    let stored = try archive()
    let reference = try reference(0, in: stored)
    #expect(reference.article == ArticleReference(externalID: "n2"))
    #expect(reference.pieces == [.init(start: 20, words: "the ferry was late")])
    #expect(try stored.database.read { try $0.reference(to: Claim.ID(rawValue: 77)) } == nil)
  }

  @Test func aRejectedClaimIsLeftOut() throws {
    let stored = try archive()
    let before = try speakers(stored)
    #expect(try make(.reject, 2, in: stored) == .made(1))
    #expect(try stored.database.check(deep: true) == [])
    let id = try stored.database.read { try $0.article(stored.ids[1]) }.claimIDs[2]
    let hit = try stored.database.read { try $0.claim(id) }
    #expect(hit.claim.isRejected)
    #expect(hit.claim.corrections == [AppliedCorrection(id: 1, kind: .reject, note: "seen")])
    #expect(hit.chain == [])
    for order in SearchOrder.allCases {
      #expect(try stored.search(.word("boats", isPrefix: false), order: order).total == 0)
      #expect(try stored.search(.everything, order: order).items.count == 4)
    }
    #expect(try count(.everything, stored) == 4)
    #expect(try count(.field(.speaker("pike")), stored) == 1)
    #expect(try count(.figure(.kinds([.count])), stored) == 0)
    #expect(try speakers(stored) == ["Joan Pike 1 0 1", "Johanna Marsh 1 0 1", "Lake Council 1 0 1"])
    let figures = try stored.database.read { try $0.figures(FigureQuery()) }.items
    #expect(figures.map(\.claimID) == [nil])
    #expect(figures.map(\.chain) == [[]])
    let summaries = try stored.database.read {
      try $0.articles(matching: nil, outlet: nil, since: nil, until: nil, limit: nil, offset: 0)
    }.items
    #expect(summaries.map(\.claimCount).sorted() == [1, 2])
    #expect(try stored.database.read { try $0.statistics() }.claims == [.indirect: 3, .statement: 1])
    let raw = try RawDatabase(stored.path)
    #expect(try raw.number("SELECT count(*) FROM claims_view") == 4)
    #expect(try raw.number("SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'meta : \"x1\"'") == 1)
    _ = try stored.database.write { try $0.undoCorrection(1) }
    #expect(try speakers(stored) == before)
    #expect(try claims(stored) == Self.articles()[1].claims)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func whatStandsWithinARejectedClaimStandsWithinTheNextAroundIt() throws {
    let stored = try StoredAnalyses(count: 0)
    var nested = Self.articles()[1]
    nested.claims[1].parent = 0
    nested.claims[2].parent = 1
    nested.claims[2].attribution = []
    try stored.add(Self.articles()[0])
    try stored.add(nested)
    #expect(try make(.reject, 1, in: stored) == .made(1))
    let ids = try stored.database.read { try $0.article(stored.ids[1]) }.claimIDs
    #expect(try stored.database.read { try $0.claim(ids[2]) }.parent == ids[0])
    #expect(try stored.database.read { try $0.claim(ids[0]) }.children == [])
    let kept = try stored.database.read { try $0.article(stored.ids[1]) }.withoutRejected
    #expect(kept.claimIDs == [ids[0], ids[2]])
    #expect(kept.analysis.claims.map(\.parent) == [nil, 0])
    #expect(kept.analysis.figures.map(\.claim) == [1])
    #expect(try make(.reject, 2, in: stored) == .made(2))
    let outer = try stored.database.read { try $0.article(stored.ids[1]) }.withoutRejected
    #expect(outer.analysis.figures.map(\.claim) == [0])
    #expect(outer.analysis.claims.map(\.figures) == [[0]])
    let figures = try stored.database.read { try $0.figures(FigureQuery(speakers: ["pike"])) }.items
    #expect(figures.map(\.claimID) == [ids[0]])
    #expect(figures.first?.chain.map(\.name) == ["Joan Pike"])
  }

  @Test func anotherSpeakerStandsBeforeTheRelays() throws {
    let stored = try archive()
    #expect(try make(.attribute(Self.marsh), 2, in: stored) == .made(1))
    #expect(try stored.database.check(deep: true) == [])
    let chain = try claims(stored)[2].attribution
    #expect(chain.map(\.relation) == [.speaker, .relay])
    #expect(chain[0].mention == nil)
    #expect(try speakers(stored) == ["Joan Pike 1 0 1", "Johanna Marsh 2 0 2", "Lake Council 1 1 1"])
    #expect(try count(.field(.speaker("marsh")), stored) == 2)
    #expect(try count(.field(.speaker("pike")), stored) == 1)
    #expect(try count(.field(.via("council")), stored) == 1)
    _ = try stored.database.write { try $0.undoCorrection(1) }
    #expect(try claims(stored) == Self.articles()[1].claims)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aSpeakerOfTheArticleNeedsNoNewSource() throws {
    let stored = try archive()
    let council = SourceReference(kind: .organisation, name: "the Lake Council")
    #expect(try make(.attribute(council), 0, in: stored) == .made(1))
    var known = CorrectedAnalysis(Self.articles()[1], corrections: []).analysis
    known.sources[0].aliases = ["Joan Q. Pyke"]
    let pyke = ClaimCorrection(
      applied: AppliedCorrection(id: 1, kind: .attribute), claim: try reference(1, in: stored),
      action: .attribute(SourceReference(kind: .person, name: "Joan Pyke")))
    let corrected = CorrectedAnalysis(known, corrections: [pyke])
    #expect(corrected.given == [])
    #expect(corrected.analysis.claims[1].attribution.map(\.source) == [0])
    #expect(try claims(stored)[0].attribution.map(\.source) == [1])
    #expect(try stored.database.read { try $0.article(stored.ids[1]) }.analysis.sources.count == 2)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func nobodyAndSomebodyNewAndAnotherStance() throws {
    let stored = try archive()
    #expect(try make(.attribute(nil), 0, in: stored) == .made(1))
    #expect(
      try make(.attribute(SourceReference(kind: .person, name: "Ida Novak")), 1, in: stored) == .made(2))
    #expect(try make(.stance(.denies), 1, in: stored) == .made(3))
    #expect(try stored.database.check(deep: true) == [])
    let claims = try claims(stored)
    #expect(claims[0].attribution == [])
    #expect(claims[1].stance == .denies)
    #expect(claims[1].corrections.map(\.kind) == [.attribute, .stance])
    #expect(try count(.field(.stance(.denies)), stored) == 1)
    #expect(try count(.field(.speaker("Ida Novak")), stored) == 1)
    let reference = SourceReference(kind: .person, name: "Ida Novak")
    _ = try stored.database.write {
      try $0.make(Correction(source: reference, action: .alias("The Lady"), madeAt: "now"))
    }
    _ = try stored.database.write {
      try $0.make(Correction(source: Self.marsh, action: .splitRole("mayor"), madeAt: "now"))
    }
    #expect(try stored.database.check(deep: true) == [])
    #expect(try count(.field(.speaker("the lady")), stored) == 1)
    _ = try stored.database.write { try $0.undoCorrections([1, 2, 3, 4, 5]) }
    #expect(try speakers(stored) == ["Joan Pike 2 0 1", "Johanna Marsh 1 0 1", "Lake Council 1 1 1"])
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aClaimWithoutASpeakerGetsOne() throws {
    let stored = try archive()
    let id = try stored.database.read { try $0.article(stored.ids[0]) }.claimIDs[1]
    let reference = try #require(try stored.database.read { try $0.reference(to: id) })
    #expect(
      try make(reference, .attribute(SourceReference(kind: .person, name: "Joan Pike")), in: stored)
        == .made(1))
    #expect(try count(.field(.speaker("pike")), stored) == 3)
    #expect(try stored.database.check(deep: true) == [])
  }

  /// Everything that can be seen of an archive, numbers of rows left out.
  private func contents(_ stored: StoredAnalyses) throws -> [String] {
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

  private static func corrections(_ stored: StoredAnalyses, _ suite: ClaimCorrectionsTests) throws
    -> [Correction]
  {
    let actions: [(Int, Correction.ClaimAction)] = [
      (0, .reject), (1, .stance(.opposes)), (1, .attribute(marsh)), (2, .attribute(nil)),
      (2, .stance(.warns)),
    ]
    return try actions.map {
      Correction(claim: try suite.reference($0.0, in: stored), action: $0.1, note: "n", madeAt: "now")
    }
  }

  @Test func theOrderOfCorrectionsAndArticlesMakesNoDifference() throws {
    let later = try archive()
    let corrections = try Self.corrections(later, self)
    _ = try later.database.write { try $0.make(corrections) }
    let earlier = try StoredAnalyses(count: 0)
    _ = try earlier.database.write { try $0.make(corrections.reversed()) }
    #expect(try earlier.database.read { try $0.corrections() }.allSatisfy { !$0.isInForce })
    for article in Self.articles() { try earlier.add(article) }
    #expect(try contents(earlier) == contents(later))
    #expect(try earlier.database.check(deep: true) == [])
    #expect(try later.database.check(deep: true) == [])
    // Read again, and read again the other way round.
    for stored in [earlier, later] {
      let before = try contents(stored)
      try stored.database.write { writer in
        for (id, article) in zip(stored.ids, Self.articles()) { try writer.replace(id, with: article) }
      }
      #expect(try contents(stored) == before)
      #expect(try stored.database.check(deep: true) == [])
    }
    _ = try later.database.write { try $0.undoCorrections([1, 2, 3, 4, 5]) }
    for (id, article) in zip(later.ids, Self.articles()) {
      #expect(try later.database.read { try $0.article(id) }.analysis == article)
    }
  }

  @Test func aCorrectionHoldsForAnotherCutOfTheSameWords() throws {
    let stored = try archive()
    #expect(try make(.attribute(Self.marsh), 1, in: stored) == .made(1))
    #expect(try make(.reject, 0, in: stored) == .made(2))
    var other = Self.articles()[1]
    // A newer extractor: the first claim is gone, the second begins a word later, and there is a claim more.
    let span = other.claims[1].spans[0]
    other.claims[1].spans = [TextSpan(span.start + 6, span.end)]
    other.claims[1].text = "rose by a third"
    other.claims.remove(at: 0)
    other.figures[0].claim = 1
    other.extractorVersion = 2
    try stored.database.write { try $0.replace(stored.ids[1], with: other) }
    #expect(try claims(stored).map { $0.corrections.map(\.kind) } == [[.attribute], []])
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [true, false])
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aCorrectionIsLostWithTheWordsAndComesBackWithThem() throws {
    let stored = try archive()
    let original = Self.articles()[1]
    #expect(try make(.stance(.denies), 2, in: stored) == .made(1))
    let words = [("Joan Pike" as String?, SourceKind.person, "all was well")]
    var changed = analysis(words, published: original.article.published, number: 2)
    changed.article.externalID = "n2"
    try stored.database.write { try $0.replace(stored.ids[1], with: changed) }
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [false])
    #expect(try claims(stored) == changed.claims)
    var moved = analysis(
      words + [("Joan Pike", .person, "12 boats sank")], published: original.article.published, number: 2)
    moved.article.externalID = "n2"
    try stored.database.write { try $0.replace(stored.ids[1], with: moved) }
    #expect(try claims(stored).map(\.stance) == [.asserts, .denies])
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [true])
    try stored.database.write { try $0.remove(stored.ids[1]) }
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [false])
    try stored.add(original)
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [true])
    #expect(try stored.database.check(deep: true) == [])
  }

  /// A feed's lines move: what is third today was second yesterday.
  @Test func anotherArticleOfTheSamePathIsNotMeantByAFewWords() throws {
    var (old, new) = (
      analysis([
        ("Joan Pike", .person, "it was late"), ("Joan Pike", .person, "the old ferry was late again"),
      ]),
      analysis([
        ("Ida Novak", .person, "so it goes"), ("Ida Novak", .person, "it was late"),
        ("Ida Novak", .person, "the old ferry was late again"),
      ])
    )
    old.article.textDigest = "old"
    new.article.textDigest = "new"
    func holding(_ article: ArticleReference, of analysis: ArticleAnalysis) -> [Int] {
      let corrections = old.claims.enumerated().map { index, claim in
        ClaimCorrection(
          applied: AppliedCorrection(id: index, kind: .reject),
          claim: ClaimReference(
            article: article, pieces: [.init(start: claim.spans[0].start, words: claim.text)]),
          action: .reject)
      }
      let corrected = CorrectedAnalysis(analysis, corrections: corrections).analysis.claims
      return corrected.indices.filter { corrected[$0].isRejected }
    }
    let byPath = ArticleReference(textDigest: "old", path: old.article.path)
    #expect(holding(byPath, of: old) == [0, 1])
    #expect(holding(byPath, of: new) == [2])
    new.article.url = "https://example.org/1"
    #expect(holding(ArticleReference(url: "https://example.org/1"), of: new) == [1, 2])
    #expect(holding(ArticleReference(url: "https://example.org/2", path: old.article.path), of: new) == [])
  }

  @Test func theOppositeIsRefused() throws {
    let stored = try archive()
    let reference = try reference(1, in: stored)
    #expect(try make(reference, .attribute(Self.marsh), in: stored) == .made(1))
    #expect(try make(reference, .attribute(Self.marsh), in: stored) == .known(1))
    let novak = SourceReference(kind: .person, name: "Ida Novak")
    var shorter = reference
    shorter.pieces[0] = .init(start: reference.pieces[0].start + 6, words: "rose by a third")
    for other in [reference, shorter] {
      for speaker in [novak, nil] {
        guard case .conflict(let kept) = try make(other, .attribute(speaker), in: stored) else {
          Issue.record("it was made")
          continue
        }
        #expect(kept.id == 1)
      }
    }
    #expect(try make(reference, .stance(.denies), in: stored) == .made(2))
    #expect(try make(reference, .reject, in: stored) == .made(3))
    _ = try stored.database.write { try $0.undoCorrections([1, 3]) }
    #expect(try make(reference, .attribute(novak), in: stored) == .made(3))
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aRoleIsNotShown() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(articleNaming([.init("Joan Pike", roles: ["federal judge", "mayor"])], number: 1))
    let pike = SourceReference(kind: .person, name: "Joan Pike")
    func roles() throws -> [[String]] {
      let found = try stored.database.read { try $0.sources(named: nil, kinds: [], limit: nil, offset: 0) }
        .items
      let hit = try #require(try stored.search(.everything).items.first)
      let article = try stored.database.read { try $0.article(stored.ids[0]) }
      return found.map(\.roles) + hit.chain.map(\.roles) + article.analysis.sources.map(\.roles)
    }
    _ = try stored.database.write {
      try $0.make(Correction(source: pike, action: .removeRole("Federal Judge"), madeAt: "now"))
    }
    #expect(try roles() == [["mayor"], ["mayor"], ["mayor"]])
    #expect(try stored.database.check(deep: true) == [])
    try stored.add(articleNaming([.init("Joan Pike", roles: ["Federal judge"])], number: 2))
    #expect(try roles().first == ["mayor"])
    #expect(try stored.database.check(deep: true) == [])
    _ = try stored.database.write { try $0.undoCorrection(1) }
    #expect(try roles().last == ["federal judge", "mayor"])
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aFileIsReadAsItWasWritten() throws {
    let claim = ClaimReference(
      article: ArticleReference(textDigest: "d", path: "p"),
      pieces: [.init(start: 0, words: "“A”"), .init(start: 9, words: "b\n")])
    let corrections =
      [.reject, .attribute(Self.marsh), .attribute(nil), .stance(.supports)].map {
        Correction(claim: claim, action: $0, note: "why", madeAt: "now")
      } + [Correction(source: Self.marsh, action: .removeRole("mayor"), madeAt: "now")]
    let text = CorrectionFile.text(corrections)
    #expect(text.contains("\"claims-corrections/1.1\""))
    #expect(try CorrectionFile.corrections(in: Data(text.utf8)) == corrections)
    for correction in corrections {
      let form = CorrectionForm(correction)
      let read = CorrectionForm(
        action: form.action, subject: form.subject, object: form.object, note: form.note, madeAt: "now")
      #expect(try read?.correction() == correction)
    }
    #expect(CorrectionFile.text([]).contains("\"claims-corrections/1\""))
  }

  @Test(arguments: [
    ("\"action\": \"reject\"", "it has no “claim”"),
    ("\"action\": \"role\", \"role\": \"mayor\"", "it has no “source”"),
    (
      "\"action\": \"stance\", \"stance\": \"shouts\", \(Self.someClaim)",
      "“shouts” is no stance; there are asserts"
    ),
    ("\"action\": \"attribute\", \(Self.someClaim)", "needs a “speaker”"),
    ("\"action\": \"reject\", \"claim\": {\"article\": {}, \"content\": []}", "a claim needs an “article”"),
    (
      "\"action\": \"reject\", \"claim\": {\"article\": {\"url\": \"u\"}, \"content\": [{\"start\": -1, \"text\": \"a\"}]}",
      "a claim needs its “content”"
    ),
  ])
  func whatCannotBeReadIsExplained(fields: String, problem: String) {
    let text = "{\"schema\": \"claims-corrections/1.1\", \"corrections\": [{\(fields)}]}"
    let error = #expect(throws: CorrectionFile.Problem.self) {
      _ = try CorrectionFile.corrections(in: Data(text.utf8))
    }
    #expect(error?.text.contains(problem) == true)
  }

  private static let someClaim =
    "\"claim\": {\"article\": {\"url\": \"u\"}, \"content\": [{\"start\": 0, \"text\": \"a\"}]}"

  @Test(arguments: [
    "UPDATE attributions SET mention = 'x' WHERE claim_id IN (SELECT claim_id FROM corrected_claims)",
    "UPDATE claims SET stance = 'urges' WHERE id IN (SELECT claim_id FROM corrected_claims)",
    "UPDATE corrected_claims SET is_rejected = 1 - is_rejected", "DELETE FROM claim_corrections",
    "DELETE FROM attributions WHERE claim_id IN (SELECT claim_id FROM corrected_claims)",
    "DELETE FROM taken_roles", "UPDATE article_sources SET source_id = 2 WHERE is_given = 1",
    "UPDATE article_sources SET name = 'Elvis Presley' WHERE is_given = 1", "DELETE FROM sources",
  ])
  func aRepairAppliesCorrectionsAnew(sql: String) throws {
    let stored = try archive()
    _ = try stored.database.write { writer in
      try writer.make(
        Self.corrections(stored, self)
          + [Correction(source: Self.marsh, action: .removeRole("mayor"), madeAt: "now")])
    }
    let third = articleNaming([.init("Johanna Marsh", roles: ["mayor"])], number: 3)
    try stored.add(third)
    let before = try contents(stored)
    try RawDatabase(stored.path).execute("PRAGMA foreign_keys = OFF; " + sql)
    #expect(try !stored.database.check(deep: true).isEmpty)
    let report = try stored.database.repair()
    #expect(report.remaining == [])
    #expect(report.setAside == [])
    #expect(try contents(stored) == before)
  }

  @Test(arguments: [
    "UPDATE corrected_claims SET stance = 'urges'", "UPDATE extracted_attributions SET mention = 'x'",
    "DELETE FROM extracted_attributions", "DELETE FROM corrected_claims",
  ])
  func whatWasExtractedCannotBeChangedUnseen(sql: String) throws {
    let stored = try archive()
    #expect(try make(.attribute(Self.marsh), 0, in: stored) == .made(1))
    try RawDatabase(stored.path).execute("PRAGMA foreign_keys = OFF; " + sql)
    #expect(try !stored.database.check(deep: true).isEmpty)
    let report = try stored.database.repair()
    #expect(report.remaining == [])
    #expect(report.setAside.map(\.id) == [stored.ids[1]])
  }
}
