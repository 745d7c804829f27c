import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// Which figures are meant, beside the query's words.
///
/// Given twice, a filter allows either value.
struct FigureFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only figures of at least this value.", valueName: "number"), transform: Self.number)
  var min: WrittenNumber?

  @Option(
    help: ArgumentHelp("Only figures of at most this value.", valueName: "number"), transform: Self.number)
  var max: WrittenNumber?

  @Option(
    help: ArgumentHelp("Only figures of what is counted so, in any form.", valueName: "words"),
    transform: NonBlank.read)
  var counted: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only figures in this unit (UCUM: km, Cel, %; or as printed: miles) or currency (ISO 4217: USD).",
      valueName: "code"), transform: NonBlank.read)
  var unit: [String] = []

  @Option(help: "Only figures of this kind.")
  var kind: [FigureKind] = []

  @Option(
    help: ArgumentHelp("Only figures in claims by this speaker.", valueName: "name"),
    completion: NameCompletion.sources, transform: NonBlank.read)
  var speaker: [String] = []

  @Option(
    help: ArgumentHelp("Only figures in claims relayed by this source.", valueName: "name"),
    completion: NameCompletion.sources, transform: NonBlank.read)
  var via: [String] = []

  @Option(
    help: ArgumentHelp("Only figures in articles of this outlet.", valueName: "name"),
    completion: NameCompletion.outlets, transform: NonBlank.read)
  var outlet: [String] = []

  @OptionGroup var period: PeriodOptions

  func validate() throws {
    if let min, let max, min.value.double > max.value.double {
      throw ValidationError("--min \(min.value) is more than --max \(max.value).")
    }
  }

  /// The question for figures with `words`, of any order and length.
  func query(_ words: String) -> FigureQuery {
    var tests: [FigureTest] = []
    if min != nil || max != nil {
      tests.append(.bounds(FigureBounds(lower: min?.value.double, upper: max?.value.double)))
    }
    if min?.isPercentage == true || max?.isPercentage == true { tests.append(.kinds([.percent])) }
    if !kind.isEmpty { tests.append(.kinds(kind)) }
    for choices in [counted.map(FigureTest.counted), unit.map(FigureTest.unit)] where !choices.isEmpty {
      tests.append(choices.count > 1 ? .either(choices) : choices[0])
    }
    return FigureQuery(
      words: words.allSatisfy(\.isWhitespace) ? nil : words, test: .joined(tests), speakers: speaker,
      relays: via,
      outlets: outlet, since: period.since, until: period.until)
  }

  /// Reads a number.
  ///
  /// - Throws: `ValidationError` with the forms that are understood.
  @Sendable
  static func number(_ text: String) throws -> WrittenNumber {
    guard let number = WrittenNumber(text) else {
      throw ValidationError("“\(text)” is no number; write 10000, 10,000, 10k, 1.2m, 3bn, 5 crore or 50%.")
    }
    return number
  }
}
