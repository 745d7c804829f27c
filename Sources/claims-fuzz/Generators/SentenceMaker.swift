import Foundation
import TestSupport

/// Makes sentences: of nothing but random words, in the usual forms of reporting, or from the seed articles.
struct SentenceMaker: Sendable {
  /// Sentences of the seed articles; empty where the folder is not at hand.
  private let seeds: [String]

  /// Reads the articles of `folder`, of which those in text and Markdown are used.
  init(seedFolder folder: String) {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    seeds = files.sorted().filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.flatMap {
      file -> [String] in
      let text = (try? String(contentsOfFile: folder + "/" + file, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").flatMap { Self.sentences(of: String($0)) }
    }
  }

  /// The next sentence.
  func sentence(_ random: inout SeededGenerator) -> String {
    let share = Double.random(in: 0..<1, using: &random)
    if share < 0.4 { return joined(words(random.number(1...30), &random), &random) }
    if share < 0.7 || seeds.isEmpty { return report(&random) }
    return random.pick(seeds)
  }

  /// `count` random words.
  func words(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in word(&random) }
  }

  /// A random word, mark or number.
  func word(_ random: inout SeededGenerator) -> String {
    switch Double.random(in: 0..<1, using: &random) {
    case ..<0.2: random.pick(Vocabulary.cues)
    case ..<0.4: random.pick(Vocabulary.function)
    case ..<0.55: random.pick(Vocabulary.names)
    case ..<0.66: random.pick(Vocabulary.nouns)
    case ..<0.75: random.pick(Vocabulary.numbers)
    case ..<0.78: random.pick(Vocabulary.scripts)
    default: random.pick(Vocabulary.marks)
    }
  }

  /// Words as they are printed: mostly with no blank before a stop or within marks.
  func joined(_ words: [String], _ random: inout SeededGenerator) -> String {
    guard random.chance(0.8) else { return words.joined(separator: " ") }
    let closing: Set<String> = [
      ".", ",", ";", ":", "!", "?", "”", "’", ")", "]", "n't", "'s", "’s", ".”", ",”", "?”",
    ]
    let opening: Set<String> = ["“", "‘", "(", "[", "“‘", "„", "«"]
    var text = ""
    var isOpen = true
    for word in words {
      if !isOpen, !closing.contains(word) { text += " " }
      text += word
      isOpen = opening.contains(word)
    }
    return text
  }

  // MARK: - Private

  /// A sentence in a form that reports use, with random words at its places.
  private func report(_ random: inout SeededGenerator) -> String {
    let content = joined(words(random.number(0...8), &random), &random)
    let other = joined(words(random.number(0...4), &random), &random)
    let source = who(&random)
    let cue = random.pick(Vocabulary.cues)
    let (open, close) = random.pick([
      ("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»"), ("„", "“"), ("“", ""), ("", "”"),
    ])
    let quote = open + content + close
    switch random.number(0...11) {
    case 0: return "\(open)\(content),\(close) \(source) \(cue)."
    case 1: return "\(quote) \(cue) \(source), \(other)."
    case 2: return "\(source) \(cue) that \(content)."
    case 3: return "According to \(source), \(content)."
    case 4: return "\(random.pick(["If", "Should", "When", "What", "As"])) \(source) \(cue), \(quote)"
    case 5: return "\(quote) – \(source)"
    case 6: return "\(source): \(quote) \(other)"
    case 7: return "\(source), \(other), \(cue) \(quote), \(cue) \(who(&random))."
    case 8: return "\(open)\(content),\(close) \(source) \(cue), \(open)\(other).\(close)"
    case 9: return "\(source) \(cue) to \(other), \(who(&random)) \(cue) that \(content)"
    case 10: return "It was \(cue) by \(source) that \(content), \(who(&random)) \(cue)."
    default: return "\(content) (\(source), \(other)), \(cue)"
    }
  }

  private func who(_ random: inout SeededGenerator) -> String {
    switch random.number(0...6) {
    case 0: "the " + random.pick(Vocabulary.nouns)
    case 1: random.pick(["he", "she", "they", "who", "it", "officials", "one", "many"])
    case 2: random.pick(Vocabulary.names)
    case 3: random.pick(Vocabulary.numbers)
    case 4:
      random.pick(Vocabulary.names) + ", " + random.pick(Vocabulary.nouns) + " of "
        + random.pick(Vocabulary.names) + ","
    default: random.pick(Vocabulary.names) + " " + random.pick(Vocabulary.names)
    }
  }

  private static func sentences(of paragraph: String) -> [String] {
    var sentences: [String] = []
    var start = paragraph.startIndex
    var isAfterStop = false
    for index in paragraph.indices {
      let character = paragraph[index]
      if isAfterStop, character == " " {
        sentences.append(String(paragraph[start..<index]))
        start = paragraph.index(after: index)
      }
      isAfterStop = ".!?”\"".contains(character)
    }
    sentences.append(String(paragraph[start...]))
    return sentences.filter { $0.count > 3 && $0.count < 400 }
  }
}
