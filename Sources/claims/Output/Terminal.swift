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

  /// Makes a description.
  package init(isTerminal: Bool, width: Int = Terminal.defaultWidth, usesColor: Bool = false) {
    self.isTerminal = isTerminal
    self.width = width
    self.usesColor = usesColor
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

  /// The decision: the option rules, then `NO_COLOR` (no-color.org), then what the stream is.
  package func isOn(isTerminal: Bool, environment: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }
}
