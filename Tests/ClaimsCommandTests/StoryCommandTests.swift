import Foundation
import TestSupport
import Testing

/// `claims articles --reprints` and `--versions`, and what else is told of stories.
@Suite struct StoryCommandTests {
  private let runner: CommandRunner

  /// An archive with a story of three texts and a copy, and an article of two versions.
  init() throws {
    runner = try CommandRunner()
    var news = MadeNews(seed: 21)
    let paragraphs =
      [
        "Ada Okafor said the ferry is late.",
        "“The harbour tunnel will stay shut until the storms have gone by,” Bo Lind said.",
      ]
      + news.paragraphs(6)
    func line(_ title: String, _ outlet: String, _ url: String, _ date: String, _ paragraphs: [String]) throws
      -> String
    {
      let fields = [
        "title": title, "outlet": outlet, "url": "https://\(url)", "date": date,
        "text": paragraphs.joined(separator: "\n\n"),
      ]
      return String(
        decoding: try JSONSerialization.data(withJSONObject: fields, options: .sortedKeys), as: UTF8.self)
    }
    let agency = ["SELMOUTH (AP) — " + paragraphs[0]] + paragraphs.dropFirst()
    let other = news.paragraphs(4)
    let lines = [
      try line("Tunnel shut", "Lake Post", "lake.example/1/tunnel", "2031-04-02", agency),
      try line("Tunnel shut", "The Herald", "herald.example/t1/tunnel", "2031-04-02", agency),
      try line(
        "Storms and a tunnel", "Ferry News", "ferry.example/storms", "2031-04-03", Array(paragraphs.prefix(5))
      ),
      try line(
        "A tunnel's troubles", "The Courier", "courier.example/9", "2031-04-01",
        paragraphs + news.paragraphs(1)),
      try line("Depot sold", "Lake Post", "lake.example/2/depot", "2031-04-02", other),
      try line(
        "Depot sold at last", "Lake Post", "www.lake.example/2/depot/?utm_source=x", "2031-04-05",
        other + news.paragraphs(1)),
    ]
    try runner.directory.write(lines.joined(separator: "\n") + "\n", to: "feed.jsonl")
    _ = try runner.run(["ingest", "feed.jsonl", "-q"])
  }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  private func cells(_ arguments: String...) throws -> [String] {
    let result = try runner.run(["articles"] + arguments + ["--format", "csv"])
    #expect(result.status == 0, "\(result.errors)")
    return result.lines.dropFirst().map { String($0) }
  }

