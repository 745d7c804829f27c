// Unsafe code: a pointer from C. Why it is safe: it is to constant data of the program, of the length C tells, which
// lives as long as the process.
import CModels

extension NetworkWeights {
  /// The weights that are built into the program.
  ///
  /// Takes some milliseconds: keep what is made of them.
  package static func embedded() throws(WeightsError) -> NetworkWeights {
    var count = 0
    let start = claims_weights(&count)
    return try NetworkWeights(UnsafeRawBufferPointer(start: start, count: count))
  }
}
