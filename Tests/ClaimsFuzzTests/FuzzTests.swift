import TestSupport
import Testing

/// A short run of each fuzzer with a fixed seed: what it found once is found again.
@Suite(.serialized) struct FuzzTests {
  private let runner: CommandRunner

  init() throws { runner = try CommandRunner() }

  @Test(arguments: [("texts", 100), ("queries", 800), ("files", 1000), ("images", 8)])
  func aShortRunFindsNothing(_ kind: String, _ count: Int) throws {
    let result = try runner.shell("claims-fuzz \(kind) --seed 31 --count \(count)")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("\(kind): \(count) inputs, 0 findings"))
  }

  @Test func spoiltArchivesAreRefusedOrAnsweredRightly() throws {
    let result = try runner.shell("claims-fuzz archives --seed 31 --count 6 --commands 3")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("archives: 6 inputs, 0 findings"))
  }
}
