import ClaimsModel
import Linguistics

/// What the place of a name tells about it.
extension NameFinder {
  /// The names in text order, with what their place tells.
  func placed(_ names: [NameMention]) -> [NameMention] {
    let names = names.sorted { $0.tokens.start < $1.tokens.start }
    let sentences = view.text.sentences
    var sentence = 0
    return names.enumerated().map { index, name in
      var name = name
      let (start, end) = (name.tokens.start, name.tokens.end)
      while sentence + 1 < sentences.count, sentences[sentence].tokens.end <= start { sentence += 1 }
      name.paragraph = sentences[sentence].paragraph
      name.isInTitle = start < titleEnd
      name.isBracketed =
        view.lower(start - 1) == "(" && view.lower(end) == ")"
        && names[at: index - 1]?.tokens.end == start - 1
      if name.words.count == 1, !sentences.isEmpty, !isModifier(name.tokens) {
        let next = names[at: index + 1]?.tokens.start ?? view.text.tokens.count
        name.genderBehind = gender(behind: end, before: min(next, sentences[sentence].tokens.end))
      }
      return name
    }
  }

  /// "A Coe ally said he": the name tells whose ally.
  private func isModifier(_ name: TokenRange) -> Bool {
    let next = name.end
    return view.text.tags.indices.contains(next) && view.text.tags[next].isNoun && view.shape(next) == .lower
  }

  /// The gender that the first "he" or "she" among the words tells.
  private func gender(behind name: Int, before end: Int) -> GivenNames.Gender? {
    for token in TokenRange(name, min(end, name + Self.mostBehind)) {
      switch view.lower(token) {
      case "he", "his", "himself": return .male
      case "she", "herself": return .female
      case "her" where view.text.tags.indices.contains(token) && view.text.tags[token].rawValue == "PRP$":
        return .female
      case _ where view.isQuoted(token) != view.isQuoted(name - 1): return nil
      default: continue
      }
    }
    return nil
  }

  /// Words from a name on to a pronoun that means it.
  private static let mostBehind = 16
}
