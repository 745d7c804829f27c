import ClaimsModel
import Storage

/// Several texts of one address: the newest stands for the article, the others are kept beside it.
extension IngestLedger {
  /// Stores what is an older version that the archive has already; `false` for all else.
  mutating func storeAsOlder(
    _ analysis: ArticleAnalysis, _ previous: Previous?, from place: Place, in writer: ArchiveWriter
  ) throws -> Bool {
    let reader = writer.reader
    let article = analysis.article
    // The place holds an older version, which is read again.
    if let previous, previous.isOfSameBytes, let version = previous.version {
      let renewed = try writer.renewVersion(version, with: article, of: previous.id)
      try record(.stored, article: previous.id, asOlder: renewed, at: place, in: writer)
      report.unchanged += 1
      return true
    }
    // A place that has its earlier words again makes them the current ones; another place with them is a copy.
    guard let kept = try reader.version(ofTextDigest: article.textDigest), previous?.id != kept.article else {
      return false
    }
    let known = try reader.inputs(label: place.label, rawDigest: place.digest).first {
      $0.element == place.element
    }
    try record(.duplicate, article: kept.article, asOlder: kept.number, at: place, in: writer)
    if known?.version == kept.number { report.unchanged += 1 } else { report.duplicates += 1 }
    return true
  }

  /// Stores another version of an article: in its place, unless both say that it is older.
  mutating func storeVersion(
    _ analysis: ArticleAnalysis, of current: Article.ID, from place: Place, in writer: ArchiveWriter
  ) throws {
    if let stored = try writer.reader.articleOnly(current)?.article,
      ArchiveReader.isOlder(analysis.article, than: stored)
    {
      let version = try writer.keepVersion(analysis.article, of: current)
      try record(.stored, article: current, asOlder: version, at: place, in: writer)
      report.olderVersions += 1
    } else {
      try writer.replace(current, with: analysis, keepingVersion: true)
      try record(.stored, article: current, at: place, in: writer)
      report.changed += 1
      count(analysis)
    }
  }
}
