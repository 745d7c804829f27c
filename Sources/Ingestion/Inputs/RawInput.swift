public import ClaimsModel

/// A piece of input that is read on its own: a whole file, or one line of JSON Lines.
public struct RawInput: Hashable, Sendable {
  /// For a person: `a/b.txt`, `feed.jsonl:17`.
  public var label: String
  /// What it seems to be.
  public var format: ArticleFormat
  /// Its bytes as stored, decompressed.
  public var bytes: [UInt8]
  /// Lower-case hexadecimal SHA-256 of `bytes`.
  public var digest: String
  /// Whether `bytes` are what another program found in the document; `digest` is that of the document.
  public var isConverted = false
  /// Whether its place is a position among others, which another article may come to hold.
  public var isPositional: Bool {
    switch format {
    case .jsonLines, .csv, .warc: true
    case .eml: label.contains("#")
    default: false
    }
  }
  /// What the user said of this place before, where nothing is said of it now.
  public var defaults: InputDefaults?

  /// Makes one.
  public init(label: String, format: ArticleFormat, bytes: [UInt8], digest: String) {
    self.label = label
    self.format = format
    self.bytes = bytes
    self.digest = digest
  }

  /// Makes one with the digest that belongs to `bytes`.
  public init(label: String, format: ArticleFormat, bytes: [UInt8]) {
    self.init(label: label, format: format, bytes: bytes, digest: ContentDigest.hex(of: bytes))
  }
}

/// A piece that could not even be cut out: where, and why.
public struct PieceRejection: Error, Hashable, Sendable {
  /// For a person: `a/b.txt`, `feed.jsonl:17`.
  public var label: String
  /// Why.
  public var reason: IngestionError

  /// Makes one.
  public init(label: String, reason: IngestionError) {
    self.label = label
    self.reason = reason
  }
}

/// What became of a piece of input.
public enum ReadOutcome: Hashable, Sendable {
  /// A clean article; indirect, since a document may have a million elements that are none.
  indirect case article(Article)
  /// Nothing that can be used: where, and why.
  case rejected(label: String, reason: IngestionError)
}
