import ClaimsModel
import Foundation

/// Where a text of a terminal leads when it is clicked (OSC 8).
///
/// Nothing that a terminal would obey can stand in one: every byte but visible ASCII is percent-encoded.
package struct Hyperlink: Hashable, Sendable {
  /// The longest address that terminals take (VTE).
  private static let longest = 2083

  /// The address, of visible ASCII alone.
  package let target: String

  /// A link to a web address; `nil` for anything else.
  package init?(address: String) {
    let lowered = address.prefix(8).lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
    self.init(target: PercentEncoding.encoded(address) { (0x21...0x7E).contains($0) })
  }

  /// A link to a file, of which a line or an element may be named (`feed.jsonl:88`, `feed.json[3]`); `nil` where none is.
  package init?(file path: String) {
    let whole: String = path.replacing(/(:[0-9]+|\[[0-9]+\])+$/, with: "")
    guard let file = [path, whole].first(where: Self.isThere) else { return nil }
    let absolute = file.hasPrefix("/") ? file : FileManager.default.currentDirectoryPath + "/" + file
    let place = PercentEncoding.encoded(absolute) {
      $0 == UInt8(ascii: "/") || PercentEncoding.isUnreserved($0)
    }
    self.init(target: "file://\(PercentEncoding.encoded(Self.host))\(place)")
  }

  private init?(target: String) {
    guard target.utf8.count <= Self.longest else { return nil }
    self.target = target
  }

  // MARK: - Private

  private static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The machine's own name, without asking the network for one.
  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension ArticleSummary {
  /// Where ``link`` leads on `terminal`; `nil` where that shows no links.
  func hyperlink(on terminal: Terminal) -> Hyperlink? {
    guard terminal.hasLinks else { return nil }
    return url.map { Hyperlink(address: $0) } ?? Hyperlink(file: path)
  }
}
