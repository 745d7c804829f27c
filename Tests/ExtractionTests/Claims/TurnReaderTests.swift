import ClaimsModel
import Extraction
import Testing

/// Conversations that are set out turn by turn.
@Suite struct TurnReaderTests {
  private func answers(_ text: String, titled: Bool = false) -> [String] {
    let found = analysis(of: text, titled: titled)
    return found.attributed.filter { $0.parent == nil }.map {
      "\(found.speaker(of: $0) ?? "nobody"): \($0.text)"
    }
  }

  @Test func labelsThatComeBackAreSpeakers() {
    let text = """
      Rita Coe: When did the wall crack?

      Piet Maas: In March. Nobody came.

      Rita Coe: And you stayed?

      Maas: I had nowhere to go.
      """
    #expect(answers(text) == ["Piet Maas: In March. Nobody came.", "Piet Maas: I had nowhere to go."])
  }

  @Test func lettersAskAndAnswer() {
    let text = """
      Ten minutes with Piet Maas

      Q: When did the wall crack?

      A: In March. I saw it.

      Q: And you stayed?

      A: I had nowhere to go.
      """
    #expect(
      answers(text, titled: true) == ["Piet Maas: In March. I saw it.", "Piet Maas: I had nowhere to go."])
  }

  @Test func initialsMeanTheirNames() {
    let text = """
      Rita Coe met Piet Maas by the wall.

      RC: When did it crack?

      PM: In March.

      I was asleep.

      RC: And then?

      PM: Then I woke.
      """
    #expect(answers(text) == ["Piet Maas: In March. I was asleep.", "Piet Maas: Then I woke."])
  }

  @Test func questionsWithoutLabelsAreAnsweredByWhomTheTitleNames() {
    let text = """
      The wall and Piet Maas

      Why did you stay by the wall?

      I had nowhere to go.

      What will you do now?

      I shall mend my nets.
      """
    #expect(
      answers(text, titled: true) == ["Piet Maas: I had nowhere to go.", "Piet Maas: I shall mend my nets."])
  }

  @Test func wordsOfATurnAreDirect() {
    let found = analysis(
      of: "Q: Is it old?\n\nPiet Maas: It is.\n\nQ: Since when?\n\nMaas: Since I was a boy.")
    #expect(found.attributed.allSatisfy { $0.kind == .direct })
  }

  @Test(arguments: [
    "Price: 40 crowns\nWhere: the old lock\nDoors: 7.30pm",
    "What is the levy?\n\nA charge on boats.\n\nWhen does it start?\n\nIt starts on 1 April.",
    "Price: 40 crowns\nVerdict: The soup was cold.\n\nPrice: 30 crowns\nVerdict: The soup was warm.",
  ])
  func listsAndExplanationsAreNoConversations(text: String) { #expect(answers(text) == []) }
}
