import ClaimsModel
import Linguistics

/// How probable it is that a claim or a statement is right: a logistic regression.
///
/// That of claims is fitted on articles that the network did not learn from (docs/MODELS.md, "Confidence"; "Statements").
struct ConfidenceModel: Sendable {
  /// The model of claims that somebody else made, by their evidence.
  static let shared = ConfidenceModel(named: "confidence")
  /// The model of the articles' own statements.
  static let statements = ConfidenceModel(named: "statements")
  private let coefficients: [Double]

  private init(named name: String) {
    guard let weights = try? NetworkWeights.embedded(), let values = try? weights.floats(named: name)
    else {
      // total: of the weights alone, which a test reads
      preconditionFailure("the weights are part of the program, and a test reads them")
    }
    coefficients = values.map(Double.init)
  }

  /// The probability, from 0 to 1.
  func probability(_ features: [Double]) -> Double {
    // total: as many features as are written down here, whatever the text
    precondition(features.count == coefficients.count, "the weights are of other features")
    let sum = zip(features, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exponential(-sum))
  }
}

/// The numbers that the confidence of a claim is made of.
struct ConfidenceFeatures {
  let view: TokenView

  /// The features of a draft, in the order of the fitted coefficients; the first is 1.
  func values(of draft: ClaimDraft, evidence: Evidence) -> [Double] {
    let probabilities = [
      evidence.content, evidence.boundary, evidence.cue, evidence.source, evidence.contentLink,
      evidence.sourceLink,
    ]
    let words = draft.content.joined().count(where: view.isWord)
    let quoted = draft.content.joined().count { view.isWord($0) && view.isQuoted($0) }
    let isDirect = words > 0 && quoted * 20 >= words * 19
    let isTold =
      draft.cue.map { ["say", "tell", ":", "according to", "add", "write"].contains($0.lemma) } ?? false
    return [1] + probabilities + probabilities.map { $0 * $0 * $0 * $0 } + probabilities.map(logit) + [
      evidence.ruleConfidence, evidence.agreement, flag(evidence.sourcesAgree),
      flag(evidence.finder == .both), flag(evidence.finder == .rules), flag(isDirect),
      flag(!isDirect && quoted > 0), flag(draft.source != nil), flag(draft.cue != nil), flag(isTold),
      flag(draft.content.count > 1), flag(words < 4), flag(words > 25),
    ] + grammar(of: draft, evidence: evidence)
  }

  /// What the words' classes and the rule say beside the labels.
  private func grammar(of draft: ClaimDraft, evidence: Evidence) -> [Double] {
    let first = draft.content.first.map { $0.start } ?? 0
    let opening = view.lower(first)
    let isClause =
      opening == "that" || view.lower(first - 1) == "that" || opening == "whether" || opening == "how"
    let isFinite = draft.content.joined().contains { view.text.tags[$0].isFinite }
    let cue = draft.cue?.tokens.last.map { $0.map { view.text.tags[$0] } } ?? []
    let isVerb = cue.contains { $0.isVerb }
    let isNoun = !isVerb && cue.contains { $0.isNoun }
    return [
      flag(isClause), flag(isFinite), flag(opening == "to"), flag(isVerb), flag(isNoun),
      flag(evidence.rule == "noun cue"), flag(evidence.rule == "according to"),
      flag(evidence.rule == "quotation"),
      flag(evidence.rule == "transcript or colon" || evidence.rule == "signature"),
      flag(!draft.relays.isEmpty),
    ]
  }

  /// The logarithm of the odds, bounded at one in a thousand.
  private func logit(_ probability: Double) -> Double {
    let bounded = min(0.999, max(0.001, probability))
    return logarithm(bounded / (1 - bounded))
  }

  private func flag(_ value: Bool) -> Double { value ? 1 : 0 }
}
