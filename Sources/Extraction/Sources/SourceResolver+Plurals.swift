import Algorithms
import ClaimsModel
import Linguistics

/// Whom "they", "both" and "each" mean.
extension SourceResolver {
  /// Words for two that were named together.
  private static let ofTwo: Set<String> = [
    "both", "each", "neither", "the two", "the pair", "the duo", "two",
  ]
  /// Sentences back to what a plural means.
  static let farthestPlural = 3
  /// What every word between costs, as in ``nearestBody(to:kinds:isOnly:)``.
  static let costOfWord = 0.012

  /// The two that "they both" means: "Coe and Lund" of the same sentence or one right before; `nil` for one source or a
  /// group.
  mutating func pair(meantBy tokens: TokenRange) -> [Int]? {
    let words = tokens.map(view.lower).joined(separator: " ")
    let isThey = words == "they" || words == "their"
    let isTwo = tokens.count == 2 && words.hasPrefix("both ") && arePeople(view.lower(tokens.end - 1))
    guard !view.isQuoted(tokens.start),
      isThey || isTwo || Self.ofTwo.contains(words) || words == "they both",
      let (left, right) = coordination(before: tokens.start, isSubject: isThey)
        ?? (isTwo ? onlyTwo(before: tokens.start) : nil)
    else { return nil }
    if isThey, let other = plural(before: tokens.start), other.isSubject,
      other.place > right.tokens.start
    {
      return nil
    }
    return [left, right].map { mention in
      let index = source(
        of: mention.link.entity,
        as: Mention(
          tokens: tokens, form: .pronoun, name: linker.entities[mention.link.entity].name, roles: [], head: ""
        ))
      if let span = view.span(tokens) {
        links[span] = EntityLink(entity: mention.link.entity, rule: .pronoun, score: 0.7)
      }
      return index
    }
  }

  /// The persons of "the candidates, Orla Finch and Mayor Piet Maas,"; `nil` where no two names follow the plural.
  func namedBehind(_ tokens: TokenRange) -> [TokenRange]? {
    guard let comma = tokens.first(where: { view.lower($0) == "," }), comma > tokens.start,
      comma + 1 < tokens.end, isPlural(comma - 1), arePeople(view.lower(comma - 1))
    else { return nil }
    let end = view.lower(tokens.end - 1) == "," ? tokens.end - 1 : tokens.end
    guard comma + 1 < end else { return nil }
    let parts = joint.parts(of: TokenRange(comma + 1, end))
    return parts.count > 1 ? parts : nil
  }

  /// The people or the body that "they" means outside marks; `nil` where none is near.
  mutating func several(before token: Int) -> (source: Int, link: EntityLink)? {
    let link = EntityLink(entity: -1, rule: .pronoun, score: 0.6)
    let speaker = lastSpeakers.last {
      [.group, .organisation, .government].contains(sources[$0].kind) || isSeveral(sources[$0].name)
    }.flatMap { index in place(of: index, near: token).map { (index: index, place: $0) } }
    let people = plural(before: token)
    if let people, people.place > speaker?.place ?? -1, people.isSubject {
      return (resolve(reader.mention(at: people.phrase), quotedSpeaker: nil).source, link)
    }
    // "The Echo interviewed a dozen guards. They described": the objects of the sentence before.
    let sentence = view.sentence(of: token)
    if let people, isObject(people.phrase), sentence - view.sentence(of: people.place) == 1,
      view.sentenceStart(of: token) == token,
      speaker.map({ sentence - view.sentence(of: $0.place) > 1 }) ?? true
    {
      return (resolve(reader.mention(at: people.phrase), quotedSpeaker: nil).source, link)
    }
    if let speaker { return (speaker.index, link) }
    return nearestBody(
      to: token, kinds: [.outlet, .organisation, .government], farthest: Self.farthestPlural, asks: .subject)
  }

