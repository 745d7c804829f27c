import ClaimsModel
import Ingestion

/// What a worker is told once, before anything else.
struct WorkerSettings: Hashable, Sendable, WireCodable {
  /// What the articles do not say.
  var defaults: InputDefaults
  /// News outlets beside the built-in ones, as in ``IngestOptions/outlets``.
  var outlets: [String]

  init(_ options: IngestOptions) {
    defaults = options.defaults
    outlets = options.outlets
  }

  func write(to wire: inout WireWriter) {
    defaults.write(to: &wire)
    wire.write(outlets)
  }

  init(from wire: inout WireReader) throws(WireError) {
    defaults = try InputDefaults(from: &wire)
    outlets = try wire.read()
  }
}

/// What a worker is asked.
enum WorkerRequest: WireCodable {
  /// To read a piece and to analyse its articles from number `first` on; with `announcing`, to name each before that.
  case piece(RawInput, first: Int, announcing: Bool)
  /// To analyse an article that was read before.
  case article(Article)

  func write(to wire: inout WireWriter) {
    switch self {
    case .piece(let piece, let first, let announcing):
      wire.write(0)
      wire.write(piece)
      wire.write(first)
      wire.write(announcing)
    case .article(let article):
      wire.write(1)
      wire.write(article)
    }
  }

  init(from wire: inout WireReader) throws(WireError) {
    switch try wire.read(Int.self) {
    case 0: self = .piece(try wire.read(), first: try wire.read(), announcing: try wire.read())
    case 1: self = .article(try wire.read())
    default: throw WireError()
    }
  }

  /// Bytes of the text or file that it is about.
  var size: Int {
    switch self {
    case .piece(let piece, _, _): piece.bytes.count
    case .article(let article): article.text.utf8.count
    }
  }
}

/// What a worker answers: for a piece, each article or rejection in order; then `end`.
enum WorkerReply: WireCodable {
  /// The article of this label is analysed next.
  case announcement(label: String)
  case part(PieceReading.Part)
  case end

  func write(to wire: inout WireWriter) {
    switch self {
    case .announcement(let label):
      wire.write(0)
      wire.write(label)
    case .part(.analysis(let analysis)):
      wire.write(1)
      wire.write(analysis)
    case .part(.rejected(let input)):
      wire.write(2)
      wire.write(input.path)
      wire.write(input.reason)
    case .end: wire.write(3)
    }
  }

  init(from wire: inout WireReader) throws(WireError) {
    switch try wire.read(Int.self) {
    case 0: self = .announcement(label: try wire.read())
    case 1: self = .part(.analysis(try wire.read()))
    case 2: self = .part(.rejected(RejectedInput(path: try wire.read(), reason: try wire.read())))
    case 3: self = .end
    default: throw WireError()
    }
  }
}

extension ArticleFormat: WireCodable {}

extension InputDefaults: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(published)
    wire.write(outlet)
    wire.write(language)
    wire.write(dateOrder?.rawValue)
    wire.write(namePattern?.description)
    wire.write(keys.listed)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(published: try wire.read(), outlet: try wire.read(), language: try wire.read())
    let order: String? = try wire.read()
    let pattern: String? = try wire.read()
    dateOrder = order.flatMap(DateOrder.init(rawValue:))
    namePattern = pattern.flatMap { try? NamePattern($0) }
    for listed in try wire.read([String].self) {
      guard let key = try? NamedKey(listed) else { throw WireError() }
      keys.set(key.field, to: key.path)
    }
  }
}

extension RawInput: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(label)
    wire.write(format)
    wire.write(digest)
    wire.write(bytes.count)
    wire.write(raw: bytes)
    wire.write(isConverted)
    wire.write(defaults != nil)
    defaults?.write(to: &wire)
  }

  init(from wire: inout WireReader) throws(WireError) {
    let (label, format, digest): (String, ArticleFormat, String) =
      (try wire.read(), try wire.read(), try wire.read())
    self.init(label: label, format: format, bytes: Array(try wire.readBytes(try wire.read())), digest: digest)
    isConverted = try wire.read()
    if try wire.read() { defaults = try InputDefaults(from: &wire) }
  }
}
