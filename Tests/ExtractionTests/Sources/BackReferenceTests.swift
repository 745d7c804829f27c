import ClaimsModel
import Testing

@testable import Extraction

/// Whom words mean that only what stands before them tells: plurals, documents, bodies, relations.
@Suite struct BackReferenceTests {
  @Test(arguments: [
    // Two who were named together.
    (
      """
      Mary Lund and Peter Osk met reporters on Friday. They said the deal was done. Both \
      promised to vote.
      """, ["Mary Lund", "Peter Osk", "Mary Lund", "Peter Osk"]
    ),
    // A body by the noun of its name.
    (
      "The Harbour Pension Fund warned of losses. Overall, the fund predicted that costs would grow.",
      ["Harbour Pension Fund", "Harbour Pension Fund"]
    ),
    // A poll by another noun.
    (
      """
      A survey of 900 adults by the Ostley Institute found that most want a bridge. The poll showed that support is \
      highest in Larkham.
      """,
      ["A survey of 900 adults by the Ostley Institute", "A survey of 900 adults by the Ostley Institute"]
    ),
    // Somebody mentioned in passing does not speak next; nor does an aide in a phrase in front.
    (
      """
      "The pumps are tired," Mayor Odell said on a walk with Corvanian envoy Viktor Pelin. He promised new ones by \
      May. Through an aide, he refused to name the maker.
      """, ["Odell", "Odell", "Odell"]
    ),
    // "It" that says what it would not is somebody.
    (
      "The coroner's office confirmed that a tape had arrived. It would not say what was on it.",
      ["The coroner's office", "The coroner's office"]
    ),
    // What "and" joins has the subject of the verb before it, not its object.
    (
      "Strand accused the harbour guild of frightening the dam families and asserted that she was tired.",
      ["Strand", "Strand"]
    ),
    // Documents by who issued them.
    (
      """
      The port council issued a statement on Friday. The statement said that rents would fall. Mayor Mary Lund said in \
      a letter that she would resign. The letter also said that she was tired.
      """, ["port council's statement", "Mary Lund", "Mary Lund's letter"]
    ),
    // A body that has just spoken, by what it is.
    (
      """
      The costs doubled, according to the Harbour Budget Office. The ferries cost 9 million, the agency said in June.
      """, ["Harbour Budget Office", "Harbour Budget Office"]
    ),
    (
      """
      Officers of the Larkham Police Department closed the bridge. Police said that it would stay closed. The Kansas \
      attorney general confirmed that the port had been warned. Attorney General Eric Lund then left.
      """, ["Larkham Police Department", "Eric Lund"]
    ),
    // A list of persons.
    (
      "Sens. Ann Lee (D-Ohio), Peter Maas (D-Ore.) and Rita Coe all suggested that the port was bankrupt.",
      ["Ann Lee", "Peter Maas", "Rita Coe"]
    ),
    // A poll told at length right behind its first mention.
    (
      """
      A poll published on Monday shows that most want a bridge. The survey of 900 adults by the Ostley Institute found that \
      few would pay for it.
      """, ["survey of 900 adults by the Ostley Institute", "survey of 900 adults by the Ostley Institute"]
    ),
  ])
  func namesWhoIsMeant(_ text: String, _ speakers: [String]) {
    let article = analysis(of: text)
    let found: [String] = article.claims.flatMap { claim in
      claim.attribution.filter { $0.relation == .speaker }.map { article.sources[$0.source].name }
    }
    #expect(found == speakers)
  }

  @Test func tellsWhoAHeadlineMeans() {
    let article = analysis(
      of: """
        Port inquiry says gates opened too early

        The gates were opened before anyone was warned, a parliamentary inquiry concluded on Thursday. It sat in Larkham.
        """, titled: true)
    let names = article.claims.flatMap(\.attribution).map { article.sources[$0.source].name }
    #expect(names == ["a parliamentary inquiry", "a parliamentary inquiry"])
    #expect(article.sources.first { $0.name == names[0] }?.aliases == ["Port inquiry"])
  }
}
