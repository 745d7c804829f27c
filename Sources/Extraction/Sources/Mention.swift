import ClaimsModel
import Linguistics

/// The words that name a source at one place, taken apart.
struct Mention: Hashable, Sendable {
  /// What sort of words they are.
  enum Form: Hashable, Sendable {
    /// "Rita Coe", "the Harbour Board".
    case name
    /// "he", "they".
    case pronoun
    /// "who" after its antecedent.
    case relative
    /// "the mayor", "officials".
    case nominal
  }

  /// The tokens of the mention.
  var tokens: TokenRange
  /// What sort of words they are.
  var form: Form
  /// The name, without roles; the whole phrase for nominals; the pronoun itself.
  var name: String
  /// Roles given beside the name: "Ukrainian President".
  var roles: [String]
  /// The last noun of a nominal, in lower case.
  var head: String
  /// The gender that a title beside the name tells.
  var gender: GivenNames.Gender?
  /// The tokens of the name alone, or of the last noun of a nominal.
  var core: TokenRange?
}
