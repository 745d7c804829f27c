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
    let file = try SQLiteFile(path)
    try file.execute("PRAGMA journal_mode = DELETE")
  }

  /// The file's bytes.
  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}
