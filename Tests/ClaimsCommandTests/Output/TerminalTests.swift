import Testing
import claims

@Suite struct TerminalTests {
  @Test(arguments: [
    (ColorChoice.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
    (.auto, true, ["NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false), (.never, true, [:], false),
    (.always, false, ["NO_COLOR": "1"], true), (.auto, false, ["FORCE_COLOR": "1"], true),
    (.auto, false, ["CLICOLOR_FORCE": "1"], true), (.auto, false, ["CLICOLOR_FORCE": "0"], false),
    (.auto, false, ["FORCE_COLOR": "1", "NO_COLOR": "1"], false), (.never, true, ["FORCE_COLOR": "1"], false),
  ])
  func colourIsDecided(
    _ choice: ColorChoice, _ isTerminal: Bool, _ environment: [String: String], _ expected: Bool
  ) {
    #expect(choice.isOn(isTerminal: isTerminal, environment: environment) == expected)
  }
}
