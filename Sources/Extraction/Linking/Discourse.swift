import ClaimsModel
import Linguistics

/// Who has spoken so far, and where.
struct Discourse: Sendable {
  /// Somebody speaks.
  struct Turn: Sendable {
    var speaker: LinkTarget
    /// Where the speaker is named, or what is said begins.
    var token: Int
    var paragraph: Int
    /// Whether the words stand in quotation marks.
    var isDirect: Bool
  }

  /// The last turns, in the order in which they were read.
  private(set) var turns: [Turn] = []
  /// How often each has spoken.
  private(set) var counts: [LinkTarget: Int] = [:]
  /// The last turn of each.
  private(set) var lastTurns: [LinkTarget: Turn] = [:]
  private(set) var total = 0
  /// Speakers further back are not looked at.
  private static let remembered = 16

  /// Notes that somebody spoke.
  mutating func note(_ turn: Turn) {
    turns.append(turn)
    if turns.count > 2 * Self.remembered { turns = turns.suffix(Self.remembered) }
    counts[turn.speaker, default: 0] += 1
    lastTurns[turn.speaker] = turn
    total += 1
  }

  /// The speakers, the last first, each once.
  func speakers(atMost count: Int) -> [LinkTarget] {
    var found: [LinkTarget] = []
    for turn in turns.reversed() where !found.contains(turn.speaker) {
      found.append(turn.speaker)
      if found.count == count { break }
    }
    return found
  }
}
