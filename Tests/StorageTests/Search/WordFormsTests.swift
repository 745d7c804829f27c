import ClaimsModel
import Storage
import TestSupport
import Testing

/// Words as they are written, and where they are looked for.
@Suite struct WordFormsTests {
  private static let texts = [
    "payments fell by a third", "he paid the crew", "they pay the pilots", "the university closed",
    "universities agree",
    "about 10,000 people fled", "some 10000 crowns", "100000 crowns", "send an e-mail soon",
    "an email arrived",
    "the Ørsted yard is shut", "the Orsted yard is open", "Łódź voted", "Lodz abstained",
    "the Straße is closed",
    "a Strasse is open", "Đurić resigned", "Æther leaks", "the governor and the government",
    "anti-government rallies", "antigovernment marches", "a U.S. envoy", "O’Neill’s quay",
  ]

  private func found(_ word: String, isPrefix: Bool = false) throws -> Set<String> {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(analysis(Self.texts.map { (nil, .person, $0) }))
    return Set(try stored.search(.word(word, isPrefix: isPrefix)).items.map(\.claim.text))
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let word: String
    var isPrefix = false
    let finds: Set<String>
    var testDescription: String { word + (isPrefix ? "*" : "") }
  }

  private static let examples = [
    Example(word: "pay", isPrefix: true, finds: ["payments fell by a third", "they pay the pilots"]),
    Example(word: "pay", finds: ["they pay the pilots"]),
    Example(word: "paid", isPrefix: true, finds: ["he paid the crew"]),
    Example(word: "universit", isPrefix: true, finds: ["the university closed", "universities agree"]),
    Example(word: "university", finds: ["the university closed", "universities agree"]),
    Example(
      word: "governm", isPrefix: true, finds: ["the governor and the government", "anti-government rallies"]),
    Example(
      word: "GOVERNM", isPrefix: true, finds: ["the governor and the government", "anti-government rallies"]),
    Example(word: "10000", finds: ["about 10,000 people fled", "some 10000 crowns"]),
    Example(word: "10,000", finds: ["about 10,000 people fled", "some 10000 crowns"]),
    Example(word: "100,000", finds: ["100000 crowns"]),
    Example(word: "email", finds: ["send an e-mail soon", "an email arrived"]),
    Example(word: "e-mail", finds: ["send an e-mail soon", "an email arrived"]),
    Example(word: "e-mails", finds: ["send an e-mail soon", "an email arrived"]),
    Example(word: "orsted", finds: ["the Ørsted yard is shut", "the Orsted yard is open"]),
    Example(word: "Ørsted", finds: ["the Ørsted yard is shut", "the Orsted yard is open"]),
    Example(word: "lodz", finds: ["Łódź voted", "Lodz abstained"]),
    Example(word: "Łódź", finds: ["Łódź voted", "Lodz abstained"]),
    Example(word: "strasse", finds: ["the Straße is closed", "a Strasse is open"]),
    Example(word: "straße", finds: ["the Straße is closed", "a Strasse is open"]),
    Example(word: "duric", finds: ["Đurić resigned"]), Example(word: "aether", finds: ["Æther leaks"]),
    Example(word: "anti-government", finds: ["anti-government rallies", "antigovernment marches"]),
    Example(word: "antigovernment", finds: ["anti-government rallies", "antigovernment marches"]),
    Example(word: "U.S.", finds: ["a U.S. envoy"]), Example(word: "o'neill", finds: ["O’Neill’s quay"]),
    Example(word: "payment", finds: ["payments fell by a third"]), Example(word: "univers", finds: []),
    Example(word: "ørst", isPrefix: true, finds: ["the Ørsted yard is shut", "the Orsted yard is open"]),
    Example(word: "orst", isPrefix: true, finds: ["the Ørsted yard is shut", "the Orsted yard is open"]),
  ]

  @Test(arguments: examples) func aWordIsFoundInEveryWayThatItIsWritten(_ example: Example) throws {
    #expect(try found(example.word, isPrefix: example.isPrefix) == example.finds)
  }

