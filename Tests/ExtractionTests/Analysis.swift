import ClaimsModel
import Extraction
import Testing

/// Analyses `text` as an article; a first paragraph without a full stop is its title.
func analysis(
  of text: String, published: String? = "2025-05-15", titled: Bool = false, outlet: String? = nil
) -> ArticleAnalysis {
  var bodyStart = 0
  if titled, let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")) {
    bodyStart = text.utf8.distance(from: text.utf8.startIndex, to: end) + 2
  }
  return ArticleAnalyzer().analyze(
    Article(
      path: "test", format: "text", outlet: outlet, published: published.flatMap { PartialDate(edtf: $0) },
      publishedFrom: published == nil ? nil : .metadata, text: text, bodyStart: bodyStart, digest: "",
      textDigest: ""))
}

extension ArticleAnalysis {
  /// The claims that somebody else made, statements left out.
  var attributed: [Claim] { claims.filter { $0.kind != .statement } }

  /// The name of a claim's speaker; `nil` for none.
  func speaker(of claim: Claim) -> String? {
    claim.attribution.first { $0.relation == .speaker }.map { sources[$0.source].name }
  }

  /// The names of a claim's relays.
  func relays(of claim: Claim) -> [String] {
    claim.attribution.filter { $0.relation == .relay }.map { sources[$0.source].name }
  }
}

/// A text with the speakers of its claims.
struct SpeakerExample: Sendable, CustomTestStringConvertible {
  let text: String
  /// In text order.
  let speakers: [String]
  var testDescription: String { text }
}
