import ClaimsModel
import TestSupport
import Testing

@testable import Ingestion

@Suite struct NamePatternTests {
  private static func told(_ pattern: String, _ path: String, order: DateOrder? = nil) throws -> String? {
    try NamePattern(pattern).values(in: path, order: order).map { values in
      [values.date?.description, values.outlet, values.title, values.author, values.id].map { $0 ?? "-" }
        .joined(separator: "|")
    }
  }

  @Test(arguments: [
    (
      "{outlet}/{date}-{slug}.txt", "/a/b/Larkham Herald/2022-03-05-storm-hits.txt",
      "2022-03-05|Larkham Herald|-|-|-"
    ),
    ("{outlet}/{date}-{slug}.txt", "herald/20220305-storm.txt", "2022-03-05|herald|-|-|-"),
    ("{outlet}/{date}-{slug}", "larkham_herald/2022-03-05-storm.txt", "2022-03-05|larkham herald|-|-|-"),
    ("{outlet}/{date}", "herald/2022-03-05.json.gz", "2022-03-05|herald|-|-|-"),
    ("{outlet}/{year}/{month}/{day}/*", "x/herald/2022/3/05/a.txt", "2022-03-05|herald|-|-|-"),
    (
      "{outlet}/{year}/{month}/{day}/{title}", "herald/2022/mar/05/storm-hits.md",
      "2022-03-05|herald|storm hits|-|-"
    ),
    ("{year}{month}{day}_{id}_{author}.txt", "20220305_17_Jane_Doe.txt", "2022-03-05|-|-|Jane Doe|17"),
    ("{author} - {title} ({year}).txt", "Jane Doe - Storm hits (2022).txt", "2022|-|Storm hits|Jane Doe|-"),
    ("{section}/{slug}_{date}.txt", "x/world/a_b_07-Apr-2014.txt", "2014-04-07|-|-|-|-"),
    ("*/{outlet}_*_{date}.txt", "x/y/herald_a_b_2022_03_05.txt", "2022-03-05|herald|-|-|-"),
    ("{outlet}-{date}", "x/nytimes.com-2022-03.txt", "2022-03|nytimes.com|-|-|-"),
    ("{DATE}", "5-3-2022.txt", nil), ("{date}", "25-3-2022.txt", "2022-03-25|-|-|-|-"),
    ("{date}", "2022-03-05x.txt", nil), ("{date}", "2022-13-05.txt", nil),
    ("{year}/{month}/*", "2022/13/a.txt", nil),
    ("a/{outlet}/x.txt", "x.txt", nil), ("{outlet}.txt", "herald.md", nil),
    ("{outlet}/{date}.txt", "herald/storm.txt", nil),
    ("/{outlet}/{date}/", "herald/2022-03-05", "2022-03-05|herald|-|-|-"),
  ]) func aPatternTellsWhatANameSays(_ pattern: String, _ path: String, _ expected: String?) throws {
    #expect(try Self.told(pattern, path) == expected)
  }

  @Test func theOrderOfDayAndMonthCountsInNamesToo() throws {
    #expect(try Self.told("{date}", "05-03-2022.txt") == nil)
    #expect(try Self.told("{date}", "05-03-2022.txt", order: .dayMonthYear) == "2022-03-05|-|-|-|-")
    #expect(try Self.told("{date}", "05-03-2022.txt", order: .monthDayYear) == "2022-05-03|-|-|-|-")
  }

  @Test(arguments: [
    ("", 1, "the pattern is empty"), ("/", 1, "the pattern is empty"),
    ("*.txt", 1, "it has no field; fields are "),
    ("a/{outlet", 3, "there is no } behind this {"), ("{out/let}", 1, "there is no } behind this {"),
    ("{outlet}/{dat}.txt", 10, "{dat} is no field; fields are {outlet}, {date}, "),
    ("{}", 1, "{} is no field; fields are "),
    ("x}{date}", 2, "there is a } without a { before it"), ("{date}/**", 8, "** means nothing here"),
    ("{outlet}{slug}", 9, "between {outlet} and {slug} there must be something that parts them"),
    ("{slug}*", 7, "between {slug} and {any} there must be something that parts them"),
    ("{date}-{date}", 8, "{date} stands there twice"),
  ]) func aPatternThatIsNoneSaysWhere(_ pattern: String, _ column: Int, _ problem: String) {
    let error = #expect(throws: NamePatternError.self) { try NamePattern(pattern) }
    #expect(error?.column == column)
    #expect(error?.problem.hasPrefix(problem) == true)
  }

  @Test func whatTheArticleSaysGoesBeforeItsName() throws {
    let defaults = InputDefaults(
      published: PartialDate(edtf: "1999-01-01"), outlet: "Option",
      namePattern: try NamePattern("{outlet}/{date}-{title}"))
    let path = "x/herald/2022-03-05-storm-hits.txt"
    let plain = try Reading.article(
      "It rained all day in the town, and the river rose.", label: path, defaults: defaults)
    #expect(plain.outlet == "herald")
    #expect(plain.published?.description == "2022-03-05")
    #expect(plain.publishedFrom == .fileName)
    #expect(plain.title == "storm hits")
    let told = try Reading.article(
      "Title: Rain\nDate: 2021-04-09\nOutlet: The Field\n\nIt rained all day.", label: path,
      defaults: defaults
    )
    #expect([told.title, told.outlet, told.published?.description] == ["Rain", "The Field", "2021-04-09"])
    let other = try Reading.article("It rained all day in the town.", label: "storm.txt", defaults: defaults)
    #expect(other.outlet == "Option")
    #expect(other.warnings == ["The name of the file does not fit the pattern {outlet}/{date}-{title}."])
    let line = try Reading.article(
      #"{"text": "It rained."}"#, as: .jsonLines, label: "herald/2022-03-05-a.jsonl:17", defaults: defaults)
    #expect(line.published?.description == "2022-03-05")
  }

  @Test(arguments: [
    ("x/nytimes.com/2022/a.txt", "The New York Times"), ("x/the-guardian/a.txt", "The Guardian"),
    ("washington_post/a.txt", "The Washington Post"), ("x/larkham.example/a.txt", nil), ("time/a.txt", nil),
    ("x/guardian/a.txt", nil),
    ("nytimes.com", nil),
  ]) func aFolderNamedLikeAnOutletTellsIt(_ path: String, _ outlet: String?) throws {
    #expect(PathOutlet.outlet(in: path) == outlet)
    #expect(try Reading.article("It rained.", label: path).outlet == outlet)
    #expect(
      try Reading.article("Source: Bay Post\nTitle: Rain\n\nIt rained.", label: path).outlet == "Bay Post")
  }

  @Test func longNamesEnd() throws {
    let pattern = try NamePattern("*a*a*a*a*a*a*a*a*a*{date}")
    #expect(pattern.values(in: String(repeating: "a", count: 1000) + ".txt") == nil)
    #expect(pattern.values(in: String(repeating: "a", count: 100_000) + ".txt") == nil)
    #expect(try NamePattern("{id}").values(in: String(repeating: "x/", count: 100_000)) != nil)
  }
}
