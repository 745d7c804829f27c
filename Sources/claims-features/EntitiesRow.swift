import ClaimsModel
import Extraction

/// Who is who in one article; offsets count Unicode scalars.
struct EntitiesRow: Encodable {
  struct Entity: Encodable {
    let name: String
    let kind: String
    let roles: [String]
  }

  struct Mention: Encodable {
    let span: [Int]
    let form: String
    /// Index in `entities`.
    let entity: Int
    let rule: String
    let score: Double
    let candidates: [Candidate]
  }

  /// Whom a pronoun may mean.
  struct Candidate: Encodable {
    let entity: Int
    let evidence: [Double]
  }

  let id: String
  let entities: [Entity]
  let mentions: [Mention]

  init(of article: Article, given: [GivenRow]?) {
    id = article.path
    let offsets = UTF8Offsets(article.text)
    let found = ArticleEntities(article, given: given?.compactMap { $0.mention(offsets) })
    entities = found.entities.map { Entity(name: $0.name, kind: $0.kind.rawValue, roles: $0.roles) }
    mentions = found.mentions.map {
      Mention(
        span: [offsets.scalarOffset(ofUTF8: $0.span.start), offsets.scalarOffset(ofUTF8: $0.span.end)],
        form: $0.form, entity: $0.entity, rule: $0.rule.rawValue, score: $0.score,
        candidates: $0.candidates.map { Candidate(entity: $0.entity, evidence: $0.evidence) })
    }
  }
}

/// A mention that the input gives: its words, the last word of its name or noun, and "name", "nominal" or "pronoun";
/// offsets count Unicode scalars.
struct GivenRow: Decodable {
  let span: [Int]
  let head: [Int]
  let form: String

  /// The mention with UTF-8 offsets; `nil` for a form that is unknown or a span outside the text.
  func mention(_ offsets: UTF8Offsets) -> GivenMention? {
    guard let form = GivenMention.Form(rawValue: form), let span = Self.span(span, offsets),
      let head = Self.span(head, offsets)
    else { return nil }
    return GivenMention(span: span, head: head, form: form)
  }

  private static func span(_ pair: [Int], _ offsets: UTF8Offsets) -> TextSpan? {
    guard pair.count == 2, pair[0] < pair[1] else { return nil }
    return TextSpan(offsets.utf8Offset(ofScalar: pair[0]), offsets.utf8Offset(ofScalar: pair[1]))
  }
}
