import Linguistics

/// Tells persons' names from other capitalised words, given the whole article: a name with a given name or a title,
/// or the last word of one that stands elsewhere.
struct PersonNames: Sendable {
  let view: TokenView
  /// The last words of names that are certain to be persons'.
  private let lastWords: Set<String>

  init(view: TokenView) {
    self.view = view
    var lastWords: Set<String> = []
    for index in view.text.tokens.indices.dropLast() {
      guard view.isCapitalized(index), view.isCapitalized(index + 1) else { continue }
      let isFirst = GivenNames.gender(of: view.string(TokenRange(index, index + 2))) != nil
      if isFirst || SourceWords.titles.contains(view.lower(index)) { lastWords.insert(view.lower(index + 1)) }
    }
    self.lastWords = lastWords
  }

  /// Whether the capitalised words are a person's name.
  func isPerson(_ name: TokenRange) -> Bool {
    GivenNames.gender(of: view.string(name)) != nil || lastWords.contains(view.lower(name.end - 1))
      || SourceWords.titles.contains(view.lower(name.start)) && name.count > 1
  }
}
