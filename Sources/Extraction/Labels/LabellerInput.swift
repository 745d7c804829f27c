package import ClaimsModel
package import Linguistics

/// Everything that the labeller sees of an article, and what it makes of it: for its trainer and for tests.
package struct LabellerInput: Sendable {
  /// Spans of the tokens; UTF-8 offsets.
  package let tokens: [TextSpan]
  /// The number of each token's paragraph.
  package let paragraphs: [Int]
  /// The number of each token's sentence.
  package let sentences: [Int]
  /// The columns of ``TokenFeatures``.
  package let features: [[UInt32]]
  /// The columns of `RuleFeatures`.
  package let rules: [[UInt32]]
  /// The word class of each token as the built-in network has it.
  package let tags: [String]
  /// The names that it finds: first token, token behind the last, kind.
  package let names: [[Int]]

  /// The label of each token, as the built-in network has it.
  package let labels: [UInt8]

  /// Reads one article on one of the paths of the kernels.
  package init(_ article: Article, path: KernelPath = .automatic) {
    let reader = path == .automatic ? TextReader.shared : TextReader(path: path)
    let text = Annotator(reader: reader).annotate(article.text, bodyStart: article.bodyStart)
    let view = TokenView(text, outlet: article.outlet)
    let cues = CueFinder()
    let units = TextUnit.units(of: view, cues: cues.lexicon)
    let drafts = ClaimFinder(view: view, units: units, cues: cues).outermost()
    tokens = text.tokens.map(\.span)
    var paragraphs = [Int](repeating: 0, count: text.tokens.count)
    var sentences = paragraphs
    for (number, sentence) in text.sentences.enumerated() {
      for index in sentence.tokens {
        paragraphs[at: index] = sentence.paragraph
        sentences[at: index] = number
      }
    }
    self.paragraphs = paragraphs
    self.sentences = sentences
    tags = text.tags.map(\.rawValue)
    names = text.names.map { [$0.tokens.start, $0.tokens.end, $0.kind.rawValue] }
    features = TokenFeatures(text).columns
    let rules = RuleFeatures(view: view, drafts: drafts, lexicon: cues.lexicon)
    self.rules = rules.columns
    labels = Labeller(reader: reader).labels(of: text, rules: rules).best
  }
}
