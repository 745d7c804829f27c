import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// Which names of a surname are compared: all that can be one person's, and not the square of them.
@Suite struct PersonBlockTests {
  /// Rows of people with these folded names and traits, in the form of their keys.
  private static func parts(_ keys: [String], weights: (Int) -> Int = { _ in 1 }) -> [SourcePart] {
    keys.enumerated().compactMap { SourcePart(id: Int64($0 + 1), key: "person:" + $1, weight: weights($0)) }
  }

  /// A made-up word for a number, other for another, all with other consonants.
  private static func word(_ number: Int) -> String {
    var rest = number
    var word = ""
    repeat {
      word += ["ba", "do", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"][rest % 10]
      rest /= 10
    } while rest > 0
    return word
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func everyPairThatCanBeOneIsCompared(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = ["joseph", "joe", "j", "volodymyr", "vladimir", "ada", "pat", "patrick", "jo"]
    let middle = ["", "", " rodby", " rodbi", " karl", " k"]
    let last = [" marsh", " marsch", " quillon"]
    let traits = ["", "", "|i=k", "|i=kb", "|i=r", "|g=m", "|g=f", "|c=IE"]
    let keys = Set(
      (0..<40).map { _ in
        [first, middle, last, traits].map { $0.randomElement(using: &random) ?? "" }.joined()
      })
    let block = PersonBlock(Self.parts(keys.sorted()))
    let compared = Set(block.pairs().map { [$0.left, $0.right] })
    let possible = block.loosePairs(limit: .max).filter { block.middlesAgree($0.left, $0.right) }
    #expect(possible.count > 20, "nothing to be found")
    #expect(compared.isSuperset(of: possible.map { [$0.left, $0.right] }), "seed \(seed)")
  }

  @Test(arguments: [
    "middle names", "first names", "one sound", "initials", "middle initials", "nicknames", "countries",
  ])
  func comparisonsGrowWithTheNamesNotWithTheirSquare(kind: String) throws {
    func key(_ number: Int) -> String {
      switch kind {
      case "middle names": "john \(Self.word(number)) smith"
      case "first names": "\(Self.word(number)) smith"
      case "one sound":
        // Letters that are doubled or not, by the bits of the number.
        "john \("mabelinopuro".enumerated().map { (number >> $0) & 1 == 1 ? "\($1)\($1)" : "\($1)" }.joined()) smith"
      case "initials": "j \(Self.word(number)) smith"
      case "middle initials": "john smith|i=" + Self.letters(number)
      case "nicknames": "\(["john", "jack", "jon"][number % 3]) \(Self.word(number)) smith"
      default: "\(Self.word(number % 500)) smith|c=" + Self.letters(number)
      }
    }
    let count = 600
    let block = PersonBlock(Self.parts((0..<count).map(key)))
    var questions = 0
    let links = try block.links(
      IdentityEvidence(
        roles: { _ in [Role("Irish minister")] }, names: { _ in [] },
        meet: { _, _ in
          questions += 1
          return false
        }))
    // Each with each would be 300 a name.
    for (what, number) in [
      ("pairs", block.pairs().count), ("questions", questions), ("links", links.count),
      ("proposals", block.loosePairs(limit: PersonBlock.proposalLimit).count),
    ] {
      #expect(number <= 2 * PersonBlock.crossingLimit * count, "\(number) \(what) of \(kind)")
    }
  }

  /// A number in letters, other for another.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var letters = ""
    repeat {
      letters += String(UnicodeScalar(UInt8(97 + rest % 26)))
      rest /= 26
    } while rest > 0
    return letters
  }

  @Test func linksDoNotDependOnTheOrderOfManyRows() throws {
    let keys = (0..<300).map { "j\($0 % 2 == 0 ? "" : "on") \(Self.word($0 / 2)) pike" }
    var random = SeededGenerator(seed: 4)
    let evidence = IdentityEvidence(
      roles: { _ in [Role("mayor of Selmouth")] }, names: { _ in [] }, meet: { _, _ in false })
    func links(_ parts: [SourcePart]) throws -> Set<IdentityLink> {
      Set(try PersonBlock(parts).links(evidence))
    }
    let parts = Self.parts(keys, weights: { $0 % 5 + 1 })
    let expected = try links(parts)
    #expect(!expected.isEmpty)
    for _ in 0..<3 { #expect(try links(parts.shuffled(using: &random)) == expected) }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func clustersAreThoseOfComparingEachWithEach(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let initials = ["", "", "a", "ab", "abc", "abcde", "abcdef", "b", "bc", "x"]
    let keys = Set(
      (0..<60).map { _ in
        let initial = initials.randomElement(using: &random) ?? ""
        return "ada pike" + (initial.isEmpty ? "" : "|i=" + initial)
          + (["", "|g=m", "|g=f"].randomElement(using: &random) ?? "")
          + (["", "", "|c=IE", "|c=FR"].randomElement(using: &random) ?? "")
      })
    let parts = Self.parts(keys.sorted(), weights: { $0 * 7 % 23 + 1 })
    let name = try #require(PersonName("ada pike"))
    let found = PersonClusters(parts, name: name).clusters.map { $0.members.map(\.key) }
    #expect(found == Self.plainClusters(of: parts))
    #expect(found.count > 3)
  }

  /// The clusters by the rule alone: the best known first, each to the heaviest that fits unless it has a rival.
  private static func plainClusters(of parts: [SourcePart]) -> [[String]] {
    struct Cluster {
      var members: [SourcePart]
      var traits: SourceTraits
      var weight: Int { members.reduce(0) { $0 + $1.weight } }
    }
    let ordered = parts.sorted {
      ($1.traits.knownCount, $1.weight, $0.key) < ($0.traits.knownCount, $0.weight, $1.key)
    }
    var clusters: [Cluster] = []
    var doubtful: [SourcePart] = []
    func add(_ part: SourcePart, to index: Int) {
      clusters[index].members.append(part)
      clusters[index].traits = clusters[index].traits.joined(with: part.traits)
    }
    for part in ordered {
      let fitting = clusters.indices.filter { clusters[$0].traits.agrees(with: part.traits) }
      guard let best = fitting.max(by: { clusters[$0].weight < clusters[$1].weight }) else {
        clusters.append(Cluster(members: [part], traits: part.traits))
        continue
      }
      let rivals = fitting.reduce(0) { $0 + ($1 == best ? 0 : clusters[$1].weight) }
      if clusters[best].weight >= rivals * PersonBlock.dominance {
        add(part, to: best)
      } else {
        doubtful.append(part)
      }
    }
    let sure = clusters.count
    for part in doubtful {
      if let index = clusters.indices.dropFirst(sure).first(where: {
        clusters[$0].traits.agrees(with: part.traits)
      }) {
        add(part, to: index)
      } else {
        clusters.append(Cluster(members: [part], traits: part.traits))
      }
    }
    return clusters.map { $0.members.map(\.key) }
  }
}
