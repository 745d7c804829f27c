package import ClaimsModel

/// What of an article tells whether it reprints another.
package struct ReprintProfile: Sendable {
  /// The different runs of five words of its body, in order of their hashes.
  let runs: [UInt64]
  /// Its outlet, folded; `nil` where nobody says it.
  let outlet: String?
  /// Whether it is a page that is added to while something goes on.
  let isLive: Bool

  /// Of two texts that share as much, one reprints the other: the share of the runs of both that both have.
  static let leastShared = 0.5
  /// The same where one is a part of the other: the share of the runs of the shorter one.
  static let leastContained = 0.8
  /// Within an outlet, whose articles share a form, more must be shared.
  static let leastSharedWithinOutlet = 0.7
  static let leastContainedWithinOutlet = 0.9

  /// Whether one of the two articles reprints the other, or both a third; symmetrical.
  package func isReprint(of other: ReprintProfile) -> Bool {
    let fewest = min(runs.count, other.runs.count)
    guard fewest >= ReprintMarks.fewestRuns else { return false }
    let isOwn = outlet != nil && outlet == other.outlet
    // States of a live page are no reprints of one another, though the later has all of the earlier.
    if isLive, other.isLive, isOwn || outlet == nil || other.outlet == nil { return false }
    let shared = Double(sharedRuns(with: other))
    let union = Double(runs.count + other.runs.count) - shared
    return shared >= union * (isOwn ? Self.leastSharedWithinOutlet : Self.leastShared)
      || shared >= Double(fewest) * (isOwn ? Self.leastContainedWithinOutlet : Self.leastContained)
  }

  /// The share of the runs of the shorter text that the other has too; 1 where there are too few to tell.
  func overlap(with other: ReprintProfile) -> Double {
    let fewest = min(runs.count, other.runs.count)
    return fewest < ReprintMarks.fewestRuns ? 1 : Double(sharedRuns(with: other)) / Double(fewest)
  }

  // MARK: - Private

  private func sharedRuns(with other: ReprintProfile) -> Int {
    var (shared, left, right) = (0, 0, 0)
    while left < runs.count, right < other.runs.count {
      let (one, two) = (runs[left], other.runs[right])
      if one == two { shared += 1 }
      if one <= two { left += 1 }
      if two <= one { right += 1 }
    }
    return shared
  }
}

extension ReprintProfile {
  /// Reads an article; `outlet` is the name under which its outlet is counted.
  package init(_ article: Article, outlet: String?) {
    self.init(WordShingles(article.reprintedText), article, outlet: outlet)
  }

  /// The same of an article whose body was cut into runs.
  init(_ shingles: WordShingles, _ article: Article, outlet: String?) {
    var runs = shingles.hashes.sorted()
    var kept = 0
    for index in runs.indices where index == 0 || runs[index] != runs[index - 1] {
      runs[kept] = runs[index]
      kept += 1
    }
    runs.removeLast(runs.count - kept)
    self.init(runs: runs, outlet: outlet.map(NameFolding.folded), isLive: Self.isLive(article))
  }

  private static let liveWords = [
    "live updates", "live blog", "liveblog", "as it happened", "live coverage", "live report",
  ]

  private static func isLive(_ article: Article) -> Bool {
    if article.form == .live || article.url?.contains("/live/") == true { return true }
    guard let title = article.title?.lowercased() else { return false }
    return title.hasPrefix("live:") || [" - live", "– live", "— live"].contains { title.hasSuffix($0) }
      || liveWords.contains { title.contains($0) }
  }
}

extension Article {
  /// The words by which reprints are told: the body, since each outlet makes its own headline.
  var reprintedText: Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: bodyStart, limitedBy: text.endIndex)
    return text[(start ?? text.startIndex)...]
  }

  /// The numbers by which reprints of it are found.
  package var reprintMarks: Set<Int64> { Set(ReprintMarks.marks(of: WordShingles(reprintedText))) }

  /// The numbers by which it is found among articles that may be the same.
  var marks: [Int64] {
    ReprintMarks.marks(of: WordShingles(reprintedText)) + [ArticleAddress(url)?.mark].compactMap(\.self)
  }
}
