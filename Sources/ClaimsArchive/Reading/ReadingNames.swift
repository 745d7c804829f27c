import ClaimsModel

/// Which names a reading must add, since its words only point to somebody.
struct ReadingNames {
  private let chain: [ChainLink]
  private let parts: [ReadingPart]

  init(chain: [ChainLink], parts: [ReadingPart]) {
    self.chain = chain
    self.parts = parts
  }

  /// Whether no words of the reading name or point to the speaker.
  var isSpeakerLeftOut: Bool {
    !parts.contains { part in part.link.flatMap { chain[at: $0] }?.relation == .speaker }
  }

  /// The speakers, for a reading that leaves them out; `nil` when there is none.
  var left: String? {
    let names = chain.filter { $0.relation == .speaker }.map(\.name)
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// ` [Ada Okafor]`, where neither the mention nor, before "who", the reading so far says so.
  func bracket(behind part: ReadingPart, after read: [Reading.Piece]) -> Reading.Piece? {
    guard let index = part.link, let link = chain[at: index], parts.last(where: { $0.link == index }) == part,
      !Self.says(link.mention ?? "", link.name)
    else { return nil }
    let isToldBefore = isRelative(link) && Self.says(read.map(\.text).joined(), link.name)
    return isToldBefore ? nil : Reading.Piece(.bracket, " [\(link.name)]")
  }

  /// Where the bracket goes in a long mention: behind the name that it completes, else before the comma at which it goes
  /// on; `nil` for its end.
  func headEnd(of part: ReadingPart, in words: PassageWords) -> Int? {
    let all = words.words(part.span)
    guard all.count > 3, let name = part.link.flatMap({ chain[at: $0] })?.name else { return nil }
    let surname = Self.words(of: name).last
    for word in all.dropLast() {
      let text = words.text(word)
      let isComma = text.hasSuffix(",")
      guard isComma || Self.words(of: text).first == surname else { continue }
      // A mark behind the word is not of it.
      return word.end
        - text.reversed().prefix { !$0.isLetter && !$0.isNumber }.reduce(0) { $0 + String($1).utf8.count }
    }
    return nil
  }

  // MARK: - Private

  /// "The ministry, which": whom a relative pronoun means may stand before it.
  private func isRelative(_ link: ChainLink) -> Bool {
    ["which", "who", "that", "whose"].contains(link.mention?.lowercased() ?? "")
  }

  /// Parts of a name that a mention may lack and still be the whole name.
  private static let dispensable: Set<String> = [
    "the", "of", "and", "for", "jr", "sr", "ii", "iii", "iv", "mr", "mrs", "ms", "dr", "sir", "dame", "lord",
  ]

  /// Whether a mention has every word of the name that tells, or is the same letters: "The F.B.I." says "FBI".
  private static func says(_ mention: String, _ name: String) -> Bool {
    let spoken = words(of: mention)
    if spoken.filter({ $0 != "the" }).joined() == words(of: name).filter({ $0 != "the" }).joined() {
      return true
    }
    let needed = words(of: name).filter { $0.unicodeScalars.count > 1 && !dispensable.contains($0) }
    return !needed.isEmpty && Set(needed).isSubset(of: spoken)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
