import ClaimsArchive
import TestSupport
import Testing

@testable import claims

/// A small archive behind a site, for tests of its pages.
struct ServedArchive {
  let runner: CommandRunner
  let site: Site
  static let secret = "secret-of-forms"

  /// Ingests texts, each an article of the day after the one before.
  init(_ texts: [String]) throws {
    runner = try CommandRunner()
    for (index, text) in texts.enumerated() {
      try runner.directory.write(text, to: "news/2031-04-0\(index + 1).txt")
    }
    let result = try runner.run(["ingest", "news", "-q", "--outlet", "The <Courier> & \"Post\""])
    #expect(result.status == 0, "\(result.errors)")
    site = Site(
      archives: try ArchivePool(path: runner.directory.path("claims.sqlite")), formSecret: Self.secret)
  }

  /// The archive's file.
  var path: String { runner.directory.path("claims.sqlite") }

  static func harbour() throws -> ServedArchive {
    try ServedArchive([
      "Tunnel\n\nSELMOUTH — Harbour master Ada Okafor said the harbour tunnel would cost 90 million crowns.\n",
      "Narrow\n\nSELMOUTH — Ada Okafor denied that the harbour tunnel was too narrow.\n",
      "Leaks\n\nSELMOUTH — Bo Lind said the harbour tunnel had leaked, and that 300 people had fled.\n",
      "Gate\n\nSELMOUTH — Bo Lind said 400 people had fled the tunnel.\n",
    ])
  }

  func get(_ path: String, _ fields: [String: String] = [:]) -> WebResponse {
    site.answer(WebRequest(path, fields: fields))
  }

  func post(_ path: String, _ form: [String: String]) -> WebResponse {
    site.answer(WebRequest(path, method: .form, form: form))
  }

  /// The first column of a listing.
  func ids(_ arguments: String...) throws -> [String] {
    Array(try runner.run(arguments + ["--format", "csv", "--columns", "id"]).lines.dropFirst())
  }
}

extension WebResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}
