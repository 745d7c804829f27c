import ClaimsModel
import TestSupport
import Testing

@testable import Storage

@Suite struct RowNumbersTests {
  @Test func everyDayHasItsOwnRangeAfterTheDayBefore() throws {
    var last = RowNumbers.ids(ofDay: 0).upperBound
    #expect(last + 1 == RowNumbers.firstDatedID)
    for text in ["1600-01-01", "1999-12-31", "2000-01-01", "2022-03-03", "9999-12-31"] {
      let date = try #require(PartialDate(edtf: text))
      let ids = RowNumbers.ids(ofDay: RowNumbers.day(of: date))
      #expect(ids.lowerBound > last)
      #expect(ids.count == 1 << 22)
      #expect(RowNumbers.date(ofDay: RowNumbers.day(of: date)) == date)
      last = ids.upperBound
    }
  }

  @Test func datesBeforeTheFirstDayShareIt() {
    #expect(RowNumbers.day(of: PartialDate(year: 12)) == RowNumbers.undatedDays)
    #expect(RowNumbers.ids(since: nil, until: PartialDate(year: 1500)) == nil)
  }

  @Test func theRowIdOfTodayHasEightDigits() {
    let id = Claim.ID(rawValue: RowNumbers.ids(ofDay: RowNumbers.day(of: PartialDate(year: 2022))).lowerBound)
    #expect(id.description.count == 9)
  }
}

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("The Washington Post", "washington post"), ("O’Neill", "oneill"),
    ("Jean-Claude  JUNCKER", "jean claude juncker"),
    ("Sølvberg", "solvberg"), ("Dvořák", "dvorak"), ("The", "the"), ("  ", ""), ("Łódź", "lodz"),
    ("日本", "日本"), ("O\u{B4}Dell", "odell"), ("O\u{2018}Dell", "odell"), ("O`Dell", "odell"),
    ("O\u{2032}Dell", "odell"), ("oDell", "odell"), ("Þór Æðelberht", "thor aedelberht"),
    ("Đoković", "dokovic"), ("Weiß", "weiss"), ("Łukasz", "lukasz"),
  ])
  func namesAreFolded(name: String, folded: String) {
    #expect(NameFolding.folded(name) == folded)
  }
}

@Suite struct ListColumnTests {
  @Test(arguments: [[], ["a"], ["", "\"", "\\"], ["tab\t", "\u{1}", "é🙂", "a,b", "/"]] as [[String]])
  func listsComeBack(list: [String]) throws {
    #expect(ListColumn.list(ListColumn.json(list)) == list)
  }

  @Test(arguments: ["", "{", "[1]", "[\"a\"", "[[[[", "null", "\"a\""])
  func whatIsNoListOfWordsIsNone(json: String) { #expect(ListColumn.list(json) == nil) }
}

@Suite struct SpanColumnTests {
  @Test func offsetsInTheDatabaseCountScalars() throws {
    let marked = MarkedText("Ünï⟦çø⟧dé “⟦quote⟧”")
    let offsets = UTF8Offsets(marked.text)
    let json = SpanColumn.json(marked.spans, offsets)
    #expect(json == "[[3,5],[9,14]]")
    #expect(SpanColumn.spans(json, offsets) == marked.spans)
  }

  @Test(arguments: [
    "", "[", "[[1,2],[3]]", "[[2,1]]", "[[1,7]]", "[[-1,2]]", "[1,2]", "[[1,2]]]", "[[1,2][3,4]]", "[[1,2],]",
    "[[99999999999999999999,2]]", "[[1.5,2]]",
  ])
  func whatIsNoListOfSpansOfTheTextIsNone(json: String) {
    #expect(SpanColumn.spans(json, UTF8Offsets("abcdef")) == nil)
  }

  @Test(arguments: ["", "[", "[1,x]", "[1,]", "[[1]]", "[-1]", "[99999999999999999999]", "[1 2]"])
  func whatIsNoListOfNumbersIsNone(json: String) { #expect(SpanColumn.numbers(json) == nil) }

  @Test func blanksMayStandBetweenNumbers() {
    #expect(SpanColumn.numbers("[1, 20 ,3]") == [1, 20, 3])
    #expect(SpanColumn.numbers("[]") == [])
    #expect(SpanColumn.spans("[[0, 6], [6,6]]", UTF8Offsets("abcdef")) == [TextSpan(0, 6), TextSpan(6, 6)])
  }
}

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("zelenski", true), ("zelenskyy", true), ("zlenski", true), ("elensk", true), ("selenska", true),
    ("abcdefgh", false), ("zel", false),
  ])
  func wordsWithinTwoEditsAreNear(word: String, isNear: Bool) {
    let distance = EditDistance(to: Array("zelensky".unicodeScalars), atMost: 2)
    #expect(distance.admits(word) == isNear)
  }
}
