import Foundation
import Ingestion

/// What is told and kept of a text on which the program failed.
enum FailureReport {
  /// How every such reason begins; the next ingest passes these inputs over.
  static let opening = "the program failed on this text ("

  /// Why the input is rejected, and how to report it.
  static func reason(_ failure: WorkerFailure, piece: RawInput?) -> String {
    let cause =
      switch failure {
      case .signal(let number): "signal \(number)"
      case .noAnswer: "no sensible answer"
      case .time(let limit): "no end after \(limit) s"
      case .memory(let limit): "more than \(limit) MB of memory"
      }
    let request = piece.map { ": \(reproduction(of: $0))" } ?? " with its article"
    return "\(opening)\(cause)); please report it\(request)"
  }

  /// The command that shows the failure again.
  private static func reproduction(of piece: RawInput) -> String {
    guard piece.format == .jsonLines, !piece.label.contains("!"), let colon = piece.label.lastIndex(of: ":"),
      let line = Int(piece.label[piece.label.index(after: colon)...])
    else { return "claims extract \(quoted(file(of: piece)))" }
    let file = String(piece.label[..<colon])
    let reader =
      file.hasSuffix(".gz") ? "zcat \(quoted(file)) | sed -n \(line)p" : "sed -n \(line)p \(quoted(file))"
    return "\(reader) | claims extract -"
  }

  /// The file that a piece was cut from: a member, a row or a record has no name that could be given.
  private static func file(of piece: RawInput) -> String {
    var file = piece.label[...]
    if piece.isPositional {
      let end = file.lastIndex { $0 == ":" || $0 == "#" }
      if let end, Int(file[file.index(after: end)...]) != nil { file = file[..<end] }
    }
    if let mark = file.firstIndex(of: "!"), FileManager.default.fileExists(atPath: String(file[..<mark])) {
      file = file[..<mark]
    }
    return String(file)
  }

  /// `text` as one word of a shell.
  private static func quoted(_ text: String) -> String {
    let plain = CharacterSet(charactersIn: "a"..."z").union(CharacterSet(charactersIn: "A"..."Z"))
      .union(CharacterSet(charactersIn: "0123456789_-./"))
    if !text.isEmpty, text.unicodeScalars.allSatisfy(plain.contains) { return text }
    return "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
