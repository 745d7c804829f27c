package import ClaimsArchive

/// The words that end an ingest.
package enum IngestSummary {
  /// What was read, what became of it, and how long it took.
  package static func sentence(_ report: IngestReport, elapsed: Duration) -> PrintableText {
    let outcomes = [
      (report.new, "new"), (report.changed, "changed"), (report.unchanged, "unchanged"),
      (report.duplicates, "the same as another"), (report.olderVersions, "older than what is there"),
      (report.rejected.count, "rejected"),
      (report.takenOut, "taken out before"),
    ]
    let shown = outcomes.enumerated().filter { $0.offset == 0 || $0.element.0 > 0 }
      .map { "\(Wording.grouped($0.element.0)) \($0.element.1)" }
    var files = Wording.count(report.filesRead, "file")
    if report.articlesRead != report.filesRead - report.rejected.count {
      files += " with \(Wording.count(report.articlesRead, "article"))"
    }
    let found = [
      Wording.count(report.claims, "claim"), Wording.count(report.sources, "source"),
      Wording.count(report.figures, "figure"),
    ]
    let outcome = shown.joined(separator: ", ")
    return "Read \(files): \(outcome).  \(found.joined(separator: ", ")) in \(Wording.time(elapsed))."
  }

  /// Kinds of files that are told one by one.
  private static let mostKinds = 6

  /// What was not read, and what the articles do not say.
  package static func gaps(_ report: IngestReport) -> [PrintableText] {
    var lines = notRead(files: report.otherKinds, parts: report.otherParts, hint: "; --verbose names ")
    lines += languages(report.unread)
    switch (report.withoutOutlet, report.withoutDate) {
    case (0, 0): break
    case (let outlets, 0):
      lines.append(
        "\(Wording.count(outlets, "article")) without an outlet; --outlet or --name-pattern gives it.")
    case (0, let dates):
      lines.append("\(Wording.count(dates, "article")) without a date; --date or --name-pattern gives it.")
    case (let outlets, let dates):
      lines.append(
        "\(Wording.count(outlets, "article")) without an outlet, \(Wording.grouped(dates)) without a date; --outlet and "
          + "--date, or --name-pattern, give them.")
    }
    return lines
  }

  /// Languages that are told one by one.
  private static let mostLanguages = 8

  /// Which articles are kept without claims, being in other languages.
  package static func languages(_ unread: UnreadLanguages) -> [PrintableText] {
    guard unread.count > 0 else { return [] }
    let names = unread.names
    var parts = names.prefix(mostLanguages).map { name, count in
      "\(Wording.grouped(count)) in \(ParserMessage.shown(name))" as PrintableText
    }
    if names.count > mostLanguages { parts.append("…") }
    let kept: PrintableText = unread.count == 1 ? "is kept" : "are kept"
    return [
      "\(Wording.count(unread.count, "article")) \(kept) without claims, which are found in English only: "
        + "\(parts.joined(separator: ", ")); --language en reads such articles all the same."
    ]
  }

  /// What was not read, by kind; `hint`, if there is one, stands before a pronoun that means it.
  package static func notRead(
    files: PassedOverFiles, parts: PassedOverFiles, hint: String? = nil
  ) -> [PrintableText] {
    let counts = [
      (files, files.count == 1 ? "file of another kind" : "files of other kinds", true),
      (parts, parts.count == 1 ? "part of a file" : "parts of files", false),
    ]
    return counts.compactMap { others, noun, areEndings -> PrintableText? in
      guard others.count > 0 else { return nil }
      let ranked = others.kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      var kinds = ranked.prefix(mostKinds).map { kind, count in
        let words = kind.isEmpty ? "without an ending" : (areEndings ? "." : "") + ParserMessage.shown(kind)
        return "\(Wording.grouped(count)) \(words)"
      }
      if ranked.count > mostKinds { kinds.append("…") }
      let end = hint.map { $0 + (others.count == 1 ? "it" : "them") } ?? ""
      return "Not read: \(Wording.grouped(others.count)) \(noun): \(kinds.joined(separator: ", "))\(end)."
    }
  }

  /// One indented line for each input, the reasons in one column.
  package static func list(_ inputs: [RejectedInput]) -> PrintableText {
    let paths = inputs.map { TerminalText.visible($0.path) }
    let width = min(48, paths.reduce(0) { max($0, TerminalText.width(of: $1)) })
    return zip(paths, inputs).map { path, input in
      let padding = PrintableText.blanks(width - TerminalText.width(of: path))
      return "  \(path)\(padding)   \(input.reason)\n" as PrintableText
    }.joined()
  }
}
