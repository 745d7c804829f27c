import ClaimsModel
import Foundation
import Ingestion
import TestSupport
import Testing

/// Of a web archive the pages are read, whatever else and whatever damage is in it.
@Suite struct WebRecordTests {
  private struct Found {
    var articles: [Article] = []
    var rejected: [String: IngestionError] = [:]
    var kinds: [String: Int] = [:]
    /// The numbers of the ferries in the articles.
    var ferries: [String] {
      articles.map { $0.title?.split(separator: " ").dropFirst().first.map(String.init) ?? "" }
    }
  }

  private func read(_ bytes: [UInt8], name: String = "w") throws -> Found {
    let folder = try TemporaryDirectory()
    let path = try folder.write(Data(bytes), to: name)
    let reader = InputReader()
    var found = Found()
    func short(_ label: String) -> String { String(label.dropFirst(path.count - name.count)) }
    reader.pieces(of: path, passOver: { found.kinds = $0.kinds }) { result in
      switch result {
      case .success(let piece):
        for outcome in reader.articles(in: piece) {
          switch outcome {
          case .article(let article): found.articles.append(article)
          case .rejected(let label, let reason): found.rejected[short(label)] = reason
          }
        }
      case .failure(let rejection): found.rejected[short(rejection.label)] = rejection.reason
      }
      return true
    }
    return found
  }

  private let page = WebRecords.page

