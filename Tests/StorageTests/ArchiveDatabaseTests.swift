import ClaimsModel
import Foundation
import Migrations
import Storage
import TestSupport
import Testing

@Suite struct ArchiveDatabaseTests {
  private func opening(_ path: String, _ access: ArchiveDatabase.Access) -> StorageError? {
    do {
      _ = try ArchiveDatabase(path: path, access: access)
      return nil
    } catch {
      return error
    }
  }

  @Test func onlyCreatingMakesAnArchive() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("new.sqlite")
    #expect(opening(path, .reading) == .missing)
    #expect(opening(path, .writing) == .missing)
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(opening(path, .creating) == nil)
    #expect(opening(path, .writing) == nil)
    #expect(opening(path, .reading) == nil)
  }

  @Test func nothingIsLeftBesideAnArchiveThatIsClosed() throws {
    let stored = try StoredAnalyses(count: 2)
    let path = stored.folder.path("other.sqlite")
    do { _ = try ArchiveDatabase(path: path, access: .creating) }
    let names = try FileManager.default.contentsOfDirectory(atPath: stored.folder.url.path)
    #expect(names.filter { $0.hasPrefix("other") } == ["other.sqlite"])
  }

  @Test(arguments: [
    "not a database, but long enough to be one " + String(repeating: "x", count: 4096), "short",
  ])
  func anotherFileIsRefusedUntouched(content: String) throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write(content, to: "notes.sqlite")
    for access in [ArchiveDatabase.Access.reading, .writing, .creating] {
      guard case .notAnArchive = opening(path, access) else {
        Issue.record("\(access) gave \(String(describing: opening(path, access)))")
        continue
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func anEmptyFileBecomesAnArchiveOnlyWhenCreating() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("", to: "empty.sqlite")
    #expect(opening(path, .reading) == .empty)
    #expect(opening(path, .creating) == nil)
    #expect(opening(path, .reading) == nil)
  }

  @Test func aDatabaseOfAnotherProgramIsRefusedUntouched() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("other.sqlite")
    try RawDatabase(path).execute("CREATE TABLE songs (name TEXT); PRAGMA application_id = 7;")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    guard case .notAnArchive = opening(path, .creating) else {
      Issue.record("it was opened")
      return
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func aNewerArchiveIsRefusedUntouched() throws {
    let stored = try StoredAnalyses(count: 1)
    let path = stored.folder.path("newer.sqlite")
    do { _ = try ArchiveDatabase(path: path, access: .creating) }
    try RawDatabase(path).execute("PRAGMA user_version = 99")
    for access in [ArchiveDatabase.Access.reading, .writing] {
      #expect(opening(path, access) == .newer(version: 99, supported: Migration.all.count))
    }
  }

  @Test func aSecondWriterLearnsWhoTheFirstIs() throws {
    let stored = try StoredAnalyses(count: 1)
    #expect(opening(stored.path, .writing) == .busy(holder: ProcessInfo.processInfo.processIdentifier))
    #expect(opening(stored.path, .reading) == nil)
  }

  @Test func aReaderSeesWhatWasWrittenAndNothingHalfDone() throws {
    let stored = try StoredAnalyses(count: 3)
    let reader = try ArchiveDatabase(path: stored.path, access: .reading)
    var maker = SyntheticAnalyses(seed: 3)
    let more = maker.next()
    try stored.database.write { writer in
      _ = try writer.insert(more)
      #expect(try reader.read { try $0.statistics() }.articles == 3)
    }
    #expect(try reader.read { try $0.statistics() }.articles == 4)
  }

  @Test func readingWorksWhereNothingCanBeWritten() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("archive.sqlite")
    do {
      let database = try ArchiveDatabase(path: path, access: .creating)
      _ = try database.write { try $0.insert(analysis([(nil, .person, "the ferry sank")])) }
      try database.finishWriting()
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    }
    let reader = try ArchiveDatabase(path: path, access: .reading)
    #expect(try reader.read { try $0.statistics() }.articles == 1)
    #expect(try reader.check(deep: true) == [])
  }

  @Test func writingThroughAReaderIsRefused() throws {
    let stored = try StoredAnalyses(count: 1)
    let reader = try ArchiveDatabase(path: stored.path, access: .reading)
    #expect(throws: StorageError.unwritable(reason: "the archive was opened for reading")) {
      try reader.write { _ in }
    }
  }
}
