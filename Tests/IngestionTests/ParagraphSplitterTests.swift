import Ingestion
import Testing

@Suite struct ParagraphSplitterTests {
  @Test func blankLinesSeparateParagraphs() {
    #expect(
      ParagraphSplitter.paragraphs(of: "One is here.\n\nTwo is here.") == ["One is here.", "Two is here."])
  }

  @Test func withoutBlankLinesEachLineIsAParagraph() {
    let long =
      String(repeating: "The rain went on and on over the hills of the north. ", count: 4) + "It stopped."
    #expect(ParagraphSplitter.paragraphs(of: "\(long)\n\(long)\nShort.") == [long, long, "Short."])
  }

  @Test func linesBrokenAtAWidthAreJoined() {
    let wrapped = """
      The harbour master of the small town said on Tuesday that the ferry
      would not run before the end of the week, because a part that broke in
      the storm has to be made in another country and brought by lorry.

      Travellers were told to take the bus, which needs three hours longer and
      stops in every village between the two towns on its way along the coast.
      It is free.
      """
    #expect(
      ParagraphSplitter.paragraphs(of: wrapped) == [
        "The harbour master of the small town said on Tuesday that the ferry would not run before the end of "
          + "the week, because a part that broke in the storm has to be made in another country and brought by "
          + "lorry.",
        "Travellers were told to take the bus, which needs three hours longer and stops in every village "
          + "between the two towns on its way along the coast. It is free.",
      ])
  }

  @Test func aCompoundBrokenAtItsHyphenIsJoinedWithoutABlank() {
    let wrapped = """
      The harbour master of the small town has been asked for his well-
      informed opinion on the matter of the ferry that has not been seen
      since the storm of last week, when it left for the other side.
      """
    #expect(ParagraphSplitter.paragraphs(of: wrapped).first?.contains("his well-informed opinion") == true)
  }

  @Test func aShortLineThatEndsASentenceEndsAParagraphOfWrappedText() {
    let wrapped = """
      The harbour master of the small town said on Tuesday that the ferry
      would not run before the end of the week.
      Travellers were told to take the bus, which needs three hours longer
      and stops in every village between the two towns on its way there.
      """
    #expect(ParagraphSplitter.paragraphs(of: wrapped).count == 2)
  }

  @Test func aListWithinWrappedTextStaysApart() {
    let wrapped = """
      The harbour master of the small town said on Tuesday that the ferry
      would not run before the end of the week, because of these troubles
      of which he had told the council:

      * the engine
      * the rudder
      """
    #expect(ParagraphSplitter.paragraphs(of: wrapped).suffix(2) == ["* the engine", "* the rudder"])
  }

  @Test func linesOfAListStayApart() {
    let list = "Bread\nButter\nMilk\n\nA sentence of some length stands here."
    #expect(
      ParagraphSplitter.paragraphs(of: list) == [
        "Bread", "Butter", "Milk", "A sentence of some length stands here.",
      ])
  }
}
