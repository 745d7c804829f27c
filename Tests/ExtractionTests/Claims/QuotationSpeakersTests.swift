import ClaimsModel
import Extraction
import Testing

/// Quotations that no cue attributes, and whose they are by what stands around them.
@Suite struct QuotationSpeakersTests {
  private func said(_ text: String) -> [String] {
    let found = analysis(of: text)
    return found.attributed.filter { $0.kind == .direct }.map {
      "\(found.speaker(of: $0) ?? "nobody"): \($0.text)"
    }
  }

  @Test(arguments: [
    "Mary Odell shook her head. “They do not care whether it holds.”",
    "For Mary Odell, the answer is plain. “They do not care whether it holds.”",
    "Asked about the wall, Mary Odell was blunt: “They do not care whether it holds.”",
    "Mary Odell's answer was short: “They do not care whether it holds.”",
    "Mary Odell lives below the wall.\n\n“They do not care whether it holds.”",
    "Mary Odell said the wall was old.\n\n“They do not care whether it holds.”",
    "And from Mary Odell:\n\n“They do not care whether it holds.”",
    "- Mary Odell, in a statement: “They do not care whether it holds.”",
    "“They do not care whether it holds.” — Mary Odell, baker",
  ])
  func whoStandsBesideAQuotationSaysIt(text: String) {
    #expect(said(text) == ["Mary Odell: “They do not care whether it holds.”"])
  }

  @Test(arguments: [
    "“They do not care,” Mary Odell shivers, pulling at her coat.",
    "“They do not care,” and Mary Odell shuts the door.",
  ])
  func whoActsBehindAQuotationSaysIt(text: String) {
    #expect(said(text) == ["Mary Odell: “They do not care,”"])
  }

  @Test func eachReactionIsOfItsName() {
    let text = """
      - Mary Odell, baker: “The wall is old.”
      - Port pilot Piet Maas: “The wall is mine.”
      """
    #expect(said(text) == ["Mary Odell: “The wall is old.”", "Piet Maas: “The wall is mine.”"])
  }

  @Test func aQuotationOverParagraphsIsOneClaim() {
    let text = """
      Mary Odell wants the wall mended.

      “The wall keeps four villages dry.

      “If it goes, they go with it.”
      """
    let found = analysis(of: text)
    #expect(found.attributed.filter { $0.kind == .direct }.map(\.spans.count) == [2])
  }

  @Test func titlesInMarksAreSaidByNobody() {
    #expect(said("Mary Odell sang “Long Water” and “Small Boat”.\n\n“No Oar at All” was not sung.") == [])
  }
}
