// total (whole file): what the kernels read without looking is checked here; columns and sequences follow from how many
// tokens there are, never from what they say.

/// A recurrent tagger: token features in, scores of labels out.
///
/// Immutable, to be shared by all threads. The same weights and features give the same bits on every processor. Work memory is bounded; what a reading
/// keeps between its stages is `width` numbers a token.
package struct TaggerNetwork: Sendable {
  /// A table and the layer that adds its rows; nil: the embedding.
  private struct Table {
    let name: String
    let rows: Int
    let layer: Int?
  }

  private struct Head {
    let name: String
    let after: Int
    let labels: Int
  }

  /// How many layers there are.
  package let layerCount: Int
  /// Layers before the first that wants more columns: where a reading stops if not told otherwise.
  package let layersBeforeInjection: Int
  private let width: Int
  private let tables: [Table]
  private let heads: [Head]
  private let network: BuiltNetwork
  private let path: KernelPath

  /// - Precondition: `path` is one of `KernelPath.available`.
  package init(_ weights: NetworkWeights, path: KernelPath = .automatic) {
    precondition(KernelPath.available.contains(path), "this processor has no \(path)")
    self.path = path
    width = weights.width
    layerCount = weights.layers.count
    // The order in which a reading reaches them; sorting is stable.
    heads = weights.heads.map { Head(name: $0.name, after: $0.after, labels: $0.matrix.outputs) }
      .sorted { $0.after < $1.after }
    var tables = weights.embedding.map { Table(name: $0.name, rows: $0.rows, layer: nil) }
    for (index, layer) in weights.layers.enumerated() {
      guard case .injection(let added) = layer else { continue }
      tables += added.map { Table(name: $0.name, rows: $0.rows, layer: index) }
    }
    self.tables = tables
    layersBeforeInjection = tables.compactMap(\.layer).first ?? layerCount
    network = BuiltNetwork(weights)
  }

  /// The names of the tables that a stage through these layers reads, in the order of its columns.
  package func tableNames(through layers: Range<Int>) -> [String] { tables(of: layers).map(\.name) }

  /// Reads a text from the beginning through some layers.
  ///
  /// - Parameters:
  ///   - columns: for each table in turn the row of every token.
  ///   - sequences: the tokens to read, which do not overlap; nothing passes from one sequence to another. One of
  ///     more than 384 tokens is cut.
  ///   - end: how many layers, at least one; nil: `layersBeforeInjection`.
  /// - Returns: the scores of the heads that were reached, to be asked or resumed.
  package func read(
    _ columns: [[UInt32]], sequences: [TokenRange], through end: Int? = nil
  ) -> NetworkReading {
    var reading = NetworkReading(
      scores: [:], layersDone: 0, sequences: sequences, tokens: columns.first?.count ?? 0, stream: [])
    advance(&reading, through: end ?? layersBeforeInjection, with: columns)
    return reading
  }

  /// Goes on with a text through `end` layers (nil: all), with the columns that these want.
  ///
  /// `sequences` are the tokens to go on with, instead of those that were read so far; they must not overlap.
  package func resume(
    _ reading: NetworkReading, with columns: [[UInt32]], sequences: [TokenRange]? = nil,
    through end: Int? = nil
  ) -> NetworkReading {
    var reading = reading
    if let sequences { reading.sequences = sequences }
    advance(&reading, through: end ?? layerCount, with: columns)
    return reading
  }

  // MARK: - Private

  private func advance(_ reading: inout NetworkReading, through end: Int, with columns: [[UInt32]]) {
    precondition(reading.layersDone < end && end <= layerCount, "no layers to pass")
    let layers = reading.layersDone..<end
    check(columns, of: layers, against: reading)
    let heads = heads.filter { $0.after == 0 ? layers.lowerBound == 0 : layers.contains($0.after - 1) }
    var logits = [Float](repeating: 0, count: heads.reduce(0) { $0 + $1.labels } * reading.tokens)
    if layers.lowerBound == 0, end < layerCount {
      reading.stream = [Float](repeating: 0, count: width * reading.tokens)
    }
    network.run(
      NetworkBlock.blocks(of: reading.sequences), layers: layers, tokens: reading.tokens,
      ids: Array(columns.joined()), logits: &logits, kept: &reading.stream, path: path)
    var start = 0
    for head in heads {
      let count = head.labels * reading.tokens
      reading.scores[head.name] = TokenScores(
        labels: head.labels, values: Array(logits[start..<(start + count)]))
      start += count
    }
    if end == layerCount { reading.stream = [] }
    reading.layersDone = end
  }

  private func tables(of layers: Range<Int>) -> [Table] {
    tables.filter { $0.layer.map(layers.contains) ?? (layers.lowerBound == 0) }
  }

  /// What the kernels read without looking must be there.
  private func check(_ columns: [[UInt32]], of layers: Range<Int>, against reading: NetworkReading) {
    let tables = tables(of: layers)
    precondition(columns.count == tables.count, "\(tables.count) columns are wanted, not \(columns.count)")
    for (column, table) in zip(columns, tables) {
      precondition(column.count == reading.tokens, "column \(table.name) has another length")
      precondition((column.max() ?? 0) < table.rows, "column \(table.name) is out of its table's rows")
    }
    precondition(
      reading.sequences.allSatisfy { $0.end <= reading.tokens },
      "a sequence is out of the text")
  }
}
