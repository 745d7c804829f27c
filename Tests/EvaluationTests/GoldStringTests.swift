import Foundation
import Testing
import claims_eval

@Suite struct GoldStringTests {
  @Test func aPlainStringAssertsThatItOccursOnce() throws {
    let decoded = try JSONDecoder().decode([GoldString].self, from: Data(#"["he"]"#.utf8))
    #expect(decoded == [GoldString("he")])
  }

  @Test func aPairHoldsTheOccurrence() throws {
    let decoded = try JSONDecoder().decode([GoldString].self, from: Data(#"[["he", 2]]"#.utf8))
    #expect(decoded == [GoldString("he", occurrence: 2)])
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    let strings = [GoldString("a"), GoldString("b", occurrence: 7)]
    let data = try JSONEncoder().encode(strings)
    #expect(try JSONDecoder().decode([GoldString].self, from: data) == strings)
  }
}
