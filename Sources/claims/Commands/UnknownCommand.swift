import ArgumentParser
import ClaimsArchive

/// A word that can only be meant as a command and is none: the first one, or one after `help`.
///
/// The argument parser calls the first an unexpected argument, and shows the help of the last command that it knows for
/// the second, with a status that says that all is well.
struct UnknownCommand {
  /// The words down to the one that is no command.
  private let words: [String]
  /// The commands that could stand there.
  private let known: [String]

  /// Finds the word in the program's arguments; `nil` when there is none.
  init?(in arguments: [String]) {
    guard let first = arguments.first else { return nil }
    let path = first == "help" ? arguments.dropFirst() : arguments.prefix(1)
    var commands = ClaimsCommand.configuration.subcommands
    var words: [String] = []
    for word in path {
      // An option, or a command of the parser's own.
      if word.hasPrefix("-") || word == "help" { return nil }
      words.append(word)
      guard let command = commands.first(where: { $0._commandName == word }) else {
        self.words = words
        known = Self.names(of: commands)
        return
      }
      commands = command.configuration.subcommands
    }
    return nil
  }

  /// What is said of it.
  var failure: CommandFailure {
    let name = ParserMessage.shown(words.joined(separator: " "))
    let path = words.dropLast()
    if let nearest = words.last.flatMap({ NearestWord.of($0, among: known) }) {
      let meant = (path + [nearest]).joined(separator: " ")
      return CommandFailure("there is no command “\(name)”; did you mean \(meant)?", status: .usage)
    }
    let parent = (["claims"] + path).joined(separator: " ")
    let hint: PrintableText =
      known.isEmpty ? "It has none below it" : "“\(parent) --help” lists them"
    return CommandFailure("there is no command “\(name)”. \(hint).", status: .usage)
  }

  /// The command that was meant where the second word is nearly one of those below the first, which the parser took for an
  /// argument of the first one's default.
  static func meant(by arguments: [String]) -> String? {
    guard arguments.count > 1, !arguments[1].hasPrefix("-"),
      let command = ClaimsCommand.configuration.subcommands.first(where: { $0._commandName == arguments[0] })
    else { return nil }
    let names = names(of: command.configuration.subcommands)
    guard !names.contains(arguments[1]) else { return nil }
    return NearestWord.of(arguments[1], among: names).map { "\(arguments[0]) \($0)" }
  }

  private static func names(of commands: [any ParsableCommand.Type]) -> [String] {
    commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
  }
}
