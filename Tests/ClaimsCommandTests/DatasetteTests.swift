import Foundation
import TestSupport
import Testing

/// `claims datasette`; `.ci/datasette` asks the real program.
@Suite struct DatasetteTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write(
      "Ada Okafor said that nine ferries were late.\n\n“The gate is open,” said Bo Lind.\n", to: "a.txt")
  }

  /// What is looked at of the metadata.
  private struct Metadata: Decodable {
    struct Database: Decodable {
      let queries: [String: Query]
      let tables: [String: Table]
    }
    struct Query: Decodable {
      let title: String
      let description: String
      let sql: String
    }
    struct Table: Decodable {
      let description: String
      let columns: [String: String]?
      let facets: [String]?
      let sort_desc: String?
      let label_column: String?
      let fts_table: String?
      let fts_pk: String?
    }
    let title: String
    let databases: [String: Database]
  }

  private func database(_ archive: String = "claims.sqlite") throws -> Metadata.Database {
    #expect(try runner.run(["ingest", "a.txt", "--quiet", "--archive", archive]).status == 0)
    let result = try runner.run(["datasette", "--archive", archive])
    #expect(result.status == 0)
    let metadata = try JSONDecoder().decode(Metadata.self, from: Data(result.output.utf8))
    #expect(metadata.databases.count == 1)
    return try #require(metadata.databases.first?.value)
  }

  @Test func everyTableAndViewThatADocumentNamesIsDescribed() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/SCHEMA.md")
    let named = try String(contentsOf: page, encoding: .utf8).matches(of: /\n### `(\w+)`/)
      .map { String($0.output.1) }
    // Indexes are searched by the boxes of their tables.
    let described = try database().tables
    #expect(Set(described.keys) == Set(named.filter { !$0.hasSuffix("_fts") && $0 != "claims_index" }))
    #expect(described.values.allSatisfy { $0.description.hasSuffix(".") })
  }

  @Test func everyColumnThatIsNamedIsThere() throws {
    let tables = try database().tables
    let archive = runner.directory.path("claims.sqlite")
    for (name, table) in tables {
      let columns =
        (table.columns?.keys.sorted() ?? []) + (table.facets ?? [])
        + [table.sort_desc, table.label_column, table.fts_pk].compactMap(\.self)
      guard !columns.isEmpty else { continue }
      try spoil(archive: archive, "SELECT \(columns.joined(separator: ", ")) FROM \(name)")
      if let index = table.fts_table {
        try spoil(archive: archive, "SELECT * FROM \(index) WHERE \(index) MATCH 'x'")
      }
    }
    #expect(throws: SpoilingError.self) { try spoil(archive: archive, "SELECT nothing FROM claims_view") }
  }

  @Test(arguments: ["'ferry late'", "''", "'\"'", "'a AND ('"])
  func everyQuestionIsUnderstood(_ answer: String) throws {
    let queries = try database().queries
    #expect(queries.count == 7)
    for (name, query) in queries {
      let filled = query.sql.replacing(/:(?:words|name|thing|since)\b/, with: answer)
      #expect(filled.firstMatch(of: /:[a-z]/) == nil, "\(name)")
      #expect(throws: Never.self, "\(name)") {
        try spoil(archive: runner.directory.path("claims.sqlite"), filled)
      }
    }
  }

  @Test(arguments: [
    ("claims.sqlite", "claims", "claims.sqlite"),
    ("the valley's.2031.sqlite", "the valley's.2031", "'the valley'\\''s.2031.sqlite'"),
    ("archive", "archive", "archive"),
  ])
  func theDatabaseIsCalledAsDatasetteDoes(_ file: String, _ name: String, _ word: String) throws {
    _ = try database(file)
    let result = try runner.run(["datasette", "--archive", file])
    let metadata = try JSONDecoder().decode(Metadata.self, from: Data(result.output.utf8))
    #expect(metadata.databases.keys.sorted() == [name])
    #expect(result.errors.contains("datasette serve --immutable \(word) --metadata metadata.json "))
  }

  @Test func theCommandNamesTheFileThatIsWritten() throws {
    _ = try database()
    let result = try runner.run(["datasette", "-o", "valley.json"])
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(" --metadata valley.json "))
    let written = try Data(contentsOf: URL(fileURLWithPath: runner.directory.path("valley.json")))
    #expect(try JSONSerialization.jsonObject(with: written) is NSDictionary)
  }
}
