import Yams

/// The YAML between two lines of `---` at the start of a Markdown file.
struct FrontMatter {
  /// What it says, as an object's members.
  let members: [JSONMember]
  /// The text after it, as it stands.
  let rest: String
  /// Whether it is no YAML and was read line by line.
  let isBroken: Bool

  /// Longer matter is no front matter.
  private static let longest = 1 << 16

  /// Whether a text that starts with `content` has front matter: `---` alone and a `key:` on the next line.
  static func isAtStart(of content: ArraySlice<UInt8>) -> Bool {
    let lines = content.prefix(longest).split(
      separator: 0x0A, maxSplits: 400, omittingEmptySubsequences: false)
    guard lines.count > 2, lines.first.map(isFence) == true else { return false }
    let matter = lines.dropFirst().prefix { !isFence($0) }
    guard matter.count + 1 < lines.count, let first = matter.first(where: { !$0.allSatisfy { $0 <= 0x20 } })
    else { return false }
    return first.contains(UInt8(ascii: ":"))
  }

  /// Reads the front matter of `text`; `nil` when it has none.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let opened = lines.drop { $0.allSatisfy(\.isWhitespace) }
    guard let opening = opened.first, Self.isFence(ArraySlice(opening.utf8)) else { return nil }
    let matter = opened.dropFirst().prefix { !Self.isFence(ArraySlice($0.utf8)) }
    guard matter.endIndex < lines.endIndex else { return nil }
    let yaml = matter.joined(separator: "\n")
    guard yaml.utf8.count <= Self.longest else { return nil }
    rest = lines[from: matter.endIndex + 1].joined(separator: "\n")
    if Self.isSafe(matter), let node = try? Yams.compose(yaml: yaml), let mapping = node.mapping {
      members = mapping.compactMap { key, value in
        key.string.map { JSONMember(key: $0, value: Self.value(of: value)) }
      }
      isBroken = false
    } else {
      members = matter.compactMap(Self.member)
      isBroken = matter.contains { !$0.allSatisfy(\.isWhitespace) }
    }
  }

  // MARK: - Private

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line.elementsEqual(Array("---".utf8)) || line.elementsEqual(Array("...".utf8))
  }

  /// Whether the YAML has no anchor and no alias, which multiply, and no deep nesting, which recurses.
  private static func isSafe(_ lines: ArraySlice<Substring>) -> Bool {
    var brackets = 0
    for line in lines {
      var previous: UInt8 = 0x20
      var dashes = 0
      for byte in line.utf8 {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "&"), UInt8(ascii: "*"):
          if [0x09, 0x20, 0x5B, 0x7B, 0x2C, 0x3A].contains(previous) { return false }
        case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
        default: break
        }
        previous = byte
      }
      let indent = line.prefix { $0 == " " }.utf8.count
      let leadingMarks = line.prefix { " -?".contains($0) }.utf8.count
      if indent > 64 || (dashes > 8 && leadingMarks > 16) { return false }
    }
    return brackets <= 200
  }

  private static func value(of node: Node) -> JSONValue {
    switch node {
    case .scalar(let scalar): .string(scalar.string)
    case .sequence(let sequence): .array(sequence.map(value(of:)))
    case .mapping(let mapping):
      .object(
        mapping.compactMap { key, value in
          key.string.map { JSONMember(key: $0, value: Self.value(of: value)) }
        })
    case .alias: .null
    }
  }

  /// The member that a line `key: value` tells.
  private static func member(_ line: Substring) -> JSONMember? {
    guard let (before, after) = line.cut(at: ":") else { return nil }
    let key = before.filter { !$0.isWhitespace }
    var value = after.drop(while: \.isWhitespace)
    while value.last?.isWhitespace == true { value.removeLast() }
    for quote in ["\"", "'"] where value.utf8.count > 1 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      value = value.dropFirst().dropLast()
    }
    return key.isEmpty ? nil : JSONMember(key: key, value: .string(String(value)))
  }
}
