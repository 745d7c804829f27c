import ClaimsModel
import Storage
import TestSupport
import Testing

/// Random expressions of words find what a plain reading of the claims finds.
@Suite struct WordModelTests {
  /// Words by stem, each in its forms.
  private static let stems = [
    ["ferry", "ferries"], ["tunnel", "tunnels"], ["bridge", "bridges"], ["pay", "pays"], ["pilot", "pilots"],
    ["gate"],
    ["crew", "crews"], ["quay", "quays"],
  ]
  private static let speakers = ["Ada Gate", "Pilot Board", "Roe", "Ferry Quay"]

  /// What a claim is found by.
  private struct Row {
    let text: [String]
    let around: [String]
    let title: [String]
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func stem(_ word: String) -> String { stems.first { $0.contains(word) }?[0] ?? word }

  /// Whether a word stands in a text, in any form or, of a beginning, as it is written.
  private static func has(_ words: [String], _ word: String, isPrefix: Bool) -> Bool {
    words.contains { isPrefix ? $0.hasPrefix(word) : stem($0) == stem(word) }
  }

  /// What docs/QUERY.md says of an expression; `nil` where it says nothing (a word that is none).
  private static func matches(_ expression: SearchExpression, _ row: Row, isPositive: Bool = true) -> Bool {
    switch expression {
    case .everything, .field, .figure: return true
    case .word(let word, let isPrefix):
      return has(isPositive ? row.text + row.around : row.text, word, isPrefix: isPrefix)
    case .phrase(let phrase):
      let wanted = words(phrase)
      return row.text.indices.contains { row.text[$0...].starts(with: wanted) }
    case .not(let part): return !matches(part, row, isPositive: !isPositive)
    case .any(let parts): return parts.contains { matches($0, row, isPositive: isPositive) }
    case .all(let parts):
      let asked = parts.compactMap { part in
        if case .word(let word, let isPrefix) = part { (word, isPrefix) } else { nil }
      }
      guard isPositive, asked.count > 1 else {
        return parts.allSatisfy { matches($0, row, isPositive: isPositive) }
      }
      let near = row.text + row.around
      return asked.allSatisfy { has(near + row.title, $0.0, isPrefix: $0.1) }
        && asked.contains { has(near, $0.0, isPrefix: $0.1) }
        && parts.allSatisfy { part in
          if case .word = part { true } else { matches(part, row) }
        }
    }
  }

  private static func sentence(_ generator: inout SeededGenerator, _ count: Int) -> String {
    (0..<count).map { _ in
      stems[Int.random(in: 0..<stems.count, using: &generator)].randomElement(using: &generator) ?? ""
    }
    .joined(separator: " ")
  }

  private static func expression(_ generator: inout SeededGenerator, depth: Int = 0) -> SearchExpression {
    let word = sentence(&generator, 1)
    switch Int.random(in: 0..<(depth > 2 ? 3 : 7), using: &generator) {
    case 0: return .word(word, isPrefix: false)
    case 1: return .word(String(word.prefix(Int.random(in: 1...4, using: &generator))), isPrefix: true)
    case 2: return .phrase(sentence(&generator, 2))
    case 3: return .not(expression(&generator, depth: depth + 1))
    case 4, 5:
      return .all(
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in expression(&generator, depth: depth + 1) })
    default:
      return .any(
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in expression(&generator, depth: depth + 1) })
    }
  }

  @Test(arguments: [UInt64(3), 17, 404]) func whatIsFoundIsWhatIsWritten(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let stored = try StoredAnalyses(count: 0)
    var rows: [String: Row] = [:]
    for number in 0..<15 {
      let title = Self.sentence(&generator, 2)
      let sentences = (0..<3).map { line in
        let speaker = Int.random(in: 0..<6, using: &generator)
        return (
          speaker: speaker < Self.speakers.count ? Self.speakers[speaker] : nil, kind: SourceKind.person,
          text: Self.sentence(&generator, 4) + " n\(number)x\(line)"
        )
      }
      try stored.add(analysis(sentences, title: title, number: number))
      for sentence in sentences {
        rows[sentence.text] = Row(
          text: Self.words(sentence.text), around: Self.words(sentence.speaker ?? ""),
          title: Self.words(title))
      }
    }
    for round in 0..<400 {
      let expression = Self.expression(&generator)
      let expected = Set(rows.filter { Self.matches(expression, $0.value) }.keys)
      let found = Set(try stored.search(expression).items.map(\.claim.text))
      #expect(found == expected, "seed \(seed), round \(round): \(expression)")
      if found != expected { return }
    }
  }
}
