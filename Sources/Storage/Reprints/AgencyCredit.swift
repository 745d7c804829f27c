package import ClaimsModel

/// The news agency to which an article gives credit for its text.
///
/// A credit stands where agencies' clients set it: in parentheses at the end of the dateline ("LONDON, April 25 (Reuters)
/// - "), in the byline ("Reuters in Kyiv"), or as the last line ("- AFP", "© 2031 The Associated Press"). An agency that the
/// text merely speaks of gives no credit.
package enum AgencyCredit {
  /// The agency's name as the table of outlets has it; `nil` where the article gives no credit.
  package static func agency(of article: Article) -> String? {
    let text = article.text.utf8
    let start =
      text.index(text.startIndex, offsetBy: article.bodyStart, limitedBy: text.endIndex) ?? text.endIndex
    let body = article.text[start...]
    return inBylines(article.bylines) ?? inDateline(of: body) ?? inLastLines(of: body)
  }

  /// The agency that an outlet's name means, in any of its forms; `nil` for another outlet.
  package static func agency(called outlet: String) -> String? { Agencies.name(of: outlet) }

  // MARK: - Bylines

  private static func inBylines(_ bylines: [String]) -> String? {
    for byline in bylines {
      for part in byline.split(whereSeparator: { ",|/;".contains($0) }) {
        if let name = inByline(part.trimmed) { return name }
      }
    }
    return nil
  }

  /// "Reuters", "Reuters Staff", "AP Business Writer", "Reuters in Kyiv", "Jane Roe of The Associated Press".
  private static func inByline(_ part: Substring) -> String? {
    if let name = Agencies.name(of: part) { return name }
    let words = part.split(separator: " ")
    for length in (1...4).reversed() where length < words.count {
      guard let name = Agencies.name(of: words.prefix(length).joined(separator: " ")) else { continue }
      let rest = words.dropFirst(length)
      guard rest.first?.lowercased() == "in" || roles.contains(rest.last?.lowercased() ?? "") else {
        continue
      }
      return name
    }
    for (index, word) in words.enumerated() where ["of", "for", "from"].contains(word.lowercased()) {
      if let name = Agencies.name(of: words.dropFirst(index + 1).joined(separator: " ")) { return name }
    }
    return nil
  }

  private static let roles: Set<String> = [
    "staff", "writer", "writers", "reporter", "reporters", "correspondent", "newswire",
  ]

  // MARK: - Dateline

  /// Bytes in which a dateline ends.
  private static let longestDateline = 120

  private static func inDateline(of body: Substring) -> String? {
    let opening = body.prefix { $0.isWhitespace }.endIndex
    let line = Substring(decoding(body[opening...].utf8.prefix(longestDateline)))
    for (open, close) in [("(", ")"), ("/", "/"), ("[", "]")] as [(Character, Character)] {
      var rest = line
      while let start = rest.firstIndex(of: open) {
        let inner = rest[rest.index(after: start)...]
        guard let end = inner.firstIndex(of: close) else { break }
        if let name = Agencies.name(of: inner[..<end].trimmed),
          isDateline(line[..<start], of: name), goesOn(inner[inner.index(after: end)...])
        {
          return name
        }
        rest = inner[inner.index(after: end)...]
      }
    }
    return nil
  }

  private static func decoding(_ bytes: Substring.UTF8View.SubSequence) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the words before a credit are places and a date: "MEXICO CITY, 8 February", "New Delhi [India], March 3".
  private static func isDateline(_ words: Substring, of agency: String) -> Bool {
    let words = words.split { $0 == " " || $0 == "/" || $0 == "[" || $0 == "]" }
    guard words.count <= 10 else { return false }
    let bare = words.map { $0.trimmingMarks }
    guard
      bare.allSatisfy({ $0.first.map { $0.isUppercase || $0.isNumber } ?? true || small.contains(String($0)) }
      )
    else { return false }
    // "The Associated Press (AP) said" names the agency, and so does "News agency TASS (TASS)".
    let joined = bare.joined(separator: " ")
    return Agencies.name(of: joined) == nil && !Agencies.forms(of: agency).contains { joined.hasSuffix($0) }
  }

  private static let small: Set<String> = [
    "de", "of", "the", "and", "la", "le", "al", "el", "del", "am", "an", "der", "upon",
  ]

  /// Whether the text goes on as after a dateline: with a dash or a colon, or with a sentence.
  private static func goesOn(_ rest: Substring) -> Bool {
    guard let first = rest.first(where: { !$0.isWhitespace }) else { return false }
    if "-–—―:_".contains(first) || first == "." { return true }
    return first.isUppercase || "\"“'‘«".contains(first)
  }

  // MARK: - Last lines

  /// Lines at the end among which a credit may stand.
  private static let lastLines = 3
  /// Bytes of a line that is a credit or a copyright.
  private static let longestLine = 240

  private static func inLastLines(of body: Substring) -> String? {
    let lines = lastLines(of: body)
    for (index, line) in lines.enumerated() {
      let text = Substring(line).trimmed
      if let name = inCopyright(text) { return name }
      if index == 0, let name = atEnd(of: text) { return name }
      if let name = asLine(text) { return name }
    }
    return nil
  }

  /// The last lines that are not blank, the last first; of a long one its end.
  private static func lastLines(of body: Substring) -> [String] {
    let newline = UInt8(ascii: "\n")
    var bytes = body.utf8[...]
    var lines: [String] = []
    while lines.count < lastLines, !bytes.isEmpty {
      let start = bytes.lastIndex(of: newline).map { bytes.index(after: $0) } ?? bytes.startIndex
      let line = decoding(bytes[start...].suffix(longestLine))
      if line.contains(where: { !$0.isWhitespace }) { lines.append(line) }
      guard start > bytes.startIndex else { break }
      bytes = bytes[..<bytes.index(before: start)]
    }
    return lines
  }

  /// "© 2031 The Associated Press. All rights reserved."
  private static func inCopyright(_ line: Substring) -> String? {
    let lowered = line.lowercased()
    guard lowered.hasPrefix("©") || lowered.hasPrefix("(c)") || lowered.hasPrefix("copyright") else {
      return nil
    }
    let words = line.split { " ,.;:©()|".contains($0) }.drop { word in
      ["copyright", "c", "by"].contains(word.lowercased())
        || word.allSatisfy { $0.isNumber || "-–".contains($0) }
    }
    for length in (1...4).reversed() {
      if let name = Agencies.name(of: words.prefix(length).joined(separator: " ")) { return name }
    }
    return nil
  }

  /// A line that is nothing but a credit: "- Reuters", "(AFP)", "Reuters.".
  private static func asLine(_ line: Substring) -> String? {
    Agencies.name(of: line.drop { "-–—/([•| ".contains($0) }.trimmingMarks)
  }

  /// A credit behind the last sentence, in parentheses or after a dash.
  private static func atEnd(of line: Substring) -> String? {
    let line = line.hasSuffix(".") ? line.dropLast() : line
    let isClosed = line.hasSuffix(")") || line.hasSuffix("]")
    let inner = isClosed ? line.dropLast() : line
    guard let mark = inner.lastIndex(where: { (isClosed ? "([" : "-–—/").contains($0) }) else { return nil }
    guard let name = Agencies.name(of: inner[inner.index(after: mark)...].trimmed) else { return nil }
    let before = inner[..<mark].trimmed
    guard let last = before.last else { return name }
    return ".!?”\"’'".contains(last) ? name : nil
  }
}

