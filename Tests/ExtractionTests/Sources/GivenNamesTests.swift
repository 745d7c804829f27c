import Testing

@testable import Extraction

@Suite struct GivenNamesTests {
  @Test(arguments: [
    ("Mary Voss", GivenNames.Gender.female), ("Volodymyr Kost", .male), ("Mrs. Voss", .female),
  ])
  func aGivenNameOrAFormOfAddressTellsTheGender(name: String, gender: GivenNames.Gender) {
    #expect(GivenNames.gender(of: name) == gender)
  }

  @Test(arguments: ["Virginia Beach", "Paris Motors", "Kim Lee", "Larkham Board"])
  func namesOfPlacesAndOfBothGendersTellNone(name: String) {
    #expect(GivenNames.gender(of: name) == nil)
  }

  @Test func theTableHasEachNameOnce() {
    let female = GivenNameTable.female.split(whereSeparator: \.isWhitespace)
    let male = GivenNameTable.male.split(whereSeparator: \.isWhitespace)
    #expect(Set(female).count == female.count)
    #expect(Set(male).count == male.count)
    #expect(Set(female).isDisjoint(with: male))
  }

  @Test(arguments: [("bill", "william", true), ("bob", "robert", true), ("bill", "robert", false)])
  func shortFormsMeetTheirNames(one: String, other: String, isSame: Bool) {
    #expect(Nicknames.mayBeSame(one, other) == isSame)
  }
}
