import ClaimsModel
import Linguistics
import Testing

@testable import Extraction

@Suite struct NarrationTests {
  private static let history = """
    The Torvan War was fought from 1812 to 1815.

    In July and August 1812 the fleet was built. In November it sailed, and in February the army landed at Kol. \
    On 3 March the first town fell, and the next day the castle. Two days later the king fled.

    In the spring of 1814 the war broke out again. By the end of the year nothing was left. That winter many died. \
    On 18 June 1815 the general was beaten. The next morning he fled (his diary was printed in 1999). In July he gave up.
    """

  private static func dates(in text: String, published: PartialDate? = FigureExample.published) -> [String] {
    FigureExample.found(in: text, published: published).compactMap { figure in
      figure.date.map { "\(figure.text): \($0)" }
    }
  }

  @Test func aHistoryGoesByTheDateItToldLast() {
    #expect(
      Self.dates(in: Self.history) == [
        "from 1812 to 1815: 1812/1815", "July: 1812-07", "August 1812: 1812-08", "November: 1812-11",
        "February: 1813-02", "3 March: 1813-03-03", "the next day: 1813-03-04", "Two days later: 1813-03-06",
        "the spring of 1814: 1814-21", "the end of the year: 1814", "That winter: 1814-24",
        "18 June 1815: 1815-06-18", "The next morning: 1815-06-19", "1999: 1999", "July: 1815-07",
      ])
  }

  @Test(arguments: [
    FigureExample(
      "In ⟦1945⟧ the mill burned. In ⟦March⟧ it was rebuilt.", "date 1945", "date 1945-03"),
    FigureExample(
      "On ⟦5 November 2022⟧ he was held. In ⟦January⟧ he was freed.", "date 2022-11-05", "date 2023-01"),
    FigureExample(
      "In ⟦1945⟧ the mill burned. By ⟦the end of the year⟧ it stood again.", "date 1945", "date 1945"),
  ])
  func aDateOfAnotherYearOpensAStretch(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample(
      "Ada Bell, who was elected in ⟦2019⟧, said in ⟦March⟧ that she would go.", "date 2019", "date 2025-03"),
    FigureExample("In ⟦2019⟧ the firm moved. In ⟦November⟧ it will move again.", "date 2019", "date 2025-11"),
    FigureExample("In ⟦1945⟧ the mill burned.\n\nIn ⟦March⟧ it was sold.", "date 1945", "date 2025-03"),
    FigureExample(
      "In ⟦1945⟧ the mill burned. It was sold ⟦last year⟧. In ⟦March⟧ it was rebuilt.", "date 1945",
      "date 2024",
      "date 2025-03"),
    FigureExample("In ⟦2019⟧ the mill burned, she said on ⟦Monday⟧.", "date 2019", "date 2025-09-15"),
    FigureExample(
      "It was the best year since ⟦1945⟧. In ⟦March⟧ it was rebuilt.", "date 1945", "date 2025-03"),
  ])
  func newsGoesByItsPublication(_ example: FigureExample) { example.check() }

  @Test func aTextWithoutAPublicationDateGoesByItsOwn() {
    #expect(
      Self.dates(
        in: "The dam burst on 12 August 2019. On Friday the valley was dry. In October it rained.",
        published: nil)
        == ["12 August 2019: 2019-08-12", "Friday: 2019-08-16", "October: 2019-10"])
    #expect(
      Self.dates(in: "The dam burst on Monday. In October it rained.", published: nil) == ["October: XXXX-10"]
    )
  }

  @Test func oldYearsMakeAHistoryAndDaysOfItsOwnMakeNews() {
    let news =
      "The mill, built in 1901 and rented out in 1934 and 1955, burned on Monday. It had closed in 1980."
    let published = FigureExample.published
    #expect(HistoryReader.isHistory(Annotator().annotate(Self.history, bodyStart: 0), published: published))
    #expect(!HistoryReader.isHistory(Annotator().annotate(news, bodyStart: 0), published: published))
    #expect(!HistoryReader.isHistory(Annotator().annotate("", bodyStart: 0), published: nil))
  }

  @Test(arguments: [
    FigureExample("It rained in ⟦July⟧ and ⟦August 2014⟧.", "date 2014-07", "date 2014-08"),
    FigureExample("Prices fell from ⟦November⟧ to ⟦March 2014⟧.", "date 2013-11", "date 2014-03"),
    FigureExample("Snow lay from ⟦10 May⟧ to ⟦25 June 2014⟧.", "date 2014-05-10", "date 2014-06-25"),
    FigureExample("They met on ⟦7 and 8 December 2014⟧.", "date_range 2014-12-07/2014-12-08"),
    FigureExample("It rained in ⟦July⟧ and was dry in ⟦August 2014⟧.", "date 2025-07", "date 2014-08"),
  ])
  func aListOfDatesSharesItsYear(_ example: FigureExample) { example.check() }
}
