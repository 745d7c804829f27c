import Foundation

/// Asks a spoilt archive, and compares with what the sound one said.
struct ArchiveTrial {
  /// What commands gave, in numbers.
  struct Tally: Sendable {
    /// Commands run.
    var commands = 0
    /// Commands that refused the archive: exit status 4.
    var refusals = 0
    /// Answers as of the sound archive.
    var right = 0
    /// Other answers, of an archive that `check --deep` does not call sound.
    var seen = 0
    /// The longest time that a command took.
    var seconds = 0.0
    /// The most memory that one held.
    var memory = 0
  }

  /// A fault, and the command that has it.
  struct Outcome {
    /// The command.
    var command: ArchiveCommand
    /// What is wrong.
    var fault: Fault
  }

  private static let unseen = Fault(
    sort: .wrong, problem: "another answer, and check --deep calls the archive sound")

  /// Runs the commands.
  let session: ArchiveSession
  /// What the sound archive says.
  let sound: SoundAnswers
  /// An article that the archive does not hold.
  let article: String
  /// What came of the commands so far.
  private(set) var tally = Tally()
  private var found: [Outcome] = []

  /// Makes a trial.
  init(session: ArchiveSession, sound: SoundAnswers, article: String) {
    (self.session, self.sound, self.article) = (session, sound, article)
  }

  /// Everything that is wrong with what `commands` make of the archive at `path`.
  mutating func faults(of path: String, asking commands: [ArchiveCommand]) -> [Outcome] {
    found = []
    _ = ask(.check, on: path)
    let isCalledSound = ask(.deepCheck, on: path).status == 0
    for command in commands {
      let run = ask(command, on: path)
      if run.status == 4 {
        tally.refusals += 1
      } else if !command.isAnswer || SoundAnswers.Answer(run) == sound.answers[command] {
        tally.right += 1
      } else if !isCalledSound {
        tally.seen += 1
      } else if run.status != nil {
        found.append(Outcome(command: command, fault: Self.unseen))
      }
    }
    addArticle(to: path)
    return found
  }

  // MARK: - Private

  private mutating func ask(_ command: ArchiveCommand, on path: String) -> ProgramRun {
    let run = session.run(command, on: path)
    tally.commands += 1
    tally.seconds = max(tally.seconds, run.seconds)
    tally.memory = max(tally.memory, run.peakMemory)
    if let fault = ArchiveSession.fault(of: run, command) {
      found.append(Outcome(command: command, fault: fault))
    }
    return run
  }

  /// Ingests one more article into a copy, which must then hold it as the sound one does.
  private mutating func addArticle(to path: String) {
    let copy = path + "-grown.sqlite"
    defer {
      for suffix in ["", "-wal", "-shm", "-journal", ".lock"] {
        try? FileManager.default.removeItem(atPath: copy + suffix)
      }
    }
    guard (try? FileManager.default.copyItem(atPath: path, toPath: copy)) != nil else { return }
    let ingest = ArchiveCommand(words: ["ingest", "--quiet", article], isAnswer: false)
    guard ask(ingest, on: copy).status == 0 else { return }
    let export = ask(.export, on: copy)
    guard export.status == 0, SoundAnswers.line(of: article, in: export.output) != sound.addition else {
      return
    }
    if ask(.deepCheck, on: copy).status == 0 { found.append(Outcome(command: ingest, fault: Self.unseen)) }
  }
}

extension ArchiveTrial.Tally {
  /// Adds what another thread's archives gave.
  mutating func add(_ other: Self) {
    commands += other.commands
    refusals += other.refusals
    right += other.right
    seen += other.seen
    seconds = max(seconds, other.seconds)
    memory = max(memory, other.memory)
  }

  /// For a person.
  var words: String {
    "\(commands) commands: \(refusals) refused the archive, \(right) as of the sound one, \(seen) other answers of "
      + "archives that check --deep does not call sound; at most \(String(format: "%.1f", seconds)) s and \(memory >> 20) MB"
  }
}
