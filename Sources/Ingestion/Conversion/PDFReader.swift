import ClaimsModel

/// Puts together what was found in a PDF.
enum PDFReader {
  /// What is in `document`.
  ///
  /// - Throws: `document` when the PDF has no text.
  static func contents(of document: PDFText) throws(IngestionError) -> ConvertedDocument {
    let pages = PDFPages.withoutFurniture(document.pages)
    let paragraphs = PDFPages.paragraphs(of: pages)
    if paragraphs.isEmpty { throw .document(.noText("a PDF without text; pictures of pages are not read")) }
    var draft = ArticleDraft()
    draft.take(.title, from: ["PDF Title": document.field("Title").flatMap(PlausibleTitle.title)])
    draft.takeAuthors(
      [document.field("Author")].compactMap { $0 }.filter(isPlausibleAuthor), from: "PDF Author")
    draft.take(.modified, from: ["PDF ModDate": document.field("ModDate")])
    draft.warnings.append(
      "The text was taken from a PDF: columns, captions and headings may stand in the wrong place.")
    return ConvertedDocument(
      draft: draft, paragraphs: paragraphs, made: ["PDF CreationDate": document.field("CreationDate")])
  }

  private static func isPlausibleAuthor(_ author: String) -> Bool {
    let names = Bylines.names(in: author)
    return !names.isEmpty && names.allSatisfy(Bylines.isPersonName)
  }
}
