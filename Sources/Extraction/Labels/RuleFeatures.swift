import ClaimsModel
import Linguistics

/// What the rules say of each token, as the network sees it: a second opinion that it may follow or not.
struct RuleFeatures: Sendable {
  /// For each token the row of the table of the rules' outermost claims, then that of the table of cue words;
  /// 0 is the separator's.
  let columns: [[UInt32]]

  /// The features of every token; `drafts` are the rules' outermost claims.
  init(view: TokenView, drafts: [ClaimDraft], lexicon: CueLexicon) {
    let count = view.text.tokens.count
    var outer = [UInt32](repeating: Self.nothing, count: count)
    for draft in drafts { Self.mark(draft, in: &outer) { $0 + 6 * Self.level(draft.confidence) } }
    columns = [outer, view.text.tokens.map { Self.cueRow($0.lower, lexicon: lexicon) }]
  }

  /// The same for those who read without the rules' claims.
  var columnsOfCuesAlone: [[UInt32]] {
    columns.enumerated().map { number, column in
      number == 0 ? [UInt32](repeating: Self.nothing, count: column.count) : column
    }
  }

  /// Whether a word that may be a cue stands in `tokens`.
  func holdsCue(in tokens: TokenRange) -> Bool {
    (columns.last?[tokens] ?? []).contains { $0 != Self.nothing }
  }

  /// Whether the rules found (part of) a claim in `tokens`.
  func marksClaim(in tokens: TokenRange) -> Bool {
    (columns.first?[tokens] ?? []).contains { $0 != Self.nothing }
  }

  // MARK: - Private

  /// The row of a token that no claim takes in.
  private static let nothing: UInt32 = 1

  /// Rows 2...7: beginning and inside of source, cue, content; the first draft that claims a token keeps it.
  private static func mark(_ draft: ClaimDraft, in row: inout [UInt32], level: (UInt32) -> UInt32) {
    func mark(_ tokens: TokenRange, _ first: UInt32) {
      for index in tokens where row[at: index] == nothing {
        row[at: index] = level(index == tokens.start ? first : first + 1)
      }
    }
    for piece in draft.cue?.tokens ?? [] { mark(piece, 4) }
    if let source = draft.source { mark(source, 2) }
    for piece in draft.content { mark(piece, 6) }
  }

  private static func level(_ confidence: Double) -> UInt32 {
    switch confidence {
    case ..<0.5: 0
    case ..<0.7: 1
    case ..<0.85: 2
    default: 3
    }
  }

  /// 1 for a word that is no cue, else by what may follow it: a clause, an object, both.
  private static func cueRow(_ word: String, lexicon: CueLexicon) -> UInt32 {
    var frames: CueVerb.Frames = []
    var isPast = false
    for reading in lexicon.readings(of: word) where reading.verb.particle == nil {
      frames.formUnion(reading.verb.frames)
      isPast = isPast || reading.form == .past
    }
    guard !frames.isEmpty else { return lexicon.readings(of: word).isEmpty ? 1 : 2 }
    let hasClause = !frames.isDisjoint(with: [.clause, .quote])
    let hasObject = !frames.isDisjoint(with: [.object, .preposition])
    return 3 + (hasClause ? 1 : 0) + (hasObject ? 2 : 0) + (isPast ? 4 : 0)
  }
}
