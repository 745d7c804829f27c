import ClaimsModel
import Linguistics

/// Which letter, report or poll "the letter" means: the one that the article spoke of before, as it was introduced.
extension SourceResolver {
  /// Words back to where a document was introduced.
  static let farthestDocument = 250
  /// Words back to one that was introduced by another noun: "the survey" for a poll.
  private static let farthestOther = 120
  /// Words from a title on to what it means.
  private static let farthestAhead = 150
  /// An introduction has no more words before and behind its noun.
  private static let mostBefore = 10
  private static let mostBehind = 9
  /// Nouns for one sort of document.
  private static let families: [Set<String>] = [
    ["poll", "survey"], ["study", "paper", "research", "analysis"], ["study", "report"],
    ["lawsuit", "suit", "complaint"], ["video", "footage", "clip"], ["memo", "memorandum"],
    ["film", "documentary", "movie"], ["ad", "advertisement", "commercial", "video", "clip"],
    ["letter", "missive"], ["book", "memoir", "autobiography", "biography", "novel"],
    ["article", "op-ed", "editorial", "essay", "column"], ["report", "audit", "review"],
  ]
  /// What is said of laws and numbers in general is no document of its own.
  private static let general: Set<String> = [
    "history", "science", "numbers", "law", "constitution", "evidence", "census", "index", "order", "bill",
  ]

  /// The source that "the letter" or a bare "video" means; `nil` where nothing before, or behind a title, tells.
  mutating func document(_ mention: Mention) -> (source: Int, link: EntityLink)? {
    guard let head = mention.core?.start, SourceWords.documents.contains(mention.head),
      !Self.general.contains(mention.head)
    else { return nil }
    guard isBackReference(mention) else { return spelledOut(mention, head: head) }
    guard let place = antecedent(of: head), let name = introducedName(at: place) else { return nil }
    let link = EntityLink(entity: -1, rule: .sameNoun, score: 0.75)
    if let known = sourceOfDocument[place] { return (known, link) }
    let found = source(called: name, kind: .document, key: "=" + NameIndex.key(of: name))
    sourceOfDocument[place] = found.source
    return (found.source, link)
  }

  /// The letter or email that "it reads" means: the last one that was a subject, not many sentences back.
  mutating func text(before token: Int) -> (source: Int, link: EntityLink)? {
    let first = view.text.sentences[max(0, view.sentence(of: token) - Self.farthestText)].tokens.start
    for noun in TokenRange(first, token).reversed()
    where SourceWords.documents.contains(view.lower(noun)) && isNoun(noun) && !isNoun(noun + 1) {
      var start = noun
      while start > first, noun - start < Self.mostBefore, isInPhrase(start - 1) { start -= 1 }
      guard !view.isQuoted(noun), view.sentenceStart(of: noun) == start else { continue }
      let found = resolve(reader.mention(at: TokenRange(start, noun + 1)), quotedSpeaker: nil)
      return (found.source, EntityLink(entity: found.link.entity, rule: .pronoun, score: 0.6))
    }
    return nil
  }

  private static let farthestText = 3

  /// Notes which source the document at `tokens` is, for what means it later.
  mutating func noteDocument(at tokens: TokenRange, source: Int) {
    guard sources[source].kind == .document,
      let head = tokens.last(where: {
        SourceWords.documents.contains(view.lower($0)) && !isTied($0, in: tokens)
      })
    else { return }
    sourceOfDocument[head] = source
  }

  // MARK: - Private

  /// "The survey of 900 adults by the Ostley Institute" right behind "a poll shows": the same, told at length.
  private mutating func spelledOut(_ mention: Mention, head: Int) -> (source: Int, link: EntityLink)? {
    guard view.lower(mention.tokens.start) == "the", mention.tokens.end > head + 2,
      let last = lastSpeakers.last, sources[last].kind == .document, let place = lastPlace[last],
      (1...2).contains(view.sentence(of: head) - view.sentence(of: place)),
      let noun = TokenRange(place, head).prefix(Self.mostBefore).first(where: {
        SourceWords.documents.contains(view.lower($0))
      }), noun == place || ["a", "an"].contains(view.lower(place))
    else { return nil }
    let pair: Set = [view.lower(noun), view.lower(head)]
    guard pair.count == 1 || Self.families.contains(where: { $0.isSuperset(of: pair) }) else { return nil }
    // "A poll" tells less than who asked how many.
    if sources[last].name.split(separator: " ").count <= 2 {
      rename(last, String(view.string(mention.tokens.dropFirst())))
    }
    return (last, EntityLink(entity: -1, rule: .sameNoun, score: 0.7))
  }

  private func isTied(_ token: Int, in tokens: TokenRange) -> Bool {
    TokenRange(tokens.start, token).contains { FunctionWords.prepositions.contains(view.lower($0)) }
  }

  /// "The letter", "the new poll", "video": words that tell nothing of their own.
  private func isBackReference(_ mention: Mention) -> Bool {
    guard let head = mention.core?.start, mention.tokens.end == head + 1 else { return false }
    let before = TokenRange(mention.tokens.start, head)
    if before.isEmpty { return true }
    return ["the", "this", "that", "these", "those"].contains(view.lower(before.start))
      && before.dropFirst().allSatisfy { ["new", "same", "latest"].contains(view.lower($0)) }
  }

