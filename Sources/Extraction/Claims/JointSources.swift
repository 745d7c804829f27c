import Algorithms
import Linguistics

/// Takes joint sources apart: "Ann Lee and Piet Maas", "the Echo and Reuters".
struct JointSources: Sendable {
  let view: TokenView
  private let outlets: OutletReader
  /// The last words of the full names that the network finds.
  private let lastWords: Set<String>
  /// How often the network finds each name.
  private let timesNamed: [String: Int]

  init(view: TokenView) {
    self.view = view
    outlets = OutletReader(view: view)
    lastWords = Set(
      view.text.names.lazy.filter { name in
        name.tokens.count > 1 && !name.tokens.contains { view.lower($0) == "and" }
      }.map { view.lower($0.tokens.upperBound - 1) })
    timesNamed = view.text.names.reduce(into: [:]) { counts, name in
      counts[view.string(name.tokens), default: 0] += 1
    }
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
        || outlets.isOutlet(left) && outlets.isOutlet(right) || areNamedApart(left, right)
        || areSurnames(left, right)
    else {
      return [source]
    }
    return [left, right]
  }

  /// Whether both have names of their own, one of which stands elsewhere without the other, of persons both.
  private func areNamedApart(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard let left = name(of: left), let right = name(of: right),
      (left.kind == .person) == (right.kind == .person)
    else { return false }
    let times = [left, right].map { timesNamed[view.string($0.tokens)] ?? 0 }
    return left.kind == .person ? times.allSatisfy { $0 > 1 } : times.contains { $0 > 1 }
  }

  /// "Lee and Lund" beside Robert Lee and Mary Lund.
  private func areSurnames(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    [left, right].allSatisfy { $0.count == 1 && lastWords.contains(view.lower($0.lowerBound)) }
  }

  /// The network's name that the words are, "the" aside.
  private func name(of words: Range<Int>) -> Name? {
    let core = view.lower(words.lowerBound) == "the" ? words.dropFirst() : words
    let index = view.text.names.partitioningIndex { $0.tokens.upperBound > core.lowerBound }
    guard index < view.text.names.count else { return nil }
    let name = view.text.names[index]
    return name.tokens == core || name.tokens == words ? name : nil
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
