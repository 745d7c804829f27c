import Outlets
import Testing

@testable import Extraction

@Suite struct OutletNamesTests {
  private let names = OutletNames(adding: [
    "Larkham Intelligencer; Intelligencer; larkhamintelligencer.example"
  ])

  @Test(arguments: [
    "The Washington Post", "washingtonpost.com", "AP", "Associated Press", "The Hill", "Le Monde",
  ])
  func wellKnownOutletsAreListed(name: String) {
    #expect(names.isOutlet(name))
  }

  @Test(arguments: ["Ap", "Hill", "Rita Coe", "Larkham Motors"])
  func otherNamesAreNot(name: String) {
    #expect(!names.isOutlet(name))
  }

  @Test func namesAndDomainsOfOneOutletShareAnIdentity() {
    #expect(names.identity(of: "AP") == names.identity(of: "Associated Press"))
    #expect(names.identity(of: "the Post") == names.identity(of: "washingtonpost.com"))
  }

  @Test func aUsersOutletIsKnownByAllItsNames() {
    #expect(names.isOutlet("Intelligencer"))
    #expect(names.identity(of: "larkhamintelligencer.example") == "larkham intelligencer")
  }
}
