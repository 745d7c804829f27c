import ClaimsArchive

/// What is shown where there is nothing to show: what is wrong, where, and what to do.
enum ErrorPage {
  static func response(_ message: String, status: Int, query: String = "") -> WebResponse {
    let lines: [HTML] = message.split(separator: "\n").map { "<p>\(String($0))</p>" }
    return PageFrame(title: status == 404 ? "Not found" : "A problem", query: query).response(
      """
      <h1>\(status == 404 || status == 410 ? "Not found" : "That did not work")</h1>
      <div class="problem" role="alert">\(lines)</div>
      <p><a href="/">Start page</a> · <a href="/help">How to search</a></p>
      """, status: status)
  }

  /// A query that cannot be read, with the place marked.
  static func badQuery(_ error: ArchiveError, query: String) -> HTML {
    guard case .badQuery(let text, let column, let length, let problem) = error else {
      return "<div class=\"problem\" role=\"alert\"><p>\(error.message.description.sentence)</p></div>"
    }
    let before = String(text.prefix(max(0, column - 1)))
    let marked = String(text.dropFirst(max(0, column - 1)).prefix(max(1, length)))
    let after = String(text.dropFirst(before.count + marked.count))
    return """
      <div class="problem" role="alert"><p>\(problem.sentence).</p><p class="query">\(before)<mark>\(marked.isEmpty ? " " : marked)\
      </mark>\(after)</p><p><a href="/help">How to search</a></p></div>
      """
  }
}
