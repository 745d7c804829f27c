/// Text made fit for a terminal, whose escape sequences an article must not be able to send.
package enum TerminalText {
  /// `text` on one line for a list or a passage.
  ///
  /// Control characters (C0, DEL, C1) are shown: ESC as `\u{1b}`; no honest text has them. Characters that nobody sees
  /// are left out, since honest texts have them in numbers (an embedded post has two around each name): directional
  /// marks, embeddings, overrides and isolates, zero-width spaces and joiners of words, byte order marks, tags. Tabs and
  /// line ends become one blank each.
  package static func singleLine(_ text: String) -> String {
    if isPlain(text) { return text }
    var kept = ""
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      append(scalar, to: &kept, keepsLines: false)
    }
    return kept
  }

  /// `text` on one line for a message, where a name must be told from another that looks like it: what
  /// ``singleLine(_:)`` leaves out is shown, too; with `keepsLines`, line feeds and tabs stay.
  package static func visible(_ text: String, keepsLines: Bool = false) -> String {
    if isPlain(text) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isInvisible(scalar) {
        shown += escape(of: scalar)
      } else {
        append(scalar, to: &shown, keepsLines: keepsLines)
      }
    }
    return shown
  }

  /// The number of terminal columns that `text` takes.
  package static func width(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// The number of terminal columns that one character takes: 0, 1 or 2.
  package static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.isASCII { return 1 }
    if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return first.properties.isEmojiPresentation || isWide(first.value) ? 2 : 1
    }
  }

  /// `text` cut to `width` columns, with an ellipsis where something is left out.
  package static func truncated(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let next = self.width(of: character)
      if used + next > width - 1 { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }

  /// East Asian Wide and Fullwidth blocks (Unicode 16, UAX #11), emoji apart.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x17000...0x18DFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  // MARK: - Private

  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }

  /// Whether the character shows nothing and may change the order or the look of others.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Appends a character that is not invisible.
  private static func append(_ scalar: Unicode.Scalar, to text: inout String, keepsLines: Bool) {
    switch scalar.value {
    case 0x09, 0x0A: if keepsLines { text.unicodeScalars.append(scalar) } else { text += " " }
    case 0x0B...0x0D, 0x85, 0x2028, 0x2029: text += " "
    case 0..<0x20, 0x7F..<0xA0: text += escape(of: scalar)
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// How a character is shown that must not be sent: `\u{1b}`, as Swift writes it.
  private static func escape(of scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16) + "}"
  }
}
