package import ClaimsModel

extension Correction {
  /// What the correction says, in a sentence without a period.
  package var phrase: String {
    switch matter {
    case .source(let source, let action): Self.phrase(action, of: source.phrase)
    case .claim(let claim, .reject): "\(claim.phrase) is no claim"
    case .claim(let claim, .attribute(let speaker?)): "\(speaker.phrase) said \(claim.phrase)"
    case .claim(let claim, .attribute(nil)): "nobody in particular said \(claim.phrase)"
    case .claim(let claim, .stance(let stance)): "the speaker \(stance.rawValue) \(claim.phrase)"
    }
  }

  private static func phrase(_ action: Action, of source: String) -> String {
    switch action {
    case .merge(let other): "\(source) is \(other.phrase)"
    case .splitName(let name): "\(name) is not \(source)"
    case .splitRole(let role): "\(source) called “\(role)” is somebody else"
    case .splitArticle(let article): "\(source) in \(article.phrase) is somebody else"
    case .rename(let name): "\(source) is shown as \(name)"
    case .alias(let name): "\(source) also goes by \(name)"
    case .removeRole(let role): "\(source) is not shown as “\(role)”"
    }
  }
}

extension StoredCorrection {
  /// Whether the archive has what the correction is about.
  package var force: String {
    if isInForce { return "yes" }
    if case .claim = correction.matter { return "lost" }
    return "no such source"
  }
}

extension CorrectionKind {
  /// What is taken back: `such merge`, `rejection of this claim`.
  package var noun: String {
    switch self {
    case .merge, .split, .rename, .alias: "such \(rawValue)"
    case .role: "removal of such a role"
    case .reject: "rejection of this claim"
    case .attribute: "attribution of this claim"
    case .stance: "stance given to this claim"
    }
  }
}

extension AppliedCorrection {
  /// What was corrected of a claim, and by what: `rejected by correction 3 (a photo caption)`.
  package var phrase: String {
    let part =
      switch kind {
      case .reject: "rejected"
      case .attribute: "speaker"
      default: kind.rawValue
      }
    return "\(part) by correction \(id)\(note.map { " (\($0))" } ?? "")"
  }
}

extension ClaimReference {
  /// The beginning of the words without the marks around them, and the article: `“the ferry was late” in news/1.txt`.
  package var phrase: String {
    let marks: Set<Character> = ["“", "”", "\""]
    let words = String(self.words.drop(while: marks.contains))
    let whole = words.last.map(marks.contains) == true ? String(words.dropLast()) : words
    let shown = whole.count <= Self.shownLength ? whole : whole.prefix(Self.shownLength - 1) + "…"
    return "“\(shown)” in \(article.phrase)"
  }

  /// Characters of a claim that a sentence about it shows.
  private static let shownLength = 60
}

extension SourceReference {
  /// `Ada Okafor`, with what tells her from a namesake: `Ada Okafor (IE, f)`.
  package var phrase: String {
    var details = [initials?.uppercased(), country, gender].compactMap(\.self)
    if label != nil { details.append("split off") }
    if let article { details.append("only in \(article.phrase)") }
    if kind != .person { details.insert(kind.rawValue, at: 0) }
    return details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
  }
}

extension ArticleReference {
  /// The id that the input gave, else the address, else the path.
  package var phrase: String { externalID ?? url ?? path ?? textDigest ?? "an article" }
}
