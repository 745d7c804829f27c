import Linguistics
import Outlets

/// What the form of a name tells: other names within and behind it, bodies, and words that only look like names.
extension NameFinder {
  /// "Doctors Without Fences", "Save Our Pier", "Friends of the Marsh": small words that stand in no person's name.
  func isBodyByForm(_ name: TokenRange) -> Bool {
    guard name.count >= 3 else { return false }
    return TokenRange(name.start + 1, name.end - 1).contains {
      ["for", "without", "against", "our", "on", "&", "my"].contains(view.lower($0))
        || view.lower($0) == "the" && view.lower($0 - 1) != "of"
        || view.lower($0) == "of" && FunctionWords.isPluralHead(view.lower(name.start))
    }
  }

  /// "Cia" of Marcia “Cia” Coe; `nil` where none stands within the name.
  func nickname(in name: TokenRange) -> String? {
    guard let mark = name.first(where: { view.markedName(at: $0) != nil }), mark > name.start,
      let marked = view.markedName(at: mark), marked.end < name.end
    else { return nil }
    return view.string(TokenRange(marked.start + 1, marked.end - 1))
  }

  /// "Baba Blue" of "Ade Bello, better known as “Baba Blue”," and "Ade Bello, alias Baba Blue,".
  func alias(behind name: Int) -> String? {
    guard [",", "("].contains(view.lower(name)),
      let last = TokenRange(name + 1, name + 5).first(where: {
        ["alias", "aka", "a.k.a.", "a.k.a", "nicknamed"].contains(view.lower($0))
          || view.lower($0) == "as" && view.lower($0 - 1) == "known"
      })
    else { return nil }
    if let marked = view.markedName(at: last + 1) {
      return view.string(TokenRange(marked.start + 1, marked.end - 1))
    }
    var end = last + 1
    while view.isCapitalized(end), end < last + 4 { end += 1 }
    return end > last + 1 ? view.string(TokenRange(last + 1, end)) : nil
  }

  /// "The Peruvian said": somebody of that country, unless a paper is called so.
  func isDemonym(_ name: TokenRange) -> Bool {
    name.count == 1 && NominalFinder(view: view).isDemonym(name.start)
  }

  /// "The Ostley Democrat" of somebody's party, unless a paper is called so.
  func isPartisan(_ name: TokenRange) -> Bool {
    guard let last = name.last, name.count <= 3,
      ["democrat", "republican", "conservative", "socialist", "tory", "liberal"].contains(view.lower(last)),
      ["the", "a", "an"].contains(view.lower(name.start - 1)) || view.lower(name.start) == "the"
    else { return false }
    return !view.outlets.isOutlet(view.string(name))
  }

  /// "The widow Terra Strand": two words or three behind what only a person is, whatever the network takes them for.
  func isCalledPerson(_ name: TokenRange) -> Bool {
    let before = name.start - 1
    guard (2...3).contains(name.count), before >= 0, view.shape(before) == .lower,
      RoleReader.isRoleNoun(view.lower(before)), !Self.alsoBodies.contains(view.lower(before))
    else { return false }
    return name.allSatisfy {
      view.isCapitalized($0) && !SourceWords.government.contains(view.lower($0))
        && !SourceWords.organisation.contains(view.lower($0))
    }
  }

  /// Roles that companies and teams have as well.
  private static let alsoBodies: Set<String> = [
    "owner", "leader", "founder", "partner", "producer", "developer", "miner", "host", "rival", "publisher",
    "broker", "agent", "trader", "manager", "operator", "champion", "challenger", "investor", "designer",
    "defender", "frontrunner", "front-runner", "co-owner", "insurer",
  ]

  /// "Selmouth's mayor", "Corvania's foreign minister": only a place has one.
  func isOwnerOfOffice(_ name: TokenRange) -> Bool {
    guard ["'s", "’s"].contains(view.lower(name.end)) else { return false }
    let next = name.end + 1
    return TokenRange(next, next + 3).contains { Self.publicOffices.contains(view.lower($0)) }
  }

  private static let publicOffices: Set<String> = [
    "mayor", "president", "minister", "government", "parliament", "king", "queen", "capital", "residents",
    "citizens",
    "border", "borders", "army", "ambassador",
  ]
}
