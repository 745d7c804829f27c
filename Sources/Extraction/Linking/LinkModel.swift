import ClaimsModel
import Linguistics

/// Which of several candidates a mention means: a conditional logit, whose weights are part of the program
/// (docs/MODELS.md, "Who is meant").
struct LinkModel: Sendable {
  /// The model of the built-in weights.
  static let shared = LinkModel()
  /// For each form a weight of each feature.
  private let weights: [[Double]]

  private init() {
    let count = LinkFeature.allCases.count
    guard let embedded = try? NetworkWeights.embedded(), let values = try? embedded.floats(named: "linker"),
      values.count == (LinkForm.allCases.count + 1) * count
    else {
      // total: of the weights alone, which a test reads
      preconditionFailure("the weights are part of the program, and a test reads them")
    }
    // First what all forms share, then what each adds.
    weights = LinkForm.allCases.map { form in
      // total: the count of features, never negative
      (0..<count).map { Double(values[$0]) + Double(values[(form.rawValue + 1) * count + $0]) }
    }
  }

  /// The likeliest candidate, the first of equal ones, and how probable each is; `nil` of none.
  func choice(_ features: [[Double]], form: LinkForm) -> (index: Int, probabilities: [Double])? {
    let own = weights[at: form.rawValue] ?? []
    let scores = features.map { zip(own, $0).reduce(0) { $0 + $1.0 * $1.1 } }
    guard let highest = scores.max(), let index = scores.firstIndex(of: highest) else { return nil }
    let powers = scores.map { exponential($0 - highest) }
    let sum = powers.reduce(0, +)
    return (index, powers.map { $0 / sum })
  }
}
