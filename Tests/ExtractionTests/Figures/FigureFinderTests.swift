import ClaimsModel
import Linguistics
import TestSupport
import Testing

@testable import Extraction

@Suite struct FigureFinderTests {
  private static let pieces = [
    "16,000", "1.2", "$", "€", "%", "bn", "m", "two", "dozen", "million", "to", "from", "between", "and", "-",
    "–", "May",
    "3rd", "June", "2019", "Thursday", "last", "week", "years", "ago", "half", "a", "one", "in", "five",
    "people", "rose",
    "by", ",", ".", "(", ")", "½", "°", "C", "’s", "'", "\"", "\n\n", "é", "🙂", "per", "cent", "No", "0",
    "9/11", "A330",
    "p.m.", "12-year-old", "±", "−5", "#", "of", "the", "\u{200B}", "1,1,1", "7.7.7", "twenty", "third",
    "£3.4m",
  ]

  @Test(arguments: 1...40)
  func anyTextGivesSortedFiguresThatStandWhereTheySay(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = (0..<200).map { _ in
      (Self.pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
    }.joined()
    Self.checkSpans(of: FigureExample.found(in: text), in: text)
  }

  @Test(arguments: 1...20)
  func anyScalarsAreRead(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<400 {
      let value = UInt32.random(in: 1...0x1F9FF, using: &generator)
      text.unicodeScalars.append(Unicode.Scalar(value) ?? "7")
    }
    Self.checkSpans(of: FigureExample.found(in: text), in: text)
  }

  @Test(arguments: [
    "7", "1,1,1,", "two hundred ", "$5 ", "twenty-", "from 5 to ", "May ", "1-", "a half of ", "7.7.",
  ])
  func repeatedPiecesAreReadToTheEnd(piece: String) {
    let text = String(repeating: piece, count: 4_000)
    Self.checkSpans(of: FigureExample.found(in: text), in: text)
  }

  @Test func anEmptyTextHasNoFigures() {
    #expect(FigureExample.found(in: "").isEmpty)
  }

  @Test func theSameTextGivesTheSameFigures() {
    let text = "Nearly 900 homes lost power on Thursday, 12 of them for two days."
    #expect(FigureExample.found(in: text) == FigureExample.found(in: text))
  }

  @Test func aNumberThatFollowsAMakerSomewhereIsANameElsewhere() {
    let found = FigureExample.found(in: "The airline flies the Boeing 787. The 787 has 240 seats.")
    #expect(found.map(\.text) == ["240 seats"])
  }

  @Test func withoutAPublicationDateRelativeDatesAreLeftOpen() {
    let found = FigureExample.found(in: "It opened on Thursday, 12 May.", published: nil)
    #expect(found.map(\.date) == ["XXXX-05-12"])
  }

  @Test func daysThatADateMayMeanAreInclusive() {
    let found = FigureExample.found(in: "It opened in February 2020.").first
    #expect(found?.dateLow?.description == "2020-02-01")
    #expect(found?.dateHigh?.description == "2020-02-29")
  }

  @Test func theNumeralIsApartFromUnitAndNoun() {
    let text = MarkedText("It sold ⟦16,000⟧ foreign books for $⟦1.2bn⟧.")
    #expect(FigureExample.found(in: text.text).flatMap(\.numeralSpans) == text.spans)
  }

  @Test func significantDigitsAreThosePrinted() {
    #expect(FigureExample.found(in: "It cost $1.2bn.").first?.significantDigits == 2)
    #expect(FigureExample.found(in: "It cost $1,234,567,890.").first?.significantDigits == 10)
  }

  private static func checkSpans(of figures: [Figure], in text: String) {
    let bytes = Array(text.utf8)
    var last = 0
    for figure in figures {
      for span in figure.spans {
        #expect(span.start >= last && span.end <= bytes.count && !span.isEmpty)
        last = span.end
      }
      let words = figure.spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      #expect(words.joined(separator: " ") == figure.text)
      #expect(figure.numeralSpans.allSatisfy { $0.end <= bytes.count })
      #expect(figure.value == nil || (figure.low == nil && figure.high == nil))
    }
  }
}
