import Linguistics

/// How often the network took what bears a name for each kind of thing.
struct NameVotes: Hashable, Sendable, Neutral {
  /// No votes.
  static let neutral = NameVotes()

  var person = 0
  var organization = 0
  var place = 0

  subscript(kind: NameKind) -> Int {
    get {
      switch kind {
      case .person: person
      case .organization: organization
      case .place: place
      }
    }
    set {
      switch kind {
      case .person: person = newValue
      case .organization: organization = newValue
      case .place: place = newValue
      }
    }
  }
}
