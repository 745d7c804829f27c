import ClaimsModel

/// Prints sources in the format asked for.
struct SourcePrinter {
  let output: OutputOptions

  /// Prints `sources` in the order given.
  func print(_ sources: [SourceSummary]) throws {
    if let rows = output.rowFormat {
      return try RowPrinter.print(sources.map(SourceRow.init), format: rows)
    }
    var stream = ResultStream()
    try stream.write(Self.table(sources).rendered(for: output.terminal))
    try stream.flush()
  }

  /// Candidates that a table shows at most; the rest are the least frequent.
  private static let candidateLimit = 20

  /// A table of those that a name fits, for choosing among them, and what there is to say of those left out.
  func candidates(
    _ candidates: [SourceSummary], for name: String
  ) -> (table: PrintableText, rest: PrintableText) {
    // A surname that stands alone in one article could be anybody's of that name; many of them hide the others.
    let bare = candidates.filter { !$0.name.contains(" ") && $0.kind == .person && $0.articleCount <= 1 }
    let isCrowded = candidates.count > Self.candidateLimit
    let shown = candidates.filter { !isCrowded || !bare.contains($0) }.prefix(Self.candidateLimit)
    var table = TextTable([
      .init("id"), .init("claims", isRight: true), .init("published"), Self.who,
    ])
    for source in shown {
      table.append([
        source.id.description, Wording.grouped(source.claimCount), Wording.period(source.first, source.last),
        source.description,
      ])
    }
    let rest = candidates.count - shown.count
    let words: PrintableText =
      rest == 0
      ? "" : "\(Wording.count(rest, "more is", "more are")) listed by: claims sources --limit 0 ‘\(name)’. "
    return (table.rendered(for: .standardError(color: output.appearance.color)), words)
  }

  /// Prints what articles call a source, and when they did.
  func printRoles(of source: SourceSummary) throws {
    guard !source.datedRoles.isEmpty else { return }
    var table = TextTable([
      .init("role", minimumWidth: 24), .init("articles", isRight: true), .init("published"),
    ])
    for role in source.datedRoles {
      table.append([role.role, Wording.grouped(role.articleCount), Wording.period(role.first, role.last)])
    }
    var stream = ResultStream()
    try stream.write("\n" + table.rendered(for: output.terminal))
    try stream.flush()
  }

  /// Prints why a source's names are one.
  func print(_ ties: [SourceTie]) throws {
    guard !ties.isEmpty else { return }
    var table = TextTable([
      .init("articles", isRight: true), .init("such as"),
      .init("taken for one", minimumWidth: 30),
    ])
    for tie in ties {
      table.append([
        tie.articles.isEmpty ? "" : Wording.grouped(tie.articles.count),
        tie.articles.first?.description ?? "", tie.phrase,
      ])
    }
    var stream = ResultStream()
    try stream.write("\n" + table.rendered(for: output.terminal))
    try stream.flush()
  }

  /// The sources as a table.
  private static func table(_ sources: [SourceSummary]) -> TextTable {
    var table = TextTable([
      .init("id"), .init("claims", isRight: true), .init("relayed", isRight: true), .init("published"), who,
    ])
    for source in sources {
      table.append([
        source.id.description, Wording.grouped(source.claimCount), Wording.grouped(source.relayCount),
        Wording.period(source.first, source.last), source.description,
      ])
    }
    return table
  }

  /// Who a source is, in full: a name that is cut tells nobody.
  private static let who = TextTable.Column("who", minimumWidth: 30)
}
