import Foundation

/// Where a piece of input is, whatever the folder from which it was named.
struct InputLocation {
  /// The absolute path, with what follows the file's name in the label (`feed.jsonl:17`); `nil` for standard input.
  let path: String?

  /// Works out the place of the piece with this label.
  init(label: String) {
    let isStream = label == "-" || ["-:", "-#", "-!", "<"].contains(where: label.hasPrefix)
    path = isStream ? nil : URL(fileURLWithPath: label).standardizedFileURL.path
  }
}
