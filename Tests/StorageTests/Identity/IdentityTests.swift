import ClaimsModel
import Storage
import TestSupport
import Testing

/// Who is who across articles.
@Suite struct IdentityTests {
  /// Two articles with a source each, and whether the archive takes the two for one.
  struct Pair: Sendable, CustomStringConvertible {
    var left: NamedSource
    var right: NamedSource
    var isOne: Bool
    var description: String { "\(left) | \(right)" }

    init(_ left: NamedSource, _ right: NamedSource, isOne: Bool) {
      self.left = left
      self.right = right
      self.isOne = isOne
    }
  }

  private static let people: [Pair] = [
    Pair(.init("Ada Bréton"), .init("ADA BRETON"), isOne: true),
    Pair(.init("Ada Bréton"), .init("Bréton"), isOne: false),
    Pair(.init("Bréton"), .init("Bréton"), isOne: false),
    Pair(.init("Mr. Okoye"), .init("Mr. Okoye"), isOne: false),
    Pair(.init("Dr. Tomás Okoye"), .init("Sen. Tomas Okoye"), isOne: true),
    Pair(.init("Tomás K. Okoye"), .init("Tomás Okoye"), isOne: true),
    Pair(.init("Tomás K. Okoye"), .init("Tomás B. Okoye"), isOne: false),
    Pair(.init("Tomás Okoye"), .init("Tomás Okoye Jr."), isOne: false),
    Pair(.init("Alex Pike", mention: "Mr. Pike"), .init("Alex Pike", mention: "Ms. Pike"), isOne: false),
    Pair(.init("Alex Pike", mention: "Mr. Pike"), .init("Alex Pike"), isOne: true),
    Pair(
      .init("Joan Pike", roles: ["Canadian trade minister"]), .init("Joan Pike", roles: ["Irish President"]),
      isOne: false),
    Pair(
      .init("Joan Pike", roles: ["Canadian trade minister"]),
      .init("Joan Pike", roles: ["trade minister of Canada"]), isOne: true),
    Pair(
      .init("Volodymyr Zelensky", roles: ["Ukrainian President"]),
      .init("Volodymyr Zelenskyy", roles: ["President of Ukraine"]), isOne: true),
    Pair(
      .init("Volodymyr Zelenskiy", roles: ["Ukraine's president"]),
      .init("Volodymyr Zelenskyy", roles: ["Ukrainian leader"]), isOne: true),
    Pair(.init("Volodymyr Zelensky"), .init("Volodymyr Zelenskyy"), isOne: false),
    Pair(
      .init("Olena Zelensky", roles: ["Ukrainian President"]),
      .init("Volodymyr Zelenskyy", roles: ["Ukrainian President"]), isOne: false),
    Pair(
      .init("Joseph Marsh", roles: ["Senator"]), .init("Joe Marsh", roles: ["Sen."]), isOne: true),
    Pair(.init("Joseph Marsh"), .init("Joe Marsh"), isOne: false),
    Pair(
      .init("Joseph Marsh", roles: ["spokesman"]), .init("Joe Marsh", roles: ["spokesman"]), isOne: false),
    Pair(
      .init("Joseph Marsh", roles: ["harbour commission spokesman"]),
      .init("Joe Marsh", roles: ["spokesman for the harbour commission"]), isOne: true),
    Pair(.init("Ingrid Rodby Solberg"), .init("Ingrid Solberg"), isOne: false),
    Pair(
      .init("Ingrid Rodby Solberg", aliases: ["Ingrid Solberg"]), .init("Ingrid Solberg"), isOne: true),
    Pair(.init("Ingrid R. Solberg"), .init("Ingrid Rodby Solberg"), isOne: true),
    Pair(.init("Ingrid Rodby Solberg"), .init("Ingrid Lund Solberg"), isOne: false),
    Pair(.init("I. Solberg", roles: ["Governor"]), .init("Ingrid Solberg", roles: ["Gov."]), isOne: true),
    Pair(.init("I. Solberg"), .init("Ingrid Solberg"), isOne: false),
    Pair(.init("Ingrid O. Solberg"), .init("Ingrid Solberg"), isOne: true),
    Pair(.init("Ingrid O’ Solberg"), .init("Ingrid O’Solberg"), isOne: true),
    Pair(
      .init("Joe Marsh", roles: ["Vice President"]), .init("Joseph R. Marsh Jr.", roles: ["vice president"]),
      isOne: true),
    Pair(
      .init("Joseph Marsh", roles: ["Senator"]), .init("Joseph Marsh Jr.", roles: ["Sen."]), isOne: true),
    Pair(
      .init("Joseph Marsh", roles: ["President"]), .init("Joseph Marsh Jr.", roles: ["vice president"]),
      isOne: false),
    Pair(
      .init("Joseph Marsh", roles: ["harbour commission spokesman"]),
      .init("Joseph Marsh Jr.", roles: ["harbour commission spokesman"]), isOne: false),
    Pair(
      .init("Joseph Marsh", roles: ["Senator"], aliases: ["Joseph Marsh Jr."]), .init("Joseph Marsh Jr."),
      isOne: false),
    Pair(
      .init("Joseph Marsh Sr.", roles: ["Senator"]), .init("Joseph Marsh Jr.", roles: ["Senator"]),
      isOne: false),
    Pair(
      .init("Anna Marsh", roles: ["Senator"]), .init("Joseph Marsh Jr.", roles: ["Senator"]), isOne: false),
  ]

