/// What tells people of one name apart, as far as articles say it.
struct SourceTraits: Hashable {
  /// Initials of middle names; empty when unknown.
  var initials = ""
  var gender: Gender?
  /// The country of an office, as ISO 3166 code.
  var country: String?

  /// How many of the three are known.
  var knownCount: Int { (initials.isEmpty ? 0 : 1) + (gender == nil ? 0 : 1) + (country == nil ? 0 : 1) }

  /// Whether one person can have both: nothing known of both differs.
  func agrees(with other: SourceTraits) -> Bool {
    if let gender, let theirs = other.gender, gender != theirs { return false }
    if let country, let theirs = other.country, country != theirs { return false }
    return initials.hasPrefix(other.initials) || other.initials.hasPrefix(initials)
  }

  /// What is known from both together.
  func joined(with other: SourceTraits) -> SourceTraits {
    SourceTraits(
      initials: initials.count >= other.initials.count ? initials : other.initials,
      gender: gender ?? other.gender, country: country ?? other.country)
  }
}
