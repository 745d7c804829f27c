import ClaimsArchive
import Foundation
import TestSupport
import Testing

@testable import claims

/// The pages of an archive.
@Suite struct SiteTests {
  private let served: ServedArchive

  init() throws { served = try ServedArchive.harbour() }

  @Test(arguments: [
    "/", "/search", "/speakers", "/articles", "/figures", "/outlets", "/corrections", "/help",
  ])
  func everyPageIsThere(path: String) {
    let response = served.get(path)
    #expect(response.status == 200)
    #expect(response.text.hasPrefix("<!DOCTYPE html>"))
    #expect(response.text.contains("<main id=\"main\""))
    #expect(!response.text.contains("<Courier>"))
  }

  @Test func aSearchMarksItsWordsAndCounts() {
    let page = served.get("/search", ["q": "leaked"]).text
    #expect(page.contains("<mark>leaked</mark>"))
    #expect(page.contains("<strong>1 claim</strong>"))
    #expect(page.contains("/search?q=leaked%20speaker%3A%22Bo%20Lind%22"))
    #expect(page.contains("on%3A2031-04"))
  }

  @Test func aFaultyQueryIsShownAtItsPlace() {
    let response = served.get("/search", ["q": "tunnel since:yesteryear"])
    #expect(response.status == 400)
    #expect(
      response.text.contains("tunnel <mark>since:yesteryear</mark>")
        || response.text.contains("since:<mark>yesteryear</mark>"))
    #expect(response.text.contains("role=\"alert\""))
  }

  @Test func nothingFoundLeadsOn() {
    let page = served.get("/search", ["q": "tunnel ferry"]).text
    #expect(page.contains("No claim found"))
    #expect(page.contains("alone: 4 claims") && page.contains("alone: 0 claims"))
  }

  @Test func pagesOfOneIdLeadToOneAnother() throws {
    let claim = try #require(try served.ids("search", "leaked").first)
    let page = served.get("/c/\(claim)")
    #expect(page.status == 200)
    #expect(page.text.contains("class=\"content\">the harbour tunnel had leaked"))
    let article = try #require(page.text.firstMatch(of: /\/a\/(a[0-9a-z]+)#/)).output.1
    let text = served.get("/a/\(article)").text
    #expect(text.contains("id=\"\(claim)\""))
    let speaker = try #require(text.firstMatch(of: /\/s\/(s[0-9a-z]+)/)).output.1
    let said = served.get("/s/\(speaker)").text
    #expect(said.contains("<h1><bdi>Bo Lind</bdi></h1>") && said.contains(claim))
  }

  @Test(arguments: [
    "/c/c99999999999", "/c/zzz", "/a/a1234", "/s/s99999", "/s/nobody", "/nowhere", "/c/c1/more",
  ])
  func whatIsNotThereIsSaidToBe(path: String) {
    let response = served.get(path)
    #expect([400, 404].contains(response.status))
    #expect(response.text.contains("class=\"problem\""))
  }

  @Test func dataIsWhatTheCommandLinePrints() throws {
    let printed = try served.runner.run(["search", "tunnel", "--format", "json"]).output
    #expect(served.get("/api/search", ["q": "tunnel"]).text == printed)
    #expect(served.get("/search.json", ["q": "tunnel"]).text == printed)
    let rows = try served.runner.run(["search", "tunnel", "--format", "csv", "--spreadsheet"]).output
    #expect(served.get("/search.csv", ["q": "tunnel"]).text == rows)
    let speakers = try served.runner.run(["sources", "--format", "json"]).output
    #expect(served.get("/api/speakers").text == speakers)
    let figures = try served.runner.run(["figures", "people", "--format", "json"]).output
    #expect(served.get("/api/figures", ["q": "people"]).text == figures)
    #expect(served.get("/api/search", ["q": "tunnel"]).headers["X-Total-Count"] == "4")
  }

  @Test func aSpeakersDataIsWhatTheCommandLinePrints() throws {
    for words in [[], ["tunnel"]] {
      let printed = try served.runner.run(["by", "Lind"] + words + ["--format", "json"]).output
      let fields = ["speaker": "Lind", "q": words.first ?? ""]
      #expect(served.get("/api/by", fields).text == printed)
    }
  }

  @Test func whatOthersSayIsAllThatTheLinkFinds() throws {
    let told = try ServedArchive([
      "A\n\nBo Lind said Ada Okafor had mended the gate.\n",
      "B\n\nAda Okafor said the gate held. Okafor said it would hold.\n",
      "C\n\nIda Pike said Okafor knew the tunnel.\n",
    ])
    let speaker = try #require(try told.ids("sources", "Okafor").first)
    let page = told.get("/s/\(speaker)").text
    let link = try #require(page.firstMatch(of: /href="\/search\?q=([^"&]+)[^"]*">All ([0-9]+) claim/)).output
    let query = PercentEncoding.decoded(String(link.1))
    #expect(query.hasSuffix("-speaker:\"Ada Okafor\""))
    let found = told.get("/search", ["q": query]).text
    #expect(link.2 == "2" && found.contains("<strong>2 claims</strong>"))
  }

  @Test(arguments: [
    ("/api/search", ["limit": "many"]), ("/api/search", ["limit": "100000"]),
    ("/api/search", ["q": "since:no"]),
    ("/api/by", [:]), ("/api/by", ["speaker": "Nobody Known"]), ("/api/speakers", ["kind": "dog"]),
    ("/api/nothing", [:]),
  ])
  func faultyQuestionsOfProgramsAreExplained(path: String, fields: [String: String]) throws {
    let response = served.get(path, fields)
    #expect([400, 404].contains(response.status))
    let object = try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: String]
    #expect(object?["error"]?.isEmpty == false)
  }

  @Test func everyPathOfTheInterfaceIsAnswered() throws {
    let interface = try #require(
      try JSONSerialization.jsonObject(with: Data(served.get("/api/openapi.json").body)) as? [String: Any])
    let paths = try #require(interface["paths"] as? [String: [String: Any]])
    #expect(paths.count == 7)
    let claim = try #require(try served.ids("search", "leaked").first)
    let article = try #require(try served.ids("articles").first)
    for path in paths.keys {
      let id = path.hasPrefix("/api/claims") ? claim : article
      let response = served.get(path.replacing("{id}", with: id), ["speaker": "Okafor"])
      #expect(response.status == 200, "\(path)")
      let found = try JSONSerialization.jsonObject(with: Data(response.body)) as? [[String: Any]]
      #expect(found?.isEmpty == false, "\(path)")
    }
  }

  @Test func figuresOverTimeAreDrawn() {
    let page = served.get("/figures", ["q": "people"]).text
    #expect(page.contains("<svg class=\"plot\"") && page.contains("<circle"))
    #expect(page.contains("300") && page.contains("400"))
    #expect(served.get("/figures", ["q": "figure:>200", "view": "list"]).text.contains("<table"))
    #expect(served.get("/figures", ["q": "tunnel OR figure:>3"]).status == 400)
  }

  @Test func aQuestionThatTakesTooLongIsGivenUp() throws {
    let text = (0..<400).map { "Ada Okafor said pump \($0) of the tunnel had leaked for \($0) days." }
    let many = try ServedArchive(["Pumps\n\n" + text.joined(separator: "\n\n") + "\n"])
    let impatient = Site(
      archives: try ArchivePool(path: many.path, longestRead: .zero), formSecret: ServedArchive.secret)
    let response = impatient.answer(WebRequest("/search", fields: ["q": "tunnel OR pump OR leaked OR days"]))
    #expect(response.status == 503 && response.text.contains("takes longer to answer"))
    #expect(many.get("/search", ["q": "tunnel OR pump OR leaked OR days"]).status == 200)
  }

  @Test func aMistakenPageNumberIsTheFirst() {
    for number in ["0", "-3", "x", "99999999999999999999"] {
      #expect(served.get("/search", ["q": "tunnel", "page": number]).status == 200, "\(number)")
    }
  }
}

