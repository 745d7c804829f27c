package import ClaimsModel

extension SimilarSources.Evidence {
  /// The thing in a few words.
  package var phrase: String {
    switch self {
    case .sameName: "same name"
    case .spelling: "spellings of one name"
    case .nickname: "short first name"
    case .initial: "initial of the first name"
    case .middleName: "same but for a middle name"
    case .surname: "same surname"
    case .acronym: "initials of the name"
    case .role(let role): "both “\(role)”"
    case .country(let code): "both of \(code)"
    case .wikidata(let id): "both \(id)"
    case .sameArticle: "one article names both"
    case .gender: "he and she"
    case .otherCountry(let one, let two): "\(one) and \(two)"
    case .initials(let one, let two): "initials \(one.uppercased()) and \(two.uppercased())"
    case .suffix: "one is “Jr.” or the like"
    case .kind: "different kinds"
    }
  }
}

/// Proposals of sources that may be one, two lines and a hint each.
package enum SimilarList {
  /// The proposals for a terminal.
  package static func rendered(_ proposals: [SimilarSources]) -> PrintableText {
    proposals.map { proposal in
      let reasons = proposal.reasons.map(\.phrase).joined(separator: ", ")
      let doubts = proposal.doubts.map(\.phrase).joined(separator: ", ")
      return [
        "\(proposal.left.id)  \(proposal.left.phrase)", "\(proposal.right.id)  \(proposal.right.phrase)",
        "    for: \(reasons)" + (doubts.isEmpty ? "" : "   against: \(doubts)"),
      ].map { PrintableText($0) + "\n" }.joined()
    }.joined(separator: "\n")
  }
}
