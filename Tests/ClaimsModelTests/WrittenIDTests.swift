import ClaimsModel
import TestSupport
import Testing

@Suite struct WrittenIDTests {
  /// Words such as are printed of claims: of numbers of 54 bits below a leading 1.
  private func words(_ count: Int) -> [String] {
    var generator = SeededGenerator(seed: 11)
    return (0..<count).map { _ in
      Claim.ID(rawValue: 1 << 54 | Int64.random(in: 0..<(1 << 54), using: &generator)).description
    }
  }

  @Test func anIDAndEachOfItsBeginningsMeanTheRow() throws {
    for id in words(50) {
      #expect(id.utf8.count == 12)
      for length in 2...12 {
        let written = try #require(WrittenID<Claim>(id.prefix(length)), "\(id)")
        #expect((written.description...written.last).contains(id), "\(id), \(length)")
        #expect(written.description == id.prefix(length))
      }
      let whole = try #require(WrittenID<Claim>(id.uppercased()))
      #expect(whole.description == id && whole.last == id)
    }
  }

  @Test func onlyAWholeIDIsPrinted() throws {
    let id = try #require(words(1).first)
    #expect(Claim.ID(rawValue: 7, printed: id)?.description == id)
    for other in [
      "", "c", String(id.dropLast()), id + "1", id.uppercased(), "f" + id.dropFirst(), id.dropLast() + "u",
    ] {
      #expect(Claim.ID(rawValue: 7, printed: other) == nil, "\(other)")
    }
  }

  @Test func anotherEndMeansAnotherRow() throws {
    let two = words(2)
    let written = try #require(WrittenID<Claim>(two[0]))
    #expect(!(written.description...written.last).contains(two[1]))
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
