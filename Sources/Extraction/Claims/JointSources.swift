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
      }.map { view.lower($0.tokens.end - 1) })
    timesNamed = view.text.names.reduce(into: [:]) { counts, name in
      counts[view.string(name.tokens), default: 0] += 1
    }
  }

  /// The sources that the words name together; the words themselves where they name one, or a body such as
  /// "Marks and Spencer".
  func parts(of source: TokenRange) -> [TokenRange] {
    if let list = list(in: source) { return list }
    guard let and = source.first(where: { view.lower($0) == "and" }), and > source.start,
      and + 1 < source.end
    else { return [source] }
    let isKin = Self.kin.contains(view.lower(source.start)) && source.start + 1 < and
    let left = TokenRange(isKin ? source.start + 1 : source.start, and)
    let right = TokenRange(and + 1, source.end)
    // "Deputy Prime Minister and Foreign Secretary Lena Voss" is one.
    if left.count > 1, SourceWords.isTitle(view.lower(and - 1)),
      SourceWords.isTitle(view.lower(right.start))
        || SourceWords.isTitle(view.lower(right.start + 1)), !lastWords.contains(view.lower(and - 1))
    {
      return [source]
    }
    guard
      isName(left) && isName(right) && (isPerson(left) || isPerson(right))
        || outlets.isOutlet(left) && outlets.isOutlet(right) || areNamedApart(left, right)
        || areSurnames(left, right) || isSurname(left) && isTitled(right)
        || Self.isCouple(left, right, in: view) || isName(left) && isRelative(right)
    else {
      return [source]
    }
    return [left, right]
  }

  /// Whether one given name stands before another with a surname: "Ralph and Mary Coe".
  static func isCouple(_ left: TokenRange, _ right: TokenRange, in view: TokenView) -> Bool {
    guard left.count == 1, right.count >= 2, view.text.tokens.indices.contains(right.end - 1) else {
      return false
    }
    let surname = right.start + 1
    // "Twins Wanja and Wambui Kariuki": kin, whatever their names.
    let areKin = kin.contains(view.lower(left.start - 1)) && right.count == 2
    let areGivenNames =
      areKin
      || GivenNames.gender(of: view.lower(left.start)) != nil
        && (GivenNames.gender(of: view.lower(right.start)) != nil || isOnePerson(right, in: view))
    return areGivenNames && [left.start, right.start].allSatisfy(view.isCapitalized)
      && view.shape(surname) != .lower && view.isCapitalized(surname)
      && (right.count == 2 || !view.isCapitalized(surname + 1))
      && !SourceWords.organisation.contains(view.lower(surname))
  }

  /// Whether the network takes the words for the name of one person.
  private static func isOnePerson(_ words: TokenRange, in view: TokenView) -> Bool {
    let names = view.text.names
    let index = names.partitioningIndex { $0.tokens.end >= words.end }
    return index < names.count && names[index].kind == .person && names[index].tokens == words
  }

  /// Words for kin before the given names of several: "brothers Juan and Luis Ortega".
  static let kin: Set<String> = [
    "twins", "brothers", "sisters", "siblings", "couple", "parents", "sons", "daughters", "children",
    "spouses",
    "cousins", "newlyweds", "pensioners",
  ]

  /// The parts of a list: three persons or more, or two with brackets behind their names; `nil` for anything else.
  ///
  /// "Sens. Ann Lee (D-Ohio), Piet Maas (D-Ore.) and Rita Coe all".
  private func list(in source: TokenRange) -> [TokenRange]? {
    var parts: [TokenRange] = []
    var start: Int?
    var depth = 0
    var hasBrackets = false
    func close(at end: Int) {
      if let first = start { parts.append(TokenRange(first, end)) }
      start = nil
    }
    for index in source {
      let word = view.lower(index)
      if word == "(" || word == "[" {
        close(at: index)
        depth += 1
        hasBrackets = true
      } else if word == ")" || word == "]" {
        depth -= 1
      } else if depth == 0, [",", "and", "all", "both", "each"].contains(word) {
        close(at: index)
      } else if depth == 0 {
        start = start ?? index
      }
    }
    close(at: source.end)
    // "Port President and Chief Engineer, Rita Coe" is one.
    guard parts.count >= 3 || parts.count == 2 && hasBrackets,
      let last = parts.last, view.lower(last.start - 1) == "and",
      parts.allSatisfy({ isName($0) && !SourceWords.titles.contains(view.lower($0.end - 1)) }),
      parts.contains(where: isPerson)
    else { return nil }
    return parts
  }

  /// Whether both have names of their own, one of which stands elsewhere without the other, of persons both.
  private func areNamedApart(_ left: TokenRange, _ right: TokenRange) -> Bool {
    guard let left = name(of: left), let right = name(of: right),
      (left.kind == .person) == (right.kind == .person)
    else { return false }
    let times = [left, right].map { timesNamed[view.string($0.tokens)] ?? 0 }
    return left.kind == .person ? times.allSatisfy { $0 > 1 } : times.contains { $0 > 1 }
  }

  /// "Lee and Lund" beside Robert Lee and Mary Lund.
  private func areSurnames(_ left: TokenRange, _ right: TokenRange) -> Bool {
    [left, right].allSatisfy { $0.count == 1 && lastWords.contains(view.lower($0.start)) }
  }

  /// "Her brother Sam", beside Rita Coe.
  private func isRelative(_ words: TokenRange) -> Bool {
    (3...5).contains(words.count) && ["his", "her", "their"].contains(view.lower(words.start))
      && RoleReader.isRoleNoun(view.lower(words.start + 1)) && view.isCapitalized(words.end - 1)
      && view.isCapitalized(words.start + 2)
  }

  private func isSurname(_ words: TokenRange) -> Bool {
    words.count == 1 && lastWords.contains(view.lower(words.start))
      && view.isCapitalized(words.start)
  }

  /// Whether a title stands before two names or more, as in "Mayor Mary Lund".
  private func isTitled(_ words: TokenRange) -> Bool {
    let name = words.before(words.first { view.lower($0) == "(" } ?? words.end)
    return (2...4).contains(name.count) && name.allSatisfy(view.isCapitalized)
      && SourceWords.titles.contains(view.lower(name.start))
  }

  /// The network's name that the words are, "the" aside.
  private func name(of words: TokenRange) -> Name? {
    let core = view.lower(words.start) == "the" ? words.dropFirst() : words
    let index = view.text.names.partitioningIndex { $0.tokens.end > core.start }
    guard index < view.text.names.count else { return nil }
    let name = view.text.names[index]
    return name.tokens == core || name.tokens == words ? name : nil
  }

  /// Two words or more with capitals, none of them a body's.
  private func isName(_ words: TokenRange) -> Bool {
    words.count >= 2 && words.count <= 5 && words.allSatisfy(view.isCapitalized)
      && !words.contains {
        SourceWords.organisation.contains(view.lower($0)) || SourceWords.government.contains(view.lower($0))
      }
  }

  /// Whether a given name or a title makes the words a person for certain.
  private func isPerson(_ words: TokenRange) -> Bool {
    GivenNames.gender(of: view.string(words)) != nil
      || SourceWords.titles.contains(view.lower(words.start))
  }
}
