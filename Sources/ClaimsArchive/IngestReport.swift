public import ClaimsModel
import Extraction
import Ingestion

/// An input that could not be used, and why.
public struct RejectedInput: Hashable, Sendable {
  /// The file, with the line or element where it applies: `feed.jsonl:88`.
  public var path: String
  /// Why, in words that say what to do.
  public var reason: String

  /// Makes one.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// What was not read since it is of no kind that is read: files of folders, members of archives, records of web archives.
public struct PassedOverFiles: Hashable, Sendable {
  /// How many are of which kind: of files the ending without its dot, `""` for none; of parts of files words.
  public private(set) var kinds: [String: Int] = [:]
  /// Where they are, a thousand of a folder or a file at most.
  public private(set) var paths: [String] = []
  /// How many there are.
  public var count: Int { kinds.values.reduce(0, +) }

  /// Makes it of none.
  public init() {}

  /// Adds those of a folder or a file.
  public mutating func add(kinds: [String: Int], paths: [String]) {
    self.kinds.merge(kinds, uniquingKeysWith: +)
    self.paths += paths
  }
}

/// Articles in languages in which no claims are found.
public struct UnreadLanguages: Hashable, Sendable {
  /// How many are in which language, by the language's BCP 47 tag without region or script.
  public private(set) var counts: [String: Int] = [:]
  /// How many there are.
  public var count: Int { counts.values.reduce(0, +) }

  /// Makes it of none.
  public init() {}

  /// Counts an article if it is one of them.
  public mutating func add(_ article: Article) {
    guard let tag = article.language, !ArticleAnalyzer.reads(language: tag) else { return }
    counts[LanguageTag.primary(tag), default: 0] += 1
  }

  /// The English names of the languages with their counts, the commonest first.
  public var names: [(name: String, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (LanguageTag.name(of: $0.key), $0.value) }
  }
}

/// What an ingest has done so far; the last one is its summary.
public struct IngestReport: Hashable, Sendable {
  /// Files opened so far.
  public var filesRead = 0
  /// Files that will be opened in all, as far as known.
  public var filesTotal = 0
  /// Articles read so far.
  public var articlesRead = 0
  /// Articles stored for the first time.
  public var new = 0
  /// Articles that replaced an earlier version.
  public var changed = 0
  /// Articles of which a newer version is stored; kept beside it.
  public var olderVersions = 0
  /// Articles already stored just so.
  public var unchanged = 0
  /// Articles whose text was already stored from another place; linked to it.
  public var duplicates = 0
  /// Inputs that could not be used, in input order.
  public var rejected: [RejectedInput] = []
  /// Those of `rejected` on which the program failed in an earlier run, and which were not tried again.
  public var passedOver = 0
  /// Articles that were taken out for good before, and passed over.
  public var takenOut = 0
  /// Claims stored by this ingest, statements included.
  public var claims = 0
  /// Sources that this ingest added to the archive.
  public var sources = 0
  /// Figures stored by this ingest.
  public var figures = 0
  /// Things worth a person's attention that stopped nothing: path and sentence.
  public var warnings: [RejectedInput] = []
  /// Files that were not opened, of kinds that are not read.
  public var otherKinds = PassedOverFiles()
  /// Members of archives and records of web archives that are no articles.
  public var otherParts = PassedOverFiles()
  /// Articles read by this ingest, unchanged ones left out, of which nobody says which outlet printed them.
  public var withoutOutlet = 0
  /// Those of which nobody says when they were published.
  public var withoutDate = 0
  /// Those in a language in which no claims are found, by the BCP 47 tag of the language.
  public var unread = UnreadLanguages()
  /// Whether it was asked to stop before the end.
  public var wasInterrupted = false

  /// Makes an empty report.
  public init() {}
}
