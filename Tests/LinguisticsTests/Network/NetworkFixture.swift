import Linguistics
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A small random network with the scores of numpy's reference: `python -m claims_training.fixture` wrote it.
struct NetworkFixture {
  let bytes: [UInt8]
  let weights: NetworkWeights
  /// Columns of the embedding, then two of the injection.
  let columns: [[UInt32]]
  let sequences: [TokenRange]

  var embedded: [[UInt32]] { Array(columns.dropLast(2)) }
  var injected: [[UInt32]] { Array(columns.suffix(2)) }

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    bytes = try Array(Data(contentsOf: folder.appending(path: "Fixtures/network.weights")))
    weights = try Self.weights(of: bytes)
    let places = try weights.words(named: "sequences").map(Int.init)
    sequences = stride(from: 0, to: places.count, by: 2).map { TokenRange(places[$0], places[$0 + 1]) }
    let ids = try weights.words(named: "columns")
    let tokens = try #require(sequences.last).end
    columns = stride(from: 0, to: ids.count, by: tokens).map { Array(ids[$0..<min($0 + tokens, ids.count)]) }
  }

  static func weights(of bytes: [UInt8]) throws -> NetworkWeights {
    try bytes.withUnsafeBytes { try NetworkWeights($0) }
  }

  /// The bits of the scores that are expected of a head.
  func expected(_ head: String) throws -> [UInt32] {
    try weights.floats(named: "expected \(head)").map(\.bitPattern)
  }
}
