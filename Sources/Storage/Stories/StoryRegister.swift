import ClaimsModel
import GRDB

/// Keeps which articles print one story, as articles come, change and go.
///
/// A story is what hangs together by pairs of which one reprints the other, so that it does not depend on the order in
/// which articles came. What a batch concerns is worked out at its end: an article that changed or went dissolves its
/// story, and those that are left look for one another again.
final class StoryRegister {
  private let db: Database
  private let reader: ArchiveReader
  private lazy var finder = Result { try ReprintFinder(reader: reader) }
  /// Articles that are to be compared with others.
  private var pending: Set<Int64> = []
  /// The marks of those that are new.
  private var newMarks: [Int64: [Int64]] = [:]
  /// Articles of which the story may be another than before.
  private var moved: Set<Int64> = []
  /// Stories whose root may be another one.
  private var touched: Set<Int64> = []

  init(reader: ArchiveReader) {
    self.reader = reader
    db = reader.db
  }

  /// Takes in a new article.
  func add(_ article: Article, as id: Int64) throws {
    let marks = article.marks
    try finder.get().marks.add(marks, of: id)
    newMarks[id] = marks
    pending.insert(id)
  }

  /// Takes out an article that is about to go.
  func remove(_ id: Int64) throws {
    if let article = try reader.articleOnly(Article.ID(rawValue: id))?.article {
      try finder.get().marks.remove(article.marks, of: id)
    }
    try dissolveStory(of: id)
    finder.forget()
    pending.remove(id)
    moved.remove(id)
    newMarks[id] = nil
  }

  /// Puts another text, or the same with other facts, in the place of an article.
  func replace(_ old: Article, with new: Article, as id: Int64) throws {
    if old.text != new.text || old.url != new.url {
      try finder.get().marks.remove(old.marks, of: id)
      try add(new, as: id)
    } else if Facts(old) == Facts(new) {
      // Its claims were written anew.
      moved.insert(id)
      return
    }
    try loosen(id)
  }

  /// Has an article look for its story again, with those that are in it.
  func loosen(_ id: Int64) throws {
    finder.forget()
    try dissolveStory(of: id)
    pending.insert(id)
  }

  /// Works out the stories of what has changed.
  func settle() throws {
    guard !pending.isEmpty || !moved.isEmpty else { return }
    for article in pending.sorted() { try link(article) }
    for story in touched.sorted() { try StoryRoot(story, reader: reader, finder: finder.get()).store() }
    for article in moved.sorted() { try StoryTwins.write(article, in: db) }
    (pending, moved, touched) = ([], [], [])
    newMarks = [:]
  }

  /// Works out all stories anew.
  func rebuild() throws {
    for table in ["article_marks", "story_articles", "stories"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    finder.forget()
    let ids = try reader.ids("SELECT id FROM articles ORDER BY id")
    for id in ids {
      guard let article = try reader.articleOnly(Article.ID(rawValue: id))?.article else { continue }
      try finder.get().marks.add(article.marks, of: id)
    }
    pending = Set(ids)
    moved = Set(ids)
    try settle()
  }

  // MARK: - Private

  /// What beside words and address a story depends on.
  private struct Facts: Equatable {
    let title, outlet: String?
    let bylines: [String]
    let published: PartialDate?
    let form: Article.Form?

    init(_ article: Article) {
      (title, outlet, bylines) = (article.title, article.outlet, article.bylines)
      (published, form) = (article.published, article.form)
    }
  }

  private func link(_ article: Int64) throws {
    let finder = try finder.get()
    try finder.forEachReprint(of: article, marks: newMarks[article]) { other in
      guard let story = try reader.storyNumber(of: article) else { return false }
      return try reader.storyNumber(of: other) == story
    } receive: { other in
      try join(article, other, finder)
    }
  }

  private func join(_ one: Int64, _ two: Int64, _ finder: ReprintFinder) throws {
    let stories = try [one, two].map { try reader.storyNumber(of: $0) ?? $0 }
    let least = min(stories.min() ?? one, one, two)
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO stories (id, root_id) VALUES (?, ?)")
      .execute(arguments: [least, least])
    for story in Set(stories) where story != least {
      moved.formUnion(try reader.ids("SELECT article_id FROM story_articles WHERE story_id = ?", [story]))
      try db.cachedStatement(sql: "UPDATE story_articles SET story_id = ? WHERE story_id = ?")
        .execute(arguments: [least, story])
      try db.cachedStatement(sql: "DELETE FROM stories WHERE id = ?").execute(arguments: [story])
      touched.remove(story)
    }
    for article in [one, two] where try reader.storyNumber(of: article) == nil {
      let credit = try finder.entry(article).flatMap { try finder.credit(of: $0.article) }
      try db.cachedStatement(
        sql: "INSERT INTO story_articles (article_id, story_id, credit) VALUES (?, ?, ?)"
      )
      .execute(arguments: [article, least, credit])
      moved.insert(article)
    }
    touched.insert(least)
  }

  /// Takes a story apart; its articles look for one another again.
  private func dissolveStory(of article: Int64) throws {
    guard let story = try reader.storyNumber(of: article) else { return }
    let members = try reader.ids("SELECT article_id FROM story_articles WHERE story_id = ?", [story])
    pending.formUnion(members)
    moved.formUnion(members)
    touched.remove(story)
    try db.cachedStatement(sql: "DELETE FROM story_articles WHERE story_id = ?").execute(arguments: [story])
    try db.cachedStatement(sql: "DELETE FROM stories WHERE id = ?").execute(arguments: [story])
  }
}

extension Result where Success == ReprintFinder {
  /// Lets the finder read articles anew, if it was ever made.
  fileprivate func forget() { if case .success(let finder) = self { finder.forgetAll() } }
}

extension ArchiveReader {
  /// The number of the story that an article prints with others; `nil` when it prints none.
  func storyNumber(of article: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT story_id FROM story_articles WHERE article_id = ?"),
      arguments: [article])
  }
}
