import ClaimsModel
import Foundation
import TestSupport
import Testing

@testable import Storage

/// What a person says of who is who wins over what articles say, and lasts.
@Suite struct CorrectionsTests {
  private static let ada = SourceReference(kind: .person, name: "Ada Bréton")
  private static let lind = SourceReference(kind: .person, name: "Ada Lind")

  private static func correction(_ source: SourceReference, _ action: Correction.Action) -> Correction {
    Correction(source: source, action: action, note: "seen", madeAt: "2031-01-02T03:04:05Z")
  }

  /// Three articles: Ada Bréton twice, once as a coach; Ada Lind; a bare Bréton.
  private static let articles = [
    articleNaming([.init("Ada Bréton", roles: ["mayor"], aliases: ["Bréton"])], number: 1),
    articleNaming([.init("Ada Bréton", roles: ["football coach"]), .init("Joan Pike")], number: 2),
    articleNaming([.init("Ada Lind", aliases: ["Iron Ada"])], number: 3),
    articleNaming([.init("The Tunneller")], number: 4),
  ]

  private func archive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    for article in Self.articles { try stored.add(article) }
    return stored
  }

  private func named(_ name: String, _ stored: StoredAnalyses) throws -> [SourceSummary] {
    try stored.database.read { try $0.candidates(forSpeaker: name) }
  }

  /// One of each sort of correction.
  private static let all = [
    correction(ada, .merge(lind)),
    correction(ada, .splitArticle(ArticleReference(externalID: "n2"))),
    correction(ada, .splitRole("Football Coach")),
    correction(ada, .rename("Ada the Great")),
    correction(ada, .alias("The Tunneller")),
  ]

  @Test func mergedSourcesAreOne() throws {
    let stored = try archive()
    #expect(
      try stored.database.write { try $0.make(Self.correction(Self.ada, .merge(Self.lind))) } == .made(1))
    for name in ["bréton", "lind", "Ada Lind", "iron ada"] {
      #expect(try named(name, stored).map(\.claimCount) == [3], "\(name)")
    }
    #expect(try stored.search(.field(.speaker("lind"))).total == 3)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aSourceOfOneArticleIsTakenOut() throws {
    let stored = try archive()
    let splits = try stored.database.read {
      try $0.splits(of: Source.ID(rawValue: 1), mention: stored.ids[1].description)
    }
    #expect(splits.map(\.action) == [.splitArticle(ArticleReference(externalID: "n2"))])
    for split in splits {
      _ = try stored.database.write { try $0.make(Self.correction(split.source, split.action)) }
    }
    #expect(try named("Ada Bréton", stored).map(\.claimCount) == [1, 1])
    #expect(try named("Ada Bréton", stored).flatMap(\.roles) == ["mayor", "football coach"])
    // Each claim is found by its own speaker only.
    for source in try named("Ada Bréton", stored) {
      let page = try stored.database.read { try $0.search(SearchQuery(limit: nil), speakers: [source.id]) }
      #expect(page.items.flatMap(\.chain).map(\.source) == [source.id])
    }
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func whoeverHasARoleIsTakenOut() throws {
    let stored = try archive()
    let splits = try stored.database.read {
      try $0.splits(of: Source.ID(rawValue: 1), mention: "FOOTBALL coach")
    }
    #expect(splits.map(\.action) == [.splitRole("football coach")])
    _ = try stored.database.write { try $0.make(Self.correction(Self.ada, .splitRole("football coach"))) }
    try stored.add(articleNaming([.init("Ada Bréton", roles: ["football coach"])], number: 9))
    #expect(try named("Ada Bréton", stored).map(\.claimCount) == [2, 1])
  }

  @Test func aNameIsTakenOut() throws {
    let stored = try archive()
    let splits = try stored.database.read { try $0.splits(of: Source.ID(rawValue: 3), mention: "iron ada") }
    #expect(splits.map(\.action) == [.splitName("iron ada")])
    _ = try stored.database.write { try $0.make(Self.correction(Self.lind, .splitName("iron ada"))) }
    #expect(try named("iron ada", stored) == [])
    #expect(try named("iron", stored) == [])
    #expect(try named("ada lind", stored).map(\.aliases) == [[]])
  }

  @Test func aSpellingThatBelongsToSomebodyElseIsTakenOut() throws {
    let stored = try StoredAnalyses(count: 0)
    for (number, name) in ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"].enumerated() {
      try stored.add(articleNaming([.init(name, roles: ["Ukrainian President"])], number: number))
    }
    #expect(try Identities(stored).sizes == [3])
    let splits = try stored.database.read {
      try $0.splits(of: Source.ID(rawValue: 1), mention: "volodymyr zelenskiy")
    }
    for split in splits {
      _ = try stored.database.write { try $0.make(Self.correction(split.source, split.action)) }
    }
    #expect(try Identities(stored).sizes == [2, 1])
    #expect(try named("zelenskiy", stored).map(\.claimCount) == [1])
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func whatIsTheOnlyOneCannotBeTakenOut() throws {
    let stored = try archive()
    for mention in ["a3", "Ada Lind", "pilot", "a99", "nobody"] {
      #expect(
        try stored.database.read { try $0.splits(of: Source.ID(rawValue: 3), mention: mention) }.isEmpty,
        "\(mention)")
    }
  }

  @Test func aRenamedSourceIsFoundByBothNames() throws {
    let stored = try archive()
    _ = try stored.database.write { try $0.make(Self.correction(Self.ada, .rename("Ada the Great"))) }
    for name in ["the great", "ada breton", "great"] {
      #expect(try named(name, stored).map(\.name) == ["Ada the Great"], "\(name)")
    }
    #expect(try stored.search(.field(.speaker("great"))).items.first?.chain.first?.name == "Ada the Great")
    #expect(try stored.database.read { try $0.similarNames(to: "Ada the Graet") } == ["Ada the Great"])
  }

  @Test func anAliasBringsWhatIsAttributedToItAlone() throws {
    let stored = try archive()
    _ = try stored.database.write { try $0.make(Self.correction(Self.ada, .alias("The Tunneller"))) }
    #expect(try named("tunneller", stored).map(\.claimCount) == [3])
    try stored.add(articleNaming([.init("the Tunneller")], number: 10))
    #expect(try named("ada breton", stored).map(\.claimCount) == [4])
  }

  @Test(arguments: all.indices)
  func takingBackLeavesNoTrace(_ index: Int) throws {
    let untouched = try Identities(archive())
    let stored = try archive()
    let before = try summaries(stored)
    _ = try stored.database.write { try $0.make(Self.all[index]) }
    #expect(try summaries(stored) != before)
    #expect(try stored.database.write { try $0.undoCorrection(1) } == Self.all[index])
    #expect(try Identities(stored) == untouched)
    #expect(try summaries(stored) == before)
    #expect(try stored.database.read { try $0.corrections() } == [])
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func correctionsHoldForArticlesThatComeLaterOrAgain() throws {
    let corrected = try archive()
    for correction in Self.all { _ = try corrected.database.write { try $0.make(correction) } }
    let empty = try StoredAnalyses(count: 0)
    for correction in Self.all { _ = try empty.database.write { try $0.make(correction) } }
    #expect(try empty.database.read { try $0.corrections() }.allSatisfy { !$0.isInForce })
    for article in Self.articles.reversed() { try empty.add(article) }
    #expect(try Identities(empty) == Identities(corrected))
    #expect(try summaries(empty) == summaries(corrected))
    #expect(try empty.database.read { try $0.corrections() }.allSatisfy(\.isInForce))
    // Every article is read again, as a newer version of the program does.
    for id in empty.ids {
      let analysis = try empty.database.read { try $0.article(id) }.analysis
      try empty.database.write { try $0.replace(id, with: analysis) }
    }
    #expect(try summaries(empty) == summaries(corrected))
    #expect(try empty.database.check(deep: true) == [])
  }

  @Test func theSameCorrectionIsMadeOnceInEitherOrder() throws {
    let stored = try archive()
    let (one, two) = (
      Self.correction(Self.ada, .merge(Self.lind)), Self.correction(Self.lind, .merge(Self.ada))
    )
    #expect(try stored.database.write { try $0.make(one) } == .made(1))
    #expect(try stored.database.write { try $0.make(two) } == .known(1))
  }

  @Test func theOppositeIsRefused() throws {
    let stored = try archive()
    let opposites: [(Correction.Action, Correction.Action)] = [
      (.rename("One"), .rename("Two")), (.merge(Self.lind), .splitName("ada lind")),
      (.alias("Iron"), .splitName("iron")),
    ]
    for (first, second) in opposites {
      let made = try stored.database.write { try $0.make(Self.correction(Self.ada, first)) }
      guard case .made(let id) = made else {
        Issue.record("not made: \(made)")
        continue
      }
      guard
        case .conflict(let kept) = try stored.database.write({
          try $0.make(Self.correction(Self.ada, second))
        })
      else {
        Issue.record("\(second) was not refused")
        continue
      }
      #expect(kept.id == id)
      _ = try stored.database.write { try $0.undoCorrection(id) }
    }
  }

  @Test func aReferenceToldFromANamesakeFindsTheRightOne() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(articleNaming([.init("Joan Pike", roles: ["Irish minister"])], number: 1))
    try stored.add(articleNaming([.init("Joan Pike", roles: ["French actor"])], number: 2))
    try stored.add(articleNaming([.init("Johanna Pike")], number: 3))
    let pikes = try named("joan pike", stored)
    #expect(pikes.count == 2)
    let actor = try #require(pikes.first { $0.roles == ["French actor"] })
    let reference = try #require(try stored.database.read { try $0.reference(to: actor.id) })
    #expect(reference.country == "FR")
    let johanna = SourceReference(kind: .person, name: "Johanna Pike")
    _ = try stored.database.write { try $0.make(Self.correction(reference, .merge(johanna))) }
    #expect(try named("johanna", stored).flatMap(\.roles) == ["French actor"])
  }

  // MARK: - Private

  private func summaries(_ stored: StoredAnalyses) throws -> [String] {
    try stored.database.read { try $0.sources(named: nil, kinds: [], limit: nil, offset: 0) }.items.map {
      "\($0.name) \($0.claimCount) \($0.articleCount) \($0.aliases) \($0.roles)"
    }.sorted()
  }
}

