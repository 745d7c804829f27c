// total (whole file): reads the weights, which are part of the program; no article comes here.
// Unsafe code: reads of raw memory. Why it is safe: the buffer belongs to the caller of `NetworkWeights.init`, who
// keeps it alive until that returns, and no reader outlives it; `take` is the only place that moves, and it proves
// that the bytes it hands out lie within the buffer (`checksumOfRest` moves nothing and stays before `end`); the
// types read are trivial, and reads need no alignment.

/// A cursor over the bytes of a weights' file that never reads past their end.
struct WeightsReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset: Int
  private(set) var end: Int

  /// Reads `bytes` from `offset` on.
  init(_ bytes: UnsafeRawBufferPointer, from offset: Int) {
    self.bytes = bytes
    self.offset = offset
    end = bytes.count
  }

  var rest: Int { end - offset }

  /// FNV-1a over what is left, by words of 64 bits: each step is a bijection, so that no change of one word goes
  /// unseen.
  var checksumOfRest: UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    var place = offset
    while place <= end - 8 {
      value = (value ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x100_0000_01b3
      place += 8
    }
    return value
  }

  /// A reader of the next `count` bytes alone; this one goes on behind them.
  mutating func part(_ count: Int) throws(WeightsError) -> WeightsReader {
    var part = self
    try take(count)
    part.end = offset
    return part
  }

  mutating func word() throws(WeightsError) -> UInt32 { try value() }
  mutating func longWord() throws(WeightsError) -> UInt64 { try value() }

  /// A number within `range`; `what` names it in the error.
  mutating func count(in range: ClosedRange<Int>, _ what: String) throws(WeightsError) -> Int {
    let count = Int(try word())
    guard range.contains(count) else { throw malformed("\(what) is \(count)") }
    return count
  }

  /// `count` values and what fills their last word.
  mutating func array<Value: BitwiseCopyable>(
    _ count: Int, of type: Value.Type
  ) throws(WeightsError) -> [Value] {
    let size = MemoryLayout<Value>.size
    guard count <= rest / size else { throw malformed("an array is cut off") }
    let start = offset
    try take((count * size + 3) / 4 * 4)
    let part = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count * size)])
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
      initialized = count
    }
  }

  func malformed(_ reason: String) -> WeightsError { .malformed(reason, offset: offset) }

  private mutating func value<Value: BitwiseCopyable>() throws(WeightsError) -> Value {
    let start = offset
    try take(MemoryLayout<Value>.size)
    return bytes.loadUnaligned(fromByteOffset: start, as: Value.self)
  }

  private mutating func take(_ count: Int) throws(WeightsError) {
    guard count >= 0, count <= rest else { throw malformed("a record is cut off") }
    offset += count
  }
}
