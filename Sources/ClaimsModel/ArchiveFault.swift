import Synchronization

/// What is wrong with an archive.
public struct ArchiveFault: Hashable, Sendable {
  /// What is concerned: `claims c7k2`, `articles a12`, `claims_fts`, `file`.
  public var place: String
  /// What is wrong with it.
  public var problem: String

  /// Makes a fault.
  public init(place: String, problem: String) {
    self.place = place
    self.problem = problem
  }
}

/// Notes the rows that results were given without, since they can't be relied on.
///
/// A list goes on without such a row; whoever prints it asks here at the end what was left out.
public final class FaultLog: Sendable {
  /// Different faults kept at most; further ones are counted.
  public static let limit = 100

  private struct Notes {
    var faults: [ArchiveFault] = []
    var known: Set<ArchiveFault> = []
    var more = 0
  }

  private let notes = Mutex(Notes())

  /// Starts with none.
  public init() {}

  /// Notes a fault; one that was noted already counts once.
  public func add(_ fault: ArchiveFault) {
    notes.withLock { notes in
      guard !notes.known.contains(fault) else { return }
      guard notes.faults.count < Self.limit else {
        notes.more += 1
        return
      }
      notes.faults.append(fault)
      notes.known.insert(fault)
    }
  }

  /// The different faults noted, in order, and how many more there were.
  public var noted: (faults: [ArchiveFault], more: Int) { notes.withLock { ($0.faults, $0.more) } }
}
