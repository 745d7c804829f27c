import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// Whom the bare surname of an article means that never gives the full name.
@Suite struct SurnameTests {
  private static let full = NamedSource("Odile Ferrand", roles: ["Governor"], mention: "Ms. Ferrand")

  /// An archive in which Odile Ferrand is in twelve articles, and what else is given, the last one in an article of its own.
  private func archive(_ others: [[NamedSource]] = [], bare: NamedSource) throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    for number in 0..<12 { try stored.add(articleNaming([Self.full], number: number)) }
    for (number, sources) in others.enumerated() {
      try stored.add(articleNaming(sources, number: 100 + number))
    }
    try stored.add(articleNaming([bare], number: 200))
    #expect(try stored.database.check(deep: true) == [])
    return stored
  }

  private func isJoined(_ stored: StoredAnalyses) throws -> Bool {
    try Identities(stored).sets.contains { $0.contains("n200/0") && $0.contains("n0/0") }
  }

  @Test(arguments: [
    NamedSource("Ferrand"), .init("FERRAND"), .init("Ms. Ferrand"), .init("Ferrand", roles: ["Gov."]),
    .init("Gov. Ferrand"), .init("Ferrand", mention: "she"),
  ])
  func theOneBearerWhomTheArchiveKnowsIsMeant(_ bare: NamedSource) throws {
    let stored = try archive(bare: bare)
    #expect(try isJoined(stored))
    let found = try stored.database.read { try $0.candidates(forSpeaker: "ferrand") }
    #expect(found.map(\.name) == ["Odile Ferrand"])
    #expect(found.map(\.claimCount) == [13])
    let reason = try RawDatabase(stored.path).texts(
      "SELECT reason FROM identity_links WHERE rule = 'surname'")
    #expect(reason.count == 1)
    #expect(reason.first?.contains("score 0.90") == true)
    #expect(reason.first?.contains("governor") == bare.roles.contains("Gov."))
  }

  @Test(arguments: [
    NamedSource("Ferrand", roles: ["sheriff's deputy"]), .init("Mr. Ferrand"),
    .init("Ferrand", mention: "Mr. Ferrand"), .init("Senator Ferrand", roles: ["Senator"]),
    .init("Ferrant"), .init("Ferrand", .group), .init("ferrand"),
  ])
  func anotherOfficeGenderOrNameIsSomebodyElse(_ bare: NamedSource) throws {
    #expect(try !isJoined(try archive(bare: bare)))
  }

  @Test(arguments: [
    [NamedSource("Basil Ferrand")], [.init("Ferrand Lind")], [.init("Ferrand", .organisation)],
    [.init("the Ferrand Group", .organisation, aliases: ["Ferrand"])],
  ])
  func whereTheNameIsAlsoAnothersNobodyIsMeant(_ other: [NamedSource]) throws {
    #expect(try !isJoined(try archive([other, other], bare: NamedSource("Ferrand"))))
  }

  @Test func aRivalOfAnotherOfficeIsNoRival() throws {
    let basil = [NamedSource("Basil Ferrand", roles: ["football coach"])]
    #expect(try isJoined(try archive([basil, basil], bare: NamedSource("Ferrand", roles: ["Governor"]))))
  }

  @Test func aBearerWhoIsRareIsNotMeant() throws {
    let stored = try StoredAnalyses(count: 0)
    for number in 0..<9 { try stored.add(articleNaming([Self.full], number: number)) }
    try stored.add(articleNaming([NamedSource("Ferrand")], number: 200))
    #expect(try !isJoined(stored))
    try stored.add(articleNaming([Self.full], number: 10))
    #expect(try isJoined(stored))
    try stored.database.write { try $0.remove(stored.ids[3]) }
    #expect(try !isJoined(stored))
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func anOfficeInCommonNeedsFewerArticles() throws {
    let stored = try StoredAnalyses(count: 0)
    for number in 0..<4 { try stored.add(articleNaming([Self.full], number: number)) }
    try stored.add(articleNaming([.init("Basil Ferrand", roles: ["coach"])], number: 100))
    try stored.add(articleNaming([.init("Ferrand", roles: ["Governor"])], number: 200))
    #expect(try !isJoined(stored))
    try stored.add(articleNaming([Self.full], number: 4))
    #expect(try isJoined(stored))
    for number in 101..<103 {
      try stored.add(articleNaming([.init("Basil Ferrand", roles: ["former governor"])], number: number))
    }
    #expect(try !isJoined(stored))
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test(arguments: [
    ("Governor", "governor"), ("former Gov.", "governor"), ("Vice President", "vice president"),
    ("Lt. Gov.", "lieutenant governor"), ("prime minister of Kelvania", "prime minister"),
    ("candidate for governor", nil), ("the governor's spokesman", nil), ("running for president", nil),
    ("presumptive nominee", nil), ("diver", nil),
  ])
  func whoSeeksOrServesAnOfficeDoesNotHoldIt(role: String, office: String?) {
    #expect(Role(role).office == office)
  }

  @Test func anArticleThatNamesAnotherOfTheSurnameMeansNobodyForSure() throws {
    let stored = try archive(bare: NamedSource("Ferrand"))
    try stored.database.write {
      try $0.replace(
        stored.ids[12], with: articleNaming([.init("Ferrand"), .init("Mara Ferrand")], number: 200))
    }
    #expect(try !isJoined(stored))
    try stored.database.write {
      try $0.replace(
        stored.ids[12], with: articleNaming([.init("Ferrand"), .init("Gov. Ferrand")], number: 200))
    }
    #expect(try !isJoined(stored))
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aSplitTakesTheArticleOutAndCanBeTakenBack() throws {
    let stored = try archive(bare: NamedSource("Ferrand"))
    let article = stored.ids[12]
    let splits = try stored.database.read {
      try $0.splits(of: Source.ID(rawValue: 1), mention: article.description)
    }
    #expect(splits.map(\.source.name) == ["Ferrand"])
    var numbers: [Int] = []
    for split in splits {
      let outcome = try stored.database.write {
        try $0.make(Correction(source: split.source, action: split.action, madeAt: ""))
      }
      if case .made(let number) = outcome { numbers.append(number) }
    }
    #expect(try !isJoined(stored))
    #expect(try stored.database.check(deep: true) == [])
    for number in numbers { _ = try stored.database.write { try $0.undoCorrection(number) } }
    #expect(try isJoined(stored))
    #expect(try stored.database.check(deep: true) == [])
  }
}
