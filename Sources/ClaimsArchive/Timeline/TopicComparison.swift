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

  /// How near the figure is to what was asked for: 0 when that is counted, 1 when its words stand near the numeral,
  /// else 2.
  func distance(_ topic: FigureTopic) -> Int {
    let counted = topic.qualifiers.union([topic.head, topic.fate].compactMap(\.self))
    if !counted.isEmpty, question.isSubset(of: counted) { return 0 }
    return question.isSubset(of: topic.words) ? 1 : 2
  }

  /// The words of a topic that tell it from others that were found.
  func tellingWords(of topic: FigureTopic) -> Set<String> { topic.words.subtracting(question) }

  /// Whether figures that count no telling thing are of one thing; `tellingWords` are those of each, which many
  /// comparisons need.
  func areAlike(_ left: FigureTopic, _ right: FigureTopic, tellingWords: (Set<String>, Set<String>)) -> Bool {
    let (one, other) = tellingWords
    let overlap =
      one.isEmpty || other.isEmpty ? Self.overlap(left.words, right.words) : Self.overlap(one, other)
    return overlap >= Self.leastOverlap && namesAgree(left, right)
  }

  /// Whether both are of the very same thing, so that two numbers of it contradict each other.
  ///
  /// What qualifies the things must be the same, and half of the lesser claim's words, two at least, must be in both.
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
    return left.claimWords.intersection(right.claimWords).count > 1
      && Self.overlap(left.claimWords, right.claimWords) >= Self.leastOverlap
  }

  // MARK: - Private

  /// How much of the lesser of two sets is in both: 0 to 1.
  private static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
    let (small, large) = left.count < right.count ? (left, right) : (right, left)
    guard !small.isEmpty else { return 0 }
    return Double(small.count { large.contains($0) }) / Double(small.count)
  }

  /// Whether both name the same, or one of them nobody: "Labour won 64" is not what "the Greens won 31" is of.
  ///
  /// The word that opens a sentence is taken for a name unless the other has it too.
  private func namesAgree(_ left: FigureTopic, _ right: FigureTopic) -> Bool {
    let one = left.names.union(left.openings.subtracting(right.words))
    let other = right.names.union(right.openings.subtracting(left.words))
    return one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
  }
}
