/// Has documents read that only other programs can read: PDF by poppler's, Word and its relatives by pandoc.
enum DocumentConversion {
  private static let pdfText = ChildProgram(name: "pdftotext", package: "poppler-utils")
  private static let pdfInfo = ChildProgram(name: "pdfinfo", package: "poppler-utils")
  private static let pandoc = ChildProgram(name: "pandoc", package: "pandoc")

  /// `piece` with what the program found in place of its bytes; as it is where no program is needed.
  ///
  /// The digest stays that of the file.
  /// - Throws: `document` with `missingProgram` or `failedProgram`.
  static func converted(_ piece: RawInput) throws(IngestionError) -> RawInput {
    guard !piece.isConverted else { return piece }
    var converted = piece
    switch piece.format {
    case .pdf:
      let text = try pdfText.output(of: ["-enc", "UTF-8", "-", "-"], input: piece.bytes)
      // What it says of itself is of use, not needed.
      let info = try? pdfInfo.output(of: ["-isodates", "-enc", "UTF-8", "-"], input: piece.bytes)
      converted.bytes = PDFText(info: info ?? [], text: text).joined
    case .docx: converted.bytes = try page(of: piece.bytes, format: "docx")
    case .odt: converted.bytes = try page(of: piece.bytes, format: "odt")
    case .epub: converted.bytes = try page(of: piece.bytes, format: "epub")
    case .rtf: converted.bytes = try page(of: RTFSource.mended(piece.bytes), format: "rtf")
    default: return piece
    }
    converted.isConverted = true
    return converted
  }

  private static func page(of bytes: [UInt8], format: String) throws(IngestionError) -> [UInt8] {
    let page = try pandoc.output(
      of: ["--sandbox", "--from", format, "--to", "html4", "--standalone", "--wrap=none", "--quiet"],
      input: bytes)
    // What pandoc writes for a document without a title.
    guard let (before, after) = String(decoding: page, as: UTF8.self).cut(at: "<title>-</title>") else {
      return page
    }
    return Array(before.utf8) + Array(after.utf8)
  }
}
