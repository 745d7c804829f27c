/// A row's number in an archive, typed by what the row is, and the short word by which people cite it.
///
/// The word is a letter for the kind of row (`c` claim, `a` article, `s` source, `f` figure) and a number in base 32
/// (Crockford's alphabet in lower case: no i, l, o, u). Of a source it is the row's number; of an article, a claim and
/// a figure one that follows from the words alone.
public struct ArchiveID<Row: ArchiveRow>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The SQLite row id; positive.
  ///
  /// It holds in one archive only.
  public let rawValue: Int64
  /// The word: `cgk2p9x0w3m7`.
  public let description: String

  /// Wraps a row id; what is printed is its number.
  public init(rawValue: Int64) {
    self.rawValue = rawValue
    // No row of a sound archive has a negative number; a message about one that has must still be written.
    description = String(Row.letter) + (rawValue < 0 ? "-" : "") + CrockfordNumber.written(rawValue.magnitude)
  }

  /// Whether it is the same row.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// By row id.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// By row id.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension ArchiveID where Row: CitableRow {
  /// Wraps a row id and the word that is printed of the row; `nil` when that is no whole id in lower case.
  public init?(rawValue: Int64, printed: String) {
    guard printed.utf8.count == WrittenID<Row>.digitCount + 1,
      WrittenID<Row>(printed)?.description == printed
    else { return nil }
    self.rawValue = rawValue
    description = printed
  }
}

extension ArchiveID where Row == Source {
  /// Reads the written form, in either case; `nil` when the letter or a digit is wrong.
  public init?(_ text: some StringProtocol) {
    guard let value = CrockfordNumber.value(of: text, after: Row.letter, digits: 1...12) else { return nil }
    self.init(rawValue: value)
  }
}

/// An id as somebody wrote it, whole or its beginning.
public struct WrittenID<Row: CitableRow>: Hashable, Sendable, CustomStringConvertible {
  /// The digits of a whole one.
  public static var digitCount: Int { 11 }

  /// What was written, in lower case: the first id that begins so.
  public let description: String
  /// The last id that begins so.
  public var last: String {
    description + String(repeating: "z", count: max(0, Self.digitCount + 1 - description.utf8.count))
  }

  /// Reads an id or its beginning, in either case; `nil` when the letter or a digit is wrong, or there are too many.
  public init?(_ text: some StringProtocol) {
    guard CrockfordNumber.value(of: text, after: Row.letter, digits: 1...Self.digitCount) != nil else {
      return nil
    }
    description = text.lowercased()
  }
}

/// Numbers in base 32 as Douglas Crockford writes them, without i, l, o and u.
enum CrockfordNumber {
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The digits of a number, at least one.
  static func written(_ number: UInt64) -> String {
    var written: [UInt8] = []
    var rest = number
    repeat {
      written.append(digits[Int(rest % 32)])
      rest /= 32
    } while rest > 0
    return String(decoding: written.reversed(), as: UTF8.self)
  }

  /// The number that stands behind `letter`, in either case; `nil` where anything else stands there.
  static func value(
    of text: some StringProtocol, after letter: Character, digits count: ClosedRange<Int>
  ) -> Int64? {
    let lowered = text.lowercased()
    guard lowered.first == letter, count.contains(lowered.utf8.count - 1) else { return nil }
    var value: Int64 = 0
    for byte in lowered.utf8.dropFirst() {
      guard let digit = digits.firstIndex(of: byte) else { return nil }
      value = value * 32 + Int64(digit)
    }
    return value
  }
}

/// A kind of row that has an ``ArchiveID``.
public protocol ArchiveRow {
  /// The letter that starts the written form.
  static var letter: Character { get }
}

/// A kind of row whose id can be cited: it is the same in every archive.
public protocol CitableRow: ArchiveRow {}

extension Article: CitableRow {
  /// `a`.
  public static var letter: Character { "a" }
  /// The number of an article in an archive.
  public typealias ID = ArchiveID<Article>
}

extension Claim: CitableRow {
  /// `c`.
  public static var letter: Character { "c" }
  /// The number of a claim in an archive.
  public typealias ID = ArchiveID<Claim>
}

extension Source: ArchiveRow {
  /// `s`.
  public static var letter: Character { "s" }
  /// The number of a source in an archive.
  public typealias ID = ArchiveID<Source>
}

extension Figure: CitableRow {
  /// `f`.
  public static var letter: Character { "f" }
  /// The number of a figure in an archive.
  public typealias ID = ArchiveID<Figure>
}

/// What became of something that has an id and is not in the archive.
public struct GoneRow: Hashable, Sendable {
  /// Why it is gone.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Its article has other words now.
    case changed
    /// Its article was analysed again, and this is not found in it any more.
    case reread
    /// Somebody took its article out of the archive.
    case removed
  }

  /// The id, as it is written.
  public var id: String
  /// Why.
  public var reason: Reason
  /// When, in UTC (ISO 8601).
  public var time: String
  /// The id of the article that it was in, or that stands in that one's place now; `nil` when it was removed.
  public var article: String?

  /// Makes one.
  public init(id: String, reason: Reason, time: String, article: String?) {
    self.id = id
    self.reason = reason
    self.time = time
    self.article = article
  }
}
