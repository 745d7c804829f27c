/// How much a worker may use for one request, before it counts as failed.
struct WorkerLimits: Hashable, Sendable {
  /// CPU time without regard to size, and for each megabyte; in seconds.
  ///
  /// Prose takes a tenth of a second a megabyte; what takes a hundred times as long will not end.
  var seconds = StagedFailure.seconds ?? 20
  var secondsPerMegabyte = 10.0
  /// Waiting without using the processor may take this many times as long: machines are shared and laptops sleep.
  var patience = 3.0
  /// Memory without regard to size, and for each byte of input, in bytes.
  ///
  /// Prose and punctuation take less than 100 bytes a byte (docs/RELIABILITY.md).
  var memory = 1 << 30
  var memoryPerByte = 100

  /// Seconds of CPU time for an input of `size` bytes.
  func cpuSeconds(forSize size: Int) -> Double { seconds + secondsPerMegabyte * Double(size) / 1e6 }

  /// Bytes of memory for an input of `size` bytes.
  func memory(forSize size: Int) -> Int { memory + memoryPerByte * size }
}

/// Why a worker gave no answer to a request.
enum WorkerFailure: Error, Hashable, Sendable {
  /// It was ended by this signal.
  case signal(Int32)
  /// It ended without a signal of its own, or answered what makes no sense.
  case noAnswer
  /// It used more CPU time, or kept silent for longer, than its limits allow; in seconds.
  case time(limit: Int)
  /// It used more memory than its limits allow; in megabytes.
  case memory(limit: Int)
}
