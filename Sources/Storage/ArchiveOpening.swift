import CSQLiteExtras
import Foundation
import GRDB
import Migrations

/// How an archive's file is told from others, upgraded and connected to.
enum ArchiveOpening {
  /// "CLMS", in the header of every archive.
  static let applicationID = 0x434C_4D53
  /// The schema that this program reads and writes.
  static var supportedVersion: Int { Migration.all.count }

  /// The first schema with identities, which the program works out for the sources of older ones.
  private static let identityVersion = 3
  /// The first schema with blocks of bare surnames, which the program works out for the sources of older ones.
  private static let surnameVersion = 6
  /// The first schema with ids for citing and the words around claims, likewise.
  private static let wordsVersion = 8
  /// The first schema with digests, which the program works out for the rows of older ones.
  private static let digestVersion = 4
  /// The first schema with stories, likewise.
  private static let storyVersion = (Migration.all.firstIndex { $0.identifier == "0012_stories" } ?? 0) + 1

  /// A connection that reads the archive at `path`.
  static func openForReading(_ path: String) throws -> any DatabaseReader {
    guard FileManager.default.fileExists(atPath: path) else { throw StorageError.missing }
    let (queue, header) = try probe(path)
    guard header.version > 0 else { throw StorageError.empty }
    guard header.version == supportedVersion else {
      throw StorageError.older(version: header.version, supported: supportedVersion)
    }
    return queue
  }

  /// Refuses what could not be written anyway, with a better reason than SQLite gives.
  static func requireWritable(_ path: String, mayCreate: Bool) throws(StorageError) {
    let files = FileManager.default
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard files.fileExists(atPath: path) else {
      guard mayCreate else { throw .missing }
      guard files.fileExists(atPath: folder) else {
        throw .unwritable(reason: "there is no folder \(folder)")
      }
      guard files.isWritableFile(atPath: folder) else {
        throw .unwritable(reason: "the folder \(folder) cannot be written")
      }
      return
    }
    guard files.isWritableFile(atPath: path) else { throw .unwritable(reason: "the file is read-only") }
    guard files.isWritableFile(atPath: folder) else {
      throw .unwritable(reason: "the folder \(folder) cannot be written")
    }
  }

  /// Connections that write the archive at `path`, made or upgraded as needed.
  ///
  /// The lock must be held.
  static func openForWriting(
    _ path: String, readers: Int, patience: LockPatience = .brief
  ) throws -> DatabasePool {
    var version = 0
    if FileManager.default.fileExists(atPath: path) {
      let (queue, header) = try probe(path, patience: patience)
      version = header.version
      if version > 0, version < supportedVersion {
        _ = try putCopyBeside(path, suffix: "v\(version)-backup", source: queue)
      }
      try queue.close()
    }
    var configuration = configuration(isReadOnly: false, patience: patience)
    configuration.maximumReaderCount = max(1, readers)
    let pool = try DatabasePool(path: fileName(path), configuration: configuration)
    if version < supportedVersion { try migrate(pool, from: version) }
    return pool
  }

  /// Makes the indexes anew that an archive lacks, without which it is refused.
  ///
  /// The lock must be held.
  static func restoreIndexes(_ path: String, patience: LockPatience) throws {
    let queue = try DatabaseQueue(
      path: fileName(path), configuration: configuration(isReadOnly: false, patience: patience))
    try queue.write { db in
      let isOurs = try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard isOurs, (1...supportedVersion).contains(version) else { return }
      try ReadingLimit.keeping(db) { try ArchiveSchema.restoreIndexes(of: version, in: db) }
    }
    try queue.close()
  }

  /// Runs the steps after `version` in one transaction, so that no archive is ever half made.
  static func migrate(_ writer: any DatabaseWriter, from version: Int) throws {
    try writer.write { db in
      for migration in Migration.all.dropFirst(version) { try db.execute(sql: migration.sql) }
      if version > 0, version < identityVersion { try ArchiveWriter(db: db).workOutIdentities() }
      if version > 0, version < surnameVersion { try ArchiveWriter(db: db).workOutSurnames() }
      if version > 0, version < digestVersion { try ArticleDigest.fill(db) }
      if version > 0, version < wordsVersion { try DerivedColumns.fillAll(db) }
      if version > 0, version < storyVersion {
        try RowDigests.update(RowDigests.inputs, where: "true", [], in: db)
        try ArchiveWriter(db: db).stories.rebuild()
      }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(supportedVersion)")
    }
  }

  // MARK: - Private

  private struct Header {
    var applicationID: Int
    var version: Int
    var tables: Int
  }

