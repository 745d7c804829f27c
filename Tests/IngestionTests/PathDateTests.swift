import ClaimsModel
import Ingestion
import Testing

@Suite struct PathDateTests {
  @Test(arguments: [
    ("2022-03-05-storm.txt", "2022-03-05"), ("x/20220305_storm.txt", "2022-03-05"),
    ("storm.2022.03.05.txt", "2022-03-05"), ("2022/03/05/storm.txt", "2022-03-05"),
    ("news/2022-03-05/storm.txt", "2022-03-05"), ("2022/3/storm.txt", "2022-03"),
    ("2022-03 storm.txt", "2022-03"),
    ("2021/05/01/2022-03-05.txt", "2022-03-05"), ("2022_03_05.txt", "2022-03-05"),
    ("05-Mar-2022.txt", "2022-03-05"), ("storm_March_5_2022_x.txt", "2022-03-05"),
    ("2022-mar-05 a.txt", "2022-03-05"),
    ("2022/mar/05/storm.txt", "2022-03-05"), ("25-03-2022.txt", "2022-03-25"),
    ("03.25.2022.txt", "2022-03-25"),
    ("march-2022.txt", "2022-03"),
  ])
  func aNameTellsTheDate(path: String, date: String) {
    #expect(PathDate.date(in: path)?.description == date)
  }

  @Test(arguments: [
    "storm.txt", "-", "0417.txt", "2022.txt", "id-120220305-1.txt", "1234567890.txt", "2022-13-05.txt",
    "report-2022.txt", "2022/articles/a.txt", "phone-2022-0305.txt",
    "05-03-2022.txt", "may-be-2.txt", "31-feb-2022.txt", "march-of-2.txt",
  ])
  func numbersThatAreNoDateAreNone(path: String) {
    #expect(PathDate.date(in: path) == nil)
  }

  @Test(arguments: [
    ("https://example.org/2022/03/05/storm", "2022-03-05"),
    ("https://example.org/world/2022-03-05-storm.html?x=1", "2022-03-05"),
    ("https://example.org/world/2022/mar/05/storm", "2022-03-05"),
    ("https://example.org/news/5-march-2022-x", "2022-03-05"),
  ])
  func anAddressTellsTheDay(url: String, date: String) {
    #expect(PathDate.dayInURL(url)?.description == date)
  }

  @Test func anAddressThatTellsAMonthOnlyTellsNothing() {
    #expect(PathDate.dayInURL("https://example.org/2022/03/storm") == nil)
  }
}
