import ClaimsModel
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct CheckedRowTests {
  /// Reads the first column of a statement.
  private func read<Value: ColumnValue>(_ sql: String, as type: Value.Type = Value.self) throws -> Value {
    try DatabaseQueue().read { db in
      try #require(try db.row("claims", of: 33, "SELECT " + sql))[0]
    }
  }

  @Test func valuesOfTheirTypeAreRead() throws {
    #expect(try read("7") as Int64 == 7)
    #expect(try read("1") as Bool)
    #expect(try read("0.25") as Double == 0.25)
    #expect(try read("3") as Double == 3)
    #expect(try read("'é' || char(0) || 'x'") as String == "é\0x")
    #expect(try read("''") as String == "")
    #expect(try read("x'00ff'") as [UInt8] == [0, 255])
    #expect(try read("NULL") as String? == nil)
    #expect(try read("'a'") as String? == "a")
  }

  @Test func whatIsOfAnotherTypeIsABadRowThatIsNamed() {
    func refuses<Value: ColumnValue>(_ sql: String, _ type: Value.Type, _ words: String) {
      #expect("\(sql) as \(type)") { _ = try read(sql, as: type) } throws: { error in
        guard case .badRow(let fault) = error as? StorageError else { return false }
        return fault.place == "claims 33" && fault.problem.contains(words)
      }
    }
    refuses("NULL AS figures", Int.self, "“figures” is NULL instead of a whole number")
    refuses("'abc'", Int64.self, "a text")
    refuses("2", Bool.self, "2 instead of 0 or 1")
    refuses("'1'", Double.self, "a text")
    refuses("7", String.self, "7 instead of text in UTF-8")
    refuses("CAST(x'ff41' AS TEXT)", String.self, "a text")
    refuses("x'41'", String?.self, "bytes instead of text in UTF-8 or NULL")
  }

  /// GRDB's rows end the program where a column holds anything unforeseen.
  @Test func nothingElseReadsColumns() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Storage")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var read = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      read += 1
      guard file.deletingLastPathComponent().lastPathComponent != "Rows" else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
      for forbidden in ["Row.fetch", "RowCursor", ": Row)", "[Row]", "sqlite3_column_"]
      where source.contains(forbidden) && file.lastPathComponent != "CanonicalBytes.swift" {
        Issue.record("\(file.lastPathComponent) reads columns by \(forbidden)")
      }
    }
    #expect(read > 60)
  }
}
