import ClaimsModel

/// A run of words within quotation marks, inside one paragraph.
public struct Quotation: Hashable, Sendable, Neutral {
  /// Marks around nothing.
  public static let neutral = Quotation(
    tokens: TokenRange(0, 0), isClosed: false, continuesPrevious: false, paragraph: 0)

  /// Indexes of its tokens, marks included.
  public var tokens: TokenRange
  /// Whether a closing mark ends it; an unclosed one runs to the end of its paragraph.
  public var isClosed: Bool
  /// Whether it goes on with a quotation that an earlier paragraph left open.
  public var continuesPrevious: Bool
  /// Index of its paragraph.
  public var paragraph: Int
}
