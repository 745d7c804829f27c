import Foundation
import TestSupport
import Testing

/// The built program on four small articles of which one can't be read.
@Suite struct ArchiveRoundTripTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    let articles = runner.directory
    try articles.write(
      """
      ---
      title: Tunnel to cost more
      author: Bo Lind
      date: 2031-04-02
      sitename: The Courier
      ---

      # Tunnel to cost more

      "The harbour tunnel will cost 90 million crowns," said Ada Okafor, the harbour master.

      Okafor warned that the ferry, "old as it is", would stop in May.
      """, to: "news/courier/tunnel.md")
    try articles.write(
      """
      {"title": "Board denies delay", "date_publish": "2031-04-03", "source_domain": "herald.example", "maintext": \
      "The harbour board denied that the tunnel would open late.\\n\\n\\"We are on time,\\" said Ada Okafor."}
      {"title": "Ferry full", "date_publish": "2031-05-01", "source_domain": "herald.example", "maintext": \
      "More than 1,200 passengers took the ferry on Monday, the harbour board said.\\n\\nIt rained all day."}

      """, to: "news/herald.jsonl")
    try articles.write(
      "The harbour board met on Monday and\u{0} agreed to open the tunnel.\n", to: "news/zero.txt")
  }

  private func ingest(_ arguments: [String] = []) throws -> CommandResult {
    try runner.run(["ingest", "news"] + arguments)
  }

  // MARK: - ingest

  @Test func ingestEndsWithASummaryAndNamesWhatItRejected() throws {
    let result = try ingest()
    #expect(result.status == 3)
    #expect(result.output.hasPrefix("Read 3 files with 3 articles: 3 new, 1 rejected.  "))
    #expect(result.lines.count == 1)
    #expect(result.errors.contains("  news/zero.txt   "))
  }

  @Test func ingestingTwiceChangesNothing() throws {
    _ = try ingest()
    let before = try runner.run(["export"]).output
    let again = try ingest()
    #expect(again.output.contains("0 new, 3 unchanged"))
    #expect(try runner.run(["export"]).output == before)
  }

  @Test func theNumberOfJobsDoesNotMatter() throws {
    _ = try ingest(["--jobs", "1", "--archive", "one.sqlite"])
    _ = try ingest(["--jobs", "4", "--archive", "four.sqlite"])
    let one = try runner.run(["export", "--archive", "one.sqlite"])
    #expect(one.lines.count == 3)
    #expect(try runner.run(["export", "--archive", "four.sqlite"]).output == one.output)
  }

  @Test func standardInputIsRead() throws {
    let text = "Bridge closed\n\n“The bridge is closed,” said Cleo Marsh, a spokeswoman.\n"
    let result = try runner.run(["ingest", "-", "--date", "2031-06-01", "--outlet", "The Post"], input: text)
    #expect(result.status == 0)
    let found = try rows(["search", "bridge", "--kind", "direct"])
    let article = try #require(found.first?["article"] as? [String: Any])
    #expect(article["outlet"] as? String == "The Post")
    #expect(article["published"] as? String == "2031-06-01")
  }

  @Test func aQuietIngestPrintsOnlyWhatIsWrong() throws {
    let result = try ingest(["--quiet"])
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("zero.txt"))
  }

  @Test func anIngestCanBeReadByPrograms() throws {
    let output = try ingest(["--format", "json"]).output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    #expect(rows.first?["new"] as? Int == 3)
    #expect((rows.first?["rejected"] as? [[String: Any]])?.first?["path"] as? String == "news/zero.txt")
  }

  @Test func aPathThatDoesNotExistIsWrongUse() throws {
    let result = try runner.run(["ingest", "nowhere"])
    #expect(result.status == 2)
    #expect(result.errors.contains("no file or folder “nowhere”"))
  }

  // MARK: - search and by

  @Test func searchFindsAClaimWithItsSpeaker() throws {
    _ = try ingest()
    let result = try runner.run(["search", "tunnel crowns"])
    #expect(result.status == 0)
    #expect(result.output.contains("   \"The harbour tunnel will cost 90 million crowns,\" said Ada Okafor,"))
    #expect(result.output.contains(" Ada Okafor, harbour master · "))
    #expect(result.errors.hasPrefix("1 claim in "))
    #expect(result.errors.contains("claims show c"))
  }

  @Test func nothingFoundEndsWithOne() throws {
    _ = try ingest()
    let result = try runner.run(["search", "zeppelin"])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors == "No claim found.\n")
  }

  @Test func flagsAndFieldsFilterAlike() throws {
    _ = try ingest()
    let byFlag = try runner.run(["search", "--speaker", "okafor", "--kind", "direct", "--format", "jsonl"])
    let byField = try runner.run(["search", "speaker:okafor kind:direct", "--format", "jsonl"])
    #expect(byFlag.output == byField.output)
    #expect(byFlag.lines.count == 2)
    let narrowed = try runner.run(
      ["search", "--speaker", "okafor", "--kind", "direct", "--since", "2031-04-03", "--format", "jsonl"])
    #expect(narrowed.lines.count == 1)
  }

  @Test func spansLeadBackToTheWords() throws {
    _ = try ingest()
    let export = try runner.run(["export"]).lines.map { try object($0) }
    let texts = export.compactMap { ($0["article"] as? [String: Any])?["text"] as? String }
    for hit in try rows(["search"]) {
      let span = try #require((hit["spans"] as? [[Int]])?.first)
      let start = try #require((hit["text"] as? String)?.prefix(5))
      let isFound = texts.contains { text in
        let scalars = Array(text.unicodeScalars)
        guard span[1] <= scalars.count else { return false }
        return String(String.UnicodeScalarView(scalars[span[0]..<span[1]])).hasPrefix(start)
      }
      #expect(isFound, "\(hit)")
    }
  }

  @Test func bySaysWhoWasMeant() throws {
    _ = try ingest()
    let result = try runner.run(["by", "okafor"])
    #expect(result.status == 0)
    let heading = try #require(result.lines.first)
    #expect(heading.hasPrefix("Ada Okafor (person, harbour master"))
    #expect(heading.hasSuffix("2031-04-02 to 2031-04-03"))
    let dates = result.output.matches(of: /· 2031-\d\d-\d\d ·/).map { String($0.output) }
    #expect(dates == dates.sorted(by: >) && dates.count == 3)
  }

  @Test func bySuggestsASimilarName() throws {
    _ = try ingest()
    let result = try runner.run(["by", "okafro"])
    #expect(result.status == 1)
    #expect(result.errors.contains("Did you mean “"))
    #expect(result.errors.contains("Okafor”"))
  }

  // MARK: - The other questions

  @Test func aShownClaimStandsInItsPassage() throws {
    _ = try ingest()
    let id = try #require(try rows(["search", "crowns"]).first?["id"] as? String)
    let result = try runner.run(["show", id])
    #expect(result.status == 0)
    #expect(result.output.contains("[["))
    #expect(result.output.contains("{Ada Okafor"))
    #expect(result.output.contains("news/courier/tunnel.md"))
    #expect(try runner.run(["show", "czzzz"]).status == 1)
  }

  @Test func anArticleHasItsClaimsListed() throws {
    _ = try ingest()
    let id = try #require(try rows(["articles", "crowns"]).first?["id"] as? String)
    let result = try runner.run(["article", id])
    #expect(result.output.contains("Tunnel to cost more\nThe Courier · 2031-04-02 · Bo Lind\n"))
    let json = try runner.run(["article", id, "--format", "jsonl"]).output
    #expect(try runner.run(["export"]).output.contains(json))
  }

  @Test func speakersAndSourcesAreListed() throws {
    _ = try ingest()
    let speakers = try runner.run(["speakers"])
    #expect(speakers.output.contains("Ada Okafor"))
    #expect(speakers.status == 0)
    #expect(
      try runner.run(["sources", "okafor", "--format", "csv"]).output.hasPrefix("id,name,kind,roles,aliases,")
    )
    #expect(try runner.run(["speakers", "nobodyofthatname"]).status == 1)
  }

  @Test func resultsComeInPagesAndOrders() throws {
    _ = try ingest()
    let oldest = try rows(["articles", "--sort", "oldest"]).compactMap { $0["published"] as? String }
    #expect(oldest == ["2031-04-02", "2031-04-03", "2031-05-01"])
    let second = try rows(["articles", "--sort", "oldest", "--limit", "1", "--offset", "1"])
    #expect(second.compactMap { $0["published"] as? String } == ["2031-04-03"])
    let names = try rows(["sources", "--sort", "name"]).compactMap { ($0["name"] as? String)?.lowercased() }
    #expect(names.count > 1 && names == names.sorted())
    let page = try runner.run(["search", "--limit", "1", "--offset", "1"])
    #expect(page.errors.hasPrefix("1 of ") && page.errors.contains("More with --limit and --offset."))
    #expect(try runner.run(["search", "--offset", "1000"]).status == 1)
  }

  @Test func figuresAreFoundByTheirValue() throws {
    _ = try ingest()
    let figures = try rows(["figures", "--min", "50m", "--max", "0.1bn"])
    #expect(figures.contains { $0["value"] as? Double == 90_000_000 })
    #expect(try rows(["figures", "passengers", "--min", "1k"]).first?["modifier"] as? String == ">")
  }

  @Test func statsAndCheckLookAtTheWholeArchive() throws {
    _ = try ingest()
    #expect(try runner.run(["stats"]).output.contains("articles   3   2031-04-02 to 2031-05-01\n"))
    let check = try runner.run(["check", "--deep"])
    #expect(check.status == 0)
    #expect(check.output.hasPrefix("claims.sqlite is sound"))
  }

  // MARK: - Handing on

  @Test func extractAndExportAgree() throws {
    _ = try ingest()
    let extracted = try runner.run(["extract", "news"])
    #expect(extracted.status == 3)
    let exported = try runner.run(["export"]).output.replacing(/,"archive_source":"s[0-9a-z]+"/, with: "")
      .replacing(/,"printed_id":"[acf][0-9a-z]{11}"/, with: "")
    #expect(extracted.lines.sorted() == exported.split(separator: "\n").map(String.init).sorted())
    #expect(extracted.lines.count == 3)
  }

  @Test func csvHasAHeadingAndQuotedCells() throws {
    _ = try ingest()
    let result = try runner.run(["export", "--format", "csv"])
    #expect(result.output.hasPrefix("id,kind,stance,negated,polarity,reading,text,speaker,"))
    #expect(result.output.contains(",\"More than 1,200 passengers"))
  }

  @Test func linkedDataIsOneGraph() throws {
    _ = try ingest()
    let output = try runner.run(["export", "--format", "json-ld"]).output
    let graph = try #require(try object(output)["@graph"] as? [[String: Any]])
    let ids = Set(graph.compactMap { $0["@id"] as? String })
    let claims = graph.filter { $0["@type"] as? String == "Claim" }
    #expect(ids.count == graph.count)
    #expect(graph.filter { $0["@type"] as? String == "NewsArticle" }.count == 3)
    #expect(!claims.isEmpty)
    for claim in claims {
      let places = (claim["appearance"] as? [[String: Any]]) ?? []
      #expect(places.first.map { ids.contains($0["@id"] as? String ?? "") } == true)
    }
  }

  @Test func aReaderThatLeavesEarlyIsNoError() throws {
    _ = try ingest()
    let result = try runner.shell("(claims export; echo $? >&2) | head -c 10")
    #expect(result.output == "{\"schema\":")
    #expect(result.errors == "0\n")
  }

  @Test func colourIsUsedOnlyWhenAskedFor() throws {
    _ = try ingest()
    #expect(try !runner.run(["search", "tunnel"]).output.contains("\u{1B}"))
    #expect(try runner.run(["search", "tunnel", "--color", "always"]).output.contains("\u{1B}["))
    let terminal = "script -qec 'claims search tunnel --no-pager' /dev/null"
    guard try runner.shell("command -v script").status == 0 else { return }
    #expect(try runner.shell(terminal).output.contains("\u{1B}["))
    #expect(try !runner.shell(terminal, environment: ["NO_COLOR": "1"]).output.contains("\u{1B}"))
  }

  // MARK: - Private

  /// The results of a command as JSON objects.
  private func rows(_ arguments: [String]) throws -> [[String: Any]] {
    try runner.run(arguments + ["--format", "jsonl"]).lines.map { try object($0) }
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
