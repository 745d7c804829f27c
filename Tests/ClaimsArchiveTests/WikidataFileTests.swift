import ClaimsModel
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
    ("name,qid\nA,Q0\n", "line 2: “Q0” is no Wikidata id"),
    ("name,qid\nA,Q1\nB,12\n", "line 3: “12” is no Wikidata id"),
    ("name,qid\n\"A\nB\",Q1\nC,Q-1\n", "line 4: “Q-1” is no Wikidata id"),
    ("name,qid\nA,https://example.org/Q1\n", "line 2: “https://example.org/Q1” is no"),
    ("name,qid\nA,\n", "line 2: “” is no Wikidata id"), ("name,qid\n,Q1\n", "line 2: it has no name"),
    ("name,qid,kind\nA,Q1,cat\n", "line 2: “cat” is no kind"),
    ("name,id\nA,Q1\n", "line 1: a table needs a heading"),
    ("{\"name\": \"A\"}\n{\n", "line 1: “” is no Wikidata id"),
    ("{\"qid\": \"Q1\"}", "line 1: it has no name"),
    ("", "it has no entries"), ("name,qid\n", "it has no entries"),
  ])
  func whatCannotBeReadIsNamedWithItsLine(text: String, problem: String) {
    let file = WikidataFile(text)
    #expect(file.problems.first?.hasPrefix(problem) == true, "\(file.problems)")
  }
}
