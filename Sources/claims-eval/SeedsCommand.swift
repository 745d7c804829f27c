import ArgumentParser
import Foundation

/// Measures the extraction on the project's own annotated articles and holds it to the floors.
struct SeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seeds", abstract: "Measure the extraction on the annotated seeds; fail below the floors.")

  @OptionGroup var input: EvaluationInput

  @Option(name: .long, help: "The file of floors.")
  var floors = "Tests/Evaluation/floors.json"

  @Flag(name: .long, help: "Print the measures as one JSON object.")
  var json = false

  @Flag(name: .long, help: "Only check that every string of the gold is found in its article.")
  var validate = false

  @Flag(name: .long, help: "Write the measures as the new floors; none may be lower than before.")
  var updateFloors = false

  @Flag(name: .long, help: "With --update-floors: let floors be lowered.")
  var allowLower = false

  func run() throws {
    let evaluation: Evaluation
    do { evaluation = try input.evaluate() } catch let error as GoldError {
      Diagnostics.write(error.description)
      throw ExitCode(1)
    }
    if validate {
      print("\(evaluation.comparisons.count) gold files agree with their articles.")
      return
    }
    let measures = Measure.all(of: evaluation.tally)
    try report(measures, of: evaluation)
    if updateFloors {
      try update(with: measures, digest: evaluation.digest)
    } else {
      try compare(measures, digest: evaluation.digest)
    }
  }

  // MARK: - Private

  private func report(_ measures: [Measure], of evaluation: Evaluation) throws {
    guard json else {
      print("\(evaluation.comparisons.count) articles of \(input.gold)")
      print(Measure.table(measures))
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let report = Report(
      articles: evaluation.comparisons.count, digest: evaluation.digest,
      measures: Dictionary(
        uniqueKeysWithValues: measures.map { ($0.name, .init(value: $0.value, of: $0.count)) }))
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
  }

  private func compare(_ measures: [Measure], digest: String) throws {
    switch Floors.verdict(on: measures, digest: digest, floors: try Floors.read(from: floors)) {
    case .met: return
    case .missing: Diagnostics.write("\(floors): no floors; --update-floors writes them")
    case .outdated:
      Diagnostics.write("\(floors): the gold or its articles changed since; check and use --update-floors")
    case .below(let shortfalls):
      for shortfall in shortfalls { Diagnostics.write("below its floor: \(shortfall)") }
    }
    throw ExitCode(1)
  }

  private func update(with measures: [Measure], digest: String) throws {
    let lowered = try Floors.read(from: floors)?.shortfalls(of: measures) ?? []
    if !lowered.isEmpty, !allowLower {
      for shortfall in lowered { Diagnostics.write("would lower a floor: \(shortfall)") }
      Diagnostics.write("\(floors): unchanged; --allow-lower lowers floors")
      throw ExitCode(1)
    }
    try Floors(digest: digest, meeting: measures).write(to: floors)
  }
}

/// What `--json` prints.
private struct Report: Encodable {
  struct Value: Encodable {
    let value: Double?
    let of: Int
  }
  let articles: Int
  let digest: String
  let measures: [String: Value]
}
