import ClaimsModel
import Storage
import TestSupport
import Testing

/// What is printed of rows, as the archive keeps it.
@Suite struct PrintedIDsTests {
  @Test func claimsOfOneContentAreToldApart() throws {
    var made = analysis([("Ada Roe", .person, "the ferry left"), (nil, .person, "it was late")])
    let twin = made.claims[0]
    made.claims += [twin, twin]
    var ids: [[String]] = []
    for _ in 0..<2 {
      let stored = try StoredAnalyses(count: 0)
      let id = try stored.add(made)
      ids.append(try stored.database.read { try $0.article(id) }.claimIDs.map(\.description))
      #expect(try stored.database.check(deep: true) == [])
    }
    #expect(ids[0] == ids[1])
    #expect(Set(ids[0]).count == 4)
  }

  @Test func theColumnHasWhatIsPrinted() throws {
    let stored = try StoredAnalyses(count: 12)
    let raw = try RawDatabase(stored.path)
    let articles = try stored.database.read { reader in try stored.ids.map { try reader.article($0) } }
    func printed(_ table: String) throws -> Set<String> {
      Set(try raw.texts("SELECT printed_id FROM \(table)"))
    }
    #expect(try printed("articles") == Set(articles.map(\.id.description)))
    #expect(try printed("claims") == Set(articles.flatMap { $0.claimIDs.map(\.description) }))
    let figures = articles.flatMap { $0.figureIDs.map(\.description) }
    #expect(!figures.isEmpty)
    #expect(try printed("figures") == Set(figures))
    // A row is found by what is printed of it, as somebody with another program would.
    let claim = try #require(articles.first?.claimIDs.first)
    #expect(
      try raw.number("SELECT id FROM claims WHERE printed_id = '\(claim.description)'") == Int(claim.rawValue)
    )
  }

  @Test func anIDThatTwoRowsBearAnswersWithBoth() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(analysis([(nil, .person, "the ferry left")], number: 1))
    try stored.add(analysis([(nil, .person, "the bridge stands")], number: 2))
    let raw = try RawDatabase(stored.path)
    try raw.execute("UPDATE claims SET printed_id = (SELECT min(printed_id) FROM claims)")
    let id = try #require(raw.texts("SELECT printed_id FROM claims").first)
    let written = try #require(WrittenID<Claim>(id))
    #expect(throws: StorageError.ambiguousID(id, meant: [id, id], hasMore: false)) {
      _ = try stored.database.read { try $0.claimID(written) }
    }
  }

  @Test(arguments: ["c12", "\u{1B}[31mred", "f1111111111x"])
  func whatCannotBePrintedIsNamedWithItsRow(_ word: String) throws {
    let stored = try StoredAnalyses(count: 0)
    let article = try stored.add(analysis([(nil, .person, "the ferry left")]))
    let raw = try RawDatabase(stored.path)
    let row = try #require(try raw.number("SELECT id FROM claims"))
    try raw.execute("UPDATE claims SET printed_id = '\(word)'")
    #expect(
      throws: StorageError.badRow(
        ArchiveFault(place: "claims \(row)", problem: "“printed_id” is “\(word)”, which is no printed id"))
    ) { _ = try stored.database.read { try $0.article(article) } }
  }
}
