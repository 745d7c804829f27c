import ClaimsModel
import Testing

@Suite struct NameTrapRuleTests {
  @Test(arguments: [
    "G7 ministers flew a Boeing 737 past the A380 while Covid-19 spread.",
    "Officials are on call 24/7.",
    "Article 5 and Section 230 were cited in UN resolution 1701.",
    "Call 020 7946 0958 or visit 10 Downing Street, SW1A 2AA.",
    "He lives at No. 10.",
    "One must ask which one is the better one.",
    "He is one of the best pilots in the fleet.",
    "Version 3.2 of the app is on page 14.",
    "Fans of Area 51 and Apollo 11 met at Studio 54 on Route 66.",
    "No one died and none of the cars was insured.",
    "May may go to the fair with April Jones.",
    "They march on and on.",
    "For a second she paused.",
    "The Second World War changed the First Amendment debate.",
    "She flew on Flight 103 from Gate 12.",
    "The iPhone 4 and the Galaxy S9 are old.",
    "Phone +1 555 010 9999 for tickets.",
    "The F-16 and the Mi-8 landed.",
    "The 5G mast and the 3D printer failed.",
    "He studied at the Big Ten school.",
    "At first he agreed, then he left.",
    "One day they will return.",
    "He doubled back to the gate.",
    "It was a two-way street.",
    "The bus took Highway 7 to the coast.",
    "Formula 1 fans cheered.",
    "He spoke for the Group of Seven.",
    "Mark 3:16 was read aloud.",
    "She won the one-on-one duel.",
    "The third party withdrew.",
    "Windows 7 is no longer sold.",
    "Psalm 23 was sung.",
    "He was second to none.",
    "The A.B. Smith 4x4 rolled.",
    "The quarter was quiet.",
    "They fall in love in fall colours.",
    "She can spring a surprise.",
    "Sun shone on the quay.",
    "Channel 4 aired the film.",
  ])
  func numbersInNamesAreNoFigures(_ sentence: String) {
    #expect(FigureExample.found(in: sentence).map(\.text) == [])
  }
}