  @Test func storiesAreListedInEveryFormat() throws {
    #expect(
      try cells("--reprints", "--columns", "agency,articles,texts,outlets,first,last")
        == ["Associated Press,4,3,Ferry News; Lake Post; The Courier; The Herald,2031-04-01,2031-04-03"])
    let root = try #require(try cells("--reprints", "--columns", "story").first)
    #expect(
      try cells("--reprints", root, "--columns", "part,outlet,credit") == [
        "root,Lake Post,Associated Press", "reprint,The Courier,", "copy,The Herald,", "reprint,Ferry News,",
      ])
    for format in ["table", "json", "jsonl", "csv", "markdown"] {
      for arguments in [["--reprints"], ["--reprints", root], ["--versions"]] {
        let result = try runner.run(["articles"] + arguments + ["--format", format])
        #expect(result.status == 0 && !result.output.isEmpty, "\(arguments) \(format)")
      }
    }
    let object = try claims("articles", "--reprints", "--json", "story,agency,outlets").output
    #expect(
      object.contains(
        #""agency":"Associated Press","outlets":["Ferry News","Lake Post","The Courier","The Herald"]"#))
  }

  @Test func versionsAreListedAndShown() throws {
    let rows = try cells("--versions", "--columns", "version,of,current,published,title")
    #expect(rows == ["1,2,false,2031-04-02,Depot sold", "2,2,true,2031-04-05,Depot sold at last"])
    let ids = try cells("--versions", "https://lake.example/2/depot", "--columns", "id,article").map {
      $0.split(separator: ",").map(String.init)
    }
    #expect(ids.count == 2 && ids[0][1] == ids[1][0])
    #expect(try cells("--versions", ids[0][0], "--columns", "id") == ids.map { $0[0] })
    let older = try claims("article", ids[0][0])
    #expect(older.output.contains("version 1 of 2") && older.output.contains(ids[1][0]))
    #expect(try claims("show", ids[1][0]).output.contains("version 2 of 2"))
    let object = try claims("article", ids[0][0], "--format", "jsonl").output
    #expect(object.contains(#""version":{"number":1,"of":2"#) && !object.contains("archive_source"))
    // Only the newest is found.
    #expect(try claims("articles", "depot", "--format", "csv").lines.count >= 2)
    #expect(try cells("--columns", "title").filter { $0.hasPrefix("Depot") } == ["Depot sold at last"])
  }

  @Test func listsSayWhichReportsAreOneStory() throws {
    let hit = try claims("search", "tunnel storms", "--speaker", "Lind")
    #expect(hit.output.contains("(one story)"), "\(hit.output)")
    let root = try #require(try cells("--reprints", "--columns", "story").first)
    #expect(
      try claims("article", root).output.contains(
        "also in Ferry News, The Courier, The Herald · from Associated Press"))
    let counts = try claims("search", "tunnel", "--count-by", "outlet", "--min-confidence", "0")
    #expect(counts.errors.contains("a reprint counts for each outlet"), "\(counts.errors)")
    let rows = try claims("search", "shut", "--speaker", "Lind", "--count-by", "kind", "--format", "csv")
    #expect(rows.lines.first == "name,source,kind,claims,with_copies,articles,stories")
    #expect(rows.lines.dropFirst().allSatisfy { $0.hasSuffix(",3,1") }, "\(rows.output)")
  }

  @Test func exportsOfTheSameArticlesTellTheSameOfStoriesAndVersions() throws {
    func told() throws -> Set<String> {
      Set(
        try claims("export").lines.map { line in
          let start = line.firstRange(of: #""printed_id""#)?.lowerBound ?? line.startIndex
          let end = line.firstRange(of: #","path""#)?.lowerBound ?? line.endIndex
          return String(line[start..<end])
        })
    }
    let expected = try told()
    #expect(
      expected.contains { $0.contains(#""story":{"root""#) }
        && expected.contains { $0.contains(#""number":2,"of":2"#) })
    let lines = try String(contentsOfFile: runner.directory.path("feed.jsonl"), encoding: .utf8)
      .split(separator: "\n").reversed()
    try FileManager.default.removeItem(atPath: runner.directory.path("claims.sqlite"))
    try runner.directory.write(lines.joined(separator: "\n") + "\n", to: "feed.jsonl")
    let again = try claims("ingest", "feed.jsonl")
    #expect(again.status == 0 && again.output.contains("1 older than what is there"), "\(again.output)")
    #expect(try told() == expected)
    #expect(try claims("check", "--deep").status == 0)
  }

  @Test func whatIsNoneIsToldSo() throws {
    let depot = try #require(try cells("--versions", "--columns", "article").first)
    for arguments in [
      ["--reprints", depot],
      ["--versions", try #require(try cells("--reprints", "--columns", "story").first)],
      ["--versions", "https://nowhere.example/1/2"],
    ] {
      let result = try runner.run(["articles"] + arguments)
      #expect(result.status == 1 && !result.errors.isEmpty, "\(arguments)")
    }
    for arguments in [
      ["--reprints", "--versions"], ["--reprints", "--outlet", "x"], ["--versions", "--sort", "newest"],
      ["--versions", "no id"], ["--reprints", "c7k2"],
    ] {
      #expect(try runner.run(["articles"] + arguments).status == 2, "\(arguments)")
    }
  }
}
