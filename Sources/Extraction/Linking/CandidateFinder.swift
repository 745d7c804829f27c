import ClaimsModel
import Linguistics

/// Finds whom words may mean: a bounded number of candidates, whatever the article.
struct CandidateFinder {
  let view: TokenView
  let linker: EntityLinker
  let places: EntityPlaces
  /// Candidates of one mention.
  private static let most = 28
  private static let mentionsBefore = 60
  private static let entitiesBefore = 12
  private static let sentencesBehind = 3
  private static let entitiesBehind = 4
  private static let speakers = 6

  /// The candidates but what the rules chose and "as written"; `sources` are those made so far.
  func targets(
    of question: LinkQuestion, discourse: Discourse, sources: TotalList<Source>
  ) -> [LinkTarget] {
    var found = discourse.speakers(atMost: Self.speakers)
    func add(_ entity: Int) {
      if !found.contains(.entity(entity)) { found.append(.entity(entity)) }
    }
    for entity in entitiesBefore(question.token) { add(entity) }
    for entity in entitiesBehind(question.token) { add(entity) }
    for entity in linker.roles.holders(ofHead: question.mention.head) { add(entity) }
    for entity in places.frequent { add(entity) }
    return Array(found.filter { allows($0, question, sources: sources) }.prefix(Self.most))
  }

  /// What is known of a target.
  func candidate(_ target: LinkTarget, as mention: Mention, kind: SourceKind, sources: TotalList<Source>)
    -> LinkCandidate
  {
    switch target {
    case .entity(let index):
      let entity = linker.entities[index]
      return LinkCandidate(
        target: target, name: entity.name, aliases: entity.aliases, roles: entity.roles, kind: entity.kind,
        gender: entity.gender, isNamed: entity.isNamed, isPlace: entity.isPlace)
    case .source(let index):
      let source = sources[index]
      return LinkCandidate(
        target: target, name: source.name, aliases: source.aliases, roles: source.roles, kind: source.kind,
        gender: nil, isNamed: source.kind == .person)
    case .written:
      return LinkCandidate(target: target, name: mention.name, kind: kind, gender: nil, isNamed: false)
    }
  }

  // MARK: - Private

  private func entitiesBefore(_ token: Int) -> [Int] {
    var found: [Int] = []
    for mention in linker.mentions(before: token).suffix(Self.mentionsBefore).reversed()
    where !found.contains(mention.link.entity) {
      found.append(mention.link.entity)
      if found.count == Self.entitiesBefore { break }
    }
    return found
  }

  private func entitiesBehind(_ token: Int) -> [Int] {
    let last = view.text.sentences[view.sentence(of: token) + Self.sentencesBehind].tokens.end
    let limit = last > token ? last : view.text.tokens.count
    var found: [Int] = []
    for mention in linker.mentions(from: token + 1) {
      guard mention.tokens.start < limit, found.count < Self.entitiesBehind else { break }
      if mention.form == .name, !found.contains(mention.link.entity) { found.append(mention.link.entity) }
    }
    return found
  }

  /// Whether the words may mean it: of the right sort, and of no other gender than they tell.
  private func allows(_ target: LinkTarget, _ question: LinkQuestion, sources: TotalList<Source>) -> Bool {
    let known = candidate(target, as: question.mention, kind: .unnamed, sources: sources)
    guard question.form.allows(known.kind) else { return false }
    if let told = gender(toldBy: question), let own = known.gender, told != own { return false }
    switch question.form {
    case .name:
      let words = NameMention.words(of: question.mention.name)
      let own = Set(([known.name] + known.aliases).flatMap(NameMention.words))
      return known.isNamed && words.allSatisfy(own.contains)
    case .he: return !(view.isQuoted(question.token) && target == question.outer)
    // "A baker and a cook" are two.
    case .person: return known.kind != .unnamed || !known.name.contains(" and ")
    case .they, .it, .people, .body, .document, .silent: return true
    }
  }

  private func gender(toldBy question: LinkQuestion) -> GivenNames.Gender? {
    switch question.form {
    case .he: EntityLinker.pronouns[question.mention.head]
    case .person: GivenNames.gender(ofNoun: question.mention.head)
    case .name: question.mention.gender
    default: nil
    }
  }
}
