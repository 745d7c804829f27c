/// The name of an archive's member: a label and nothing else, whatever it says.
enum MemberName {
  /// Longer names are cut, in characters.
  private static let longest = 300

  /// The name as a label shows it: folders with `/` between, nothing that leads elsewhere, no control characters and no
  /// direction overrides; "unnamed" where nothing is left.
  static func shown(_ name: String) -> String {
    let scalars = name.unicodeScalars.prefix(longest).map { scalar -> Character in
      switch scalar.value {
      case 0x5C: "/"
      // total: all ends are literals.
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: "\u{FFFD}"
      default: Character(scalar)
      }
    }
    let parts = String(scalars).parts(between: "/").filter { $0 != "." && $0 != ".." }
    return parts.isEmpty ? "unnamed" : parts.joined(separator: "/")
  }

  /// Whether a part of the name is hidden, or what a Mac adds beside each file.
  static func isHidden(_ shown: String) -> Bool {
    shown.parts(between: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }

  /// Whether it lies in the folder of scripts and images beside a saved page.
  static func isPagesCompanion(_ shown: String) -> Bool {
    shown.parts(between: "/").dropLast().contains { $0.hasSuffix("_files") }
  }
}
