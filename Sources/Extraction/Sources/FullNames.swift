import Algorithms

/// The names of two words or more in an article, found by their last or first word.
struct FullNames: Sendable {
  /// More names than these with one word in common tell nothing.
  private static let most = 16

  private var byLastWord: [String: [NameIndex.Occurrence]] = [:]
  /// The first occurrence of each name, by its last and by its first word.
  private var distinct: [String: [NameIndex.Occurrence]] = [:]
  private var keys: Set<String> = []

  /// Adds a name that is certain to be one.
  mutating func add(_ occurrence: NameIndex.Occurrence) {
    let words = occurrence.name.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return }
    byLastWord[last, default: []].append(occurrence)
    guard keys.insert(NameIndex.key(of: occurrence.name)).inserted else { return }
    for word in [last, first] where (distinct[word]?.count ?? 0) < Self.most {
      distinct[word, default: []].append(occurrence)
    }
  }

  /// Adds names that stand at a sentence's start: those known from elsewhere, and those whose last word does not
  /// stand alone before them.
  mutating func addInitial(_ occurrences: [NameIndex.Occurrence], firstAlone: [String: Int]) {
    for occurrence in occurrences {
      let last = occurrence.name.lowercased().split(separator: " ").last.map(String.init) ?? ""
      let isKnown = keys.contains(NameIndex.key(of: occurrence.name))
      if isKnown || byLastWord[last] == nil && (firstAlone[last] ?? .max) > occurrence.tokens.lowerBound {
        add(occurrence)
      }
    }
    for last in byLastWord.keys { byLastWord[last]?.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
  }

  /// The distinct names that begin or end with `word`, in order of addition.
  func expansions(of word: String) -> [NameIndex.Occurrence] { distinct[word] ?? [] }

  /// The last name before `token` that ends in `word`, by bisection.
  func nearest(_ word: String, before token: Int) -> NameIndex.Occurrence? {
    guard let all = byLastWord[word] else { return nil }
    let index = all.partitioningIndex { $0.tokens.lowerBound > token }
    return index > 0 ? all[index - 1] : nil
  }
}
