/// Finds inputs, cuts them into pieces, and makes clean articles of the pieces.
public struct InputReader: Sendable {
  /// The most that a file may hold which is read as a whole; 32 MiB.
  public static let largestDocument = 32 << 20
  /// The longest line of JSON Lines; 32 MiB.
  public static let longestLine = 32 << 20

  /// What an input does not say and the user does.
  public let defaults: InputDefaults
  /// Opens archives and compressed files.
  public let unpacker: any Unpacker

  /// Makes a reader.
  public init(defaults: InputDefaults = InputDefaults(), unpacker: any Unpacker = DirectUnpacker()) {
    self.defaults = defaults
    self.unpacker = unpacker
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

  /// Cuts the file into pieces, in order, in constant memory for formats of many articles.
  ///
  /// - Parameters:
  ///   - file: a path, or `-` for standard input.
  ///   - passOver: gets, at the end, what of the file is no article and was not read, if anything.
  ///   - receive: gets each piece or rejection; returns `false` to stop.
  public func pieces(
    of file: String, passOver: (PassedOverParts) -> Void,
    receive: (Result<RawInput, PieceRejection>) throws -> Bool
  ) rethrows {
    var cutter = FileCutter(reader: self)
    try cutter.cut(file: file, receive: receive)
    if !cutter.passedOver.isEmpty { passOver(cutter.passedOver) }
  }

  /// The same without word of what was passed over.
  public func pieces(
    of file: String, receive: (Result<RawInput, PieceRejection>) throws -> Bool
  ) rethrows {
    try pieces(of: file, passOver: { _ in }, receive: receive)
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
      // Records of web archives hold bytes of their own encodings.
      let decoded =
        piece.format == .warc ? DecodedText(bytes: piece.bytes) : try CharsetDecoder.decode(piece.bytes)
      return try builder.outcomes(label: piece.label, decoded: decoded)
    } catch {
      return [.rejected(label: piece.label, reason: error)]
    }
  }
}
