import ClaimsArchive
import ClaimsModel
import Foundation

/// Where an article was read from, so that it can be opened from wherever the program runs.
struct ReadFrom {
  /// What is shown: the path as it was given, or, where that leads nowhere from here, the absolute one; with the line.
  let text: String
  /// The absolute path, or the one as it was given where no other is known.
  let path: String

  /// Makes the words for a place of `article`; with `hit`, the line on which that claim begins is looked up.
  init(_ place: String, of article: StoredArticle, at hit: SearchHit? = nil) {
    let absolute = article.locations[place] ?? place
    let isHere = FileManager.default.fileExists(atPath: place)
    let shown = isHere || !FileManager.default.fileExists(atPath: absolute) ? place : absolute
    let line = hit.flatMap { hit in
      OriginalLine.number(of: hit, in: article.analysis.article.text, ofFile: isHere ? place : absolute)
    }
    path = absolute
    text = line.map { "\(shown):\($0)" } ?? shown
  }
}
