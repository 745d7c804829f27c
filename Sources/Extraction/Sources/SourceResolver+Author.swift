import Algorithms
import ClaimsModel
import Linguistics

/// Whom "I" means in the article's own words: its author.
extension SourceResolver {
  /// A note on the author at the end of an article has no more words.
  private static let longestNote = 70
  private static let noteVerbs: Set<String> = [
    "is", "was", ",", "teaches", "writes", "covers", "has", "directs", "runs", "works", "lives", "serves",
  ]

  /// The one author that the byline or a note at the end names; `nil` inside quotation marks, and where neither does.
  mutating func author(speakingAt mention: Mention) -> (source: Int, link: EntityLink)? {
    guard !view.isQuoted(mention.tokens.start) else { return nil }
    if let entity = notedAuthor() {
      return (source(of: entity, as: mention), EntityLink(entity: entity, rule: .firstPerson, score: 0.8))
    }
    if let entity = letterWriter(speakingAt: mention.tokens.start) {
      return (source(of: entity, as: mention), EntityLink(entity: entity, rule: .firstPerson, score: 0.75))
    }
    guard let name = view.author, name.contains(" ") else { return nil }
    if let known = linker.entities.firstIndex(where: {
      $0.isNamed && NameIndex.key(of: $0.name) == NameIndex.key(of: name)
    }) {
      return (source(of: known, as: mention), EntityLink(entity: known, rule: .firstPerson, score: 0.9))
    }
    let index = source(called: name, kind: .person, key: NameIndex.key(of: name)).source
    return (index, EntityLink(entity: -1, rule: .firstPerson, score: 0.9))
  }

  /// Who signed the letter to the editor: the name that is all of the first such paragraph behind, in an article with
  /// two or more of them.
  private mutating func letterWriter(speakingAt token: Int) -> Int? {
    guard signatures.count > 1 else { return nil }
    let next = signatures.partitioningIndex { $0.tokens.start > token }
    return signatures[at: next]?.link.entity
  }

  /// The names that are whole paragraphs of the body.
  func namesAlone() -> [LinkedMention] {
    linker.mentions.filter { mention in
      guard mention.form == .name, mention.tokens.count > 1,
        linker.entities[mention.link.entity].kind == .person
      else { return false }
      let index = view.sentence(of: mention.tokens.start)
      let sentence = view.text.sentences[index]
      let isAlone =
        (index == 0 || view.text.sentences[index - 1].paragraph != sentence.paragraph)
        && (index + 1 == view.text.sentences.count
          || view.text.sentences[index + 1].paragraph != sentence.paragraph)
      return isAlone && !sentence.isInTitle && sentence.tokens.start == mention.tokens.start
        && TokenRange(mention.tokens.end, sentence.tokens.end).allSatisfy { !view.isWord($0) }
    }
  }

  /// The person of "Ann Coe is a novelist in Larkham.", said in the last paragraph of somebody who is named nowhere else.
  private func notedAuthor() -> Int? {
    guard let last = view.text.sentences.last,
      let note = view.text.sentences.first(where: { $0.paragraph == last.paragraph }),
      last.tokens.end - note.tokens.start <= Self.longestNote,
      let mention = linker.mentions(before: view.text.tokens.count)
        .first(where: { $0.tokens.start == note.tokens.start && $0.form == .name }),
      mention.tokens.count >= 2, Self.noteVerbs.contains(view.lower(mention.tokens.end)),
      linker.entities[mention.link.entity].kind == .person
    else { return nil }
    let entity = mention.link.entity
    let isNamedBefore = linker.mentions(before: note.tokens.start).contains {
      $0.link.entity == entity && $0.form == .name
    }
    return isNamedBefore ? nil : entity
  }
}
