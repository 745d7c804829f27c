import ClaimsModel
import Foundation
import Ingestion
import TestSupport
import Testing

/// Tables are read row by row, whatever is wrong with some of them.
@Suite struct TableTests {
  private func outcomes(
    _ text: String, name: String = "t.csv", keys: FieldKeys = FieldKeys()
  ) throws -> [ReadOutcome] {
    try outcomes(Array(text.utf8), name: name, keys: keys)
  }

  /// The outcomes of a file, whose folder is left out of the labels.
  private func outcomes(
    _ bytes: [UInt8], name: String = "t.csv", keys: FieldKeys = FieldKeys()
  ) throws -> [ReadOutcome] {
    let folder = try TemporaryDirectory()
    let path = try folder.write(Data(bytes), to: name)
    return Reading.outcomes(ofFile: path, defaults: InputDefaults(keys: keys)).map { outcome in
      switch outcome {
      case .article(var article):
        article.path = String(article.path.dropFirst(path.count - name.count))
        return .article(article)
      case .rejected(let label, let reason):
        return .rejected(label: String(label.dropFirst(path.count - name.count)), reason: reason)
      }
    }
  }

  private func articles(_ outcomes: [ReadOutcome]) -> [Article] {
    outcomes.compactMap { if case .article(let article) = $0 { article } else { nil } }
  }

  @Test func quotedCellsOverSeveralLinesAreCells() throws {
    let found = articles(
      try outcomes(
        """
        id,title,publication,author,year,month,day,content
        7,"The ""Nord"" sails",The Echo,"Ada Roe, Ben Kline",2016.0,12.0,31.0,"The ferry sails.

        It was closed, said the mayor."
        8,It rains,The Echo,,2017,,,Rain fell on the town.

        """))
    #expect(found.map(\.path) == ["t.csv:2", "t.csv:5"])
    let first = try #require(found.first)
    #expect(first.title == "The \"Nord\" sails")
    #expect(first.text.hasSuffix("The ferry sails.\n\nIt was closed, said the mayor."))
    #expect(first.bylines == ["Ada Roe", "Ben Kline"])
    #expect(first.published?.description == "2016-12-31")
    #expect(first.outlet == "The Echo")
    #expect(first.externalID == "7")
    #expect(first.format == "csv")
    #expect(found.last?.published?.description == "2017")
  }

  @Test(arguments: [
    ("t.csv", "title,text\nA,One.\n"), ("t.csv", "title;text\nA;One.\n"), ("t.tsv", "title\ttext\nA\tOne.\n"),
    ("t.csv", "title|text\nA|One.\n"), ("t.csv", "sep=;\ntitle;text\nA;One.\n"),
    ("t.csv", "sep=^\r\ntitle^text\r\nA^One.\r\n"),
    ("t.csv", "\u{FEFF}title,text\r\nA,One.\r\n"), ("t.csv", "\u{FEFF}\"title\",\"text\"\nA,One.\n"),
    ("t.csv", "title,text\rA,One.\r"), ("t.csv", "title,text\nA,One."), ("t.csv", "title,text,,\nA,One.,,\n"),
    ("t.txt", "title,text\nA,One.\n"), ("t", "date\ttitle\ttext\n2020-01-02\tA\tOne.\n"),
    ("t.csv", "title,text\n\n , \nA,One.\n"), ("t.csv", "TITLE,Full Text\n\"A\",\"One.\"\n"),
    ("t.csv", "title,text\n1,A,One.\n2,A,One.\n"),
  ])
  func anySeparatorAndHeadIsFound(name: String, text: String) throws {
    let found = articles(try outcomes(text, name: name))
    #expect(found.first?.text == "A\n\nOne.", "\(text)")
  }

  @Test func anotherEncodingIsRead() throws {
    let text = "title,text\nCafé,Le café est fermé.\n"
    let latin = text.unicodeScalars.map { UInt8($0.value) }
    #expect(articles(try outcomes(latin)).first?.title == "Café")
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(articles(try outcomes(wide)).first?.title == "Café")
  }

  @Test func proseWithCommasIsNoTable() throws {
    for text in [
      "Text, title and date, all in one\n\nThe mayor, who was late, said no.\n", "Title: Fire\nText: x, y\n",
      "content, as they say\nis king, they say\n",
    ] {
      #expect(articles(try outcomes(text, name: "t.txt")).first?.format == "text", "\(text)")
    }
  }

