import ClaimsModel

/// Makes the draft of the article on a web page.
///
/// The stages, each a pure function in a file of its own: ``PageMarkup`` leaves out what is no text, ``PageParser`` makes a
/// ``PageTree``, ``PageBlocks`` divides its text, ``PageSections`` says what each element is for, ``PageBody`` which blocks
/// are the article, ``PageMetadata`` what is known of it.
enum PageReader {
  /// The draft of `page`.
  ///
  /// - Throws: `empty` where there is no text, `binary` or `controlCharacters` for what is no page.
  static func draft(of page: PageInput) throws(IngestionError) -> ArticleDraft {
    try PageReading(page).draft()
  }
}

/// A page, and what each stage made of it.
struct PageReading {
  let markup: PageMarkup
  let sections: PageSections
  let metadata: PageMetadata
  let body: PageBody
  private let warnings: [String]

  /// Takes `page` through all stages.
  ///
  /// - Throws: `binary` or `controlCharacters` for what is no page.
  init(_ page: PageInput) throws(IngestionError) {
    let decoded = try CharsetDecoder.decode(page.bytes, declared: page.charset, isMarkup: true)
    warnings = decoded.warnings
    markup = PageMarkup(decoded.bytes)
    let tree = PageParser.tree(of: markup.bytes)
    sections = PageSections(tree: tree, blocks: PageBlocks(tree))
    metadata = PageMetadata(markup: markup, sections: sections, address: page.address)
    body = PageBody(sections, title: metadata.title)
  }

  /// What it is when it is no whole article.
  var form: Article.Form? { PageForm.form(metadata, sections, body) }

  /// What is known of the article on the page.
  func draft() -> ArticleDraft {
    var draft = ArticleDraft()
    metadata.fill(&draft)
    draft.form = form
    draft.warnings = warnings
    if markup.tooDeep > 0 {
      draft.warnings.append(
        "Elements stand deeper than \(PageMarkup.deepest) levels; these levels were left out, not their text."
      )
    }
    take(paragraphs(), into: &draft)
    return draft
  }

  /// The paragraphs of the article as they stand there, character references replaced.
  private func paragraphs() -> [String] {
    body.kept(of: sections.blocks).map { block in
      String(
        decoding: CharacterReferences.unescapedTwice(Array(sections.blocks.bytes(of: block))), as: UTF8.self)
    }
  }

  /// Gives `draft` the paragraphs, mended together with the title where they were read in a wrong encoding before.
  private func take(_ paragraphs: [String], into draft: inout ArticleDraft) {
    var paragraphs = paragraphs
    let title = draft.title.map { [$0] } ?? []
    let mended = Mojibake((title + paragraphs).joined(separator: "\n\n"))
    if let warning = mended.warning {
      draft.warnings.append(warning)
      let parts = mended.text.parts(between: "\n\n")
      if parts.count == title.count + paragraphs.count {
        draft.title = title.isEmpty ? nil : parts.first
        paragraphs = Array(parts.dropFirst(title.count))
      }
    }
    draft.paragraphs = paragraphs.map { TextNormalizer.normalized($0) }.filter { !$0.isEmpty }
  }
}
