import ClaimsModel
import Extraction
import Testing

/// Subjects with clauses of their own, and what "who" and "which" mean.
@Suite struct RelativeClauseReaderTests {
  private func speakers(_ text: String) -> [String?] {
    let found = analysis(of: text)
    return found.attributed.filter { $0.parent == nil }.map(found.speaker)
  }

  @Test(arguments: [
    ("The warden who led the search said that the boat had sunk.", "The warden"),
    ("The warden who was on the wall when the storm came said that the boat had sunk.", "The warden"),
    ("The ship was met with dockers who say that the boat had sunk.", "dockers"),
    ("He was fined by a warden, who said that the boat had sunk.", "a warden"),
    ("She faces a ban from the Harbour Guild, which says that the boat had sunk.", "Harbour Guild"),
  ])
  func theHeadSpeaks(text: String, speaker: String) { #expect(speakers(text) == [speaker]) }

  @Test func aSubjectOfItsOwnStaysOne() {
    #expect(
      speakers("The warden who led the search left, and Mary Odell said that the boat had sunk.") == [
        "Mary Odell"
      ])
  }
}
