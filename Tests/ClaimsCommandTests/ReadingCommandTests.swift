import ClaimsModel
import Foundation
import TestSupport
import Testing

/// What every command and format shows of a claim can be printed as it stands.
@Suite struct ReadingCommandTests {
  fileprivate let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    _ = try runner.directory.write(
      """
      Pier news

      SELMOUTH — The harbour board did not recommend that the pier be closed. “No,” Mayor Ines Brandt said. “Nothing \
      will change.” She criticized fellow councillors for the delay.

      Ada Okafor told the council on Monday that Bo Lind had said the pier was safe. The pier was built in 1901.
      """, to: "pier.txt")
    #expect(try runner.run(["ingest", "pier.txt", "--quiet", "--date", "2031-04-02"]).status == 0)
  }

  fileprivate func text(_ arguments: String...) throws -> String {
    // Lines are broken between words.
    try runner.run(arguments).output.replacing(/\s+/, with: " ")
  }

  fileprivate func rows(_ arguments: String...) throws -> [[String: Any]] {
    try runner.run(arguments + ["--format", "jsonl"]).lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func theListSaysWhatTheArticleSays() throws {
    let list = try text("search", "--marks", "--min-confidence", "0")
    #expect(list.contains("The harbour board did not recommend [[that the pier be closed]]."))
    #expect(list.contains("[[“No,”]] Mayor Ines Brandt said. [[“Nothing will change.”]]"))
    #expect(list.contains("She [Ines Brandt] criticized [[fellow councillors for the delay]]."))
    #expect(!(try text("search", "pier").contains("[[")))
  }

  @Test func everyFormatHasTheReadingAndThePolarity() throws {
    let row = try #require(try rows("search", "closed").first)
    #expect(row["reading"] as? String == "The harbour board did not recommend that the pier be closed.")
    #expect(row["negated"] as? Bool == true)
    #expect(row["polarity"] as? String == "rejected")
    let csv = try runner.run(["search", "closed", "--format", "csv"]).output
    #expect(csv.contains(",true,rejected,The harbour board did not recommend that the pier be closed.,"))
    let markdown = try runner.run(["search", "closed", "--format", "markdown"]).output
    #expect(markdown.hasPrefix("> The harbour board did not recommend **that the pier be closed**.\n>\n> "))
  }

  @Test func aClaimWithinAnotherIsListedBelowItOnceAndFoundEitherWay() throws {
    for words in ["safe", "\"had said\""] {
      let list = try runner.run(["search", words, "--min-confidence", "0"])
      #expect(list.output.contains("\n   c"), "\(words): \(list.output)")
      #expect(list.errors.hasPrefix("1 claim in "), "\(words)")
    }
  }

  @Test func statementsComeLastAndAreCounted() throws {
    let found = try runner.run(["search", "pier", "--min-confidence", "0"])
    let own = try #require(found.output.firstRange(of: "(the article itself)"))
    let last = try #require(found.output.ranges(of: "Ada Okafor").last)
    #expect(last.lowerBound < own.lowerBound)
    #expect(found.errors.contains("And 1 statement of an article itself: --kind statement"))
    #expect(try rows("search", "pier").last?["kind"] as? String == "statement")
  }

  @Test func whatIsLessSureIsLeftOutOfListsAndTold() throws {
    let all = try rows("search", "kind:direct OR kind:indirect OR kind:mixed").map {
      $0["confidence"] as? Double ?? 0
    }
    let bound = try #require(all.max())
    let sure = try runner.run(["search", "--min-confidence", "\(bound)"])
    #expect(sure.output.contains("\(Int(bound * 100 + 0.001))%"))
    #expect(sure.errors.contains("less sure"))
    #expect(try rows("search", "confidence:>=\(bound)", "--kind", "direct").count <= all.count)
    let sorted = try rows("search", "--sort", "confidence", "kind:direct OR kind:indirect OR kind:mixed")
      .map { $0["confidence"] as? Double ?? 0 }
    #expect(sorted == all.sorted(by: >))
    #expect(try runner.run(["search", "--min-confidence", "80"]).status == 2)
    #expect(try runner.run(["search", "confidence:high"]).errors.contains("is no confidence"))
  }

  @Test(arguments: Stance.allCases)
  func linkedDataHasNoTextThatItsAuthorDoesNotSay(stance: Stance) throws {
    let id = try #require(try rows("search", "delay").first?["id"] as? String)
    _ = try runner.run(["stance", id, stance.rawValue])
    let output = try runner.run(["export", "--format", "json-ld"]).output
    let graph = try #require(
      (try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])?["@graph"]
        as? [[String: Any]])
    let node = try #require(graph.first { $0["@id"] as? String == "#\(id)" })
    let content = "fellow councillors for the delay"
    #expect((node["text"] as? String == content) == (stance == .asserts))
    if stance != .asserts {
      #expect(node["text"] as? String == "She [Ines Brandt] criticized fellow councillors for the delay.")
      #expect((node["about"] as? [String: Any])?["text"] as? String == content)
    }
    // The negated one in the same graph.
    #expect(
      !graph.contains {
        $0["text"] as? String == "that the pier be closed" && $0["@type"] as? String == "Claim"
      })
  }
}

