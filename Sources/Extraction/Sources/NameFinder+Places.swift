import Linguistics

/// What the place of a name tells about it.
extension NameFinder {
  /// The names in text order, with what their place tells.
  func placed(_ names: [NameMention]) -> [NameMention] {
    var names = names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let sentences = view.text.sentences
    var sentence = 0
    for index in names.indices {
      let start = names[index].tokens.lowerBound
      while sentence + 1 < sentences.count, sentences[sentence].tokens.upperBound <= start { sentence += 1 }
      names[index].paragraph = sentences.isEmpty ? 0 : sentences[sentence].paragraph
      names[index].isInTitle = start < titleEnd
      names[index].isBracketed =
        index > 0 && view.lower(start - 1) == "(" && view.lower(names[index].tokens.upperBound) == ")"
        && names[index - 1].tokens.upperBound == start - 1
      if names[index].words.count == 1, !sentences.isEmpty, !isModifier(names[index].tokens) {
        let next = index + 1 < names.count ? names[index + 1].tokens.lowerBound : view.text.tokens.count
        names[index].genderBehind = gender(
          behind: names[index].tokens.upperBound, before: min(next, sentences[sentence].tokens.upperBound))
      }
    }
    return names
  }

  /// "A Coe ally said he": the name tells whose ally.
  private func isModifier(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    return view.text.tags.indices.contains(next) && view.text.tags[next].isNoun && view.shape(next) == .lower
  }

  /// The gender that the first "he" or "she" among the words tells.
  private func gender(behind name: Int, before end: Int) -> GivenNames.Gender? {
    for token in name..<max(name, min(end, name + Self.mostBehind)) {
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
