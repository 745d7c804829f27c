import ClaimsModel
import Foundation
import Ingestion
import TestSupport
import Testing

/// Of damaged gzip data nothing is taken that may be wrong, and nothing is lost without a word.
@Suite struct GzipDamageTests {
  private static func member(_ number: Int) throws -> [UInt8] {
    try Gzip.compressed(Array("{\"text\": \"Number \(number).\"}\n".utf8))
  }

  private func outcomes(_ bytes: [UInt8], name: String = "feed.jsonl.gz") throws -> (
    path: String, [ReadOutcome]
  ) {
    let folder = try TemporaryDirectory()
    let path = try folder.write(Data(bytes), to: name)
    return (path, Reading.outcomes(ofFile: path))
  }

  private func texts(_ outcomes: [ReadOutcome]) -> [String] {
    outcomes.compactMap { if case .article(let article) = $0 { article.text } else { nil } }
  }

  @Test func aSecondMemberThatIsNoneIsReportedWhereItBegins() throws {
    let first = try Self.member(1)
    let (path, found) = try outcomes(first + [0x1E] + Self.member(2).dropFirst())
    #expect(texts(found) == ["Number 1."])
    #expect(found.last == .rejected(label: path, reason: .damagedGzip(offset: first.count)))
    #expect(found.count == 2)
  }

  @Test func aLastLineWithoutItsEndIsKeptBeforeWhatIsNoMember() throws {
    let first = try Gzip.compressed(Array("{\"text\": \"Number 1.\"}".utf8))
    let (path, found) = try outcomes(first + Array("rubbish".utf8))
    #expect(texts(found) == ["Number 1."])
    #expect(found.last == .rejected(label: path, reason: .damagedGzip(offset: first.count)))
  }

  @Test func zerosBetweenAndBehindMembersAreNothing() throws {
    let zeros = [UInt8](repeating: 0, count: 300_000)
    let (_, found) = try outcomes(Self.member(1) + zeros + Self.member(2) + zeros)
    #expect(texts(found) == ["Number 1.", "Number 2."])
    #expect(found.count == 2)
  }

  @Test func ofAMemberWithAWrongCheckSumNothingIsTaken() throws {
    var second = try Self.member(2)
    second[second.count - 8] ^= 0xFF
    let (path, found) = try outcomes(Self.member(1) + second + Self.member(3))
    #expect(texts(found) == ["Number 1."])
    guard case .rejected(path, .damagedGzip)? = found.last else {
      Issue.record("the damage is not reported: \(found)")
      return
    }
  }

  @Test(arguments: UInt64(1)...40) func aChangedByteNeverChangesAnArticle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let lines = (0..<400).map {
      "{\"text\": \"Ship \($0) left port \(UInt64.random(in: 0...UInt64.max, using: &generator)).\"}\n"
    }
    let sound = Set(lines.map { String($0.dropFirst(10).dropLast(3)) })
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: lines.count, by: 100) {
      bytes += try Gzip.compressed(Array(lines[start..<start + 100].joined().utf8))
    }
    bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
    // The two first bytes tell that it is gzip data at all.
    (bytes[0], bytes[1]) = (0x1F, 0x8B)
    let (_, found) = try outcomes(bytes)
    #expect(texts(found).allSatisfy(sound.contains), "seed \(seed)")
    #expect(found.count % 100 == 0 || texts(found).count == found.count - 1, "seed \(seed)")
  }

  @Test func aDocumentWithAWrongCheckSumIsRejected() throws {
    var bytes = try Gzip.compressed(Array("It rained all day.".utf8))
    bytes[bytes.count - 8] ^= 1
    let (path, found) = try outcomes(bytes, name: "a.txt.gz")
    #expect(found.count == 1)
    guard case .rejected(path, .damagedGzip)? = found.last else {
      Issue.record("\(found)")
      return
    }
  }
}
