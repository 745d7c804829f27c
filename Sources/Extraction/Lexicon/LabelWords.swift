/// Words before a colon that tell what follows rather than who speaks; all in lower case.
enum LabelWords {
  /// Of headlines and paragraphs: "Exclusive: Dam leaks".
  static let all: Set<String> = [
    "analysis", "opinion", "update", "updated", "exclusive", "breaking", "video", "watch", "photos", "live",
    "dear", "editorial", "review", "correction", "related", "photo", "credit", "timeline", "explainer",
    "obituary", "obituaries", "comment", "commentary", "profile", "interview", "feature", "gallery",
    "pictures", "listen", "podcast", "quiz", "factbox", "explained", "warning", "advisory", "revealed",
    "spoiler", "developing",
  ]
  /// These and what else stands before a colon and is nobody's name: "Note: it leaks".
  static let notNames = all.union(["note", "fact", "q", "a", "read", "source", "table", "abstract", "here"])
}
