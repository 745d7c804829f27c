import CSQLiteExtras
import GRDB

/// Ends reading that takes far longer than a sound archive of the file's size can call for.
///
/// A damaged or hostile file can make SQLite go round in circles. Counted are the instructions of SQLite's virtual
/// machine rather than seconds, so that neither a busy machine nor what the program does between two rows makes a
/// difference. Reading all claims of an archive with all that belongs to them is estimated at two million instructions a
/// megabyte; a machine does about a hundred million a second.
///
/// What SQLite does within one instruction is not ended. `sqlite3_interrupt`, from a thread that watches the clock, would
/// not end it either: it sets a mark that is looked at between instructions too (docs/RELIABILITY.md).
final class ReadingLimit {
  /// Instructions that any read may take.
  private static let base = 500_000_000
  /// Instructions for each megabyte of the file.
  private static let perMegabyte = 100_000_000
  /// Instructions between two looks at the count, and at the clock where that matters.
  private static let interval: Int32 = 100_000
  private static let intervalByClock: Int32 = 2000

  private let interval: Int32
  private var remaining: Int
  /// When reading ends in any case; `nil` for never.
  private let deadline: ContinuousClock.Instant?

  /// A limit for reading, or with `times` for work that reads much more than once.
  private init(fileSize: Int, times: Int, longest: Duration?) {
    deadline = longest.map { ContinuousClock.now + $0 }
    let megabytes = max(0, fileSize) >> 20
    interval = longest == nil ? Self.interval : Self.intervalByClock
    remaining = (Self.base + Self.perMegabyte * megabytes) / Int(interval) * times
  }

  /// Runs `body`, during which `db` does so many instructions at most, and reads no longer than `longest`.
  ///
  /// - Throws: `damaged` when it would do more, `tookTooLong`.
  static func keeping<Value>(
    _ db: Database, times: Int = 1, longest: Duration? = nil, _ body: () throws -> Value
  ) throws -> Value {
    guard let connection = db.sqliteConnection else { return try body() }
    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    let limit = ReadingLimit(
      fileSize: pages.multipliedReportingOverflow(by: size).partialValue, times: times, longest: longest)
    sqlite3_progress_handler(
      connection, limit.interval,
      { context in
        guard let context else { return 0 }
        let limit = Unmanaged<ReadingLimit>.fromOpaque(context).takeUnretainedValue()
        limit.remaining -= 1
        return limit.remaining < 0 || limit.isLate ? 1 : 0
      }, Unmanaged.passUnretained(limit).toOpaque())
    defer {
      sqlite3_progress_handler(connection, 0, nil, nil)
      withExtendedLifetime(limit) {}
    }
    do {
      return try body()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT && limit.isLate {
      throw StorageError.tookTooLong
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT && limit.remaining < 0 {
      throw StorageError.damaged(reason: "reading it takes far longer than an archive of its size ever does")
    }
  }

  private var isLate: Bool { deadline.map { ContinuousClock.now > $0 } ?? false }
}
