import ClaimsModel
import Foundation
import Ingestion
import TestSupport
import Testing

/// Packed files are read member by member, and do no harm whatever is in them.
@Suite struct ArchiveTests {
  private struct Found {
    var articles: [Article] = []
    var rejected: [String: IngestionError] = [:]
    var kinds: [String: Int] = [:]
    var labels: [String] { articles.map(\.path) }
  }

  /// What becomes of a file with these contents; the folder is left out of labels.
  private func read(_ data: Data, name: String) throws -> Found {
    let folder = try TemporaryDirectory()
    let path = try folder.write(data, to: name)
    let reader = InputReader()
    var found = Found()
    func short(_ label: String) -> String { String(label.dropFirst(path.count - name.count)) }
    func take(_ outcome: ReadOutcome) {
      switch outcome {
      case .article(var article):
        article.path = short(article.path)
        found.articles.append(article)
      case .rejected(let label, let reason): found.rejected[short(label)] = reason
      }
    }
    reader.pieces(of: path, passOver: { found.kinds = $0.kinds }) { result in
      switch result {
      case .success(let piece): reader.articles(in: piece).forEach(take)
      case .failure(let rejection): take(.rejected(label: rejection.label, reason: rejection.reason))
      }
      return true
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [name])
    return found
  }

  private typealias Member = Packing.Member

