/// Why the program took some words for a claim: for `claims show ID --why`.
public struct ClaimExplanation: Hashable, Sendable {
  /// A run of words with the label that the network gives it.
  public struct LabelledRun: Hashable, Sendable {
    /// The words as printed.
    public var text: String
    /// "source", "cue" or "content"; `nil` outside all of them.
    public var part: String?
    /// The lowest probability of its words' labels, 0 to 1.
    public var probability: Double

    /// Makes a run.
    public init(text: String, part: String?, probability: Double) {
      self.text = text
      self.part = part
      self.probability = probability
    }
  }

  /// By which rule the words that name the speaker were linked to a source.
  public struct SpeakerLink: Hashable, Sendable {
    /// The source's name in the article.
    public var name: String
    /// The rule, in words: "short for the name", "role", "pronoun".
    public var rule: String
    /// How sure the rule is, 0 to 1.
    public var score: Double
    /// Who else was weighed, the likeliest first.
    public var rivals: [Rival]

    /// Makes a link.
    public init(name: String, rule: String, score: Double, rivals: [Rival] = []) {
      self.name = name
      self.rule = rule
      self.score = score
      self.rivals = rivals
    }
  }

  /// Somebody whom the words might have meant.
  public struct Rival: Hashable, Sendable {
    /// The name, or what the article calls them.
    public var name: String
    /// How probable it is, 0 to 1.
    public var probability: Double

    /// Makes a rival.
    public init(name: String, probability: Double) {
      self.name = name
      self.probability = probability
    }
  }

  /// Who found it, in words: "rules and network", "rules", "network", "own voice".
  public var finder: String
  /// The rule that spoke; `nil` where none did.
  public var rule: String?
  /// How sure the rule is by itself, 0 to 1.
  public var ruleConfidence: Double
  /// The network's labels from the first to the last word of content, cue and source.
  public var labels: [LabelledRun]
  /// The probability that the content belongs to the cue.
  public var contentLink: Double
  /// The same of the source.
  public var sourceLink: Double
  /// Words that both readings of the content share, as a part of those in either; 0 for one reading.
  public var agreement: Double
  /// The reading of the content that was not taken, where the two differ.
  public var rival: String?
  /// How the speaker was told; `nil` where nobody is named.
  public var speaker: SpeakerLink?
  /// Why those of the chain are taken for those whom other articles name otherwise.
  public var ties: [SourceTie] = []

  /// Makes an explanation.
  public init(
    finder: String, rule: String? = nil, ruleConfidence: Double = 0, labels: [LabelledRun] = [],
    contentLink: Double = 1, sourceLink: Double = 1, agreement: Double = 0, rival: String? = nil
  ) {
    self.finder = finder
    self.rule = rule
    self.ruleConfidence = ruleConfidence
    self.labels = labels
    self.contentLink = contentLink
    self.sourceLink = sourceLink
    self.agreement = agreement
    self.rival = rival
  }
}
