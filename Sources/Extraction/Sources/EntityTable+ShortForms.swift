import ClaimsModel
import Linguistics
import Outlets

/// Whom a name of one word is short for.
extension EntityTable {
  /// A short form among several full names goes to one that is named so much oftener than the others.
  private static let dominance = 2
  /// Not so where another was the name right before.
  private static let nearNames = 1
  private static let nearParagraphs = 1

  /// A name of one word: an acronym, or short for a full name.
  mutating func short(_ name: NameMention, at position: Int) -> EntityLink {
    let word = name.words.first ?? name.name.lowercased()
    let candidates = expansions(of: word, name: name).filter {
      !isSpouse($0.0, of: name, called: word) && hasGeneration(of: name, $0.0)
    }
    if let (index, rule) = likeliest(candidates, for: name, at: position) {
      note(name, at: index)
      shortForms[index] += 1
      return EntityLink(entity: index, rule: rule, score: candidates.count == 1 ? 0.95 : 0.7)
    }
    if let suffix = name.generationWord { return namesake(name, word, suffix: suffix, at: position) }
    // "Mr. Kopp" beside Ines Kopp.
    let key = word + (name.gender == .male ? " m" : name.gender == .female ? " f" : "")
    for known in [word, key] {
      if let index = entityOfKey[known], agrees(name, index) {
        note(name, at: index)
        return EntityLink(entity: index, rule: .name, score: 1)
      }
    }
    let index = add(name, key: entityOfKey[word] == nil ? word : key)
    lastNamed.append(LastName(position: position, paragraph: name.paragraph))
    return EntityLink(entity: index, rule: .name, score: 1)
  }

  /// Whether the words behind both names tell the same generation; where the short one tells none it may be any.
  private func hasGeneration(of name: NameMention, _ index: Int) -> Bool {
    guard let suffix = name.generationWord else { return true }
    return ([entities[index].name] + entities[index].aliases).contains {
      NameMention.suffix(of: $0) == suffix
    }
  }

  /// "His son Peter Jr." beside Peter Wong: another person, whose surname is the other's.
  private mutating func namesake(_ name: NameMention, _ word: String, suffix: String, at position: Int)
    -> EntityLink
  {
    let key = word + " " + suffix
    if let index = entityOfKey[key] {
      note(name, at: index)
      return EntityLink(entity: index, rule: .name, score: 1)
    }
    var whole = name
    if let elder = byFirstWord[word]?.last(where: { isPerson($0) != false }), words[elder].count > 1,
      let surname = NameIndex.surname(of: entities[elder].name)
    {
      let given = name.name.split(separator: " ")
      whole.name = (given.prefix(1).map(String.init) + [surname] + given.dropFirst().map(String.init))
        .joined(separator: " ")
    }
    let index = add(whole, key: key)
    note(name, at: index)
    lastNamed.append(LastName(position: position, paragraph: name.paragraph))
    return EntityLink(entity: index, rule: .name, score: 1)
  }

  private func expansions(of word: String, name: NameMention) -> [(Int, LinkRule)] {
    func fits(_ index: Int) -> Bool {
      guard agrees(name, index), words[index].count > 1 else { return false }
      switch name.vote {
      case .person: return isPerson(index) != false
      case .organization:
        // "Lund" for Ann Lund, the mayor, though the network takes it for a company; so in "a Lund portrait".
        let isKnown =
          words[index].last == word && !name.hasArticle
          && (!entities[index].roles.isEmpty || entities[index].gender != nil)
        return (isPerson(index) != true || isKnown) && !placeVotes(index)
      case .place: return isPerson(index) == true && words[index].last == word && !name.followsPreposition
      case nil: return true
      }
    }
    if name.name.count >= 2, name.name.allSatisfy({ $0.isUppercase || $0 == "." || $0 == "&" }) {
      let letters = word.filter { $0 != "." }
      let tied = (byAcronym[letters] ?? []).filter { isPerson($0) != true }
      if tied.count == 1 { return tied.map { ($0, .acronym) } }
    }
    if let outlet = outlets.identity(of: (name.hasArticle ? "the " : "") + name.name),
      let index = entityOfKey["@" + outlet], words[index].count > 1
    {
      return [(index, .shortForm)]
    }
    // "SVP" is no "Young SVP".
    let isAcronym = (2...6).contains(name.name.count) && name.name.allSatisfy(\.isUppercase)
    let last = (byLastWord[word] ?? []).filter {
      !(isAcronym && entities[$0].name.hasSuffix(" " + name.name)
        && entities[$0].name.contains(where: \.isLowercase))
        && fits($0) && (isPerson($0) != false || name.hasArticle || name.tokens.count > 1)
    }
    if !last.isEmpty { return last.map { ($0, .shortForm) } }
    // A judge goes by the surname.
    let isJudge = name.roles.contains { ["justice", "judge"].contains(NameIndex.head(ofRole: $0)) }
    let first = isJudge ? [] : (byFirstWord[word] ?? []).filter { fits($0) && !isProduct($0) }
    if !first.isEmpty { return first.map { ($0, .shortForm) } }
    // "The League" after the Old League of Pilots.
    let headed =
      name.hasArticle ? (byHead[word] ?? []).filter { isPerson($0) != true && !placeVotes($0) } : []
    if headed.count == 1 { return headed.map { ($0, .shortForm) } }
    let plain = (byPlainWord[word] ?? []).filter { isPerson($0) != false && agrees(name, $0) }
    if !plain.isEmpty, name.vote != .place { return plain.map { ($0, .spelling) } }
    let inner = firstSurnames(word, name: name)
    if !inner.isEmpty { return inner.map { ($0, .shortForm) } }
    // "Hermon" for Leslie Harmon: a surname that nobody bears, one letter from one that somebody does.
    guard name.vote == .person || name.gender != nil, entityOfKey[word] == nil else { return [] }
    let misspelt = (bySurnameEnds[NameIndex.ends(of: word)] ?? []).filter {
      isPerson($0) == true && agrees(name, $0) && NameIndex.isMisspelling(word, of: words[$0].last ?? "")
    }
    return misspelt.count == 1 ? misspelt.map { ($0, .spelling) } : []
  }

