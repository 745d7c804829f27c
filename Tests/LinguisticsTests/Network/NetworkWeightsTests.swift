import Linguistics
import Testing

@Suite struct NetworkWeightsTests {
  @Test func blobsAreFoundByTheirNames() throws {
    let weights = try NetworkFixture().weights
    #expect(try weights.bytes(named: "bytes") == [0, 1, 2, 3, 4])
    #expect(throws: WeightsError.missingBlob("none")) { try weights.words(named: "none") }
    #expect(throws: WeightsError.blobType("bytes")) { try weights.floats(named: "bytes") }
  }

  @Test func aTruncatedFileIsRefused() throws {
    let bytes = try NetworkFixture().bytes
    for count in stride(from: 0, to: bytes.count, by: 64) {
      let error = #expect(throws: WeightsError.self) {
        try NetworkFixture.weights(of: Array(bytes.prefix(count)))
      }
      switch error {
      case .tooShort, .length: break
      default: Issue.record("\(count) bytes: \(String(describing: error))")
      }
    }
  }

  @Test func aFlippedByteIsRefused() throws {
    var bytes = try NetworkFixture().bytes
    for place in Array(0..<80) + Array(stride(from: 80, to: bytes.count, by: 1999)) {
      bytes[place] ^= 0x10
      let error = #expect(throws: WeightsError.self, "byte \(place)") {
        try NetworkFixture.weights(of: bytes)
      }
      if place >= 32 { #expect(error == .checksum) }
      bytes[place] ^= 0x10
    }
  }

  @Test func whatIsWrongIsNamed() throws {
    let bytes = try NetworkFixture().bytes
    #expect(throws: WeightsError.foreign) { try NetworkFixture.weights(of: [1] + bytes.dropFirst()) }
    #expect(throws: WeightsError.tooShort(byteCount: 31)) {
      try NetworkFixture.weights(of: Array(bytes.prefix(31)))
    }
    #expect(throws: WeightsError.version(2)) {
      try NetworkFixture.weights(of: bytes.prefix(8) + [2, 0, 0, 0] + bytes.dropFirst(12))
    }
    #expect(throws: WeightsError.length(stated: UInt64(bytes.count), actual: bytes.count + 8)) {
      try NetworkFixture.weights(of: bytes + [UInt8](repeating: 0, count: 8))
    }
  }

  /// A writer's mistake has a right checksum and must not reach the kernels all the same.
  @Test func aMalformedRecordIsRefused() throws {
    var bytes = try NetworkFixture().bytes
    // Behind the header the embedding's record: its kind, its length, its number of tables.
    for (place, value) in [(32, 9), (32, 2), (36, 4), (36, 255), (40, 0), (40, 2), (40, 65)] {
      let old = bytes[place]
      bytes[place] = UInt8(value)
      sign(&bytes)
      let error = #expect(throws: WeightsError.self) { try NetworkFixture.weights(of: bytes) }
      guard case .malformed = error else {
        Issue.record("\(value) at \(place): \(String(describing: error))")
        continue
      }
      bytes[place] = old
    }
  }

  @Test func theBuiltInFileIsWhole() throws {
    _ = try NetworkWeights.embedded()
  }

  private func sign(_ bytes: inout [UInt8]) {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for start in stride(from: 32, to: bytes.count, by: 8) {
      var word: UInt64 = 0
      for place in (start..<(start + 8)).reversed() { word = word << 8 | UInt64(bytes[place]) }
      value = (value ^ word) &* 0x100_0000_01b3
    }
    for index in 0..<8 { bytes[24 + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(index))) }
  }
}
