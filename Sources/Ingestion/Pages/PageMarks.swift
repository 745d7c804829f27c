/// What the names that a page gives its elements say of their purpose.
struct PageMarks: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Parts of a page that are about other things: teasers, menus, advertisements, comments, boxes to sign up.
  static let clutter = PageMarks(rawValue: 1 << 0)
  /// The body of an article.
  static let body = PageMarks(rawValue: 1 << 1)
  /// Who wrote it.
  static let byline = PageMarks(rawValue: 1 << 2)
  /// When it appeared.
  static let date = PageMarks(rawValue: 1 << 3)
  /// Words below a picture, and who took it.
  static let caption = PageMarks(rawValue: 1 << 4)
  /// A sentence of the article set a second time, in large letters.
  static let pullQuote = PageMarks(rawValue: 1 << 5)
  /// Who the author is.
  static let biography = PageMarks(rawValue: 1 << 6)
  /// What stands between a reader and the rest.
  static let paywall = PageMarks(rawValue: 1 << 7)
  /// Posts of a social network, shown as they stand there.
  static let post = PageMarks(rawValue: 1 << 8)
  /// Nothing that a reader sees.
  static let unseen = PageMarks(rawValue: 1 << 9)
  /// The lines below a headline that sum the article up.
  static let summary = PageMarks(rawValue: 1 << 10)
  /// The headline.
  static let headline = PageMarks(rawValue: 1 << 11)
  /// What readers wrote.
  static let comments = PageMarks(rawValue: 1 << 12)
  /// Names that parts about other things have, and parts of the article: what is in them decides.
  static let weakClutter = PageMarks(rawValue: 1 << 14)
  /// What asks for consent to be watched.
  static let consent = PageMarks(rawValue: 1 << 13)

  /// The marks of the names `value` of one attribute: a list of classes, an id.
  static func of(_ value: ArraySlice<UInt8>) -> PageMarks {
    var marks: PageMarks = []
    for name in value.split(whereSeparator: { $0 <= 0x20 }).prefix(mostNames) {
      marks.formUnion(of(words: words(of: name)))
    }
    return marks
  }

  /// Names of an element that are looked at; programs that write pages give some a hundred.
  private static let mostNames = 24
  private static let mostWords = 12

  /// The words of a name, in lower case: `ArticleBody`, `article__body` and `article-body` have the same two.
  static func words(of name: ArraySlice<UInt8>) -> [String] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in name {
      let isCapital = (0x41...0x5A).contains(byte)
      let isLetter = isCapital || (0x61...0x7A).contains(byte)
      if !isLetter || (isCapital && word.last.map { !(0x41...0x5A).contains($0) } == true) {
        if !word.isEmpty { words.append(word) }
        word = []
      }
      if isLetter { word.append(byte) }
      if words.count >= mostWords { break }
    }
    if !word.isEmpty { words.append(word) }
    return words.map { String(decoding: $0.map { $0 | 0x20 }, as: UTF8.self) }
  }

  private static func of(words: [String]) -> PageMarks {
    guard let first = words.first, !states.contains(first) else { return [] }
    var marks: PageMarks = []
    var previous = ""
    for word in words {
      if let found = PageVocabulary.words[word] { marks.formUnion(found) }
      if !previous.isEmpty, let found = PageVocabulary.pairs[previous + " " + word] { marks.formUnion(found) }
      previous = word
    }
    return marks
  }

  /// Words before what an element has or is, not what it is for: `has-related`, `js-share`, `no-ads`.
  private static let states: Set<String> = [
    "has", "is", "with", "no", "without", "js", "not", "hide", "show", "when", "if",
  ]
}

