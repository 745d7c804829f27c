import Foundation
import TestSupport

/// Invented articles with everything that an archive keeps: speakers, relays, quotations, figures, dates, outlets.
struct NewsMaker {
  private static let people = [
    "Ada Okafor", "Bo Lind", "Mara Quist", "Tomas Reyl", "Élise Brandt", "Jonah O’Neill", "Ines Vail",
    "A. Okafor",
  ]
  private static let roles = [
    "the mayor", "a harbour pilot", "the ferry operator’s spokeswoman", "an engineer", "a judge",
  ]
  private static let bodies = [
    "the Harbour Board", "the Ministry of Ferries", "Lake Council", "the Larkham Grain Union",
  ]
  private static let outlets = ["The Larkham Courier", "Côte Matin", "Lake Post"]
  private static let things = [
    "the ferry", "the tunnel", "the flood wall", "the market hall", "the harbour budget",
  ]

  private var random: SeededGenerator

  /// Starts the sequence that belongs to `seed`.
  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Writes `count` articles into `folder`: half as Markdown files, the others as lines of JSON Lines files.
  mutating func write(_ count: Int, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var lines: [String] = []
    for number in 0..<count {
      let title = "Council meeting \(number)"
      let date = "2031-0\(number % 9 + 1)-\(number % 18 + 10)"
      let outlet = random.pick(Self.outlets)
      let text = (0..<random.number(2...5)).map { _ in paragraph() }.joined(separator: "\n\n")
      if number.isMultiple(of: 2) {
        let file =
          "---\ntitle: \(title)\ndate: \(date)\noutlet: \(outlet)\nurl: https://news.example/\(number)\n---\n\n\(text)\n"
        try Data(file.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).md"))
      } else {
        let members = [
          ("id", "n\(number)"), ("title", title), ("date", date), ("outlet", outlet), ("text", text),
        ]
        lines.append(
          "{" + members.map { "\"\($0)\": \(JSONLiteral.string($1))" }.joined(separator: ", ") + "}\n")
      }
      if lines.count == 50 || (number == count - 1 && !lines.isEmpty) {
        try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: "\(folder)/feed-\(number).jsonl"))
        lines = []
      }
    }
  }

  // MARK: - Private

  private mutating func paragraph() -> String {
    (0..<random.number(1...4)).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    let person = random.pick(Self.people)
    let body = random.pick(Self.bodies)
    let thing = random.pick(Self.things)
    let amount = random.number(2...900)
    switch random.number(0...9) {
    case 0: return "\(person) said that \(thing) would cost \(amount) million crowns by May 2033."
    case 1:
      return "“\(thing.capitalized) is \(amount) metres long,” said \(person), \(random.pick(Self.roles))."
    case 2: return "According to \(body), \(amount) people were hurt on Monday when \(thing) flooded."
    case 3: return "\(person) warned that “\(thing) will close” within \(amount) days, Lake Post reported."
    case 4: return "\(body.capitalized) denied that \(thing) had lost \(amount % 100) per cent of its income."
    case 5: return "\(person) told Côte Matin that she had said that \(thing) was safe."
    case 6: return "\(thing.capitalized) opened on 3 March 2031 and carried \(amount),000 passengers."
    case 7: return "“We paid about $\(amount),” \(random.pick(Self.roles)) said. “It was not enough.”"
    case 8: return "\(person), \(random.pick(Self.roles)), did not say whether \(thing) would reopen."
    default: return "Between \(amount) and \(amount + 40) tonnes were moved, \(body) and \(person) said."
    }
  }
}