  /// The noun by which the document was introduced, the same one first.
  private func antecedent(of head: Int) -> Int? {
    let word = view.lower(head)
    let others = Self.families.filter { $0.contains(word) }.reduce(into: Set()) { $0.formUnion($1) }
    func last(_ words: Set<String>, within reach: Int) -> Int? {
      TokenRange(max(0, head - reach), head).last {
        words.contains(view.lower($0)) && introducedName(at: $0) != nil
      }
    }
    if let same = last([word], within: Self.farthestDocument) { return same }
    if let other = last(others, within: Self.farthestOther) { return other }
    guard view.text.sentences[view.sentence(of: head)].isInTitle || isHeadline(head) else { return nil }
    let ahead = TokenRange(head + 1, min(view.text.tokens.count, head + Self.farthestAhead))
    return ahead.first { view.lower($0) == word && introducedName(at: $0) != nil }
  }

  /// Whether the noun opens a text whose first paragraph is one line with a colon, as in "Poll: most want a bridge".
  private func isHeadline(_ noun: Int) -> Bool {
    noun == 0 && view.lower(1) == ":" && view.text.sentences.count > 1
      && view.text.sentences[1].paragraph != view.text.sentences[0].paragraph
  }

  /// What the document whose noun stands at `noun` is called: its introduction, or "Ann Coe's statement" where she
  /// "issued a statement"; `nil` for one that only means it again.
  private func introducedName(at noun: Int) -> String? {
    if let phrase = introduction(at: noun) { return view.string(phrase) }
    return issuer(at: noun).map { $0 + "'s " + view.lower(noun) }
  }

  /// Who issued the document, or said something "in a statement".
  private func issuer(at noun: Int) -> String? {
    guard isNoun(noun), !isNoun(noun + 1) else { return nil }
    let sentence = view.text.sentences[view.sentence(of: noun)].tokens
    var start = noun
    while start > sentence.start, noun - start < Self.mostBefore, isInPhrase(start - 1) { start -= 1 }
    guard start == noun || ["a", "an"].contains(view.lower(start)) else { return nil }
    if Self.issuing.contains(view.lower(start - 1)) {
      guard let mention = linker.mention(endingAt: start - 2), mention.form != .pronoun else { return nil }
      let entity = linker.entities[mention.link.entity]
      if entity.isNamed { return entity.name }
      let isDefinite = view.lower(mention.tokens.start) == "the" && mention.tokens.count > 2
      return isDefinite ? view.string(mention.tokens.dropFirst()) : nil
    }
    guard view.lower(start - 1) == "in",
      let speaker = lastSpeakers.last(where: { sentence.contains(lastPlace[$0] ?? -1) }),
      [.person, .organisation, .government].contains(sources[speaker].kind)
    else { return nil }
    return sources[speaker].name
  }

  private static let issuing: Set<String> = [
    "issued", "released", "published", "posted", "sent", "wrote", "signed", "filed", "circulated", "issues",
    "releases", "publishes",
  ]

  /// The phrase that introduces the document whose noun stands at `noun`: "a letter to the harbour board", "an Ostley
  /// University poll"; `nil` for one that only means it again.
  func introduction(at noun: Int) -> TokenRange? {
    guard isNoun(noun), !isNoun(noun + 1) else { return nil }
    let sentence = view.text.sentences[view.sentence(of: noun)].tokens
    var start = noun
    while start > sentence.start, noun - start < Self.mostBefore,
      isInPhrase(start - 1) || view.lower(start - 1) == "/" && isNoun(start - 2)
    { start -= 1 }
    while start < noun, view.lower(start) == "'s" || view.lower(start) == "’s" { start += 1 }
    let end = descriptionEnd(behind: noun, limit: min(sentence.end, noun + 1 + Self.mostBehind))
    let first = view.lower(start)
    let isNew = ["a", "an", "another", "one"].contains(first) || start == noun
    let hasOwner = TokenRange(start, noun).contains {
      ["'s", "’s"].contains(view.lower($0)) || isPossessive($0)
    }
    let hasName = TokenRange(start + 1, noun).contains(where: view.isCapitalized)
    guard isNew || hasOwner || hasName else { return nil }
    return end - start >= 3 ? TokenRange(start, end) : nil
  }

  /// Where "to the harbour board", "released on Monday by the mayor" behind the noun ends.
  private func descriptionEnd(behind noun: Int, limit: Int) -> Int {
    var end = noun + 1
    var index = end
    while index < limit {
      let word = view.lower(index)
      let opens = ["of", "by", "from", "to", "for", "on", "about"].contains(word)
      let isParticiple = hasTag(index, ["VBN", "VBD"]) && view.lower(index + 1) == "by"
      guard opens || isParticiple else { break }
      index += isParticiple ? 2 : 1
      let object = index
      // "A summary of its findings" tells no more than "a summary" does.
      if isPossessive(object) { break }
      while index < limit, isInPhrase(index) || view.lower(index) == "and" && isInPhrase(index + 1) {
        index += 1
      }
      guard index > object, isNoun(index - 1), !view.isDay(index - 1) else { break }
      end = index
    }
    return end
  }

  private func isInPhrase(_ index: Int) -> Bool {
    hasTag(index, ["DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "CD"])
      && !["that", "those", "these"].contains(view.lower(index))
  }

  private func isNoun(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && view.text.tags[index].isNoun
  }

  private func isPossessive(_ index: Int) -> Bool { hasTag(index, ["PRP$"]) }

  private func hasTag(_ index: Int, _ tags: Set<String>) -> Bool {
    view.text.tags.indices.contains(index) && tags.contains(view.text.tags[index].rawValue)
  }
}
