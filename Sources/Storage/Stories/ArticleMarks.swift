import CSQLiteExtras
import ClaimsModel
import GRDB

/// The table `article_marks`: by which numbers articles are found that may be the same.
///
/// Every new article asks for thirty of them, so that values go straight to SQLite as in ``InsertStatement``.
struct ArticleMarks {
  /// Articles that a mark leads to at most, those that came first.
  ///
  /// What ten thousand articles share is a form, not a text: two that share more than that share other marks.
  static let mostArticles = 100

  private let db: Database
  private let insertion: InsertStatement
  private let question: Statement

  init(_ db: Database) throws {
    self.db = db
    insertion = try InsertStatement(db, "article_marks", "mark, article_id")
    question = try db.cachedStatement(
      sql:
        "SELECT article_id FROM article_marks WHERE mark = ? ORDER BY article_id LIMIT \(Self.mostArticles)")
  }

  /// Files an article under `marks`.
  func add(_ marks: [Int64], of article: Int64) throws {
    for mark in marks {
      insertion.bind(mark)
      insertion.bind(article)
      try insertion.run()
    }
  }

  /// Takes an article out.
  func remove(_ marks: [Int64], of article: Int64) throws {
    for mark in marks {
      try db.cachedStatement(sql: "DELETE FROM article_marks WHERE mark = ? AND article_id = ?")
        .execute(arguments: [mark, article])
    }
  }

  /// The articles that bear a mark.
  func articles(with mark: Int64) throws -> [Int64] {
    let handle = question.sqliteStatement
    defer { sqlite3_reset(handle) }
    sqlite3_bind_int64(handle, 1, mark)
    var articles: [Int64] = []
    while true {
      let result = sqlite3_step(handle)
      if result == SQLITE_DONE { return articles }
      guard result == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
      if let article = Int64.value(in: handle, 0) { articles.append(article) }
    }
  }

  /// The articles that share marks with `article`, those that share most first.
  func candidates(for article: Int64, marks: [Int64]) throws -> [Int64] {
    var shared: [Int64: Int] = [:]
    for mark in marks where mark >= 0 {
      for other in try articles(with: mark) where other != article { shared[other, default: 0] += 1 }
    }
    return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
