import ClaimsModel
import Foundation
import TestSupport
import Testing

/// Whole articles: everything found in each, line by line, against a file that a person has read.
@Suite struct GoldenArticleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test(arguments: ["relayed-call", "town-meeting", "british-court"])
  func anArticleGivesWhatItsFileSays(name: String) throws {
    let input = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
    let cut = try #require(input.range(of: "\n\n"))
    let found = analysis(
      of: String(input[cut.upperBound...]), published: String(input[..<cut.lowerBound]), titled: true)
    let outcome = try Golden(Self.folder.appending(path: "\(name).expected.txt")).compare(
      AnalysisListing(found).text)
    #expect(outcome == .same)
  }
}

/// An analysis as lines that a person can review.
private struct AnalysisListing {
  let text: String

  init(_ found: ArticleAnalysis) {
    var lines: [String] = []
    for (index, claim) in found.claims.enumerated() {
      lines.append("claim \(index): \(claim.kind.rawValue) \(claim.stance.rawValue)")
      lines.append("  content  \(claim.text)")
      if let cue = claim.cue { lines.append("  cue      \(cue.text) (\(cue.lemma))") }
      for link in claim.attribution {
        lines.append(
          "  \(link.relation.rawValue)  \(found.sources[link.source].name) <- \(link.mention ?? "-")")
      }
      if let parent = claim.parent { lines.append("  within   claim \(parent)") }
      if let said = claim.said { lines.append("  said     \(said)") }
      if let venue = claim.venue { lines.append("  venue    \(venue)") }
      if claim.isNegated { lines.append("  negated") }
      if claim.isInTitle { lines.append("  in title") }
    }
    for source in found.sources {
      let roles = source.roles.joined(separator: "; ")
      lines.append(
        "source: \(source.name) | \(source.kind.rawValue) | \(roles) | \(source.aliases.joined(separator: "; "))"
      )
    }
    for figure in found.figures {
      let value = figure.value?.description ?? figure.date ?? figure.timex ?? "-"
      let holder = figure.claim.map { "claim \($0)" } ?? "no claim"
      lines.append(
        "figure: \(figure.text) | \(figure.kind.rawValue) \(value) | \(figure.counted ?? "-") | \(holder)")
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}
