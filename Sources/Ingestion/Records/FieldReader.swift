/// Finds an article's fields in an object by any of their names, which are given in canonical form.
struct FieldReader {
  private var values: [String: JSONValue] = [:]
  /// The keys as the object has them, by their canonical form.
  private var written: [String: String] = [:]
  /// Keys that the object has more than once, in order; the last value counts.
  private(set) var repeatedKeys: [String] = []

  /// Reads the members of an object; what the user says is a field is found under its ``FieldNames/mappedName(_:)``.
  init(_ members: [JSONMember], keys: FieldKeys = FieldKeys()) {
    for member in members {
      let name = FieldNames.canonical(member.key)
      if written[name] == member.key, !repeatedKeys.contains(member.key), repeatedKeys.count < 8 {
        repeatedKeys.append(member.key)
      }
      // Of names that differ only in case the first that says something counts.
      if let earlier = values[name], written[name] != member.key, !Self.isMissing(earlier) { continue }
      written[name] = member.key
      values[name] = member.value
    }
    for (field, path) in keys.paths {
      let name = FieldNames.mappedName(field)
      guard let value = values[FieldNames.canonical(path)] ?? Self.value(at: path, in: members) else {
        continue
      }
      values[name] = value
      written[name] = path
    }
  }

  /// The value that a path of keys with dots between leads to; of arrays on the way the first element that has it.
  private static func value(at path: String, in members: [JSONMember]) -> JSONValue? {
    var found = JSONValue.object(members)
    for step in path.split(separator: ".") {
      guard let next = member(FieldNames.canonical(String(step)), of: found) else { return nil }
      found = next
    }
    return found
  }

  private static func member(_ name: String, of value: JSONValue) -> JSONValue? {
    switch value {
    case .object(let members): members.last { FieldNames.canonical($0.key) == name }?.value
    case .array(let elements):
      elements.lazy.compactMap { element -> JSONValue? in
        guard case .object(let members) = element else { return nil }
        return members.last { FieldNames.canonical($0.key) == name }?.value
      }.first
    default: nil
    }
  }

  /// The first of `names` that says something, and its value.
  func first(of names: [String], where isFit: (JSONValue) -> Bool = { _ in true }) -> JSONValue? {
    for name in names {
      guard let value = values[name], !Self.isMissing(value) else { continue }
      if isFit(value) { return value }
    }
    return nil
  }

  /// The first of `names` that is there, even if it says nothing, as the object writes it.
  func presentName(of names: [String]) -> String? {
    names.first { values[$0] != nil }.flatMap { written[$0] }
  }

  /// The first of `names` that holds a string, a number, or an object or array with one.
  func string(of names: [String], where isFit: (String) -> Bool = { _ in true }) -> String? {
    for name in names {
      guard let value = values[name], let text = Self.string(in: value) else {
        continue
      }
      if isFit(text) { return text }
    }
    return nil
  }

  /// All names of persons under `names`: strings, schema.org objects, or arrays of them.
  func names(of names: [String]) -> [String] {
    guard let value = first(of: names) else { return [] }
    return Self.strings(in: value)
  }

  /// Whether `value` says nothing: null, blank, empty, or the word that some tools write for null.
  static func isMissing(_ value: JSONValue) -> Bool {
    switch value {
    case .null: return true
    case .bool, .number: return false
    case .array(let elements): return elements.isEmpty
    case .object(let members): return members.isEmpty
    case .string(let text): return isMissing(text)
    }
  }

  /// Whether `text` is blank or one of "None", "null", "nan", "n/a", "undefined".
  static func isMissing(_ text: String) -> Bool {
    guard text.utf8.count < 64 else { return text.utf8.allSatisfy { $0 <= 0x20 } }
    let trimmed = TextNormalizer.line(text).lowercased()
    return ["", "none", "null", "nan", "nat", "n/a", "undefined"].contains(trimmed)
  }

  private static func string(in value: JSONValue) -> String? {
    strings(in: value, most: 1).first
  }

  private static func strings(in value: JSONValue, most: Int = .max) -> [String] {
    var found: [String] = []
    append(value, to: &found, most: most)
    return found
  }

  private static func append(_ value: JSONValue, to found: inout [String], most: Int) {
    switch value {
    case .null, .bool: break
    case .number(let text): found.append(text)
    case .string(let text): if !isMissing(text) { found.append(text) }
    case .array(let elements):
      for element in elements where found.count < most { append(element, to: &found, most: most) }
    case .object(let members):
      if let text = ExtendedJSON.text(of: members) { return found.append(text) }
      let name = FieldReader(members).first(of: ["name", "title", "displayname", "fullname", "value"])
      if let name { append(name, to: &found, most: most) }
    }
  }
}