  @Test(arguments: Packing.Form.allCases) func everyReadableMemberIsRead(form: Packing.Form) throws {
    let data = try Packing.archive(
      form,
      [
        Member("a/x.txt", "The ferry sails."), Member("a/2022-03-03-é.txt", "It rained on the town."),
        Member("feed.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"),
        Member("t.csv", "title,text\nA,Three.\n"),
        Member("feed.jsonl.gz", try Gzip.compressed(Array("{\"text\": \"Four.\"}\n".utf8))),
        Member("photo.jpg", "x"), Member("b.jpg", "x"), Member("none", "x"), Member(".hidden.txt", "x"),
        Member("__MACOSX/a/x.txt", "x"), Member("page_files/x.txt", "x"),
      ])
    let found = try read(data, name: "n")
    #expect(
      found.labels == [
        "n!a/x.txt", "n!a/2022-03-03-é.txt", "n!feed.jsonl:1", "n!feed.jsonl:2", "n!t.csv:2",
        "n!feed.jsonl.gz:1",
      ])
    #expect(found.articles.map(\.text).contains("It rained on the town."))
    #expect(found.articles.dropFirst().first?.published?.description == "2022-03-03")
    #expect(found.kinds == [".jpg": 2, "without an ending": 1, "parts of saved pages": 1])
    #expect(found.rejected.isEmpty)
  }

  @Test(arguments: ["bz2", "xz", "zst"]) func compressedStreamsAreReadUnderTheirOwnName(ending: String) throws
  {
    let data = try Packing.compressed(Array("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n".utf8), as: ending)
    #expect(
      try read(data, name: "f.jsonl.\(ending)").labels == ["f.jsonl.\(ending):1", "f.jsonl.\(ending):2"])
    #expect(try read(data, name: "f.txt").labels == ["f.txt:1", "f.txt:2"])
    let cut = try read(data.prefix(data.count - 6), name: "f.jsonl.\(ending)")
    #expect(!cut.rejected.isEmpty)
  }

  @Test func namesAreLabelsAndNothingElse() throws {
    let data = try Packing.archive(
      .tar,
      [
        Member("../../etc/x.txt", "One."), Member("/abs/x.txt", "Two."),
        Member("a\u{1B}[31m\nb\u{202E}.txt", "Three."),
        Member("..", "no"), Member("link.txt", link: "/etc/passwd"), Member("a\\..\\b.txt", "Four."),
      ])
    let found = try read(data, name: "n.tar")
    #expect(
      found.labels == [
        "n.tar!etc/x.txt", "n.tar!abs/x.txt", "n.tar!a\u{FFFD}[31m\u{FFFD}b\u{FFFD}.txt", "n.tar!a/b.txt",
      ])
    #expect(found.kinds["links and devices"] == 1)
  }

  @Test func membersOfOneNameAreBothRead() throws {
    let data = try Packing.archive(.tar, [Member("x.txt", "One."), Member("./x.txt", "Two.")])
    #expect(try read(data, name: "n").labels == ["n!x.txt", "n!x.txt#2"])
  }

  @Test func anArchiveWithinAnArchiveIsRefused() throws {
    let inner = Array(try Packing.archive(.zip, [Member("x.txt", "One.")]))
    let tarball = Array(try Packing.archive(.tarGzip, [Member("x.txt", "One.")]))
    let data = try Packing.archive(
      .zip,
      [Member("a.zip", inner), Member("x.txt", inner), Member("b.tgz", tarball), Member("y.txt", "Two.")])
    let found = try read(data, name: "n.zip")
    #expect(found.labels == ["n.zip!y.txt"])
    for name in ["a.zip", "x.txt", "b.tgz"] { #expect(found.rejected["n.zip!\(name)"] == .packed(.nested)) }
  }

  @Test func anEncryptedMemberIsNamed() throws {
    let data = try Packing.archive(.zip, [Member("x.txt", "One.")], password: "secret")
    #expect(try read(data, name: "n.zip").rejected == ["n.zip!x.txt": .packed(.encrypted)])
  }

  @Test(arguments: [Packing.Form.zip, .tar, .tarGzip]) func ofACutOffArchiveWhatIsWholeIsRead(
    form: Packing.Form
  ) throws {
    var generator = SeededGenerator(seed: 3)
    let members = (0..<60).map { number in
      Member(
        "\(number).txt",
        (0..<200).map { _ in "word\(UInt64.random(in: 0...UInt64.max, using: &generator)) " }.joined())
    }
    let data = try Packing.archive(form, members)
    let found = try read(data.prefix(data.count / 2), name: "n")
    #expect((10..<50).contains(found.articles.count))
    #expect(!found.rejected.isEmpty)
    let sound = Set(members.map { String(decoding: $0.bytes.dropLast(), as: UTF8.self) })
    #expect(found.articles.allSatisfy { sound.contains($0.text) })
  }

  @Test func ofALongMemberWithAWrongCheckSumNothingIsTaken() throws {
    let lines = (0..<100).map { line in
      "{\"text\": \"\((0..<10_000).map { "word \($0 * line)" }.joined(separator: " "))\"}\n"
    }.joined()
    var data = try Packing.archive(.zip, [Member("f.jsonl", lines), Member("x.txt", "One.")])
    #expect(try read(data, name: "n.zip").articles.count == 101)
    data[data.count / 2] ^= 0x10
    let found = try read(data, name: "n.zip")
    #expect(found.labels == ["n.zip!x.txt"])
    guard case .packed(.damagedMember)? = found.rejected["n.zip!f.jsonl"] else {
      Issue.record("\(found.rejected)")
      return
    }
  }

  @Test(arguments: [Packing.Form.zip, .tarXZ, .sevenZip]) func aBombIsRefused(form: Packing.Form) throws {
    let data = try Packing.archive(form, [Member("x.jsonl", [UInt8](repeating: 0x61, count: 20 << 20))])
    let found = try read(data, name: "n")
    #expect(found.articles.isEmpty)
    #expect(found.rejected.values.contains(.packed(.bomb(ratio: 200))), "\(found.rejected)")
  }

  @Test func anArchiveWithoutMembersIsNamed() throws {
    #expect(try read(try Packing.archive(.zip, []), name: "n.zip").rejected == ["n.zip": .packed(.noMembers)])
  }

  @Test func manyThousandMembersAreRead() throws {
    let members = (0..<3000).map { Member("\($0).txt", "Number \($0).") }
    #expect(try read(try Packing.archive(.tar, members), name: "n.tar").articles.count == 3000)
  }

  @Test func ofAWebCollectionOnlyItsWebArchivesAreRead() throws {
    let data = try Packing.archive(
      .zip,
      [
        Member("datapackage.json", "{}"), Member("pages/pages.jsonl", "{\"text\": \"no\"}\n"),
        Member("archive/data.warc.gz", try Gzip.compressed(WebRecords.response(WebRecords.page(1)))),
      ])
    let found = try read(data, name: "n.wacz")
    #expect(found.labels == ["n.wacz!archive/data.warc.gz#1"])
    #expect(found.kinds == ["lists of a WACZ file": 2])
  }

  @Test func aWordFileIsNoArchive() throws {
    let data = try Packing.archive(
      .zip, [Member("[Content_Types].xml", "<x/>"), Member("word/x.txt", "One.")])
    let found = try read(data, name: "n.docx")
    #expect(found.articles.isEmpty)
    #expect(Array(found.rejected.keys) == ["n.docx"], "a Word file is taken for an archive")
  }

  @Test(arguments: UInt64(1)...30) func aChangedByteNeverTraps(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let form = try #require(Packing.Form.allCases.randomElement(using: &generator))
    var data = try Packing.archive(
      form,
      [
        Member("x.txt", "The ferry sails."), Member("f.jsonl", "{\"text\": \"One.\"}\n"),
        Member("é/y.csv", "text\nA\n"),
      ])
    for _ in 0..<20 {
      data[Int.random(in: 0..<data.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      let found = try read(data, name: "n")
      #expect(!found.articles.isEmpty || !found.rejected.isEmpty || !found.kinds.isEmpty, "seed \(seed)")
    }
  }
}
