import Linguistics

/// Knows the sentences around an article that state nothing of it: teasers, credits, contact and subscription lines.
struct Boilerplate: Sendable {
  let view: TokenView
  private let outlets: OutletReader

  /// Words that begin such lines, whatever follows.
  private static let openings: Set<String> = [
    "read", "subscribe", "click", "sign", "related", "advertisement", "watch", "listen", "follow", "photo",
    "image", "getty", "copyright", "updated", "correction", "share", "by", "see", "download", "join", "editor's",
    "reporting", "©", "photograph", "picture", "caption", "credit", "source", "contact", "email", "e-mail", "tap",
    "writing",
  ]
  /// Openings of two words or more.
  private static let phrases: [[String]] = [
    ["get", "the", "latest"], ["let", "us", "know"], ["all", "rights", "reserved"], ["terms", "and", "conditions"],
    ["more", "on", "this"], ["additional", "reporting"], ["this", "article"], ["this", "story"], ["this", "report"],
    ["this", "page"], ["this", "post"], ["you", "can", "reach"], ["you", "can", "contact"], ["what", "we", "know"],
    ["do", "you"], ["have", "your", "say"], ["if", "you", "have"], ["for", "more"], ["to", "subscribe"],
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
  func holds(_ sentence: Range<Int>) -> Bool {
    var start = sentence.lowerBound
    while start < sentence.upperBound, ["(", "[", "*"].contains(view.lower(start)) { start += 1 }
    if Self.openings.contains(view.lower(start)) { return true }
    if Self.phrases.contains(where: { words in
      words.indices.allSatisfy { view.lower(start + $0) == words[$0] }
    }) {
      return true
    }
    if sentence.contains(where: { Self.inboxes.contains(view.lower($0)) }), isAddressed(sentence) { return true }
    return isAuthorLine(sentence)
  }

  // MARK: - Private

  /// Whether the sentence speaks to its reader.
  private func isAddressed(_ sentence: Range<Int>) -> Bool {
    sentence.contains { ["you", "your", "our", "us"].contains(view.lower($0)) }
  }

  /// "Ann Lee is a reporter for the Courier."
  private func isAuthorLine(_ sentence: Range<Int>) -> Bool {
    guard sentence.count <= 20, view.isCapitalized(sentence.lowerBound),
      let verb = sentence.prefix(6).first(where: { ["is", "covers"].contains(view.lower($0)) }),
      (sentence.lowerBound..<verb).allSatisfy(view.isCapitalized)
    else { return false }
    if view.lower(verb) == "covers" { return !outlets.outlets(tiedIn: verb..<sentence.upperBound).isEmpty }
    guard let title = (verb..<sentence.upperBound).first(where: { Self.pressTitles.contains(view.lower($0)) }),
      ["for", "at", "with", "of"].contains(view.lower(title + 1))
    else { return false }
    return outlets.outlet(startingAt: title + 2, limit: sentence.upperBound) != nil
  }
}
