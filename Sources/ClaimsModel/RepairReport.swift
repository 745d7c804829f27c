/// An article that a repair took out of the archive, since its rows are not as they were written.
public struct SetAsideArticle: Hashable, Sendable {
  /// Its number.
  public var id: Article.ID
  /// Where it came from, as far as that can be read.
  public var path: String?
  /// Its headline, as far as it can be read.
  public var title: String?
  /// What is wrong with it.
  public var problem: String

  /// Makes one.
  public init(id: Article.ID, path: String?, title: String?, problem: String) {
    self.id = id
    self.path = path
    self.title = title
    self.problem = problem
  }
}

/// What a repair of an archive did.
public struct RepairReport: Hashable, Sendable {
  /// The copy of the archive as it was before.
  public var copy = ""
  /// Articles that were taken out; the next ingest of their places reads them again.
  public var setAside: [SetAsideArticle] = []
  /// The file with what could be read of them, one JSON object a line; `nil` without any.
  public var setAsideFile: String?
  /// Rows of other tables that were removed, with the reason.
  public var removed: [ArchiveFault] = []
  /// What is still wrong; empty when the archive is sound.
  public var remaining: [ArchiveFault] = []

  /// Makes an empty report.
  public init() {}
}
