public import ClaimsModel

/// Why a use case failed.
///
/// The command line alone turns these into text and exit statuses.
public enum ArchiveError: Error, Hashable, Sendable {
  /// No process or thread could be started to read articles: why, in the system's words.
  case noWorker(reason: String)
  /// There is no archive at `path`.
  case missing(path: String)
  /// The file at `path` is no archive of claims, or is damaged; `reason` says how.
  case unusable(path: String, reason: String)
  /// A row of the archive at `path` can't be relied on; `fault` says which, and why.
  case badRow(path: String, fault: ArchiveFault)
  /// The archive was made by a newer program.
  case newer(path: String, version: Int, supported: Int)
  /// The file at `path` has nothing in it yet: a first ingest was ended before it stored anything.
  case empty(path: String)
  /// Something stands at `obstacle` where the archive at `path` needs a file of its own; `kind` says what.
  case obstructed(path: String, obstacle: String, kind: String)
  /// The archive can't be read, which says nothing of what it holds; `reason` says why.
  case unreadable(path: String, reason: String)
  /// The archive was deleted, moved or replaced while it was being written.
  case moved(path: String)
  /// The system gave no memory.
  case outOfMemory(path: String)
  /// The archive can't be written: read-only, no space; `reason` says which.
  case unwritable(path: String, reason: String)
  /// Another process is writing to the archive.
  case busy(path: String, holder: String?)
  /// A query's known field has a bad value: `column` is 1-based and counts characters of `query`.
  case badQuery(query: String, column: Int, length: Int, problem: String)
  /// More is asked for at a time than can be looked for; `problem` says what, and how much is possible.
  case queryTooLarge(problem: String)
  /// A question to the archive at `path` took longer to answer than was allowed.
  case tookTooLong(path: String)
  /// No row has this id.
  case notFound(id: String)
  /// What was given as an id is none; `kind` is what one was wanted of: "a claim".
  case badID(String, kind: String)
  /// The beginning of an id that several rows have: the first few, as they are written.
  case ambiguousID(String, meant: [String], hasMore: Bool)
  /// What has the id is not in the archive any more.
  case gone(GoneRow)
  /// No file or folder is at this path.
  case noSuchInput(path: String)
  /// A file that was to be loaded can't be; `problem` says what is wrong, and where.
  case badFile(path: String, problem: String)
  /// What was given as somebody's name has no letter and no digit.
  case badName(String)
}
