import ArgumentParser
import Foundation

/// `claims-fuzz growth`: whether time and memory grow in proportion to the input.
struct GrowthCommand: ParsableCommand {
  /// Eight times the input may take so many times as long: proportion, and noise.
  private static let mostGrowth = 10.0
  /// Seconds from which a time can be compared.
  private static let measurable = 0.15
  private static let startSize = 32 << 10
  private static let largestSize = 2 << 20
  /// Bytes of memory without regard to size, and for each byte.
  private static let (fixedMemory, memoryPerByte) = (100 << 20, 100)

  static let configuration = CommandConfiguration(
    commandName: "growth", abstract: "Extract inputs that are long in one way, and eight times as long.",
    discussion: """
      Processor time may grow tenfold, and memory be 100 bytes a byte above 100 MB. Prints one line for each kind of input.
      """)

  @OptionGroup var options: FuzzOptions

  @Option(help: ArgumentHelp("Only kinds whose name holds this.", valueName: "part")) var only: String?

  func run() throws {
    let scratch = try ScratchFolder()
    let start = measured(FuzzInput(name: "a.txt", text: "He said no."), scratch).processorSeconds
    var failures = 0
    for kind in LongInput.all where only.map(kind.name.contains) ?? true {
      let problem = problem(with: kind, start: start, scratch)
      if problem.isWrong { failures += 1 }
      FuzzOutput.line(
        "\(problem.isWrong ? "WRONG" : "ok   ")  \(kind.name.padding(toLength: 24, withPad: " ", startingAt: 0))  \(problem.text)"
      )
    }
    FuzzOutput.line("growth: \(failures) kinds out of proportion")
    if failures > 0 { throw ExitCode.failure }
  }

  // MARK: - Private

  private func problem(
    with kind: LongInput, start: Double, _ scratch: ScratchFolder
  ) -> (isWrong: Bool, text: String) {
    var size = Self.startSize
    var small = measured(kind.input(size: size), scratch)
    while small.processorSeconds - start < Self.measurable, size < Self.largestSize, small.fault == nil {
      size *= 2
      small = measured(kind.input(size: size), scratch)
    }
    let large = measured(kind.input(size: size * 8), scratch)
    for run in [small, large] {
      // Memory has a limit of its own here.
      if let fault = run.fault, fault.sort != .large { return (true, fault.problem) }
    }
    let growth = (large.processorSeconds - start) / max(small.processorSeconds - start, 0.01)
    let isSlow =
      growth > Self.mostGrowth && large.processorSeconds - start > Self.measurable * Self.mostGrowth
    let isLarge = large.peakMemory > Self.fixedMemory + Self.memoryPerByte * size * 8
    let text = String(
      format: "%5d KB: %6.2f s, %5d KB: %6.2f s (%.1f times), %d MB", size >> 10, small.processorSeconds,
      size >> 7,
      large.processorSeconds, growth, large.peakMemory >> 20)
    return (isSlow || isLarge, text)
  }

  private func measured(_ input: FuzzInput, _ scratch: ScratchFolder) -> ProgramRun {
    guard let path = try? scratch.write(input.bytes, to: input.name) else {
      return ProgramRun(end: .failed(ENOSPC))
    }
    var limits = ProgramLimits()
    limits.seconds = 120
    return ProgramRunner(scratch: scratch).run(
      options.programPath, ["extract", "--jobs", "1", path], limits: limits)
  }
}
