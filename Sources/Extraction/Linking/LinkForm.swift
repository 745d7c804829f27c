import ClaimsModel

/// With what sort of words a speaker is named, as far as that tells whom they may mean.
enum LinkForm: Int, CaseIterable, Sendable {
  /// "He", "she".
  case he
  /// "They".
  case they
  /// "It".
  case it
  /// "The mayor", "an expert".
  case person
  /// "Officials", "the researchers".
  case people
  /// "The company", "the ministry".
  case body
  /// "The report".
  case document
  /// A name of one word: "Coe".
  case name
  /// A quotation or an answer beside which nobody is named.
  case silent

  /// The form of a mention; `nil` where the words leave nothing to choose: a full name, "who", "I".
  init?(_ mention: Mention, classifier: SourceKindClassifier) {
    switch mention.form {
    case .relative: return nil
    case .name:
      guard (mention.core ?? mention.tokens).count == 1 else { return nil }
      self = .name
    case .pronoun:
      switch mention.head {
      case "he", "she", "his", "her", "him": self = .he
      case "they", "their", "them", "those", "these": self = .they
      case "it", "its", "this", "that": self = .it
      default: return nil
      }
    case .nominal:
      switch classifier.kind(of: mention) {
      case .person, .unnamed: self = .person
      case .group: self = .people
      case .organisation, .government, .outlet: self = .body
      case .document: self = .document
      }
    }
  }

  /// Whether words of this form can mean something of the kind.
  func allows(_ kind: SourceKind) -> Bool {
    switch self {
    case .he, .person: [.person, .unnamed].contains(kind)
    case .they: kind != .person
    case .it: kind != .person && kind != .unnamed && kind != .group
    case .people: kind != .person && kind != .unnamed && kind != .document
    case .body: [.organisation, .government, .outlet].contains(kind)
    case .document: kind == .document
    case .name, .silent: true
    }
  }
}
