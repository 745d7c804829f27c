import ClaimsModel
import TestSupport
import Testing
import claims

@Suite struct MarkedPassageTests {
  private let terminal = Terminal(isTerminal: false)

  @Test func onlyTheParagraphsOfTheSpanAreShown() {
    let marked = MarkedText("One.\n\nTwo ⟦three⟧.\n\nFour.")
    let passage = MarkedPassage(text: marked.text, content: marked.spans, sources: [])
    #expect(passage.rendered(marked.spans[0], indent: 0, for: terminal) == "Two [[three]].\n")
    #expect(passage.paragraphSpan(touching: marked.spans[0]) == TextSpan(6, 16))
  }

  @Test func aSpanOverParagraphsIsMarkedInEach() {
    let marked = MarkedText("“⟦One.\n\n“Two⟧,” she said.")
    let passage = MarkedPassage(text: marked.text, content: marked.spans, sources: [])
    #expect(
      passage.rendered(marked.spans[0], indent: 0, for: terminal) == "“[[One.]]\n\n[[“Two]],” she said.\n")
  }

  @Test func nestedMarksCloseInOrder() {
    let marked = MarkedText("⟦⟦Ada⟧ said yes⟧")
    let passage = MarkedPassage(text: marked.text, content: [marked.spans[0]], sources: [marked.spans[1]])
    #expect(passage.rendered(marked.spans[0], indent: 0, for: terminal) == "[[{Ada} said yes]]\n")
  }
}
