/// A gender that the words of an article give a source.
enum Gender: String, Hashable, Sendable {
  case male = "m"
  case female = "f"
}

/// What one article's words say of a source's gender.
///
/// Pronouns are linked by rule and sometimes wrongly: they count only where the article has no other person whom they
/// could mean, and one of them is not enough. Words that disagree say nothing.
struct GenderEvidence: Hashable {
  private var male = 0
  private var female = 0

  /// The gender; `nil` when too little speaks for one, or anything for both.
  var gender: Gender? {
    switch (male, female) {
    case (2..., 0): .male
    case (0, 2...): .female
    default: nil
    }
  }

  /// Takes the words that name the source at one place: "he", "Mrs Okafor".
  mutating func add(mention: String, trustsPronouns: Bool) {
    // Most mentions are neither: this runs for every link of every claim.
    guard let start = mention.utf8.first, Self.beginnings.contains(start | 0x20) else { return }
    let word = mention.prefix { !$0.isWhitespace && $0 != "." }.lowercased()
    switch word {
    case "he": male += trustsPronouns ? 1 : 0
    case "she": female += trustsPronouns ? 1 : 0
    case "mr": male += 2
    case "mrs", "ms", "miss": female += 2
    default: break
    }
  }

  /// Takes what the article calls the source: "spokeswoman".
  mutating func add(role: String) {
    for word in NameFolding.words(of: role) {
      if Self.femaleRoles.contains(word) { female += 2 }
      if Self.maleRoles.contains(word) { male += 2 }
    }
  }

  /// h, s, m: how the words begin that tell.
  private static let beginnings: Set<UInt8> = [0x68, 0x73, 0x6D]
  private static let femaleRoles: Set<String> = [
    "spokeswoman", "chairwoman", "congresswoman", "businesswoman", "councilwoman", "assemblywoman", "actress",
    "duchess", "baroness",
  ]
  /// "Spokesman" and "chairman" are said of women too.
  private static let maleRoles: Set<String> = [
    "congressman", "councilman", "assemblyman", "businessman", "duke", "baron",
  ]
}
