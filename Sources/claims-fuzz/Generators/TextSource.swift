import TestSupport

/// Inputs of ``TextAttack``: articles as plain text, Markdown and JSON, half of them spoilt.
struct TextSource: InputSource {
  /// One text in so many is a short piece said a great many times.
  private static let repetitionShare = 1.0 / 400

  private let sentences: SentenceMaker
  private let mutator: TextMutator

  /// Makes a source that also knows the articles of `seedFolder`.
  init(seedFolder: String) {
    sentences = SentenceMaker(seedFolder: seedFolder)
    mutator = TextMutator(sentences: sentences)
  }

  func next(_ random: inout SeededGenerator) -> FuzzInput {
    switch random.number(0...9) {
    case 0: FuzzInput(name: "article.md", text: markdown(&random))
    case 1: FuzzInput(name: "article.json", text: json(&random))
    default: FuzzInput(name: "article.txt", text: body(&random))
    }
  }

  // MARK: - Private

  private func body(_ random: inout SeededGenerator) -> String {
    if random.chance(Self.repetitionShare) { return repetition(&random) }
    var text = ""
    if random.chance(0.2) { text = String(passage(&random).prefix(80)) + "\n\n" }
    for index in 0..<(random.chance(0.8) ? 1 : random.number(2...6)) {
      if index > 0 { text += random.pick(["\n\n", "\n", " "]) }
      text += passage(&random)
    }
    return text
  }

  private func passage(_ random: inout SeededGenerator) -> String {
    let whole = (0..<random.number(1...3)).map { _ in sentences.sentence(&random) }.joined(separator: " ")
    return random.chance(0.5) ? mutator.mutated(whole, &random) : whole
  }

  private func repetition(_ random: inout SeededGenerator) -> String {
    let piece = sentences.joined(sentences.words(random.number(1...3), &random), &random)
    return String(repeating: piece + random.pick(["", " ", "\n\n"]), count: random.number(50...3000))
  }

  private func markdown(_ random: inout SeededGenerator) -> String {
    var text = ""
    if random.chance(0.6) {
      let fields = ["title", "date", "author", "outlet", "url", "lang", "tags"].filter { _ in
        random.chance(0.5)
      }
      text =
        "---\n" + fields.map { "\($0): \(value(of: $0, &random))\n" }.joined()
        + random.pick(["---\n\n", "", "...\n"])
    }
    for _ in 0..<random.number(1...5) {
      let words = passage(&random)
      switch random.number(0...9) {
      case 0: text += "# \(words)\n\n"
      case 1: text += "> \(words)\n\n"
      case 2: text += "* \(words)\n* \(words)\n\n"
      case 3: text += "**\(words)** [\(words)](http://a.example/) ![\(words)](b.png)\n\n"
      case 4: text += "| \(words) | \(words) |\n|---|---|\n| 1 | 2 |\n\n"
      case 5: text += "```\n\(words)\n```\n\n"
      case 6: text += "_\(words)__ <b>\(words)</b> &amp; &#8220;\(words)&rdquo;\n\n"
      default: text += words + "\n\n"
      }
    }
    return text
  }

  private func json(_ random: inout SeededGenerator) -> String {
    var members = ["\"text\": \(JSONLiteral.string(body(&random)))"]
    let names = ["title", "authors", "date", "url", "publisher", "lang", "id", "kicker", "section", "text"]
    for name in names where random.chance(0.3) {
      let value =
        random.chance(0.8)
        ? JSONLiteral.string(value(of: name, &random)) : JSONLiteral.random(depth: 3, &random)
      members.insert("\"\(name)\": \(value)", at: random.place(members.count))
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func value(of field: String, _ random: inout SeededGenerator) -> String {
    switch field {
    case "date":
      random.pick(["2031-03-03", "March 3, 2031", "yesterday"]) + random.pick(["", "T10:00Z", " 0000"])
    case "author", "authors":
      random.pick(["By ", ""]) + random.pick(Vocabulary.names) + " "
        + random.pick(Vocabulary.names + Vocabulary.marks)
    case "lang": random.pick(["en", "de", "xx-YY", "english"])
    case "outlet", "publisher": "The " + random.pick(Vocabulary.names)
    default: sentences.joined(sentences.words(random.number(1...8), &random), &random)
    }
  }
}
