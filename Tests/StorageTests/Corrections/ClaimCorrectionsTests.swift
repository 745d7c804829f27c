import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// What a person says of claims wins over what was extracted.
@Suite struct ClaimCorrectionsTests: CorrectsClaims {
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
}
