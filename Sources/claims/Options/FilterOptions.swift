import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// Which claims are meant, beside the query's words.
///
/// Given twice, a filter allows either value.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only claims by this speaker, by any name he, she or it goes by.", valueName: "name"),
    completion: NameCompletion.sources, transform: NonBlank.read)
  var speaker: [String] = []

  @Option(
    help: ArgumentHelp("Only claims with this source anywhere in their chain.", valueName: "name"),
    completion: NameCompletion.sources, transform: NonBlank.read)
  var source: [String] = []

  @Option(
    help: ArgumentHelp("Only claims in articles of this outlet.", valueName: "name"),
    completion: NameCompletion.outlets, transform: NonBlank.read)
  var outlet: [String] = []

  @Option(help: "Only claims of this kind.")
  var kind: [ClaimKind] = []

  @Option(help: "Only claims whose cue does this.")
  var stance: [Stance] = []

  @OptionGroup var period: PeriodOptions

  @Option(
    help: ArgumentHelp(
      "Only articles that came into the archive since then: 2022-03-01, today, yesterday, 7d or 2w.",
      valueName: "time"), transform: Self.arrival)
  var addedSince: ArrivalTest?

  @Flag(help: "Only claims whose words stand in several articles.")
  var copied = false

  /// Reads when articles came.
  ///
  /// - Throws: `ValidationError` with the forms that are understood.
  @Sendable
  static func arrival(_ text: String) throws -> ArrivalTest {
    guard let test = ArrivalValue.test(text) else {
      throw ValidationError("“\(text)” is no time; write \(ArrivalValue.forms).")
    }
    return test
  }

  /// Whether no filter is set.
  var isEmpty: Bool {
    speaker.isEmpty && source.isEmpty && outlet.isEmpty && kind.isEmpty && stance.isEmpty && period.isEmpty
      && addedSince == nil && !copied
  }

  /// The query of `words` narrowed by the filters; warnings of the parser go to standard error.
  func query(_ words: [String]) throws(ArchiveError) -> SearchQuery {
    var parsed = try QueryParser.parse(words.joined(separator: " "))
    for warning in parsed.warnings { Diagnostics.message("\(warning)") }
    parsed.narrow(since: period.since, until: period.until)
    var query = SearchQuery(
      expression: narrowed(parsed.expression), since: parsed.since, until: parsed.until)
    query.added = addedSince ?? parsed.added
    query.isCopied = copied
    return query
  }

  /// `expression` together with the filters.
  private func narrowed(_ expression: SearchExpression) -> SearchExpression {
    var parts: [SearchExpression] = []
    if case .all(let inner) = expression {
      parts = inner
    } else if expression != .everything {
      parts = [expression]
    }
    let filters: [[SearchField]] = [
      speaker.map(SearchField.speaker), source.map(SearchField.source), outlet.map(SearchField.outlet),
      kind.map(SearchField.kind), stance.map(SearchField.stance),
    ]
    for choices in filters where !choices.isEmpty {
      let fields = choices.map(SearchExpression.field)
      parts.append(fields.count > 1 ? .any(fields) : fields[0])
    }
    if parts.isEmpty { return .everything }
    return parts.count > 1 ? .all(parts) : parts[0]
  }
}

/// When the articles meant were published.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only articles from this date on: 2022, 2022-03 or 2022-03-01.", valueName: "date"))
  var since: PartialDate?

  @Option(help: ArgumentHelp("Only articles up to this date, its last day included.", valueName: "date"))
  var until: PartialDate?

  /// Whether neither end is set.
  var isEmpty: Bool { since == nil && until == nil }
}
