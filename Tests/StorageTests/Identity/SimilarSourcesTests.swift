import ClaimsModel
import Storage
import TestSupport
import Testing

@Suite struct SimilarSourcesTests {
  struct Example: Sendable, CustomStringConvertible {
    var left: NamedSource
    var right: NamedSource
    var reasons: [SimilarSources.Evidence]
    var doubts: [SimilarSources.Evidence] = []
    var description: String { "\(left) | \(right)" }
  }

  @Test(arguments: [
    Example(left: .init("Volodymyr Zelensky"), right: .init("Volodymyr Zelenskyy"), reasons: [.spelling]),
    Example(
      left: .init("Joseph Marsh", roles: ["harbour spokesman"]), right: .init("Joe Marsh"),
      reasons: [.nickname]),
    Example(left: .init("J. Marsh"), right: .init("Joe Marsh"), reasons: [.initial]),
    Example(left: .init("Ingrid Rodby Solberg"), right: .init("Ingrid Solberg"), reasons: [.middleName]),
    Example(
      left: .init("Alex Pike", roles: ["diver"], mention: "Mr. Pike"),
      right: .init("Alex Pike", roles: ["diver"], mention: "Ms. Pike"), reasons: [.sameName, .role("diver")],
      doubts: [.gender]),
    Example(
      left: .init("Joan Pike", roles: ["Irish actor"]), right: .init("Joan Pike", roles: ["French singer"]),
      reasons: [.sameName], doubts: [.otherCountry("FR", "IE")]),
    Example(
      left: .init("Northern Grain Union", .organisation), right: .init("NGU", .organisation),
      reasons: [.acronym]),
    Example(
      left: .init("Selmouth", .government), right: .init("Selmouth", .organisation), reasons: [.sameName],
      doubts: [.kind]),
  ])
  func whatMayBeOneIsProposedWithItsReasons(_ example: Example) throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(articleNaming([example.left], number: 1))
    try stored.add(articleNaming([example.right], number: 2))
    let found = try stored.database.read { try $0.similarSources(named: nil) }
    #expect(found.map(\.reasons) == [example.reasons])
    #expect(found.map(\.doubts) == [example.doubts])
    let name = example.right.name
    #expect(try stored.database.read { try $0.similarSources(named: name) }.count == 1)
    #expect(try stored.database.read { try $0.similarSources(named: "nobody") } == [])
  }

  @Test func whoMeetsInOneArticleIsHardlyOne() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(articleNaming([.init("Joseph Marsh"), .init("Joe Marsh")], number: 1))
    let found = try stored.database.read { try $0.similarSources(named: nil) }
    #expect(found.map(\.doubts) == [[.sameArticle]])
    #expect(found.allSatisfy { $0.weight < 0 })
  }

  @Test func whatIsOneAlreadyIsNotProposed() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(articleNaming([.init("Joseph Marsh", roles: ["Senator"])], number: 1))
    try stored.add(articleNaming([.init("Joe Marsh", roles: ["Senator"])], number: 2))
    try stored.add(articleNaming([.init("Ada Lind")], number: 3))
    #expect(try stored.database.read { try $0.similarSources(named: nil) } == [])
  }
}

@Suite struct WikidataTests {
  private func archive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(articleNaming([.init("Ada Bréton"), .init("Quillon Inc.", .organisation)], number: 1))
    try stored.add(articleNaming([.init("Ada B. Lind"), .init("Bréton")], number: 2))
    return stored
  }

  private func ids(_ stored: StoredAnalyses) throws -> [String: String] {
    let all = try stored.database.read { try $0.sources(named: nil, kinds: [], limit: nil, offset: 0) }.items
    return Dictionary(
      uniqueKeysWithValues: all.compactMap { source in source.wikidata.map { (source.name, $0) } })
  }

  @Test func sourcesOfALoadedNameCarryItsID() throws {
    let stored = try archive()
    try stored.database.write {
      try $0.load(
        [
          WikidataEntry(id: "Q1", names: ["ada breton", "Bréton"]),
          WikidataEntry(id: "Q2", names: ["Quillon"], kind: .outlet),
        ],
        replacing: false)
    }
    #expect(try ids(stored) == ["Ada Bréton": "Q1", "Quillon Inc.": "Q2"])
    let article = try stored.database.read { try $0.article(stored.ids[0]) }
    #expect(Set(article.identities.values.compactMap(\.wikidata)) == ["Q1", "Q2"])
    #expect(try stored.search(.field(.speaker("breton"))).items.compactMap(\.chain.first?.wikidata) == ["Q1"])
    // Those that come later carry it too.
    try stored.add(articleNaming([.init("The Quillon Corp.", .organisation)], number: 3))
    #expect(try ids(stored).count == 2)
    try stored.database.write { try $0.load([], replacing: true) }
    #expect(try ids(stored) == [:])
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aNameWithTwoIDsGivesNone() throws {
    let stored = try archive()
    let entries = ["Q1", "Q3"].map { WikidataEntry(id: $0, names: ["Ada Bréton"], kind: .person) }
    try stored.database.write { try $0.load(entries, replacing: false) }
    #expect(try ids(stored) == [:])
    #expect(try stored.database.read { try $0.wikidataUse() }.ambiguous == ["Ada Bréton"])
  }

  @Test func twoSourcesOfOneIDAreProposedNotMerged() throws {
    let stored = try archive()
    try stored.database.write {
      try $0.load([WikidataEntry(id: "Q1", names: ["Ada Bréton", "Ada Lind"])], replacing: false)
    }
    #expect(try ids(stored) == ["Ada Bréton": "Q1", "Ada B. Lind": "Q1"])
    let found = try stored.database.read { try $0.similarSources(named: nil) }
    #expect(found.map(\.reasons) == [[.wikidata("Q1")]])
  }
}
