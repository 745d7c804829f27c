import Outlets
import Testing

@Suite struct OutletDirectoryTests {
  private let directory = OutletDirectory()

  @Test(arguments: [
    "nyt", "NYT", "NY Times", "The New York Times", "new york times", "nytimes.com", "www.nytimes.com",
    "new-york-times", "the_new_york_times",
  ])
  func everyNameOfAnOutletMeansIt(_ name: String) {
    #expect(directory.outlet(called: name) == directory.outlet(called: "New York Times"))
    #expect(directory.outlet(called: name) != nil)
  }

  @Test(arguments: ["wash-post", "WaPo", "washingtonpost.com", "The Washington Post", "wash post"])
  func aSlugIsEnoughWhereOneOutletHasSuchWords(_ name: String) {
    #expect(directory.outlet(called: name) == directory.outlet(called: "Washington Post"))
    #expect(directory.outlet(called: name) != nil)
  }

  @Test(arguments: [
    "", "-", "the", "lantern", "Larkham Lantern", "n-t", "ne yo", "nytimes.com.example", "xnyt",
  ])
  func whatIsNoOutletsNameMeansNone(_ name: String) {
    #expect(directory.outlet(called: name) == nil)
  }

  @Test func whatAUserSaysComesFirst() {
    let own = OutletDirectory(given: ["nyt": "Northern Yard Tribune", "larkham lantern": "Lantern"])
    #expect(own.outlet(called: "NYT") == "Northern Yard Tribune")
    #expect(own.outlet(called: "The Larkham-Lantern") == "Lantern")
    #expect(own.outlet(called: "nytimes.com") == directory.outlet(called: "nytimes.com"))
  }

  @Test func foldingIsTheSameTwice() {
    for name in ["The New-York  Times", "the", "A_B", "  The   Hill "] {
      #expect(OutletDirectory.folded(OutletDirectory.folded(name)) == OutletDirectory.folded(name))
    }
  }
}
