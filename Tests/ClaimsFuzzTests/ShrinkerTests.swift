import Foundation
import Testing

@testable import claims_fuzz

@Suite struct ShrinkerTests {
  /// Finds fault with every text that holds all of some words.
  private struct WordTrial: Trial {
    let words: [String]

    func faults(of inputs: [FuzzInput], stopsAtFirst: Bool) -> [IndexedFault] {
      inputs.enumerated().filter { _, input in words.allSatisfy { input.text.contains($0) } }
        .map { IndexedFault(index: $0.offset, fault: Fault(sort: .died, problem: "words")) }
    }

    func frames(of input: FuzzInput) -> [String] { [] }
  }

  private func shrunk(_ text: String, to words: [String]) -> String {
    Shrinker(trial: WordTrial(words: words), sort: .died, deadline: .distantFuture)
      .shrunk(FuzzInput(name: "a.txt", text: text)).text
  }

  @Test func aTextIsCutDownToTheWordsThatTheFaultNeeds() {
    let text = (0..<200).map { "w\($0)" }.joined(separator: " ") + " “is” this so"
    #expect(shrunk(text, to: ["w40 ", "w170", "“"]) == "w40 w170“")
  }

  @Test func aLetterIsNeverCutInTwo() { #expect(shrunk("日本語のテキスト", to: ["本"]) == "本") }
}
