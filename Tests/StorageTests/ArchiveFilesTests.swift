import ClaimsModel
import Foundation
import Migrations
import Storage
import TestSupport
import Testing

/// What stands in the place of the archive, or of a file that it needs beside it.
@Suite struct ArchiveFilesTests {
  private static let accesses: [ArchiveDatabase.Access] = [.reading, .writing, .creating]

  private func opening(_ path: String, _ access: ArchiveDatabase.Access) -> StorageError? {
    do {
      _ = try ArchiveDatabase(path: path, access: access)
      return nil
    } catch {
      return error
    }
  }

  /// An archive that is closed, with nothing beside it.
  private func closedArchive(in folder: TemporaryDirectory) throws -> String {
    let path = folder.path("archive.sqlite")
    do { _ = try ArchiveDatabase(path: path, access: .creating) }
    return path
  }

  @Test(arguments: ["a named pipe", "a folder", "a device", "a symbolic link that leads nowhere"])
  func whatIsNoFileIsRefusedAtOnce(kind: String) throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("archive.sqlite")
    switch kind {
    case "a named pipe": try #require(mkfifo(path, 0o600) == 0)
    case "a folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "a device": try #require(symlink("/dev/zero", path) == 0)
    default: try #require(symlink("nowhere", path) == 0)
    }
    for access in Self.accesses { #expect(opening(path, access) == .notAnArchive(reason: "it is \(kind)")) }
    #expect(!FileManager.default.fileExists(atPath: folder.path("nowhere")))
  }

  @Test(arguments: ["-journal", "-wal", "-shm"])
  func whatStandsWhereSQLiteKeepsALogIsLeftAlone(suffix: String) throws {
    let folder = try TemporaryDirectory()
    let path = try closedArchive(in: folder)
    let victim = try folder.write("kept", to: "victim")
    for makeObstacle in [{ mkfifo($0, 0o600) }, { symlink(victim, $0) }, { mkdir($0, 0o700) }]
      as [(String) -> Int32]
    {
      try #require(makeObstacle(path + suffix) == 0)
      for access in Self.accesses {
        guard case .obstructed(path + suffix, _) = opening(path, access) else {
          Issue.record("\(access) gave \(String(describing: opening(path, access)))")
          continue
        }
      }
      try FileManager.default.removeItem(atPath: path + suffix)
    }
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "kept")
    for access in Self.accesses { #expect(opening(path, access) == nil) }
  }

  @Test func aLinkToAnArchiveIsTheArchive() throws {
    let folder = try TemporaryDirectory()
    let path = try closedArchive(in: folder)
    let link = folder.path("link.sqlite")
    try #require(symlink(path, link) == 0)
    for access in Self.accesses { #expect(opening(link, access) == nil) }
    // Whoever comes by either name meets the same lock.
    let writer = try ArchiveDatabase(path: link, access: .writing)
    #expect(opening(path, .writing) == .busy(holder: ProcessInfo.processInfo.processIdentifier))
    withExtendedLifetime(writer) {}
  }

  @Test(arguments: ["link", "dangling link", "other file", "hard link", "pipe", "folder"])
  func whatIsNoLockFileStaysAsItIs(kind: String) throws {
    let folder = try TemporaryDirectory()
    let path = try closedArchive(in: folder)
    let victim = try folder.write("precious", to: "victim")
    let lock = path + ".lock"
    switch kind {
    case "link": try #require(symlink(victim, lock) == 0)
    case "dangling link": try #require(symlink(folder.path("nowhere"), lock) == 0)
    case "other file": try folder.write("somebody's notes", to: "archive.sqlite.lock")
    case "hard link": try #require(link(victim, lock) == 0)
    case "pipe": try #require(mkfifo(lock, 0o600) == 0)
    default: try #require(mkdir(lock, 0o700) == 0)
    }
    for access in [ArchiveDatabase.Access.writing, .creating] {
      guard case .obstructed(lock, _) = opening(path, access) else {
        Issue.record("\(access) gave \(String(describing: opening(path, access)))")
        continue
      }
    }
    #expect(opening(path, .reading) == nil)
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious")
    #expect(!FileManager.default.fileExists(atPath: folder.path("nowhere")))
    #expect(FileManager.default.fileExists(atPath: lock) == (kind != "dangling link"))
  }

  @Test(arguments: ["", "4194303\n"])
  func theLockFileOfAProgramThatWasKilledIsTakenOver(content: String) throws {
    let folder = try TemporaryDirectory()
    let path = try closedArchive(in: folder)
    try folder.write(content, to: "archive.sqlite.lock")
    #expect(opening(path, .writing) == nil)
    #expect(!FileManager.default.fileExists(atPath: path + ".lock"))
  }

  @Test func theCopyBeforeAnUpgradeIsWrittenThroughNoLink() throws {
    let folder = try TemporaryDirectory()
    let old = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Archives/schema-1.sqlite")
    let path = folder.path("old.sqlite")
    try FileManager.default.copyItem(atPath: old.path, toPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let victim = try folder.write("kept", to: "victim")
    for name in [".v1-backup", ".v1-backup-2.partial"] { try #require(symlink(victim, path + name) == 0) }
    #expect(opening(path, .writing) == nil)
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "kept")
    #expect(try RawDatabase(path + ".v1-backup-2").number("PRAGMA user_version") == 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: path + ".v1-backup-2")
    #expect((attributes[.posixPermissions] as? Int) == 0o640)
  }

  @Test(arguments: ["removed", "moved", "replaced"])
  func anArchiveThatGoesAwayUnderAWriterIsNoticed(how: String) throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("archive.sqlite")
    let database = try ArchiveDatabase(path: path, access: .creating)
    _ = try database.write { try $0.insert(analysis([(nil, .person, "the ferry sank")])) }
    switch how {
    case "removed": try FileManager.default.removeItem(atPath: path)
    case "moved": try FileManager.default.moveItem(atPath: path, toPath: folder.path("elsewhere"))
    default:
      try FileManager.default.removeItem(atPath: path)
      try folder.write("something else", to: "archive.sqlite")
    }
    #expect(throws: StorageError.moved) {
      _ = try database.write { try $0.insert(analysis([(nil, .person, "the ferry rose")], number: 2)) }
    }
    #expect(throws: StorageError.moved) { try database.finishWriting() }
    if how == "replaced" {
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "something else")
    }
  }
}
