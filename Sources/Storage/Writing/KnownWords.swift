import Synchronization

/// Which words the table `words` has, remembered from one batch to the next.
final class KnownWords: Sendable {
  private let hashes = Mutex<Set<UInt64>>([])

  /// What is known; nothing is until it is put back.
  func take() -> Set<UInt64> {
    hashes.withLock { known in
      let taken = known
      known = []
      return taken
    }
  }

  /// Puts back what is known.
  func put(_ known: Set<UInt64>) { hashes.withLock { $0 = known } }
}