extension Substring {
  /// Without blanks at either end.
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }

  /// Without blanks and stops at either end.
  fileprivate var trimmingMarks: Substring {
    let start = drop { $0.isWhitespace || ",.;:()".contains($0) }
    guard let last = start.lastIndex(where: { !$0.isWhitespace && !",.;:()".contains($0) }) else { return "" }
    return start[...last]
  }
}

/// The news agencies and how credits name them.
private enum Agencies {
  /// The name of the table of outlets, then the forms in credits.
  ///
  /// Forms in capitals are abbreviations, which count only so.
  private static let table: [(name: String, forms: [String])] = [
    ("Reuters", ["Reuters", "REUTERS", "Thomson Reuters", "Reuters News Agency", "Reuters News"]),
    (
      "Associated Press",
      ["AP", "Associated Press", "The Associated Press", "THE ASSOCIATED PRESS", "ASSOCIATED PRESS"]
    ),
    ("Agence France-Presse", ["AFP", "Agence France-Presse", "Agence France Presse", "AFP News"]),
    ("Deutsche Presse-Agentur", ["dpa", "DPA", "Deutsche Presse-Agentur", "dpa International"]),
    (
      "Press Association",
      ["PA", "PA Media", "Press Association", "The Press Association", "PA News Agency", "PA news agency"]
    ),
    ("Asian News International", ["ANI", "Asian News International"]),
    ("Press Trust of India", ["PTI", "Press Trust of India"]),
    ("IANS", ["IANS", "Indo-Asian News Service"]),
    ("Xinhua", ["Xinhua", "XINHUA", "Xinhua News Agency"]),
    ("TASS", ["TASS", "Tass", "ITAR-TASS", "Itar-Tass"]),
    ("Interfax", ["Interfax"]), ("RIA Novosti", ["RIA Novosti"]),
    ("United Press International", ["UPI", "United Press International"]),
    ("EFE", ["EFE", "Agencia EFE"]), ("ANSA", ["ANSA"]), ("Kyodo", ["Kyodo", "Kyodo News"]),
    ("Yonhap", ["Yonhap", "Yonhap News Agency"]), ("Anadolu Agency", ["Anadolu Agency", "AA", "Anadolu"]),
    ("Australian Associated Press", ["AAP", "Australian Associated Press"]),
    ("Canadian Press", ["CP", "Canadian Press", "The Canadian Press", "THE CANADIAN PRESS"]),
  ]

  private static let names: [String: String] = Dictionary(
    table.flatMap { entry in (entry.forms + [entry.name]).map { ($0, entry.name) } },
    uniquingKeysWith: { first, _ in first })

  /// The agency that a form means.
  static func name(of form: some StringProtocol) -> String? { names[String(form)] }

  /// The forms of an agency.
  static func forms(of name: String) -> [String] { table.first { $0.name == name }?.forms ?? [] }
}
