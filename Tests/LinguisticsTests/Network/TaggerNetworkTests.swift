import Linguistics
import Testing

@Suite struct TaggerNetworkTests {
  @Test(arguments: KernelPath.available)
  func everyPathGivesTheReferencesBits(path: KernelPath) throws {
    let fixture = try NetworkFixture()
    let network = TaggerNetwork(fixture.weights, path: path)
    let first = network.read(fixture.embedded, sequences: fixture.sequences)
    #expect(first.layersDone == 3)
    #expect(first.scores["attribution"] == nil)
    let last = network.resume(first, with: fixture.injected)
    #expect(last.layersDone == network.layerCount)
    for head in ["tags", "names", "attribution"] {
      let scores = try #require(last.scores[head])
      #expect(try scores.values.map(\.bitPattern) == fixture.expected(head))
    }
  }

  @Test(arguments: KernelPath.available)
  func oneStageGivesWhatSeveralGive(path: KernelPath) throws {
    let fixture = try NetworkFixture()
    let network = TaggerNetwork(fixture.weights, path: path)
    let whole = network.read(fixture.columns, sequences: fixture.sequences, through: network.layerCount)
    var reading = network.read(fixture.embedded, sequences: fixture.sequences, through: 1)
    for layer in 2...network.layerCount {
      reading = network.resume(reading, with: layer == 4 ? fixture.injected : [], through: layer)
    }
    #expect(reading.scores == whole.scores)
  }

  @Test func aSequenceIsReadAsIfAlone() throws {
    let fixture = try NetworkFixture()
    let network = TaggerNetwork(fixture.weights)
    let together = network.read(fixture.embedded, sequences: fixture.sequences)
    for sequence in fixture.sequences {
      let alone = network.read(fixture.embedded, sequences: [sequence])
      for token in sequence {
        #expect(alone.scores["tags"]?[token] == together.scores["tags"]?[token])
      }
    }
  }

  @Test func tokensOfNoSequenceScoreZero() throws {
    let fixture = try NetworkFixture()
    let reading = TaggerNetwork(fixture.weights).read(fixture.embedded, sequences: [TokenRange(3, 9)])
    let tags = try #require(reading.scores["tags"])
    #expect(tags[2].allSatisfy { $0 == 0 } && tags[9].allSatisfy { $0 == 0 })
    #expect(tags[3].contains { $0 != 0 })
  }

  @Test func anEmptyTextHasNoScores() throws {
    let network = TaggerNetwork(try NetworkFixture().weights)
    let reading = network.resume(network.read([[], [], []], sequences: []), with: [[], []])
    #expect(reading.scores["attribution"]?.values.isEmpty == true)
  }

  @Test func aSequenceOfAHundredThousandTokensIsCut() throws {
    let fixture = try NetworkFixture()
    let network = TaggerNetwork(fixture.weights)
    let period = 384 * 2
    let columns = fixture.embedded.map { column in
      (0..<100_000).map { column[$0 % period % column.count] }
    }
    let reading = network.read(columns, sequences: [TokenRange(0, 100_000)])
    let tags = try #require(reading.scores["tags"])
    // Pieces with the same tokens have the same scores, so nothing is lost from piece to piece.
    #expect(tags[period] == tags[0])
    #expect(tags[period * 100 + 500] == tags[500])
  }

  @Test func theTablesOfAStageAreNamed() throws {
    let network = TaggerNetwork(try NetworkFixture().weights)
    #expect(network.layersBeforeInjection == 3)
    #expect(network.tableNames(through: 0..<3) == ["table 0", "table 1", "table 2"])
    #expect(network.tableNames(through: 3..<5) == ["injected 0", "injected 1"])
  }
}
