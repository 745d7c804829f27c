/// The manual page, made of what the argument parser knows of every command.
struct ManualPage {
  private let root: CommandDescription

  /// Reads the argument parser's description of the program.
  init(helpDump: String) throws {
    root = try CommandDescription.read(helpDump: helpDump)
  }

  /// The page in the macros of man(7).
  var rendered: String {
    var page = ".TH CLAIMS 1 \"\" \"claims\" \"User Commands\"\n"
    page += ".SH NAME\nclaims \\- \(Self.escaped(root.abstract ?? ""))\n"
    page += ".SH SYNOPSIS\n.B claims\n.I command\n[\\fIoptions\\fR] [\\fIarguments\\fR]\n"
    page += ".SH DESCRIPTION\n" + Self.paragraphs(root.discussion)
    page += ".SH COMMANDS\n"
    for command in root.commands where command.shouldDisplay != false {
      page += section(of: command, path: "claims")
    }
    page += Self.closing
    return page
  }

  // MARK: - Private

  private static let closing = """
    .SH EXIT STATUS
    .TP
    0
    Found, or done. A closed pipe is success.
    .TP
    1
    Nothing found, or a check failed.
    .TP
    2
    Wrong use, or a bad query.
    .TP
    3
    Finished, but some inputs were rejected.
    .TP
    4
    The archive is missing, damaged, newer than the program, or can't be written; or the output can't.
    .TP
    75
    Another program is writing to the archive.
    .TP
    130
    Interrupted.
    .TP
    143
    Asked to end by the system.
    .SH ENVIRONMENT
    .TP
    CLAIMS_ARCHIVE
    The archive used without \\-\\-archive.
    .TP
    CLAIMS_PAGER, PAGER
    The pager for long results on a terminal; empty or cat for none. Else less \\-FRX.
    .TP
    NO_COLOR
    When not empty, nothing is coloured unless \\-\\-color says so.
    .TP
    FORCE_COLOR, CLICOLOR_FORCE
    When neither empty nor 0, text is coloured also where no terminal is.

    """

  /// The section of a command, followed by those of the commands under it.
  private func section(of command: CommandDescription, path: String) -> String {
    let shown = (command.arguments ?? []).filter(\.shouldDisplay)
    let positionals = shown.filter { $0.kind == "positional" }.map { argument in
      let name =
        "\\fI\(Self.escaped(argument.valueName ?? "value"))\\fR" + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    let usage = ["\\fB\(path) \(command.commandName)\\fR"] + positionals + ["[\\fIoptions\\fR]"]
    var text = ".SS \(usage.joined(separator: " "))\n\(Self.escaped(command.abstract ?? ""))\n.PP\n"
    text += Self.paragraphs(command.discussion)
    for argument in shown { text += entry(of: argument) }
    for inner in command.commands where inner.shouldDisplay != false {
      text += section(of: inner, path: "\(path) \(command.commandName)")
    }
    return text
  }

  private func entry(of argument: CommandDescription.Argument) -> String {
    let value = "\\fI\(Self.escaped(argument.valueName ?? "value"))\\fR"
    let names = (argument.names ?? []).map { "\\fB\(Self.escaped($0.dashed))\\fR" }.joined(separator: ", ")
    let head =
      switch argument.kind {
      case "positional": value
      case "option": "\(names) \(value)"
      default: names
      }
    var body = Self.escaped(argument.abstract ?? "")
    if let values = argument.allValues, !values.isEmpty {
      body += " One of \(Self.escaped(values.joined(separator: ", ")))."
    }
    if let value = argument.defaultValue { body += " Default: \(Self.escaped(value))." }
    return ".TP\n\(head)\n\(body)\n"
  }

  /// Paragraphs as they are; lines that start with a blank keep their ends.
  private static func paragraphs(_ text: String?) -> String {
    var page = ""
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        page += ".PP\n"
      } else {
        page += line.hasPrefix(" ") ? ".br\n\(escaped(line))\n" : "\(escaped(line))\n"
      }
    }
    return page + ".PP\n"
  }

  /// `text` with what roff would read as its own made plain (groff_char(7)).
  private static func escaped(_ text: some StringProtocol) -> String {
    let plain = text.reduce(into: "") { page, character in
      switch character {
      case "\\": page += "\\e"
      case "-": page += "\\-"
      case "'": page += "\\(aq"
      default: page.append(character)
      }
    }
    return plain.hasPrefix(".") ? "\\&" + plain : plain
  }
}
