import ArgumentParser

/// Options before the command, as git and gh take them: `claims --archive x.sqlite search foo`.
///
/// The argument parser knows options of commands alone. Those that mean the same for every command are put behind it;
/// of a command that has no use for one, it is left out.
enum LeadingOptions {
  /// The options, each with whether a value follows it.
  private static let takesValue = [
    "--archive": true, "--color": true, "--hyperlinks": true, "--no-pager": false,
  ]

  /// `arguments` with the options at their start behind the command.
  ///
  /// - Throws: `CommandFailure` where no command follows.
  static func moved(_ arguments: [String]) throws -> [String] {
    let (leading, rest) = split(arguments)
    guard let last = leading.last else { return arguments }
    guard let first = rest.first else {
      throw CommandFailure(
        "no command follows \(last.name). “claims --help” lists the commands.", status: .usage)
    }
    if first.hasPrefix("-") || first == "help" { return rest }
    var command = try CommandDescription.read(helpDump: ClaimsCommand._dumpHelp())
    var path: [String] = []
    for word in rest {
      guard let next = command.commands.first(where: { $0.commandName == word }) else { break }
      command = next
      path.append(word)
    }
    // No command, as the caller will say.
    if path.isEmpty { return rest }
    let known = command.options
    return path + leading.filter { known.contains($0.name) }.flatMap(\.words) + rest.dropFirst(path.count)
  }

  // MARK: - Private

  /// An option with the words that it is written in.
  private struct Option {
    let name: String
    let words: [String]
  }

  private static func split(_ arguments: [String]) -> (leading: [Option], rest: [String]) {
    var leading: [Option] = []
    var rest = arguments[...]
    while let word = rest.first {
      let name = String(word.prefix { $0 != "=" })
      guard let takesValue = takesValue[name] else { break }
      let count = takesValue && name == word ? 2 : 1
      leading.append(Option(name: name, words: Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    return (leading, Array(rest))
  }
}
