import Foundation

/// What one thread attacks archives with.
struct ArchiveWork {
  /// Makes the harm.
  let mutator: ArchiveMutator
  /// Asks the spoilt archives.
  private(set) var trial: ArchiveTrial
  private let sample: SampleArchive
  private let scratch: ScratchFolder

  /// Makes the sound archive and asks it everything.
  init(program: String, articleCount: Int) throws {
    scratch = try ScratchFolder()
    sample = try SampleArchive(count: articleCount, seed: 1, program: program, scratch: scratch)
    mutator = try ArchiveMutator(archive: sample.path)
    let article = try scratch.write(
      Array("Another day at the harbour\n\nBo Lind said that the ferry would cost 12 million crowns.\n".utf8),
      to: "addition.txt")
    let session = ArchiveSession(program: program, scratch: scratch)
    trial = ArchiveTrial(
      session: session, sound: try SoundAnswers(session: session, path: sample.path, article: article),
      article: article)
  }

  /// A copy of the sound archive with `harm` done to it.
  func spoilt(_ harm: ArchiveHarm) throws -> String {
    for suffix in ["", "-wal", "-shm", "-journal", ".lock"] { scratch.remove("spoilt.sqlite" + suffix) }
    let path = scratch.path("spoilt.sqlite")
    try FileManager.default.copyItem(atPath: sample.path, toPath: path)
    try harm.apply(to: path)
    return path
  }

  /// What is wrong with what `commands` make of the spoilt archive.
  mutating func outcomes(
    of harm: ArchiveHarm, asking commands: [ArchiveCommand]
  ) throws -> [ArchiveTrial.Outcome] {
    trial.faults(of: try spoilt(harm), asking: commands)
  }

  /// The least harm after which the command still has a fault of the sort.
  mutating func smallest(_ harm: ArchiveHarm, with outcome: ArchiveTrial.Outcome) throws -> ArchiveHarm {
    for smaller in harm.smaller {
      let commands = trial.sound.commands.contains(outcome.command) ? [outcome.command] : []
      let again = try outcomes(of: smaller, asking: commands)
      if again.contains(where: { $0.command == outcome.command && $0.fault.sort == outcome.fault.sort }) {
        return try smallest(smaller, with: outcome)
      }
    }
    return harm
  }

  /// Where the program dies of the command, innermost first.
  func frames(of command: ArchiveCommand, on path: String) -> [String] {
    let run = trial.session.run(command, on: path, environment: Backtrace.environment)
    return Backtrace.frames(in: String(decoding: run.errors, as: UTF8.self))
  }
}