extension ReadingCommandTests {
  @Test func nothingFoundLeadsOn() throws {
    let found = try runner.run(["search", "pier councillors speaker:okafro"])
    #expect(found.status == 1 && found.output.isEmpty)
    #expect(found.errors.contains("Claims that each condition finds alone: pier "))
    #expect(found.errors.contains(", speaker:okafro 0."))
    #expect(found.errors.contains("did you mean “Ada Okafor”?"))
    #expect(found.errors.contains("1 article holds all the words: claims articles pier councillors"))
    let outlet = try runner.run(["search", "pier", "--outlet", "Ledger"]).errors
    #expect(outlet.contains("No claim is of an outlet “Ledger”. No article names its outlet."))
    // What finds something has no such lines, nor has a single word that stands nowhere.
    #expect(!(try runner.run(["search", "pier"]).errors.contains("alone")))
    #expect(try runner.run(["search", "zeppelin"]).errors == "No claim found.\n")
  }
}

extension ReadingCommandTests {
  /// A claim within one that is left out stands for itself, and every total is the number of claims listed.
  @Test func foldingLosesNothing() throws {
    let inner = try #require(try rows("search", "safe").first { $0["parent"] is String })
    let (id, parent) = (try #require(inner["id"] as? String), try #require(inner["parent"] as? String))
    let folded = try runner.run(["search", "\"pier was safe\"", "--min-confidence", "0"])
    #expect(
      folded.errors.hasPrefix("1 claim in ") && folded.output.contains(id) && folded.output.contains(parent))
    #expect(try runner.run(["reject", parent]).status == 0)
    for format in ["table", "markdown", "jsonl"] {
      let alone = try runner.run(["search", "\"pier was safe\"", "--min-confidence", "0", "--format", format])
      #expect(alone.output.contains(id) && !alone.output.contains(parent), "\(format)")
    }
    #expect(try runner.run(["reject", parent, "--undo"]).status == 0)
    for query in ["pier", "speaker:okafor", "speaker:lind", "kind:indirect"] {
      let whole = try runner.run([
        "search", query, "--limit", "0", "--min-confidence", "0", "--kind", "indirect",
      ])
      #expect(!whole.errors.contains(" of "), "\(query): \(whole.errors)")
    }
  }

  @Test func aStatementThatIsLessSureIsFoundWhereNothingElseIs() throws {
    _ = try runner.directory.write(
      """
      Soup news

      The soup is cheap, and many visitors do not know the place behind the market.
      """, to: "soup.txt")
    #expect(try runner.run(["ingest", "soup.txt", "--quiet"]).status == 0)
    let row = try #require(try rows("search", "soup").first)
    #expect((row["confidence"] as? Double ?? 1) < 0.5)
    let found = try runner.run(["search", "soup"])
    #expect(found.status == 0 && found.output.contains("(the article itself)"))
    #expect(found.errors.contains("None is as sure as is usually listed."))
  }

  @Test func aBoundThatIsAskedForHoldsBesideOneOfTheQuery() throws {
    #expect(try runner.run(["search", "confidence:<20%", "--min-confidence", "0.9"]).status == 1)
  }

  @Test func aStatementIsNobodysToGive() throws {
    let id = try #require(try rows("search", "--kind", "statement").first?["id"] as? String)
    let refused = try runner.run(["attribute", id, "Ada Okafor"])
    #expect(refused.status == 2 && refused.errors.contains("is a statement of the article itself"))
  }
}
