import Ingestion
import Testing

@testable import ClaimsArchive

@Suite struct NamedKeyTests {
  @Test func whatIsRememberedComesBack() throws {
    var options = IngestOptions(outlet: "A; B")
    options.keys = [try NamedKey("text=a,b;c%d=e"), try NamedKey("date=x.y")]
    let remembered = IngestOptions().remembering(options.memory)
    #expect(remembered.defaults == options.defaults)
    #expect(remembered.memory == options.memory)
    #expect(remembered.saysAnything)
  }

  @Test func ofAFieldNamedTwiceTheLastKeyCounts() throws {
    let keys = NamedKey.fieldKeys([try NamedKey("text=a"), try NamedKey("body=b")])
    #expect(keys.path(of: .text) == "b")
  }

  @Test(arguments: ["", "text", "=x", "text=", "text=..", "story=x"]) func whatNamesNoKeyIsAMistake(
    text: String
  ) {
    #expect(throws: NamedKey.Problem.self) { try NamedKey(text) }
  }

  @Test func keysAndUnpackersWordsCrossTheWire() throws {
    var keys = FieldKeys()
    keys.set(.text, to: "a.b=c")
    let defaults = InputDefaults(outlet: "x", keys: keys)
    var wire = WireWriter()
    wire.write(defaults)
    var reader = WireReader(wire.bytes)
    #expect(try InputDefaults(from: &reader) == defaults)
    for problem in [PackedProblem.damaged("x"), .damagedMember("y"), .bomb(ratio: 200)] {
      var wire = WireWriter()
      wire.write(problem)
      var reader = WireReader(wire.bytes)
      #expect(try PackedProblem(from: &reader) == problem)
    }
  }
}