  @Test func aSpeakerIsFoundByTheBeginningOfAName() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(
      analysis([
        ("Ada Finlay", .person, "one"), ("Ministry of Finance", .government, "two"),
        ("Ada Roe", .person, "three"),
        ("Delfin Roe", .person, "four"),
      ]))
    #expect(Set(try stored.search(.field(.speaker("fin*"))).items.map(\.claim.text)) == ["one", "two"])
    #expect(try stored.search(.field(.speaker("fin"))).items.isEmpty)
    #expect(try stored.search(.field(.speaker("ada fin*"))).items.map(\.claim.text) == ["one"])
  }

  // MARK: - Where a word is looked for

  /// Four claims in which “harbour” stands ever farther from what is claimed.
  private func places() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(
      analysis(
        [(nil, .person, "the tunnel to the harbour leaks")], title: "One", published: PartialDate(year: 2020),
        number: 1))
    try stored.add(
      analysis(
        [("Harbour Board", .organisation, "the tunnel is dry")], title: "Two",
        published: PartialDate(year: 2021), number: 2))
    try stored.add(
      analysis(
        [(nil, .person, "a tunnel was dug")], title: "Harbour news", published: PartialDate(year: 2022),
        number: 3))
    try stored.add(
      analysis(
        [(nil, .person, "no ferry today")], title: "Harbour tunnel", published: PartialDate(year: 2023),
        number: 4))
    return stored
  }

  private func word(_ text: String) -> SearchExpression { .word(text, isPrefix: false) }

  @Test func whatIsClaimedComesFirstThenWhoSaidItThenTheHeadline() throws {
    let found = try places().search(.all([word("tunnel"), word("harbour")])).items.map(\.claim.text)
    #expect(found == ["the tunnel to the harbour leaks", "the tunnel is dry", "a tunnel was dug"])
  }

  @Test func oneWordAloneIsNotLookedForInTheHeadline() throws {
    let found = try places().search(word("harbour")).items.map(\.claim.text)
    #expect(found == ["the tunnel to the harbour leaks", "the tunnel is dry"])
    #expect(try places().search(.field(.title("harbour"))).items.count == 2)
  }

  @Test func aNegationAndAPhraseLookAtWhatIsClaimedAlone() throws {
    let found = try places().search(.all([word("tunnel"), .not(word("harbour"))])).items.map(\.claim.text)
    #expect(Set(found) == ["the tunnel is dry", "a tunnel was dug"])
    #expect(try places().search(.phrase("harbour board")).items.isEmpty)
    #expect(try places().search(.phrase("the harbour")).items.count == 1)
    #expect(try places().search(.phrase("harbours")).items.isEmpty)
  }

  @Test func theRestOfTheSentenceCountsAfterTheContent() throws {
    let stored = try StoredAnalyses(count: 0)
    var around = analysis(
      [("Ada Roe, a diver", .person, "the tunnel leaks")], published: PartialDate(year: 2023))
    around.sources[0].name = "Ada Roe"
    try stored.add(around)
    try stored.add(
      analysis([(nil, .person, "a diver saw the tunnel")], published: PartialDate(year: 2020), number: 2))
    let found = try stored.search(.all([word("diver"), word("tunnel")])).items.map(\.claim.text)
    #expect(found == ["a diver saw the tunnel", "the tunnel leaks"])
  }

  @Test func noArticleFillsThePage() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(
      analysis(
        (0..<8).map { (nil, .person, "the ferry, the ferry, the ferry \($0)") },
        published: PartialDate(year: 2023),
        number: 1))
    for number in 2..<5 {
      try stored.add(
        analysis([(nil, .person, "one ferry \(number)")], published: PartialDate(year: 2020), number: number))
    }
    let page = try stored.search(word("ferry"))
    let articles = page.items.map(\.article.id)
    #expect(articles.count == 11)
    #expect(articles.prefix(3).allSatisfy { $0 == stored.ids[0] })
    #expect(Set(articles[3..<6]) == Set(stored.ids[1...]))
    #expect(Set(page.items.map(\.id)).count == 11)
  }
}
