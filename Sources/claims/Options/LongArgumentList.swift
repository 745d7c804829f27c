/// Lists of paths longer than the argument parser can take, which needs time that grows with their square.
///
/// Runs of values are handed to it as one, joined by NUL, which no argument can hold, and cut again afterwards. A shell
/// makes such lists of `claims ingest *.txt`: 100,000 took five minutes.
package enum LongArgumentList {
  /// The commands whose list of values is open-ended.
  private static let commands: Set<String> = ["ingest", "extract"]
  /// The most arguments of any other command: a query of as many words is too long by far.
  package static let maximum = 4096
  /// The shortest list that is packed; shorter ones take no time.
  private static let packedLength = 256

  /// What the parser is given for `arguments`, the program's name left out.
  ///
  /// - Throws: `CommandFailure` for more than ``maximum`` of a command that has no use for them.
  package static func packed(_ arguments: [String]) throws(CommandFailure) -> [String] {
    guard arguments.count > packedLength else { return arguments }
    guard let command = arguments.first, commands.contains(command) else {
      guard arguments.count <= maximum else {
        throw CommandFailure(
          "\(arguments.count) arguments are more than the \(maximum) that a command takes; only ingest and extract have no "
            + "limit.", status: .usage)
      }
      return arguments
    }
    var packed: [String] = []
    var run: [String] = []
    var onlyValues = false
    for argument in arguments {
      if !onlyValues, argument.hasPrefix("-"), argument != "-" {
        packed += joined(run)
        run = []
        packed.append(argument)
        onlyValues = argument == "--"
      } else {
        run.append(argument)
      }
    }
    return packed + joined(run)
  }

  /// The values of which some were packed.
  package static func unpacked(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: "\0", omittingEmptySubsequences: false).map(String.init) }
  }

  /// A run of values as one; the first stands alone, since it may belong to the option before it.
  private static func joined(_ run: [String]) -> [String] {
    run.count < 3 ? run : [run[0], run[1...].joined(separator: "\0")]
  }
}
