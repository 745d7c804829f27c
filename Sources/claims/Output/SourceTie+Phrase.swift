package import ClaimsModel

extension SourceTie {
  /// `“Okafor” is Ada Okafor: a bare surname, in 20 times the articles of all others of the name, score 0.95`.
  package var phrase: String {
    "“\(name)” is \(other): " + ([ruleWords] + [reason].compactMap(\.self)).joined(separator: ", ")
  }

  /// What the rule goes by.
  private var ruleWords: String {
    switch rule {
    case "name": "the same name"
    case "middle": "the same but for a middle name"
    case "nickname": "a short first name, and a role in common"
    case "initial": "an initial, and a role in common"
    case "spelling": "spellings of one name, and a role or country in common"
    case "suffix": "with and without a suffix, and an office in common"
    case "alias": "an article gives both names"
    case "short": "short for the name, as an article gives it"
    case "surname": "a bare surname"
    case "merge": "a correction says so"
    default: rule
    }
  }
}
