/// What programs that save pages write into them.
enum SavedPage {
  /// The address of a page in the comments that browsers and SingleFile put at its beginning; `nil` when there is none.
  static func address(in comments: [String]) -> String? {
    for comment in comments {
      if let (_, rest) = comment.cut(at: "saved from url=("), let (_, address) = rest.cut(at: ")") {
        return line(address)
      }
      if comment.holds("SingleFile"), let (_, rest) = comment.cut(at: "url:") { return line(rest) }
    }
    return nil
  }

  private static func line(_ text: Substring) -> String {
    let rest = text.drop { $0 == " " }
    return String(rest.prefix { !$0.isWhitespace })
  }
}
