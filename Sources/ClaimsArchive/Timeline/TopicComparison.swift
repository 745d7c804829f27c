/// Tells whether two figures are of the same thing, by the words near them.
///
/// The words of the question are in all that it found, so that they tell nothing apart.
struct TopicComparison {
  /// How much of the lesser set of words must be in both.
  static let leastOverlap = 0.5

  /// The stems of the question's words.
  private let question: Set<String>

  /// Prepares for the answers to `question`.
  init(question: String?) {
    self.question = Set(
      (question ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }.map {
        TopicLexicon.stem(String($0))
      })
  }

  /// How near the figure is to what was asked for: 0 when that is counted, 1 when its words stand near the
  /// numeral, else 2.
  func distance(_ topic: FigureTopic) -> Int {
    let counted = topic.qualifiers.union([topic.head, topic.fate].compactMap(\.self))
    if !counted.isEmpty, question.isSubset(of: counted) { return 0 }
    return question.isSubset(of: topic.words) ? 1 : 2
  }

  /// The words of a topic that tell it from others that were found.
  func tellingWords(of topic: FigureTopic) -> Set<String> { topic.words.subtracting(question) }

  /// Whether figures that count no telling thing are of one thing; `tellingWords` are those of each, which
  /// many comparisons need.
  ///
  /// Half of the lesser set must be in both; a single word is enough only where it is all that one of them
  /// has.
  func areAlike(_ left: FigureTopic, _ right: FigureTopic, tellingWords: (Set<String>, Set<String>)) -> Bool {
    let (one, other) = tellingWords
    let sets = one.isEmpty || other.isEmpty ? (left.words, right.words) : (one, other)
    let common = Self.common(sets.0, sets.1)
    let lesser = min(sets.0.count, sets.1.count)
    let isEnough =
      common > 1 ? Double(common) >= Double(lesser) * Self.leastOverlap : common == 1 && lesser == 1
    return isEnough && namesAgree(left, right)
  }

  /// Whether both are of the very same thing, so that two numbers of it contradict each other.
  ///
  /// What qualifies the things must be the same, and half of the lesser claim's words, two at least, must
  /// be in both.
  func areOfTheSame(_ left: FigureTopic, _ right: FigureTopic) -> Bool {
    guard left.fate == right.fate, left.fate != nil || namesAgree(left, right) else { return false }
    if left.head != nil, right.head != nil, left.head != right.head || left.qualifiers != right.qualifiers {
      return false
    }
    if left.head == nil, left.fate == nil,
      !areAlike(left, right, tellingWords: (tellingWords(of: left), tellingWords(of: right)))
    {
      return false
    }
    let common = Self.common(left.claimWords, right.claimWords)
    let lesser = min(left.claimWords.count, right.claimWords.count)
    return common > 1 && Double(common) >= Double(lesser) * Self.leastOverlap
  }

  // MARK: - Private

  /// How many words are in both sets.
  private static func common(_ left: Set<String>, _ right: Set<String>) -> Int {
    let (small, large) = left.count < right.count ? (left, right) : (right, left)
    return small.count { large.contains($0) }
  }

  /// Whether both name the same, or one of them nobody: "Labour won 64" is not what "the Greens won 31" is
  /// of.
  ///
  /// The word that opens a sentence is taken for a name unless the other has it too.
  private func namesAgree(_ left: FigureTopic, _ right: FigureTopic) -> Bool {
    let one = left.names.union(left.openings.subtracting(right.words))
    let other = right.names.union(right.openings.subtracting(left.words))
    return one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
  }
}
