import Testing

@testable import Extraction

@Suite struct CountedPhraseReaderTests {
  @Test(arguments: [
    ("ships", "ship"), ("people", "person"), ("cities", "city"), ("churches", "church"), ("buses", "bus"),
    ("lives", "life"), ("women", "woman"), ("glass", "glass"), ("prizes", "prize"), ("ties", "tie"),
    ("others", "other"),
  ])
  func headsAreSingular(word: String, lemma: String) {
    #expect(CountedPhraseReader.lemma(of: word) == lemma)
  }
}
