import ClaimsModel
import Testing

@Suite struct UtteranceDateTests {
  @Test(arguments: [
    ("In his opening speech on Thursday, Piet Maas said that the dam leaked.", "2025-05-15"),
    ("“It leaks,” Mara Voss told the Echo in Larkham on Thursday.", "2025-05-15"),
    ("Mara Voss had told the inquest in March that the dam leaked.", "2025-03"),
    ("According to a May 2 report by the board, the dam leaks.", "2025-05-02"),
  ])
  func aDateAroundTheCueIsTheDayOfTheUtterance(text: String, said: String) throws {
    let found = analysis(of: text, published: "2025-05-16")
    #expect(try #require(found.attributed.first).said == said)
  }

  @Test(arguments: [
    "Mara Voss said that the dam had leaked on Thursday.",
    "Mara Voss praised the 2019 repair as “a triumph of patience”.",
    "The dam broke on Thursday. Mara Voss said that it was old.",
  ])
  func otherDatesAreNot(text: String) throws {
    let found = analysis(of: text, published: "2025-05-16")
    #expect(try #require(found.attributed.first).said == nil)
  }
}
