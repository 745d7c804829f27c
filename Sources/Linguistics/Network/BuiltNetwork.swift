// total (whole file): the layers are those of the weights, the sizes those that `TaggerNetwork` has checked.
// Unsafe code: the C network behind a pointer, shared by threads. Why it is safe: the pointer is made in `init`, freed
// in `deinit`, and never leaves this class; C copies every array while the network is built, and only reads the
// network afterwards, so threads may share it. `NetworkWeights` has checked the sizes of all arrays against the
// dimensions given here; `run` checks those of its own arguments; scratch memory is each call's own.
import CModels

/// The network as the kernels want it.
final class BuiltNetwork: @unchecked Sendable {
  private let network: OpaquePointer

  init(_ weights: NetworkWeights) {
    network = claims_network_create(UInt32(weights.width), weights.embeddingBias)
    for table in weights.embedding { add(table) }
    for layer in weights.layers { add(layer) }
    for head in weights.heads {
      claims_network_add_head(network, UInt32(head.after))
      add(head.matrix, bias: head.bias, unit: Self.activationUnit)
    }
  }

  deinit { claims_network_destroy(network) }

  /// Runs the blocks through the layers `from..<to`; the arguments are those of `claims_network_run`.
  ///
  /// The caller has checked that `ids` are rows of their tables, and the sizes of `ids`, `logits` and `kept`.
  func run(
    _ blocks: [NetworkBlock], layers: Range<Int>, tokens: Int, ids: [UInt32], logits: inout [Float],
    kept: inout [Float], path: KernelPath
  ) {
    let sizes = blocks.map {
      claims_network_scratch_size(network, UInt32($0.tokens), UInt32($0.starts.count))
    }
    guard let largest = sizes.max() else { return }
    withUnsafeTemporaryAllocation(byteCount: largest, alignment: 64) { scratch in
      for block in blocks {
        block.withPointers(tokens: tokens) { block in
          claims_network_run(
            network, path.code, UInt32(layers.lowerBound), UInt32(layers.upperBound), block, ids, &logits,
            &kept, scratch.baseAddress)
        }
      }
    }
  }

  // MARK: - Private

  /// What an activation of one is counted as: in the stream, and among an LSTM's states.
  private static let activationUnit: Float = 256
  private static let stateUnit: Float = 1024

  private func add(_ table: NetworkWeights.Table) {
    claims_network_add_table(network, UInt32(table.rows), table.scale, table.values)
  }

  private func add(_ matrix: NetworkWeights.Matrix, bias: [Float]?, unit: Float) {
    claims_network_add_matrix(
      network, UInt32(matrix.inputs), UInt32(matrix.outputs), matrix.weights, matrix.scales, bias, unit)
  }

  private func add(_ layer: NetworkWeights.Layer) {
    switch layer {
    case .convolution(let matrix, let bias):
      claims_network_add_layer(network, CLAIMS_LAYER_CONVOLUTION, 0)
      add(matrix, bias: bias, unit: Self.activationUnit)
    case .lstm(let hidden, let forward, let backward, let output):
      claims_network_add_layer(network, CLAIMS_LAYER_LSTM, UInt32(hidden))
      for direction in [forward, backward] {
        add(direction.input, bias: direction.bias, unit: Self.activationUnit)
        add(direction.recurrent, bias: nil, unit: Self.stateUnit)
      }
      add(output, bias: nil, unit: Self.stateUnit)
    case .injection(let tables):
      claims_network_add_layer(network, CLAIMS_LAYER_INJECTION, 0)
      for table in tables { add(table) }
    }
  }
}

extension NetworkBlock {
  /// Calls `body` with this block as C sees it; the pointers last as long as the call.
  fileprivate func withPointers(tokens document: Int, _ body: (UnsafePointer<claims_block>) -> Void) {
    starts.withUnsafeBufferPointer { starts in
      counts.withUnsafeBufferPointer { counts in
        lanes.withUnsafeBufferPointer { lanes in
          var block = claims_block(
            document_tokens: UInt32(document), tokens: UInt32(tokens), sequences: UInt32(starts.count),
            starts: starts.baseAddress, counts: counts.baseAddress, lanes: lanes.baseAddress)
          body(&block)
        }
      }
    }
  }
}
