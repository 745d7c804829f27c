/// Opens a file, tells what it is, and has it cut by what knows its form.
struct FileCutter {
  /// The bytes looked at to tell the format.
  static let headLength = 1 << 16

  private let reader: InputReader
  /// What of the file is no article and was not read.
  private(set) var passedOver = PassedOverParts()

  /// Makes a cutter for the files of `reader`.
  init(reader: InputReader) { self.reader = reader }

  /// Cuts the file at a path, or standard input for `-`.
  mutating func cut(file: String, receive: PieceCutter.Receiver) rethrows {
    let stream: ByteStream
    let head: [UInt8]
    do throws(IngestionError) {
      stream = try ByteStream(path: file)
      head = stream.peek(Self.headLength)
      // An unreadable beginning is told from an empty one by the error that comes with it.
      if head.isEmpty {
        _ = try stream.next()
        throw IngestionError.empty
      }
    } catch {
      _ = try receive(.failure(PieceRejection(label: file, reason: error)))
      return
    }
    let name = file == "-" ? "" : file
    guard PackedKind(head: head) != nil else {
      return try cut(stream, name: name, label: file, head: head, receive: receive)
    }
    let descriptor: Int32
    do throws(IngestionError) { descriptor = try stream.wholeFile() } catch {
      _ = try receive(.failure(PieceRejection(label: file, reason: error)))
      return
    }
    var archive = ArchiveCutter(label: file, name: name, descriptor: descriptor, unpacker: reader.unpacker)
    try archive.cut(in: &self, receive: receive)
    // The descriptor is the stream's.
    withExtendedLifetime(stream) {}
  }

  /// Notes a part of a file that is no article.
  mutating func passOver(_ kind: String, at place: @autoclosure () -> String) {
    passedOver.add(kind, at: place())
  }

  /// Cuts what `source` gives, which begins with `head`.
  mutating func cut(
    _ source: any ByteSource, name: String, label: String, head: [UInt8], receive: PieceCutter.Receiver
  ) rethrows {
    if MailboxCutter.isMailbox(head[...]) {
      (source as? ByteStream)?.verify()
      var cutter = MailboxCutter(label: label, source: source)
      return try cutter.cut(receive: receive)
    }
    let format: ArticleFormat
    do throws(IngestionError) {
      format = try ArticleFormat.detect(name: name, head: head)
    } catch {
      _ = try receive(.failure(PieceRejection(label: label, reason: error)))
      return
    }
    let isWide = format != .warc && CharsetDecoder.isWide(head)
    switch format {
    case .warc:
      (source as? ByteStream)?.verify()
      var cutter = WebRecordCutter(label: label, source: source, passedOver: passedOver)
      defer { passedOver = cutter.passedOver }
      try cutter.cut(receive: receive)
    case .csv: try cutTable(source, label: label, isWide: isWide, receive: receive)
    case .jsonLines where !isWide:
      // A document is given as a whole or not at all; lines are given before the end tells whether they are right.
      (source as? ByteStream)?.verify()
      var cutter = PieceCutter(label: label, stream: source)
      try cutter.cutLines(receive: receive)
    default:
      var cutter = PieceCutter(label: label, stream: source)
      try cutter.cutWhole(as: format, receive: receive)
    }
  }

  // MARK: - Private

  private func cutTable(
    _ source: any ByteSource, label: String, isWide: Bool, receive: PieceCutter.Receiver
  ) rethrows {
    let table: any ByteSource
    let shape: TableShape
    do throws(IngestionError) {
      table =
        isWide
        ? MemorySource(try CharsetDecoder.decode(source.all(upTo: InputReader.largestDocument)).bytes)
        : source
      (source as? ByteStream)?.verify()
      shape = TableShape(head: table.peek(Self.headLength))
      if !shape.holdsText(reader.defaults.keys) { throw .table(Self.problem(without: shape.columns)) }
    } catch {
      _ = try receive(.failure(PieceRejection(label: label, reason: error)))
      return
    }
    var cutter = TableCutter(label: label, source: table, shape: shape)
    try cutter.cut(receive: receive)
  }

  private static func problem(without columns: [String]) -> TableProblem {
    if let service = KnownTables.serviceWithoutTexts(columns: columns) {
      return .onlyAddresses(service: service)
    }
    let names = columns.prefix(20).map { TextNormalizer.shortened($0) }.filter { !$0.isEmpty }
    return .noTextColumn(columns: names.isEmpty ? ["without names"] : names)
  }
}
