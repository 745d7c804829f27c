import TestSupport
import Testing

@testable import Linguistics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ViterbiTests {
  private struct Chain {
    let scores: TokenScores
    let viterbi: Viterbi
    /// All paths with their sums.
    let paths: [(labels: [Int], sum: Double)]

    init(labels: Int, tokens: Int, seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      let transitions = Self.values(labels * labels, &generator)
      let start = Self.values(labels, &generator)
      let scores = TokenScores(labels: labels, values: Self.values(labels * tokens, &generator))
      var paths: [(labels: [Int], sum: Double)] = [([], 0)]
      for token in 0..<tokens {
        paths = paths.flatMap { path in
          (0..<labels).map { label in
            let step = path.labels.last.map { transitions[$0 * labels + label] } ?? start[label]
            return (path.labels + [label], path.sum + Double(step + scores.values[token * labels + label]))
          }
        }
      }
      self.scores = scores
      self.paths = paths
      viterbi = Viterbi(transitions: transitions, start: start)
    }

    /// Quarters add up exactly, so that equal sums are equal in any order of additions.
    private static func values(_ count: Int, _ generator: inout SeededGenerator) -> [Float] {
      (0..<count).map { _ in Float(Int.random(in: -9...9, using: &generator)) / 4 }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func thePathIsTheBestOfAll(seed: UInt64) throws {
    let tokens = Int(seed % 6) + 1
    let chain = Chain(labels: Int(seed % 4) + 1, tokens: tokens, seed: seed)
    let path = chain.viterbi.path(of: chain.scores, in: TokenRange(0, tokens))
    let best = try #require(chain.paths.map(\.sum).max())
    #expect(chain.paths.first { $0.labels == path }?.sum == best)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func marginalsAreSumsOverAllPaths(seed: UInt64) {
    let tokens = Int(seed % 6) + 1
    let chain = Chain(labels: Int(seed % 4) + 1, tokens: tokens, seed: seed)
    let marginals = chain.viterbi.marginals(of: chain.scores, in: TokenRange(0, tokens))
    let total = chain.paths.reduce(0) { $0 + exp($1.sum) }
    for token in 0..<tokens {
      for label in 0..<chain.scores.labels {
        let expected = chain.paths.reduce(0) { $0 + ($1.labels[token] == label ? exp($1.sum) : 0) } / total
        #expect(abs(Double(marginals[token * chain.scores.labels + label]) - expected) < 1e-6)
      }
    }
  }

  @Test func aForbiddenStepIsNotTaken() {
    let viterbi = Viterbi(transitions: [0, -1e4, 0, 0], start: [0, -1e4])
    let scores = TokenScores(labels: 2, values: [0, 1, 0, 1, 0, 1])
    #expect(viterbi.path(of: scores, in: TokenRange(0, 3)) == [0, 0, 0])
    #expect(viterbi.marginals(of: scores, in: TokenRange(0, 3)) == [1, 0, 1, 0, 1, 0])
  }

  @Test func aPartOfATextIsAChainOfItsOwn() {
    let chain = Chain(labels: 3, tokens: 6, seed: 1)
    let part = TokenScores(labels: 3, values: Array(chain.scores.values[6..<15]))
    #expect(
      chain.viterbi.path(of: chain.scores, in: TokenRange(2, 5))
        == chain.viterbi.path(of: part, in: TokenRange(0, 3)))
    #expect(
      chain.viterbi.marginals(of: chain.scores, in: TokenRange(2, 5))
        == chain.viterbi.marginals(of: part, in: TokenRange(0, 3)))
    #expect(chain.viterbi.path(of: chain.scores, in: TokenRange(2, 2)).isEmpty)
  }

  @Test func aLongChainDoesNotVanish() {
    let viterbi = Viterbi(transitions: [0, -2, -2, 0], start: [0, 0])
    let scores = TokenScores(labels: 2, values: (0..<40_000).map { Float($0 % 7) - 30 })
    let marginals = viterbi.marginals(of: scores, in: TokenRange(0, 20_000))
    #expect(marginals.allSatisfy { $0 >= 0 && $0 <= 1 })
    for token in 0..<20_000 { #expect(abs(marginals[2 * token] + marginals[2 * token + 1] - 1) < 1e-6) }
  }
}
