import ClaimsArchive
import ClaimsModel

/// What is served at which address.
///
/// Every page is a pure function of the archive and the request.
package struct Site: Sendable {
  let archives: ArchivePool
  /// What every form of a page sends along.
  let formSecret: String

  package init(archives: ArchivePool, formSecret: String) {
    self.archives = archives
    self.formSecret = formSecret
  }

  /// The answer to a request that may be answered.
  package func answer(_ request: WebRequest) -> WebResponse {
    if let asset = Asset.response(for: request.path) { return asset }
    let isData =
      request.path.hasPrefix("/api/") || request.path.hasSuffix(".json") || request.path.hasSuffix(".csv")
    do {
      if request.method == .form { return try CorrectionForms(archives: archives).answer(request) }
      return try archives.read { archive in
        if isData { return try DataAnswers(archive: archive).answer(request) }
        let page = PageContext(archive: archive, request: request, formSecret: formSecret)
        return try html(page)
      }
    } catch {
      let (status, message) = Self.explained(error)
      if isData { return DataAnswers.failure(message, status: status) }
      return ErrorPage.response(message, status: status, query: request.text("q") ?? "")
    }
  }

  // MARK: - Private

  private func html(_ page: PageContext) throws -> WebResponse {
    let parts = page.request.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(
      String.init)
    switch (parts.count, parts.first ?? "") {
    case (1, ""): return try StartPage(page: page).response()
    case (1, "search"): return try SearchPage(page: page).response()
    case (1, "speakers"): return try SpeakersPage(page: page).response()
    case (1, "articles"): return try ArticlesPage(page: page).response()
    case (1, "figures"): return try FiguresPage(page: page).response()
    case (1, "outlets"): return try OutletsPage(page: page).response()
    case (1, "corrections"): return try CorrectionsPage(page: page).response()
    case (1, "help"): return HelpPage(page: page).response()
    case (2, "s"): return try SpeakerPage(page, id: parts[1]).response()
    case (2, "c"): return try ClaimPage(page: page).response(parts[1])
    case (2, "a"): return try ArticlePage(page: page).response(parts[1])
    default: throw PageProblem(status: 404, "There is no page at \(page.request.path).")
    }
  }

  /// The status and the words for what went wrong.
  static func explained(_ error: any Error) -> (status: Int, message: String) {
    switch error {
    case let problem as PageProblem: return (problem.status, problem.message)
    case let failure as CommandFailure: return (400, failure.message.description.sentence)
    case let error as ArchiveError:
      let status =
        switch error {
        case .badQuery, .queryTooLarge, .badName, .badID, .badFile, .noSuchInput: 400
        case .notFound, .ambiguousID: 404
        case .gone: 410
        case .busy, .noWorker, .tookTooLong: 503
        default: 500
        }
      return (status, error.message.description.sentence)
    default: return (500, "Something went wrong that the program did not foresee: \(error).")
    }
  }
}

/// Why there is no such page, in words.
struct PageProblem: Error, Hashable {
  var status: Int
  var message: String

  init(status: Int, _ message: String) {
    self.status = status
    self.message = message
  }
}

/// What a page is made of.
struct PageContext {
  let archive: Archive
  let request: WebRequest
  /// What every form of the page sends along.
  let formSecret: String

  /// Which part of the page's list is asked for.
  var paging: ListPaging { ListPaging(request) }
}

extension String {
  /// The text with a capital at its start.
  var sentence: String { prefix(1).uppercased() + dropFirst() }
}
