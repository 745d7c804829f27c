public import ClaimsModel
import Foundation
import GRDB

extension ArchiveDatabase {
  /// Makes the archive sound again as far as that can be done, after a copy is put beside it.
  ///
  /// What it took out is in a file beside the archive, one JSON object a line. The archive must be open for writing.
  /// - Returns: what was done, and what is still wrong.
  public func repair() throws(StorageError) -> RepairReport {
    var report = RepairReport()
    do {
      let writer = try requireWriter()
      report.copy = try ArchiveOpening.putCopyBeside(path, suffix: "before-repair", source: writer)
      var lines = Data()
      try writer.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        try db.inTransaction(.immediate) {
          try ArchiveRepair(db: db).run(&report) { lines += try $0.line() }
          return .commit
        }
      }
      if !lines.isEmpty { report.setAsideFile = try putBeside(lines) }
    } catch {
      throw StorageError(error)
    }
    try finishWriting()
    report.remaining = try check(deep: true)
    return report
  }

  /// Writes what was set aside to a new file beside the archive.
  private func putBeside(_ lines: Data) throws -> String {
    let target = ArchiveOpening.freeName("\(path).set-aside", ending: ".jsonl")
    do {
      try lines.write(to: URL(fileURLWithPath: target), options: .withoutOverwriting)
    } catch {
      throw StorageError.unwritable(reason: "\(target): \(error.localizedDescription)")
    }
    return target
  }
}