  private static let bodies: [Pair] = [
    Pair(.init("The Harbour Gazette", .outlet), .init("Harbour Gazette", .outlet), isOne: true),
    Pair(.init("Harbour Gazette", .outlet), .init("HarbourGazette.com", .outlet), isOne: true),
    Pair(.init("Northern Grain Inc.", .organisation), .init("Northern Grain", .organisation), isOne: true),
    Pair(.init("Quillon Corp.", .organisation), .init("Quillon", .organisation), isOne: true),
    Pair(.init("News Corp", .organisation), .init("News", .organisation), isOne: false),
    Pair(.init("F.B.I.", .government), .init("FBI", .organisation), isOne: true),
    Pair(
      .init("Department of Ferries", .government), .init("the Ferries Department", .government), isOne: true),
    Pair(
      .init("Northern Grain Union", .organisation, aliases: ["NGU"]), .init("NGU", .organisation), isOne: true
    ),
    Pair(.init("Northern Grain Union", .organisation), .init("NGU", .organisation), isOne: false),
    Pair(
      .init("Quillon Motor Company", .organisation, aliases: ["Quillon"]), .init("Quillon", .organisation),
      isOne: true),
    Pair(
      .init("National Grain Board", .organisation, aliases: ["National"]), .init("National", .organisation),
      isOne: false),
    Pair(
      .init("Bank of Selmouth", .organisation, aliases: ["Bank"]), .init("Bank", .organisation), isOne: false),
    Pair(.init("Pike’s campaign", .organisation), .init("the Pike campaign", .organisation), isOne: true),
    Pair(.init("The company", .organisation), .init("The company", .organisation), isOne: false),
    Pair(.init("His Office", .organisation), .init("His Office", .organisation), isOne: false),
    Pair(.init("Selmouth", .government), .init("Selmouth", .organisation), isOne: false),
    Pair(.init("Selmouth Council", .government), .init("Selmouth Council", .organisation), isOne: true),
    Pair(.init("Ada Bréton", .person), .init("Ada Bréton", .organisation), isOne: false),
    Pair(.init("Democrats", .group), .init("Democrats", .group), isOne: false),
    Pair(.init("A Senior Aide", .unnamed), .init("A Senior Aide", .unnamed), isOne: false),
    Pair(.init("the Marsh Report", .document), .init("The Marsh Report", .document), isOne: true),
  ]

  @Test(arguments: people + bodies)
  func twoArticlesNameOneOrTwo(_ pair: Pair) throws {
    for order in [[pair.left, pair.right], [pair.right, pair.left]] {
      let stored = try StoredAnalyses(count: 0)
      for (number, source) in order.enumerated() { try stored.add(articleNaming([source], number: number)) }
      #expect(try Identities(stored).count == (pair.isOne ? 1 : 2))
      #expect(try stored.database.check(deep: true) == [])
    }
  }

