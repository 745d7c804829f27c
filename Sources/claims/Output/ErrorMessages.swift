package import ClaimsArchive
import ClaimsModel

extension ArchiveError {
  /// The status to end with.
  package var exitStatus: CommandStatus {
    switch self {
    case .missing, .empty, .unusable, .obstructed, .badRow, .newer, .unreadable, .unwritable, .moved,
      .outOfMemory:
      .archive
    case .busy, .noWorker: .busy
    case .badQuery, .queryTooLarge, .tookTooLong, .noSuchInput, .badFile, .badName, .badID,
      .ambiguousID:
      .usage
    case .notFound, .gone: .nothing
    }
  }

  /// What is wrong, where, and what to do about it; without the program's name.
  package var message: PrintableText {
    switch self {
    case .noWorker(let reason):
      "no process could be started to read the articles: \(Self.clause(reason)). What was stored before is whole; when the "
        + "machine has room, or with fewer --jobs, the same command goes on."
    case .missing(let path):
      "there is no archive at \(path). Make one with “claims ingest FOLDER”, or name another with --archive."
    case .empty(let path):
      "\(path) has nothing in it yet: an ingest was ended before it stored anything. “claims ingest FOLDER” goes on with "
        + "it."
    case .obstructed(let path, let obstacle, let kind):
      "\(path) can't be used: \(obstacle) is \(kind), where claims keeps a file of its own. Nothing was changed; move it "
        + "away, or name another archive with --archive."
    case .unusable(let path, let reason):
      "\(path) can't be used as an archive: \(Self.clause(reason)). Nothing was changed. Go back to a copy, or ingest the "
        + "articles into a new archive with --archive."
    case .badRow(let path, let fault):
      "in \(path), \(fault.place): \(Self.clause(fault.problem)). Nothing was changed. "
        + "“claims check --deep” tells more, “claims check --repair” mends."
    case .newer(let path, let version, let supported):
      "\(path) was made by a newer version of claims (schema \(version); this one knows \(supported)). "
        + "Nothing was changed; use the newer version."
    case .unreadable(let path, let reason):
      "\(path) can't be read: \(Self.clause(reason)). Nothing was changed; the archive may be whole all the same. When "
        + "the cause is mended, the same command works."
    case .unwritable(let path, let reason):
      "\(path) can't be written: \(Self.clause(reason)). What was stored before is whole; when the cause is mended, the "
        + "same command goes on."
    case .moved(let path):
      "\(path) was deleted, moved or replaced while it was being written. What this run stored went with the old file, "
        + "and nothing was written to another; run the same command again."
    case .outOfMemory(let path):
      "the system gave no memory for what \(path) needs. What was stored before is whole; free memory, or raise the "
        + "limit (ulimit -v), and run the same command again."
    case .busy(let path, let holder):
      "another program is writing to \(path)\(holder.map { " (\($0))" } ?? ""). What was stored before is whole; try "
        + "again when it is done."
    case .badQuery(let query, let column, let length, let problem):
      "\(Self.clause(problem)).\n" + Self.caret(query, column: column, length: length)
    case .queryTooLarge(let problem): "\(Self.clause(problem)). Leave some out, or ask in several steps."
    case .tookTooLong(let path):
      "this takes longer to answer from \(path) than is allowed. Ask for rarer words, for fewer at a time, or for a shorter period."
    case .notFound(let id):
      "nothing in the archive has the id \(id). Ids stand in front of what search, articles and speakers list."
    case .badID(let id, let kind): "“\(id)” is no id of \(kind). Ids stand in front of what the lists show."
    case .ambiguousID(let id, let meant, let hasMore):
      "several ids begin with \(id): \(meant.joined(separator: ", "))\(hasMore ? " and more" : ""). Give more of it."
    case .gone(let row): Self.gone(row)
    case .noSuchInput(let path):
      "there is no file or folder “\(path)”. Look at its spelling."
    case .badFile(let path, let problem):
      "\(path) can't be loaded: \(Self.clause(problem)). Nothing was loaded from it."
    case .badName(let name):
      "“\(name)” is no name: it has no letter and no digit. Nothing was changed."
    }
  }

  /// What became of something that had an id.
  private static func gone(_ row: GoneRow) -> PrintableText {
    let day = String(row.time.prefix(10))
    let article: PrintableText = row.article.map { " It was in article \($0)." } ?? ""
    return switch row.reason {
    case .changed where row.article == row.id || row.article == nil:
      "\(row.id) is not in the archive any more: its article had other words from \(day) on."
    case .changed:
      "\(row.id) is not in the archive any more: its article had other words from \(day) on, and is \(row.article ?? "") now."
    case .reread:
      "\(row.id) is not in the archive any more: on \(day) its article was read again, and it was not found there.\(article)"
    case .removed: "\(row.id) was taken out of the archive on \(day)."
    }
  }

  /// `reason` without a period of its own.
  private static func clause(_ reason: String) -> String {
    reason.hasSuffix(".") ? String(reason.dropLast()) : reason
  }

  /// The part of `query` around `column`, and a line that points at it.
  private static func caret(_ query: String, column: Int, length: Int) -> PrintableText {
    let start = max(0, column - 1)
    let before = query.prefix(start).suffix(60)
    let marked = query.dropFirst(start).prefix(max(0, min(length, 40)))
    let after = query.dropFirst(start + marked.count).prefix(20)
    let shown = [before, marked, after].map { TerminalText.visible(String($0)) }
    let marks = String(repeating: "^", count: max(1, TerminalText.width(of: shown[1])))
    return "  \(shown.joined())\n  \(PrintableText.blanks(TerminalText.width(of: shown[0])))\(marks)"
  }
}
