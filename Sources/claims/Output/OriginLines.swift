import ClaimsModel

/// What told each field of an article, for a terminal.
enum OriginLines {
  /// One line a field that the article has, and one a warning.
  static func lines(of article: Article) -> [StyledText] {
    let moments = [Article.Field.published: article.publishedAt, .modified: article.modifiedAt]
    let fields = Article.Field.allCases.compactMap { field -> StyledText? in
      guard let carrier = carrier(of: field, in: article) else { return nil }
      let moment = moments[field].flatMap(\.self).map { " (\($0))" } ?? ""
      return StyledText("  \(field.rawValue): \(carrier)\(moment)", .dim)
    }
    return fields + article.warnings.map { StyledText("  warning: \($0)", .dim) }
  }

  private static func carrier(of field: Article.Field, in article: Article) -> String? {
    if let carrier = article.carriers[field] { return carrier }
    return field == .published ? article.publishedFrom.map { $0.rawValue.replacing("_", with: " ") } : nil
  }
}

extension Article.Form {
  /// What it means for a reader.
  var sentence: String {
    switch self {
    case .stub: "Only the beginning of an article: the rest is for subscribers or was cut off."
    case .live: "A live page: what it says may have been said at different times of the day."
    case .gallery: "A gallery: pictures with captions."
    case .index: "A list of articles, not an article."
    }
  }
}
