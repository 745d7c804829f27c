package import ClaimsModel

extension SourceSummary {
  /// Whether it is known by no name: a pronoun or a word for anybody, or a group or somebody unnamed of a single article.
  package var isNameless: Bool {
    if [.group, .unnamed].contains(kind), articleCount <= 1 { return true }
    return Self.wordsForAnybody.contains(name.lowercased())
  }

  private static let wordsForAnybody: Set<String> = [
    "i", "we", "us", "you", "he", "him", "she", "her", "it", "they", "them", "who", "this", "that", "these",
    "those",
    "one", "some", "others", "another", "many", "most", "several", "few", "all", "both", "everyone",
    "everybody",
    "someone", "somebody", "anyone", "nobody", "people", "officials", "an official", "a spokesman",
    "a spokeswoman",
    "a spokesperson", "sources", "a source", "experts", "analysts", "critics", "supporters", "opponents",
    "witnesses",
    "residents", "authorities", "observers", "reports",
  ]
}
