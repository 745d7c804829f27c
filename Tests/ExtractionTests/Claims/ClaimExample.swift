import ClaimsModel
import Extraction
import TestSupport
import Testing

/// A text with the pieces of its first outermost claim's content marked, and what else that claim must be.
struct ClaimExample: Sendable, CustomTestStringConvertible {
  /// A claim inside the content.
  struct Inner: Sendable {
    /// Its content.
    let text: String
    /// The words that name its speaker.
    let source: String?
    /// The words that name its relays.
    var relays: [String] = []
  }

  let text: MarkedText
  let source: String?
  let cue: String?
  let kind: ClaimKind
  let stance: Stance
  let isNegated: Bool
  let relays: [String?]
  let venue: String?
  let inner: Inner?
  let isTitled: Bool

  init(
    _ text: String, source: String?, cue: String?, kind: ClaimKind = .indirect, stance: Stance = .asserts,
    isNegated: Bool = false, relays: [String?] = [], venue: String? = nil, inner: Inner? = nil,
    isTitled: Bool = false
  ) {
    self.text = MarkedText(text)
    self.source = source
    self.cue = cue
    self.kind = kind
    self.stance = stance
    self.isNegated = isNegated
    self.relays = relays
    self.venue = venue
    self.inner = inner
    self.isTitled = isTitled
  }

  var testDescription: String { text.description }

  /// Expects the claim in the text.
  func check() {
    let found = analysis(of: text.text, titled: isTitled)
    guard let index = found.claims.firstIndex(where: { $0.kind != .statement && $0.parent == nil }) else {
      Issue.record("no claim in: \(text.text)")
      return
    }
    let claim = found.claims[index]
    #expect(claim.spans == text.spans, "\(claim.text)")
    #expect(claim.attribution.first { $0.relation == .speaker }?.mention == source)
    // A cue may take in what belongs to it ("said in a statement"): the scheme of PolNeAR.
    if let cue { #expect(claim.cue?.text.contains(cue) == true) } else { #expect(claim.cue == nil) }
    #expect(claim.kind == kind)
    #expect(claim.stance == stance)
    #expect(claim.isNegated == isNegated)
    #expect(claim.attribution.filter { $0.relation == .relay }.map(\.mention) == relays)
    #expect(claim.venue == venue)
    checkInner(of: index, in: found)
  }

  private func checkInner(of index: Int, in found: ArticleAnalysis) {
    guard let inner else { return }
    let claim = found.claims.first { $0.parent == index }
    #expect(claim?.text == inner.text)
    #expect(claim?.attribution.first { $0.relation == .speaker }?.mention == inner.source)
    #expect(
      claim?.attribution.filter { $0.relation == .relay }.compactMap(\.mention) ?? [] == inner.relays)
  }
}
