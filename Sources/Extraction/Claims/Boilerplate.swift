import Linguistics

/// Knows the sentences around an article that state nothing of it: teasers, credits, contact and subscription lines.
struct Boilerplate: Sendable {
  let view: TokenView
  private let outlets: OutletReader

  /// Words that begin such lines, whatever follows.
  private static let openings: Set<String> = [
    "read", "subscribe", "click", "sign", "related", "advertisement", "watch", "listen", "follow", "photo",
    "image", "getty", "copyright", "updated", "correction", "share", "see", "download", "join", "editor's",
    "reporting", "©", "contact", "email", "e-mail", "tap",
  ]
  /// Words that label a picture or its maker before a colon.
  private static let labels: Set<String> = [
    "photograph", "picture", "caption", "credit", "source", "graphic",
  ]
  /// Openings of two words or more.
  private static let phrases: [[String]] = [
    ["get", "the", "latest"], ["let", "us", "know"], ["all", "rights", "reserved"],
    ["terms", "and", "conditions"],
    ["more", "on", "this"], ["additional", "reporting"], ["this", "article"], ["this", "story"],
    ["this", "report"],
    ["this", "page"], ["this", "post"], ["you", "can", "reach"], ["you", "can", "contact"],
    ["what", "we", "know"],
    ["do", "you"], ["have", "your", "say"], ["for", "more", "information"], ["for", "more", "on"],
    ["to", "subscribe"],
    ["edited", "by"], ["written", "by"],
  ]
  /// Words that no sentence about the world holds.
  private static let inboxes: Set<String> = ["newsletter", "newsletters", "inbox", "newsdesk"]
  private static let pressTitles: Set<String> = [
    "reporter", "correspondent", "editor", "columnist", "writer", "journalist", "producer",
  ]

  init(view: TokenView) {
    self.view = view
    outlets = OutletReader(view: view)
  }

  /// Whether the sentence is such a line.
  func holds(_ sentence: TokenRange) -> Bool {
    var start = sentence.start
    while start < sentence.end, ["(", "[", "*"].contains(view.lower(start)) { start += 1 }
    if Self.openings.contains(view.lower(start)) { return true }
    if Self.labels.contains(view.lower(start)), view.lower(start + 1) == ":" { return true }
    if isByline(TokenRange(start, sentence.end)) { return true }
    if Self.phrases.contains(where: { words in
      words.enumerated().allSatisfy { view.lower(start + $0.offset) == $0.element }
    }) {
      return true
    }
    if sentence.contains(where: { Self.inboxes.contains(view.lower($0)) }), isAddressed(sentence) {
      return true
    }
    return isAuthorLine(sentence)
  }

  // MARK: - Private

  /// "By Ann Lee, harbour correspondent": "by" and a name without a verb, unlike "By May Larkham had a lock".
  private func isByline(_ sentence: TokenRange) -> Bool {
    view.lower(sentence.start) == "by" && view.isCapitalized(sentence.start + 1)
      && !sentence.contains {
        FunctionWords.auxiliaries.contains(view.lower($0))
          || view.lower($0).hasSuffix("ed") && view.shape($0) == .lower
      }
  }

  /// Whether the sentence speaks to its reader.
  private func isAddressed(_ sentence: TokenRange) -> Bool {
    sentence.contains { ["you", "your", "our", "us"].contains(view.lower($0)) }
  }

  /// Whether it tells who wrote: "Ann Lee is a reporter for the Courier".
  private func isAuthorLine(_ sentence: TokenRange) -> Bool {
    guard sentence.count <= 20, view.isCapitalized(sentence.start),
      let verb = sentence.prefix(6).first(where: { ["is", "covers"].contains(view.lower($0)) }),
      TokenRange(sentence.start, verb).allSatisfy(view.isCapitalized)
    else { return false }
    if view.lower(verb) == "covers" {
      return !outlets.outlets(tiedIn: TokenRange(verb, sentence.end)).isEmpty
    }
    guard
      let title = TokenRange(verb, sentence.end).first(where: { Self.pressTitles.contains(view.lower($0)) }),
      ["for", "at", "with", "of"].contains(view.lower(title + 1))
    else { return false }
    return outlets.outlet(startingAt: title + 2, limit: sentence.end) != nil
  }
}
