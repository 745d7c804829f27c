import Foundation

/// What a sound archive answers.
struct SoundAnswers: Sendable {
  /// How a command ended and what it printed.
  struct Answer: Hashable, Sendable {
    /// The exit status.
    var status: Int32?
    /// Standard output.
    var output: [UInt8]

    /// What `run` gave.
    init(_ run: ProgramRun) { (status, output) = (run.status, run.output) }
  }

  /// The commands, the exhaustive one first.
  let commands: [ArchiveCommand]
  /// What each gives.
  let answers: [ArchiveCommand: Answer]
  /// The line of the export for one more article, once that is ingested.
  let addition: [UInt8]

  /// Why there are none.
  struct Failure: Error, CustomStringConvertible {
    /// What went wrong.
    let description: String
  }

  /// Asks the archive at `path` everything, and a copy of it that `article` is ingested into.
  init(session: ArchiveSession, path: String, article: String) throws {
    let search = session.run(
      ArchiveCommand(words: ["search", "--format", "csv", "--limit", "1", "said"]), on: path)
    let claim = search.output.split(separator: 0x0A).dropFirst().first?.prefix { $0 != 0x2C } ?? []
    commands = ArchiveCommand.reading(claim: String(decoding: claim, as: UTF8.self))
    var answers: [ArchiveCommand: Answer] = [:]
    for command in commands {
      let run = session.run(command, on: path)
      if let fault = ArchiveSession.fault(of: run, command) {
        throw Failure(description: "a sound archive: \(command.words): \(fault.problem)")
      }
      answers[command] = Answer(run)
    }
    self.answers = answers
    let copy = session.scratch.path("grown.sqlite")
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let ingest = session.run(ArchiveCommand(words: ["ingest", "--quiet", article]), on: copy)
    guard ingest.status == 0 else { throw Failure(description: "ingest: \(ingest.end)\(ingest.lastWords)") }
    addition = Self.line(of: article, in: session.run(.export, on: copy).output)
  }

  /// The line of an export that holds the article read from `path`, without what depends on the other articles.
  static func line(of path: String, in export: [UInt8]) -> [UInt8] {
    let line =
      export.split(separator: 0x0A).first { String(decoding: $0, as: UTF8.self).contains(path) } ?? []
    guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
      return []
    }
    let kept = [
      "article": object["article"] ?? 0, "claims": object["claims"] ?? 0, "figures": object["figures"] ?? 0,
    ]
    return (try? JSONSerialization.data(withJSONObject: kept, options: .sortedKeys)).map { Array($0) } ?? []
  }
}
