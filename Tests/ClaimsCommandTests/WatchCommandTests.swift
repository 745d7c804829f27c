import Foundation
import TestSupport
import Testing

/// `claims watch`: what is new since the last look.
@Suite struct WatchCommandTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try ingest("one", "Ada Okafor said the ferry was late.")
  }

  private func claims(_ arguments: String...) throws -> CommandResult { try runner.run(arguments) }

  private func ingest(_ name: String, _ sentence: String) throws {
    try runner.directory.write("News \(name)\n\nSELMOUTH — \(sentence)\n", to: "\(name).txt")
    #expect(try claims("ingest", "\(name).txt", "-q", "--date", "2031-04-02").status == 0)
  }

  @Test func onlyWhatCameAfterTheLastLookIsNew() throws {
    #expect(try claims("watch").status == 1)
    #expect(try claims("watch", "add", "boats", "ferry OR barge").status == 0)
    #expect(try claims("watch").status == 1)
    try ingest("two", "Bo Lind said the barge sank.")
    try ingest("three", "Bo Lind said the gate is open.")
    let kept = try claims("watch", "new", "boats", "--keep")
    #expect(kept.status == 0 && kept.output.contains("the barge sank"))
    #expect(!kept.output.contains("ferry was late") && !kept.output.contains("the gate"))
    let seen = try claims("watch")
    #expect(seen.output == kept.output && seen.output.hasPrefix("boats: ferry OR barge since 20"))
    #expect(try claims("watch").status == 1)
    // The same again brings nothing new.
    #expect(try claims("ingest", "two.txt", "one.txt", "-q").status == 0)
    #expect(try claims("watch").status == 1)
    try ingest("four", "Bo Lind said the barge was found.")
    let later = try claims("watch", "boats")
    #expect(later.output.contains("barge was found") && !later.output.contains("sank"))
    #expect(later.lines.first?.contains(" since 20") == true)
  }

  @Test func fromTheBeginningEverythingIsNewOnce() throws {
    #expect(try claims("watch", "add", "boats", "ferry", "--from-the-beginning").status == 0)
    #expect(try claims("watch").output.contains("the ferry was late"))
    #expect(try claims("watch").status == 1)
    // Adding it again begins anew.
    #expect(try claims("watch", "add", "boats", "ferry", "--from-the-beginning").status == 0)
    #expect(try claims("watch").status == 0)
  }

  @Test func anArticleWithOtherWordsIsNew() throws {
    #expect(try claims("watch", "add", "boats", "ferry").status == 0)
    try ingest("one", "Ada Okafor said the ferry was very late.")
    #expect(try claims("watch").output.contains("very late"))
  }

  @Test func watchesAreListedAndRemoved() throws {
    #expect(try claims("watch", "list").status == 1)
    #expect(try claims("watch", "add", "boats", "ferry", "speaker:okafor").status == 0)
    #expect(try claims("watch", "add", "gates", "gate").status == 0)
    let list = try claims("watch", "list", "--format", "csv")
    #expect(list.output == "name,query,seen_at\nboats,ferry speaker:okafor,\ngates,gate,\n")
    #expect(try claims("watch", "remove", "gates").status == 0)
    #expect(try claims("watch", "list").lines.count == 2)
    let gone = try claims("watch", "remove", "gates")
    #expect(gone.status == 1 && gone.errors.contains("no watch “gates”"))
    let unknown = try claims("watch", "gates")
    #expect(unknown.status == 1 && unknown.output.isEmpty)
    #expect(unknown.errors.contains("there is no watch “gates”; there are “boats”"))
  }

  @Test func aBadQueryIsPointedAtWhenItIsAdded() throws {
    let bad = try claims("watch", "add", "boats", "ferry kind:foo")
    #expect(bad.status == 2 && bad.errors.hasSuffix("\n  ferry kind:foo\n             ^^^\n"))
    #expect(try claims("watch", "add", "--", "-", "ferry").status == 2)
    #expect(try claims("watch", "list").status == 1)
  }

  @Test func whatSeveralFindIsOneListForPrograms() throws {
    for name in ["boats", "more"] {
      #expect(try claims("watch", "add", name, "ferry", "--from-the-beginning").status == 0)
    }
    #expect(try claims("watch", "add", "none", "zeppelin", "--from-the-beginning").status == 0)
    let csv = try claims("watch", "--keep", "--format", "csv")
    #expect(csv.lines.count == 3 && csv.lines.count { $0.hasPrefix("id,") } == 1)
    let json = try claims("watch", "--keep", "--format", "json")
    let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [NSDictionary]
    #expect(list?.count == 2)
    #expect(json.errors.contains("none: zeppelin: 0 claims"))
    #expect(try claims("watch", "none", "--format", "csv").status == 1)
  }
}
