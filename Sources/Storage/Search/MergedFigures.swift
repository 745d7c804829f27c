import GRDB

/// Figures of several lists, each of which is in order from the newest day on, as one: the newest first, each once.
///
/// Within a day a list may have any order, as that of the figures' claims. So a day is read whole.
struct MergedFigures {
  private struct List {
    let rows: CheckedRows
    /// Whether the figures of a day are in order too.
    let isInOrder: Bool
    /// The first figure that is not yet taken.
    var next: (id: Int64, isMatch: Bool)?

    /// Goes on to the next figure.
    mutating func advance() throws {
      next = try rows.next().map { (try $0.id(0), try ($0[1] as Int) != 0) }
    }
  }

  private var lists: [List]
  /// Figures of one day, the oldest first.
  private var day: [(id: Int64, isMatch: Bool)] = []
  /// Rows read.
  private(set) var looked = 0
  /// Rows read at most to find the next figure.
  private let patience: Int
  /// Whether more would have had to be read.
  private(set) var isTooLong = false

  /// Merges lists of rows of an id, and whether the figure is one of those that are looked for.
  init(_ lists: [(rows: CheckedRows, isInOrder: Bool)], patience: Int) throws {
    self.patience = patience
    self.lists = lists.map { List(rows: $0.rows, isInOrder: $0.isInOrder) }
    for index in lists.indices { try self.lists[index].advance() }
  }

  /// The next figure, with whether it is one of those that are looked for; `nil` where there is none, or it takes too long.
  mutating func next() throws -> (id: Int64, isMatch: Bool)? {
    if lists.count == 1, day.isEmpty, lists[0].isInOrder { return try take(0) }
    if day.isEmpty { try readDay() }
    return day.popLast()
  }

  // MARK: - Private

  private mutating func take(_ list: Int) throws -> (id: Int64, isMatch: Bool)? {
    guard let figure = lists[list].next else { return nil }
    looked += 1
    try lists[list].advance()
    return figure
  }

  private mutating func readDay() throws {
    func day(of id: Int64) -> Int64 { id < RowNumbers.firstDatedID ? 0 : id >> RowNumbers.counterBits }
    guard let newest = lists.compactMap({ $0.next.map { day(of: $0.id) } }).max() else { return }
    var known: Set<Int64> = []
    for list in lists.indices {
      while let figure = lists[list].next, day(of: figure.id) == newest {
        if known.insert(figure.id).inserted { self.day.append(figure) }
        _ = try take(list)
        guard looked <= patience else {
          (isTooLong, self.day) = (true, [])
          return
        }
      }
    }
    self.day.sort { $0.id < $1.id }
  }
}
