public import ClaimsModel

/// What an input does not say and the user does.
public struct InputDefaults: Hashable, Sendable {
  /// The publication date.
  public var published: PartialDate?
  /// The outlet's name.
  public var outlet: String?
  /// BCP 47 tag of the language.
  public var language: String?

  /// Makes defaults.
  public init(published: PartialDate? = nil, outlet: String? = nil, language: String? = nil) {
    self.published = published
    self.outlet = outlet
    self.language = language
  }
}

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

  /// Makes one.
  public init(label: String, format: ArticleFormat, bytes: [UInt8], digest: String) {
    self.label = label
    self.format = format
    self.bytes = bytes
    self.digest = digest
  }
}

/// What became of a piece of input.
public enum ReadOutcome: Hashable, Sendable {
  /// A clean article.
  case article(Article)
  /// Nothing that can be used: where, and why.
  case rejected(label: String, reason: IngestionError)
}

/// Finds inputs, cuts them into pieces, and makes clean articles of the pieces.
public struct InputReader: Sendable {
  /// What an input does not say and the user does.
  public let defaults: InputDefaults

  /// Makes a reader.
  public init(defaults: InputDefaults = InputDefaults()) {
    self.defaults = defaults
  }

  /// The regular files at `path`, a file, a folder or `-`, in a fixed order.
  ///
  /// - Throws: `notFound`.
  public func files(at path: String) throws(IngestionError) -> [String] { [] }

  /// Cuts the file into pieces, in order, in constant memory for line-based formats.
  ///
  /// - Parameter receive: gets each piece or rejection; returns `false` to stop.
  public func pieces(
    of file: String, receive: (Result<RawInput, PieceRejection>) throws -> Bool
  ) rethrows {}

  /// The articles of one piece: one, several for a JSON array, or a rejection. Pure.
  public func articles(in piece: RawInput) -> [ReadOutcome] { [] }
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
