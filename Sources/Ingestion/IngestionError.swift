/// Why an input, or a piece of one, could not be read.
public enum IngestionError: Error, Hashable, Sendable {
  /// No file or folder is at this path.
  case notFound
  /// A symbolic link to something that is not there.
  case linkToNothing
  /// The file's name is not valid UTF-8, so no path can name it.
  case nameNotUTF8
  /// The path names something that is no regular file: "a named pipe", "a device".
  case notRegularFile(kind: String)
  /// The system refused to open or read it; `reason` is the system's own.
  case unreadable(reason: String)
  /// gzip data from a pipe that cannot be kept in a temporary file to be checked; `reason` is the system's.
  case noSpool(reason: String)
  /// Nothing but blanks.
  case empty
  /// Neither UTF-8, UTF-16 nor UTF-32: a NUL byte at the 0-based `offset`.
  case binary(offset: Int)
  /// Too many control characters for a text; `share` of the first bytes, in percent.
  case controlCharacters(share: Int)
  /// A format that this version does not read: "a PDF document".
  case unsupported(kind: String)
  /// A file that is read as a whole and is longer than `limit` bytes.
  case tooLarge(limit: Int)
  /// A line of JSON Lines that is longer than `limit` bytes.
  case lineTooLong(limit: Int)
  /// Not JSON: what is wrong at the 0-based byte `offset`.
  case malformedJSON(offset: Int, problem: String)
  /// JSON nested deeper than `limit`.
  case tooDeep(limit: Int)
  /// JSON that is no object: "a number", "an array".
  case notAnObject(found: String)
  /// No field holds the text; `accepted` are the usual names.
  case missingText(unit: String, accepted: [String])
  /// The field that should hold the text is there and says nothing.
  case emptyText(field: String)
  /// So many elements of a collection, behind a thousand that are named, are no articles either.
  case furtherElements(count: Int)
  /// The compressed data is damaged or cut off after `offset` bytes of the file.
  case damagedGzip(offset: Int)
  /// Compressed data that grows to more than `ratio` times its size, or beyond the total limit.
  case gzipBomb(ratio: Int)
  /// What is wrong with a document: XML, a message, a PDF.
  case document(DocumentProblem)
  /// What is wrong with a table or a row of one.
  case table(TableProblem)
  /// What is wrong with a record of a web archive.
  case webRecord(WebRecordProblem)
  /// What is wrong with an archive, with compressed data, or with a member.
  case packed(PackedProblem)
  /// A message of a mailbox that is longer than `limit` bytes.
  case messageTooLong(limit: Int)

  /// The reason for a person: what is wrong, where, and what to do about it.
  public var reason: String {
    switch self {
    case .notFound: "no such file or folder"
    case .linkToNothing: "a symbolic link to something that is not there"
    case .nameNotUTF8: "its name is not valid UTF-8; rename the file"
    case .notRegularFile("a folder"): "a folder that cannot be walked; name the files in it"
    case .notRegularFile(let kind): "\(kind), not a regular file; pipe its contents in with \"-\""
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .noSpool(let reason):
      "gzip data from a pipe is checked in a temporary file first, which cannot be written: \(reason); decompress it before"
    case .empty: "empty: no text"
    case .binary(let offset): "not text: NUL at byte \(offset)"
    case .controlCharacters(let share): "not text: \(share) % of its first bytes are control characters"
    case .unsupported(let kind): "\(kind), which is not read; claims ingest --help names what is"
    case .tooLarge(let limit):
      "longer than \(Self.megabytes(limit)) MiB; split it, or make it JSON Lines, which is read line by line"
    case .lineTooLong(let limit): "a line longer than \(Self.megabytes(limit)) MiB; split it"
    case .malformedJSON(let offset, let problem): "not valid JSON at byte \(offset): \(problem)"
    case .tooDeep(let limit): "JSON nested deeper than \(limit) levels"
    case .notAnObject(let found): "\(found) where an article's JSON object should be"
    case .missingText(let unit, let accepted):
      "no \"text\" field; \(unit) needs one of \(accepted.joined(separator: ", "))"
    case .emptyText(let field): "the \"\(field)\" field is empty: no text"
    case .furtherElements(let count): "\(count) further elements are no articles"
    case .damagedGzip(let offset):
      "damaged gzip: cut off or broken after byte \(offset); only what is certainly sound before it was read"
    case .gzipBomb(let ratio):
      "gzip data growing more than \(ratio) to 1; decompress it yourself if you trust it"
    case .document(let problem): problem.reason
    case .table(let problem): problem.reason
    case .webRecord(let problem): problem.reason
    case .packed(let problem): problem.reason
    case .messageTooLong(let limit): "a message longer than \(Self.megabytes(limit)) MiB; split it"
    }
  }

  private static func megabytes(_ bytes: Int) -> Int { bytes / (1 << 20) }
}
