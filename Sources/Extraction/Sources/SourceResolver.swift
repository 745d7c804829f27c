import ClaimsModel
import Linguistics

/// Gathers the mentions of an article's chains into sources.
///
/// One source for a full name, its short forms, its roles and its pronouns; when in doubt, two sources. Who is who is
/// found by ``EntityLinker`` over the whole article; this makes sources of those entities that claims are attributed
/// to, and of what has no entity: groups, documents, "it", "we".
struct SourceResolver {
  /// The sources so far, in order of first mention.
  private(set) var sources: TotalList<Source> = []
  /// By which rule each mention was linked, by its span.
  var links: [TextSpan: EntityLink] = [:]

  let view: TokenView
  let reader: MentionReader
  let phrases: NounPhraseReader
  let classifier: SourceKindClassifier
  let joint: JointSources
  let linker: EntityLinker
  var sourceOfEntity: [Int: Int] = [:]
  /// The entity of each source that has one.
  var entityOfSource: [Int: Int] = [:]
  let places: EntityPlaces
  var discourse = Discourse()
  /// How probable it is that mentions mean whom they were linked to, by their spans, where there was a choice.
  private(set) var probabilities: [TextSpan: Double] = [:]
  /// Whether choices are kept, and those that were.
  let keepsTrials: Bool
  var trials: [LinkTrial] = []
  /// Sources without an entity, by their words.
  var sourceOfKey: [String: Int] = [:]
  /// The source of each document, by the token of its noun.
  var sourceOfDocument: [Int: Int] = [:]
  var lastSpeakers: [Int] = []
  /// The first token of the last mention of each source.
  var lastPlace: [Int: Int] = [:]

  /// The names that sign letters, and how often each surname stands for whom; made when first asked for.
  lazy var signatures = namesAlone()
  lazy var bearers = bearersOfSurnames()

  /// Speakers further back are not who a pronoun means.
  private static let rememberedSpeakers = 40

  /// Makes a resolver for the claims `drafts` of an article; who is who is told over the `given` mentions, or else
  /// over those that are found.
  init(view: TokenView, drafts: [ClaimDraft], given: [GivenMention]? = nil, keepsTrials: Bool = false) {
    self.view = view
    self.keepsTrials = keepsTrials
    classifier = SourceKindClassifier(outlets: view.outlets)
    reader = MentionReader(view: view)
    phrases = NounPhraseReader(view: view)
    joint = JointSources(view: view)
    var mentions: [Mention] = []
    var speeches: [Speech] = []
    for draft in drafts {
      for source in (draft.source.map { [$0] } ?? []) + draft.relays.map(\.source) {
        mentions += joint.parts(of: source).map(reader.mention)
      }
      if let source = draft.source {
        let core = reader.mention(at: joint.parts(of: source).first ?? source)
        speeches.append(
          Speech(
            content: draft.content, source: source, head: (core.core ?? core.tokens).end - 1))
      }
    }
    let found =
      given.map { ArticleMentions(given: $0, in: view) } ?? ArticleMentions(of: view, sources: mentions)
    linker = EntityLinker(view: view, speeches: speeches, found: found)
    places = EntityPlaces(linker)
  }

  /// The sources that the tokens name: two for "both" and for "they" behind two who were named together.
  mutating func allSources(at tokens: TokenRange, quotedSpeaker: Int?, content: [TokenRange]) -> [Int] {
    if let named = namedBehind(tokens) {
      return named.map { speaker(at: $0, quotedSpeaker: quotedSpeaker, content: content) }
    }
    guard let both = pair(meantBy: tokens) else {
      return [speaker(at: tokens, quotedSpeaker: quotedSpeaker, content: content)]
    }
    for index in both { note(index, at: tokens, isSpeaker: true) }
    return both
  }

