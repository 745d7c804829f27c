import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// How it is told that an article reprints another.
@Suite struct ReprintTests {
  /// What an outlet does to a text that it takes over.
  struct Reprint: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable ([String], inout MadeNews) -> [String]

    init(_ name: String, _ make: @escaping @Sendable ([String], inout MadeNews) -> [String]) {
      (testDescription, self.make) = (name, make)
    }
  }

  private static func cut(_ paragraphs: [String], to percent: Int) -> [String] {
    let words = paragraphs.joined(separator: "\n\n").split(separator: " ")
    return [words.prefix(words.count * percent / 100).joined(separator: " ")]
  }

  static let reprints = [
    Reprint("the same") { paragraphs, _ in paragraphs },
    Reprint("the first half") { paragraphs, _ in cut(paragraphs, to: 50) },
    Reprint("40 percent") { paragraphs, _ in cut(paragraphs, to: 40) },
    Reprint("a paragraph of its own") { paragraphs, news in
      var paragraphs = paragraphs
      paragraphs[news.number(in: 0..<paragraphs.count)] = news.paragraphs(1)[0]
      return paragraphs
    },
    Reprint("a credit") { paragraphs, _ in
      ["SELMOUTH (AP) — " + paragraphs[0]] + paragraphs.dropFirst() + ["- AP"]
    },
    Reprint("every tenth sentence anew") { paragraphs, news in
      paragraphs.map { paragraph in
        paragraph.split(separator: ". ").map { news.number(in: 0..<10) == 0 ? news.sentence() : String($0) }
          .joined(separator: ". ")
      }
    },
    Reprint("capitals and other marks") { paragraphs, _ in
      paragraphs.map { $0.uppercased().replacing(",", with: " –").replacing(".", with: "!") }
    },
  ]

  private static func article(
    _ paragraphs: [String], title: String? = nil, outlet: String? = nil, url: String? = nil
  ) -> Article {
    let start = title.map { $0 + "\n\n" } ?? ""
    return Article(
      path: "made.txt", format: "text", title: title, outlet: outlet, url: url,
      text: start + paragraphs.joined(separator: "\n\n"), bodyStart: start.utf8.count, digest: "",
      textDigest: "")
  }

  /// Whether two articles of an archive would be compared, and whether one reprints the other.
  private static func areReprints(_ one: Article, _ two: Article) -> (areCompared: Bool, areReprints: Bool) {
    let profiles = [one, two].map { ReprintProfile($0, outlet: $0.outlet) }
    let areReprints = profiles[0].isReprint(of: profiles[1])
    #expect(profiles[1].isReprint(of: profiles[0]) == areReprints)
    return (!Set(one.marks).isDisjoint(with: two.marks), areReprints)
  }

  @Test(arguments: reprints) func reprintsAreFound(reprint: Reprint) {
    var news = MadeNews(seed: 11)
    var found = 0
    for number in 0..<50 {
      let paragraphs = news.paragraphs(5 + number % 8)
      let other = reprint.make(paragraphs, &news)
      let answer = Self.areReprints(
        Self.article(paragraphs, title: "Ferry \(number)", outlet: "The Herald"),
        Self.article(other, title: "Boats, again", outlet: "The Courier"))
      if answer.areCompared, answer.areReprints { found += 1 }
    }
    #expect(found >= 48)
  }

  @Test func otherArticlesAreNone() {
    var news = MadeNews(seed: 5)
    let articles = (0..<60).map {
      Self.article(news.paragraphs(8), title: "Ferry \($0)", outlet: "The Herald")
    }
    for (index, one) in articles.enumerated() {
      for two in articles.dropFirst(index + 1) { #expect(!Self.areReprints(one, two).areReprints) }
    }
  }

  @Test func articlesWithOneFormOrOneQuotationAreNone() {
    var news = MadeNews(seed: 6)
    let form = news.paragraphs(1)
    let quotation = news.paragraphs(2)
    for _ in 0..<30 {
      let (one, two) = (news.paragraphs(5), news.paragraphs(5))
      let sameForm = Self.areReprints(
        Self.article(one + form, outlet: "The Herald"), Self.article(two + form, outlet: "The Herald"))
      #expect(!sameForm.areReprints)
      let sameEvent = Self.areReprints(
        Self.article(one.prefix(2) + quotation + one.suffix(3)), Self.article(quotation + two))
      #expect(!sameEvent.areReprints)
    }
  }

  @Test func statesOfALivePageAreNone() {
    var news = MadeNews(seed: 7)
    let early = news.paragraphs(6)
    let late = news.paragraphs(2) + early
    for (title, url) in [
      ("Storm in Selmouth - live", nil), ("Storm: live updates", nil),
      ("Storm", "https://herald.example/live/2031/storm-9"),
    ] as [(String, String?)] {
      let one = Self.article(early, title: title, outlet: "The Herald", url: url)
      let two = Self.article(late, title: title, outlet: "The Herald", url: url.map { $0 + "0" })
      #expect(!Self.areReprints(one, two).areReprints, "\(title)")
      // Another outlet that prints the page reprints it.
      #expect(Self.areReprints(one, Self.article(late, title: "Storm", outlet: "The Courier")).areReprints)
    }
  }

  @Test(arguments: [
    "", "Ferry.", "One two three four five.", "\n\n\n", String(repeating: "storm ", count: 3),
    String(repeating: "One two three four. ", count: 400),
  ])
  func fewWordsHaveNoMarks(text: String) {
    let article = Self.article([text])
    #expect(article.marks.isEmpty)
    #expect(!Self.areReprints(article, article).areReprints)
  }

  @Test func scriptsWithoutBlanksAreCutIntoLetters() {
    let text = "渡轮在塞尔茅斯港附近沉没消防队说三十人获救市长要求展开调查港务局否认有过失桥梁明年春天重新开放居民抗议"
    let article = Self.article([text])
    #expect(!article.marks.isEmpty)
    #expect(Self.areReprints(article, Self.article([text + "。"])).areReprints)
  }

  @Test func longTextsTakeLinearTime() {
    let repeated = Self.article([String(repeating: "The ferry to Arne sank at noon. ", count: 50_000)])
    #expect(repeated.marks.isEmpty)
    var numbers = ""
    for number in 0..<150_000 { numbers += "\(number) " }
    let long = Self.article([numbers])
    #expect(!long.marks.isEmpty)
    #expect(Self.areReprints(long, Self.article([numbers + "end"])) == (true, true))
    let word = Self.article([String(repeating: "a", count: 2_000_000)])
    #expect(word.marks.isEmpty)
  }
}