  /// Whether the name is that of a woman's husband: a "President Coe" who is called a mister elsewhere is not Mary Coe.
  private func isSpouse(_ index: Int, of name: NameMention, called word: String) -> Bool {
    name.gender == nil && !name.roles.isEmpty && entities[index].gender == .female
      && calledMister.contains(word) && entities[index].roles.isEmpty
  }

  /// Whether the name is that of a body's product or premises rather than the body's own: "Airbus A400M", "Apple Stores".
  private func isProduct(_ index: Int) -> Bool {
    guard isPerson(index) != true else { return false }
    return words[index].dropFirst().contains { word in
      SourceWords.premises.contains(word) || word.contains { $0.isNumber }
    }
  }

  /// Of several full names the one that is named much oftener, else the one named last before; the first where none is, `nil` of none at all.
  ///
  /// Whoever the article is about needs the surname alone: "Ralph Coe", said once of the son, does not take it over
  /// beyond the next paragraph. Nor is he meant where "Coe hoped that she" goes on.
  private func likeliest(
    _ all: [(Int, LinkRule)], for name: NameMention, at position: Int
  ) -> (Int, LinkRule)? {
    guard all.count > 1 else { return all.first }
    func weight(_ index: Int) -> Int { fullNames[index] + shortForms[index] + (index == topic ? 1 : 0) }
    let candidates = fitting(all, name)
    guard let nearest = candidates.max(by: { lastNamed[$0.0].position < lastNamed[$1.0].position }) else {
      return nil
    }
    let known = candidates.filter { lastNamed[$0.0].position >= 0 }
    let often = (known.isEmpty ? candidates : known).max { weight($0.0) < weight($1.0) } ?? nearest
    let others = candidates.filter { $0.0 != often.0 }.map { weight($0.0) }.max() ?? 0
    let last = lastNamed[nearest.0]
    if last.position < 0 { return often }
    let isNear =
      position - last.position <= Self.nearNames && name.paragraph - last.paragraph <= Self.nearParagraphs
    return !isNear && weight(often.0) >= max(others + 2, Self.dominance * others) ? often : nearest
  }

  /// Those of the candidates whom the gender fits best.
  ///
  /// "Ms. Coe" is Mary Coe, called so before, rather than Toby Coe, of whom nothing is known; and so is "Coe" before
  /// "said that she".
  private func fitting(_ all: [(Int, LinkRule)], _ name: NameMention) -> [(Int, LinkRule)] {
    if let generation = name.generation {
      let meant = all.filter {
        (NameMention.suffix(of: entities[$0.0].name).map { $0 != "sr" } ?? false) == (generation == .younger)
      }
      if !meant.isEmpty { return meant }
    }
    let known = all.filter { name.gender != nil && entities[$0.0].gender == name.gender }
    if !known.isEmpty { return known }
    let open = all.filter {
      name.genderBehind == nil || entities[$0.0].gender == nil || entities[$0.0].gender == name.genderBehind
    }
    return open.isEmpty ? all : open
  }

  /// Whose first surname it is, of those who have two: no given name, and nobody else's.
  private func firstSurnames(_ word: String, name: NameMention) -> [Int] {
    guard name.vote == .person || name.gender != nil, !GivenNames.isGivenName(word), word.count > 2,
      !word.hasSuffix(".")
    else { return [] }
    let known = (byInnerWord[word] ?? []).filter { isPerson($0) == true && agrees(name, $0) }
    return known.count == 1 ? known : []
  }
}
