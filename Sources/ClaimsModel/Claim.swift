/// How a claim's words stand in the article.
public enum ClaimKind: String, Hashable, Sendable, CaseIterable {
  /// All of the content is inside quotation marks.
  case direct
  /// None of the content is inside quotation marks.
  case indirect
  /// Reported speech with quoted fragments.
  case mixed
  /// The article's own voice.
  case statement
}

/// What a cue does with the content.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  /// Says, announces, reports that it is so.
  case asserts
  /// Says that it is not so.
  case denies
  /// Asks, doubts.
  case questions
  /// Calls for, demands, recommends.
  case urges
  /// Vows, announces as a commitment.
  case promises
  /// Warns of it, predicts harm.
  case warns
  /// Declines to say.
  case declines
  /// Endorses, backs, welcomes it.
  case supports
  /// Criticises, condemns, rejects it.
  case opposes
}

/// The words that attribute a claim: "said", "according to", a colon.
public struct Cue: Hashable, Sendable {
  /// The cue words as printed; pieces are joined by a space.
  public var text: String
  /// The dictionary form of the cue's main word ("say", "according to").
  public var lemma: String
  /// Where the cue stands, in text order; UTF-8 offsets.
  public var spans: [TextSpan]

  /// Makes a cue.
  public init(text: String, lemma: String, spans: [TextSpan]) {
    self.text = text
    self.lemma = lemma
    self.spans = spans
  }
}

/// One link of the chain through which a claim came: its speaker, or a relay.
public struct Attribution: Hashable, Sendable {
  /// The part that the source plays in the chain.
  public enum Relation: String, Hashable, Sendable {
    /// Made the claim.
    case speaker
    /// Passed it on: "..., The Washington Post reports".
    case relay
  }

  /// Speaker or relay.
  public var relation: Relation
  /// Index of the source in ``ArticleAnalysis/sources``.
  public var source: Int
  /// The words that name the source here ("he"); `nil` when it is carried over from before.
  public var mention: String?
  /// Where the mention stands; UTF-8 offsets, empty exactly when `mention` is `nil`.
  public var spans: [TextSpan]
  /// A relay's own cue ("reports"); `nil` for the speaker, whose cue is the claim's.
  public var cue: Cue?

  /// Makes a link.
  public init(relation: Relation, source: Int, mention: String?, spans: [TextSpan], cue: Cue? = nil) {
    self.relation = relation
    self.source = source
    self.mention = mention
    self.spans = spans
    self.cue = cue
  }
}

/// One thing that the article says somebody asserted, or (kind `statement`) asserts in its own voice.
public struct Claim: Hashable, Sendable {
  /// Direct, indirect, mixed or statement.
  public var kind: ClaimKind
  /// What the cue does; `asserts` for a statement.
  public var stance: Stance
  /// The content's words, pieces joined by a space.
  public var text: String
  /// Where the content stands, in text order, not overlapping; UTF-8 offsets; never empty.
  public var spans: [TextSpan]
  /// The attributing words; `nil` for statements and for quotes without a cue.
  public var cue: Cue?
  /// The chain: speaker first, then relays, nearest first; empty when no source is named.
  public var attribution: [Attribution]
  /// Index in ``ArticleAnalysis/claims`` of the claim inside whose content this one stands.
  public var parent: Int?
  /// When it was said, EDTF, where the text gives a date for the utterance.
  public var said: String?
  /// Where or to whom it was said, when that is no source: "in a statement", "told reporters".
  public var venue: String?
  /// Whether the cue is negated: "did not say that".
  public var isNegated: Bool
  /// Whether the claim stands in the title.
  public var isInTitle: Bool
  /// The sentence (or run of sentences) that holds content, cue and source; UTF-8 offsets.
  public var sentence: TextSpan
  /// Indexes in ``ArticleAnalysis/figures`` of the figures that belong to this claim.
  public var figures: [Int]
  /// How sure the extraction is, 0 to 1.
  public var confidence: Double
  /// The corrections that hold of it, oldest first; none outside an archive.
  public var corrections: [AppliedCorrection] = []

  /// Whether a correction says that it is no claim; its chain is empty then.
  public var isRejected: Bool { corrections.contains { $0.kind == .reject } }

  /// Makes a claim.
  public init(
    kind: ClaimKind, stance: Stance = .asserts, text: String, spans: [TextSpan], cue: Cue? = nil,
    attribution: [Attribution] = [], parent: Int? = nil, said: String? = nil, venue: String? = nil,
    isNegated: Bool = false, isInTitle: Bool = false, sentence: TextSpan, figures: [Int] = [],
    confidence: Double
  ) {
    self.kind = kind
    self.stance = stance
    self.text = text
    self.spans = spans
    self.cue = cue
    self.attribution = attribution
    self.parent = parent
    self.said = said
    self.venue = venue
    self.isNegated = isNegated
    self.isInTitle = isInTitle
    self.sentence = sentence
    self.figures = figures
    self.confidence = confidence
  }
}
