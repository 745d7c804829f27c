import ClaimsModel
import Testing

@testable import Extraction

/// Whom phrases mean that hold a name, an office or a part of a group.
@Suite struct WhoIsCalledSoTests {
  @Test(arguments: [
    // Part of a group is not the group.
    (
      "Republicans said that the bridge was old. Some Republicans said that it was new.",
      ["Republicans", "Some Republicans"]
    ),
    // "Many" of those who were the subject before.
    // A phrase for somebody whom its name only describes.
    (
      "A spokesman for mayoral candidate Orla Finch said that the bridge was old.",
      ["A spokesman for mayoral candidate Orla Finch"]
    ),
    (
      "Sailors like Mr. Dane and Ms. Le Roux say that the bridge is old.",
      ["Sailors like Mr. Dane and Ms. Le Roux"]
    ),
    // A description before the name, a place before its title, a church behind it.
    (
      "Finch's main opponent, Larkham Sen. Piet Maas, said that the bridge was old.", ["Piet Maas"]
    ),
    (
      "One plumber working for Ms. Finch, Edward Whitlock of Ostley Mill, said that the bridge was old.",
      ["Edward Whitlock"]
    ),
    // The president is not the guild's.
    (
      """
      President Mary Odell opened the bridge with Rolf Maas, president of the Harbour Guild. The president said that it \
      was new.
      """, ["Mary Odell"]
    ),
    // Nor the one who was president long ago, and is named once.
    // What is named after somebody is somebody else.
    (
      """
      The Edward Finch Centre opened on Monday. Edward Finch said that the bridge was old. Finch added that he liked it.
      """, ["Edward Finch", "Edward Finch"]
    ),
    // A couple, two bodies in one breath, and an acronym within another name.
    ("Ralph and Mary Coe said that the bridge was old.", ["Ralph Coe", "Mary Coe"]),
    (
      "The Young SLP met in Larkham. The SLP said on Monday that the bridge was old.", ["SLP"]
    ),
    ("Mary Odell herself said that the bridge was old.", ["Mary Odell"]),
    // The only two who were named; the only candidate.
    (
      """
      Orla Finch got 49 percent, while Piet Maas got 48 percent. On Monday both candidates said that the count was fair.
      """, ["Orla Finch", "Piet Maas"]
    ),
    (
      "Orla Finch met shopkeepers in Larkham. The candidate said that rents would fall.", ["Orla Finch"]
    ),
    // Answers of an interview.
    (
      """
      Mary Odell runs the port. She spoke with us.

      Q: Is the bridge old?

      A: It is. Nobody likes it.
      """, ["Mary Odell"]
    ),
    // "Who" after a phrase about no people, "others", a bare share, "some of his".
    (
      "Finch opened a market for shopkeepers who claim that rents are too high.", ["shopkeepers"]
    ),
    (
      "Some shopkeepers say that the bridge is old, while others say that it is new.",
      ["Some shopkeepers", "other shopkeepers"]
    ),
    (
      "41 percent of sailors said that the bridge is old, while 17 percent said that it is new.",
      ["41 percent of sailors", "17 percent of sailors"]
    ),
    (
      "Piet Maas left the guild. Some of his friends say that he was tired.", ["Some of Piet Maas' friends"]
    ),
    // An office that only one can mean, and the campaign.
    (
      "Orla Finch sold her boat. The Larkham senator said that she was tired. The senator added that boats leak.",
      ["Orla Finch", "Orla Finch"]
    ),
    ("Orla Finch sold her boat. The campaign said that boats leak.", ["Orla Finch's campaign"]),
    (
      "Rita Coe, who is now a fellow at the Ostley Institute, said that the bridge is old.", ["Rita Coe"]
    ),
    // Father and son; the one called "Ms." before; a nickname behind a small title.
    (
      "Harbour pilot Ralph Coe III spoke. Coe's uncle, Capt. Ralph Coe Jr., said that the bridge was old.",
      ["Ralph Coe Jr."]
    ),
    (
      """
      Ghazna Lund met shopkeepers. Ms. Lund left with her son, Tevik Lund. Ms. Lund said that the bridge was \
      old.
      """, ["Ghazna Lund"]
    ),
    (
      "Maas's cousin, former Mayor Berta \"Bee\" Telmer, said that the bridge was old.",
      ["Berta Telmer"]
    ),
    // A survey by somebody is the survey, and "it reads" a text.
    (
      "An audit conducted by engineer Rita Maas found that the bridge was old.",
      ["An audit conducted by engineer Rita Maas"]
    ),
    (
      "Coe, who in two earlier letters had claimed that the bridge was old, left for Larkham.", ["Coe"]
    ),
    (
      "A memoir by Mary Odell fell from the shelf. The book said that the bridge was old.",
      ["A memoir by Mary Odell"]
    ),
    (
      "Ostley Sen. Mary Odell left. The Liberal senator said that the bridge was old.",
      ["Mary Odell"]
    ),
    // Letters to the editor, each with its writer's name below.
    (
      """
      I think that the bridge is old.

      Rita Coe.

      I think that the bridge is new.

      Piet Maas.
      """, ["Rita Coe", "Piet Maas"]
    ),
    // Names behind a plural or "one of"; a team that is no given name; a common noun in capitals.
    (
      "The port's engineers, Peter Maas and Rita Telmer, said that the bridge was old.",
      ["Peter Maas", "Rita Telmer"]
    ),
    ("One of the shopkeepers, Rita Coe, said that the bridge was old.", ["Rita Coe"]),
    (
      "Are you on Team Finch? Orla Finch spoke in Larkham. Finch said that the bridge was old.",
      ["Orla Finch"]
    ),
    ("A new super PAC said that the bridge was old.", ["A new super PAC"]),
    // A nominee beside somebody who is in passing.
    (
      """
      Mary Odell left Larkham on Monday. Rain fell. Nobody came. Odell met the engineer Piet Maas. The Democratic nominee \
      said that the day was long.
      """, ["Mary Odell"]
    ),
    // A body by the words that introduced it.
    (
      """
      An advisory panel to the harbour board met in May. Nobody came. The advisory panel concluded that the tax must rise.
      """, ["An advisory panel to the harbour board"]
    ),
  ])
  func namesWhoIsMeant(_ text: String, _ speakers: [String]) {
    #expect(names(of: text) == speakers)
  }

