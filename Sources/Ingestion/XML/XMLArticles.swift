/// Finds the articles of an XML document, whatever vocabulary it is written in.
enum XMLArticles {
  /// A vocabulary that is read, by the name of its outermost element.
  enum Vocabulary: Hashable, Sendable {
    case rss, atom, nitf, newsMLG2, newsML1, trafilatura, tei

    /// The vocabulary whose documents have an outermost element of this name, a prefix overlooked.
    init?(rootName: String) {
      let local = rootName.split(separator: ":").last.map(String.init) ?? rootName
      switch local {
      case "rss", "RDF": self = .rss
      case "feed", "entry": self = .atom
      case "nitf": self = .nitf
      case "newsItem", "newsMessage", "itemSet", "packageItem": self = .newsMLG2
      case "NewsML": self = .newsML1
      case "doc": self = .trafilatura
      case "TEI", "teiCorpus", "TEI.2": self = .tei
      default: return nil
      }
    }
  }

  /// The drafts of the articles in `bytes`, in order, and whether there may be several.
  ///
  /// - Throws: what ``XMLTreeReader`` throws; `unsupported` for another vocabulary.
  static func drafts(of bytes: [UInt8]) throws(IngestionError) -> DraftList {
    let decoded = try CharsetDecoder.decode(bytes, declared: nil, isMarkup: true).mended()
    let document = try XMLTreeReader.document(of: decoded.bytes)
    let root = document.root
    guard let vocabulary = Vocabulary(rootName: root.name) else {
      throw .unsupported(kind: "an XML document (\(TextNormalizer.shortened(root.name)))")
    }
    var list =
      switch vocabulary {
      case .rss: RSSReader.drafts(of: root)
      case .atom: AtomReader.drafts(of: root)
      case .nitf: DraftList(only: NITFReader.draft(of: root), isCut: root.isCut)
      case .newsMLG2: NewsMLG2Reader.drafts(of: root)
      case .newsML1: NewsML1Reader.drafts(of: root)
      case .trafilatura: DraftList(only: TrafilaturaXMLReader.draft(of: root), isCut: root.isCut)
      case .tei: TEIReader.drafts(of: root)
      }
    list.add(warnings: decoded.warnings, damage: document.damage)
    return list
  }
}

/// The drafts of a document that may hold several articles.
struct DraftList {
  /// A draft, or why there is none; an element that the document's end cuts off is `nil`.
  var drafts: [Result<ArticleDraft, IngestionError>?]
  /// Whether the document may hold several, so that each has a number in its label.
  var isCollection: Bool

  /// Makes a list of several.
  init(_ drafts: [Result<ArticleDraft, IngestionError>?], isCollection: Bool = true) {
    self.drafts = drafts
    self.isCollection = isCollection
  }

  /// Makes the list of a document that is one article.
  init(only draft: ArticleDraft, isCut: Bool = false) {
    self.init([isCut ? nil : .success(draft)], isCollection: false)
  }

  /// Makes the list of the drafts that `read` makes of `elements`.
  init(of elements: [XMLElement], isCollection: Bool = true, read: (XMLElement) -> ArticleDraft) {
    drafts = elements.map { $0.isCut ? nil : .success(read($0)) }
    self.isCollection = isCollection
  }

  /// Adds to each draft what is to be said of the document, and gives its damage as the reason for what was cut.
  mutating func add(warnings: [String], damage: IngestionError?) {
    let isWhole = drafts.count == 1 && !isCollection
    drafts = drafts.map { draft in
      guard case .success(var draft)? = draft else {
        return draft ?? .failure(damage ?? .document(.malformedXML(line: 1, problem: "cut off")))
      }
      draft.warnings = warnings + draft.warnings
      draft.isWholeFile = isWhole
      if let damage {
        draft.warnings.append("The document is damaged (\(damage.reason)); the rest was read.")
      }
      return .success(draft)
    }
  }
}
