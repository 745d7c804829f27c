/// What the argument parser says, in the words and the form of the program's other messages, fit to be printed.
///
/// It repeats arguments as they are: their line ends could pass for lines of the program, and one of a megabyte would
/// hide the rest. They are shortened and shown on one line before its own line ends are kept.
struct ParserMessage {
  /// The longest part of an argument that is repeated, in characters.
  private static let maximumLength = 100

  /// The message with its own line ends.
  let text: PrintableText

  /// Makes a help page or another result printable; `arguments` are those that it may repeat.
  init(result: String, arguments: [String]) {
    text = PrintableText(lines: Self.shortened(result, arguments))
  }

  /// Words an error as the program does, in one line that ends in what to do.
  ///
  /// `error` is what the parser says of it, `full` the same with the usage, the help for the argument and the name of the
  /// command.
  init(error: String, full: String, arguments: [String]) {
    let error = Self.shortened(error, arguments)
    let full = Self.shortened(full, arguments)
    var command = "claims"
    if let match = full.matches(of: /See '(claims[a-z -]*) --help'/).last { command = String(match.output.1) }
    let lines = full.split(separator: "\n")
    let help = lines.first { $0.hasPrefix("Help:  ") }?
      .split(separator: "  ", maxSplits: 2).last.map(String.init)
    var sentence = Self.worded(error, help: help)
    if let meant = UnknownCommand.meant(by: arguments) {
      sentence += " Did you mean \(meant)?"
    }
    text = PrintableText(lines: sentence + " “\(command) --help” tells more.")
  }

  /// `argument` on one line, its end left out where it is long.
  static func shown(_ argument: String) -> String {
    let line = TerminalText.visible(String(argument.prefix(maximumLength)))
    return argument.count > maximumLength ? line + "…" : line
  }

  // MARK: - Private

  private static func shortened(_ message: String, _ arguments: [String]) -> String {
    var message = message
    for argument in Set(arguments) where argument.utf8.count > 1 {
      // The value of --option=value is repeated by itself.
      let value = argument.split(separator: "=", maxSplits: 1).last.map(String.init) ?? argument
      for part in [argument, value] {
        let shown = Self.shown(part)
        if shown != part { message = message.replacing(part, with: shown) }
      }
    }
    return message
  }

  /// The parser's sentence in the program's words; one that is not known stays as it is.
  private static func worded(_ error: String, help: String?) -> String {
    if let match = error.wholeMatch(of: /Unknown option '(.+)'\. Did you mean '(.+)'\?/) {
      return "there is no option “\(match.output.1)”; did you mean \(match.output.2)?"
    }
    if let match = error.wholeMatch(of: /Unknown option '(.+)'/) {
      return "there is no option “\(match.output.1)”."
    }
    if let match = error.wholeMatch(of: /Missing value for '([^ ]+)( <.+>)?'/) {
      return "\(match.output.1) needs a value behind it\(explained(help))"
    }
    if let match = error.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "\(match.output.1) is missing\(explained(help))"
    }
    if let match = error.wholeMatch(of: /Unexpected argument '(.*)'/.dotMatchesNewlines()) {
      return "“\(match.output.1)” is one argument too many."
    }
    if let match = error.wholeMatch(
      of: /The option '(.+)' does not take any value, but '(.*)' was specified\./)
    {
      return "\(match.output.1) takes no value, but “\(match.output.2)” was given."
    }
    return refusal(error, help: help) ?? sentence(error)
  }

  /// What is said of a value that can't be used; `nil` where the message is none of that.
  private static func refusal(_ error: String, help: String?) -> String? {
    let form = /The value '(.*)' is invalid for '([^ ']+)(?: [^']*)?'(.*)/.dotMatchesNewlines()
    guard let match = error.wholeMatch(of: form) else { return nil }
    let start = "“\(match.output.1)” can't be used for \(match.output.2)"
    let rest = match.output.3
    if rest.hasPrefix(". Please provide one of") {
      let quoted = rest.matches(of: /'([^' ]+)'|\n *- ([^ \n]+)/).compactMap { $0.output.1 ?? $0.output.2 }
      return start + ", only " + quoted.joined(separator: ", ") + "."
    }
    return rest.hasPrefix(": ") ? start + sentence(String(rest)) : start + explained(help)
  }

  /// What an option's own help says, behind a colon.
  private static func explained(_ help: String?) -> String {
    guard let help, !help.isEmpty else { return "." }
    return ": " + sentence(help)
  }

  /// `text` beginning as within a sentence, and with an end of its own.
  private static func sentence(_ text: String) -> String {
    let second = text.dropFirst().first
    let isWord = second?.isLowercase == true || second == " "
    let start = isWord ? text.prefix(1).lowercased() + text.dropFirst() : text
    return text.hasSuffix(".") || text.hasSuffix("?") ? start : start + "."
  }
}
