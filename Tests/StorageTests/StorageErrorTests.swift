import GRDB
import Testing

@testable import Storage

/// What the errors of SQLite mean to whoever has an archive.
@Suite struct StorageErrorTests {
  enum Meaning: String { case damaged, unreadable, unwritable, moved, outOfMemory, busy, notAnArchive }

  private func meaning(_ code: ResultCode, _ activity: StorageError.Activity) -> Meaning? {
    switch StorageError(DatabaseError(resultCode: code, message: "what SQLite says"), while: activity) {
    case .damaged: .damaged
    case .unreadable: .unreadable
    case .unwritable: .unwritable
    case .moved: .moved
    case .outOfMemory: .outOfMemory
    case .busy: .busy
    case .notAnArchive: .notAnArchive
    default: nil
    }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_IOERR_READ, Meaning.unreadable), (.SQLITE_IOERR_SHORT_READ, .damaged),
    (.SQLITE_IOERR_WRITE, .unwritable), (.SQLITE_IOERR_FSYNC, .unwritable), (.SQLITE_IOERR, .unwritable),
    (.SQLITE_IOERR_LOCK, .unreadable), (.SQLITE_IOERR_SHMMAP, .unreadable),
    (.SQLITE_IOERR_NOMEM, .outOfMemory), (.SQLITE_NOMEM, .outOfMemory), (.SQLITE_FULL, .unwritable),
    (.SQLITE_CORRUPT, .damaged), (.SQLITE_NOTADB, .notAnArchive), (.SQLITE_BUSY, .busy),
    (.SQLITE_LOCKED, .busy), (.SQLITE_READONLY_DBMOVED, .moved),
  ])
  func anErrorMeansTheSameWhateverWasDone(code: ResultCode, meaning: Meaning) {
    #expect(self.meaning(code, .reading) == meaning)
    #expect(self.meaning(code, .writing) == meaning)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_CANTOPEN, Meaning.unreadable, Meaning.unwritable),
    (.SQLITE_READONLY, .unreadable, .unwritable), (.SQLITE_TOOBIG, .damaged, .unwritable),
  ])
  func anErrorMeansAnotherThingToAReader(code: ResultCode, reading: Meaning, writing: Meaning) {
    #expect(meaning(code, .reading) == reading)
    #expect(meaning(code, .writing) == writing)
  }
}
