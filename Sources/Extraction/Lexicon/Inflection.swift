/// English verb forms, both ways: from the dictionary form, and a noun's singular from its plural.
enum Inflection {
  /// Past and participle where they are not regular; thirds where they are not.
  private static let irregular: [String: (past: [String], participle: String)] = [
    "say": (["said"], "saying"), "tell": (["told"], "telling"), "write": (["wrote", "written"], "writing"),
    "think": (["thought"], "thinking"), "feel": (["felt"], "feeling"), "find": (["found"], "finding"),
    "show": (["showed", "shown"], "showing"), "make": (["made"], "making"),
    "speak": (["spoke", "spoken"], "speaking"),
    "swear": (["swore", "sworn"], "swearing"), "shoot": (["shot"], "shooting"),
    "go": (["went", "gone"], "going"),
    "begin": (["began", "begun"], "beginning"), "put": (["put"], "putting"), "read": (["read"], "reading"),
    "forecast": (["forecast", "forecasted"], "forecasting"), "plead": (["pleaded", "pled"], "pleading"),
    "seek": (["sought"], "seeking"), "retell": (["retold"], "retelling"),
    "learn": (["learned", "learnt"], "learning"),
    "bet": (["bet"], "betting"),
  ]
  /// Verbs that double their last letter.
  private static let doubling: Set<String> = [
    "admit", "quip", "snap", "slam", "rip", "beg", "refer", "brag", "pen", "blog", "commit", "plan", "dub",
    "label",
  ]

  /// The forms of the verb `base`, the base form included.
  static func forms(of base: String) -> [(VerbForm, String)] {
    var forms: [(VerbForm, String)] = [(.base, base), (.thirdPerson, thirdPerson(of: base))]
    if let irregular = irregular[base] {
      forms += irregular.past.map { (.past, $0) }
      forms.append((.presentParticiple, irregular.participle))
      return forms
    }
    let stem = doubling.contains(base) ? base + String(base.suffix(1)) : base
    if base.hasSuffix("e") {
      forms += [(.past, base + "d"), (.presentParticiple, String(base.dropLast()) + "ing")]
    } else if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      forms += [(.past, String(base.dropLast()) + "ied"), (.presentParticiple, base + "ing")]
    } else {
      forms += [(.past, stem + "ed"), (.presentParticiple, stem + "ing")]
    }
    if base == "label" { forms += [(.past, "labeled"), (.presentParticiple, "labeling")] }
    return forms
  }

  private static func thirdPerson(of base: String) -> String {
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: base.hasSuffix) { return base + "es" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      return String(base.dropLast()) + "ies"
    }
    return base + "s"
  }
}
