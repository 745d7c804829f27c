import ClaimsArchive
import TestSupport
import Testing
import claims

/// Wrong use: one line in the program's own words that says what to do, and exit status 2.
@Suite struct ErrorStyleTests {
  @Test(arguments: [
    (["serach", "x"], "there is no command “serach”; did you mean search?"),
    (["help", "serach"], "there is no command “serach”; did you mean search?"),
    (
      ["help", "corrections", "unod"],
      "there is no command “corrections unod”; did you mean corrections undo?"
    ),
    (["nope", "--help"], "there is no command “nope”. “claims --help” lists them."),
    (
      ["search", "--outlt", "x"],
      "there is no option “--outlt”; did you mean --outlet? “claims search --help” tells more."
    ),
    (["search", "--xyzzyx"], "there is no option “--xyzzyx”. “claims search --help” tells more."),
    (
      ["search", "--kind", "foo"],
      "“foo” can't be used for --kind, only direct, indirect, mixed, statement. “claims search --help” tells more."
    ),
    (
      ["stance", "c1", "foo"],
      "“foo” can't be used for <stance>, only asserts, denies, questions, urges, promises, warns, declines, supports, "
        + "opposes. “claims stance --help” tells more."
    ),
    (
      ["search", "--since", "tuesday"],
      "“tuesday” can't be used for --since: only articles from this date on: 2022, 2022-03 or 2022-03-01. “claims search "
        + "--help” tells more."
    ),
    (
      ["search", "--limit=x"],
      "“x” can't be used for --limit: it must be a whole number from 0 to 1000000000000. “claims search --help” tells more."
    ),
    (
      ["article"],
      "<id> is missing: the id of an article, such as a12. “claims article --help” tells more."
    ),
    (
      ["search", "--since"],
      "--since needs a value behind it: only articles from this date on: 2022, 2022-03 or 2022-03-01. “claims search --help” "
        + "tells more."
    ),
    (["stats", "x"], "“x” is one argument too many. “claims stats --help” tells more."),
    (
      ["sources", "imprt", "x"],
      "“x” is one argument too many. Did you mean sources import? “claims sources list --help” tells more."
    ),
    (
      ["search", "--marks=x"], "--marks takes no value, but “x” was given. “claims search --help” tells more."
    ),
    (
      ["figures", "--within", "3"],
      "--within goes with --timeline. “claims figures --help” tells more."
    ),
    (["--color", "never"], "no command follows --color. “claims --help” lists the commands."),
  ])
  func wrongUseIsTold(_ arguments: [String], _ expected: String) throws {
    let result = try CommandRunner().run(arguments)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors == "claims: \(expected)\n")
  }

  @Test(arguments: ["search", "by"]) func optionsMayStandBeforeTheCommand(_ command: String) throws {
    let runner = try CommandRunner()
    try runner.directory.write("Gate\n\nAda Okafor said that 15 people were hurt.\n", to: "gate.txt")
    #expect(
      try runner.run(["--archive", "x.sqlite", "ingest", "gate.txt", "--date", "2031-04-02", "--quiet"])
        .status == 0)
    let word = command == "by" ? "okafor" : "hurt"
    let behind = try runner.run([command, word, "--archive", "x.sqlite", "--color", "always"])
    #expect(behind.status == 0 && behind.output.contains("\u{1B}["))
    for options in [
      ["--archive", "x.sqlite", "--color", "always"], ["--color=always", "--archive=x.sqlite", "--no-pager"],
    ] {
      #expect(try runner.run(options + [command, word]).output == behind.output)
    }
    let list = try runner.run(["--archive", "x.sqlite", "sources", "okafor"])
    #expect(list.output == (try runner.run(["sources", "okafor", "--archive", "x.sqlite"]).output))
    #expect(try runner.run(["--archive", "x.sqlite", "corrections", "export"]).status == 0)
    // A command that has no use for an option goes without it.
    #expect(try runner.run(["--color", "never", "--archive", "none", "manual"]).status == 0)
    #expect(try runner.run(["--archive", "none", "search", "x"]).status == 4)
    #expect(try runner.run(["--archive", "x.sqlite", "--help"]).status == 0)
  }

  @Test(arguments: [
    ("serach", "search"), ("exprt", "export"), ("SEARCH", "search"), ("artcle", "article"), ("ing", "ingest"),
    ("byy", "by"), ("zebra", nil), ("s", nil), ("", nil),
  ])
  func theNearestWordIsFound(_ written: String, _ expected: String?) {
    #expect(NearestWord.of(written, among: commandNames) == expected)
  }
}
