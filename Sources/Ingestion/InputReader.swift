/// Finds inputs, cuts them into pieces, and makes clean articles of the pieces.
public struct InputReader: Sendable {
  /// The most that a file may hold which is read as a whole; 32 MiB.
  public static let largestDocument = 32 << 20
  /// The longest line of JSON Lines; 32 MiB.
  public static let longestLine = 32 << 20

  /// What an input does not say and the user does.
  public let defaults: InputDefaults

  /// Makes a reader.
  public init(defaults: InputDefaults = InputDefaults()) {
    self.defaults = defaults
  }

  /// Loads what reading needs of the system's files, in a process that gives up its right to them afterwards.
  public static func prepare() { CharsetConversion.prepare() }

  /// The files at `path`, a file, a folder or `-`, in a fixed order.
  ///
  /// A folder is walked in byte-wise order of names; what is hidden, what has no extension of a format
  /// that is read, and folders behind symbolic links are passed over. What cannot be read is listed all
  /// the same, so that `pieces` can say why.
  /// - Throws: `notFound`.
  public func files(at path: String) throws(IngestionError) -> [String] { try listing(at: path).files }

  /// The same files, and those of a folder that are of no kind that is read.
  /// - Throws: `notFound`.
  public func listing(at path: String) throws(IngestionError) -> FileListing {
    try FolderWalk.files(at: path)
  }

  /// Cuts the file into pieces, in order, in constant memory for line-based formats.
  ///
  /// - Parameters:
  ///   - file: a path, or `-` for standard input.
  ///   - receive: gets each piece or rejection; returns `false` to stop.
  public func pieces(
    of file: String, receive: (Result<RawInput, PieceRejection>) throws -> Bool
  ) rethrows {
    let stream: ByteStream
    let format: ArticleFormat
    let head: [UInt8]
    do throws(IngestionError) {
      stream = try ByteStream(path: file)
      head = stream.peek(Self.headLength)
      // An unreadable beginning is told from an empty one by the error that comes with it.
      if head.isEmpty {
        _ = try stream.next()
        throw IngestionError.empty
      }
      format = try ArticleFormat.detect(name: file == "-" ? "" : file, head: head)
    } catch {
      _ = try receive(.failure(PieceRejection(label: file, reason: error)))
      return
    }
    var cutter = PieceCutter(label: file, stream: stream)
    if format == .jsonLines, !CharsetDecoder.isWide(head) {
      // A document is given as a whole or not at all; lines are given before the end tells whether they are right.
      stream.verify()
      try cutter.cutLines(receive: receive)
    } else {
      try cutter.cutWhole(as: format, receive: receive)
    }
  }

  /// `piece` with what another program found in it, where its format needs one: PDF, Word and its relatives.
  ///
  /// Starts processes, with limits; everything else is handed back as it is.
  public func prepared(_ piece: RawInput) throws(PieceRejection) -> RawInput {
    do {
      return try DocumentConversion.converted(piece)
    } catch {
      throw PieceRejection(label: piece.label, reason: error)
    }
  }

  /// The articles of one piece: one, several for a JSON array, or a rejection.
  ///
  /// Pure: neither file nor clock nor locale is looked at; may run on any thread.
  public func articles(in piece: RawInput) -> [ReadOutcome] {
    let builder = ArticleBuilder(defaults: piece.defaults ?? defaults, format: piece.format)
    do {
      if let list = try DocumentArticles.drafts(of: piece) {
        return builder.outcomes(of: list, label: piece.label)
      }
      if piece.format == .page {
        return [
          builder.outcome(of: try PageReader.draft(of: PageInput(bytes: piece.bytes)), label: piece.label)
        ]
      }
      let decoded = try CharsetDecoder.decode(piece.bytes)
      return try builder.outcomes(label: piece.label, decoded: decoded)
    } catch {
      return [.rejected(label: piece.label, reason: error)]
    }
  }

  /// The bytes looked at to tell the format.
  private static let headLength = 1 << 16
}
