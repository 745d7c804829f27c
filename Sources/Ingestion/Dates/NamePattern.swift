import ClaimsModel

/// What is wrong with a pattern for names, and where.
public struct NamePatternError: Error, Hashable, Sendable {
  /// The place in the pattern, counted in characters from 1.
  public let column: Int
  /// What is wrong there, as the end of a sentence.
  public let problem: String

  /// The whole for a person.
  public var reason: String { "column \(column): \(problem)" }
}

/// What the names of files and their folders tell, by a pattern of the user's: `{outlet}/{date}-{slug}.txt`.
///
/// Matched from the end of the path, one part of it for each part of the pattern. Where a field may be longer or shorter
/// the first that fits counts, from the left, the shortest first; dates and numbers are as long as they are.
public struct NamePattern: Hashable, Sendable, CustomStringConvertible {
  /// What a place in a name tells.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case outlet, date, year, month, day, title, author, section, slug, id, any
  }

  /// The pattern as written.
  public let description: String
  private let parts: [[Token]]

  /// Reads a pattern.
  public init(_ pattern: String) throws(NamePatternError) {
    description = pattern
    var reader = PatternReader(pattern)
    parts = try reader.parts()
  }

  /// What `path` tells, or `nil` where it does not fit.
  ///
  /// At most linear in the path and in the square of a name's length.
  ///
  /// `order` tells what 03-04-2022 means; without it that is no date.
  func values(in path: String, order: DateOrder? = nil) -> NameValues? {
    // An empty part, "//", is none.
    let names = path.split(separator: "/").map { Array($0.utf8) }
    guard names.count >= parts.count else { return nil }
    var values = NameValues()
    for (place, (tokens, name)) in zip(parts, names.suffix(parts.count)).enumerated() {
      var found = Self.match(tokens, name, order)
      // The file's name may be written without its ending, which is then no part of a field.
      if place == parts.count - 1, found == nil || !Self.hasEnding(tokens) {
        found = Self.match(tokens, Self.withoutEnding(name), order) ?? found
      }
      guard let found else { return nil }
      for (field, value) in found { values.take(field, value, order: order) }
    }
    return values.isSound ? values : nil
  }

  // MARK: - Private

  enum Token: Hashable, Sendable {
    case text([UInt8])
    case field(Field)
  }

  /// Names of files are no longer, in bytes; those of members of archives may be, and fit nothing.
  private static let longestName = 255

  /// Whether the pattern for a file's name has an ending of its own.
  private static func hasEnding(_ tokens: [Token]) -> Bool {
    guard case .text(let text)? = tokens.last else { return false }
    return text.contains(0x2E)
  }

  private static func match(_ tokens: [Token], _ name: [UInt8], _ order: DateOrder?) -> [(Field, String)]? {
    guard name.count <= longestName else { return nil }
    var failed: Set<Int> = []
    var found: [(Field, String)] = []
    func match(_ token: Int, at start: Int) -> Bool {
      guard let next = tokens[at: token] else { return start == name.count }
      guard !failed.contains(token * (longestName + 1) + start) else { return false }
      switch next {
      case .text(let text):
        if name[from: start].starts(with: text), match(token + 1, at: start + text.count) { return true }
      case .field(let field):
        for end in ends(of: field, in: name, from: start, isLast: token == tokens.count - 1, order)
        where match(token + 1, at: end) {
          found.append((field, String(decoding: name[from: start, to: end], as: UTF8.self)))
          return true
        }
      }
      failed.insert(token * (longestName + 1) + start)
      return false
    }
    return match(0, at: 0) ? found : nil
  }

  /// Where a field that starts at `start` may end, the likeliest first.
  private static func ends(
    of field: Field, in name: [UInt8], from start: Int, isLast: Bool, _ order: DateOrder?
  ) -> [Int] {
    let rest = name[from: start]
    switch field {
    case .year: return digits(rest, 4, 4)
    case .month: return digits(rest, 1, 2).reversed() + letters(rest, 3, 9).reversed()
    case .day: return digits(rest, 1, 2).reversed()
    case .date:
      let dated = rest.prefix(17).enumerated().filter { $0.offset >= 3 }.map { start + $0.offset + 1 }
        .reversed()
      return dated.filter {
        NameValues.date(String(decoding: name[from: start, to: $0], as: UTF8.self), order: order) != nil
      }
    case .outlet, .title, .author, .section, .slug, .id, .any:
      if isLast { return rest.isEmpty && field != .any ? [] : [name.count] }
      return (field == .any ? [start] : []) + rest.indices.map { $0 + 1 }
    }
  }

  private static func digits(_ rest: ArraySlice<UInt8>, _ fewest: Int, _ most: Int) -> [Int] {
    let run = rest.prefix(most).prefix { (0x30...0x39).contains($0) }
    return ends(of: run, fewest)
  }

  private static func letters(_ rest: ArraySlice<UInt8>, _ fewest: Int, _ most: Int) -> [Int] {
    let run = rest.prefix(most).prefix { (0x61...0x7A).contains($0 | 0x20) }
    return ends(of: run, fewest)
  }

  /// Where a field may end that is a part of `run` of at least `fewest` bytes.
  private static func ends(of run: ArraySlice<UInt8>, _ fewest: Int) -> [Int] {
    run.indices.dropFirst(max(0, fewest - 1)).map { $0 + 1 }
  }

  /// The name without its ending, and without `.gz` behind it.
  private static func withoutEnding(_ name: [UInt8]) -> [UInt8] {
    var name = name
    for _ in 1...2 {
      guard let dot = name.lastIndex(of: 0x2E), dot > 0, name.count - dot <= 9 else { return name }
      let ending = String(decoding: name[from: dot + 1], as: UTF8.self).lowercased()
      name = Array(name.prefix(upTo: dot))
      if !["gz", "bz2", "xz", "zst"].contains(ending) { return name }
    }
    return name
  }
}

