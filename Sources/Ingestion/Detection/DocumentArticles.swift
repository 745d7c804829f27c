/// Finds the articles of documents that tell themselves how they are encoded.
enum DocumentArticles {
  /// The drafts of the articles in `piece`; `nil` when its format is read as decoded text.
  ///
  /// - Throws: why there are none.
  static func drafts(of piece: RawInput) throws(IngestionError) -> DraftList? {
    guard let list = try list(of: piece) else { return nil }
    if list.drafts.isEmpty { throw .empty }
    return list
  }

  private static func list(of piece: RawInput) throws(IngestionError) -> DraftList? {
    switch piece.format {
    case .xml: try XMLArticles.drafts(of: piece.bytes)
    case .nexis: NexisReader.drafts(of: try CharsetDecoder.decode(piece.bytes).mended())
    case .factiva: FactivaReader.drafts(of: try CharsetDecoder.decode(piece.bytes).mended())
    case .proquest: ProQuestReader.drafts(of: try CharsetDecoder.decode(piece.bytes).mended())
    case .eml: DraftList(only: try MailReader.draft(of: piece.bytes))
    case .mhtml: DraftList(only: try PageReader.draft(of: try SavedMessagePage.page(in: piece.bytes)))
    case .pdf: try PDFReader.contents(of: PDFText(joined: try converted(piece))).list()
    case .docx, .odt, .rtf, .epub: try OfficeDocumentReader.contents(of: try converted(piece)).list()
    default: nil
    }
  }

  /// What another program found in a document.
  private static func converted(_ piece: RawInput) throws(IngestionError) -> [UInt8] {
    guard piece.isConverted else { throw .document(.noText("a document that no program has read yet")) }
    return piece.bytes
  }
}
