import ClaimsModel
import Linguistics

extension ReportedSpeechRule {
  /// Who a cue belongs to: the noun phrase before it, else the subject that it shares with the cue before.
  func subject(
    of group: CueGroup, in region: ClaimRegion, inherited: TokenRange?
  ) -> SubjectReader.Subject? {
    let start = group.tokens.start
    if let subject = subjects.subject(before: start, limit: region.tokens.start),
      group.isFinite
        || isAbsolute(subject, in: region) && !FunctionWords.prepositions.contains(view.lower(start - 1))
    {
      return subject
    }
    if group.isInfinitive, group.verb.stance != .declines {
      return infinitiveSubject(before: start, in: region, inherited: inherited)
    }
    let before = view.lower(start - 1)
    if group.form == .presentParticiple,
      let near = participleSubject(before: start, limit: region.tokens.start)
    {
      return SubjectReader.Subject(tokens: near, clauseStart: near.start, dates: [])
    }
    // "accused Maas of saying": who is accused has said it.
    if group.form == .presentParticiple, ["of", "for"].contains(before), start - 2 > region.tokens.start,
      let accused = subjects.phrases.phrase(
        endingAt: start - 2, limit: max(region.tokens.start, inherited?.end ?? 0)),
      !FunctionWords.prepositions.contains(view.lower(accused.start - 1))
    {
      return SubjectReader.Subject(tokens: accused, clauseStart: start, dates: [])
    }
    if before == ",", region.isInTitle, group.isFinite, !isNameStart(group.tokens.end),
      !isSpeakerNoun(group.tokens.end, limit: region.tokens.end)
    {
      let tokens = inherited ?? openingSubject(of: region, before: start)
      return tokens.map { SubjectReader.Subject(tokens: $0, clauseStart: start, dates: []) }
    }
    if before == ",", group.isFinite, inherited == nil || isNameStart(group.tokens.end) { return nil }
    if group.form == .presentParticiple || ["and", "but", "or", "then", ","].contains(before) {
      let tokens = inherited ?? openingSubject(of: region, before: start)
      return tokens.map { SubjectReader.Subject(tokens: $0, clauseStart: start, dates: []) }
    }
    return nil
  }

  /// "critics saying that", "a notice telling people to": the noun right before a participle, unless it is a message
  /// that somebody sent out.
  private func participleSubject(before start: Int, limit: Int) -> TokenRange? {
    let noun = start - 1
    guard noun > limit, view.shape(noun) == .lower,
      let phrase = subjects.phrases.phrase(endingAt: noun, limit: max(limit, noun - 5))
    else { return nil }
    let head =
      phrase.last { FunctionWords.prepositions.contains(view.lower($0)) }.map { $0 + 1 } ?? phrase.start
    let word = view.lower(noun)
    let isPlural = SourceWords.groups.contains(word) || word == "reports"
    let isOne =
      ["a", "an"].contains(view.lower(head)) && noun - head <= 2 && SourceWords.unnamed.contains(word)
    return head < start && (isPlural || isOne) ? TokenRange(head, start) : nil
  }

  /// "led us to conclude", "asked the board to say", "Coe went on to say": the object before the infinitive, else the
  /// subject of the sentence.
  private func infinitiveSubject(before start: Int, in region: ClaimRegion, inherited: TokenRange?)
    -> SubjectReader.Subject?
  {
    let last = view.lower(start - 1) == "to" ? start - 2 : start - 1
    guard last > region.tokens.start else { return nil }
    func subject(_ tokens: TokenRange) -> SubjectReader.Subject {
      SubjectReader.Subject(tokens: tokens, clauseStart: start, dates: [])
    }
    if FunctionWords.objectPronouns.contains(view.lower(last)) { return subject(TokenRange(at: last)) }
    let isObject = view.isCapitalized(last) || FunctionWords.determiners.contains(view.lower(last - 1))
    if isObject, let object = subjects.phrases.phrase(endingAt: last, limit: region.tokens.start) {
      return subject(object)
    }
    guard let tokens = inherited ?? openingSubject(of: region, before: start),
      !["it", "there"].contains(view.lower(tokens.start))
    else { return nil }
    return subject(tokens)
  }

  /// Whether a title's bare noun is somebody who speaks: "..., warns mayor".
  func isSpeakerNoun(_ index: Int, limit: Int) -> Bool {
    guard index < limit else { return false }
    let end = TokenRange(index, limit).first { !view.isWord($0) } ?? limit
    let words = TokenRange(index, end).filter { view.shape($0) == .lower }.map(view.lower)
    return words.count <= 5
      && words.contains { word in
        [
          SourceWords.titles, SourceWords.groups, SourceWords.governmentNouns, SourceWords.organisationNouns,
          SourceWords.documents, SourceWords.unnamed,
        ].contains { $0.contains(word) }
      }
  }

  /// Whether an inverted subject may follow the cue: ", said Mara Voss".
  func isNameStart(_ index: Int) -> Bool {
    view.isCapitalized(index) || ["the", "a", "an"].contains(view.lower(index))
  }

  /// ", Boeing saying that": a participle with a subject of its own behind a comma.
  private func isAbsolute(_ subject: SubjectReader.Subject, in region: ClaimRegion) -> Bool {
    guard subject.clauseStart > region.tokens.start else { return false }
    // "with analyst Mara Voss saying", "with the firm promising".
    if view.lower(subject.clauseStart - 1) == "with" { return subject.tokens.count <= 8 }
    return view.lower(subject.clauseStart - 1) == "," && view.isCapitalized(subject.tokens.start)
      && subject.tokens.count <= 4
  }

  /// The noun phrase that opens the region's sentence: the subject of a participle far behind it.
  private func openingSubject(of region: ClaimRegion, before limit: Int) -> TokenRange? {
    var start = region.tokens.start
    // The sentence may begin anywhere in a unit that holds several.
    if let stop = TokenRange(region.tokens.start, limit).last(where: {
      view.isStop($0) && $0 + 1 < limit && !view.isQuoted($0)
    }) {
      start = stop + 1
    }
    while start < limit,
      !view.isWord(start)
        || ["but", "and", "meanwhile", "still", "yet", "however", "also"].contains(view.lower(start))
    { start += 1 }
    if let end = tails.dateEnd(at: start, limit: limit) { start = view.lower(end) == "," ? end + 1 : end }
    // "While opening the dam, in May, Coe began by": past what stands before the subject.
    for _ in TokenRange(0, 2) where start < limit && isFronted(start) {
      guard let comma = TokenRange(start, limit).first(where: { view.lower($0) == "," }) else { break }
      start = comma + 1
    }
    guard start < limit, !view.isQuoted(start),
      let phrase = subjects.phrases.phrase(startingAt: start, limit: limit)
    else { return nil }
    if view.isCapitalized(start), !FunctionWords.determiners.contains(view.lower(start)) {
      return firstName(of: phrase)
    }
    let verb = phrase.dropFirst(2).first(where: looksPast) ?? phrase.end
    return verb - start <= 6 ? TokenRange(start, verb) : nil
  }

  private func isFronted(_ index: Int) -> Bool {
    let word = view.lower(index)
    return FunctionWords.prepositions.contains(word) || word.hasSuffix("ing")
      || ["while", "when", "although", "though", "because", "if", "since"].contains(word)
  }

  /// The capitalised words that open an overlong phrase.
  private func firstName(of phrase: TokenRange) -> TokenRange? {
    var end = phrase.start
    while end < phrase.end, view.isCapitalized(end) || view.lower(end) == "the" { end += 1 }
    return end > phrase.start ? TokenRange(phrase.start, end) : nil
  }
}
