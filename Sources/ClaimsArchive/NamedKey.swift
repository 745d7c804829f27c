import Ingestion

/// A key under which records have one of an article's fields, as the user names it: `text=corpo`.
public struct NamedKey: Hashable, Sendable {
  /// Why a text names no key, for a person.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong and what would be right.
    public let reason: String
  }

  let field: FieldKeys.Field
  let path: String

  /// Reads `field=key`.
  ///
  /// - Throws: `Problem` for a field that there is not, or no key.
  public init(_ text: String) throws(Problem) {
    let names = FieldKeys.Field.allCases.map(\.rawValue)
    guard let equals = text.firstIndex(of: "=") else {
      throw Problem(reason: "“\(text)” has no “=”; it is written field=key: text=corpo.")
    }
    let name = String(text[..<equals])
    path = String(text[text.index(after: equals)...])
    guard let named = FieldKeys.Field(named: name) else {
      let hint = NearestWord.of(name, among: names).map { " Did you mean “\($0)”?" } ?? ""
      throw Problem(
        reason: "There is no field “\(name)”.\(hint) The fields are \(names.joined(separator: ", ")).")
    }
    field = named
    guard path.contains(where: { $0 != "." && !$0.isWhitespace }) else {
      throw Problem(reason: "“\(text)” names no key; it is written field=key: text=corpo.")
    }
  }

  /// What the reader is told.
  static func fieldKeys(_ keys: [NamedKey]) -> FieldKeys {
    var named = FieldKeys()
    for key in keys { named.set(key.field, to: key.path) }
    return named
  }

  /// What an archive remembers of the keys.
  static func memory(of keys: [NamedKey]) -> String {
    fieldKeys(keys).listed.map { $0.replacing("%", with: "%25").replacing(",", with: "%2C") }.joined(
      separator: ",")
  }

  /// The keys that an archive remembers.
  static func keys(inMemory memory: String) -> [NamedKey] {
    memory.split(separator: ",").compactMap {
      try? NamedKey(String($0).replacing("%2C", with: ",").replacing("%25", with: "%"))
    }
  }
}
