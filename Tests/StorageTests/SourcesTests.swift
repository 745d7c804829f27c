import ClaimsModel
import Storage
import TestSupport
import Testing

@Suite struct SourcesTests {
  private func archive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    var first = analysis(
      [
        ("Ada Bréton", .person, "one"), ("Ada Bréton", .person, "two"), ("officials", .group, "three"),
        ("Bréton", .person, "four"), ("The Harbour Gazette", .outlet, "five"),
      ], published: PartialDate(edtf: "2021-05-03"), number: 1)
    first.sources[0].roles = ["Mayor", "Pilot"]
    first.sources[0].aliases = ["Captain Ada"]
    try stored.add(first)
    var second = analysis(
      [
        ("ADA BRETON", .person, "six"), ("officials", .group, "seven"), ("Harbour Gazette", .outlet, "eight"),
        ("Ada Bréton", .organisation, "nine"),
      ], published: PartialDate(edtf: "2020-01"), number: 2)
    second.sources[0].roles = ["Pilot"]
    try stored.add(second)
    return stored
  }

  private func named(_ name: String) throws -> [SourceSummary] {
    let stored = try archive()
    return try stored.database.read { try $0.candidates(forSpeaker: name) }
  }

  @Test func oneFoldedFullNameAndKindIsOneSource() throws {
    let source = try #require(try named("ada breton").first)
    #expect(source.name == "Ada Bréton")
    #expect(source.claimCount == 3)
    #expect(source.articleCount == 2)
    #expect(source.first == PartialDate(edtf: "2020-01-01"))
    #expect(source.last == PartialDate(edtf: "2021-05-03"))
    #expect(source.roles == ["Pilot", "Mayor"])
    #expect(source.aliases == ["ADA BRETON", "Captain Ada"])
  }

  @Test func aKindKeepsTwoOfOneNameApart() throws {
    #expect(try named("Ada Bréton").map(\.kind) == [.person, .organisation])
  }

  @Test func aLeadingTheMakesNoDifference() throws {
    let found = try named("harbour gazette")
    #expect(found.count == 1)
    #expect(found.first?.claimCount == 2)
    #expect(try named("The Harbour Gazette") == found)
  }

  @Test func groupsWithoutANameStayWithTheirArticle() throws {
    #expect(try named("officials").map(\.claimCount) == [1, 1])
  }

  /// An article each with a source of its own.
  private func names(_ name: String, among sources: [NamedSource]) throws -> [String] {
    let stored = try StoredAnalyses(count: 0)
    for (number, source) in sources.enumerated() { try stored.add(articleNaming([source], number: number)) }
    return try stored.database.read { try $0.candidates(forSpeaker: name) }.map(\.name)
  }

  @Test(arguments: [
    ("the abbot", ["Leander", "Leander"]), ("The Abbot", ["Leander", "Leander"]),
    ("abbot", ["Amy Abbot", "a friend of Mr. Abbot"]),
    ("Abbot Leander", ["Leander", "Leander"]), ("Mr. Abbot", ["Amy Abbot"]), ("Mrs Abbot", ["Amy Abbot"]),
    ("the harbour board", ["The Harbour Board"]), ("harbour board", ["The Harbour Board"]),
    ("the board", ["The Harbour Board"]), ("the leander", []), ("Bishop Leander", []), ("the bishop", []),
    ("the duck", ["Basil Lind"]), ("Mr. Duck", ["Basil Lind", "Mara Duck"]),
    ("Capt. Heron", ["Capt. Heron Club"]),
  ])
  func anArticleOrATitleAsksForAnOffice(name: String, found: [String]) throws {
    let sources = [
      NamedSource("Amy Abbot", roles: ["diver"]), .init("Leander", roles: ["Abbot"]),
      .init("Leander", roles: ["Abbot"]), .init("The Harbour Board", .organisation),
      .init("Basil Lind", aliases: ["The Duck"]), .init("Mara Duck"),
      .init("a friend of Mr. Abbot", .unnamed), .init("Capt. Heron Club", .organisation),
    ]
    #expect(try names(name, among: sources) == found)
  }

  @Test func whoIsSeldomCalledSoDoesNotHoldTheOffice() throws {
    let often = [NamedSource](repeating: NamedSource("Ada Okoye", roles: ["Mayor"]), count: 6)
    #expect(try names("the mayor", among: often + [.init("Bo Lind", roles: ["Mayor"])]) == ["Ada Okoye"])
    #expect(
      try names("the mayor", among: often.prefix(3) + [.init("Bo Lind", roles: ["Mayor"])])
        == ["Ada Okoye", "Bo Lind"])
  }

  @Test func anOfficeBeforeANameTellsNamesakesApart() throws {
    let sources = [
      NamedSource("Ada Okoye", roles: ["Governor"]), .init("Ada Okoye", roles: ["Governor"]),
      .init("Bo Okoye", roles: ["candidate for governor", "senator"]),
    ]
    #expect(try names("Gov. Okoye", among: sources) == ["Ada Okoye"])
    #expect(try names("Senator Okoye", among: sources) == ["Bo Okoye"])
    #expect(try names("Mr. Okoye", among: sources) == ["Ada Okoye", "Bo Okoye"])
  }

  @Test func aBareSurnameIsACandidateOfItsOwn() throws {
    let found = try named("breton")
    #expect(found.map(\.name) == ["Ada Bréton", "Ada Bréton", "Bréton"])
    #expect(found.map(\.claimCount) == [3, 1, 1])
  }

  @Test func anAliasAnIdAndAWordOfANameAllLeadToTheSource() throws {
    for name in ["captain ada", "s1", "S1", "CAPTAIN"] {
      #expect(try named(name).first?.name == "Ada Bréton", "\(name)")
    }
    #expect(try named("s999") == [])
    #expect(try named("   ") == [])
  }

  @Test func sourcesAreListedByClaimsAndKind() throws {
    let stored = try archive()
    let all = try stored.database.read { try $0.sources(named: nil, kinds: [], limit: nil, offset: 0) }
    #expect(all.total == 6)
    #expect(all.items.map(\.claimCount) == all.items.map(\.claimCount).sorted(by: >))
    let groups = try stored.database.read { try $0.sources(named: nil, kinds: [.group], limit: 1, offset: 1) }
    #expect(groups.total == 2)
    #expect(groups.items.count == 1)
  }

  @Test func nearlyRightNamesAreSuggested() throws {
    let stored = try archive()
    func similar(_ name: String) throws -> [String] {
      try stored.database.read { try $0.similarNames(to: name) }
    }
    #expect(try similar("Brettan") == ["Ada Bréton", "Bréton"])
    #expect(try similar("Ada Brton").first == "Ada Bréton")
    #expect(try similar("zzzzzz") == [])
  }

  @Test func claimsByASpeakerAreThoseItSpeaksNotThoseItRelays() throws {
    let stored = try StoredAnalyses(count: 40, claims: 9)
    let sources = try stored.database.read { try $0.sources(named: nil, kinds: [], limit: 5, offset: 0) }
    for source in sources.items {
      let page = try stored.database.read {
        try $0.search(SearchQuery(order: .newest, limit: nil), speakers: [source.id])
      }
      #expect(page.total == source.claimCount)
      #expect(
        page.items.allSatisfy { hit in
          hit.chain.contains { $0.relation == .speaker && $0.source == source.id }
        })
    }
    #expect(try stored.database.read { try $0.search(SearchQuery(), speakers: []) }.total == 0)
  }
}
