/// The header lines of a message or of a part of one.
struct MailHeaders {
  /// Lines beyond this are passed over.
  private static let mostLines = 2000
  /// Values by their names in lower case, as written, in order.
  private var values: [String: [[UInt8]]] = [:]

  /// Whether there is none.
  var isEmpty: Bool { values.isEmpty }

  /// Reads the lines at the start of `bytes`; the index behind them and the blank line that ends them is `end`.
  init(_ bytes: ArraySlice<UInt8>, end: inout Int) {
    var index = bytes.startIndex
    var name: String?
    var value: [UInt8] = []
    var lines = 0
    func add(to values: inout [String: [[UInt8]]]) {
      if let name, lines <= Self.mostLines { values[name, default: []].append(value) }
    }
    while index < bytes.endIndex {
      let rest = bytes[from: index]
      var line = rest.prefix { $0 != 0x0A }
      let next = line.endIndex + 1
      if line.last == 0x0D { line = line.dropLast() }
      if line.isEmpty {
        index = next
        break
      }
      if let first = line.first, first == 0x20 || first == 0x09, name != nil {
        // A long value goes on behind a blank.
        value.append(0x20)
        value += line.drop { $0 == 0x20 || $0 == 0x09 }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), Self.isName(line.prefix(upTo: colon)) {
        add(to: &values)
        lines += 1
        name = String(decoding: line.prefix(upTo: colon), as: UTF8.self).lowercased()
        value = Array(line.suffix(from: colon).dropFirst().drop { $0 == 0x20 || $0 == 0x09 })
      } else if line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8) {
        // The line that parts the messages of a mailbox.
      } else {
        // A body without a blank line before it.
        break
      }
      index = next
    }
    add(to: &values)
    end = min(index, bytes.endIndex)
  }

  /// The first value of this name, decoded, in one line; `nil` when there is none or it is blank.
  func text(_ name: String) -> String? {
    guard let value = values[name]?.first else { return nil }
    let text = EncodedWords.text(value)
    return text.isEmpty ? nil : text
  }

  /// The first value of this name with its parameters.
  func parameterized(_ name: String) -> MailValue? {
    values[name]?.first.map { MailValue(String(decoding: $0, as: UTF8.self)) }
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count <= 128 && bytes.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

/// A value like `text/plain; charset="utf-8"; format=flowed`.
struct MailValue {
  /// What stands before the first semicolon, in lower case.
  let value: String
  private var parameters: [String: String] = [:]
  /// Parameters beyond this are passed over.
  private static let mostParameters = 64

  /// Takes `text` apart.
  init(_ text: String) {
    var parts: [String] = []
    var part = ""
    var isQuoted = false
    var isEscaped = false
    for character in text.unicodeScalars {
      if isEscaped {
        part.unicodeScalars.append(character)
        isEscaped = false
      } else if character == "\\", isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        parts.append(part)
        part = ""
      } else {
        part.unicodeScalars.append(character)
      }
    }
    parts.append(part)
    value = TextNormalizer.line(parts.first ?? "").lowercased()
    for part in parts.dropFirst().prefix(Self.mostParameters) {
      guard let (name, rest) = part.cut(at: "=") else { continue }
      let key = TextNormalizer.line(String(name)).lowercased()
      if parameters[key] == nil { parameters[key] = TextNormalizer.line(String(rest)) }
    }
  }

  /// The parameter of this name; also one that is written in pieces or with its character set (RFC 2231).
  func parameter(_ name: String) -> String? {
    if let plain = parameters[name] { return EncodedWords.text(Array(plain.utf8)) }
    if let extended = parameters[name + "*"] { return Self.extended(extended) }
    var text = ""
    var isExtended = false
    // total: a constant above nought.
    for number in 0..<Self.mostParameters {
      if let piece = parameters["\(name)*\(number)"] {
        text += piece
      } else if let piece = parameters["\(name)*\(number)*"] {
        text += piece
        isExtended = true
      } else {
        break
      }
    }
    if text.isEmpty { return nil }
    return isExtended ? Self.extended(text) : text
  }

  /// `utf-8'en'Caf%C3%A9`.
  private static func extended(_ text: String) -> String {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let value = parts.count == 3 ? parts.last ?? "" : Substring(text)
    let bytes = value.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
    let decoded = TransferEncoding.quotedPrintable(bytes[...])
    let charset = parts.count == 3 ? parts.first.map(String.init) : nil
    let text = try? CharsetDecoder.decode(decoded, declared: charset, isMarkup: false)
    return TextNormalizer.line(String(decoding: text?.bytes ?? decoded, as: UTF8.self))
  }
}
