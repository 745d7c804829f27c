import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// Digests cover what was extracted; what corrections make of it is worked out anew.
@Suite struct ClaimCorrectionRepairTests: CorrectsClaims {
  @Test(arguments: [
    "UPDATE attributions SET mention = 'x' WHERE claim_id IN (SELECT claim_id FROM corrected_claims)",
    "UPDATE claims SET stance = 'urges' WHERE id IN (SELECT claim_id FROM corrected_claims)",
    "UPDATE corrected_claims SET is_rejected = 1 - is_rejected", "DELETE FROM claim_corrections",
    "DELETE FROM attributions WHERE claim_id IN (SELECT claim_id FROM corrected_claims)",
    "DELETE FROM taken_roles", "UPDATE article_sources SET source_id = 2 WHERE is_given = 1",
    "UPDATE article_sources SET name = 'Elvis Presley' WHERE is_given = 1", "DELETE FROM sources",
  ])
  func aRepairAppliesCorrectionsAnew(sql: String) throws {
    let stored = try archive()
    _ = try stored.database.write { writer in
      try writer.make(
        corrections(in: stored)
          + [Correction(source: Self.marsh, action: .removeRole("mayor"), madeAt: "now")])
    }
    let third = articleNaming([.init("Johanna Marsh", roles: ["mayor"])], number: 3)
    try stored.add(third)
    let before = try contents(stored)
    try RawDatabase(stored.path).execute("PRAGMA foreign_keys = OFF; " + sql)
    #expect(try !stored.database.check(deep: true).isEmpty)
    let report = try stored.database.repair()
    #expect(report.remaining == [])
    #expect(report.setAside == [])
    #expect(try contents(stored) == before)
  }

  @Test(arguments: [
    "UPDATE corrected_claims SET stance = 'urges'", "UPDATE extracted_attributions SET mention = 'x'",
    "DELETE FROM extracted_attributions", "DELETE FROM corrected_claims",
  ])
  func whatWasExtractedCannotBeChangedUnseen(sql: String) throws {
    let stored = try archive()
    #expect(try make(.attribute(Self.marsh), 0, in: stored) == .made(1))
    try RawDatabase(stored.path).execute("PRAGMA foreign_keys = OFF; " + sql)
    #expect(try !stored.database.check(deep: true).isEmpty)
    let report = try stored.database.repair()
    #expect(report.remaining == [])
    #expect(report.setAside.map(\.id) == [stored.ids[1]])
  }
}
