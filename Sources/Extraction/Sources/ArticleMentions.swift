import Algorithms
package import ClaimsModel
import Linguistics

/// The places of an article where somebody is named or may be meant: names, role nouns, "he" and "she".
struct ArticleMentions {
  /// The names, in text order, not overlapping.
  let names: [NameMention]
  /// The nominals, in text order.
  let nominals: [Nominal]
  /// The tokens of "he", "she" and their other forms.
  let pronouns: [Int]

  /// Finds them; `sources` are the mentions of its claims' sources.
  init(of view: TokenView, sources: [Mention]) {
    names = NameFinder(view: view).names(sources: sources)
    let (isName, isDescription) = Self.marks(names, count: view.text.tokens.count)
    nominals = NominalFinder(view: view).nominals(isName: isName, isDescription: isDescription)
    pronouns = view.text.tokens.indices.filter { EntityLinker.pronouns[view.lower($0)] != nil }
  }

  /// Takes those that somebody has marked, all of persons.
  init(given: [GivenMention], in view: TokenView) {
    func ranges(_ form: GivenMention.Form) -> [(all: TokenRange, head: Int)] {
      given.filter { $0.form == form }.compactMap {
        let head = view.tokens(in: $0.head)
        return head.isEmpty ? nil : (view.tokens(in: $0.span), head.end - 1)
      }
    }
    names = NameFinder(view: view).names(at: ranges(.name).map(\.all))
    let (isName, isDescription) = Self.marks(names, count: view.text.tokens.count)
    let finder = NominalFinder(view: view)
    nominals = ranges(.nominal).filter { !isName[$0.head] && !isDescription[$0.head] }
      .compactMap { finder.person($0.all, head: $0.head) }
    pronouns = ranges(.pronoun).map(\.head).filter { EntityLinker.pronouns[view.lower($0)] != nil }
  }

  private static func marks(_ names: [NameMention], count: Int) -> (
    isName: TotalList<Bool>, isDescription: TotalList<Bool>
  ) {
    var isDescription = TotalList(repeating: false, count: count)
    var isName = isDescription
    for name in names {
      for token in name.tokens { isName[token] = true }
      for token in name.descriptions.joined() { isDescription[token] = true }
    }
    return (isName, isDescription)
  }
}

/// A mention of a person that an annotator has marked, for those who measure how mentions are linked.
package struct GivenMention: Sendable {
  /// What sort of words it is.
  package enum Form: String, Sendable {
    case name, nominal, pronoun
  }

  /// Its words; UTF-8 offsets.
  package let span: TextSpan
  /// The last word of its name or noun; UTF-8 offsets.
  package let head: TextSpan
  /// What sort of words it is.
  package let form: Form

  /// A mention.
  package init(span: TextSpan, head: TextSpan, form: Form) {
    (self.span, self.head, self.form) = (span, head, form)
  }
}
