import Foundation

/// A small sound archive, made by the built program out of invented articles.
struct SampleArchive {
  /// The file, all of it in one: no log is left beside it.
  let path: String
  /// The folder of the articles that it holds.
  let articles: String

  /// Why it could not be made.
  struct Failure: Error, CustomStringConvertible {
    /// What the program said.
    let description: String
  }

  /// Ingests `count` articles made from `seed` with `program` into a file of `scratch`.
  init(count: Int, seed: UInt64, program: String, scratch: ScratchFolder) throws {
    path = scratch.path("sample.sqlite")
    articles = scratch.path("news")
    var news = NewsMaker(seed: seed)
    try news.write(count, to: articles)
    var limits = ProgramLimits()
    limits.seconds = 600
    let run = ProgramRunner(scratch: scratch).run(
      program, ["ingest", "--quiet", "--archive", path, "--jobs", "1", articles], limits: limits)
    guard run.status == 0 else { throw Failure(description: "\(program) ingest: \(run.end)\(run.lastWords)") }
    try correct(with: ProgramRunner(scratch: scratch), program)
    let file = try SQLiteFile(path)
    try file.execute("PRAGMA journal_mode = DELETE")
  }

  /// Corrects some claims, one in each way.
  private func correct(with runner: ProgramRunner, _ program: String) throws {
    let search = runner.run(
      program, ["search", "--format", "csv", "--limit", "4", "--sort", "oldest", "said", "--archive", path])
    let ids = search.output.split(separator: 0x0A).dropFirst().compactMap { line -> String? in
      let id = String(decoding: line.prefix { $0 != 0x2C }, as: UTF8.self)
      return id.hasPrefix("c") ? id : nil
    }
    let corrections = [
      ["reject"], ["attribute", "Ida Novak"], ["stance", "denies"], ["attribute", "--nobody"],
    ]
    for (id, words) in zip(ids, corrections) {
      let run = runner.run(program, [words[0], id] + words.dropFirst() + ["--archive", path])
      guard run.status == 0 else { throw Failure(description: "\(words) \(id): \(run.end)\(run.lastWords)") }
    }
  }

  /// The file's bytes.
  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}
