import TestSupport
import Testing
import claims

@Suite struct DelimitedTextTests {
  @Test func onlyCellsThatNeedThemGetQuotationMarks() {
    #expect(
      DelimitedText.csv(["a b", "a,b", "say \"yes\"", "two\nlines", ""])
        == "a b,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\n")
  }

  @Test func aMarkInsideACombinedCharacterIsDoubled() {
    #expect(DelimitedText.csv(["a\"\u{301}b", "c"]) == "\"a\"\"\u{301}b\",c\n")
  }

  @Test func markdownCellsAreEscaped() {
    #expect(DelimitedText.markdown(["a|b", "*x*", "two\nlines"]) == "| a\\|b | \\*x\\* | two<br>lines |\n")
  }

  @Test(arguments: [
    ("a|\u{301}b", "a\\|\u{301}b"), ("one\r\ntwo\u{2028}three\rfour", "one<br>two<br>three<br>four"),
    ("<b>&lt; & [x](y) ~z~", "\\<b>\\&lt; & \\[x](y) \\~z\\~"),
    ("\u{1B}[31m\u{202E}", "\\u{1b}\\[31m\\u{202e}"),
  ])
  func aMarkdownCellCanNotLeaveItsRow(_ cell: String, _ expected: String) {
    #expect(DelimitedText.markdown([cell]) == "| \(expected) |\n")
  }

  @Test func aMarkdownHeadingHasARule() {
    #expect(DelimitedText.markdownHeading(["id", "said"]) == "| id | said |\n| --- | --- |\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-cmd", "'-cmd"), ("@sum", "'@sum"), ("\t=1", "'\t'=1"),
    ("\rx", "'\rx"),
    ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("  =1", "'  =1"),
    ("\u{FEFF}=1", "'\u{FEFF}=1"),
    ("x;=1", "x;'=1"), ("x\n-y", "x\n'-y"), ("-2+3", "'-2+3"), ("-", "'-"), ("+5", "'+5"),
  ])
  func aCellThatASpreadsheetWouldRunIsMadeHarmless(_ cell: String, _ expected: String) {
    #expect(DelimitedText.withoutFormulas(cell) == expected)
  }

  @Test(arguments: [
    "", "-5", "-5.25", "5", "-1e-7", "2031-04-02", "a=b", "x - y", "Joan Pike; Bo Lind", "5 - 3",
    "a@b.example",
  ])
  func everyOtherCellStaysAsItIs(_ cell: String) {
    #expect(DelimitedText.withoutFormulas(cell) == cell)
  }

  @Test func randomCellsComeBackFromCSVAndStayInTheirRowOfMarkdown() {
    let seed: UInt64 = 23
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let cells = (0..<4).map { _ in
        HostileText.random(&generator, pieces: Int.random(in: 0...6, using: &generator))
      }
      #expect(DelimitedRecord.all(in: DelimitedText.csv(cells)) == [cells], "seed \(seed)")
      let row = DelimitedText.markdown(cells)
      #expect(MarkdownRow.cellCount(row) == 4, "seed \(seed): \(row)")
      let harmless = DelimitedText.withoutFormulas(cells[0])
      #expect(harmless.filter { $0 != "'" } == cells[0].filter { $0 != "'" }, "seed \(seed)")
    }
  }
}

/// Reads CSV as RFC 4180 has it, by bytes.
enum DelimitedRecord {
  /// The records of `text`; `nil` where a quoted cell never ends or goes on behind its mark.
  static func all(in text: String) -> [[String]]? {
    var records: [[String]] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first {
      if first == 0x22 {
        bytes.removeFirst()
        while true {
          guard let byte = bytes.popFirst() else { return nil }
          if byte != 0x22 {
            cell.append(byte)
          } else if bytes.first == 0x22 {
            cell.append(0x22)
            bytes.removeFirst()
          } else {
            break
          }
        }
      } else {
        while let byte = bytes.first, byte != 0x2C, byte != 0x0A {
          if byte == 0x22 || byte == 0x0D { return nil }
          cell.append(byte)
          bytes.removeFirst()
        }
      }
      guard let end = bytes.popFirst(), end == 0x2C || end == 0x0A else { return nil }
      cells.append(String(decoding: cell, as: UTF8.self))
      cell = []
      if end == 0x0A {
        records.append(cells)
        cells = []
      }
    }
    return cells.isEmpty ? records : nil
  }
}

/// Counts the cells of a row of a Markdown table.
enum MarkdownRow {
  /// The number of cells of a row that is one line; `nil` when it is none.
  static func cellCount(_ row: String) -> Int? {
    let bytes = Array(row.utf8)
    guard bytes.starts(with: "| ".utf8), bytes.reversed().starts(with: "\n| ".utf8),
      bytes.count(where: { $0 == 0x0A }) == 1
    else { return nil }
    var borders = 0
    var isEscaped = false
    for byte in row.utf8 {
      if byte == 0x7C, !isEscaped { borders += 1 }
      isEscaped = byte == 0x5C && !isEscaped
    }
    return borders - 1
  }
}
