/// Why two names of articles are one source: what `claims sources NAME` and `claims show --why` tell.
public struct SourceTie: Hashable, Sendable {
  /// The name that was joined to the other.
  public var name: String
  /// The name that it was joined to.
  public var other: String
  /// The rule, as `identity_links.rule` has it: "surname", "nickname".
  public var rule: String
  /// How sure that is and why, in words; `nil` where the rule says it all.
  public var reason: String?
  /// The articles that have a name of theirs for the source, by number; empty where the name is known in all articles.
  public var articles: [Article.ID]

  /// Makes one.
  public init(name: String, other: String, rule: String, reason: String? = nil, articles: [Article.ID] = []) {
    self.name = name
    self.other = other
    self.rule = rule
    self.reason = reason
    self.articles = articles
  }
}