  @Test func pagesAreReadAndOtherRecordsCounted() throws {
    let bytes =
      WebRecords.record("warcinfo", Array("software: x\r\n".utf8))
      + WebRecords.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8)) + WebRecords.response(page(1))
      + WebRecords.record("metadata", Array("a: b".utf8)) + WebRecords.record("revisit", [])
      + WebRecords.response([0x89, 0x50], type: "image/png")
      + WebRecords.response(page(2), status: "404 Not Found")
      + WebRecords.response(page(3), status: "301 Moved") + WebRecords.response(page(4), type: nil)
      + WebRecords.record("response", address: "dns:echo.example", contentType: "text/dns", Array("x".utf8))
      + WebRecords.record(
        "conversion", contentType: "text/plain", Array("Ferry 5 sails\n\nThe ferry number 5 sails.".utf8))
    let found = try read(bytes)
    #expect(found.ferries == ["1", "4", "5"])
    #expect(found.articles.map(\.format) == ["warc", "warc", "warc"])
    #expect(found.articles.first?.url == "https://echo.example/2022/ferry")
    #expect(found.articles.first?.path.hasSuffix("w#3") == true)
    #expect(
      found.kinds == [
        "warcinfo records": 1, "request records": 1, "metadata records": 1, "revisit records": 1,
        "image/png": 1,
        "HTTP 404": 1, "HTTP 301": 1, "records of other types": 1,
      ])
    #expect(found.rejected.isEmpty)
    let members = try Gzip.compressed(bytes) + Gzip.compressed(WebRecords.response(page(9)))
    #expect(try read(members).ferries == ["1", "4", "5", "9"])
  }

  @Test func chunksAndCompressionAreTakenAway() throws {
    let packed = try Gzip.compressed(page(3))
    let found = try read(
      WebRecords.response(WebRecords.chunked(page(1)), headers: "Transfer-Encoding: chunked\r\n")
        + WebRecords.response(page(2), headers: "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")
        + WebRecords.response(packed, headers: "Content-Encoding: gzip\r\n")
        + WebRecords.response(
          WebRecords.chunked(packed), headers: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")
        + WebRecords.response(
          Array(packed.dropFirst(10).dropLast(8)), headers: "Content-Encoding: deflate\r\n")
        + WebRecords.response(page(4), headers: "Content-Encoding: br\r\n")
        + WebRecords.response([0x8B, 0x02, 0x80], headers: "Content-Encoding: br\r\n")
        + WebRecords.response(Array(packed.dropLast(20)), headers: "Content-Encoding: gzip\r\n"))
    #expect(found.ferries == ["1", "2", "3", "3", "3", "4"])
    #expect(found.rejected == ["w#7": .webRecord(.encoding("br")), "w#8": .webRecord(.damagedBody)])
  }

  @Test func aBombInAnAnswerIsRefused() throws {
    let bomb = try Gzip.compressed([UInt8](repeating: 0x20, count: 64 << 20))
    let found = try read(
      WebRecords.response(bomb, headers: "Content-Encoding: gzip\r\n") + WebRecords.response(page(1)))
    #expect(found.ferries == ["1"])
    #expect(found.rejected["w#1"] == .gzipBomb(ratio: 200))
  }

  @Test(arguments: [0, 30, 5000, 99_999_999, 1 << 40]) func aWrongLengthCostsItsRecord(length: Int) throws {
    let first = WebRecords.response(page(1))
    let found = try read(first + WebRecords.response(page(2), length: length) + WebRecords.response(page(3)))
    #expect(found.ferries == ["1", "3"])
    #expect(found.rejected == ["w#2": .webRecord(.wrongLength(offset: first.count))])
  }

  @Test(arguments: ["-7", "", "x", "99999999999999999999999"]) func aLengthThatIsNoneCostsItsRecord(
    length: String
  ) throws {
    let head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(length)\r\n\r\n"
    let found = try read(Array(head.utf8) + page(1) + Array("\r\n\r\n".utf8) + WebRecords.response(page(3)))
    #expect(found.ferries == ["3"])
    #expect(found.rejected == ["w#1": .webRecord(.noRecord(offset: 0))])
  }

  @Test func aFileThatIsCutOffIsReadAsFarAsItGoes() throws {
    let (first, second) = (WebRecords.response(page(1)), WebRecords.response(page(2)))
    let cut = try read(first + second.dropLast(60))
    #expect(cut.ferries == ["1"])
    #expect(cut.rejected == ["w#2": .webRecord(.cutOff(offset: first.count))])
    #expect(try read(first + second.dropLast(4)).ferries == ["1", "2"])
    let members = try Gzip.compressed(first) + Gzip.compressed(second).dropLast(20)
    let packed = try read(Array(members))
    #expect(packed.ferries == ["1"])
    #expect(packed.rejected == ["w": .damagedGzip(offset: members.count)])
  }

  @Test func ofAMemberWithAWrongCheckSumNothingIsTaken() throws {
    var second = try Gzip.compressed(WebRecords.response(page(2)))
    second[second.count - 6] ^= 0x40
    let found = try read(try Gzip.compressed(WebRecords.response(page(1))) + second)
    #expect(found.ferries == ["1"])
    guard case .damagedGzip? = found.rejected["w"] else {
      Issue.record("\(found.rejected)")
      return
    }
  }

  @Test func aRecordThatIsTooLongIsPassedOver() throws {
    let long = [UInt8](repeating: 0x61, count: 40 << 20)
    let found = try read(
      WebRecords.response(long) + WebRecords.response(long, type: "video/mp4") + WebRecords.response(page(1)))
    #expect(found.ferries == ["1"])
    #expect(found.kinds == ["video/mp4": 1])
    #expect(found.rejected == ["w#1": .webRecord(.tooLong(offset: 0, limit: 32 << 20))])
  }

  @Test func manyWrongLengthsCostLinearTime() throws {
    let record = WebRecords.response(Array("<p>x</p>".utf8), length: 30 << 20)
    let found = try read(Array(repeating: record, count: 5_000).flatMap { $0 })
    #expect(found.rejected.count == 5_000)
  }

  @Test(arguments: UInt64(1)...40) func damageNeverTraps(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes =
      WebRecords.response(WebRecords.chunked(page(1)), headers: "Transfer-Encoding: chunked\r\n")
      + WebRecords.response(try Gzip.compressed(page(2)), headers: "Content-Encoding: gzip\r\n")
    for _ in 0..<20 {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0...2, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: index)
      default: bytes.insert(contentsOf: Array("\r\n\r\nWARC/1.0\r\n".utf8), at: index)
      }
      _ = try read(bytes)
      #expect(!Reading.outcomes(bytes, as: .warc).isEmpty, "seed \(seed)")
    }
  }
}
