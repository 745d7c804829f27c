/// Makes news of an invented county, each article of other words, from a seed.
public struct MadeNews {
  private var random: SeededGenerator

  private static let people = [
    "Ada Okafor", "Bo Lind", "Mara Quillon", "Tom Okoye", "Ilse Marchetti", "Ruth Amberly", "Oskar Pell",
    "Joan Pike",
    "Helena Marr", "Bohdan Hlatko",
  ]
  private static let subjects = [
    "the harbour tunnel", "the ferry line", "the dam authority", "the night market", "the old viaduct",
    "the water board", "the county council", "the grain depot", "the lighthouse trust", "the tram depot",
    "the fishing fleet", "the hill farms", "the record office", "the river patrol",
  ]
  private static let events = [
    "will reopen", "has been delayed", "must be rebuilt", "lost its licence", "needs new pumps",
    "was flooded",
    "is to be sold", "drew a record crowd", "faces another inquiry", "has run out of money",
    "will close for good",
    "was praised by inspectors",
  ]
  private static let tails = [
    "before the autumn storms arrive", "after three years of quarrels over money",
    "because the northern quay keeps sinking", "despite a warning from its own engineers",
    "while the inquiry hears more witnesses", "once the last bridge has been inspected",
    "at a cost of 40 million crowns", "with the help of 300 volunteers", "as two rival plans are compared",
    "although nobody has signed the contract", "until the new rules take effect in spring",
  ]
  private static let places = [
    "Selmouth", "Calder", "Arne", "Westquay", "Long Mere", "Hollin Bridge", "Tarrow",
  ]

  /// Makes news from a seed.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A sentence, seldom the same as another.
  public mutating func sentence() -> String {
    let subject = pick(Self.subjects)
    let number = Int.random(in: 2...990, using: &random)
    let said = "\(subject) \(pick(Self.events)) \(pick(Self.tails))"
    return switch Int.random(in: 0..<4, using: &random) {
    case 0: "\(pick(Self.people)) said \(said)."
    case 1:
      "\(said.prefix(1).uppercased() + said.dropFirst()), \(number) people in \(pick(Self.places)) were told."
    case 2: "In \(pick(Self.places)), \(pick(Self.people)) counted \(number) boats and said \(said)."
    default: "\(pick(Self.people)) of \(pick(Self.places)) denied on the \(number % 28 + 1)th that \(said)."
    }
  }

  /// Paragraphs of three sentences each.
  public mutating func paragraphs(_ count: Int) -> [String] {
    (0..<count).map { _ in (0..<3).map { _ in sentence() }.joined(separator: " ") }
  }

  /// A number of a range.
  public mutating func number(in range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  /// A list in another order.
  public mutating func shuffled<Element>(_ list: [Element]) -> [Element] { list.shuffled(using: &random) }

  private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
}
