import TestSupport

/// Where the random choices of a batch come from.
enum SeededBatch {
  /// The generator of batch number `batch` of the run with `seed`.
  static func generator(seed: UInt64, batch: Int) -> SeededGenerator {
    SeededGenerator(seed: seed, part: UInt64(batch))
  }
}
