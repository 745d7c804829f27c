import ClaimsModel

/// What is weighed of a candidate, in the order of the weights.
enum LinkFeature: Int, CaseIterable, Sendable {
  /// The rules took it; how sure they were; surely, by a role, as the nearest, as a pronoun means it.
  case ruled, ruledScore, ruledSurely, ruledByRole, ruledByNearness, ruledByPronoun
  /// A source of its own.
  case written
  /// Where its last mention before the words stands: in their sentence, one or two before, three to five, further.
  case sameSentence, oneBack, twoBack, fiveBack, furtherBack
  /// It is mentioned only behind the words, or nowhere that is known.
  case onlyBehind, nowhere
  /// Tokens since that mention, their logarithm.
  case distance
  case sameParagraph, paragraphBefore
  /// That mention is a subject, a name, a pronoun; stands in quotation marks.
  case subject, lastIsName, lastIsPronoun, lastIsQuoted
  /// It opens the sentence before.
  case opensSentenceBefore
  /// Nobody who fits is mentioned later; nobody else who fits is near.
  case latest, onlyFitting
  /// It spoke last, before that; in the words' paragraph, in the one before; ever; how much of all turns.
  case lastSpeaker, speakerBefore, spokeHere, spokeParagraphBefore, spoke, shareOfTurns
  /// It spoke last in quotation marks, and these words stand in them too.
  case quotedOn
  /// It speaks the words around; and these stand in quotation marks.
  case outerSpeaker, outerSpeakerQuoted
  /// How often it is mentioned, whether oftenest of all that fit; in the title or the first sentences.
  case frequency, mostFrequent, topic
  case genderAgrees, genderUnknown
  case isPerson, isUnnamed, isBody, isOutlet, isGroup, isDocument, isPlace, isNamed
  /// The noun is the head of a role of it, of its name; how many of the words are its own; one of its words is among them.
  case roleHead, nameHead, covered, ownerInWords
  /// It has no role at all.
  case roleless
  /// "The", "a", somebody's: and it has a name.
  case definiteNamed, indefiniteNamed, ownedNamed
  /// The words are its last name, its first, all of it.
  case lastName, firstName, wholeName
  /// It is mentioned in what is said.
  case inContent
  /// It is mentioned within two sentences behind; and speaks there.
  case nextNear, nextSpeaks
  /// It publishes the article; it wrote it.
  case ownOutlet, author
}

/// The features of one candidate.
struct LinkFeatures: Sendable {
  /// In the order of ``LinkFeature``.
  private(set) var values = [Double](repeating: 0, count: LinkFeature.allCases.count)

  subscript(_ feature: LinkFeature) -> Double {
    get { values[at: feature.rawValue] ?? 0 }
    set { values[at: feature.rawValue] = newValue }
  }

  /// Notes that something is so.
  mutating func mark(_ feature: LinkFeature, if condition: Bool = true) {
    if condition { self[feature] = 1 }
  }
}
