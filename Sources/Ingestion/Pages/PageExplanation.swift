import ClaimsModel

/// Tells what became of each part of a page, for a person who wonders why a paragraph is there or is not.
public enum PageExplanation {
  /// What was found on the page of `piece`, one line each: the metadata with what told them, the element taken for the body,
  /// and every block of text with what became of it; `nil` when it is no page.
  ///
  /// - Throws: as `InputReader` for what cannot be read.
  public static func lines(of piece: RawInput) throws(IngestionError) -> [String]? {
    guard piece.format == .page else { return nil }
    let reading = try PageReading(PageInput(bytes: piece.bytes))
    return metadata(of: reading) + structure(of: reading) + blocks(of: reading)
  }

  // MARK: - Private

  private static func metadata(of reading: PageReading) -> [String] {
    let metadata = reading.metadata
    let values: [(Article.Field, String?)] = [
      (.title, metadata.title), (.bylines, metadata.authors.joined(separator: "; ")),
      (.outlet, metadata.outlet),
      (.published, metadata.published), (.modified, metadata.modified), (.url, metadata.address),
      (.language, metadata.language),
    ]
    return values.compactMap { field, value in
      guard let value, !value.isEmpty else { return nil }
      return "\(field.rawValue): \(TextNormalizer.line(value))   (\(metadata.carriers[field] ?? "?"))"
    }
  }

  private static func structure(of reading: PageReading) -> [String] {
    let sections = reading.sections
    let root = reading.body.root.map { sections.tree.path(of: $0) } ?? "none"
    let words = reading.body.root.map { sections.articleWords(in: $0) } ?? 0
    return ["body: \(root)   (\(words) of the page's \(sections.articleWords(in: 0)) words of prose)"]
      + (reading.form.map { ["form: \($0.rawValue)"] } ?? [])
  }

  private static func blocks(of reading: PageReading) -> [String] {
    zip(reading.sections.blocks.blocks, reading.body.verdicts).map { block, verdict in
      let text = TextNormalizer.line(reading.sections.blocks.text(of: block))
      let shown = text.unicodeScalars.count <= 90 ? text : String(text.unicodeScalars.prefix(90)) + "…"
      switch verdict {
      case .kept: return "+ \(shown)"
      case .left(let reason):
        return "- \(shown)   [\(reason); \(reading.sections.tree.path(of: block.container))]"
      }
    }
  }
}
