import ClaimsModel
import Linguistics

/// Labels the tokens of an article with the network, which sees the words and what the rules make of them.
struct Labeller: Sendable {
  /// The labeller of the built-in weights, built once: it takes some milliseconds.
  static let shared = Labeller()

  private let network: TaggerNetwork
  private let viterbi: Viterbi
  /// The rows of the table of schemes for an article, and for what stands within its claims.
  private let scheme: UInt32
  private let schemeWithin: UInt32

  /// Makes a labeller that goes on with what `reader` reads.
  init(reader: TextReader = .shared) {
    network = reader.network
    do {
      let weights = try NetworkWeights.embedded()
      viterbi = Viterbi(
        transitions: try weights.floats(named: "transitions"), start: try weights.floats(named: "start"))
      let schemes = try weights.words(named: "scheme")
      scheme = schemes.first ?? 0
      schemeWithin = schemes.last ?? 0
    } catch {
      // total: of the weights alone, which a test reads
      preconditionFailure("the weights are part of the program, and a test reads them: \(error)")
    }
  }

  /// The labels of every token, in linear time.
  func labels(of text: AnnotatedText, rules: RuleFeatures) -> TokenLabels {
    labels(of: text, in: text.reading.sequences, scheme: scheme, columns: rules.columns) {
      // Nobody asks how probable the labels are of a paragraph that holds no claim.
      rules.marksClaim(in: $0)
    }
  }

  /// The labels of the claims within others: of the tokens of each of `contents`, read by itself, and none elsewhere.
  ///
  /// The contents must not overlap. The rules' reading is not shown: the network has learned these without it; in which
  /// contents the rules found something tells `isRuled`.
  func labels(
    within contents: [TokenRange], of text: AnnotatedText, rules: RuleFeatures,
    isRuled: (TokenRange) -> Bool
  ) -> TokenLabels {
    labels(
      of: text, in: contents, scheme: schemeWithin, columns: rules.columnsOfCuesAlone,
      wantsProbabilities: isRuled)
  }

  // MARK: - Private

  private func labels(
    of text: AnnotatedText, in sequences: [TokenRange], scheme: UInt32, columns: [[UInt32]],
    wantsProbabilities: (TokenRange) -> Bool
  ) -> TokenLabels {
    let tokens = text.tokens.count
    let style = [UInt32](repeating: scheme, count: tokens)
    let reading = network.resume(text.reading, with: [style] + columns, sequences: sequences)
    guard let scores = reading.scores["attribution"], let links = reading.scores["links"],
      let statements = reading.scores["statements"]
    else {
      // total: of the weights alone, which a test reads
      preconditionFailure("the weights that are built in have these heads; a test reads them")
    }
    var best = [UInt8](repeating: 0, count: tokens)
    var probabilities = [Float](repeating: 0, count: tokens * TokenLabels.count)
    for sequence in reading.sequences {
      var isSilent = true
      for (index, label) in zip(sequence, viterbi.path(of: scores, in: sequence)) {
        best[at: index] = UInt8(truncatingIfNeeded: label)
        isSilent = isSilent && label == 0
      }
      if isSilent && !wantsProbabilities(sequence) { continue }
      let first = sequence.start * TokenLabels.count
      for (offset, probability) in viterbi.marginals(of: scores, in: sequence).enumerated() {
        probabilities[at: first + offset] = probability
      }
    }
    return TokenLabels(
      best: best, probabilities: probabilities, links: links, statements: statements)
  }
}
