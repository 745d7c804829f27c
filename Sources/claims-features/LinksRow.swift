import ClaimsModel
import Extraction

/// Whom the words for each speaker of one article may mean; offsets count Unicode scalars.
struct LinksRow: Encodable {
  struct Candidate: Encodable {
    let name: String
    let aliases: [String]
    let kind: String
    let isWritten: Bool
    let features: [Double]
  }

  struct Link: Encodable {
    let mention: [Int]?
    let content: [[Int]]
    let form: Int
    let candidates: [Candidate]
  }

  let id: String
  let links: [Link]

  init(of article: Article) {
    id = article.path
    let offsets = UTF8Offsets(article.text)
    links = RatedLinks(article).links.map { link in
      Link(
        mention: link.mention.map(offsets.pair), content: link.content.map(offsets.pair), form: link.form,
        candidates: link.candidates.map {
          Candidate(
            name: $0.name, aliases: $0.aliases, kind: $0.kind.rawValue, isWritten: $0.isWritten,
            features: $0.features)
        })
    }
  }
}