  @Test(arguments: [
    // Where the words for a source begin and end.
    (
      "Dockers waiting by the gates said that the bridge was old.",
      "Dockers waiting by the gates"
    ),
    ("At low tide, several people I asked said that the nets were torn.", "several people"),
    (
      "Rain fell on the northern ports, whose wardens said that the bridge was old.",
      "the northern ports' wardens"
    ),
    (
      "The Committee for a Clean Harbour said that the bridge was old.",
      "Committee for a Clean Harbour"
    ),
    // Whom a speaker names is not the speaker.
    (
      "Joseph Maas said that he would stay. Ralph Coe isn't a sailor, he said.", "Joseph Maas"
    ),
    (
      "Edward Maas, a fellow of the guild, said that Ralph Coe could leave. He said Coe would have to wait.",
      "Edward Maas"
    ),
    // Who is named right behind an office; a husband who is called a mister; a poll of two papers.
    (
      "Ostley's fire chief says that nobody rang the bell. Edward Telmer says the door was shut.",
      "Edward Telmer"
    ),
    (
      "President Odell said that he was tired. Mr. Odell left with his wife, Mary Odell.", "Odell"
    ),
    (
      "Most want a bridge, according to a Larkham Echo/Radio Ostley poll.", "a Larkham Echo/Radio Ostley poll"
    ),
    ("Many Larkhamites say that the bridge was old.", "Many Larkhamites"),
    // A widow is a woman; a judge is a justice, in the headline too.
    ("“It leaks,” said the widow Tevika Strand. She added that nobody had come.", "Tevika Strand"),
    (
      """
      Judge says cranes are unsafe

      A harbour judge said on Friday that the cranes were unsafe. Nobody objected. Justice Ann Telmer left.
      """, "Ann Telmer"
    ),
    (
      "A judge said on Friday that the cranes were unsafe. Nobody objected. Justice Ann Telmer left.",
      "Ann Telmer"
    ),
  ])
  func findsWhoSpeaks(_ text: String, _ speaker: String) {
    let found = Set(names(of: text))
    #expect(found == [speaker])
  }

  @Test func takesNoOpinionForARole() {
    let article = analysis(of: "“Mr. Maas is a sick man,” Rita Coe said. Maas said that he was well.")
    #expect(article.sources.first { $0.name == "Maas" }?.roles == [])
  }

  @Test func takesWhoIsAskedForNoAsker() {
    #expect(names(of: "“It is old,” Finch said when asked whether the bridge would fall.") == ["Finch"])
  }

  @Test(arguments: [
    "Instead of waiting for the tide, she left for Larkham.",
    "Tired by the long day and known to be a bad sailor, Finch left for Larkham.",
    "Finch will write from Larkham to explain the bridge.",
  ])
  func takesNoWordForSomebodyThatIsNone(_ text: String) {
    #expect(!names(of: text).contains { ["Instead", "Tired", "Larkham"].contains($0) })
  }

  private func names(of text: String) -> [String] {
    let article = analysis(of: text)
    return article.claims.flatMap { claim in
      claim.attribution.filter { $0.relation == .speaker }.map { article.sources[$0.source].name }
    }
  }
}
