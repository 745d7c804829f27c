import ClaimsArchive

/// Prints what became of each part of web pages: `+` before what is the article, `-` before what is not, with the reason.
enum PageExplanationPrinter {
  /// Prints the explanation of every page at `paths`.
  ///
  /// - Throws: `CommandStatus.rejectedInputs` when something was no page or could not be read.
  static func print(_ paths: [String]) throws {
    var stream = ResultStream()
    var hasRejected = false
    for path in paths {
      for file in try PageExplainer.files(at: path) {
        try PageExplainer.explain(file) { label, lines in
          guard let lines else {
            hasRejected = true
            return Diagnostics.message("\(label): no web page.")
          }
          try stream.write(PrintableText(lines: ([label] + lines).joined(separator: "\n")) + "\n\n")
        } reject: { label, reason in
          hasRejected = true
          Diagnostics.message("\(label): \(reason)")
        }
      }
    }
    try stream.flush()
    if hasRejected { throw CommandStatus.rejectedInputs }
  }
}
