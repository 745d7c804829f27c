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

  @Test func anIdOfTodayHasEightDigits() {
    let id = Claim.ID(rawValue: RowNumbers.ids(ofDay: RowNumbers.day(of: PartialDate(year: 2022))).lowerBound)
    #expect(id.description.count == 9)
  }
}

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("The Washington Post", "washington post"), ("O’Neill", "oneill"),
    ("Jean-Claude  JUNCKER", "jean claude juncker"),
    ("Sølvberg", "solvberg"), ("Dvořák", "dvorak"), ("The", "the"), ("  ", ""), ("Łódź", "lodz"),
    ("日本", "日本"),
  ])
  func namesAreFolded(name: String, folded: String) {
    #expect(NameFolding.folded(name) == folded)
  }
}

@Suite struct ListColumnTests {
  @Test(arguments: [[], ["a"], ["", "\"", "\\"], ["tab\t", "\u{1}", "é🙂", "a,b", "/"]] as [[String]])
  func listsComeBack(list: [String]) throws {
    #expect(try ListColumn.list(ListColumn.json(list)) == list)
  }

  @Test func whatIsNoListIsDamage() {
    #expect(throws: StorageError.self) { _ = try ListColumn.list("{") }
    #expect(throws: StorageError.self) { _ = try SpanColumn.numbers("[1,x]") }
    #expect(throws: StorageError.self) { _ = try SpanColumn.spans("[[1,2],[3]]", UTF8Offsets("abcdef")) }
    #expect(throws: StorageError.self) { _ = try SpanColumn.spans("[[2,1]]", UTF8Offsets("abcdef")) }
    #expect(throws: StorageError.self) { _ = try SpanColumn.numbers("[99999999999999999999]") }
  }
}

@Suite struct SpanColumnTests {
  @Test func offsetsInTheDatabaseCountScalars() throws {
    let marked = MarkedText("Ünï⟦çø⟧dé “⟦quote⟧”")
    let offsets = UTF8Offsets(marked.text)
    let json = SpanColumn.json(marked.spans, offsets)
    #expect(json == "[[3,5],[9,14]]")
    #expect(try SpanColumn.spans(json, offsets) == marked.spans)
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

@Suite struct SourceIdentityTests {
  private func isShared(_ name: String, _ kind: SourceKind) -> Bool {
    !SourceIdentity(Source(name: name, kind: kind), article: 1, occurrence: 0).isOfOneArticle
  }

  @Test func fullNamesAreKnownAcrossArticles() {
    #expect(isShared("Ada Bréton", .person))
    #expect(isShared("Reuters", .outlet))
    #expect(isShared("Democrats", .group))
  }

  @Test func namesThatManyShareAreNot() {
    #expect(!isShared("Bréton", .person))
    #expect(!isShared("officials", .group))
    #expect(!isShared("a report", .document))
    #expect(!isShared("A Senior Official", .unnamed))
  }

  @Test func severalOfOneNameInAnArticleAreKeptApart() {
    let source = Source(name: "a witness", kind: .unnamed)
    let first = SourceIdentity(source, article: 5, occurrence: 0)
    let second = SourceIdentity(source, article: 5, occurrence: 1)
    #expect(first != second)
    #expect(first != SourceIdentity(source, article: 6, occurrence: 0))
  }
}
