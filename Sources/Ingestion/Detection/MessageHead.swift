/// Recognises e-mail messages and web pages that a browser saved as one (MHTML), by the header lines at their top.
///
/// `Title: ...` and `Date: ...` head plain texts too: only names that programs give to messages count.
enum MessageHead {
  /// Header lines further down are not looked for.
  private static let mostLines = 100
  private static let mostBytes = 1 << 14

  /// The format of `content`, which starts with its first character that is no blank; `nil` when it is no message.
  ///
  /// A name that says so is believed.
  static func format(of content: ArraySlice<UInt8>, suffix: String) -> ArticleFormat? {
    switch suffix {
    case "eml", "emlx": return .eml
    case "mht", "mhtml": return .mhtml
    default: break
    }
    var lines = content.prefix(mostBytes).split(
      separator: 0x0A, maxSplits: mostLines, omittingEmptySubsequences: false)
    // The line that parts the messages of a mailbox: "From alice@example.org Thu Mar  3 14:05:00 2022".
    if let first = lines.first, isMailboxLine(first) { return nil }
    // Apple Mail sets the number of bytes above a message.
    if let first = lines.first, first.allSatisfy({ (0x30...0x39).contains($0) || $0 <= 0x20 }) {
      lines = Array(lines.dropFirst())
    }
    var isMessage = false
    var isPage = false
    for (index, line) in lines.enumerated() {
      // A long line goes on behind a blank.
      if let first = line.first, index > 0, first == 0x20 || first == 0x09 {
        isPage = isPage || lowered(line).contains("multipart/related")
        continue
      }
      guard let name = name(of: line) else { break }
      isMessage = isMessage || names.contains(name)
      isPage = isPage || name == "snapshot-content-location" || lowered(line).contains("multipart/related")
    }
    guard isMessage else { return nil }
    return isPage ? .mhtml : .eml
  }

  /// Whether `line` parts the messages of a mailbox.
  static func isMailboxLine(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.split(whereSeparator: { $0 <= 0x20 }).map { String(decoding: $0, as: UTF8.self) }
    let days: Set<String> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return words.count >= 7 && words.first == "From" && words[at: 2].map(days.contains) == true
  }

  /// What stands before the colon of a header line, in lower case; `nil` for any other line.
  private static func name(of line: ArraySlice<UInt8>) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line.prefix(upTo: colon)
    let isName = !name.isEmpty && name.count <= 64 && name.allSatisfy { (0x21...0x7E).contains($0) }
    return isName ? lowered(name) : nil
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static let names: Set<String> = [
    "mime-version", "message-id", "received", "return-path", "delivered-to", "content-transfer-encoding",
    "x-mailer", "dkim-signature", "snapshot-content-location", "in-reply-to", "list-unsubscribe",
  ]
}
