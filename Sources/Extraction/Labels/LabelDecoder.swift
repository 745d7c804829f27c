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
  func claims() -> [LabelledClaim] { claims(in: paragraphs()) }

  /// The claims in what was labelled, sequence by sequence.
  func claims(in sequences: [TokenRange]) -> [LabelledClaim] {
    var found: [LabelledClaim] = []
    for sequence in sequences {
      let runs = labels.runs(in: sequence)
      guard runs.contains(where: { $0.part == .content }) else { continue }
      found += claims(of: runs, after: found.last)
    }
    return found
  }

  // MARK: - Private

  private func paragraphs() -> [TokenRange] {
    view.text.sentences.chunked { $0.paragraph == $1.paragraph }.compactMap { sentences in
      guard let first = sentences.first, let last = sentences.last else { return nil }
      return TokenRange(first.tokens.start, last.tokens.end)
    }
  }

  private func claims(of runs: [TokenLabels.Run], after previous: LabelledClaim?) -> [LabelledClaim] {
    let cues = runs.filter { $0.part == .cue }.map(\.tokens)
    var claims = cues.map { LabelledClaim(content: [], cue: $0) }
    var orphans: [TokenRange] = []
    for run in runs where run.part == .content {
      guard let link = bestLink(of: run.tokens, cues: cues) else {
        orphans.append(run.tokens)
        continue
      }
      guard var claim = claims[at: link.cue] else { continue }
      if claim.content.isEmpty { claim.contentLink = link.probability }
      claim.content.append(run.tokens)
      claims[at: link.cue] = claim
    }
    for run in runs where run.part == .source {
      guard let link = bestLink(of: run.tokens, cues: cues) else { continue }
      guard var claim = claims[at: link.cue], claim.source == nil || claim.sourceLink < link.probability
      else {
        continue
      }
      claim.source = run.tokens
      claim.sourceLink = link.probability
      claims[at: link.cue] = claim
    }
    claims.removeAll { $0.content.isEmpty }
    if !orphans.isEmpty {
      let source = runs.first { $0.part == .source && !claims.map(\.source).contains($0.tokens) }?.tokens
      claims.append(LabelledClaim(content: orphans, source: source))
    }
    return claims
  }

  /// The cue to which the span belongs; `nil` when it has none in its paragraph.
  private func bestLink(of span: TokenRange, cues: [TokenRange]) -> (cue: Int, probability: Double)? {
    let next = cues.partitioningIndex { $0.start >= span.start }
    let links = labels.linkProbabilities(over: span)
    var best: (cue: Int?, score: Double) = (nil, links[at: TokenLabels.noLink] ?? 0)
    for rank in TokenRange(0, Self.reach) {
      let share = rank > 2 ? Self.discount : 1
      if next - 1 - rank >= 0 {
        let score = share * (links[at: 2 - min(rank, 2)] ?? 0)
        if score > best.score { best = (next - 1 - rank, score) }
      }
      if next + rank < cues.count {
        let score = share * (links[at: 3 + min(rank, 2)] ?? 0)
        if score > best.score { best = (next + rank, score) }
      }
    }
    return best.cue.map { ($0, best.score) }
  }
}
