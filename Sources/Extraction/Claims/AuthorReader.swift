import Linguistics

/// Finds who speaks in a message that is made the subject: "a statement by the board said", "Coe's memo says".
///
/// Reports, polls and files are sources of their own; what somebody merely sends out is that person speaking.
struct AuthorReader: Sendable {
  let view: TokenView
  private let phrases: NounPhraseReader

  private static let messages: Set<String> = [
    "statement", "statements", "email", "e-mail", "letter", "memo", "tweet", "tweets", "post", "message",
    "note", "release", "blog", "telegram",
  ]
  /// Participles between an author and what was done with the message.
  private static let ends: Set<String> = [
    "to", "given", "read", "delivered", "sent", "released", "issued", "published", "posted", "on",
  ]

  init(view: TokenView) {
    self.view = view
    phrases = NounPhraseReader(view: view)
  }

  /// The author within the source and the message's noun; `nil` where the source is no authored message.
  func author(of source: TokenRange) -> (author: TokenRange, message: Int)? {
    behind(source) ?? before(source)
  }

  /// Who passed the message on, in "a statement by the family read by their lawyer".
  func messenger(in source: TokenRange, behind author: TokenRange) -> TokenRange? {
    let participle = author.end
    guard participle + 2 < source.end,
      ["given", "read", "delivered"].contains(view.lower(participle)),
      view.lower(participle + 1) == "by"
    else { return nil }
    return TokenRange(participle + 2, source.end)
  }

  // MARK: - Private

  /// "a statement by the harbour board", "an email from Coe to the board".
  private func behind(_ source: TokenRange) -> (author: TokenRange, message: Int)? {
    guard let tie = source.dropFirst().first(where: { FunctionWords.prepositions.contains(view.lower($0)) }),
      ["by", "from"].contains(view.lower(tie)), Self.messages.contains(view.lower(tie - 1))
    else { return nil }
    let end =
      TokenRange(tie + 1, source.end).first { Self.ends.contains(view.lower($0)) || view.lower($0) == "," }
      ?? source.end
    guard let author = phrases.phrase(startingAt: tie + 1, limit: end) else { return nil }
    return (author, tie - 1)
  }

  /// "Coe's memo", "the company's latest statement".
  private func before(_ source: TokenRange) -> (author: TokenRange, message: Int)? {
    let last = source.end - 1
    guard Self.messages.contains(view.lower(last)),
      let owner = source.last(where: { ["'s", "’s", "'", "’"].contains(view.lower($0)) }),
      owner > source.start, last - owner <= 3,
      !TokenRange(source.start, owner).contains(where: { FunctionWords.prepositions.contains(view.lower($0)) }
      )
    else { return nil }
    return (TokenRange(source.start, owner), last)
  }
}
