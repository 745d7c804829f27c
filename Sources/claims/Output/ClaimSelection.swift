import ClaimsArchive
import ClaimsModel

/// Finds the claim that a user means and corrects it, for the commands that do so.
struct ClaimSelection {
  let archive: Archive
  let options: CorrectionOptions

  /// Refuses what is no id of a claim, before an archive is looked for.
  ///
  /// - Throws: `CommandFailure`.
  static func require(_ id: String) throws(CommandFailure) {
    if WrittenID<Claim>(id) != nil { return }
    let hint = WrittenID<Article>(id) == nil ? "" : " For an article: claims article \(id)."
    throw CommandFailure("“\(id)” is no id of a claim; one looks like c7k2.\(hint)", status: .usage)
  }

  /// The number of a claim of the archive.
  ///
  /// - Throws: `CommandFailure` for what is no id of a claim, `notFound` for one that the archive has not.
  func id(_ id: String) throws -> Claim.ID {
    try Self.require(id)
    return try archive.claimID(id)
  }

  /// Makes a correction of a claim, and says what came of it.
  func make(_ action: Correction.ClaimAction, of claim: Claim.ID) throws {
    let correction = archive.correction(
      of: try archive.reference(to: claim), action, note: options.note)
    try options.make([correction], in: archive) { [try archive.claim(claim).line] }
  }

  /// Takes the corrections of a claim of this sort back.
  func takeBack(_ kind: CorrectionKind, of claim: Claim.ID) throws {
    let found = try archive.corrections(kind, of: claim)
    try options.takeBack(found, kind, in: archive)
    try options.say([try archive.claim(claim).line])
  }
}

extension SearchHit {
  /// The claim in a line: `c7k2  Ada Okafor, harbour master, denies: the ferry was late`.
  fileprivate var line: String {
    if claim.isRejected { return "\(id)  (rejected): \(claim.text)" }
    return
      "\(id)  \(speakerPhrase)\(claim.kind == .statement ? "" : ", \(claim.stance.rawValue)"): \(claim.text)"
  }
}
