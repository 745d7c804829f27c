import ClaimsModel
import Foundation
import TestSupport
import Testing

/// Holds the documents to what is in the repository and to what the program does.
@Suite struct DocumentsTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().standardizedFileURL

  private static func text(of document: String) throws -> String {
    try String(contentsOf: package.appending(path: document), encoding: .utf8)
  }

  /// The documents, as paths in the repository.
  private static let documents: [String] = {
    let files = FileManager.default
    let top = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "seeds/README.md"]
      .filter { files.fileExists(atPath: package.appending(path: $0).path) }
    let folder = (try? files.contentsOfDirectory(atPath: package.appending(path: "docs").path)) ?? []
    return top + folder.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
  }()

  /// What the links of a Markdown text lead to, web addresses and places within a page left out.
  private static func links(in text: String) -> [String] {
    text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
      .filter { !$0.contains("://") && !$0.hasPrefix("#") }
      .map { String($0.prefix { $0 != "#" }) }
  }

  @Test(arguments: documents) func everyLinkLeadsToAFileOfTheRepository(_ document: String) throws {
    let folder = Self.package.appending(path: document).deletingLastPathComponent()
    for link in Self.links(in: try Self.text(of: document)) {
      let target = folder.appending(path: link).standardizedFileURL.path
      #expect(target.hasPrefix(Self.package.path), "\(document): \(link)")
      #expect(FileManager.default.fileExists(atPath: target), "\(document): \(link)")
    }
  }

  @Test func everyModuleHasASectionOfTheArchitecture() throws {
    let text = try Self.text(of: "ARCHITECTURE.md")
    let modules = try FileManager.default.contentsOfDirectory(
      atPath: Self.package.appending(path: "Sources").path)
    for module in modules.filter({ !$0.hasPrefix(".") }) {
      let hasSection = text.contains("\n## [\(module)](Sources/\(module)): ")
      #expect(hasSection, "\(module)")
    }
  }

  /// The names that the Swift files of the package declare as types.
  private static func declaredTypes() throws -> Set<String> {
    var names: Set<String> = []
    for folder in ["Sources", "Tests", "Migrations"] {
      let files = FileManager.default.enumerator(atPath: package.appending(path: folder).path)
      while let file = files?.nextObject() as? String {
        guard file.hasSuffix(".swift") else { continue }
        let source = try text(of: "\(folder)/\(file)")
        for match in source.matches(of: /(?:struct|enum|class|protocol) +([A-Z]\w+)/) {
          names.insert(String(match.output.1))
        }
      }
    }
    return names
  }

  @Test(arguments: ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/EXTRACTION.md"])
  func everyTypeThatIsNamedExists(_ document: String) throws {
    let named = try Self.text(of: document).matches(of: /`([A-Z][a-z]+[A-Z]\w*)/).map { String($0.output.1) }
    #expect(!named.isEmpty)
    let missing = Set(named).subtracting(try Self.declaredTypes())
    #expect(missing.isEmpty, "\(document): \(missing.sorted())")
  }

  /// The sentences of docs/EXTRACTION.md whose claims are marked: the lines of its blocks of text.
  private static func examples() throws -> [MarkedText] {
    try text(of: "docs/EXTRACTION.md").components(separatedBy: "\n```text\n").dropFirst()
      .flatMap { $0.prefix { $0 != "`" }.split(separator: "\n") }.map { MarkedText(String($0)) }
  }

  @Test func theMarkedWordsOfTheExtractionPageAreWhatIsExtracted() throws {
    let examples = try Self.examples()
    #expect(!examples.isEmpty)
    let lines = try examples.map { example in
      String(decoding: try JSONEncoder().encode(["text": example.text]), as: UTF8.self)
    }
    let runner = try CommandRunner()
    try runner.directory.write(lines.joined(separator: "\n"), to: "examples.jsonl")
    let result = try runner.run(["extract", "examples.jsonl"])
    #expect(result.lines.count == examples.count, "\(result.errors)")
    for (example, line) in zip(examples, result.lines) {
      let found = try JSONDecoder().decode(Extract.self, from: Data(line.utf8))
      #expect(found.article.text == example.text)
      let offsets = UTF8Offsets(example.text)
      let marked = example.spans.map {
        [offsets.scalarOffset(ofUTF8: $0.start), offsets.scalarOffset(ofUTF8: $0.end)]
      }
      let spans = found.claims.flatMap(\.spans)
      let inOrder = spans.sorted { ($0[0], -$0[1]) < ($1[0], -$1[1]) }
      #expect(inOrder == marked, "\(example): \(found.claims.map(\.text))")
    }
  }

  /// With `RECORD_GOLDEN=1` the document is rewritten, as golden files are.
  @Test func theSessionOfTheReadmeIsWhatTheProgramPrints() throws {
    var readme = try Self.text(of: "README.md")
    let steps = ConsoleSession(of: readme).steps
    #expect(steps.count >= 3 && steps.allSatisfy { !$0.output.isEmpty })
    let runner = try CommandRunner()
    try FileManager.default.createSymbolicLink(
      at: runner.directory.url.appending(path: "seeds"),
      withDestinationURL: Self.package.appending(path: "seeds"))
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    for step in steps {
      let printed = try runner.shell(step.command + " 2>&1").output
      if isRecording {
        readme = ConsoleSession(of: readme).replacing(step, with: printed.trimmingCharacters(in: .newlines))
      } else {
        #expect(
          ConsoleSession.withoutTimes(printed) == ConsoleSession.withoutTimes(step.output), "\(step.command)")
      }
    }
    if isRecording { try Data(readme.utf8).write(to: Self.package.appending(path: "README.md")) }
  }

  /// docs/COMMANDS.md shows a part of a timeline: each of its lines is one of the program's.
  @Test func theTimelineOfTheCommandsPageIsPrinted() throws {
    let page = try Self.text(of: "docs/COMMANDS.md")
    let shown = try #require(page.components(separatedBy: "\n```text\n").dropFirst().first)
    let lines = shown.components(separatedBy: "\n```")[0].split(separator: "\n")
    #expect(lines.count > 3)
    let runner = try CommandRunner()
    let seeds = Self.package.appending(path: "seeds/articles").path
    _ = try runner.run(["ingest", "--quiet", seeds])
    guard try runner.shell("command -v script").status == 0 else { return }
    let command = "stty cols 100; claims figures flood --timeline --limit 0 --no-pager --color never"
    let printed = try runner.shell("script -qec '\(command)' /dev/null").output.replacing("\r\n", with: "\n")
    for line in lines { #expect(printed.contains("\n\(line)\n"), "\(line)") }
  }

  /// What is looked at of an article's JSON.
  private struct Extract: Decodable {
    struct Article: Decodable { let text: String }
    struct Claim: Decodable {
      let text: String
      let spans: [[Int]]
    }
    let article: Article
    let claims: [Claim]
  }
}
