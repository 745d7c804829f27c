/// Who sent a message: a person, an outlet, or a person of an outlet.
struct MailSender {
  /// The person's name; `nil` when the sender is none.
  private(set) var person: String?
  /// The outlet that the name tells; `nil` when it is only a person's.
  private(set) var outlet: String?
  /// The outlet that the address tells.
  private(set) var domainOutlet: String?

  /// Reads `Ilse Korvin at Velmora Courier <news@velmora.example>`.
  init(_ from: String) {
    var name = from
    if let (before, after) = from.cut(at: "<") {
      name = String(before)
      let host = after.prefix { $0 != ">" }.split(separator: "@").last.map(String.init)
      domainOutlet = host.flatMap(OutletNames.name(ofHost:))
    } else if from.holds("@") {
      domainOutlet = from.split(separator: "@").last.map(String.init).flatMap(OutletNames.name(ofHost:))
      name = ""
    }
    name = TextNormalizer.line(name.filter { $0 != "\"" })
    for word in [" at ", " from ", " via ", " | ", " / ", ", ", " - "] {
      guard let (person, outlet) = name.cut(at: word), Bylines.isPersonName(String(person)) else { continue }
      self.person = String(person)
      self.outlet = TextNormalizer.line(String(outlet))
      return
    }
    if Bylines.isPersonName(name), !Self.isOutlet(name) {
      person = name
    } else if !name.isEmpty, !name.holds("@") {
      outlet = name
    }
  }

  /// "Fwd: Harbour reopens" without what programs put before it.
  static func withoutForwarding(_ subject: String) -> String {
    for word in ["fwd:", "fw:", "wg:", "tr:"] where subject.lowercased().hasPrefix(word) {
      return TextNormalizer.line(String(subject.dropFirst(word.count)))
    }
    return subject
  }

  /// The name in `Velmora Daily <daily.velmora.example>`; `nil` when there is only the address.
  static func listName(_ id: String) -> String? {
    guard let (before, _) = id.cut(at: "<") else { return nil }
    let name = TextNormalizer.line(before.filter { $0 != "\"" })
    return name.isEmpty || name.utf8.count > 80 || !name.holds(" ") ? nil : name
  }

  /// "The Velmora" and "Morning Velmora" are no persons.
  private static func isOutlet(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ").map(String.init)
    return words.contains { outletWords.contains($0) }
  }

  private static let outletWords: Set<String> = [
    "the", "daily", "weekly", "morning", "evening", "briefing", "newsletter", "today", "courier", "review",
    "digest",
    "alerts", "alert", "observer", "mail", "express", "standard", "telegraph", "mirror", "sun", "star",
    "world",
    "international", "national", "updates", "insider", "report", "club", "group", "google", "substack",
  ]
}
