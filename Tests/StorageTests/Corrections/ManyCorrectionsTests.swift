import ClaimsModel
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// Corrections by the thousand, as a shared file has them.
@Suite struct ManyCorrectionsTests {
  private static func correction(_ name: String, _ action: Correction.Action) -> Correction {
    Correction(
      source: SourceReference(kind: .person, name: name), action: action, madeAt: "2031-01-02T03:04:05Z")
  }

  private func archive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    for (number, role) in ["mayor", "coach", "diver", "mayor"].enumerated() {
      try stored.add(
        articleNaming(
          [
            .init("Ada Bréton", roles: [role], aliases: ["Bréton"]), .init("Joan Pike"),
            .init("Old \(number) Pike"),
          ], number: number))
    }
    return stored
  }

  /// Of every kind, several of one source, and some that contradict others.
  private static let mixed: [Correction] = [
    correction("Ada Bréton", .alias("Iron Ada")), correction("Ada Bréton", .splitRole("coach")),
    correction("Ada Bréton", .splitRole("Diver")), correction("Joan Pike", .rename("Dame Joan")),
    correction("Joan Pike", .rename("Lady Joan")),
    correction("Joan Pike", .merge(SourceReference(kind: .person, name: "Ada Bréton"))),
    correction("Ada Bréton", .splitName("Joan Pike")), correction("Joan Pike", .alias("iron ADA")),
    correction("Ada Bréton", .splitName("Iron Ada")), correction("Ada Bréton", .alias("Iron Ada")),
    correction("Ada Bréton", .splitArticle(ArticleReference(externalID: "n0"))),
  ]

  private func summary(_ stored: StoredAnalyses) throws -> [String] {
    try stored.database.read {
      let sources = try $0.sources(named: nil, kinds: [], limit: nil, offset: 0).items
      return try sources.map { "\($0.name) \($0.claimCount) \($0.roles) \($0.aliases)" }
        + $0.corrections().map { "\($0.id) \($0.correction)" }
    }.sorted()
  }

  @Test func aFileOfCorrectionsDoesWhatEachDoesAlone() throws {
    let (one, all) = (try archive(), try archive())
    let single = try Self.mixed.map { correction in try one.database.write { try $0.make(correction) } }
    let together = try all.database.write { try $0.make(Self.mixed) }
    #expect(together == single)
    #expect(
      together.map(Self.isConflict)
        == [3, 4, 6, 7, 8].reduce(into: Array(repeating: false, count: 11)) {
          if $1 != 3 { $0[$1] = true }
        })
    #expect(try summary(all) == summary(one))
    #expect(try all.database.check(deep: true) == [])
    // Taken back together, they leave what was there.
    let ids = try all.database.read { try $0.corrections() }.map(\.id)
    #expect(try all.database.write { try $0.undoCorrections(ids) }.count == ids.count)
    #expect(try summary(all) == summary(archive()))
    #expect(try all.database.check(deep: true) == [])
  }

  private static func isConflict(_ outcome: CorrectionOutcome) -> Bool {
    if case .conflict = outcome { true } else { false }
  }

  @Test(arguments: ["alias", "role", "rename", "merge", "name"])
  func statementsGrowWithTheCorrectionsNotWithTheirSquare(kind: String) throws {
    func statements(_ count: Int) throws -> Int {
      let stored = try archive()
      let corrections = (0..<count).map { number in
        switch kind {
        case "alias": Self.correction("Ada Bréton", .alias("Name \(number)"))
        case "role": Self.correction("Ada Bréton", .splitRole("role \(number)"))
        case "rename": Self.correction("Bo \(number) Lind", .rename("Somebody"))
        case "merge":
          Self.correction("Joan Pike", .merge(SourceReference(kind: .person, name: "Joan X\(number) Pike")))
        default: Self.correction("Ada Bréton", .splitName("Name \(number)"))
        }
      }
      let seen = Mutex(0)
      try stored.database.write { writer in
        writer.db.trace(options: .statement) { _ in seen.withLock { $0 += 1 } }
        defer { writer.db.trace(options: .statement, nil) }
        #expect(try writer.make(corrections).count == count)
        try writer.finishBatch()
      }
      return seen.withLock { $0 }
    }
    let (small, large) = (try statements(50), try statements(400))
    #expect(large <= 9 * small, "\(small) statements for 50, \(large) for 400")
  }
}
