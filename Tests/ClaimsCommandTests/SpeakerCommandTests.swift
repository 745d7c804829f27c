import Foundation
import TestSupport
import Testing

/// `by`, `speakers` and `sources` as a user sees them.
@Suite struct SpeakerCommandTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    let articles = [
      "Harbour pilot Joan Pike said the ferry was late.", "Joan Pike said that Mara Solberg would resign.",
      "Jonas Pike said the tunnel was closed, the Harbour Gazette reported.",
    ]
    for (index, text) in articles.enumerated() {
      _ = try runner.directory.write("Ferry news\n\nSELMOUTH — \(text)\n", to: "news/\(index).txt")
      let day = "2031-04-0\(index + 1)"
      #expect(try runner.run(["ingest", "news/\(index).txt", "--quiet", "--date", day]).status == 0)
    }
  }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  @Test func theNewestComesFirstWithHowSureItIs() throws {
    let result = try claims("by", "Joan Pike")
    #expect(result.status == 0)
    let lines = result.lines
    #expect(lines[0].hasPrefix("Joan Pike (person, Harbour pilot"))
    #expect(lines[0].hasSuffix("2 claims, 2031-04-01 to 2031-04-02"))
    #expect(lines[2].contains(" · 2031-04-02 · "))
    #expect(lines[2].contains(/· indirect · [0-9]+%$/))
  }

  @Test func severalAreListedWithWhatTellsThemApart() throws {
    let result = try claims("by", "pike")
    // A file that takes the results never holds a list of people.
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("Harbour pilot"))
    #expect(result.errors.contains("2031-04-01 to 2031-04-02"))
    #expect(try claims("by", "pike", "--format", "csv").output.isEmpty)
    #expect(result.errors.contains("“pike” fits 2 sources"))
  }

  @Test(arguments: ["csv", "json", "jsonl", "markdown"])
  func aTieIsNeverWrittenAmongTheResults(format: String) throws {
    let result = try claims("by", "pike", "--format", format)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Joan Pike") && result.errors.contains("Jonas Pike"))
  }

  @Test func allWhoSpokeTogetherAreShownAndFound() throws {
    _ = try runner.directory.write(
      "The bridge\n\nSELMOUTH — Ada Lund and Basil Orme said the bridge would cost 12 million euros.\n",
      to: "joint.txt")
    #expect(try claims("ingest", "joint.txt", "--quiet", "--date", "2031-05-01").status == 0)
    for name in ["ada lund", "basil orme"] {
      let found = try claims("by", name, "--format", "csv")
      #expect(found.output.contains("Ada Lund; Basil Orme"), "\(name)")
    }
    func words(_ result: CommandResult) -> String { result.output.replacing(/\s+/, with: " ") }
    #expect(try words(claims("search", "bridge")).contains("Ada Lund and Basil Orme"))
    #expect(try words(claims("figures", "bridge")).contains("Ada Lund and Basil Orme"))
    #expect(try words(claims("figures", "bridge", "--format", "csv")).contains("Ada Lund; Basil Orme"))
    #expect(try words(claims("figures", "bridge", "--timeline")).contains("Ada Lund and Basil Orme"))
    #expect(try words(claims("search", "bridge", "--format", "markdown")).contains("Ada Lund and Basil Orme"))
    let graph = try claims("export", "--format", "json-ld").output
    #expect(graph.contains(/"author":\[\{"@id":"#s[^"]+"\},\{"@id":"#s[^"]+"\}\]/))
  }

  @Test func aBareSurnameIsTheOneWhomTheArchiveKnows() throws {
    for number in 0..<10 {
      _ = try runner.directory.write(
        "Ferry \(number)\n\nSELMOUTH — Odile Ferrand said the ferry number \(number) was late.\n",
        to: "odile/\(number).txt")
    }
    _ = try runner.directory.write(
      "The quay\n\nSELMOUTH — Ferrand said the quay was full.\n", to: "odile/bare.txt")
    #expect(try claims("ingest", "odile", "--quiet").status == 0)
    let found = try claims("by", "ferrand", "quay", "--format", "jsonl")
    #expect(found.output.contains("\"speaker\"") && found.output.contains("Odile Ferrand"))
    #expect(try claims("by", "ferrand").lines.first?.hasPrefix("Odile Ferrand (person") == true)
    let sources = try claims("sources", "ferrand")
    #expect(sources.output.contains("a bare surname, in 10 times the articles"))
    let id = try #require(found.output.firstMatch(of: /"id":"(c[^"]+)"/)?.1)
    let why = try claims("show", String(id), "--why")
    #expect(why.output.replacing(/\s+/, with: " ").contains("“Ferrand” is Odile Ferrand: a bare surname"))
    #expect(
      try claims("show", String(id), "--why", "--format", "json").output.contains("\"rule\":\"surname\""))
  }

  @Test func aSlipOfThePenGetsASuggestion() throws {
    let result = try claims("by", "Joan Pkie")
    #expect(result.status == 1)
    #expect(result.errors.contains("Did you mean “Joan Pike”"))
  }

  @Test func whatCameThroughASourceAndWhatMentionsOne() throws {
    let relayed = try claims("by", "gazette", "--via")
    #expect(relayed.output.contains("1 claim relayed"))
    // Lines are broken between words.
    #expect(relayed.output.replacing(/\s+/, with: " ").contains("the tunnel was closed"))
    let mentioned = try claims("by", "mara solberg", "--about")
    #expect(mentioned.output.contains("Mara Solberg would resign"))
    #expect(mentioned.output.hasPrefix("Claims that mention “mara solberg”"))
    #expect(try claims("by", "pike", "--via", "--about").status == 2)
    #expect(try claims("by", "nobody", "--about").status == 1)
  }

  @Test func rolesHaveDates() throws {
    let result = try claims("speakers", "Joan Pike")
    #expect(result.output.contains("Harbour pilot"))
    #expect(result.lines.last?.hasSuffix("2031-04-01") == true)
    #expect(
      try claims("sources", "joan pike", "--format", "jsonl").output.contains(
        "\"dated_roles\":[{\"role\":\"Harbour pilot\""))
  }

  @Test func wikidataIDsAreCarried() throws {
    _ = try runner.directory.write("name,qid\nJoan Pike,Q12\n", to: "people.csv")
    #expect(
      try claims("sources", "import", "people.csv").output.hasPrefix(
        "1 entry read; 1 source in the archive has"))
    #expect(try claims("speakers", "Joan Pike", "--format", "csv").output.contains(",Q12"))
    #expect(
      try claims("export", "--format", "json-ld").output.contains(
        "\"sameAs\":\"http://www.wikidata.org/entity/Q12\""))
    #expect(try claims("export").output.contains("\"wikidata\":\"Q12\""))
    _ = try runner.directory.write("name,qid\nJoan Pike,Q12\nJonas Pike,Q012\n", to: "bad.csv")
    let bad = try claims("sources", "import", "bad.csv")
    #expect(bad.status == 2)
    #expect(bad.errors.contains("line 3, column 12: “Q012” is no Wikidata id"))
  }

  @Test func proposalsSayWhatSpeaksForThem() throws {
    _ = try runner.directory.write("name,qid,aliases\nJoan Pike,Q12,Jonas Pike\n", to: "people.csv")
    #expect(try claims("sources", "import", "people.csv").status == 0)
    let result = try claims("sources", "--similar")
    #expect(result.output.contains("for: both Q12"))
    #expect(result.errors.contains("claims merge"))
    #expect(try claims("sources", "--similar", "gazette").status == 1)
  }
}
