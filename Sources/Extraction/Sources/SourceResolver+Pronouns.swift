import Algorithms
import ClaimsModel
import Linguistics

/// Whom "he", "they", "it" and "who" mean.
extension SourceResolver {
  mutating func relative(_ mention: Mention, quotedSpeaker: Int?) -> Int {
    var last = mention.tokens.lowerBound - 1
    if view.lower(last) == "," { last -= 1 }
    let limit = max(sentenceStart(of: last), last - 20)
    guard last >= 0, let phrase = phrases.phrase(endingAt: last, limit: limit), phrase.count <= 12
    else { return unresolved(mention) }
    let antecedent = reader.mention(at: phrase)
    return antecedent.form == .relative
      ? unresolved(mention) : resolve(antecedent, quotedSpeaker: quotedSpeaker)
  }

  /// The first token of the sentence that holds `token`, by bisection.
  private func sentenceStart(of token: Int) -> Int {
    let all = view.text.sentences
    let index = all.partitioningIndex { $0.tokens.upperBound > token }
    return index < all.count ? all[index].tokens.lowerBound : 0
  }

  mutating func pronoun(_ mention: Mention, quotedSpeaker: Int?) -> Int {
    switch mention.head {
    case "i", "we", "my", "our", "us", "me":
      if let quotedSpeaker { return quotedSpeaker }
    case "he", "his", "him": return person(.male, for: mention, quotedSpeaker: quotedSpeaker)
    case "she", "her": return person(.female, for: mention, quotedSpeaker: quotedSpeaker)
    case "they", "their", "them":
      if let index = lastSpeakers.last(where: {
        [.group, .organisation, .government].contains(sources[$0].kind)
          || sources[$0].name.lowercased().hasSuffix("people")
      }) {
        return index
      }
    case "it", "its":
      if let index = lastSpeakers.last(where: {
        [.organisation, .government, .outlet, .document].contains(sources[$0].kind)
      }) {
        return index
      }
    default: break
    }
    return unresolved(mention)
  }

  private mutating func unresolved(_ mention: Mention) -> Int {
    let key = "?" + mention.head
    return sourceOfKey[key] ?? add(mention, name: mention.name, key: key)
  }

  /// The likeliest person before a pronoun: near, a subject, the one who has just spoken, of the right gender.
  private mutating func person(_ gender: GivenNames.Gender, for mention: Mention, quotedSpeaker: Int?) -> Int
  {
    let token = mention.tokens.lowerBound
    var best: (score: Double, name: String, token: Int)?
    let lastSpeaker = lastSpeakers.last { sources[$0].kind == .person || sources[$0].kind == .unnamed }
    for occurrence in names.occurrences(before: token).reversed() {
      let distance = token - occurrence.tokens.lowerBound
      if distance > 300 { break }
      guard let candidate = personName(occurrence), GivenNames.gender(of: candidate) ?? gender == gender
      else { continue }
      let known = sourceOfKey[NameIndex.key(of: candidate)]
      // Inside marks "he" is never the speaker; in reported speech it may be.
      if let known, known == quotedSpeaker, view.isQuoted(token) { continue }
      if let known, let told = genders[known], told != gender { continue }
      var score = -0.012 * Double(distance)
      if occurrence.isFirstInSentence { score += 0.7 }
      if occurrence.isQuoted { score -= 1.2 }
      if let known, known == lastSpeaker { score += 1.2 }
      if GivenNames.gender(of: candidate) == gender { score += 0.5 }
      if let best, best.score >= score { continue }
      best = (score, candidate, occurrence.tokens.lowerBound)
    }
    if let lastSpeaker, lastSpeaker != quotedSpeaker, sources[lastSpeaker].kind == .unnamed,
      isOffice(sources[lastSpeaker]), let end = sources[lastSpeaker].mentions.last?.start,
      best.map({ view.span($0.token..<($0.token + 1)).start < end }) ?? true
    {
      return lastSpeaker
    }
    if let best {
      let name = Mention(
        tokens: mention.tokens, form: .name, name: best.name, roles: [], head: "", gender: gender)
      let key = NameIndex.key(of: best.name)
      let index = sourceOfKey[key] ?? add(name, name: best.name, key: key)
      sourceOfKey[key] = index
      if genders[index] == nil { genders[index] = gender }
      makePerson(index)
      return index
    }
    if let lastSpeaker, lastSpeaker != quotedSpeaker { return lastSpeaker }
    return unresolved(mention)
  }

  /// "the prime minister": somebody known by office alone, whom "he" may mean as well as a name.
  private func isOffice(_ source: Source) -> Bool {
    SourceWords.titles.contains(NameIndex.head(ofRole: source.name))
  }

  /// The full name of an occurrence that may be a person's.
  private func personName(_ occurrence: NameIndex.Occurrence) -> String? {
    let words = occurrence.name.split(separator: " ").map { $0.lowercased() }
    let probe = Mention(
      tokens: occurrence.tokens, form: .name, name: occurrence.name, roles: [], head: words.last ?? "")
    guard classifier.kind(of: probe) == .person, !SourceWords.titles.contains(words.last ?? "") else {
      return nil
    }
    if words.count == 1 {
      let full = names.expansions(of: occurrence.name)
      guard let first = full.first else {
        return sourceOfKey[words[0]] != nil ? occurrence.name : nil
      }
      return full.count == 1
        ? first.name
        : names.nearest(occurrence.name, before: occurrence.tokens.lowerBound)?.name ?? first.name
    }
    let isKnown =
      GivenNames.gender(of: occurrence.name) != nil || names.roles[NameIndex.key(of: occurrence.name)] != nil
      || sourceOfKey[NameIndex.key(of: occurrence.name)] != nil
    return isKnown || words.count <= 3 && words.count >= 2 ? occurrence.name : nil
  }
}
