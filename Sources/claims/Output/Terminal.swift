import Foundation

/// What an output stream is connected to.
package struct Terminal: Hashable, Sendable {
  /// The width of text for no terminal.
  package static let defaultWidth = 100
  /// The narrowest width laid out for; below it lines are broken by the terminal.
  static let minimumWidth = 40

  /// Whether a terminal shows what is written.
  package var isTerminal: Bool
  /// Number of columns.
  package var width: Int
  /// Whether text may be coloured.
  package var usesColor: Bool
  /// Whether text may be a link.
  package var hasLinks = false

  /// Makes a description.
  package init(
    isTerminal: Bool, width: Int = Terminal.defaultWidth, usesColor: Bool = false, hasLinks: Bool = false
  ) {
    self.isTerminal = isTerminal
    self.width = width
    self.usesColor = usesColor
    self.hasLinks = hasLinks
  }

  /// A file, which is no terminal.
  static func file(color: ColorChoice) -> Terminal {
    Terminal(
      isTerminal: false,
      usesColor: color.isOn(isTerminal: false, environment: ProcessInfo.processInfo.environment))
  }

  /// What standard output is connected to.
  static func standardOutput(color: ColorChoice) -> Terminal {
    Terminal(descriptor: STDOUT_FILENO, color: color)
  }

  /// What standard error is connected to.
  static func standardError(color: ColorChoice) -> Terminal {
    Terminal(descriptor: STDERR_FILENO, color: color)
  }

  private init(descriptor: Int32, color: ColorChoice) {
    let isTerminal = isatty(descriptor) == 1
    self.isTerminal = isTerminal
    width = isTerminal ? Self.columns(of: descriptor) ?? Self.defaultWidth : Self.defaultWidth
    usesColor = color.isOn(isTerminal: isTerminal, environment: ProcessInfo.processInfo.environment)
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return max(minimumWidth, Int(size.ws_col))
  }
}

/// When to colour.
package enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// The decision: the option rules, then `NO_COLOR` (no-color.org), then what forces it (force-color.org,
  /// bixense.com/clicolors), then what the stream is.
  package func isOn(isTerminal: Bool, environment: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if !(environment["NO_COLOR"] ?? "").isEmpty { return false }
      let forced = ["FORCE_COLOR", "CLICOLOR_FORCE"].compactMap { environment[$0] }
      if forced.contains(where: { !$0.isEmpty && $0 != "0" }) { return true }
      return isTerminal && environment["TERM"] != "dumb"
    }
  }
}

/// When addresses and files are links (OSC 8).
package enum HyperlinkChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// The decision for `terminal`, whose text `pager` shows: a terminal that has no colour, or a pager that doesn't know
  /// links, would show their characters.
  func isOn(_ terminal: Terminal, pager: Pager?) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: terminal.isTerminal && terminal.usesColor && pager?.knowsLinks ?? true
    }
  }
}
