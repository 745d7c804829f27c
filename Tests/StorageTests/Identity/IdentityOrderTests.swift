import ClaimsModel
import Storage
import TestSupport
import Testing

/// Who is who is a function of the set of stored articles: neither their order, nor the batches, nor what was removed
/// or replaced on the way makes a difference.
@Suite struct IdentityOrderTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func anyOrderGivesTheSameIdentities(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let articles = (0..<60).map { Self.article($0, using: &random) }
    let expected = try state(of: articles, perBatch: articles.count)
    #expect(expected.identities.sizes.first ?? 0 > 5, "nothing was joined")
    #expect(expected.identities.count > 40, "everything was joined")
    #expect(expected.bareNames > 0, "no bare surname was joined")
    for perBatch in [1, 7, 60] {
      #expect(
        try state(of: articles.shuffled(using: &random), perBatch: perBatch) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: [UInt64(11), 12, 13, 14])
  func whatWasRemovedOrReplacedLeavesNoTrace(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let kept = (0..<40).map { Self.article($0, using: &random) }
    let passing = (40..<60).map { Self.article($0, using: &random) }
    let expected = try state(of: kept, perBatch: 9)
    let stored = try StoredAnalyses(count: 0)
    var present: [(id: Article.ID, number: Int)] = []
    for article in (kept + passing).shuffled(using: &random) {
      let number = Int(article.article.externalID?.dropFirst() ?? "") ?? 0
      // Some come with other sources first.
      let isFirst = Bool.random(using: &random)
      let draft = isFirst ? Self.article(number, using: &random) : article
      let id = try stored.add(draft)
      if isFirst { try stored.database.write { try $0.replace(id, with: article) } }
      present.append((id, number))
    }
    try stored.database.write { writer in
      for entry in present where entry.number >= 40 { try writer.remove(entry.id) }
    }
    #expect(try Self.state(of: stored) == expected, "seed \(seed)")
    #expect(try stored.database.check(deep: true) == [])
  }

  // MARK: - Private

  private struct State: Hashable {
    var identities: Identities
    /// Name, kind and counts of each.
    var summaries: [String]
    /// Bare surnames that are somebody's whom the archive knows.
    var bareNames = 0
  }

  private func state(of articles: [ArticleAnalysis], perBatch: Int) throws -> State {
    let stored = try StoredAnalyses(count: 0)
    var next = articles[...]
    while !next.isEmpty {
      try stored.database.write { writer in
        for article in next.prefix(perBatch) { _ = try writer.insert(article) }
      }
      next = next.dropFirst(perBatch)
    }
    #expect(try stored.database.check(deep: true) == [])
    return try Self.state(of: stored)
  }

  private static func state(of stored: StoredAnalyses) throws -> State {
    let summaries = try stored.database.read {
      try $0.sources(named: nil, kinds: [], limit: nil, offset: 0)
    }.items.map { source in
      let roles = source.datedRoles.map { "\($0.role) \($0.articleCount) \($0.first?.description ?? "")" }
      return
        "\(source.name) \(source.kind) \(source.claimCount) \(source.articleCount) \(roles) \(source.aliases)"
    }
    return State(
      identities: try Identities(stored), summaries: summaries.sorted(),
      bareNames: try RawDatabase(stored.path).number(
        "SELECT count(*) FROM identity_links WHERE rule = 'surname'") ?? 0)
  }

  private static let first = [
    "Joseph", "Joe", "Volodymyr", "Vladimir", "J.", "Ada", "Patricia", "Pat", "Patrick",
  ]
  private static let middle = ["", "", "", "K. ", "B. ", "Rodby "]
  private static let last = ["Zelensky", "Zelenskyy", "Marsh", "Quillon"]
  private static let roles = [
    "Ukrainian President", "President of Ukraine", "Senator", "Irish minister", "spokesman",
  ]
  private static let bodies = [
    NamedSource("Quillon Motor Company", .organisation, aliases: ["Quillon"]),
    NamedSource("Quillon Bank", .organisation, aliases: ["Quillon"]),
    NamedSource("Quillon", .organisation), NamedSource("Quillon", .government),
    NamedSource("Quillon Inc.", .outlet),
    NamedSource("Northern Grain Union", .organisation, aliases: ["NGU"]), NamedSource("NGU", .government),
    NamedSource("New Ghent University", .organisation, aliases: ["NGU"]),
    NamedSource("officials", .group), NamedSource("Marsh"),
  ]

  /// An article with a few of few names, so that they meet in every way.
  private static func article(_ number: Int, using random: inout SeededGenerator) -> ArticleAnalysis {
    var sources: [NamedSource] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let surname = last.randomElement(using: &random) ?? ""
      let given = first.randomElement(using: &random) ?? ""
      var source = NamedSource(given + " " + (middle.randomElement(using: &random) ?? "") + surname)
      if Bool.random(using: &random) { source.roles = [roles.randomElement(using: &random) ?? ""] }
      if Int.random(in: 0..<4, using: &random) == 0 { source.aliases = [given + " " + surname, surname] }
      source.mention =
        [nil, nil, nil, "Mr. " + surname, "Ms. " + surname].randomElement(using: &random) ?? nil
      if !sources.contains(where: { $0.name == source.name }) { sources.append(source) }
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      if let body = bodies.randomElement(using: &random), !sources.contains(body) { sources.append(body) }
    }
    // One is in the news far more than all others of the surname, or nearly so.
    switch Int.random(in: 0..<40, using: &random) {
    case 0..<16: sources.append(NamedSource("Odile Ferrand", roles: ["Senator"], mention: "Ms. Ferrand"))
    case 16..<20: sources.append(NamedSource("Ferrand"))
    case 20..<22: sources.append(NamedSource("Ferrand", roles: ["Sen."]))
    case 22: sources.append(NamedSource("Mr. Ferrand", mention: "Mr. Ferrand"))
    case 23: sources += [NamedSource("Ferrand"), NamedSource("Basil Ferrand", roles: ["coach"])]
    case 24: sources.append(NamedSource("Ferrand Marsh"))
    default: break
    }
    let day = Int.random(in: 0..<900, using: &random)
    return articleNaming(sources, number: number, published: PartialDate(dayNumber: 18_000 + day))
  }
}
