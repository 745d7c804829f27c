import ClaimsModel
import Linguistics
import Outlets

/// Tells what sort of thing a source is by its words.
struct SourceKindClassifier: Sendable {
  let outlets: OutletNames

  /// The kind of the nameless source that `mention` means.
  func kind(of mention: Mention) -> SourceKind {
    switch mention.form {
    case .pronoun:
      return ["he", "she", "i", "his", "her", "my"].contains(mention.head)
        ? .unnamed : mention.head == "it" || mention.head == "its" ? .organisation : .group
    case .relative: return .unnamed
    case .name:
      return kind(ofName: mention.name, roles: mention.roles, gender: mention.gender, votes: NameVotes())
    case .nominal:
      return kind(
        ofNoun: mention.head, words: mention.name.lowercased().split(separator: " ").map(String.init))
    }
  }

  /// The kind of what bears a name; `votes` count the network's opinions: person, organisation, place.
  func kind(ofName name: String, roles: [String], gender: GivenNames.Gender?, votes: NameVotes) -> SourceKind
  {
    let words = name.lowercased().split(separator: " ").map(String.init)
    let last = words.last ?? ""
    let isVotedPerson = votes.person > max(votes.organization, votes.place)
    if gender == nil, outlets.identity(of: name) != nil { return .outlet }
    if let kind = kind(ofRoles: roles), gender == nil || !isVotedPerson { return kind }
    // "Orla Finch Campaign".
    let isNamedAfterPerson = words.count > 2 && Self.namedAfterPeople.contains(last)
    if isVotedPerson, !isNamedAfterPerson, gender != nil || !isBody(words) { return .person }
    if gender != nil, !roles.isEmpty, votes.organization + votes.place == 0 { return .person }
    if outlets.isOutlet(name) { return .outlet }
    // "Steve Lund", whatever the network thinks.
    if words.count >= 2, words.count <= 3, let first = words.first, GivenNames.isGivenName(first),
      !isBody(words),
      !SourceWords.namesakes.contains(words.joined(separator: " ")), votes.place == 0 || gender != nil
    {
      return .person
    }
    if !roles.isEmpty, votes.organization + votes.place == 0, words.count <= 4, !isBody(words) {
      return .person
    }
    if let kind = kind(ofBody: words) { return kind }
    if SourceWords.documents.contains(last) { return .document }
    if SourceWords.groups.contains(last) { return .group }
    if words.contains("&") { return .organisation }
    if votes.place > max(votes.person, votes.organization) { return .government }
    if votes.organization > votes.person { return .organisation }
    if gender == nil, words.count == 1, name.count <= 5, name == name.uppercased(),
      name.contains(where: \.isUppercase)
    {
      return .organisation
    }
    return .person
  }

  /// What an apposition says that a body is: "the Echo newspaper", "BEA, the investigative agency".
  private func kind(ofRoles roles: [String]) -> SourceKind? {
    let heads = roles.map(NameIndex.head)
    if heads.contains(where: OutletReader.nouns.contains) { return .outlet }
    guard !heads.contains(where: RoleReader.isRoleNoun) else { return nil }
    if heads.contains(where: SourceWords.governmentNouns.contains) { return .government }
    return heads.contains(where: SourceWords.organisationNouns.contains) ? .organisation : nil
  }

  /// What the words of a body's name before "of", "for" and "on" tell.
  ///
  /// "Project on Government Oversight" is no government, and a country speaks only alone: "Air India" is none.
  private func kind(ofBody words: [String]) -> SourceKind? {
    let head = words.prefix(1) + words.dropFirst().prefix { !["of", "for", "on", "in"].contains($0) }
    let last = head.last ?? ""
    if SourceWords.organisation.contains(last), last != "union", last != "authority" { return .organisation }
    let isGovernment = head.contains {
      SourceWords.government.contains($0) && (words.count == 1 || !SourceWords.countries.contains($0))
    }
    if isGovernment {
      return words.contains("union") && !words.contains("european") && !words.contains("soviet")
        ? .organisation : .government
    }
    return head.contains(where: SourceWords.organisation.contains) ? .organisation : nil
  }

  /// The kind of what a noun stands for: "the company", "officials", "a report".
  func kind(ofNoun head: String, words: [String]) -> SourceKind {
    if isNameless(head, words) { return .unnamed }
    if let index = words.firstIndex(of: head), words[at: index + 1] == "of",
      ["group", "team", "number", "majority", "handful", "couple", "pair", "crowd"].contains(head)
    {
      return .group
    }
    if SourceWords.documents.contains(head) { return .document }
    if SourceWords.governmentNouns.contains(head) { return .government }
    if SourceWords.groups.contains(head) { return .group }
    if SourceWords.organisationNouns.contains(head) { return .organisation }
    if SourceWords.unnamed.contains(head) || SourceWords.titles.contains(head) { return .unnamed }
    if OutletReader.nouns.contains(head) || head == "station" { return .outlet }
    if head.hasSuffix("s"), !head.hasSuffix("ss") { return .group }
    return .unnamed
  }

  // MARK: - Private

  /// Bodies that bear a person's name.
  private static let namedAfterPeople: Set<String> = [
    "campaign", "foundation", "centre", "center", "museum", "institute", "university", "college", "team",
  ]

  /// "Sources", "people familiar with the matter": kept without a name on purpose, unlike "experts".
  private func isNameless(_ head: String, _ words: [String]) -> Bool {
    if ["sources", "insiders"].contains(head) { return true }
    guard ["people", "persons", "person", "those"].contains(head) else { return false }
    return words.contains {
      ["familiar", "knowledge", "briefed", "close", "anonymity", "involved"].contains($0)
    }
  }

  private func isBody(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    return SourceWords.government.contains(last) || SourceWords.organisation.contains(last)
  }
}
