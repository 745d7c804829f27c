import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// The order of sources.
enum SourceOrder: String, ExpressibleByArgument, CaseIterable, Sendable {
  case claims, name, first, last
}

/// Which sources to list, and how.
struct SourceListOptions: ParsableArguments {
  @Argument(
    help: "A name, or a word of one; all sources without it.", completion: NameCompletion.sources,
    transform: NonBlank.read)
  var name: String?

  @Option(help: "Only sources of this kind.")
  var kind: [SourceKind] = []

  @Option(help: "The order: most claims, name, earliest first date or latest last date first.")
  var sort: SourceOrder = .claims

  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  /// Prints the sources; with `onlySpeakers`, those that made a claim.
  ///
  /// With `hidesNameless`, a list for people that asks for nobody in particular has only those that have a name.
  func list(onlySpeakers: Bool, hidesNameless: Bool = false) throws {
    let opened = try archive.open()
    let start = ContinuousClock.now
    let limit = page.limit(for: output.format)
    let hidesNameless =
      hidesNameless && name == nil && kind.isEmpty && (output.format == .table || output.format == .markdown)
    var found: Page<SourceSummary>
    var nameless = 0
    if sort == .claims && !onlySpeakers {
      found = try opened.sources(named: name, kinds: kind, limit: limit, offset: page.offset)
    } else {
      let all = try opened.sources(named: name, kinds: kind, limit: nil, offset: 0).items
      let asked = onlySpeakers ? all.filter { $0.claimCount > 0 } : all
      let kept = hidesNameless ? asked.filter { !$0.isNameless } : asked
      nameless = asked.count - kept.count
      let sorted = self.sorted(kept)
      let rest = sorted.dropFirst(page.offset)
      found = Page(items: Array(rest.prefix(limit ?? rest.count)), total: sorted.count)
    }
    if !found.items.isEmpty || output.format != .table {
      try SourcePrinter(output: output).print(found.items)
    }
    if output.format == .table, name != nil, found.total == 1, let only = found.items.first {
      try SourcePrinter(output: output).printRoles(of: only)
      try SourcePrinter(output: output).print(try opened.ties(of: only.id))
    }
    if found.total == 0, let name { try suggest(name, in: opened) }
    let noun = onlySpeakers ? "speaker" : "source"
    let (are, show) = nameless == 1 ? ("one without a name is", "it") : ("ones without a name are", "them")
    let apart: [PrintableText] =
      nameless == 0 ? [] : ["\(Wording.grouped(nameless)) \(are) left out; --all shows \(show)."]
    try ClaimPrinter.close(
      found, noun, elapsed: ContinuousClock.now - start, format: output.format, apart: apart
    ) { "claims by \($0.id)" }
  }

  /// Prints pairs of sources that may be one.
  func listSimilar() throws {
    let start = ContinuousClock.now
    let opened = try archive.open()
    let all = try opened.similarSources(named: name)
      .filter { kind.isEmpty || kind.contains($0.left.kind) || kind.contains($0.right.kind) }
    let rest = all.dropFirst(page.offset)
    let found = Page(
      items: Array(rest.prefix(page.limit(for: output.format) ?? rest.count)), total: all.count)
    if let rows = output.rowFormat {
      try RowPrinter.print(found.items.map(SimilarRow.init), format: rows)
    } else {
      var stream = ResultStream()
      try stream.write(SimilarList.rendered(found.items))
      try stream.flush()
    }
    try ClaimPrinter.close(found, "proposal", elapsed: ContinuousClock.now - start, format: output.format) {
      "claims merge \($0.left.id) \($0.right.id)"
    }
  }

  private func sorted(_ sources: [SourceSummary]) -> [SourceSummary] {
    switch sort {
    case .claims: sources
    case .name: sources.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    case .first:
      sources.sorted { ($0.first?.dayNumber ?? .max, $0.id) < ($1.first?.dayNumber ?? .max, $1.id) }
    case .last:
      sources.sorted { ($1.last?.lastDayNumber ?? .min, $0.id) < ($0.last?.lastDayNumber ?? .min, $1.id) }
    }
  }

  private func suggest(_ name: String, in archive: Archive) throws {
    let similar = try archive.similarNames(to: name).prefix(5).map { "“\($0)”" }
    if !similar.isEmpty { Diagnostics.message("did you mean \(similar.joined(separator: ", "))?") }
  }
}
