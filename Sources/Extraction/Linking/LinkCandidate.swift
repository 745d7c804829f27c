import ClaimsModel
import Linguistics

/// Whom a mention may mean.
enum LinkTarget: Hashable, Sendable {
  /// Somebody or something that the article speaks of: index of the entity.
  case entity(Int)
  /// A source without an entity: index of the source.
  case source(Int)
  /// A source of its own, called as the words call it; of a quotation beside which nobody is named: nobody.
  case written
}

/// Whom a mention may mean, with what is known of it before the words around are looked at.
struct LinkCandidate: Hashable, Sendable {
  var target: LinkTarget
  var name: String
  var aliases: [String] = []
  var roles: [String] = []
  var kind: SourceKind
  var gender: GivenNames.Gender?
  var isNamed: Bool
  var isPlace = false
}

/// A choice as it was made: for those who learn from it, and to tell why.
struct LinkTrial: Sendable {
  /// The words; empty for a quotation beside which nobody is named.
  var mention: TokenRange
  /// Content of the claim.
  var content: [TokenRange]
  var form: LinkForm
  var candidates: [LinkCandidate]
  var features: [[Double]]
  /// Index of what was chosen, and how probable each is.
  var chosen: Int
  var probabilities: [Double]
}
