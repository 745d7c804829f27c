public import ClaimsModel
import Foundation
import Hashing

/// The ids by which an article and what was found in it are cited.
///
/// They follow from the words and places alone: 54 bits of a SHA-256 below a leading 1, which is eleven digits of base 32.
/// Of ten million claims, two share one with a probability of 0.3 percent; an id that two rows bear answers with both.
public struct PrintedIDs {
  /// The article's.
  let article: String
  /// Those of its claims, in order; claims of one content are told apart by their order.
  let claims: [String]
  /// Those of its figures, in order.
  let figures: [String]

  /// The ids of an analysis that is not stored; its rows have the numbers of their places, from 1.
  public static func ofUnstored(
    _ analysis: ArticleAnalysis
  ) -> (article: Article.ID, claims: [Claim.ID], figures: [Figure.ID]) {
    let printed = PrintedIDs(analysis, offsets: UTF8Offsets(analysis.article.text))
    func ids<Row: CitableRow>(_ words: [String]) -> [ArchiveID<Row>] {
      words.enumerated().map { index, word in
        ArchiveID(rawValue: Int64(index + 1), printed: word) ?? ArchiveID(rawValue: Int64(index + 1))
      }
    }
    let article: [Article.ID] = ids([printed.article])
    return (article.first ?? ArchiveID(rawValue: 1), ids(printed.claims), ids(printed.figures))
  }

  /// Works them out; `offsets` are those of the article's text.
  init(_ analysis: ArticleAnalysis, offsets: UTF8Offsets) {
    let digest = SHA256.hash(analysis.article.text.utf8).bytes
    var numbers = Numbers(text: digest)
    article = Article.ID(rawValue: Numbers.number(digest)).description
    claims = analysis.claims.map {
      Claim.ID(rawValue: numbers.next("c", at: $0.spans, offsets)).description
    }
    figures = analysis.figures.map {
      Figure.ID(rawValue: numbers.next("f", at: $0.spans, offsets)).description
    }
  }
}

/// The numbers of what stands at places of one text.
private struct Numbers {
  private static let leadingBit: Int64 = 1 << 54

  /// The digest of the text.
  private let text: [UInt8]
  /// How often each number came up already.
  private var occurrences: [Int64: Int64] = [:]

  init(text: [UInt8]) { self.text = text }

  /// The number of a sort of thing at `spans`; another for each further one at the same.
  mutating func next(_ sort: Unicode.Scalar, at spans: [TextSpan], _ offsets: UTF8Offsets) -> Int64 {
    var hash = SHA256()
    hash.update(text)
    hash.update([UInt8(truncatingIfNeeded: sort.value)])
    for offset in spans.flatMap({ [$0.start, $0.end] }) {
      let scalar = Int64(offsets.scalarOffset(ofUTF8: offset)).littleEndian
      withUnsafeBytes(of: scalar) { hash.update($0) }
    }
    let first = Self.number(hash.finalize().bytes)
    let earlier = occurrences[first, default: 0]
    occurrences[first] = earlier + 1
    return earlier == 0 ? first : Self.leadingBit | (first &+ earlier) & (Self.leadingBit - 1)
  }

  /// The first 54 bits of a digest, below a leading 1.
  static func number(_ digest: [UInt8]) -> Int64 {
    let value = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return leadingBit | Int64(value >> 10)
  }
}
