import Linguistics

/// Takes joint sources apart: "Ann Lee and Piet Maas", "the Echo and Reuters".
struct JointSources: Sendable {
  let view: TokenView
  private let outlets: OutletReader

  init(view: TokenView) {
    self.view = view
    outlets = OutletReader(view: view)
  }

  /// The sources that the words name together; the words themselves where they name one, or a body such as
  /// "Marks and Spencer".
  func parts(of source: Range<Int>) -> [Range<Int>] {
    guard let and = source.first(where: { view.lower($0) == "and" }), and > source.lowerBound,
      and + 1 < source.upperBound
    else { return [source] }
    let left = source.lowerBound..<and
    let right = (and + 1)..<source.upperBound
    guard
      isName(left) && isName(right) && (isPerson(left) || isPerson(right))
        || outlets.isOutlet(left) && outlets.isOutlet(right)
    else {
      return [source]
    }
    return [left, right]
  }

  /// Two words or more with capitals, none of them a body's.
  private func isName(_ words: Range<Int>) -> Bool {
    words.count >= 2 && words.count <= 5 && words.allSatisfy(view.isCapitalized)
      && !words.contains {
        SourceWords.organisation.contains(view.lower($0)) || SourceWords.government.contains(view.lower($0))
      }
  }

  /// Whether a given name or a title makes the words a person for certain.
  private func isPerson(_ words: Range<Int>) -> Bool {
    GivenNames.gender(of: view.string(words)) != nil
      || SourceWords.titles.contains(view.lower(words.lowerBound))
  }
}