  @Test func aShortNameOfTwoIsNeithers() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(articleNaming([.init("Quillon Motor", .organisation, aliases: ["Quillon"])], number: 1))
    try stored.add(articleNaming([.init("Quillon Bank", .organisation, aliases: ["Quillon"])], number: 2))
    try stored.add(articleNaming([.init("Quillon", .organisation)], number: 3))
    #expect(try Identities(stored).count == 3)
  }

  @Test func aShortNameThatPeopleBearIsNoInstitutions() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(articleNaming([.init("Quillon Motor", .organisation, aliases: ["Quillon"])], number: 1))
    try stored.add(articleNaming([.init("Mara Quillon", aliases: ["Quillon"])], number: 2))
    try stored.add(articleNaming([.init("Quillon", .organisation)], number: 3))
    #expect(try Identities(stored).count == 3)
  }

  @Test func whoIsNotToldApartBelongsToTheMuchMoreFrequent() throws {
    let stored = try StoredAnalyses(count: 0)
    for number in 0..<5 {
      try stored.add(articleNaming([.init("Alex Pike", mention: "Mr. Pike")], number: number))
    }
    try stored.add(articleNaming([.init("Alex Pike", mention: "Ms. Pike")], number: 5))
    try stored.add(articleNaming([.init("Alex Pike")], number: 6))
    #expect(try Identities(stored).sizes == [6, 1])
    try stored.add(articleNaming([.init("Alex Pike", mention: "Ms. Pike")], number: 7))
    #expect(try Identities(stored).sizes == [5, 2, 1])
  }

  @Test func twoWhomOneArticleTellsApartStayTwo() throws {
    let stored = try StoredAnalyses(count: 0)
    let joseph = NamedSource("Joseph Marsh", roles: ["Senator"])
    let joe = NamedSource("Joe Marsh", roles: ["Senator"])
    try stored.add(articleNaming([joseph], number: 1))
    try stored.add(articleNaming([joe], number: 2))
    #expect(try Identities(stored).count == 1)
    try stored.add(articleNaming([joseph, joe], number: 3))
    #expect(try Identities(stored).count == 2)
    try stored.database.write { try $0.remove(stored.ids[2]) }
    #expect(try Identities(stored).count == 1)
  }

  @Test func aNicknameOfTwoIsNeithers() throws {
    let stored = try StoredAnalyses(count: 0)
    let role = ["Senator"]
    try stored.add(articleNaming([.init("Patrick Marsh", roles: role, mention: "Mr. Marsh")], number: 1))
    try stored.add(articleNaming([.init("Patricia Marsh", roles: role, mention: "Ms. Marsh")], number: 2))
    try stored.add(articleNaming([.init("Pat Marsh", roles: role)], number: 3))
    #expect(try Identities(stored).count == 3)
  }

  @Test func oneIdentityIsShownByItsMostFrequentFullName() throws {
    let stored = try StoredAnalyses(count: 0)
    let president = ["Ukrainian President"]
    try stored.add(
      articleNaming([.init("VOLODYMYR ZELENSKY", roles: president, aliases: ["Zelensky"])], number: 1))
    try stored.add(articleNaming([.init("Volodymyr Zelenskyy", roles: president)], number: 2))
    try stored.add(
      articleNaming([.init("Volodymyr Zelensky", roles: president, aliases: ["Zelensky"])], number: 3))
    try stored.add(
      articleNaming([.init("Volodymyr Zelensky", roles: president, aliases: ["Zelensky"])], number: 4))
    for name in ["zelenskyy", "Zelensky", "volodymyr zelensky", "s1", "s2"] {
      let found = try stored.database.read { try $0.candidates(forSpeaker: name) }
      #expect(found.map(\.name) == ["Volodymyr Zelensky"], "\(name)")
      #expect(found.map(\.claimCount) == [4])
      #expect(found.map(\.articleCount) == [4])
    }
    let page = try stored.search(.field(.speaker("zelenskyy")))
    #expect(page.total == 4)
    #expect(Set(page.items.flatMap(\.chain).map(\.name)) == ["Volodymyr Zelensky"])
  }

  @Test func rolesHaveDates() throws {
    let stored = try StoredAnalyses(count: 0)
    for (number, date) in ["2021-03-01", "2020-01-05", "2022-07-30"].enumerated() {
      let role = number == 2 ? "Mayor" : "Pilot"
      try stored.add(
        articleNaming([.init("Joan Pike", roles: [role])], number: number, published: PartialDate(edtf: date))
      )
    }
    let pike = try #require(
      try stored.database.read { try $0.sources(named: "pike", kinds: [], limit: 1, offset: 0) }.items.first)
    #expect(pike.datedRoles.map(\.role) == ["Pilot", "Mayor"])
    #expect(pike.datedRoles[0].first == PartialDate(edtf: "2020-01-05"))
    #expect(pike.datedRoles[0].last == PartialDate(edtf: "2021-03-01"))
    try stored.database.write { try $0.remove(stored.ids[0]) }
    let later = try #require(
      try stored.database.read { try $0.sources(named: "pike", kinds: [], limit: 1, offset: 0) }.items.first)
    #expect(later.datedRoles.first { $0.role == "Pilot" }?.last == PartialDate(edtf: "2020-01-05"))
  }
}

/// The identities of an archive as sets of places: which source of which article.
struct Identities: Hashable {
  private(set) var sets: Set<Set<String>> = []

  init(_ stored: StoredAnalyses) throws {
    var byIdentity: [Source.ID: Set<String>] = [:]
    for id in try stored.database.read({ try $0.articleIDs(after: nil, limit: 100_000) }) {
      let article = try stored.database.read { try $0.article(id) }
      for (position, source) in article.sourceIDs.enumerated() {
        byIdentity[source, default: []].insert("\(article.analysis.article.externalID ?? "")/\(position)")
      }
    }
    sets = Set(byIdentity.values)
  }

  var count: Int { sets.count }
  /// The numbers of places, largest first.
  var sizes: [Int] { sets.map(\.count).sorted(by: >) }
}
