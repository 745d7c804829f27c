import ClaimsModel
import TestSupport
import Testing

@Suite struct WrittenIDTests {
  /// A number such as a digest gives: 54 bits below a leading 1.
  private func references(_ count: Int, seed: UInt64 = 11) -> [Int64] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in 1 << 54 | Int64.random(in: 0..<(1 << 54), using: &generator) }
  }

  @Test func anIDAndEachOfItsBeginningsMeanTheRow() throws {
    for reference in references(50) {
      let id = Claim.ID(rawValue: 1, reference: reference)
      #expect(id.description.utf8.count == 12)
      for length in 2...12 {
        let written = try #require(WrittenID<Claim>(id.description.prefix(length)), "\(id)")
        #expect(written.references.contains(reference), "\(id), \(length)")
        #expect(written.description == id.description.prefix(length))
      }
      #expect(WrittenID<Claim>(id.description)?.references == reference...reference)
      #expect(WrittenID<Claim>(id.description.uppercased())?.references == reference...reference)
    }
  }

  @Test func anotherEndMeansAnotherRow() throws {
    let (one, other) = (references(2)[0], references(2)[1])
    let written = try #require(WrittenID<Figure>(Figure.ID(rawValue: 1, reference: one).description))
    #expect(!written.references.contains(other))
  }

  @Test(arguments: [
    "", "c", "a12", "f12", "s12", "c-1", "c1i", "c1l", "c1o", "c1u", "c 1", "ć1", "c111111111111",
  ])
  func whatIsNoIDOfAClaimIsNone(_ text: String) {
    #expect(WrittenID<Claim>(text) == nil)
  }

  @Test func aLetterThatIsLongerThanItsSmallOneIsReadAsThat() throws {
    // The Kelvin sign has three bytes, the k that it is in lower case one.
    for count in 1...11 {
      let signs = try #require(WrittenID<Claim>("c" + String(repeating: "\u{212A}", count: count)))
      let letters = try #require(WrittenID<Claim>("c" + String(repeating: "k", count: count)))
      #expect(signs == letters)
    }
  }
}
