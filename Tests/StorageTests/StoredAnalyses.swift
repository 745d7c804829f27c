import ClaimsModel
import Storage
import TestSupport

/// An archive in a folder of its own, filled with synthetic analyses.
final class StoredAnalyses {
  let folder: TemporaryDirectory
  let path: String
  let database: ArchiveDatabase
  /// What was stored, in order.
  private(set) var analyses: [ArticleAnalysis] = []
  /// The ids it got.
  private(set) var ids: [Article.ID] = []

  /// Makes an archive with `count` articles of `claims` claims each.
  init(count: Int, claims: Int = 6, seed: UInt64 = 7, perBatch: Int = 10) throws {
    folder = try TemporaryDirectory()
    path = folder.path("archive.sqlite")
    database = try ArchiveDatabase(path: path, access: .creating)
    var maker = SyntheticAnalyses(seed: seed, vocabulary: 300)
    analyses = (0..<count).map { _ in maker.next(claims: claims) }
    var next = 0
    while next < count {
      let batch = analyses[next..<min(count, next + perBatch)]
      ids += try database.write { writer in try batch.map { try writer.insert($0) } }
      next += perBatch
    }
  }

  /// Stores one more.
  @discardableResult
  func add(_ analysis: ArticleAnalysis) throws -> Article.ID {
    let id = try database.write { try $0.insert(analysis) }
    analyses.append(analysis)
    ids.append(id)
    return id
  }

  /// What is found for an expression, all of it.
  func search(_ expression: SearchExpression, order: SearchOrder = .relevance) throws -> Page<SearchHit> {
    try database.read { try $0.search(SearchQuery(expression: expression, order: order, limit: nil)) }
  }
}

/// Makes an analysis of short claims, each the whole of its sentence, by the given speakers.
func analysis(
  _ sentences: [(speaker: String?, kind: SourceKind, text: String)], title: String? = nil,
  outlet: String? = nil,
  published: PartialDate? = nil, number: Int = 1
) -> ArticleAnalysis {
  var text = title.map { $0 + "\n\n" } ?? ""
  let bodyStart = text.utf8.count
  var sources: [Source] = []
  var claims: [Claim] = []
  for sentence in sentences {
    if text.utf8.count > bodyStart { text += " " }
    let start = text.utf8.count
    var chain: [Attribution] = []
    if let speaker = sentence.speaker {
      text += speaker
      let mention = TextSpan(start, text.utf8.count)
      text += ": "
      let known = sources.firstIndex { $0.name == speaker }
      if known == nil { sources.append(Source(name: speaker, kind: sentence.kind, mentions: [mention])) }
      chain = [
        Attribution(
          relation: .speaker, source: known ?? sources.count - 1, mention: speaker, spans: [mention])
      ]
    }
    let contentStart = text.utf8.count
    text += sentence.text
    let content = TextSpan(contentStart, text.utf8.count)
    claims.append(
      Claim(
        kind: chain.isEmpty ? .statement : .indirect, text: sentence.text, spans: [content],
        attribution: chain,
        sentence: TextSpan(start, text.utf8.count), confidence: 1))
  }
  return ArticleAnalysis(
    article: Article(
      path: "made/\(number).txt", format: "text", title: title, outlet: outlet, published: published,
      publishedFrom: published == nil ? nil : .metadata, text: text, bodyStart: bodyStart,
      digest: "d\(number)",
      textDigest: "t\(number)"),
    sources: sources, claims: claims, figures: [], extractorVersion: 1)
}
