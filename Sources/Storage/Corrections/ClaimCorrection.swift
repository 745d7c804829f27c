import ClaimsModel

/// A correction of a claim with its number in the archive.
struct ClaimCorrection: Hashable {
  /// What is told of it where it holds.
  let applied: AppliedCorrection
  /// The claim that it names.
  let claim: ClaimReference
  /// What it says of that.
  let action: Correction.ClaimAction
}
