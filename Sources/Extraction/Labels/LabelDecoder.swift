import Algorithms
import ClaimsModel
import Linguistics

/// Makes claims of labels: ties each content and each source to its cue, paragraph by paragraph.
struct LabelDecoder {
  let view: TokenView
  let labels: TokenLabels
  /// How many cues before and after a span are looked at: links beyond the third are one class.
  private static let reach = 4
  /// What a link loses with each cue beyond the third that it passes over.
  private static let discount = 0.4

  /// The claims in text order of their paragraphs.
  func claims() -> [LabelledClaim] {
    var found: [LabelledClaim] = []
    for paragraph in paragraphs() {
      let runs = labels.runs(in: paragraph)
      guard runs.contains(where: { $0.part == .content }) else { continue }
      found += claims(of: runs, after: found.last)
    }
    return found
  }

  // MARK: - Private

  private func paragraphs() -> [Range<Int>] {
    view.text.sentences.chunked { $0.paragraph == $1.paragraph }.compactMap { sentences in
      guard let first = sentences.first, let last = sentences.last else { return nil }
      return first.tokens.lowerBound..<last.tokens.upperBound
    }
  }

  private func claims(of runs: [TokenLabels.Run], after previous: LabelledClaim?) -> [LabelledClaim] {
    let cues = runs.filter { $0.part == .cue }.map(\.tokens)
    var claims = cues.map { LabelledClaim(content: [], cue: $0) }
    var orphans: [Range<Int>] = []
    for run in runs where run.part == .content {
      guard let link = bestLink(of: run.tokens, cues: cues) else {
        orphans.append(run.tokens)
        continue
      }
      if claims[link.cue].content.isEmpty { claims[link.cue].contentLink = link.probability }
      claims[link.cue].content.append(run.tokens)
    }
    for run in runs where run.part == .source {
      guard let link = bestLink(of: run.tokens, cues: cues) else { continue }
      if claims[link.cue].source == nil || claims[link.cue].sourceLink < link.probability {
        claims[link.cue].source = run.tokens
        claims[link.cue].sourceLink = link.probability
      }
    }
    claims.removeAll { $0.content.isEmpty }
    if !orphans.isEmpty {
      let source = runs.first { $0.part == .source && !claims.map(\.source).contains($0.tokens) }?.tokens
      claims.append(LabelledClaim(content: orphans, source: source))
    }
    return claims
  }

  /// The cue to which the span belongs; `nil` when it has none in its paragraph.
  private func bestLink(of span: Range<Int>, cues: [Range<Int>]) -> (cue: Int, probability: Double)? {
    let next = cues.partitioningIndex { $0.lowerBound >= span.lowerBound }
    let links = labels.linkProbabilities(over: span)
    var best: (cue: Int?, score: Double) = (nil, links[TokenLabels.noLink])
    for rank in 0..<Self.reach {
      let share = rank > 2 ? Self.discount : 1
      if next - 1 - rank >= 0 {
        let score = share * links[2 - min(rank, 2)]
        if score > best.score { best = (next - 1 - rank, score) }
      }
      if next + rank < cues.count {
        let score = share * links[3 + min(rank, 2)]
        if score > best.score { best = (next + rank, score) }
      }
    }
    return best.cue.map { ($0, best.score) }
  }
}
