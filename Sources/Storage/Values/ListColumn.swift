import Foundation

/// Lists of words as JSON columns: `["Jane Roe","John Doe"]`.
enum ListColumn {
  /// The column of `list`; deterministic, slashes unescaped.
  static func json(_ list: [String]) -> String {
    var text = "["
    for (index, element) in list.enumerated() {
      if index > 0 { text += "," }
      append(element, to: &text)
    }
    return text + "]"
  }

  /// A list of row numbers, as `json_each` reads it.
  static func json(_ ids: [Int64]) -> String { "[" + ids.map(String.init).joined(separator: ",") + "]" }

  /// The words of a column; `nil` when it is no such list.
  static func list(_ json: String) -> [String]? {
    if json == "[]" { return [] }
    return plainList(json) ?? (try? JSONDecoder().decode([String].self, from: Data(json.utf8)))
  }

  /// The words of a column as ``json(_:)-(_)`` writes it, where no word has a mark that it escapes; `nil` for others.
  private static func plainList(_ json: String) -> [String]? {
    let bytes = json.utf8
    guard bytes.starts(with: #"[""#.utf8), json.hasSuffix(#""]"#), bytes.count >= 4,
      !bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 < 0x20 })
    else { return nil }
    let words = json.dropFirst(2).dropLast(2).split(separator: #"",""#, omittingEmptySubsequences: false)
    return words.allSatisfy { !$0.utf8.contains(UInt8(ascii: "\"")) } ? words.map(String.init) : nil
  }

  private static func append(_ element: String, to text: inout String) {
    text += "\""
    for scalar in element.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{0}"..."\u{1F}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
