import ArgumentParser
import ClaimsArchive
import ClaimsModel
import Foundation

/// `claims-eval cases`: small inputs by kind of fault.
struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "Hold what is found in small invented articles against what must be.",
    discussion: "Prints for each kind of fault how many cases hold. Exits with 1 when one does not.")

  @Argument(help: "Files of cases, JSON Lines.")
  var paths = ["Tests/Evaluation/cases/cases.jsonl", "Tests/Evaluation/cases/own.jsonl"]

  @Option(name: .long, help: "One kind alone.")
  var kind: String?

  @Flag(name: .long, help: "Print what falls short.")
  var show = false

  func run() throws {
    let cases = try paths.flatMap(ExtractionCase.read).filter { kind == nil || $0.kind == kind }
    let verdicts = try CaseRun.verdicts(on: cases)
    if show {
      for verdict in verdicts where !verdict.faults.isEmpty {
        print(verdict.id)
        for fault in verdict.faults { print("    \(fault)") }
      }
    }
    for (kind, all) in Dictionary(grouping: verdicts, by: \.kind).sorted(by: { $0.key < $1.key }) {
      let name = kind.padding(toLength: 28, withPad: " ", startingAt: 0)
      print("\(name) \(all.count { $0.faults.isEmpty }) of \(all.count)")
    }
    let held = verdicts.count { $0.faults.isEmpty }
    print("cases hold: \(held) of \(verdicts.count)")
    if held < verdicts.count { throw ExitCode(1) }
  }
}

/// What became of a case.
package struct CaseVerdict: Sendable {
  package let id: String
  package let kind: String
  /// What falls short, in words.
  package let faults: [String]
}

/// Runs cases through the whole program, from files.
package enum CaseRun {
  /// The verdicts, in the order of the cases.
  ///
  /// - Throws: what writing the inputs and extracting throw.
  package static func verdicts(on cases: [ExtractionCase]) throws -> [CaseVerdict] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "claims-cases-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try cases.map { one in
      CaseVerdict(id: one.id, kind: one.kind, faults: try faults(of: one, in: folder))
    }
  }

  private static func faults(of one: ExtractionCase, in folder: URL) throws -> [String] {
    let file = folder.appending(path: "\(one.id).\(one.format ?? "jsonl")")
    try (one.format == nil ? one.record : Data(one.text.utf8)).write(to: file)
    var options = IngestOptions(jobs: 1)
    if one.format != nil { options.published = one.date?.text.flatMap { PartialDate(edtf: $0) } }
    var found: ArticleAnalysis?
    let rejected = try Extractor(options: options).extract([file.path]) { analysis in
      found = found ?? analysis
      return true
    }
    guard let found else { return ["no article: \(rejected.map { "\($0.reason)" })"] }
    return CaseCheck(one, found: found).faults()
  }
}