/// Corrections made on pages.
@Suite struct CorrectionFormTests {
  private let served: ServedArchive

  init() throws { served = try ServedArchive.harbour() }

  private func speaker(_ name: String) throws -> String {
    try #require(try served.ids("sources", name).first)
  }

  @Test func aSpeakerIsRenamedAndThatIsTakenBack() throws {
    let response = served.post(
      "/s/\(try speaker("Lind"))/rename", ["value": "Bo K. Lind", "note": "as he signs"])
    #expect(response.status == 303)
    #expect(served.get("/speakers").text.contains("Bo K. Lind"))
    let list = served.get("/corrections", ["made": "1"]).text
    #expect(list.contains("as he signs") && list.contains("role=\"status\""))
    #expect(list.contains("name=\"secret\" value=\"\(ServedArchive.secret)\""))
    #expect(served.post("/corrections/1/undo", [:]).status == 303)
    #expect(!served.get("/speakers").text.contains("Bo K. Lind"))
  }

  @Test func twoAreMergedByName() throws {
    #expect(served.post("/s/\(try speaker("Lind"))/merge", ["value": "Ada Okafor"]).status == 303)
    #expect(try served.ids("speakers").count == 1)
  }

  @Test func aClaimIsRejectedGivenToAnotherAndReadOtherwise() throws {
    let claim = try #require(try served.ids("search", "leaked").first)
    #expect(served.post("/c/\(claim)/attribute", ["value": "Ida Pike"]).status == 303)
    #expect(served.get("/c/\(claim)").text.contains("Ida Pike"))
    #expect(served.post("/c/\(claim)/stance", ["value": "warns"]).status == 303)
    #expect(served.get("/search", ["q": "leaked stance:warns"]).text.contains("<strong>1 claim</strong>"))
    #expect(served.post("/c/\(claim)/reject", [:]).status == 303)
    #expect(try served.ids("search", "leaked").isEmpty)
  }

