/// A row's number in an archive, typed by what the row is, written for people as a short word.
///
/// The word is a letter for the kind of row (`c` claim, `a` article, `s` source, `f` figure) and the
/// number in base 32 (Crockford's alphabet in lower case: no i, l, o, u).
public struct ArchiveID<Row: ArchiveRow>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The SQLite row id; positive.
  public let rawValue: Int64

  /// Wraps a row id.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// Reads the written form, in either case; `nil` when the letter or a digit is wrong.
  public init?(_ text: some StringProtocol) {
    let lowered = text.lowercased()
    guard lowered.first == Row.letter, lowered.utf8.count > 1, lowered.utf8.count <= 13 else { return nil }
    var value: Int64 = 0
    for byte in lowered.utf8.dropFirst() {
      guard let digit = crockfordDigits.firstIndex(of: byte) else { return nil }
      value = value * 32 + Int64(digit)
    }
    rawValue = value
  }

  /// The written form: `c7k2p9`.
  public var description: String {
    var digits: [UInt8] = []
    // No row of a sound archive has a negative number; a message about one that has must still be written.
    var rest = rawValue.magnitude
    repeat {
      digits.append(crockfordDigits[Int(rest % 32)])
      rest /= 32
    } while rest > 0
    return String(Row.letter) + (rawValue < 0 ? "-" : "") + String(decoding: digits.reversed(), as: UTF8.self)
  }

  /// By row id.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

private let crockfordDigits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

/// A kind of row that has an ``ArchiveID``.
public protocol ArchiveRow {
  /// The letter that starts the written form.
  static var letter: Character { get }
}

extension Article: ArchiveRow {
  /// `a`.
  public static var letter: Character { "a" }
  /// The number of an article in an archive.
  public typealias ID = ArchiveID<Article>
}

extension Claim: ArchiveRow {
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

extension Figure: ArchiveRow {
  /// `f`.
  public static var letter: Character { "f" }
  /// The number of a figure in an archive.
  public typealias ID = ArchiveID<Figure>
}
