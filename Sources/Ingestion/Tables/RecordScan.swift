/// Finds the end of a row, whose quoted cells may hold line ends, and counts its cells; goes on where the bytes went on.
///
/// A quotation mark within a quoted cell that neither is doubled nor stands at the cell's end belongs to the cell: many
/// programs forget to double it.
struct RecordScan: Sendable {
  /// Where in a row the scan is.
  enum State: Hashable, Sendable {
    case cellStart, plain, quoted, escaped, quoteInQuoted, returnBehindQuote
  }

  private let dialect: TableDialect
  private(set) var state = State.cellStart
  /// Cells begun so far.
  private(set) var cells = 1
  /// Line ends within cells so far.
  private(set) var innerLines = 0

  init(_ dialect: TableDialect) { self.dialect = dialect }

  /// Whether a quoted cell is open.
  var isInQuotes: Bool { state == .quoted || state == .escaped }

  /// The index of the line end that ends the row; `nil` when the bytes from `start` on do not have it.
  mutating func end(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let byte = bytes[at: index] {
      switch state {
      case .plain:
        if byte == dialect.lineEnd { return index }
        if byte == dialect.separator { beginCell() }
      case .quoted: take(quoted: byte)
      default: if take(byte) { return index }
      }
      index += 1
    }
    return nil
  }

  // MARK: - Private

  private mutating func beginCell() {
    cells += 1
    state = .cellStart
  }

  private mutating func take(quoted byte: UInt8) {
    switch byte {
    case TableDialect.quote: state = .quoteInQuoted
    case TableDialect.backslash: if dialect.escapesWithBackslash { state = .escaped }
    case dialect.lineEnd: innerLines += 1
    default: break
    }
  }

  /// Takes a byte at the start of a cell or behind a mark; `true` when it ends the row.
  private mutating func take(_ byte: UInt8) -> Bool {
    if state == .escaped {
      if byte == dialect.lineEnd { innerLines += 1 }
      state = .quoted
      return false
    }
    if byte == dialect.lineEnd { return true }
    if byte == dialect.separator {
      beginCell()
      return false
    }
    switch (state, byte) {
    case (.cellStart, TableDialect.quote): state = .quoted
    case (.cellStart, _): state = .plain
    case (.quoteInQuoted, 0x0D): state = .returnBehindQuote
    default: state = .quoted
    }
    return false
  }
}
