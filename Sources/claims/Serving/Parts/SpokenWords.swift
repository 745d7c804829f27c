import ClaimsArchive
import ClaimsModel

/// The words that most of some claims have: roughly, what they are about.
enum SpokenWords {
  /// Letters of a word that tells something.
  private static let leastLetters = 5
  /// Claims that must have a word.
  private static let leastClaims = 2
  /// Words that are given.
  private static let most = 12
  /// Words of so many letters that tell nothing of a matter.
  private static let empty: Set<String> = [
    "about", "after", "again", "against", "almost", "along", "already", "although", "always", "among",
    "another", "anything",
    "around", "because", "become", "before", "behind", "being", "believe", "below", "better", "between",
    "beyond", "bring",
    "could", "didn’t", "doesn’t", "doing", "don’t", "during", "either", "enough", "every", "everybody",
    "everyone",
    "everything", "first", "getting", "given", "going", "happen", "having", "however", "instead", "itself",
    "later", "least",
    "little", "making", "maybe", "might", "myself", "needs", "never", "nobody", "nothing", "often", "other",
    "others",
    "ought", "ourselves", "people", "perhaps", "quite", "rather", "really", "right", "shall", "should",
    "since", "somebody",
    "someone", "something", "still", "their", "themselves", "there", "these", "thing", "things", "think",
    "those", "though",
    "through", "together", "toward", "towards", "under", "unless", "until", "very", "wants", "where",
    "whether", "which",
    "while", "whole", "whose", "within", "without", "would", "wouldn’t", "years", "yourself",
  ]

  /// The words with the number of claims that have them, most first; those of `names` are left out.
  static func most(in hits: [SearchHit], without names: [String]) -> [(word: String, count: Int)] {
    let left = empty.union(names.flatMap(words))
    var counts: [String: Int] = [:]
    for hit in hits {
      for word in Set(words(hit.claim.text)) where !left.contains(word) { counts[word, default: 0] += 1 }
    }
    return Array(
      counts.filter { $0.value >= leastClaims }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(
        most
      )
      .map { (word: $0.key, count: $0.value) })
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0 == "’") }.map(String.init).filter {
      $0.count >= leastLetters
    }
  }
}
