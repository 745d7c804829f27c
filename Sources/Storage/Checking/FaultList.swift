import ClaimsModel
import GRDB

/// What a check finds, step by step: of one kind so many at most, and how many more there are.
struct FaultList {
  /// Faults of one step that are told one by one.
  static let limit = 100

  private(set) var faults: [ArchiveFault] = []

  /// Adds what `step` finds; a step that can't be gone through is a fault itself, and the next one goes on.
  mutating func add(_ place: String, _ step: (inout Found) throws -> Void) {
    var found = Found()
    do {
      try step(&found)
    } catch StorageError.badRow(let fault) {
      found.add(fault)
    } catch let error as StorageError {
      found.add(ArchiveFault(place: place, problem: "it can't be read: \(Self.reason(error))"))
    } catch {
      found.add(ArchiveFault(place: place, problem: "it can't be read: \(Self.reason(StorageError(error)))"))
    }
    faults += found.faults
    if found.more > 0 {
      faults.append(ArchiveFault(place: place, problem: "\(found.more) more faults of this kind"))
    }
  }

  /// What one step finds.
  struct Found {
    fileprivate var faults: [ArchiveFault] = []
    fileprivate var more = 0

    /// Adds a fault.
    mutating func add(_ fault: ArchiveFault) {
      if faults.count < FaultList.limit { faults.append(fault) } else { more += 1 }
    }

    /// Adds a fault.
    mutating func add(_ place: String, _ problem: String) {
      add(ArchiveFault(place: place, problem: problem))
    }

    /// Adds a fault of a row.
    mutating func add(_ row: CheckedRow, _ problem: String) {
      if case .badRow(let fault) = row.fault(problem) { add(fault) }
    }

    /// Adds a fault of the rows at a place.
    mutating func add(_ place: RowPlace, _ problem: String) {
      if case .badRow(let fault) = place.fault(problem) { add(fault) }
    }

    /// Adds the fault of a bad row that `body` reads; any other error is thrown on.
    mutating func gather(_ body: () throws -> Void) throws {
      do {
        try body()
      } catch StorageError.badRow(let fault) {
        add(fault)
      }
    }
  }

  private static func reason(_ error: StorageError) -> String {
    switch error {
    case .damaged(let reason), .unwritable(let reason), .notAnArchive(let reason): reason
    case .notFound(let id): "\(id) is missing"
    default: String(describing: error)
    }
  }
}
