import ClaimsModel

/// Lets a text's names agree: the same words name the same kind of thing all through an article.
///
/// The full form decides for its parts ("Mara Voss" is a person, so is "Voss"), then the majority, then the first.
struct NameVote {
  let tokens: TotalList<Token>

  /// The names with their kinds settled, in text order.
  func settled(_ names: [Name]) -> [Name] {
    var votes: [String: [Int]] = [:]
    for name in names {
      let words = words(of: name)
      // A vote for the whole; the longer name also speaks for its last word, by which persons go on.
      cast(1, for: words.joined(separator: " "), name.kind, in: &votes)
      if words.count > 1, let last = words.last {
        cast(name.kind == .person ? 2 : 0, for: last, name.kind, in: &votes)
      }
    }
    return names.map { name in
      var name = name
      if let kind = winner(votes[words(of: name).joined(separator: " ")], before: name.kind) {
        name.kind = kind
      }
      return name
    }
  }

  // MARK: - Private

  private func words(of name: Name) -> [String] { name.tokens.map { tokens.lower(at: $0) } }

  private func cast(_ weight: Int, for words: String, _ kind: NameKind, in votes: inout [String: [Int]]) {
    guard weight > 0 else { return }
    votes[words, default: [0, 0, 0]][at: kind.rawValue / 2, or: 0] += weight
  }

  private func winner(_ votes: [Int]?, before own: NameKind) -> NameKind? {
    guard let votes, let most = votes.max() else { return nil }
    if votes[at: own.rawValue / 2] == most { return own }
    return NameKind.allCases.first { votes[at: $0.rawValue / 2] == most }
  }
}
