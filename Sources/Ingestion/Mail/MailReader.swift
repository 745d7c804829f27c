import ClaimsModel

/// Reads an e-mail message that carries an article: a newsletter, an alert, a forwarded text.
enum MailReader {
  /// The draft of the article in the message `bytes`.
  ///
  /// - Throws: `document` when it has no part with a text.
  static func draft(of bytes: [UInt8]) throws(IngestionError) -> ArticleDraft {
    let message = innermost(MailPart(message(in: bytes)))
    var draft = ArticleDraft()
    draft.takeMailHeaders(message.headers)
    let texts = MailTexts(message)
    draft.paragraphs = paragraphs(of: texts, warnings: &draft.warnings)
    if draft.paragraphs.isEmpty { throw .document(.noText("a message without a text part")) }
    if let warning = texts.attachmentWarning { draft.warnings.append(warning) }
    return draft
  }

  /// The message in a file: that of Apple Mail has the number of its bytes above it, and data of the program below.
  static func message(in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let line = bytes.prefix(12).prefix { $0 != 0x0A }
    let digits = line.filter { $0 > 0x20 }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(String(decoding: digits, as: UTF8.self))
    else { return bytes[...] }
    return bytes[from: line.endIndex + 1, to: line.endIndex + 1 + count]
  }

  // MARK: - Private

  /// The message that is forwarded as a whole, where nothing is written beside it.
  private static func innermost(_ message: MailPart) -> MailPart {
    var message = message
    while let inner = message.all.dropFirst().first(where: { $0.type == "message/rfc822" })?.parts.first,
      MailTexts(message).isBlank
    {
      message = inner
    }
    return message
  }

  /// The paragraphs of the page that the message carries, else of its plain text.
  private static func paragraphs(of texts: MailTexts, warnings: inout [String]) -> [String] {
    let plain = texts.plain.map(plainParagraphs) ?? []
    guard let page = texts.page else { return plain }
    guard let decoded = try? CharsetDecoder.decode(page.content, declared: page.charset, isMarkup: true)
    else { return plain }
    let input = PageInput(bytes: decoded.bytes, charset: "utf-8")
    guard let draft = try? PageReader.draft(of: input), !draft.paragraphs.isEmpty else { return plain }
    // A page of which hardly anything is left was not understood; the plain text is the same message.
    if size(draft.paragraphs) * 2 < size(plain) { return plain }
    warnings += draft.warnings
    return draft.paragraphs
  }

  private static func size(_ paragraphs: [String]) -> Int { paragraphs.reduce(0) { $0 + $1.utf8.count } }

  private static func plainParagraphs(of part: MailPart) -> [String] {
    guard let decoded = try? CharsetDecoder.decode(part.content, declared: part.charset, isMarkup: false)
    else { return [] }
    let isFlowed = part.headers.parameterized("content-type")?.parameter("format")?.lowercased() == "flowed"
    let text = isFlowed ? PlainMailText.unflowed(decoded.bytes) : decoded.bytes
    return ParagraphSplitter.paragraphs(
      of: TextNormalizer.normalized(utf8: PlainMailText.withoutSignature(text)))
  }
}

/// The parts of a message that may be its text, and those that are not read.
private struct MailTexts {
  private(set) var page: MailPart?
  private(set) var plain: MailPart?
  private var attachments: [String] = []
  private static let mostNames = 5

  init(_ message: MailPart) { gather(message) }

  /// Whether neither says anything.
  var isBlank: Bool {
    page == nil && (plain.map { part in part.content.allSatisfy { $0 <= 0x20 } } ?? true)
  }

  /// What is told of the parts that are not read; `nil` when there are none.
  var attachmentWarning: String? {
    if attachments.isEmpty { return nil }
    let names = attachments.prefix(Self.mostNames).joined(separator: ", ")
    let more = attachments.count - Self.mostNames
    return "Attachments that were not read: \(names)\(more > 0 ? " and \(more) more" : "")."
  }

  /// The first text of each kind counts, within alternatives and at the top.
  private mutating func gather(_ part: MailPart) {
    if part.type.hasPrefix("multipart/") {
      for inner in part.parts { gather(inner) }
    } else if part.isAttachment || !part.type.hasPrefix("text/") {
      note(part)
    } else if part.type == "text/html" || part.type == "application/xhtml+xml" {
      if page == nil { page = part } else { note(part) }
    } else if part.type == "text/plain" {
      // What stands below the text, a mailing list's footer, is none.
      if plain == nil, part.fileName == nil { plain = part } else { note(part) }
    }
  }

  private mutating func note(_ part: MailPart) {
    // Pictures that the page shows have no name of their own.
    guard let name = part.fileName ?? (part.isAttachment ? part.type : nil) else { return }
    attachments.append(TextNormalizer.shortened(name))
  }
}

extension ArticleDraft {
  /// Takes what the headers of a message tell.
  fileprivate mutating func takeMailHeaders(_ headers: MailHeaders) {
    externalID = headers.text("message-id").map { $0.filter { $0 != "<" && $0 != ">" } }
    take(.title, from: ["mail Subject": headers.text("subject").map(MailSender.withoutForwarding)])
    take(.published, from: ["mail Date": headers.text("date")])
    take(.url, from: ["mail Archived-At": headers.text("archived-at")?.filter { $0 != "<" && $0 != ">" }])
    take(.language, from: ["mail Content-Language": headers.text("content-language")])
    let sender = headers.text("from").map(MailSender.init)
    takeAuthors(sender?.person.map { [$0] } ?? [], from: "mail From")
    take(
      .outlet,
      from: [
        "mail From": sender?.outlet, "mail List-Id": headers.text("list-id").flatMap(MailSender.listName),
        "mail address": sender?.domainOutlet,
      ])
  }
}