  /// Where a source was mentioned last, if that is near enough for a pronoun.
  func place(of source: Int, near token: Int) -> Int? {
    guard let place = lastPlace[source], place < token else { return nil }
    let back = view.sentence(of: token) - view.sentence(of: place)
    return back <= Self.farthestPlural ? place : nil
  }

  /// "Many fear C" after "Shopkeepers were startled": many shopkeepers; `nil` where the sentence before has no such
  /// subject.
  mutating func ellipsis(_ mention: Mention) -> (source: Int, link: EntityLink)? {
    let token = mention.tokens.start
    if let share = share(mention) { return share }
    if mention.tokens.count == 1, mention.head == "others" { return others(than: token) }
    guard mention.tokens.count == 1, ["many", "most", "several"].contains(mention.head),
      !view.isQuoted(token), let people = plural(before: token), people.isSubject,
      view.sentence(of: token) - view.sentence(of: people.place) <= 1
    else { return nil }
    let noun = people.phrase.drop { index in
      FunctionWords.determiners.contains(view.lower(index)) || view.shape(index) == .number
    }
    guard !noun.isEmpty else { return nil }
    return group(called: mention.name + " " + view.string(noun))
  }

  // MARK: - Private

  /// "26 percent" after "30 percent of voters": of voters, too.
  private mutating func share(_ mention: Mention) -> (source: Int, link: EntityLink)? {
    let tokens = mention.tokens
    guard tokens.count == 2, view.shape(tokens.start) == .number, isPercent(tokens.start + 1) else {
      return nil
    }
    let first = view.text.sentences[max(0, view.sentence(of: tokens.start) - 2)].tokens.start
    guard
      let tie = TokenRange(first, tokens.start).last(where: { view.lower($0) == "of" && isPercent($0 - 1) })
    else { return nil }
    var end = tie + 1
    while end < tokens.start,
      isModifier(end) || isPlural(end) || isPlural(end + 1) && view.text.tags[end].rawValue == "VBN"
    { end += 1 }
    guard end > tie + 1, isPlural(end - 1) else { return nil }
    return group(called: mention.name + " of " + view.string(TokenRange(tie + 1, end)))
  }

  /// "Others" after "some shopkeepers": other shopkeepers.
  private mutating func others(than token: Int) -> (source: Int, link: EntityLink)? {
    guard !view.isQuoted(token), let people = plural(before: token), people.isSubject,
      view.sentence(of: token) - view.sentence(of: people.place) <= 1,
      ["some", "many", "most", "several", "a"].contains(view.lower(people.phrase.start))
    else { return nil }
    let noun = people.phrase.drop { FunctionWords.determiners.contains(view.lower($0)) }
    return noun.isEmpty ? nil : group(called: "other " + view.string(noun))
  }

  private mutating func group(called name: String) -> (source: Int, link: EntityLink) {
    let found = source(called: name, kind: .group, key: "=" + NameIndex.key(of: name))
    return (found.source, EntityLink(entity: -1, rule: .antecedent, score: 0.7))
  }

  private func isPercent(_ index: Int) -> Bool { ["percent", "%", "pct"].contains(view.lower(index)) }

  private func isPlural(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && ["NNS", "NNPS"].contains(view.text.tags[index].rawValue)
  }

  /// Whether the phrase stands right behind a verb.
  private func isObject(_ phrase: TokenRange) -> Bool {
    view.text.tags.indices.contains(phrase.start - 1)
      && view.text.tags[phrase.start - 1].isVerb && view.lower(phrase.end) != "and"
  }

  /// "Two people familiar with the talks", "insiders".
  private func isSeveral(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ")
    return words.prefix { !FunctionWords.prepositions.contains(String($0)) }
      .contains { ["people", "persons", "sources", "insiders"].contains($0) }
  }

