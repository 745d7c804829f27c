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

  init(of article: Article) {
    id = article.path
    let found = ArticleEntities(article)
    let offsets = UTF8Offsets(article.text)
    entities = found.entities.map { Entity(name: $0.name, kind: $0.kind.rawValue, roles: $0.roles) }
    mentions = found.mentions.map {
      Mention(
        span: [offsets.scalarOffset(ofUTF8: $0.span.start), offsets.scalarOffset(ofUTF8: $0.span.end)],
        form: $0.form, entity: $0.entity, rule: $0.rule.rawValue, score: $0.score,
        candidates: $0.candidates.map { Candidate(entity: $0.entity, evidence: $0.evidence) })
    }
  }
}
