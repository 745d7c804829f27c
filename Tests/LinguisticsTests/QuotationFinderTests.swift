import ClaimsModel
import Linguistics
import TestSupport
import Testing

@Suite struct QuotationFinderTests {
  private func found(_ text: String) -> [TextSpan] {
    let annotated = Annotator().annotate(text, bodyStart: 0)
    return annotated.quotations.map {
      TextSpan(
        annotated.tokens[$0.tokens.start].span.start, annotated.tokens[$0.tokens.end - 1].span.end
      )
    }
  }

  @Test(arguments: [
    MarkedText("⟦“We tried,”⟧ she said. ⟦“Nobody came.”⟧"),
    MarkedText("⟦\"We tried,\"⟧ she said. ⟦\"Nobody came.\"⟧"),
    MarkedText("⟦‘It won’t hold,’⟧ she said of the players’ union."),
    MarkedText("⟦'It isn't safe,'⟧ he said. ⟦'Go.'⟧"),
    MarkedText("The players’ union said it’s ⟦“over”⟧."),
    MarkedText("⟦«It leaks»⟧, said Coe."),
    MarkedText("A 6\" pipe burst."),
    MarkedText("⟦“He told me, ‘It leaks,’”⟧ Coe said."),
    MarkedText("Tomas “Big Tom” Weller left."),
    MarkedText("“Big Tom”, as he is known, left."),
    MarkedText("Ade Bello, known as “Baba Blue”, left."),
    MarkedText("Weller said ⟦“Nothing”⟧ and left. The so-called ⟦“Iron Ring”⟧ is gone."),
    MarkedText("⟦”It leaks,”⟧ said Coe. ⟦“It always did.”⟧"),
    MarkedText("⟦“No,”⟧ said Coe.\n\n⟦'It leaks,'⟧ said Lee. ⟦'It always did.'⟧"),
    MarkedText("⟦“No,”⟧ ⟦“never,”⟧ said Coe.\n\nLee's the players' man in the '90s, ⟦‘so to speak’⟧ of it."),
    MarkedText("⟦“No,”⟧ said Coe. The players' man called it ⟦'a curse on the town'⟧ in the '90s."),
    MarkedText("⟦‘She said “never” twice,’⟧ the usher said. ⟦“No.”⟧ ⟦“Never.”⟧"),
    MarkedText("⟦„Es leckt“⟧, said Coe. ⟦”It leaks,”⟧ she added."),
  ])
  func marksArePaired(example: MarkedText) {
    #expect(found(example.text) == example.spans)
  }

  @Test func anOpenQuotationGoesOnInTheNextParagraph() {
    let annotated = Annotator().annotate(
      "Coe said: “It leaks.\n\n“It always did.” He left.\n\n“No.”", bodyStart: 0)
    #expect(annotated.quotations.map(\.continuesPrevious) == [false, true, false])
    #expect(annotated.quotations.map(\.isClosed) == [false, true, true])
  }

  @Test func anOpenQuotationGoesOnWithItsOwnMarkOnly() {
    let annotated = Annotator().annotate("\"It leaks.\n\n“It always did.” He left.", bodyStart: 0)
    #expect(annotated.quotations.map(\.continuesPrevious) == [false, false])
  }

  @Test func aForgottenMarkEndsBeforeTheCue() {
    #expect(found("\"The pit is finished, said Coe. He left.") == [TextSpan(0, 21)])
  }

  @Test func anUnclosedMarkEndsWithItsParagraph() {
    let text = "Coe said: “It leaks.\n\nNobody knew.\n\nIt rained."
    #expect(found(text) == [TextSpan(10, 22)])
  }
}
