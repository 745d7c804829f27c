import ClaimsModel
import GRDB

extension ArchiveReader {
  /// - Throws: `badRow` when the claims of an article are not what corrections make of what was extracted.
  func requireCorrections(
    of article: StoredArticle, _ book: CorrectionBook, _ register: SourceRegister
  ) throws {
    let id = article.id.rawValue
    let corrections = try book.claimCorrections(naming: article.analysis.article)
    let given = try storedSources(of: id, areGiven: true)
    guard try !corrections.isEmpty || !given.isEmpty || isCorrected(id) else { return }
    let expected = CorrectedAnalysis(try extracted(of: article).analysis, corrections: corrections)
    guard expected.analysis.sources == article.analysis.sources else {
      throw RowPlace("article_sources", id).fault("its sources are not those that corrections give it")
    }
    for (claim, (stored, id)) in zip(expected.analysis.claims, zip(article.analysis.claims, article.claimIDs))
    {
      let isRejected = try isRejected(id.rawValue)
      let areInPlace = try claim.corrections.isEmpty || areInPlace(linksOf: id.rawValue)
      guard claim == stored, claim.isRejected == isRejected, areInPlace else {
        throw RowPlace("corrected_claims", id.rawValue)
          .fault("the claim is not what corrections make of what was extracted")
      }
    }
    let keys = try expected.given.map { reference in
      try register.key(ofGiven: reference, article: id) { article.analysis.article }.text
    }
    guard keys == given.map(\.key) else {
      throw RowPlace("article_sources", id)
        .fault("a source that a correction gives is filed under another key than it calls for")
    }
  }

  /// Whether the links of a chain are numbered from 0 on, none left out.
  private func areInPlace(linksOf claim: Int64) throws -> Bool {
    try count("SELECT ifnull(max(position) + 1, 0) = count(*) FROM attributions WHERE claim_id = ?", [claim])
      > 0
  }

  /// Whether the roles that corrections take are those in the table.
  func takenRoleFaults(_ found: inout FaultList.Found) throws {
    let expected = try CorrectionBook(db: db).takenRoles()
    let stored = try Set(
      rows("taken_roles", "SELECT source_id, role FROM taken_roles").map {
        TakenRole(source: try $0.id(0), role: try $0[1])
      })
    for role in expected.symmetricDifference(stored).sorted(by: { $0.source < $1.source }) {
      found.add(
        "taken_roles of source \(Source.ID(rawValue: role.source))",
        "the roles are not those of the corrections"
      )
    }
  }
}
