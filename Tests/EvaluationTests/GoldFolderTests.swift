import ClaimsModel
import Foundation
import TestSupport
import Testing
import claims_eval

@Suite struct GoldFolderTests {
  private func folder(_ files: [String: GoldRecord]) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    for (name, record) in files { try folder.write(JSONEncoder().encode(record), to: "gold/\(name)") }
    return folder
  }

  @Test func goldFilesAreReadByName() throws {
    let folder = try folder(["b.json": try SampleArticle.record(), "a.json": try SampleArticle.record()])
    #expect(try GoldFolder(path: folder.path("gold")).files.map(\.name) == ["a.json", "b.json"])
  }

  @Test func aFolderWithoutGoldIsAnError() throws {
    let folder = try TemporaryDirectory()
    try folder.write("notes", to: "gold/readme.txt")
    #expect(throws: GoldError.empty(folder: folder.path("gold"))) {
      try GoldFolder(path: folder.path("gold"))
    }
  }

  @Test func aMissingFieldIsNamed() throws {
    let folder = try TemporaryDirectory()
    try folder.write(#"{"article": "a.txt"}"#, to: "gold/a.json")
    #expect(throws: GoldError.unreadable(file: "a.json", reason: #"no "sources" in the file"#)) {
      try GoldFolder(path: folder.path("gold"))
    }
  }

  @Test func theDigestChangesWithTheText() throws {
    let folder = try folder(["a.json": SampleArticle.record()])
    let gold = try GoldFolder(path: folder.path("gold"))
    #expect(gold.digest(texts: ["one"]) == gold.digest(texts: ["one"]))
    #expect(gold.digest(texts: ["one"]) != gold.digest(texts: ["two"]))
  }
}
