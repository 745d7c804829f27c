import TestSupport
import Testing

@testable import claims_fuzz

@Suite struct InputBatchTests {
  @Test func inputsAreReadBackAsTheyWereWritten() {
    var random = SeededGenerator(seed: 3)
    let inputs =
      (0..<50).map { _ in FileSource(seedFolder: "").next(&random) } + [
        FuzzInput(name: "empty.txt", bytes: [])
      ]
    #expect(InputBatch.inputs(in: InputBatch.bytes(of: inputs)) == inputs)
  }

  @Test func aBatchThatIsCutOffGivesTheInputsBefore() {
    let bytes = InputBatch.bytes(of: [FuzzInput(name: "a", text: "one"), FuzzInput(name: "b", text: "two")])
    #expect(InputBatch.inputs(in: Array(bytes.dropLast(2))) == [FuzzInput(name: "a", text: "one")])
  }

  @Test(arguments: [
    WorkerLine.started(17), .fault(3, Fault(sort: .slow, problem: "9 seconds for 4 bytes")), .finished(400),
  ])
  func aLineOfAWorkerIsReadBackAsItWasWritten(_ line: WorkerLine) { #expect(WorkerLine(line.text) == line) }

  @Test(arguments: AttackKind.allCases)
  func theSameSeedMakesTheSameInputs(_ kind: AttackKind) {
    func inputs() -> [FuzzInput] {
      var random = SeededBatch.generator(seed: 9, batch: 2)
      let source = kind.source(
        seedFolder: "", images: [FuzzInput(name: "i", bytes: .init(repeating: 7, count: 9000))])
      return (0..<40).map { _ in source.next(&random) }
    }
    #expect(inputs() == inputs())
    #expect(Set(inputs().map(\.bytes)).count > 20)
  }
}
