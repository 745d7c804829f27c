import Hashing
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and of no bytes.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theStandardsExamples(text: String, digest: String) {
    #expect(SHA256.hash(text.utf8).hex == digest)
  }

  @Test func piecesAreOneText() {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: 777) {
      hash.update(bytes[start..<min(start + 777, bytes.count)])
    }
    hash.update([])
    #expect(hash.finalize() == SHA256.hash(bytes))
    #expect(hash.finalize() == SHA256.hash([]))
    // A sequence without storage.
    #expect(SHA256.hash(bytes.lazy.map { $0 }) == SHA256.hash(bytes))
  }
}
