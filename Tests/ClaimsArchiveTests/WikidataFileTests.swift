import ClaimsModel
import Foundation
import TestSupport
import Testing

@testable import ClaimsArchive

@Suite struct WikidataFileTests {
  private static let ada = WikidataEntry(id: "Q12", names: ["Ada Bréton", "A. Bréton", "Ada"], kind: .person)
  private static let union = WikidataEntry(id: "Q7", names: ["Union, Northern"])

  @Test(arguments: [
    "name,qid,aliases,kind\nAda Bréton,Q12,A. Bréton; Ada,person\n\"Union, Northern\",Q7,,\n",
    "kind\tqid\tname\taliases\r\nperson\tQ12\tAda Bréton\tA. Bréton|Ada\r\n\r\n\tq7\tUnion, Northern\r\n",
    """
    {"name": "Ada Bréton", "qid": "Q12", "aliases": ["A. Bréton", "Ada"], "kind": "person"}

    {"name": "Union, Northern", "wikidata": "https://www.wikidata.org/wiki/Q7"}
    """,
    "\u{FEFF}Name,Wikidata,Aliases,Kind\nAda Bréton,http://www.wikidata.org/entity/Q12,A. Bréton|Ada,Person\n\"Union, Northern\",Q7",
  ])
  func entriesAreReadInAnyForm(_ text: String) {
    let file = WikidataFile(text)
    #expect(file.problems == [])
    #expect(file.entries == [Self.ada, Self.union])
  }

  @Test(arguments: [
    ("name,qid\nA,Q0\n", "line 2, column 3: “Q0” is no Wikidata id"),
    ("name,qid\nA,Q1\nB,12\n", "line 3, column 3: “12” is no Wikidata id"),
    ("name,qid\n\"A\nB\",Q1\nC,Q-1\n", "line 4, column 3: “Q-1” is no Wikidata id"),
    ("name,qid\nA,https://example.org/Q1\n", "line 2, column 3: “https://example.org/Q1” is no"),
    ("name,qid\nA,\n", "line 2, column 3: “” is no Wikidata id"),
    ("name,qid\n,Q1\n", "line 2, column 1: it has no name"),
    ("name,qid,kind\nA,Q1,cat\n", "line 2, column 6: “cat” is no kind"),
    ("name,id\nA,Q1\n", "line 1: a table needs a heading"),
    ("{\"name\": \"A\"}\n{\n", "line 1: “” is no Wikidata id"),
    ("{\"qid\": \"Q1\"}", "line 1: it has no name"),
    ("{\"name\": \"A\", \"qid\": \"Q1\"}\n{\"name\": x}", "line 2, column 10: it is no JSON object"),
    (
      "name,qid\nB,Q2\n\(String(repeating: "a ", count: 600)),Q1\n",
      "line 3, column 1: a name has more than 1000"
    ),
    (
      "qid,aliases,name\nQ1,\(String(repeating: "a;", count: 1001)),B\n",
      "line 2, column 2007: it has more than 1000"
    ),
    ("{\"name\": \"\(String(repeating: "a", count: 1 << 20))\"}", "line 1: it has more than 1048576 bytes"),
    (
      "name,qid\nA,\(String(repeating: "9", count: 500))\n",
      "line 2, column 3: “9999999999999999999999999999999999999999…” is"
    ),
    (String(repeating: "{", count: 100_000), "line 1"),
    ("", "it has no entries"), ("name,qid\n", "it has no entries"),
  ])
  func whatCannotBeReadIsNamedWithItsLine(text: String, problem: String) {
    let file = WikidataFile(text)
    #expect(file.problems.first?.hasPrefix(problem) == true, "\(file.problems)")
    #expect(file.problems.allSatisfy { $0.utf8.count < 300 })
  }

  @Test func ofManyProblemsAFewAreKeptAndAllCounted() {
    let file = WikidataFile("name,qid\n" + String(repeating: "A,no\n", count: 1000))
    #expect(file.problemCount == 1000)
    #expect(file.problems.count == 5)
  }
}

@Suite struct SmallFileTests {
  @Test func aFileIsReadUpToTheLimit() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write(String(repeating: "x", count: 1 << 20), to: "names.csv")
    #expect(try SmallFile.contents(of: path, limit: 1 << 20).count == 1 << 20)
    #expect(throws: ArchiveError.badFile(path: path, problem: "it has more than 0 MB; split it")) {
      try SmallFile.contents(of: path, limit: (1 << 20) - 1)
    }
    // What has no end is not read to it.
    #expect(throws: ArchiveError.badFile(path: "/dev/zero", problem: "it has more than 1 MB; split it")) {
      try SmallFile.contents(of: "/dev/zero", limit: 1 << 20)
    }
  }

  @Test func whatIsNoFileIsRefused() throws {
    let folder = try TemporaryDirectory()
    let missing = folder.path("missing")
    #expect(throws: ArchiveError.noSuchInput(path: missing)) { try SmallFile.contents(of: missing) }
    #expect(throws: ArchiveError.badFile(path: folder.url.path, problem: "it can't be read: Is a directory"))
    {
      try SmallFile.contents(of: folder.url.path)
    }
  }
}
