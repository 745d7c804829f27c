import ClaimsArchive
import Foundation

/// A user's list of news outlets.
enum OutletList {
  /// The outlets of a file: blank lines and those that begin with # are left out.
  ///
  /// - Throws: `ArchiveError` for a file that is not there or no text; `CommandFailure` for a line without a name.
  static func lines(ofFile path: String) throws -> [String] {
    guard let text = String(validating: try SmallFile.contents(of: path), as: UTF8.self) else {
      throw ArchiveError.badFile(path: path, problem: "it is no text in UTF-8")
    }
    var found: [String] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let name = line.split(separator: ";", omittingEmptySubsequences: false)[0]
      guard name.contains(where: \.isLetter) else {
        throw CommandFailure(
          "\(path):\(number + 1): no name; a line needs an outlet's name, then other names and domains with semicolons between.",
          status: .usage)
      }
      found.append(line)
    }
    return found
  }
}
