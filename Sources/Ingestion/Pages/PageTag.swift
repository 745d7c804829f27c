/// The elements of HTML that a reader of articles tells apart.
enum PageTag: String, Hashable, Sendable, CaseIterable {
  /// A run of characters.
  case text = "#text"
  case html, head, body, title, meta, link, main, article, section, header, footer, nav, aside, div, p, h1,
    h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, table, thead, tbody, tfoot, tr, td, th, caption, blockquote, q, pre, figure,
    figcaption, details
  case summary, form, fieldset, label, button, hr, br, address, a, span, em, strong, b, i, u, s, small, sub,
    sup, cite, time
  case font, img, center, abbr, code, mark, del, ins, dialog, menu, hgroup, picture, strike
  /// Any other element.
  case other = "?"

  /// Whether it begins a line of its own.
  var isBlock: Bool { Self.blocks.contains(self) }

  /// Whether it is a heading.
  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// The tag of this name, in lower case.
  init(name: String) { self = Self.byName[name] ?? .other }

  private static let byName = Dictionary(
    allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
  private static let blocks: Set<PageTag> = [
    .html, .head, .body, .title, .main, .article, .section, .header, .footer, .nav, .aside, .div, .p, .h1,
    .h2, .h3, .h4, .h5,
    .h6, .ul, .ol, .li, .dl, .dt, .dd, .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption, .blockquote,
    .pre, .figure,
    .figcaption, .details, .summary, .form, .fieldset, .hr, .address, .center, .dialog, .menu, .hgroup,
  ]
}

/// The attributes that are looked at.
enum PageAttribute: String, Hashable, Sendable, CaseIterable {
  case `class`, id, itemprop, itemtype, role, hidden, rel, href, name, property, content, datetime, pubdate,
    lang, title
  case ariaHidden = "aria-hidden"
  case dataComponent = "data-component"
  case dataTestID = "data-testid"
  case dataModule = "data-module"
  case dataQA = "data-qa"
  case dataType = "data-type"
  case httpEquiv = "http-equiv"

  /// The attribute of this name, in lower case; `nil` for one that nobody looks at.
  init?(name: String) {
    guard let attribute = Self.byName[name] else { return nil }
    self = attribute
  }

  private static let byName: [String: PageAttribute] = {
    var names = Dictionary(allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    names["xml:lang"] = .lang
    return names
  }()
}
