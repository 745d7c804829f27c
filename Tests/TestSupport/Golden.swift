public import Foundation

/// A file that holds what a test must print.
///
/// A missing file is written, and the test fails so that somebody reads it; with `RECORD_GOLDEN=1` in the
/// environment every file is rewritten. The difference is then reviewed like code.
public struct Golden: Sendable {
  /// What a comparison found.
  public enum Outcome: Hashable, Sendable {
    /// The text is the file's.
    case same
    /// There was no file; it is written now.
    case recorded
    /// The first line that differs, 1-based, as the file and the test have it.
    case different(line: Int, expected: String, actual: String)
  }

  private let file: URL

  /// The golden file at `file`.
  public init(_ file: URL) { self.file = file }

  /// Compares `text` with the file.
  public func compare(_ text: String) throws -> Outcome {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    guard !isRecording, FileManager.default.fileExists(atPath: file.path) else {
      try Data(text.utf8).write(to: file)
      return isRecording ? .same : .recorded
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    if expected == text { return .same }
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let right = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line =
      zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(left.count, right.count)
    return .different(
      line: line + 1, expected: line < left.count ? left[line] : "(end)",
      actual: line < right.count ? right[line] : "(end)")
  }
}