  /// The source that the tokens name as who says the `content`.
  private mutating func speaker(at tokens: TokenRange, quotedSpeaker: Int?, content: [TokenRange]) -> Int {
    let mention = reader.mention(at: tokens)
    let ruled = resolve(mention, quotedSpeaker: quotedSpeaker)
    let weighed = weighed(mention, ruled: ruled, content: content, outer: quotedSpeaker)
    let (index, link) = weighed ?? ruled
    if let span = view.span(tokens) {
      links[span] = link
      if weighed != nil { probabilities[span] = link.score }
    }
    noteDocument(at: tokens, source: index)
    note(index, at: tokens, isSpeaker: true)
    note(turnOf: index, at: tokens.start, content: content)
    return index
  }

  /// The source that the tokens name; `quotedSpeaker` is whoever speaks the words around them.
  mutating func source(at tokens: TokenRange, quotedSpeaker: Int?, isSpeaker: Bool) -> Int {
    let mention = reader.mention(at: tokens)
    let (index, link) = resolve(mention, quotedSpeaker: quotedSpeaker)
    if let span = view.span(tokens) { links[span] = link }
    noteDocument(at: tokens, source: index)
    note(index, at: tokens, isSpeaker: isSpeaker)
    return index
  }

  mutating func note(_ source: Int, at tokens: TokenRange, isSpeaker: Bool) {
    lastPlace[source] = tokens.start
    if let span = view.span(tokens), !sources[source].mentions.suffix(1).contains(span) {
      sources[source].mentions.append(span)
    }
    guard isSpeaker else { return }
    lastSpeakers.append(source)
    if lastSpeakers.count > 2 * Self.rememberedSpeakers {
      lastSpeakers = lastSpeakers.suffix(Self.rememberedSpeakers)
    }
  }

  /// The source of a mention, and why.
  mutating func resolve(_ mention: Mention, quotedSpeaker: Int?) -> (source: Int, link: EntityLink) {
    switch mention.form {
    case .pronoun: return pronoun(mention, quotedSpeaker: quotedSpeaker)
    case .relative: return relative(mention, quotedSpeaker: quotedSpeaker)
    case .name: return police(mention) ?? named(mention)
    case .nominal: return police(mention) ?? nominal(mention)
    }
  }

  /// The source of an entity, made when there is none yet; a nameless one is called as `mention` calls it.
  mutating func source(of entity: Int, as mention: Mention) -> Int {
    if let index = sourceOfEntity[entity] { return index }
    let known = linker.entities[entity]
    sources.append(
      Source(
        name: known.isNamed || mention.form == .pronoun && known.name.contains(" ")
          ? known.name : mention.name, kind: known.kind, roles: known.roles,
        aliases: known.aliases))
    sourceOfEntity[entity] = sources.count - 1
    entityOfSource[sources.count - 1] = entity
    return sources.count - 1
  }

  /// The source with these words and no entity.
  mutating func source(called name: String, kind: SourceKind, key: String) -> (source: Int, link: EntityLink)
  {
    let index = sourceOfKey[key] ?? sources.count
    if index == sources.count {
      sources.append(Source(name: name, kind: kind))
      sourceOfKey[key] = index
    }
    return (index, EntityLink(entity: -1, rule: .alone, score: 0))
  }

  /// Adds other words for a source, once.
  mutating func add(alias: String, to source: Int) {
    if alias != sources[source].name, !sources[source].aliases.contains(alias) {
      sources[source].aliases.append(alias)
    }
  }

  /// Calls a source by the fuller `name`; what it was called so far stays as an alias.
  mutating func rename(_ source: Int, _ name: String) {
    let before = sources[source].name
    sources[source].name = name
    add(alias: before, to: source)
  }

  // MARK: - Private

  private mutating func named(_ mention: Mention) -> (source: Int, link: EntityLink) {
    let core = mention.core ?? mention.tokens
    if let some = subgroup(mention) { return some }
    for token in core.reversed() {
      guard let known = linker.mention(endingAt: token), known.form == .name else { continue }
      // "Video shows" begins as names do.
      if mention.tokens.count == 1, !linker.entities[known.link.entity].name.contains(" "),
        let found = document(mention)
      {
        return found
      }
      return (source(of: known.link.entity, as: mention), known.link)
    }
    let kind = classifier.kind(of: mention)
    return source(called: mention.name, kind: kind, key: NameIndex.key(of: mention.name))
  }
}
