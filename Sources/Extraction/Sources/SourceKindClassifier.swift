import ClaimsModel

/// Tells what sort of thing a source is by its words.
struct SourceKindClassifier: Sendable {
  /// The kind of the source that `mention` names.
  func kind(of mention: Mention) -> SourceKind {
    let words = mention.name.lowercased().split(separator: " ").map(String.init)
    switch mention.form {
    case .pronoun:
      return ["he", "she", "i", "his", "her", "my"].contains(mention.head)
        ? .unnamed : mention.head == "it" || mention.head == "its" ? .organisation : .group
    case .relative: return .unnamed
    case .name: return kindOfName(mention, words: words)
    case .nominal: return kindOfNominal(head: mention.head, words: words)
    }
  }

  // MARK: - Private

  private func kindOfName(_ mention: Mention, words: [String]) -> SourceKind {
    if mention.gender != nil, !mention.roles.isEmpty { return .person }
    if OutletNames.shared.isOutlet(mention.name) { return .outlet }
    let last = words.last ?? ""
    if !mention.roles.isEmpty, words.count <= 4, !SourceWords.government.contains(last),
      !SourceWords.organisation.contains(last)
    {
      return .person
    }
    if SourceWords.organisation.contains(last) && last != "union" { return .organisation }
    if words.contains(where: SourceWords.government.contains) {
      return words.contains("union") && !words.contains("european") && !words.contains("soviet")
        ? .organisation : .government
    }
    if words.contains(where: SourceWords.organisation.contains) { return .organisation }
    if SourceWords.documents.contains(last) { return .document }
    if SourceWords.groups.contains(last) { return .group }
    if words.count == 1, let name = mention.name.first, name.isUppercase, mention.name.count <= 5,
      mention.name == mention.name.uppercased()
    {
      return .organisation
    }
    return .person
  }

  private func kindOfNominal(head: String, words: [String]) -> SourceKind {
    if SourceWords.documents.contains(head) { return .document }
    if SourceWords.governmentNouns.contains(head) { return .government }
    if SourceWords.groups.contains(head) { return .group }
    if SourceWords.organisationNouns.contains(head) { return .organisation }
    if SourceWords.unnamed.contains(head) || SourceWords.titles.contains(head) { return .unnamed }
    if ["newspaper", "paper", "broadcaster", "magazine", "outlet", "station"].contains(head) {
      return .outlet
    }
    if head.hasSuffix("s"), !head.hasSuffix("ss") { return .group }
    return .unnamed
  }
}
