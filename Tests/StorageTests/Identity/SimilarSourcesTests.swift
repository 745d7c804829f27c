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
    Example(
      left: .init("Abdul Rahman al-Hadidi"), right: .init("Abdulrahman Alhadidi"), reasons: [.spelling]),
    Example(left: .init("Omar Alfayez"), right: .init("Omar Al-Fayez"), reasons: [.spelling]),
    Example(left: .init("Mohd Rashid"), right: .init("Mohammad Rashid"), reasons: [.spelling]),
    Example(left: .init("Serhiy Marchenko"), right: .init("Sergei Marchenko"), reasons: [.spelling]),
    Example(left: .init("Kim Dae-ho"), right: .init("Dae-ho Kim"), reasons: [.spelling]),
    Example(left: .init("Alhaji Musa Bello"), right: .init("Musa Bello"), reasons: [.spelling]),
    Example(left: .init("Shri Kiran Venkatesh"), right: .init("Kiran Venkatesh"), reasons: [.spelling]),
    Example(left: .init("K. Venkatesh"), right: .init("Venkatesh"), reasons: [.surname]),
    Example(
      left: .init("Odile Ferrand", roles: ["Governor"]), right: .init("Ferrand", roles: ["Gov."]),
      reasons: [.surname, .role("governor")]),
    Example(
      left: .init("Rence Palliser", roles: ["party chairman"]),
      right: .init("Reince Palliser", roles: ["chairman of the party"]),
      reasons: [.surname, .role("chair party")]),
    Example(
      left: .init("Joseph Marsh"), right: .init("Joseph Marsh Jr."), reasons: [.sameName], doubts: [.suffix]),
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

  @Test(arguments: [
    [NamedSource("Abdul Rahman"), .init("Abdul Rahim")], [.init("Kim Dae-ho"), .init("Kim Dae-hee")],
    [.init("Alan Fayez"), .init("Lan Fayez")], [.init("Sergei Marchenko"), .init("Sergei Marchetti")],
    [.init("Odile Ferrand"), .init("Ferrand")],
    [.init("Odile Ferrand", roles: ["Governor"]), .init("Ferrand", roles: ["coach"])],
    [.init("Mark Palliser", roles: ["Senator"]), .init("Tom Palliser", roles: ["Senator"])],
    [.init("Joseph Marsh Sr."), .init("Joseph Marsh Jr.")],
  ])
  func whatMerelyLooksAlikeIsNotProposed(_ pair: [NamedSource]) throws {
    let stored = try StoredAnalyses(count: 0)
    for (number, source) in pair.enumerated() { try stored.add(articleNaming([source], number: number)) }
    #expect(try stored.database.read { try $0.similarSources(named: nil) } == [])
  }

  @Test func whatWouldChangeMostClaimsComesFirst() throws {
    let stored = try StoredAnalyses(count: 0)
    for number in 0..<3 {
      try stored.add(articleNaming([.init("Joseph Marsh"), .init("Kim Dae-ho")], number: number))
    }
    try stored.add(articleNaming([.init("Joe Marsh", roles: ["spokesman"])], number: 10))
    for number in 20..<22 { try stored.add(articleNaming([.init("Dae-ho Kim")], number: number)) }
    let found = try stored.database.read { try $0.similarSources(named: nil) }
    #expect(found.map(\.right.name) == ["Dae-ho Kim", "Joe Marsh"])
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
