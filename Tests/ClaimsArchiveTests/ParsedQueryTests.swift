import ClaimsArchive
import ClaimsModel
import Testing

@Suite struct ParsedQueryTests {
  @Test(arguments: [
    ("2031", "2031-03", "2031-03"), ("2031-03", "2031", "2031-03"), ("2031-03-05", "2031-03", "2031-03-05"),
  ])
  func theLaterStartCounts(_ first: String, _ second: String, _ expected: String) {
    var query = ParsedQuery(since: PartialDate(edtf: first))
    query.narrow(since: PartialDate(edtf: second), until: nil)
    #expect(query.since == PartialDate(edtf: expected))
  }

  @Test(arguments: [
    ("2031", "2031-03", "2031-03"), ("2031-03", "2031", "2031-03"), ("2031-03-05", "2031-03", "2031-03-05"),
  ])
  func theEarlierEndCounts(_ first: String, _ second: String, _ expected: String) {
    var query = ParsedQuery(until: PartialDate(edtf: first))
    query.narrow(since: nil, until: PartialDate(edtf: second))
    #expect(query.until == PartialDate(edtf: expected))
  }

  @Test func noDatesChangeNothing() {
    var query = ParsedQuery(since: PartialDate(edtf: "2031"), until: PartialDate(edtf: "2032"))
    let before = query
    query.narrow(since: nil, until: nil)
    #expect(query == before)
  }
}