  /// The last two persons joined by "and", outside marks, not far before the token; with `isSubject` the subjects of
  /// their clause, or the last persons of the sentence before.
  private func coordination(before token: Int, isSubject: Bool) -> (LinkedMention, LinkedMention)? {
    let sentence = view.sentence(of: token)
    let first = view.text.sentences[max(0, sentence - 2)].tokens.start
    let near = linker.mentions(before: token).reversed().prefix { $0.tokens.start >= first }
    var isLast = true
    for (right, left) in near.adjacentPairs() {
      if arePersons(left, right), left.link.entity != right.link.entity,
        !view.isQuoted(left.tokens.start), isJoined(left.tokens, right.tokens)
      {
        let before = view.lower(left.tokens.start - 1)
        let isNear =
          isLast && sentence - view.sentence(of: right.tokens.start) == 1 && before != ","
          && !FunctionWords.prepositions.contains(before)
        return !isSubject || isNear || isSubjectPair(left, right) ? (left, right) : nil
      }
      if linker.entities[right.link.entity].isPerson { isLast = false }
    }
    return nil
  }

  /// The two persons whom this sentence and the two before name, if just two: "both candidates".
  private func onlyTwo(before token: Int) -> (LinkedMention, LinkedMention)? {
    let first = view.text.sentences[max(0, view.sentence(of: token) - 2)].tokens.start
    var named: [LinkedMention] = []
    for mention in linker.mentions(before: token).reversed() {
      guard mention.tokens.start >= first else { break }
      if mention.form == .name, linker.entities[mention.link.entity].kind == .person,
        !named.contains(where: { $0.link.entity == mention.link.entity })
      {
        named.append(mention)
      }
    }
    guard named.count == 2, let last = named.first, let first = named.last else { return nil }
    return (first, last)
  }

  /// Whether both are persons' names, or one is and the other could be.
  private func arePersons(_ left: LinkedMention, _ right: LinkedMention) -> Bool {
    let both = [left, right]
    return both.allSatisfy { $0.form == .name }
      && both.contains { linker.entities[$0.link.entity].kind == .person }
      && both.allSatisfy { mention in
        linker.entities[mention.link.entity].kind == .person
          || (2...3).contains(mention.tokens.count)
            && mention.tokens.allSatisfy {
              view.isCapitalized($0) && !SourceWords.organisation.contains(view.lower($0))
                && !SourceWords.government.contains(view.lower($0))
            }
      }
  }

  /// "Coe and Mayor Lund": nothing but "and" and a title between.
  private func isJoined(_ left: TokenRange, _ right: TokenRange) -> Bool {
    view.lower(left.end) == "and"
      && TokenRange(left.end + 1, right.start).allSatisfy {
        SourceWords.titles.contains(view.lower($0)) || SourceWords.honorifics.contains(view.lower($0))
      }
  }

  private func isSubjectPair(_ left: LinkedMention, _ right: LinkedMention) -> Bool {
    let start = left.tokens.start
    if start - view.sentenceStart(of: start) <= 1 { return true }
    return linker.isSubject(right.tokens) && !FunctionWords.prepositions.contains(view.lower(start - 1))
  }

  /// The last plural of people outside marks near the token: "the two senators", "leaders of the port's guilds".
  private func plural(before token: Int) -> (phrase: TokenRange, place: Int, isSubject: Bool)? {
    let first = view.text.sentences[max(0, view.sentence(of: token) - 2)].tokens.start
    for index in TokenRange(first, token).reversed() where isPluralOfPeople(index) && !view.isQuoted(index) {
      var start = index
      while start > first, index - start < Self.longestPlural, isModifier(start - 1) { start -= 1 }
      if ["no", "that", "any", "few"].contains(view.lower(start)) { return nil }
      let before = view.lower(start - 1)
      let isSubject =
        !FunctionWords.prepositions.contains(before) && view.text.tags.indices.contains(index + 1)
        && (view.text.tags[index + 1].isFinite || view.sentenceStart(of: index) == start)
      return (TokenRange(start, index + 1), index, isSubject)
    }
    return nil
  }

  private static let longestPlural = 6

  private func isPluralOfPeople(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && ["NNS", "NNPS"].contains(view.text.tags[index].rawValue)
      && arePeople(view.lower(index))
  }
}