@Suite struct CorrectionFileTests {
  @Test func aFileIsReadAsItWasWritten() throws {
    let article = ArticleReference(url: "https://example.org/1")
    let source = SourceReference(kind: .person, name: "Ada “A” Bréton", gender: "f", country: "IE")
    let corrections: [Correction] = [
      .merge(SourceReference(kind: .outlet, name: "Gazette", article: article)), .splitArticle(article),
      .splitRole("coach"), .splitName("A."), .rename("B"), .alias("C"),
    ].map { Correction(source: source, action: $0, note: "why\nnot", madeAt: "2031-01-02T03:04:05Z") }
    let text = CorrectionFile.text(corrections)
    #expect(try CorrectionFile.corrections(in: Data(text.utf8)) == corrections)
    #expect(try CorrectionFile.corrections(in: Data(CorrectionFile.text([]).utf8)) == [])
  }

  @Test(arguments: [
    ("nonsense", "it is no JSON"),
    ("{\n  \"schema\": x}", "line 2, column 13: it is no JSON"),
    (String(repeating: "[", count: 100_000), "it is no JSON"), ("[]", "it has no “schema”"),
    ("{\"schema\": \"claims/1\"}", "its schema is “claims/1”"),
    ("{\"schema\": \"claims-corrections/1\"}", "no list of “corrections”"),
    (file("{}"), "correction 1 (line 1, column 52): it has no “action”"),
    (
      file("{\"action\": \"merge\", \"source\": {\"kind\": \"person\", \"name\": \"A B\"}}"),
      "a merge needs “with”"
    ),
    (
      file("{\"action\": \"ban\", \"source\": {\"kind\": \"person\", \"name\": \"A B\"}}"),
      "“ban” is no action"
    ),
    (
      file("{\"action\": \"rename\", \"name\": \"C\", \"source\": {\"kind\": \"cat\", \"name\": \"A B\"}}"),
      "“cat” is no kind"
    ),
    (
      file("{\"action\": \"rename\", \"source\": {\"kind\": \"person\", \"name\": \"A B\"}}"),
      "a rename needs a “name”"
    ),
    (
      file("{\"action\": \"rename\", \"name\": \"C\", \"source\": {\"kind\": \"person\", \"name\": \" \"}}"),
      "needs a “name”"
    ),
    (file("{\"action\": \"split\", \"source\": {\"kind\": \"person\", \"name\": \"A B\"}}"), "a split needs"),
    (file("{\"action\": 7, \"source\": {}}"), "“action” is of the wrong type"), (file("7"), "correction 1"),
  ])
  func aBadFileIsRefusedWithTheReason(text: String, reason: String) throws {
    let problem = #expect(throws: CorrectionFile.Problem.self) {
      _ = try CorrectionFile.corrections(in: Data(text.utf8))
    }
    #expect(problem?.text.contains(reason) == true, "\(problem?.text ?? "")")
  }

  @Test func whatCannotBeReadIsNamedWithItsPlace() {
    let good =
      "{\"action\": \"rename\", \"name\": \"B [{,]\", \"source\": {\"kind\": \"person\", \"name\": \"A \\\"B\"}}"
    let long = String(repeating: "x", count: CorrectionFile.longestText + 1)
    for (bad, reason) in [
      ("7", "of the wrong type"), ("{}", "no “action”"),
      (good.replacing("[{,]", with: long), "more than 1000 bytes"),
      (good.replacing("person", with: "cat"), "“cat” is no kind"),
    ] {
      let text =
        "{\"schema\": \"claims-corrections/1\", \"other\": [1, 2],\n \"corrections\": [\n  \(good),\n\n   \(bad)]}"
      let problem = #expect(throws: CorrectionFile.Problem.self) {
        _ = try CorrectionFile.corrections(in: Data(text.utf8))
      }
      #expect(problem?.text.hasPrefix("correction 2 (line 5, column 4): ") == true, "\(problem?.text ?? "")")
      #expect(problem?.text.contains(reason) == true, "\(problem?.text ?? "")")
    }
  }

  private static func file(_ correction: String) -> String {
    "{\"schema\": \"claims-corrections/1\", \"corrections\": [\(correction)]}"
  }
}