/// The words by which programs that make pages name their parts; a table.
enum PageVocabulary {
  /// Marks of single words.
  static let words: [String: PageMarks] = table([
    .clutter: """
    share sharing shares social sns addtoany sharedaddy sharebar sharethis newsletter newsletters signup subscribe
    subscription promotion promotional promoted advert adverts advertisement advertising ads ad adslot adunit
    adbox adsbygoogle dfp gpt sponsor sponsored sponsors outbrain taboola zergnet revcontent related relateds recirc
    recirculation recommended recommendation recommendations recommends popular trending mostread readmore
    breadcrumb breadcrumbs nav navbar navigation menu sidebar sidebars rail footer masthead modal
    popup popover lightbox toolbar tools tags tag taglist tagcloud topics keywords disqus
    respond ticker print email download login signin register donate donation donations
    poll quiz survey skip pagination pager toc copyright disclaimer syndication infinite upsell cta
    hatnote mailchimp interstitial marketing onward reactions follow followers
    """,
    .consent: "cookie cookies consent gdpr onetrust cookiebot cookiebanner ccpa didomi quantcast",
    .weakClutter: "widget widgets teaser teasers banner tools promo promos slideshow slider carousel",
    .comments: "comments comment commenting commentlist livefyre coral viafoura",
    .body:
      "articlebody storybody postbody storytext articletext bodytext articlecontent storycontent postcontent bodycopy bodycontent",
    .byline: "byline bylines author authors writer reporter contributor contributors",
    .date: "date dateline datetime timestamp time published updated pubdate posted",
    .caption: "caption captions figcaption credit credits photocredit imagecredit photographer legend",
    .pullQuote: "pullquote pullquotes pulledquote",
    .biography: "bio biography authorbio authorbox",
    .paywall: "paywall regwall metered piano tp barrier gated subscriberonly",
    .post: "tweet twitter instagram facebook fb tiktok reddit",
    .unseen: "hidden offscreen visuallyhidden accessibility",
    .summary: "standfirst subheadline subhead dek deck summary sapo subtitle",
    .headline: "headline title",
  ])

  /// Marks of two words that follow one another.
  static let pairs: [String: PageMarks] = table([
    .clutter: """
    read more|read next|read also|also read|most read|most viewed|most popular|more from|more on|more stories|more news|sign up|
    up next|see also|you may|may like|next article|next story|previous article|next post|previous post|post navigation|
    latest news|latest stories|top stories|editors picks|site header|site footer|page header|page footer|global nav|
    article tags|story tags|article footer|entry footer|post meta|entry meta|article meta|story meta|article tools|story tools|
    article actions|related articles|in brief|inline link|inline related|get app|app store|call to|print only|action bar|
    content recommendations|back to|jump to|read count|view count|follow us|live chat|card headline|links block|links grid|link card|promo card|ad container|ad wrapper|ad slot|affiliate box
    """,
    .comments: "comment list|comment form|comments area|comment count",
    .body: """
    article body|story body|post body|entry content|post content|article content|story content|article text|story text|body text|
    body copy|body content|content body|article copy|story copy|rich text|post text|entry body|entry text|main text|
    article main|story main|news body|news content|news text|single content|article detail|story detail
    """,
    .biography:
      "author bio|author box|author info|about author|the author|author card|author profile|author description|contributor bio",
    .caption:
      "photo credit|image credit|image caption|photo caption|media caption|image description|media credit|image source|wp caption",
    .pullQuote: "pull quote|pulled quote|quote pull|featured quote",
    .paywall: "pay wall|subscriber only|premium message|article barrier",
    .unseen: "visually hidden|sr only|screen reader|off screen|show for|assistive text",
    .summary: "sub headline|sub head|sub title|article summary|story summary|article intro",
    .post: "social embed|embedded post",
  ])

  private static func table(_ rows: [PageMarks: String]) -> [String: PageMarks] {
    var table: [String: PageMarks] = [:]
    for (mark, list) in rows {
      let isPairs = list.utf8.contains(UInt8(ascii: "|"))
      let separators: [UInt8] = isPairs ? [0x7C] : [0x20, 0x0A]
      for item in list.utf8.split(whereSeparator: { separators.contains($0) }) {
        let name = String(decoding: item, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
          separator: " ")
        if !name.isEmpty { table[name, default: []].formUnion(mark) }
      }
    }
    return table
  }
}
