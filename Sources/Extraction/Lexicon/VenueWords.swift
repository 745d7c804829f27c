/// Words that tell where or how something was said, when that is no source.
enum VenueWords {
  /// Nouns of occasions and media: "in an interview", "at a rally", "in a statement".
  static let nouns: Set<String> = [
    "interview", "interviews", "statement", "statements", "speech", "speeches", "address", "remarks", "tweet",
    "tweets",
    "email", "e-mail", "emails", "letter", "post", "conference", "briefing", "rally", "debate", "hearing",
    "testimony",
    "memo", "report", "video", "message", "call", "meeting", "appearance", "article", "column", "blog",
    "op-ed",
    "filing", "court", "release", "telegram", "twitter", "facebook", "instagram", "truth", "podcast", "radio",
    "television", "tv", "show", "program", "programme", "broadcast", "town", "hall", "forum", "summit",
    "ceremony",
    "event", "gathering", "session", "parliament", "senate", "house", "floor", "stage", "campaign", "stop",
    "note",
    "book", "essay", "editorial", "documents", "affidavit", "complaint", "lawsuit", "ruling", "opinion",
    "decision",
    "study", "survey", "poll", "paper", "text", "voicemail", "exchange", "conversation", "discussion",
    "response",
    "reply", "answer", "comment", "comments", "transcript", "news", "press", "public", "private", "evidence",
    "leaflet",
  ]
  /// Listeners: "told reporters".
  static let listeners: Set<String> = [
    "reporters", "journalists", "supporters", "lawmakers", "parliament", "congress", "voters", "delegates",
    "investors",
    "colleagues", "friends", "police", "officers", "officials", "investigators", "prosecutors", "jurors",
    "fans",
    "members", "residents", "employees", "staff", "workers", "students", "people", "others", "viewers",
    "listeners",
    "attendees", "donors", "crowds", "audiences", "councillors", "councilors", "mps", "senators", "aides",
    "allies",
    "followers", "readers", "shareholders", "analysts", "press",
  ]
}
