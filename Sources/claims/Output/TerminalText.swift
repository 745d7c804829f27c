/// Text made fit for a terminal, whose escape sequences an article must not be able to send.
package enum TerminalText {
  /// `text` on one line, without control characters, bidirectional overrides and invisible tags.
  ///
  /// Removed: Unicode's control characters, U+061C, U+200B, U+200E–200F, U+202A–202E, U+2060–2069, U+FEFF,
  /// U+E0000–E007F. Tabs and line ends become one space each.
  package static func singleLine(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: kept.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
        0xE0000...0xE007F:
        continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
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
}