  /// A read-only connection to a file that is an archive of this or an older version, or empty.
  private static func probe(
    _ path: String, patience: LockPatience = .brief
  ) throws -> (DatabaseQueue, Header) {
    let queue = try openReadOnly(path, patience: patience)
    let header = try queue.read { db in
      Header(
        applicationID: try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        tables: try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0)
    }
    guard header.applicationID == applicationID || header.tables == 0 else {
      throw StorageError.notAnArchive(reason: "it is a SQLite database of another program")
    }
    guard header.version <= supportedVersion else {
      throw StorageError.newer(version: header.version, supported: supportedVersion)
    }
    guard header.version > 0 || header.version == 0 && header.tables == 0 else {
      throw StorageError.notAnArchive(reason: "it says that its schema is number \(header.version)")
    }
    if header.version > 0 {
      try queue.read { db in
        try ReadingLimit.keeping(db) { try ArchiveSchema.require(header.version, in: db) }
      }
    }
    return (queue, header)
  }

  /// Opens for reading; where the folder can't be written, which the log's index would need, as a file that
  /// does not change, provided that no log is left to be read.
  private static func openReadOnly(_ path: String, patience: LockPatience) throws -> DatabaseQueue {
    _ = areURIsEnabled
    let configuration = configuration(isReadOnly: true, patience: patience)
    do {
      let queue = try DatabaseQueue(path: fileName(path), configuration: configuration)
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return queue
    } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
      guard FileManager.default.isReadableFile(atPath: path) else {
        throw StorageError.unreadable(reason: "you have no leave to read it")
      }
      guard !ArchiveFiles.hasLog(path) else {
        throw StorageError.unreadable(
          reason: "a log beside it holds changes that only a program which may write there can bring in")
      }
      return try DatabaseQueue(path: immutableURI(path), configuration: configuration)
    }
  }

  /// How every connection is set up.
  static func configuration(isReadOnly: Bool, patience: LockPatience = .brief) -> Configuration {
    _ = areURIsEnabled
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .callback { patience.waits(attempt: $0) }
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          PRAGMA cache_size = -65536;
          PRAGMA temp_store = MEMORY;
          PRAGMA synchronous = FULL;
          PRAGMA wal_autocheckpoint = 8000;
          PRAGMA secure_delete = ON;
          """)
      db.add(function: RowDigests.function)
      guard let connection = db.sqliteConnection else { return }
      _ = claims_sqlite_distrust(connection)
      for (limit, value) in limits { sqlite3_limit(connection, limit, value) }
      guard claims_sqlite_add_frequencies(connection) == SQLITE_OK else {
        throw DatabaseError(message: "SQLite lacks full-text search (FTS5)")
      }
    }
    return configuration
  }

  /// What a damaged or hostile file can ask of SQLite at most, well above what the program's own rows and
  /// statements need.
  private static let limits: [(Int32, Int32)] = [
    (SQLITE_LIMIT_LENGTH, 256 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20), (SQLITE_LIMIT_COLUMN, 200),
    (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 100), (SQLITE_LIMIT_VDBE_OP, 1_000_000),
    (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100), (SQLITE_LIMIT_ATTACHED, 1), (SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]

  /// SQLite reads a name that starts with `file:` as a URI, which no path of a user's is.
  private static func fileName(_ path: String) -> String { path.hasPrefix("file:") ? "./" + path : path }

  private static func immutableURI(_ path: String) -> String {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/._-"))
    let absolute = URL(fileURLWithPath: path).path
    return "file:" + (absolute.addingPercentEncoding(withAllowedCharacters: allowed) ?? absolute)
      + "?immutable=1"
  }

  /// Whether names may be URIs; evaluated once, before the process's first connection.
  private static let areURIsEnabled = claims_sqlite_enable_uris() == 0

  /// The first of `name`, `name-2`, `name-3` and so on, with `ending`, that no file has.
  static func freeName(_ name: String, ending: String = "") -> String {
    var target = name + ending
    var number = 2
    while ArchiveFiles.Kind(of: target) != nil {
      target = "\(name)-\(number)\(ending)"
      number += 1
    }
    return target
  }

  /// Copies the archive to `name.sqlite.SUFFIX`, whole or not at all, before it is changed.
  ///
  /// - Returns: the path of the copy.
  static func putCopyBeside(_ path: String, suffix: String, source: any DatabaseReader) throws -> String {
    let target = freeName("\(path).\(suffix)")
    // What an upgrade that was ended left over, or a link that somebody put there: it goes, not what it leads to.
    let partial = target + ".partial"
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(partial + suffix) }
    try ArchiveFiles.makeNew(partial, like: path)
    let copy = try DatabaseQueue(path: fileName(partial))
    try source.backup(to: copy)
    // A copy that stays in the log mode of its original would need two more files to be read.
    try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try copy.close()
    do {
      try FileManager.default.moveItem(atPath: partial, toPath: target)
    } catch {
      throw StorageError.unwritable(reason: "\(target): \(error.localizedDescription)")
    }
    return target
  }
}
