import ClaimsModel
import Crypto
import Foundation

/// The numbers by which articles, claims and figures are cited (``ArchiveID/reference``).
///
/// They follow from the words and places alone: 54 bits of a SHA-256 below a leading 1, which is eleven digits of base 32.
/// Of ten million claims, two share one with a probability of 0.3 percent; an id that two rows bear answers with both.
struct CitedReference {
  private static let leadingBit: Int64 = 1 << 54

  /// The article's own number.
  let article: Int64
  private let text: [UInt8]
  /// How often the same words of the article were cited already.
  private var occurrences: [Int64: Int64] = [:]

  /// Makes the numbers of an article with this text.
  init(text: String) {
    var text = text
    let digest = text.withUTF8 { Array(SHA256.hash(data: UnsafeRawBufferPointer($0))) }
    self.text = digest
    article = Self.number(digest)
  }

  /// The number of a claim whose content stands at `spans`, in scalars.
  ///
  /// Claims of one content are told apart by their order.
  mutating func claim(at spans: [(start: Int, end: Int)]) -> Int64 { row("c", spans) }

  /// The number of a figure whose words stand at `spans`, in scalars.
  mutating func figure(at spans: [(start: Int, end: Int)]) -> Int64 { row("f", spans) }

  // MARK: - Private

  private mutating func row(_ letter: Unicode.Scalar, _ spans: [(start: Int, end: Int)]) -> Int64 {
    var hash = SHA256()
    hash.update(data: text)
    hash.update(data: [UInt8(truncatingIfNeeded: letter.value)])
    for span in spans {
      for value in [span.start, span.end] {
        withUnsafeBytes(of: Int64(value).littleEndian) { hash.update(bufferPointer: $0) }
      }
    }
    let first = Self.number(Array(hash.finalize()))
    let earlier = occurrences[first, default: 0]
    occurrences[first] = earlier + 1
    return earlier == 0 ? first : Self.leadingBit | (first &+ earlier) & (Self.leadingBit - 1)
  }

  private static func number(_ digest: [UInt8]) -> Int64 {
    let value = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return leadingBit | Int64(value >> 10)
  }
}

extension CitedReference {
  /// The numbers of the claims and figures of an analysis, each in their order.
  static func numbers(
    of analysis: ArticleAnalysis, offsets: UTF8Offsets
  ) -> (claims: [Int64], figures: [Int64]) {
    var references = CitedReference(text: analysis.article.text)
    func scalars(_ spans: [TextSpan]) -> [(start: Int, end: Int)] {
      spans.map { (offsets.scalarOffset(ofUTF8: $0.start), offsets.scalarOffset(ofUTF8: $0.end)) }
    }
    return (
      analysis.claims.map { references.claim(at: scalars($0.spans)) },
      analysis.figures.map { references.figure(at: scalars($0.spans)) }
    )
  }
}
