import Foundation

/// A command as the argument parser describes it (serialization version 0).
struct CommandDescription: Decodable {
  /// An argument or an option.
  struct Argument: Decodable {
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

  /// A name of an option.
  struct Name: Decodable {
    var kind: String
    var name: String

    /// As it is written: `--limit`, `-q`.
    var dashed: String { (kind == "long" ? "--" : "-") + name }
  }

  /// The parser's description, of which the command is the only part that is used.
  private struct Dump: Decodable {
    var command: CommandDescription
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var subcommands: [CommandDescription]?
  var arguments: [Argument]?

  /// Reads the argument parser's description of the program.
  static func read(helpDump: String) throws -> CommandDescription {
    try JSONDecoder().decode(Dump.self, from: Data(helpDump.utf8)).command
  }

  /// The commands below it, without the parser's own `help`.
  var commands: [CommandDescription] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// The options that can be given right behind the command's name, or behind that of one below it, which may be meant
  /// without being named.
  var options: Set<String> {
    let own = (arguments ?? []).flatMap { $0.names ?? [] }.map(\.dashed)
    return commands.reduce(into: Set(own)) { $0.formUnion($1.options) }
  }
}
