import ArgumentParser

/// Where results go instead of to standard output.
struct ResultFileOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write the results to this file, whole or not at all; - for standard output.", valueName: "file"),
    completion: .file(), transform: NonBlank.read)
  var path: String?

  /// Whether a file is written.
  var isFile: Bool { path != nil && path != "-" }

  /// What follows the last dot of the file's name, in lower case.
  var suffix: String? {
    guard isFile, let name = path?.split(separator: "/").last, name.contains(".") else { return nil }
    return name.split(separator: ".").last?.lowercased()
  }

  /// Sends results to the file, if there is one.
  ///
  /// - Throws: `CommandFailure` for one that can't be written.
  func open() throws(CommandFailure) {
    if let path, isFile { ResultDestination.use(try ResultFile(path: path)) }
  }
}
