import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// Which of the claims found are listed, and how they look.
struct ClaimListOptions: ParsableArguments {
  /// Of what is less sure than this, less than two thirds are claims of whoever they are given to.
  static let usualLeast = 50

  @Option(
    help: ArgumentHelp(
      """
      Only claims of at least this confidence: 0.8 or 80%. A list for people has 0.5 unless told, the other formats have \
      everything.
      """, valueName: "number"), transform: Self.hundredths)
  var minConfidence: Int?

  @Flag(help: "In a list for people, put [[ and ]] around what is claimed.")
  var marks = false

  @Flag(
    help: "Show every copy of a claim, where several articles have the same words; a list for people has one."
  )
  var all = false

  /// The least confidence in hundredths for results of `format`.
  func least(for format: OutputFormat) -> Int {
    minConfidence ?? (format == .table || format == .markdown ? Self.usualLeast : 0)
  }

  /// How claims are listed in `format`.
  func listing(for format: OutputFormat, statementsLast: Bool) -> ListingOptions {
    ListingOptions(
      leastConfidence: least(for: format), isLeastAsked: minConfidence != nil,
      hasStatementsLast: statementsLast,
      foldsNested: format == .table || format == .markdown,
      foldsCopies: !all && (format == .table || format == .markdown))
  }

  /// Reads a share.
  ///
  /// - Throws: `ValidationError` with the forms that are understood.
  @Sendable
  static func hundredths(_ text: String) throws -> Int {
    guard let range = ConfidenceComparison.hundredths(text), range.upperBound == 100 else {
      throw ValidationError("“\(text)” is no confidence; write a share from 0 to 1, or 0% to 100%.")
    }
    return range.lowerBound
  }
}
