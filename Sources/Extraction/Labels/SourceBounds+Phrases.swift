import Algorithms
import Linguistics

/// What stands for a source where the labels show only a part of its phrase, or a word of another.
extension SourceBounds {
  /// "41 percent of ⟦sailors⟧", "as ⟦many as ten of them⟧": with how many.
  func withQuantity(_ source: TokenRange) -> TokenRange {
    var start = source.start
    // "Two or ⟦more of the divers⟧".
    if view.lower(start) == "more", view.lower(start - 1) == "or",
      FunctionWords.determiners.contains(view.lower(start - 2))
    {
      start -= 2
    }
    if view.lower(start - 1) == "of" {
      let unit = ["percent", "%", "pct"].contains(view.lower(start - 2)) ? start - 3 : start - 2
      guard unit >= 0, view.shape(unit) == .number, unit >= view.sentenceStart(of: start) else {
        return source
      }
      start = unit
    }
    if ["many", "few"].contains(view.lower(start)), view.lower(start - 1) == "as",
      view.lower(start + 1) == "as"
    {
      start -= 1
    }
    return TokenRange(start, source.end)
  }

  /// "Ann Coe, who is now ⟦a fellow at the institute⟧": the person rather than what she is.
  func behindCopula(_ source: TokenRange) -> TokenRange {
    var index = source.start - 1
    while index > 0, ["now", "currently", "also"].contains(view.lower(index)) { index -= 1 }
    guard ["is", "was", "'s", "’s"].contains(view.lower(index)), view.lower(index - 1) == "who",
      ["a", "an", "the"].contains(view.lower(source.start))
    else { return source }
    let limit = max(view.sentenceStart(of: index), index - Self.longestRelative)
    let names = view.text.names
    let next = names.partitioningIndex { $0.tokens.start >= index }
    guard let name = names.before(next).last(where: { $0.kind == .person && $0.tokens.start >= limit }),
      view.lower(name.tokens.end) == "," || name.tokens.end == index - 1
    else { return source }
    return TokenRange(name.tokens.start, source.end)
  }

  /// "Dockers waiting by ⟦the gates⟧": the people rather than the place.
  func atPlace(_ source: TokenRange) -> TokenRange {
    let tie = source.start - 1
    guard tie >= 2, FunctionWords.prepositions.contains(view.lower(tie)),
      hasTag(tie - 1, ["VBG", "VBN"]), hasTag(tie - 2, ["NNS", "NNPS"]),
      SourceWords.groups.contains(view.lower(tie - 2)) || view.lower(tie - 2).hasSuffix("ers"),
      let people = NounPhraseReader(view: view).phrase(endingAt: tie - 2, limit: view.sentenceStart(of: tie))
    else { return source }
    return TokenRange(people.start, source.end)
  }

  /// "All the experts ⟦I⟧ asked": without the subject of the clause behind it.
  func withoutAsker(_ source: TokenRange, cue: Int?) -> TokenRange {
    guard source.count > 1, let last = source.last,
      ["i", "he", "she", "we", "they"].contains(view.lower(last)), hasTag(last - 1, ["NN", "NNS"]),
      cue != last + 1 || Self.meeting.contains(view.lower(last + 1))
    else { return source }
    return TokenRange(source.start, last)
  }

  private static let meeting: Set<String> = [
    "interviewed", "spoke", "talked", "asked", "met", "contacted", "surveyed", "polled", "consulted", "saw",
  ]

  private func hasTag(_ index: Int, _ tags: Set<String>) -> Bool {
    view.text.tags.indices.contains(index) && tags.contains(view.text.tags[index].rawValue)
  }

  /// "Coe, who in two earlier ⟦letters⟧ had asked": who did.
  func behindWho(_ source: TokenRange) -> TokenRange {
    // "Coe, ⟦who in May⟧ said".
    if source.count > 1, view.lower(source.start) == "who",
      FunctionWords.prepositions.contains(view.lower(source.start + 1))
    {
      return TokenRange(source.start, source.start + 1)
    }
    guard source.end - source.start <= 2, !isName(source.start) else { return source }
    var index = source.start - 1
    // "Twenty others who ⟦only⟧ said".
    if source.count == 1, view.lower(index) == "who",
      ["only", "also", "never", "later", "once", "often", "then", "still"].contains(
        view.lower(source.start))
    {
      return TokenRange(at: index)
    }
    let limit = max(view.sentenceStart(of: source.start), source.start - Self.longestRelative)
    while index > limit, view.text.tags.indices.contains(index),
      ["JJ", "JJR", "CD", "DT", "PRP$", "NN"].contains(view.text.tags[index].rawValue)
    {
      index -= 1
    }
    guard ["in", "on", "at", "after", "during", "before", "from", "through"].contains(view.lower(index)),
      view.lower(index - 1) == "who"
    else { return source }
    return TokenRange(index - 1, index)
  }
}
