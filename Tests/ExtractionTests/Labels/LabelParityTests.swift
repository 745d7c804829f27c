import ClaimsModel
import Extraction
import Foundation
import Linguistics
import Testing

/// The built-in network must say what its trainer's own arithmetic says (Training/claims_training/parity.py), on
/// some four hundred sentences of seeds/articles, whatever instructions the processor has.
@Suite struct LabelParityTests {
  private struct Expected: Decodable {
    let id: String
    let text: String
    let bodyStart: Int
    let labels: String
    let tags: [String]
  }

  private static func expected() throws -> [Expected] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/seeds-labels.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Expected.self, from: Data($0.utf8))
    }
  }

  @Test(arguments: KernelPath.available) func everyPathLabelsAsTheTrainer(path: KernelPath) throws {
    let all = try Self.expected()
    #expect(all.count > 20)
    // The portable path is slow without optimisation: it reads a few.
    for expected in path == .automatic || path == .avx2 ? all[...] : all.prefix(4) {
      let article = Article(
        path: expected.id, format: "jsonl", text: expected.text, bodyStart: expected.bodyStart, digest: "",
        textDigest: "")
      let input = LabellerInput(article, path: path)
      #expect(input.labels.map { String($0) }.joined() == expected.labels, "\(expected.id)")
      #expect(input.tags == expected.tags, "\(expected.id)")
    }
  }
}
