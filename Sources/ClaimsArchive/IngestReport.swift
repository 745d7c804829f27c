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

/// Files of folders that were not opened, since their names say that they are of no kind that is read.
public struct PassedOverFiles: Hashable, Sendable {
  /// How many have which ending, without its dot; `""` for none.
  public private(set) var kinds: [String: Int] = [:]
  /// Where they are, a thousand of a folder at most.
  public private(set) var paths: [String] = []
  /// How many there are.
  public var count: Int { kinds.values.reduce(0, +) }

  /// Makes it of none.
  public init() {}

  /// Adds those of a folder.
  public mutating func add(kinds: [String: Int], paths: [String]) {
    self.kinds.merge(kinds, uniquingKeysWith: +)
    self.paths += paths
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
  /// Articles read by this ingest, unchanged ones left out, of which nobody says which outlet printed them.
  public var withoutOutlet = 0
  /// Those of which nobody says when they were published.
  public var withoutDate = 0
  /// Whether it was asked to stop before the end.
  public var wasInterrupted = false

  /// Makes an empty report.
  public init() {}
}
