import ClaimsModel

/// Prints sources in the format asked for.
struct SourcePrinter {
  let output: OutputOptions

  /// Prints `sources` in the order given.
  func print(_ sources: [SourceSummary]) throws {
    guard output.format == .table else {
      try RowPrinter.print(sources.map(SourceRow.init), format: output.format)
      return
    }
    var stream = ResultStream()
    try stream.write(Self.table(sources).rendered(for: output.terminal))
    try stream.flush()
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

  /// The sources as a table.
  private static func table(_ sources: [SourceSummary]) -> TextTable {
    var table = TextTable([
      .init("id"), .init("name", minimumWidth: 24), .init("kind"), .init("claims", isRight: true),
      .init("relayed", isRight: true), .init("published"), .init("roles", minimumWidth: 6),
      .init("also", minimumWidth: 6),
    ])
    for source in sources {
      table.append([
        source.id.description, source.name, source.kind.rawValue, Wording.grouped(source.claimCount),
        Wording.grouped(source.relayCount), Wording.period(source.first, source.last),
        source.roles.joined(separator: ", "), source.aliases.joined(separator: ", "),
      ])
    }
    return table
  }
}
