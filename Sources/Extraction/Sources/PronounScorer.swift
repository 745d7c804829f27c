/// How likely "he" or "she" means a person that was spoken of before: a weighted sum of what stands for and against.
struct PronounScorer {
  /// What is weighed, in the order of `weights`.
  enum Evidence: Int, CaseIterable {
    /// The last mention stands in the pronoun's sentence, in the one before, in the one before that, further back.
    case sameSentence, oneBack, twoBack, furtherBack
    /// The last mention is a subject; both are.
    case subject, bothSubjects
    /// Its gender is known.
    case knownGender
    /// It has a name.
    case named
    /// Mentions so far, of eight.
    case frequency
    /// The last mention is a pronoun.
    case pronoun
    /// The last mention stands in quotation marks and the pronoun does not.
    case quoted
    /// It is the speaker of the last claim outside quotation marks.
    case lastSpeaker
    /// The pronoun stands in what it is reported to have said, without marks.
    case ownWords
    /// Nobody of that gender was mentioned later.
    case latest
    /// The last mention owns something: "Coe's".
    case possessive
    /// Hundreds of tokens since the last mention.
    case distance
    /// The pronoun is an object of a clause whose subject it is.
    case bound
    /// The pronoun says who speaks and it spoke last.
    case speaksOn
    /// The pronoun owns something and the last mention is the subject of the sentence.
    case ownsOfSubject
    /// Its first mention was in the title or the first paragraphs, and it has a name.
    case topic
    /// The pronoun says who speaks, and its last mention stands in those quoted words.
    case spokenOf
    /// It has one name only and nothing tells its gender: perhaps no person at all.
    case uncertain
    /// The last mention stands in the pronoun's paragraph.
    case sameParagraph
    /// "When Coe came, she said": the pronoun is a subject behind a clause that opens the sentence, whose subject it is.
    case frontedSubject
    /// The pronoun says who speaks, and the sentence before names somebody for the first time.
    case introduced
  }

  /// The weight of each evidence.
  ///
  /// A conditional logit over the pronouns of GUM's genres but news, with their gold mentions:
  /// `Training/claims_training/pronouns.py` fits and prints them.
  static let weights: [Double] = [
    1.74, 0.53, -0.69, -1.58, 0.34, 0.45, 0.75, -0.30, 0.53, 0.73, 0.14, 0.43, -0.12, 0.07, 0.20, -0.16,
    -0.22, 0.47, 0.73, 0.35, -1.39, -0.70, 1.11, 1.00, 1.54,
  ]
  /// Below this score nobody is near enough.
  static let least = -1.5
  /// Who leads the next by less than this is not certain.
  static let margin = 0.02

  /// The weighted sum.
  static func score(_ evidence: [Double]) -> Double {
    zip(weights, evidence).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The index of the best of `candidates` with the probability that it leads; `nil` where none is far enough ahead.
  static func choice(_ candidates: [[Double]]) -> (index: Int, score: Double)? {
    let scores = candidates.map(score)
    guard let best = scores.enumerated().max(by: { $0.element < $1.element }), best.element >= least else {
      return nil
    }
    let second = scores.enumerated().filter { $0.offset != best.offset }.map(\.element).max()
    let lead = best.element - (second ?? best.element - 3)
    guard lead >= margin else { return nil }
    return (best.offset, 1 - 1 / (1 + 2.718281828 * lead * (1 + lead)))
  }
}
