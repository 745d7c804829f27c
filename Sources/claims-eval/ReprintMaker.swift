/// Makes of an article what outlets make of an agency's copy.
struct ReprintMaker {
  /// What was done, and to what.
  struct Kind: Sendable {
    let name: String
    let make: @Sendable (ReprintText, ReprintText, inout ReprintRandom) -> ReprintText
  }

  /// The ways; the second text is another article, of which words are taken.
  static let kinds: [Kind] = [
    Kind(name: "cut to the first half") { text, _, _ in text.cut(to: 50) },
    Kind(name: "cut to 40 percent") { text, _, _ in text.cut(to: 40) },
    Kind(name: "retitled") { text, other, _ in
      ReprintText(title: other.title ?? "Another", paragraphs: text.paragraphs)
    },
    Kind(name: "a paragraph changed") { text, other, random in text.withParagraph(of: other, &random) },
    Kind(name: "the first paragraph changed") { text, other, _ in
      guard text.paragraphs.count > 2, let first = other.paragraphs.first else { return text }
      return ReprintText(title: text.title, paragraphs: [first] + text.paragraphs.dropFirst())
    },
    Kind(name: "an agency's credit added") { text, _, _ in
      ReprintText(
        title: text.title,
        paragraphs: ["SELMOUTH (AP) — " + (text.paragraphs.first ?? "")] + text.paragraphs.dropFirst()
          + ["© 2031 The Associated Press. All rights reserved."])
    },
    Kind(name: "a tenth of the sentences changed") { text, other, random in text.edited(with: other, &random)
    },
    Kind(name: "cut to a half, retitled, with a credit") { text, other, _ in
      let half = text.cut(to: 50).paragraphs
      return ReprintText(
        title: other.title, paragraphs: ["Selmouth (AFP) – " + (half.first ?? "")] + half.dropFirst())
    },
  ]
}

/// An article as title and paragraphs.
struct ReprintText: Sendable {
  var title: String?
  var paragraphs: [String]

  /// The first words, as many percent of all.
  func cut(to percent: Int) -> ReprintText {
    var left = paragraphs.reduce(0) { $0 + $1.split(separator: " ").count } * percent / 100
    var kept: [String] = []
    for paragraph in paragraphs where left > 0 {
      let words = paragraph.split(separator: " ")
      kept.append(words.prefix(left).joined(separator: " "))
      left -= words.count
    }
    return ReprintText(title: title, paragraphs: kept)
  }

  /// The same with a paragraph of another article in the place of one.
  func withParagraph(of other: ReprintText, _ random: inout ReprintRandom) -> ReprintText {
    guard paragraphs.count > 2, let foreign = other.paragraphs.randomElement(using: &random) else {
      return self
    }
    var changed = self
    changed.paragraphs[Int.random(in: 0..<paragraphs.count, using: &random)] = foreign
    return changed
  }

  /// The same with every tenth sentence taken from another article.
  func edited(with other: ReprintText, _ random: inout ReprintRandom) -> ReprintText {
    let foreign = other.paragraphs.joined(separator: " ").split(separator: ". ")
    let edited = paragraphs.map { paragraph in
      paragraph.split(separator: ". ").map { sentence in
        Int.random(in: 0..<10, using: &random) == 0
          ? foreign.randomElement(using: &random) ?? sentence : sentence
      }.joined(separator: ". ")
    }
    return ReprintText(title: title, paragraphs: edited)
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct ReprintRandom: RandomNumberGenerator {
  private var state: UInt64 = 20_310_402

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
