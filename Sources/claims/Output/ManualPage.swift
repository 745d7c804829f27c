import Foundation

/// The manual page, made of what the argument parser knows of every command.
struct ManualPage {
  /// The part of the parser's description (serialization version 0) that the page shows.
  private struct Dump: Decodable {
    var command: Command
  }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  private struct Argument: Decodable {
    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var defaultValue: String?
    var allValues: [String]?
  }

  private struct Name: Decodable {
    var kind: String
    var name: String

    var dashed: String { (kind == "long" ? "--" : "-") + name }
  }

  private let root: Command

  /// Reads the argument parser's description of the program.
  init(helpDump: String) throws {
    root = try JSONDecoder().decode(Dump.self, from: Data(helpDump.utf8)).command
  }

  /// The page in the macros of man(7).
  var rendered: String {
    var page = ".TH CLAIMS 1 \"\" \"claims\" \"User Commands\"\n"
    page += ".SH NAME\nclaims \\- \(Self.escaped(root.abstract ?? ""))\n"
    page += ".SH SYNOPSIS\n.B claims\n.I command\n[\\fIoptions\\fR] [\\fIarguments\\fR]\n"
    page += ".SH DESCRIPTION\n" + Self.paragraphs(root.discussion)
    page += ".SH COMMANDS\n"
    for command in root.subcommands ?? []
    where command.shouldDisplay != false && command.commandName != "help" {
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
    NO_COLOR
    When not empty, nothing is coloured unless \\-\\-color says so.

    """

  /// The section of a command, followed by those of the commands under it.
  private func section(of command: Command, path: String) -> String {
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
    for inner in command.subcommands ?? [] where inner.shouldDisplay != false && inner.commandName != "help" {
      text += section(of: inner, path: "\(path) \(command.commandName)")
    }
    return text
  }

  private func entry(of argument: Argument) -> String {
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
