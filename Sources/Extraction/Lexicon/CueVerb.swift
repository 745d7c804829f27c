import ClaimsModel

/// A verb that attributes: what it does, and in which frames its content stands.
struct CueVerb: Hashable, Sendable {
  /// Where the content of a cue verb may stand.
  struct Frames: OptionSet, Hashable, Sendable {
    let rawValue: Int
    /// "said that it leaks", "said it leaks".
    static let clause = Frames(rawValue: 1)
    /// "said: “It leaks”".
    static let quote = Frames(rawValue: 2)
    /// "vowed to mend it".
    static let infinitive = Frames(rawValue: 4)
    /// "announced the repair", "criticised the plan".
    static let object = Frames(rawValue: 8)
    /// "told the council that it leaks".
    static let recipient = Frames(rawValue: 16)
    /// "called for repairs", "warned of floods", "complained about it".
    static let preposition = Frames(rawValue: 32)
    /// "the dam is safe, Coe said".
    static let trailing = Frames(rawValue: 64)
  }

  /// The dictionary form, with the particle of a phrasal verb: "say", "point out", "call for".
  let lemma: String
  /// What the cue does with the content.
  let stance: Stance
  /// Where the content may stand.
  let frames: Frames
  /// The word that must follow the verb for this reading ("out", "for"); `nil` for none.
  let particle: String?
}

/// The form in which a verb stands.
enum VerbForm: Hashable, Sendable {
  case base, thirdPerson, past, presentParticiple
}
