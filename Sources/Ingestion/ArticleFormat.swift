/// A format that articles come in.
public enum ArticleFormat: String, Hashable, Sendable, CaseIterable {
  case text
  case markdown
  case json
  case jsonLines = "jsonl"
}
