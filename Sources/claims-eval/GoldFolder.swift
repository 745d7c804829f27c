package import Foundation
import Hashing

/// The gold files of a folder, read and decoded but not yet resolved.
package struct GoldFolder: Sendable {
  /// A gold file.
  package struct File: Sendable {
    /// The file's name.
    package let name: String
    /// Its bytes.
    package let data: Data
    /// What it says.
    package let record: GoldRecord
  }

  /// The files, by name.
  package let files: [File]

  /// Reads every `.json` file of the folder `path`.
  ///
  /// - Throws: `unreadable` for a file that is no gold, `empty`.
  package init(path: String) throws(GoldError) {
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }
    } catch {
      throw .unreadable(file: path, reason: "no such folder, or not readable")
    }
    guard !names.isEmpty else { throw .empty(folder: path) }
    var files: [File] = []
    for name in names.sorted() {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else {
        throw .unreadable(file: name, reason: "cannot be read")
      }
      do {
        let record = try JSONDecoder().decode(GoldRecord.self, from: data)
        files.append(File(name: name, data: data, record: record))
      } catch {
        throw .unreadable(file: name, reason: Self.reason(of: error))
      }
    }
    self.files = files
  }

  /// Lower-case hexadecimal SHA-256 over the gold files and the texts they were resolved in, one for each
  /// of ``files``.
  package func digest(texts: [String]) -> String {
    var hash = SHA256()
    for (file, text) in zip(files, texts) {
      for part in [Data(file.name.utf8), file.data, Data(text.utf8)] {
        hash.update("\(part.count)\n".utf8)
        hash.update(part)
      }
    }
    return hash.finalize().hex
  }

  private static func reason(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "is no JSON" }
    switch error {
    case .keyNotFound(let key, let context): return "no \"\(key.stringValue)\" in \(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context)): \(context.debugDescription)"
    case .dataCorrupted(let context): return "\(place(context)): \(context.debugDescription)"
    @unknown default: return "is no gold"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    if context.codingPath.isEmpty { return "the file" }
    return context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
