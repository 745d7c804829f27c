/// A word class of the Penn Treebank (Santorini 1990), with the few that Universal Dependencies' English adds
/// (HYPH, ADD, NFP, AFX, GW, XX).
public struct PennTag: RawRepresentable, Hashable, Sendable, Neutral {
  /// No class: neither verb nor noun nor anything else.
  public static let neutral = PennTag(rawValue: "")

  /// As the treebank writes it: "NNP", "VBD", "``".
  public let rawValue: String

  /// Makes a tag of its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Whether it is a form of a verb, modals included.
  public var isVerb: Bool { rawValue.hasPrefix("VB") || rawValue == "MD" }

  /// Whether it is a verb form that can stand as a sentence's verb, modals included.
  public var isFinite: Bool { ["VBD", "VBP", "VBZ", "MD"].contains(rawValue) }

  /// Whether it is a noun's, names included.
  public var isNoun: Bool { rawValue.hasPrefix("NN") }

  /// Whether it is a name's.
  public var isProperNoun: Bool { rawValue.hasPrefix("NNP") }
}
