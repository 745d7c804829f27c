import ClaimsModel
import Linguistics
import TestSupport
import Testing

@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    MarkedText("⟦It rained.⟧ ⟦Nobody came.⟧"),
    MarkedText("⟦Mr. Lee met Gen. J. Coe on Jan. 5.⟧ ⟦They talked.⟧"),
    MarkedText("⟦She moved to the U.S.⟧ ⟦The town grieved.⟧"),
    MarkedText("⟦The U.S. Senate met.⟧"),
    MarkedText("⟦“It leaks.”⟧ ⟦Nobody knew.⟧"),
    MarkedText("⟦Tmt. Rao met Cllr. Coe and Revd. Lee.⟧"),
    MarkedText("⟦They owed Harker Ltd.⟧ ⟦Dockers cheered.⟧"),
    MarkedText("⟦Harker Ltd. President Ann Coe left.⟧"),
    MarkedText("⟦He slept on Quay St.⟧ ⟦Sailors sang.⟧"),
    MarkedText("⟦He slept in St. Louis.⟧"),
    MarkedText("⟦“Why?” he asked.⟧"),
    MarkedText("⟦He paused ... and left.⟧"),
    MarkedText("⟦First line⟧\n\n⟦Second one.⟧"),
  ])
  func sentencesEndWhereAReaderEndsThem(example: MarkedText) {
    #expect(Annotator().annotate(example.text, bodyStart: 0).sentences.map(\.span) == example.spans)
  }

  @Test func aTitleIsOneSentence() {
    let text = "Dam leaks. Town waits\n\nIt rained. It stopped."
    let sentences = Annotator().annotate(text, bodyStart: 23).sentences
    #expect(sentences.map(\.isInTitle) == [true, false, false])
  }
}
