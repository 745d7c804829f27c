/// Cuts a table into its rows, each with the head above it, in constant memory.
///
/// A quotation mark that is never closed would take the rest of the file into one cell: the row that has it is rejected
/// and the next line begins a row again. What was looked at in vain is looked at again only so often, so that the time
/// stays linear.
struct TableCutter {
  /// The longest row; 32 MiB.
  static let longestRow = InputReader.longestLine
  /// Rows that are named when they are no articles; the others are counted.
  private static let mostRejections = 1000
  /// Bytes that are looked at again in all; beyond them a line that opens a quotation is a row of its own.
  private static let mostRescanned = 64 << 20

  private let label: String
  private let source: any ByteSource
  private let shape: TableShape
  private let head: [UInt8]
  private var buffer: [UInt8] = []
  private var rowStart = 0
  private var scanned = 0
  private var scan: RecordScan
  private var line: Int
  private var rejected = 0
  private var rescanned = 0
  /// Up to here in the buffer each line is a row.
  private var lineModeEnd = 0
  /// Whether the rest of a line that is too long is being passed over.
  private var isSkipping = false

  /// Makes a cutter of the rows of `source`, a table of this shape.
  init(label: String, source: any ByteSource, shape: TableShape) {
    self.label = label
    self.source = source
    self.shape = shape
    head = shape.dialect.line + shape.header + [shape.dialect.lineEnd]
    scan = RecordScan(shape.dialect)
    line = shape.firstLine
  }

  /// Hands over each row that is not blank as a piece, as it comes.
  mutating func cut(receive: PieceCutter.Receiver) rethrows {
    rowStart = shape.dataStart
    scanned = shape.dataStart
    while true {
      let isWanted: Bool
      if let end = nextEnd() {
        isWanted = try finishRow(at: end, receive)
      } else if buffer.count - rowStart > Self.longestRow {
        isWanted = try giveUpRow(receive)
      } else {
        switch fill() {
        case .more: isWanted = true
        case .end:
          guard rowStart < buffer.count else { return try finish(receive) }
          isWanted =
            scan.isInQuotes
            ? try giveUpRow(receive) : try finishRow(at: buffer.count, receive)
        case .failure(let error):
          try finish(receive)
          _ = try receive(.failure(PieceRejection(label: label, reason: error)))
          return
        }
      }
      guard isWanted else { return }
    }
  }

  // MARK: - Private

  private enum Filling {
    case more, end
    case failure(IngestionError)
  }

  /// Reads more into the buffer, from which the rows that are done are dropped.
  private mutating func fill() -> Filling {
    let chunk: [UInt8]
    do throws(IngestionError) { chunk = try source.next() } catch { return .failure(error) }
    if chunk.isEmpty { return .end }
    let done = min(rowStart, buffer.count)
    if done > 0 {
      // total: `done` is at most the count.
      buffer.removeFirst(done)
      rowStart -= done
      scanned -= done
      lineModeEnd -= done
    }
    buffer += chunk
    return .more
  }

  /// The end of the row at hand; `nil` when the buffer does not have it.
  private mutating func nextEnd() -> Int? {
    if rowStart < lineModeEnd || isSkipping {
      let end = buffer.firstIndex(of: shape.dialect.lineEnd, from: scanned)
      if end == nil { scanned = buffer.count }
      if end == nil, isSkipping { rowStart = buffer.count }
      return end
    }
    let end = scan.end(in: buffer, from: scanned)
    if end == nil { scanned = max(scanned, buffer.count) }
    return end
  }

  /// Takes the row that ends before `end`; `false` when asked to stop.
  private mutating func finishRow(at end: Int, _ receive: PieceCutter.Receiver) rethrows -> Bool {
    let row = buffer[from: rowStart, to: end]
    let (wasSkipping, rowLine) = (isSkipping, line)
    if rowStart < lineModeEnd, !isSkipping {
      scan = RecordScan(shape.dialect)
      _ = scan.end(in: Array(row), from: 0)
    }
    let (cells, isOpen) = (scan.cells, scan.isInQuotes)
    line += 1 + (rowStart < lineModeEnd ? 0 : scan.innerLines)
    rowStart = end + 1
    scanned = rowStart
    scan = RecordScan(shape.dialect)
    isSkipping = false
    if wasSkipping { return true }
    if isOpen { return try reject(.openQuote(limit: Self.longestRow), line: rowLine, receive) }
    if row.allSatisfy({ $0 <= 0x20 || $0 == shape.dialect.separator }) { return true }
    if cells > shape.columns.count, hasSurplus(row) {
      return try reject(.tooManyCells(cells: cells, columns: shape.columns.count), line: rowLine, receive)
    }
    let piece = RawInput(label: "\(label):\(rowLine)", format: .csv, bytes: head + row)
    return try receive(.success(piece))
  }

  /// Whether a row says something behind the last column.
  private func hasSurplus(_ row: ArraySlice<UInt8>) -> Bool {
    TableCells.cells(of: row, dialect: shape.dialect).dropFirst(shape.columns.count)
      .contains { cell in cell.contains { $0 > 0x20 } }
  }

  /// Rejects the row at hand, which does not end, and goes on with the line below its first one.
  private mutating func giveUpRow(_ receive: PieceCutter.Receiver) rethrows -> Bool {
    let problem: TableProblem =
      scan.isInQuotes ? .openQuote(limit: Self.longestRow) : .rowTooLong(limit: Self.longestRow)
    let rowLine = line
    let wasSkipping = isSkipping
    scan = RecordScan(shape.dialect)
    if let end = buffer.firstIndex(of: shape.dialect.lineEnd, from: rowStart) {
      line += 1
      rowStart = end + 1
      scanned = rowStart
      rescanned += buffer.count - rowStart
      if rescanned > Self.mostRescanned { lineModeEnd = buffer.count }
    } else {
      isSkipping = true
      rowStart = buffer.count
      scanned = rowStart
    }
    if wasSkipping { return true }
    return try reject(problem, line: rowLine, receive)
  }

  private mutating func reject(
    _ problem: TableProblem, line: Int, _ receive: PieceCutter.Receiver
  ) rethrows -> Bool {
    rejected += 1
    if rejected > Self.mostRejections { return true }
    return try receive(.failure(PieceRejection(label: "\(label):\(line)", reason: .table(problem))))
  }

  private func finish(_ receive: PieceCutter.Receiver) rethrows {
    guard rejected > Self.mostRejections else { return }
    let further = TableProblem.furtherRows(count: rejected - Self.mostRejections)
    _ = try receive(.failure(PieceRejection(label: label, reason: .table(further))))
  }
}
