import ClaimsArchive
import ClaimsModel

/// Any words are a query: they are answered, or refused with the place of what is wrong in them.
struct QueryAttack: Attack {
  private let archive: Archive
  private var count = 0

  /// Why there is nothing to search in.
  struct MissingArchive: Error {}

  /// Makes the attack on the archive at `path`.
  init(archive path: String?) throws {
    guard let path else { throw MissingArchive() }
    archive = try Archive(path: path, access: .reading)
  }

  mutating func problem(with input: FuzzInput) -> String? {
    count += 1
    let text = input.text
    do {
      // Most inputs are for the query language; the other commands take plain words.
      switch count % 8 {
      case 5: return try problem(withFigures: text)
      case 6:
        return Self.problem(
          of: try archive.articles(
            matching: text, outlet: nil, since: nil, until: nil, limit: 3, offset: 0), limit: 3)
      case 7:
        _ = try archive.similarNames(to: text)
        _ = try archive.candidates(forSpeaker: text)
        return Self.problem(of: try archive.sources(named: text, kinds: [], limit: 3, offset: 0), limit: 3)
      default: return try problem(withQuery: text)
      }
    } catch {
      return "\(error)".replacing(archive.path, with: "the archive")
    }
  }

  // MARK: - Private

  private func problem(withQuery text: String) throws -> String? {
    let parsed: ParsedQuery
    do {
      parsed = try QueryParser.parse(text)
    } catch {
      return Self.problem(ofRefusal: error)
    }
    let order = SearchOrder.allCases[count % SearchOrder.allCases.count]
    return Self.problem(
      of: try archive.search(
        SearchQuery(
          expression: parsed.expression, since: parsed.since, until: parsed.until, order: order, limit: 3,
          offset: count % 4)), limit: 3)
  }

  /// What is wrong with how a query was refused.
  private static func problem(ofRefusal error: ArchiveError) -> String? {
    guard case .badQuery(let query, let column, let length, let problem) = error else { return "\(error)" }
    let isInside = column >= 1 && length >= 0 && column <= query.count + 1
    return isInside && !problem.isEmpty ? nil : "the place of what is wrong is outside the query"
  }

  private func problem(withFigures text: String) throws -> String? {
    let query = FigureQuery(words: text, limit: 3)
    if count % 3 == 0 { _ = try archive.timeline(query, slack: count % 5) }
    return Self.problem(of: try archive.figures(query), limit: 3)
  }

  private static func problem<Item>(of page: Page<Item>, limit: Int) -> String? {
    if page.items.count > limit { return "there are more results than were asked for" }
    return page.total >= page.items.count ? nil : "the total is below the results shown"
  }
}