  @Test func jsonIsJSONWhateverItsName() throws {
    #expect(
      articles(try outcomes("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n")).map(\.format) == [
        "jsonl", "jsonl",
      ])
  }

  @Test func rowsWithTooManyOrTooFewCellsAreTold() throws {
    let found = try outcomes("id,text,title\n1,One.,A\n2,Two, and more,B\n3,Three.\n4\n5,Five.,E,,\n")
    #expect(articles(found).map(\.path) == ["t.csv:2", "t.csv:4", "t.csv:6"])
    #expect(articles(found)[1].warnings.contains("The row has 2 cells in a table of 3 columns."))
    #expect(found.contains(.rejected(label: "t.csv:3", reason: .table(.tooManyCells(cells: 4, columns: 3)))))
    #expect(found.contains(.rejected(label: "t.csv:5", reason: .table(.tooFewCells(cells: 1, columns: 3)))))
  }

  @Test func ofManyRowsThatAreNoArticlesAThousandAreNamedAndTheRestCounted() throws {
    let rows = String(repeating: "1,2,3,4\n", count: 1500)
    let found = try outcomes("id,text\n" + rows + "1,One.\n")
    #expect(found.count == 1002)
    #expect(found.last == .rejected(label: "t.csv", reason: .table(.furtherRows(count: 500))))
    #expect(articles(found).count == 1)
  }

  @Test func aQuotationThatIsNeverClosedCostsItsRow() throws {
    let found = try outcomes("title,text\nA,\"One.\nB,Two.\nC,Three.\n")
    #expect(found.first == .rejected(label: "t.csv:2", reason: .table(.openQuote(limit: 32 << 20))))
    #expect(articles(found).map(\.path) == ["t.csv:3", "t.csv:4"])
  }

  @Test func marksThatAreNotDoubledBelongToTheCell() throws {
    let found = articles(
      try outcomes("title,text\nA,\"He said \"no\", twice, and left.\"\nB,5\" of rain.\nC,\"x\"\n"))
    #expect(found.map(\.text) == ["A\n\nHe said \"no", "B\n\n5\" of rain.", "C\n\nx"] || found.count == 2)
    let escaped = articles(try outcomes("title,text\nA,\"He said \\\"no\\\", twice.\"\nB,\"\\\"No\\\"\"\n"))
    #expect(escaped.map(\.text) == ["A\n\nHe said \"no\", twice.", "B\n\n\"No\""])
  }

  @Test func aQuotationOpenedOnEveryLineCostsLinearTime() throws {
    // Each line opens a quotation, closes the one before and opens it again: looked at anew from each, it would take days.
    let rows = String(repeating: "a\"b,\"c\n", count: 100_000)
    let found = try outcomes("title,text\n" + rows)
    #expect(found.count == 1001)
  }

  @Test func aRowThatIsTooLongIsPassedOverAndTheNextRead() throws {
    var bytes = Array("title,text\nA,\"".utf8)
    bytes += [UInt8](repeating: 0x61, count: 34 << 20)
    bytes += Array("\"\nB,Two.\n".utf8)
    let found = try outcomes(bytes)
    #expect(found.first == .rejected(label: "t.csv:2", reason: .table(.openQuote(limit: 32 << 20))))
    #expect(articles(found).map(\.path) == ["t.csv:3"])
  }

  @Test func rowsWithOneIDAreBothKept() throws {
    let found = articles(try outcomes("id,text\n1,One.\n1,Two.\n"))
    #expect(found.map(\.text) == ["One.", "Two."])
    #expect(found.map(\.externalID) == ["1", "1"])
  }

  @Test func aListWithoutTextsIsRejectedOnce() throws {
    let cloud = try outcomes(
      "id,title,url,language,publish_date,media_name,media_url,indexed_date\n1,a,b,en,2020-01-01,x,y,z\n")
    #expect(cloud == [.rejected(label: "t.csv", reason: .table(.onlyAddresses(service: "Media Cloud")))])
    let other = try outcomes("name,age\nAda,7\nBen,8\n")
    #expect(other == [.rejected(label: "t.csv", reason: .table(.noTextColumn(columns: ["name", "age"])))])
  }

  @Test func trafilaturasTableWithoutAHeadIsTold() throws {
    let row =
      "https://echo.example/a\tnull\t1f2e3d4c5b6a7988\techo.example\tThe ferry sails\tnull\t2021-04-05\t"
      + "\"It sails.\nAgain.\"\tnull\tnull\tarticle\r\n"
    let found = articles(try outcomes(row + row))
    #expect(found.map(\.path) == ["t.csv:1", "t.csv:3"])
    let first = try #require(found.first)
    #expect(first.text == "The ferry sails\n\nIt sails.\n\nAgain.")
    #expect(first.published?.description == "2021-04-05")
    #expect(first.url == "https://echo.example/a")
    #expect(articles(try outcomes(row, name: "t.txt")).count == 1)
  }

  @Test func keysThatTheUserNamesAreColumns() throws {
    var keys = FieldKeys()
    keys.set(.text, to: "corpo")
    keys.set(.published, to: "quando")
    let found = articles(try outcomes("titolo,corpo,quando\nA,One.,2020-01-02\n", keys: keys))
    #expect(found.first?.text == "One.")
    #expect(found.first?.published?.description == "2020-01-02")
    #expect(articles(try outcomes("titolo,corpo,quando\nA,One.,2020-01-02\n")).isEmpty)
  }

  @Test func listsInCellsAreLists() throws {
    let found = articles(
      try outcomes("authors,text\n\"['Ada Roe', 'Ben Kline']\",One.\n\"[\"\"Cleo Ray\"\"]\",Two.\n"))
    #expect(found.map(\.bylines) == [["Ada Roe", "Ben Kline"], ["Cleo Ray"]])
  }

  @Test(arguments: UInt64(1)...40) func randomTablesGiveArticlesOrRejections(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "\"", ",", "\n", "\r\n", "a", "\"\"", ";", "\t", "\\", "text", "sep=;\n", "\u{0}", "é", "[\"a\"]",
    ]
    for _ in 0..<20 {
      let text = (0..<40).compactMap { _ in parts.randomElement(using: &generator) }.joined()
      let found = try outcomes("title,text\n" + text)
      for case .article(let article) in found { #expect(!article.text.isEmpty, "seed \(seed)") }
      _ = Reading.outcomes(text, as: .csv)
    }
  }
}
