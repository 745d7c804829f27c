import ArgumentParser

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
        known = commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
        return
      }
      commands = command.configuration.subcommands
    }
    return nil
  }

  /// What is said of it.
  var failure: CommandFailure {
    let name = ParserMessage.shown(words.joined(separator: " "))
    let choice = known.isEmpty ? "It has none below it" : "There are " + known.joined(separator: ", ")
    return CommandFailure("there is no command “\(name)”. \(choice).", status: .usage)
  }
}
