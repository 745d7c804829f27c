/// Takes the authors' names out of a byline.
package enum Bylines {
  /// The names in `raw`: "By Jane Doe and John Roe, Staff Writers" has two.
  ///
  /// Names stay as written. Roles, places, agencies, addresses and what follows a bar are left out.
  package static func names(in raw: String) -> [String] {
    let line = TextNormalizer.line(raw)
    if isPersonName(line), withoutIntroduction(line) == nil { return [line] }
    let text = unlisted(withoutWikiLinks(line))
    var names: [String] = []
    var seen: Set<String> = []
    let groups = text.split(separator: ";").map(String.init)
    let inverted = groups.map { $0.isEmpty ? nil : turned($0) }
    // "Roy, Lena; Maas, Piet": surnames first, in every one of several; alone it may be two persons' first names.
    let isInverted = groups.count > 1 && inverted.allSatisfy { $0 != nil }
    for (group, name) in zip(groups, inverted) {
      for name in isInverted ? [name ?? group] : namesOfGroup(group) where seen.insert(name).inserted {
        names.append(name)
      }
    }
    return names
  }

  /// `text` without "By ", "Words by ", "Written by: " at its start; `nil` when it has none of them.
  static func withoutIntroduction(_ text: String) -> String? {
    let lowered = text.lowercased()
    for introduction in introductions where lowered.hasPrefix(introduction) {
      let rest = text.dropFirst(introduction.count).drop { $0 == ":" || $0 == " " }
      return rest.isEmpty ? nil : String(rest)
    }
    return nil
  }

  /// Whether `text` looks like one person's name: two to four capitalised words, particles aside.
  static func isPersonName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), !text.contains(where: \.isNumber) else { return false }
    var capitalized = 0
    for word in words {
      if particles.contains(word.lowercased()) { continue }
      guard let first = word.first, first.isUppercase,
        word.allSatisfy({ $0.isLetter || "'’.-‐".contains($0) })
      else { return false }
      capitalized += 1
    }
    return capitalized >= 2 && capitalized <= 4 && !isOrganization(text)
  }

  /// Whether `text` names an outlet, an agency or a newsroom role.
  static func isOrganization(_ text: String) -> Bool {
    let lowered = text.lowercased()
    if OutletNames.isKnown(lowered) { return true }
    return lowered.split { !$0.isLetter }.contains { organizationWords.contains(String($0)) }
  }

  // MARK: - Private

  private static func namesOfGroup(_ group: String) -> [String] {
    var text = TextNormalizer.line(group)
    text = withoutIntroduction(text) ?? text
    for separator in [" | ", " • ", " · ", " — ", " – "] {
      if let (before, _) = text.cut(at: separator) { text = String(before) }
    }
    if let names = SurnameFirst.names(in: text) { return names }
    let parts = split(text, at: [",", " and ", " & ", " with "]).map(withoutPlace)
    let persons = parts.filter { isPersonName($0) }
    // One name that fits no pattern ("Madonna", "The Editorial Board") is taken as it stands.
    if persons.isEmpty, let whole = parts.first, isUsable(whole) { return [whole] }
    return persons
  }

  /// "Lena Roy" of "Roy, Lena"; `nil` where the group is no surname with first names behind it.
  private static func turned(_ group: String) -> String? {
    let parts = group.split(separator: ",", omittingEmptySubsequences: false).map {
      TextNormalizer.line(String($0))
    }
    guard parts.count == 2, let surname = parts.first, let given = parts.last, !given.isEmpty,
      !isPersonName(surname) || surname.split(separator: " ").count <= 2, !isOrganization(given),
      !isOrganization(surname)
    else { return nil }
    let name = given + " " + surname
    return isPersonName(name) ? name : nil
  }

  private static func isUsable(_ name: String) -> Bool {
    !FieldReader.isMissing(name) && name.utf8.count <= 100 && !name.holds("@") && !name.holds("://")
  }

  /// "Jane Doe in Kyiv" without the place.
  private static func withoutPlace(_ name: String) -> String {
    guard let (before, _) = name.cut(at: " in ") else { return name }
    let rest = String(before)
    return isPersonName(rest) ? rest : name
  }

  private static func split(_ text: String, at separators: [String]) -> [String] {
    var parts = [text]
    for separator in separators {
      parts = parts.flatMap { $0.parts(between: separator) }
    }
    return parts.map(TextNormalizer.line).filter { !$0.isEmpty }
  }

  /// `[[Jane Doe]]` and `[[people/jane|Jane Doe]]`, as note programs write, without their brackets.
  private static func withoutWikiLinks(_ text: String) -> String {
    guard text.holds("[[") else { return text }
    let parts = text.parts(between: "[[").flatMap { $0.parts(between: "]]") }
    let names = parts.map { part in part.split(separator: "|").last.map(String.init) ?? "" }
    return names.filter { !$0.allSatisfy { $0 == " " || $0 == "," } }.joined(separator: "; ")
  }

  /// `['Jane Doe', 'John Roe']`, a Python list written as a string, as names with semicolons.
  private static func unlisted(_ text: String) -> String {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return text }
    let items = text.dropFirst().dropLast().split(separator: ",")
    let trimmed = items.map { item in item.drop { " '\"".contains($0) } }
    return trimmed.map { item in
      var item = item
      while let last = item.last, " '\"".contains(last) { item.removeLast() }
      return String(item)
    }.joined(separator: "; ")
  }

  private static let introductions = [
    "by ", "by: ", "words by ", "analysis by ", "opinion by ", "review by ", "commentary by ", "text by ",
    "written by ", "story by ", "reported by ", "reporting by ", "author: ",
    "authors: ", "byline: ",
  ]
  static let particles: Set<String> = [
    "de", "da", "di", "del", "della", "van", "von", "der", "den", "la", "le", "al", "el", "bin", "ibn", "of",
    "y", "e", "ter", "dos", "du",
  ]
  private static let organizationWords: Set<String> = [
    "staff", "correspondent", "correspondents", "reporter", "reporters", "editor", "editors", "writer",
    "writers", "news", "times", "agency", "press", "newsroom", "desk", "bureau", "contributor", "columnist",
    "post", "journal", "guardian", "tribune", "herald", "gazette", "chronicle", "magazine", "services",
    "service",
    "columnists", "team", "board", "network", "media", "wire", "wires", "university", "institute",
  ]
}
