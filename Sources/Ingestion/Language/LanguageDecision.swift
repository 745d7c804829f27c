/// The language of an article: what its text says, its field, and the user.
struct LanguageDecision: Hashable, Sendable {
  /// BCP 47 tag; `nil` where nobody tells.
  private(set) var language: String?
  /// Full sentences.
  private(set) var warnings: [String] = []

  /// Decides.
  ///
  /// The text is asked first, since the language that a page declares is often that of its publisher's other pages. The
  /// user's word stands where the article says nothing, and where its field and its text disagree.
  /// - Parameters:
  ///   - text: normalised.
  ///   - declared: what the article says of itself, as written.
  ///   - option: what the user says of articles that don't say it.
  init(text: String, declared: String?, option: String?) {
    let verdict = LanguageDetector.verdict(on: text)
    let declared = declared.flatMap(LanguageTag.read)
    let option = option.map { LanguageTag.read($0) ?? $0 }
    switch (verdict.language, declared, option) {
    case (let told?, let declared?, _) where LanguageTag.isSame(told, declared): language = declared
    case (nil, let declared?, _): language = declared
    case (_, _, let option?): language = option
    case (let told?, let declared, nil):
      language = told
      if let declared {
        warnings.append(
          "The article says that it is in \(LanguageTag.name(of: declared)), but its text is in \(LanguageTag.name(of: told))."
        )
      }
    case (nil, nil, nil): language = nil
    }
    if let language, !LanguageTag.isSame(language, "en") {
      warnings.append(
        "The article is in \(LanguageTag.name(of: language)), which is not read for claims yet: it is kept and can be found, without claims."
      )
    } else if language == nil, verdict.hasText, !Self.isSmall(text) {
      warnings.append("The language of the text is not told; it was read as English.")
    } else if let second = verdict.second, language.map({ !LanguageTag.isSame($0, second) }) ?? true {
      warnings.append("Part of the text is in \(LanguageTag.name(of: second)), and was read as English.")
    }
  }

  /// Whether nobody would expect a verdict on `text`.
  private static func isSmall(_ text: String) -> Bool { text.utf8.count < 100 }
}