/// Cuts a pattern into its tokens.
private struct PatternReader {
  private let characters: [Character]
  private var place = 0
  private var seen: Set<NamePattern.Field> = []

  init(_ pattern: String) { characters = Array(pattern) }

  mutating func parts() throws(NamePatternError) -> [[NamePattern.Token]] {
    var parts: [[NamePattern.Token]] = [[]]
    var current: [NamePattern.Token] = []
    while let character = characters[at: place] {
      switch character {
      case "/":
        if !current.isEmpty { parts.append(current) }
        current = []
        place += 1
      case "{": current.append(.field(try field(after: current.last)))
      case "}": throw error("there is a } without a { before it")
      case "*":
        if characters[at: place + 1] == "*" {
          throw error("** means nothing here; * is any text within a name")
        }
        try refuseNeighbour(current.last, of: .any)
        current.append(.field(.any))
        place += 1
      default:
        let text = Array(String(character).utf8)
        if case .text(let before)? = current.last {
          current = current.dropLast() + [.text(before + text)]
        } else {
          current.append(.text(text))
        }
        place += 1
      }
    }
    parts.append(current)
    parts = parts.filter { !$0.isEmpty }
    guard !parts.isEmpty else { throw NamePatternError(column: 1, problem: "the pattern is empty") }
    guard !seen.isEmpty else {
      throw NamePatternError(column: 1, problem: "it has no field; \(Self.fields)")
    }
    return parts
  }

  private static let fields =
    "fields are " + NamePattern.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")

  private mutating func field(after last: NamePattern.Token?) throws(NamePatternError) -> NamePattern.Field {
    let rest = characters[from: place + 1]
    guard let end = rest.firstIndex(where: { "{}/".contains($0) }),
      rest.dropFirst(end - rest.startIndex).first == "}"
    else { throw error("there is no } behind this {") }
    let name = String(rest.prefix(upTo: end)).lowercased()
    guard let field = NamePattern.Field(rawValue: name) else {
      throw error("{\(TextNormalizer.shortened(name))} is no field; \(Self.fields)")
    }
    try refuseNeighbour(last, of: field)
    if ![.any, .section, .slug].contains(field), !seen.insert(field).inserted {
      throw error("{\(name)} stands there twice")
    }
    seen.insert(field)
    place = end + 1
    return field
  }

  /// Two fields of any length side by side could be cut anywhere.
  private func refuseNeighbour(_ last: NamePattern.Token?, of field: NamePattern.Field)
    throws(NamePatternError)
  {
    let fixed: Set<NamePattern.Field> = [.date, .year, .month, .day]
    guard case .field(let before)? = last, !fixed.contains(before), !fixed.contains(field) else { return }
    throw error(
      "between {\(before.rawValue)} and {\(field.rawValue)} there must be something that parts them")
  }

  private func error(_ problem: String) -> NamePatternError {
    NamePatternError(column: place + 1, problem: problem)
  }
}
