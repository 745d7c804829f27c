import ClaimsModel
import TestSupport
import Testing
import claims

/// Whom `claims speakers` leaves out of a list for people.
@Suite struct SpeakerListTests {
  private func source(_ name: String, _ kind: SourceKind, articles: Int) -> SourceSummary {
    SourceSummary(
      id: Source.ID(rawValue: 1), name: name, kind: kind, roles: [], aliases: [], claimCount: 1,
      relayCount: 0,
      articleCount: articles, first: nil, last: nil)
  }

  @Test(arguments: [
    ("officials", SourceKind.group, 3, true), ("They", .group, 1, true), ("it", .organisation, 1, true),
    ("a nurse at the clinic", .unnamed, 1, true), ("Harbour pilots", .group, 1, true),
    ("Harbour pilots", .group, 2, false), ("Ada Okafor", .person, 1, false),
    ("the report", .document, 1, false),
    ("Harbour Board", .organisation, 1, false),
  ])
  func whatIsNoNameIsTold(_ name: String, _ kind: SourceKind, _ articles: Int, _ expected: Bool) {
    #expect(source(name, kind, articles: articles).isNameless == expected)
  }

  @Test func theyAreLeftOutOfAListAndCounted() throws {
    let runner = try CommandRunner()
    try runner.directory.write(
      "Gate\n\nAda Okafor said that 15 people were hurt. Officials said that the gate was open.\n",
      to: "gate.txt")
    #expect(try runner.run(["ingest", "gate.txt", "--quiet", "--date", "2031-04-02"]).status == 0)
    let list = try runner.run(["speakers"])
    #expect(list.output.contains("Ada Okafor") && !list.output.lowercased().contains("officials"))
    #expect(list.errors.hasSuffix("\n1 one without a name is left out; --all shows it.\n"), "\(list.errors)")
    for command in [
      ["speakers", "--all"], ["speakers", "officials"], ["speakers", "--kind", "group"],
      ["speakers", "--format", "csv"], ["sources"],
    ] {
      let result = try runner.run(command)
      #expect(result.output.lowercased().contains("officials"), "\(command)")
      #expect(!result.errors.contains("left out"), "\(command)")
    }
    #expect(try !runner.run(["speakers", "--format", "markdown"]).output.lowercased().contains("officials"))
  }
}
