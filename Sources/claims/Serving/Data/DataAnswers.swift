import ClaimsArchive
import ClaimsModel

/// The archive for programs: what pages show as JSON and CSV, and `/api/`, in the forms that the command line prints.
struct DataAnswers {
  let archive: Archive

  /// Rows at a time.
  static let most = 200
  private static let usual = 20

  func answer(_ request: WebRequest) throws -> WebResponse {
    if request.path == "/api/openapi.json" { return Asset.interface }
    var request = request
    var form = "json"
    for suffix in ["json", "csv"] where request.path.hasSuffix("." + suffix) {
      request.path = String(request.path.dropLast(suffix.count + 1))
      form = suffix
    }
    let parts = request.path.split(separator: "/").map(String.init)
    let names = parts.first == "api" ? Array(parts.dropFirst()) : parts
    switch (names.count, names.first ?? "") {
    case (1, "search"): return try claims(request, by: nil, form)
    case (1, "by"): return try claims(request, by: try speakers(request), form)
    case (2, "s"), (2, "speakers"): return try claims(request, by: try speakers(request, id: names[1]), form)
    case (1, "speakers"): return try sources(request, form)
    case (2, "c"), (2, "claims"): return try claim(names[1], request, form)
    case (2, "a"), (2, "articles"): return try article(names[1])
    case (1, "articles"): return try articles(request, form)
    case (1, "figures"): return try figures(request, form)
    default:
      throw PageProblem(
        status: 404, "There is no data at \(request.path). /api/openapi.json describes what there is.")
    }
  }

  /// What a program gets instead of data.
  static func failure(_ message: String, status: Int) -> WebResponse {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("error")
    writer.value(message)
    writer.endObject()
    return .json(writer.bytes + Array("\n".utf8), status: status)
  }

  // MARK: - Private

  /// How many rows are wanted, and from which on.
  private func extent(_ request: WebRequest) throws -> (limit: Int, offset: Int) {
    func number(_ name: String, _ usual: Int, _ range: ClosedRange<Int>) throws -> Int {
      guard let text = request.text(name) else { return usual }
      guard let number = Int(text), range.contains(number) else {
        throw PageProblem(
          status: 400, "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound).")
      }
      return number
    }
    return (try number("limit", Self.usual, 0...Self.most), try number("offset", 0, 0...1_000_000))
  }

  private func document<Row: ResultRow>(_ rows: [Row], total: ResultTally, named name: String, _ form: String)
    -> WebResponse
  {
    var response: WebResponse =
      form == "csv" ? .csv(RowDocument.csv(rows), named: name) : .json(RowDocument.json(rows))
    response.headers[total.isLeast ? "X-Total-Count-At-Least" : "X-Total-Count"] = String(total.count)
    return response
  }

  private func speakers(_ request: WebRequest, id: String? = nil) throws -> ListingSpeakers {
    guard let name = id ?? request.text("speaker") else {
      throw PageProblem(status: 400, "speaker is missing: a name, or the id of a source.")
    }
    let relation: Attribution.Relation = request.text("as") == "relay" ? .relay : .speaker
    switch SpeakerChoice(name: name, candidates: try archive.candidates(forSpeaker: name), guesses: true) {
    case .nobody: throw PageProblem(status: 404, "Nobody in the archive goes by “\(name)”.")
    case .several(let candidates):
      let ids = candidates.prefix(8).map { "\($0.id) \($0.name)" }.joined(separator: ", ")
      throw PageProblem(status: 400, "“\(name)” fits several; give an id: \(ids).")
    case .chosen(let main, let bare, _): return ListingSpeakers([main.id] + bare.map(\.id), as: relation)
    }
  }

  private func claims(_ request: WebRequest, by speakers: ListingSpeakers?, _ form: String) throws
    -> WebResponse
  {
    let parsed = try QueryParser.parse(request.text("q") ?? "")
    var query = ClaimRequest(request).query(parsed, ofSpeaker: speakers != nil)
    (query.limit, query.offset) = try extent(request)
    // Programs get everything unless they ask otherwise, as on the command line.
    var options = ListingOptions()
    if let least = request.text("min_confidence") {
      guard let range = ConfidenceComparison.hundredths(least), range.upperBound == 100 else {
        throw PageProblem(status: 400, "min_confidence is a share from 0 to 1, or 0% to 100%.")
      }
      options = ListingOptions(leastConfidence: range.lowerBound, isLeastAsked: true)
    }
    let found = try archive.listing(query, by: speakers, options)
    var texts = ArticleOffsets(archive: archive)
    let rows = try found.page.items.map { ClaimRow(hit: $0, offsets: try texts.offsets(of: $0.article.id)) }
    return document(rows, total: found.page.tally, named: "claims", form)
  }

  private func claim(_ id: String, _ request: WebRequest, _ form: String) throws -> WebResponse {
    let hit = try archive.claim(try archive.claimID(id))
    let offsets = UTF8Offsets(try archive.text(of: hit.article.id))
    let why = request.has("why") ? try archive.explanation(of: hit.id) : nil
    return document(
      [ClaimRow(hit: hit, offsets: offsets, explanation: why)], total: 1, named: hit.id.description, form)
  }

  private func article(_ id: String) throws -> WebResponse {
    let stored = try archive.article(try archive.articleID(id))
    return .json(RowDocument.json([StoredArticleRow(article: stored)]))
  }

  private func sources(_ request: WebRequest, _ form: String) throws -> WebResponse {
    let (limit, offset) = try extent(request)
    let kinds = try request.text("kind").map { text in
      guard let kind = SourceKind(rawValue: text) else {
        throw PageProblem(
          status: 400, "kind is one of \(SourceKind.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      return [kind]
    }
    let found = try archive.sources(
      named: request.text("name"), kinds: kinds ?? [], limit: limit, offset: offset)
    return document(found.items.map(SourceRow.init), total: found.tally, named: "speakers", form)
  }

  private func articles(_ request: WebRequest, _ form: String) throws -> WebResponse {
    let (limit, offset) = try extent(request)
    let found = try archive.articles(
      matching: request.text("q"), outlet: request.text("outlet"), since: nil, until: nil, limit: limit,
      offset: offset)
    return document(found.items.map(ArticleRow.init), total: found.tally, named: "articles", form)
  }

  private func figures(_ request: WebRequest, _ form: String) throws -> WebResponse {
    var query = try FigureRequest.query(request.text("q") ?? "")
    (query.limit, query.offset) = try extent(request)
    let found = try archive.figuresOfWords(query).page
    var texts = ArticleOffsets(archive: archive)
    let rows = try found.items.map { hit in
      FigureRow(
        hit: hit, reading: try hit.claimID.map { try archive.claim($0).reading.text },
        offsets: try texts.offsets(of: hit.article.id))
    }
    return document(rows, total: found.tally, named: "figures", form)
  }
}
