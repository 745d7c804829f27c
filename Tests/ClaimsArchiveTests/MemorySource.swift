import ClaimsArchive
import ClaimsModel
import Ingestion

/// Invented inputs, held in memory: files of pieces of articles, each a line "title | text".
///
/// A piece "!" cannot be cut, a line "?" cannot be read.
struct MemorySource: PieceSource {
  /// Names and pieces, in order.
  var contents: [(name: String, pieces: [String])]
  /// Counts what is read, where a test wants to know.
  var onRead: @Sendable (String) -> Void = { _ in }

  init(_ contents: [(String, [String])]) { self.contents = contents.map { (name: $0.0, pieces: $0.1) } }

  func files(at path: String) throws(IngestionError) -> [String] {
    let found = contents.map(\.name).filter { path == "all" || $0 == path || $0.hasPrefix(path + "/") }
    guard !found.isEmpty else { throw .notFound }
    return found
  }

  func pieces(of file: String, receive: (Result<RawInput, PieceRejection>) throws -> Bool) rethrows {
    let pieces = contents.first { $0.name == file }?.pieces ?? []
    for (number, piece) in pieces.enumerated() {
      let label = pieces.count > 1 ? "\(file):\(number + 1)" : file
      let result: Result<RawInput, PieceRejection> =
        piece == "!"
        ? .failure(PieceRejection(label: label, reason: .notFound))
        : .success(
          RawInput(
            label: label, format: pieces.count > 1 ? .jsonLines : .text, bytes: Array(piece.utf8),
            digest: "raw-\(piece)"))
      guard try receive(result) else { return }
    }
  }

  func articles(in piece: RawInput) -> [ReadOutcome] {
    onRead(piece.label)
    let lines = String(decoding: piece.bytes, as: UTF8.self).split(separator: "\n")
    return lines.enumerated().map { element, line in
      let place = lines.count > 1 ? "\(piece.label)[\(element)]" : piece.label
      if line == "?" { return .rejected(label: place, reason: .notFound) }
      return .article(Self.article(String(line), path: place))
    }
  }

  /// The article of one line: "title | text", perhaps with "@id " before and " #2021-05-03" after it.
  static func article(_ line: String, path: String) -> Article {
    var line = Substring(line)
    var id: String?
    if line.first == "@" {
      let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
      id = String(parts[0])
      line = parts[1]
    }
    let dated = line.split(separator: "#", maxSplits: 1)
    let date = dated.count > 1 ? PartialDate(edtf: dated[1]) : nil
    let parts = dated[0].split(separator: "|", maxSplits: 1)
    let title = parts.count > 1 ? parts[0].trimmed : nil
    let body = (parts.last ?? "").trimmed
    let text = title.map { "\($0)\n\n\(body)" } ?? body
    return Article(
      externalID: id, path: path, format: "text", title: title, published: date,
      publishedFrom: date == nil ? nil : .text, text: text,
      bodyStart: title.map { $0.utf8.count + 2 } ?? 0, digest: "digest-\(line)", textDigest: "text-\(text)")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var part = self.drop { $0 == " " }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}

/// Makes every sentence a claim; "Name Surname: words" is by that speaker.
func analyzeSentences(_ article: Article, version: Int = 1) -> ArticleAnalysis {
  let bytes = Array(article.text.utf8)
  var sources: [Source] = []
  var claims: [Claim] = []
  var start = article.bodyStart
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? bytes.count
    var content = TextSpan(start, end)
    var chain: [Attribution] = []
    if let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), colon + 2 < end {
      let mention = TextSpan(start, colon)
      let name = String(decoding: bytes[start..<colon], as: UTF8.self)
      let known = sources.firstIndex { $0.name == name }
      if known == nil { sources.append(Source(name: name, kind: .person, mentions: [mention])) }
      chain = [
        Attribution(
          relation: .speaker, source: known ?? sources.count - 1, mention: name, spans: [mention])
      ]
      content = TextSpan(colon + 2, end)
    }
    claims.append(
      Claim(
        kind: chain.isEmpty ? .statement : .indirect,
        text: String(decoding: bytes[content.start..<content.end], as: UTF8.self), spans: [content],
        attribution: chain, sentence: TextSpan(start, end), confidence: 1))
    start = end
    while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
  }
  return ArticleAnalysis(
    article: article, sources: sources, claims: claims, figures: [], extractorVersion: version)
}
