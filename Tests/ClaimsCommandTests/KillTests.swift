import Foundation
import TestSupport
import Testing

/// The built program, killed at random moments of an ingest and started again.
@Suite struct KillTests {
  /// Runs that are killed; `make faults` kills two hundred.
  private static let killCount = 12
  /// Enough for more than one batch of claims.
  private static let articleCount = 280

  @Test func killedAtAnyMomentItGoesOnToTheSameArchive() throws {
    let runner = try CommandRunner()
    var random = SeededGenerator(seed: 9)
    try Self.writeArticles(Self.articleCount, in: runner.directory, &random)
    let started = Date()
    #expect(try runner.run(["ingest", "news", "--archive", "whole.sqlite"]).status == 0)
    let duration = Date().timeIntervalSince(started)
    let expected = try runner.run(["export", "--archive", "whole.sqlite"]).output
    #expect(!expected.isEmpty)

    var kills = 0
    var isSound = false
    while kills < Self.killCount {
      let delay = Double.random(in: 0.01...max(0.02, duration), using: &random)
      let seconds = String(format: "%.3f", delay)
      let run = try runner.shell("timeout -s KILL \(seconds) claims ingest news --archive part.sqlite")
      kills += 1
      let check = try runner.run(["check", "--archive", "part.sqlite"])
      // Before its first batch there is no archive yet; once there is one it is sound for good.
      #expect(check.status == 0 || (check.status == 4 && !isSound), "after \(kills) kills: \(check.errors)")
      isSound = isSound || check.status == 0
      if run.status == 0 {
        #expect(try runner.run(["export", "--archive", "part.sqlite"]).output == expected)
        try runner.remove("part.sqlite")
        isSound = false
      }
    }
    #expect(try runner.run(["ingest", "news", "--archive", "part.sqlite"]).status == 0)
    #expect(try runner.run(["export", "--archive", "part.sqlite"]).output == expected)
    #expect(try runner.run(["check", "--archive", "part.sqlite"]).status == 0)
  }

  private static func writeArticles(
    _ count: Int, in folder: TemporaryDirectory, _ random: inout SeededGenerator
  ) throws {
    let people = ["Ada Okafor", "Bo Lind", "Mara Quist", "Tomas Reyl"]
    let things = ["the ferry", "the tunnel", "the harbour budget", "the flood wall", "the market hall"]
    for number in 0..<count {
      let sentences = (0..<4).map { line in
        let person = people.randomElement(using: &random) ?? "Ada Okafor"
        let thing = things.randomElement(using: &random) ?? "the ferry"
        let amount = Int.random(in: 2...900, using: &random)
        return "\(person) said that \(thing) would cost \(amount) million crowns in year \(line + 1)."
      }
      let day = number % 28 + 1
      let date = "2031-04-" + (day < 10 ? "0\(day)" : "\(day)")
      let text =
        "---\ntitle: Council meeting \(number)\ndate: \(date)\n---\n\n" + sentences.joined(separator: " ")
      try folder.write(text + "\n", to: "news/\(number).md")
    }
  }
}

extension CommandRunner {
  /// Removes an archive of the runner's folder, with what stands beside it.
  fileprivate func remove(_ name: String) throws {
    for suffix in ["", "-wal", "-shm", ".lock"] {
      let path = directory.path(name + suffix)
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    }
  }
}
