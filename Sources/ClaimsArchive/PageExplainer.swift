import Ingestion

/// Tells what became of each part of web pages.
public enum PageExplainer {
  /// The explanation of each page among the pieces of `file`, and what was rejected of it.
  ///
  /// - Parameters:
  ///   - file: a path, or `-` for standard input.
  ///   - receive: gets the label of a piece and its lines; `nil` for a piece that is no page.
  ///   - reject: gets the label of what cannot be read, and the reason.
  /// - Throws: what `receive` and `reject` throw.
  public static func explain(
    _ file: String, receive: (String, [String]?) throws -> Void, reject: (String, String) throws -> Void
  ) rethrows {
    try InputReader().pieces(of: file) { piece in
      switch piece {
      case .failure(let rejection): try reject(rejection.label, rejection.reason.reason)
      case .success(let piece):
        let lines: [String]?
        do throws(IngestionError) {
          lines = try PageExplanation.lines(of: piece)
        } catch {
          try reject(piece.label, error.reason)
          return true
        }
        try receive(piece.label, lines)
      }
      return true
    }
  }

  /// The files at `path`, a file, a folder or `-`.
  ///
  /// - Throws: `noSuchInput`.
  public static func files(at path: String) throws(ArchiveError) -> [String] {
    do throws(IngestionError) {
      return try InputReader().files(at: path)
    } catch {
      throw .noSuchInput(path: path)
    }
  }
}
