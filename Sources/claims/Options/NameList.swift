import ArgumentParser
import Foundation

/// Names with commas between, as `--json` and `--columns` take them.
struct NameList: ExpressibleByArgument {
  /// The names, at least one.
  let names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    if names.contains("") { return nil }
  }
}
