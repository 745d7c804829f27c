/// What the argument parser says, fit to be printed.
///
/// It repeats arguments as they are: their line ends could pass for lines of the program, and one of a megabyte would
/// hide the rest. They are shortened and shown on one line before its own line ends are kept.
struct ParserMessage {
  /// The longest part of an argument that is repeated, in characters.
  private static let maximumLength = 100

  /// The message.
  let text: PrintableText

  /// Makes `message` printable; `arguments` are those that it may repeat.
  init(_ message: String, arguments: [String]) {
    var message = message
    for argument in Set(arguments) where argument.utf8.count > 1 {
      // The value of --option=value is repeated by itself.
      let value = argument.split(separator: "=", maxSplits: 1).last.map(String.init) ?? argument
      for part in [argument, value] {
        let shown = Self.shown(part)
        if shown != part { message = message.replacing(part, with: shown) }
      }
    }
    text = PrintableText(lines: message)
  }

  /// `argument` on one line, its end left out where it is long.
  static func shown(_ argument: String) -> String {
    let line = TerminalText.visible(String(argument.prefix(maximumLength)))
    return argument.count > maximumLength ? line + "…" : line
  }
}
