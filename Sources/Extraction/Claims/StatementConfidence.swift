import ClaimsModel
import Linguistics

/// How sure it is that a sentence of the article's own states a checkable fact, and is no opinion, advice, promotion or
/// fragment: a logistic regression over its words and those of the article (docs/MODELS.md, "Statements").
struct StatementConfidence {
  private let features: StatementFeatures

  init(view: TokenView, units: TotalList<TextUnit>, found: AttributionFinder.Findings) {
    features = StatementFeatures(view: view, units: units, found: found)
  }

  /// The confidence of the statement of these tokens in unit number `unit`, in hundredths of 1.
  func confidence(of tokens: TokenRange, unit: Int) -> Double {
    let probability = ConfidenceModel.statements.probability(features.values(of: tokens, unit: unit))
    return (probability * 100).rounded() / 100
  }
}

/// The numbers that the confidence of a statement is made of.
struct StatementFeatures {
  private let view: TokenView
  private let units: TotalList<TextUnit>
  private let scores: TokenScores
  private let ofArticle: [Double]

  private static let duties: Set<String> = [
    "should", "must", "ought", "need", "needs", "can", "let", "please",
  ]
  private static let guesses: Set<String> = [
    "may", "might", "could", "would", "perhaps", "maybe", "seems", "seem", "seemed", "likely", "probably",
    "appears",
    "apparently", "possibly",
  ]
  private static let judgements: Set<String> = [
    "clearly", "unfortunately", "fortunately", "obviously", "surely", "indeed", "simply", "really", "truly",
    "just",
    "even", "perfect", "amazing", "great", "best", "better", "worst", "beautiful", "good", "bad", "important",
    "easy",
    "essential", "crucial", "powerful", "ideal", "wonderful", "incredible", "simple", "right", "wrong",
    "always", "never",
  ]
  private static let joints: Set<String> = [
    "but", "and", "so", "or", "yet", "because", "then", "now", "still",
  ]
  private static let pointers: Set<String> = [
    "this", "it", "these", "that", "they", "he", "she", "those", "there", "here",
  ]

  init(view: TokenView, units: TotalList<TextUnit>, found: AttributionFinder.Findings) {
    self.view = view
    self.units = units
    scores = found.labels.statements
    let all = TokenRange(0, view.text.tokens.count)
    let length = Double(max(1, all.count))
    let finite = Double(max(1, all.count { view.text.tags[$0].isFinite }))
    func share(_ words: Set<String>) -> Double {
      min(1, 40 * Double(all.count { words.contains(view.lower($0)) }) / length)
    }
    ofArticle = [
      share(FunctionWords.firstPersons), share(FunctionWords.secondPersons),
      Double(all.count { view.text.tags[$0].rawValue == "VBD" }) / finite,
      min(1, Double(found.drafts.count) / Double(max(1, units.count))), min(1, length / 2000),
    ]
  }

  /// The features of a statement, in the order of the fitted coefficients; the first is 1.
  func values(of tokens: TokenRange, unit: Int) -> [Double] {
    [1] + network(of: tokens) + shape(of: tokens, unit: unit) + words(of: tokens) + grammar(of: tokens)
      + ofArticle
  }

  // MARK: - Private

  /// How probable the network thinks it of the words, on the whole and as odds.
  private func network(of tokens: TokenRange) -> [Double] {
    let mean = min(0.999, max(0.001, scores.meanProbabilities(over: tokens)[at: 1] ?? 0))
    return [mean, logarithm(mean / (1 - mean))]
  }

  private func shape(of tokens: TokenRange, unit: Int) -> [Double] {
    let words = tokens.count(where: view.isWord)
    let whole = units[unit].tokens
    return [
      logarithm(Double(max(1, words))), flag(words < 8), flag(words > 35), flag(whole.count == tokens.count),
      Double(unit) / Double(max(1, units.count)), flag(unit + 1 == units.count),
      flag(tokens.contains { view.isQuoted($0) }),
      flag(tokens.contains { ["?", "!"].contains(view.lower($0)) }),
      flag(tokens.contains { [":", "(", "…", "..."].contains(view.lower($0)) || view.isDash($0) }),
    ]
  }

  private func words(of tokens: TokenRange) -> [Double] {
    func has(_ words: Set<String>) -> Double { flag(tokens.contains { words.contains(view.lower($0)) }) }
    let first = view.lower(tokens.start)
    let capitals = tokens.dropFirst().count { view.text.tags[$0].isProperNoun }
    return [
      has(FunctionWords.firstPersons), has(FunctionWords.secondPersons), has(Self.duties), has(Self.guesses),
      has(Self.judgements),
      flag(Self.joints.contains(first)), flag(Self.pointers.contains(first)),
      flag(tokens.contains { view.shape($0) == .number || view.text.tags[$0].rawValue == "CD" }),
      flag(tokens.contains { view.isDay($0) }), flag(capitals > 0), Double(min(capitals, 6)) / 6,
    ]
  }

  private func grammar(of tokens: TokenRange) -> [Double] {
    func has(_ tag: String) -> Bool { tokens.contains { view.text.tags[$0].rawValue == tag } }
    let isPast = has("VBD")
    let isPresent = has("VBZ") || has("VBP")
    return [
      flag(isPast), flag(isPresent && !isPast), flag(has("MD")),
      flag(!tokens.contains { view.text.tags[$0].isFinite }),
      flag(["VB", "VBP"].contains(view.text.tags[tokens.start].rawValue)), flag(has("JJS") || has("RBS")),
      flag(tokens.contains { ["will", "'ll", "’ll"].contains(view.lower($0)) }),
      flag(
        tokens.contains { ["is", "are"].contains(view.lower($0)) && view.text.tags[$0 + 1].rawValue == "JJ" }),
      flag(has("VBN") && tokens.contains { ["was", "were", "been"].contains(view.lower($0)) }),
    ]
  }

  private func flag(_ value: Bool) -> Double { value ? 1 : 0 }
}
