import ClaimsModel

extension StoredArticle {
  /// `also in Lake Post, Ferry News and 2 more · from Associated Press (claims articles --reprints a12)`; `nil` where no
  /// other article prints its story.
  var storyPhrase: String? {
    guard let story else { return nil }
    let others = story.outlets.filter { $0 != analysis.article.outlet }
    let named = others.prefix(3).joined(separator: ", ")
    let rest = others.count > 3 ? " and \(others.count - 3) more" : ""
    let places =
      others.isEmpty ? Wording.count(max(1, story.articleCount - 1), "other article") : named + rest
    let origin = story.agency.map { " · from \($0)" } ?? (story.root == id ? "" : " · first in \(story.root)")
    return "also in \(places)\(origin) (claims articles --reprints \(id))"
  }

  /// `version 2 of 3 (claims articles --versions a12)`, of an older one with the id of the current one; `nil` where there is
  /// but one.
  var versionPhrase: String? {
    guard let own = versions.first(where: { $0.id == id.description }) else { return nil }
    let replaced =
      own.replaced.map { ", replaced in the archive on \($0.prefix(10)); the current one is \(own.article)" }
      ?? ""
    return "version \(own.number) of \(own.count)\(replaced) (claims articles --versions \(own.article))"
  }
}