  @Test(arguments: [
    ("rename", ""), ("merge", "Nobody Known"), ("split", "nothing of him"), ("explode", "x"),
    ("merge", "Bo Lind"),
  ])
  func whatMakesNoSenseChangesNothing(action: String, value: String) throws {
    let response = served.post("/s/\(try speaker("Lind"))/\(action)", ["value": value])
    #expect((400..<500).contains(response.status))
    #expect(served.get("/corrections").text.contains("No correction has been made"))
  }

  @Test func anUnknownClaimOrCorrectionIsSaidToBeNone() {
    #expect(served.post("/c/czzzzzzzzzzz/reject", [:]).status == 404)
    #expect(served.post("/corrections/77/undo", [:]).status == 404)
    #expect(served.post("/c/c1", [:]).status == 404)
  }
}

/// Pages of articles that would do harm.
@Suite struct HostilePageTests {
  @Test func noTextOfAnArticleBecomesMarkup() throws {
    let evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\u{202E}”'\">&lt;"
    let served = try ServedArchive([
      "Headline \(evil)\n\nAda Okafor said \(evil) had broken 300 <b>gates</b> in “a \(evil) storm”.\n",
      "Another \(evil)\n\nAda Okafor said 400 <b>gates</b> were open, the \(evil) Herald reported.\n",
    ])
    var pages = ["/", "/search", "/speakers", "/articles", "/figures", "/outlets"].map { served.get($0).text }
    pages += try served.ids("search", "gates").map { served.get("/c/\($0)", ["why": "1"]).text }
    pages += try served.ids("articles").map { served.get("/a/\($0)").text }
    pages += try served.ids("sources").map { served.get("/s/\($0)").text }
    pages.append(served.get("/search", ["q": evil]).text)
    pages.append(served.get("/figures", ["q": "gates \(evil)"]).text)
    pages.append(served.get("/" + evil).text)
    #expect(pages.count > 10)
    for page in pages {
      #expect(
        !page.contains("<script>") && !page.contains("<img") && !page.contains("<b>") && !page.contains("\0"))
    }
  }
}
