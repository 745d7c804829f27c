/// The records of a text of separated values (RFC 4180): quoted cells may hold separators, line ends and doubled quotes.
struct DelimitedRecords {
  /// A place in the text, both counted from 1, columns in characters.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// A record with the places at which its cells start.
  struct Record: Hashable {
    var cells: [String]
    var starts: [Place]
    /// The line that it starts on, from 1.
    var line: Int { starts.first?.line ?? 1 }
  }

  /// The records, in order.
  private(set) var records: [Record] = []

  /// Reads `text`.
  ///
  /// Linear time.
  init(_ text: String, separator: Character) {
    var record = Record(cells: [], starts: [])
    var cell = ""
    var isQuoted = false
    var place = Place(line: 1, column: 1)
    var start = place
    var rest = text[...]
    func close() {
      record.cells.append(cell)
      record.starts.append(start)
      cell = ""
    }
    while let character = rest.popFirst() {
      place = character.isNewline ? Place(line: place.line + 1, column: 1) : place.right
      if isQuoted {
        if character != "\"" {
          cell.append(character)
        } else if rest.first == "\"" {
          cell.append("\"")
          rest.removeFirst()
          place = place.right
        } else {
          isQuoted = false
        }
      } else if character == "\"", cell.isEmpty {
        isQuoted = true
      } else if character == separator {
        close()
        start = place
      } else if character.isNewline {
        close()
        records.append(record)
        record = Record(cells: [], starts: [])
        start = place
      } else {
        cell.append(character)
      }
    }
    if !cell.isEmpty || !record.cells.isEmpty {
      close()
      records.append(record)
    }
  }
}

extension DelimitedRecords.Place {
  /// The next character's place.
  fileprivate var right: Self { Self(line: line, column: column + 1) }
}
