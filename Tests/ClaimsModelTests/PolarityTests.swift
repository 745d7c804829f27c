import ClaimsModel
import Testing

@Suite struct PolarityTests {
  @Test(arguments: Stance.allCases, [false, true])
  func noContentIsAssertedThatTheSpeakerDoesNotStandFor(stance: Stance, isNegated: Bool) {
    let claim = Claim(
      kind: .indirect, stance: stance, text: "x", spans: [TextSpan(0, 1)], isNegated: isNegated,
      sentence: TextSpan(0, 1), confidence: 1)
    let expected: Polarity =
      switch (stance, isNegated) {
      case (.questions, _), (.denies, true), (.opposes, true), (.declines, true): .neutral
      case (.denies, false), (.opposes, false), (.declines, false): .rejected
      case (_, true): .rejected
      case (_, false): .asserted
      }
    #expect(claim.polarity == expected)
  }
}
