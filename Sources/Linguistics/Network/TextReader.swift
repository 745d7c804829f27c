import ClaimsModel

/// Reads a text with the built-in network: word classes and names, and what the labeller of claims goes on with.
package struct TextReader: Sendable {
  /// The reader of the built-in weights, built once: that takes some milliseconds.
  package static let shared = TextReader()

  /// The network itself.
  package let network: TaggerNetwork
  private let vocabulary: Vocabulary
  private let tags: [PennTag]
  private let nameChain: Viterbi

  /// Makes a reader that runs on `path`; every path reads the same.
  package init(path: KernelPath = .automatic) {
    do {
      let weights = try NetworkWeights.embedded()
      network = TaggerNetwork(weights, path: path)
      vocabulary = Vocabulary(try weights.words(named: "vocabulary"))
      tags = String(decoding: try weights.bytes(named: "tags"), as: UTF8.self).split(separator: " ").map {
        PennTag(rawValue: String($0))
      }
      nameChain = NameKind.chain
    } catch {
      // total: of the weights alone, which a test reads
      preconditionFailure("the weights are part of the program, and a test reads them: \(error)")
    }
  }

  /// Reads the tokens of a text, paragraph by paragraph.
  func read(_ features: TokenFeatures, paragraphs: [TokenRange]) -> NetworkReading {
    var columns = features.columns
    let words = TokenFeatures.Column.word.rawValue
    columns[at: words] = columns[at: words, or: []].map(vocabulary.row(of:))
    return network.read(columns, sequences: paragraphs.filter { !$0.isEmpty })
  }

  /// The word class of every token.
  func tags(in reading: NetworkReading) -> [PennTag] {
    guard let scores = reading.scores["tags"] else { return [] }
    return TokenRange(0, reading.tokens).map { tags[at: scores.best(at: $0)] ?? .neutral }
  }

  /// The names, in text order.
  func names(in reading: NetworkReading) -> [Name] {
    guard let scores = reading.scores["names"] else { return [] }
    var found: [Name] = []
    for sequence in reading.sequences {
      let labels = nameChain.path(of: scores, in: sequence)
      var isInside = false
      for (index, label) in zip(sequence, labels) {
        if label > 0, label % 2 == 0, isInside, let begun = found.popLast() {
          found.append(Name(tokens: TokenRange(begun.tokens.start, index + 1), kind: begun.kind))
        } else if let kind = NameKind(label: label) {
          found.append(Name(tokens: TokenRange(at: index), kind: kind))
        }
        isInside = label > 0
      }
    }
    return found
  }
}
