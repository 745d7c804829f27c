import ArgumentParser
import ClaimsArchive
import ClaimsModel
import Foundation

/// Measures how well reprints are told from other articles, on pairs made of the articles of JSON Lines files.
struct ReprintsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprints",
    abstract: "Make reprints of articles and measure how many are found, and what else.",
    discussion: """
      The files have an object a line with text, body or paragraphs, and perhaps title and outlet. Of each article reprints \
      are made in several ways; pairs that are none are all pairs of the articles, pairs of one outlet that get the same \
      100 words at their ends, and two states of a live page. Found pairs of the articles themselves are printed, to be looked at: \
      some collections do have reprints.
      """)

  @Argument(help: "JSON Lines files.")
  var files: [String]

  func run() throws {
    let articles = try files.flatMap(Self.articles)
    guard articles.count > 1 else { throw ValidationError("There are fewer than two articles.") }
    var random = ReprintRandom()
    let originals = articles.map { ReprintCandidate(Self.article($0.text, outlet: $0.outlet)) }
    var tally = (found: 0, all: 0, wrong: 0)
    for kind in ReprintMaker.kinds {
      var found = 0
      for (index, article) in articles.enumerated() {
        let other = articles[(index + 7) % articles.count].text
        let made = Self.article(kind.make(article.text, other, &random), outlet: "Selmouth Ledger")
        if ReprintComparison(originals[index], ReprintCandidate(made)).areReprints { found += 1 }
      }
      tally.found += found
      tally.all += articles.count
      print(Self.line(kind.name, found, of: articles.count))
    }
    tally.wrong += Self.countPairs(originals, articles)
    tally.wrong += Self.countOfOneForm(articles)
    let precision = Double(tally.found) / Double(max(1, tally.found + tally.wrong)) * 100
    let recall = Double(tally.found) / Double(tally.all) * 100
    print("P " + String(format: "%.2f", precision) + "  R " + String(format: "%.2f", recall))
  }

  // MARK: - Private

  private struct Line: Decodable {
    var text, body, title, outlet, publisher: String?
    var paragraphs: [String]?
  }

  private static func articles(in file: String) throws -> [(text: ReprintText, outlet: String?)] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      let text = line.text ?? line.body ?? line.paragraphs?.joined(separator: "\n") ?? ""
      let paragraphs = text.split(separator: "\n").map(String.init).filter {
        $0.contains { !$0.isWhitespace }
      }
      guard !paragraphs.isEmpty else { return nil }
      return (ReprintText(title: line.title, paragraphs: paragraphs), line.outlet ?? line.publisher)
    }
  }

  private static func article(_ text: ReprintText, outlet: String?) -> Article {
    let start = text.title.map { $0 + "\n\n" } ?? ""
    return Article(
      path: "", format: "json", title: text.title, outlet: outlet,
      text: start + text.paragraphs.joined(separator: "\n\n"), bodyStart: start.utf8.count, digest: "",
      textDigest: "")
  }

  /// Found pairs of the articles themselves.
  private static func countPairs(
    _ originals: [ReprintCandidate], _ articles: [(text: ReprintText, outlet: String?)]
  ) -> Int {
    var bearers: [Int64: [Int]] = [:]
    var pairs: Set<[Int]> = []
    for (index, original) in originals.enumerated() {
      for number in original.numbers {
        for other in bearers[number, default: []] { pairs.insert([other, index]) }
        bearers[number, default: []].append(index)
      }
    }
    let found = pairs.filter { ReprintComparison(originals[$0[0]], originals[$0[1]]).areReprints }
    for pair in found.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let shown = pair.map { "\(articles[$0].outlet ?? "-"): \(articles[$0].text.paragraphs[0].prefix(60))" }
      print("  both in the files: " + shown.joined(separator: " | "))
    }
    print(
      "pairs of the files compared \(pairs.count), found \(found.count) (to be looked at, counted as none)")
    return 0
  }

  /// Found pairs of articles with the same words at their ends, and of states of one live page.
  private static func countOfOneForm(_ articles: [(text: ReprintText, outlet: String?)]) -> Int {
    let form = (0..<100).map { "form\($0 % 37)x\($0)" }.joined(separator: " ")
    var (wrong, all) = (0, 0)
    for (index, article) in articles.enumerated() {
      let other = articles[(index + 11) % articles.count].text
      let pair = [article.text, other].map { text in
        ReprintCandidate(
          Self.article(
            ReprintText(title: text.title, paragraphs: text.paragraphs + [form]), outlet: "The Herald"))
      }
      let late = ReprintText(
        title: "Storm - live", paragraphs: other.paragraphs.prefix(3) + article.text.paragraphs)
      let early = ReprintText(title: "Storm - live", paragraphs: article.text.paragraphs)
      let states = [early, late].map { ReprintCandidate(Self.article($0, outlet: "The Herald")) }
      for pair in [pair, states] {
        all += 1
        if ReprintComparison(pair[0], pair[1]).areReprints { wrong += 1 }
      }
    }
    print("one form, or states of a live page: \(wrong) of \(all) found")
    return wrong
  }

  private static func line(_ name: String, _ found: Int, of all: Int) -> String {
    "\(name): \(found) of \(all), \(String(format: "%.2f", Double(found) / Double(all) * 100)) %"
  }
}
