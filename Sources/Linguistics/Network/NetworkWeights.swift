/// A weights' file, checked and taken apart; Sources/CModels/FORMAT.md has the form.
package struct NetworkWeights: Sendable {
  /// An embedding table: `rows` times width values, times `scale`.
  package struct Table: Sendable {
    package let name: String
    package let rows: Int
    let scale: Float
    let values: [Int8]
  }

  /// A matrix, row by row, with one scale a column.
  struct Matrix: Sendable {
    let inputs: Int
    let outputs: Int
    let scales: [Float]
    let weights: [Int8]
  }

  /// One direction of an LSTM.
  struct Direction: Sendable {
    let input: Matrix
    let bias: [Float]
    let recurrent: Matrix
  }

  enum Layer: Sendable {
    case convolution(Matrix, bias: [Float])
    case lstm(hidden: Int, forward: Direction, backward: Direction, output: Matrix)
    case injection([Table])
  }

  struct Head: Sendable {
    let name: String
    let after: Int
    let matrix: Matrix
    let bias: [Float]
  }

  enum Blob: Sendable {
    case bytes([UInt8])
    case words([UInt32])
    case floats([Float])
  }

  /// Values of the stream that passes through the layers, for each token.
  package internal(set) var width = 0
  /// The tables whose rows make the stream.
  package internal(set) var embedding: [Table] = []
  var embeddingBias: [Float] = []
  var layers: [Layer] = []
  var heads: [Head] = []
  var blobs: [String: Blob] = [:]

  /// The bytes of a blob.
  package func bytes(named name: String) throws(WeightsError) -> [UInt8] {
    guard case .bytes(let values) = try blob(named: name) else { throw .blobType(name) }
    return values
  }

  /// The 32-bit words of a blob.
  package func words(named name: String) throws(WeightsError) -> [UInt32] {
    guard case .words(let values) = try blob(named: name) else { throw .blobType(name) }
    return values
  }

  /// The numbers of a blob.
  package func floats(named name: String) throws(WeightsError) -> [Float] {
    guard case .floats(let values) = try blob(named: name) else { throw .blobType(name) }
    return values
  }

  private func blob(named name: String) throws(WeightsError) -> Blob {
    guard let blob = blobs[name] else { throw .missingBlob(name) }
    return blob
  }
}
