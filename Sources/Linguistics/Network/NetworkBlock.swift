// total (whole file): lanes are counted here, and sequences come from whole paragraphs.
import CModels

/// Some sequences of a document that run together, dealt into lanes.
///
/// How sequences are put together changes the speed only: nothing of one sequence reaches another.
struct NetworkBlock: Hashable, Sendable {
  /// A longer sequence is cut into pieces of this length, which know nothing of one another.
  static let longestSequence = 384
  /// Blocks have this many tokens or more, but less than twice as many and one sequence.
  ///
  /// Enough to keep the lanes busy, few enough for the second-level cache; 1024 was as fast, within what could be
  /// measured.
  static let usualSize = 512

  /// Of each sequence the first token, lane after lane.
  private(set) var starts: [UInt32] = []
  private(set) var counts: [UInt32] = []
  /// Tokens of each lane, longest lane first.
  private(set) var lanes: [UInt32] = []
  private(set) var tokens = 0

  /// Cuts and groups `sequences`, which must not overlap; linear but for sorting within blocks.
  static func blocks(of sequences: [TokenRange]) -> [NetworkBlock] {
    var blocks: [NetworkBlock] = []
    var pieces: [TokenRange] = []
    var tokens = 0
    // Blocks of about one size leave no small rest.
    let total = sequences.reduce(0) { $0 + $1.count }
    let count = max(1, total / usualSize)
    let size = (total + count - 1) / count
    for sequence in sequences {
      for start in stride(from: sequence.start, to: sequence.end, by: longestSequence) {
        let piece = TokenRange(start, min(start + longestSequence, sequence.end))
        pieces.append(piece)
        tokens += piece.count
        guard tokens >= size else { continue }
        blocks.append(NetworkBlock(pieces))
        pieces = []
        tokens = 0
      }
    }
    if !pieces.isEmpty { blocks.append(NetworkBlock(pieces)) }
    return blocks
  }

  /// Deals the longest piece first, always to the shortest lane.
  private init(_ pieces: [TokenRange]) {
    var lanes = [(tokens: Int, pieces: [TokenRange])](repeating: (0, []), count: CLAIMS_LANES)
    for piece in pieces.sorted(by: { ($1.count, $0.start) < ($0.count, $1.start) }) {
      var shortest = 0
      for lane in lanes.indices where lanes[lane].tokens < lanes[shortest].tokens { shortest = lane }
      lanes[shortest].tokens += piece.count
      lanes[shortest].pieces.append(piece)
    }
    for lane in lanes.sorted(by: { $0.tokens > $1.tokens }) {
      self.lanes.append(UInt32(lane.tokens))
      tokens += lane.tokens
      for piece in lane.pieces {
        starts.append(UInt32(piece.start))
        counts.append(UInt32(piece.count))
      }
    }
  }
}
