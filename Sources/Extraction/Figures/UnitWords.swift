/// Units of measure as people write them.
public enum UnitWords {
  /// The UCUM code of a unit by a word, an abbreviation or a sign for it: `[mi_i]` of "miles", `Cel` of "°C".
  ///
  /// - Returns: `nil` when `words` is no unit that is known, or is a code itself.
  public static func code(of words: String) -> String? {
    guard UnitNames.name(of: words) == nil else { return nil }
    if let code = signs[words] { return code }
    let parts = words.lowercased().split(separator: " ").map(String.init)
    switch parts.count {
    case 1: return UnitLexicon.units[parts[0]]?.code
    case 2:
      if let exponent = UnitLexicon.powers[parts[0]] {
        guard let base = UnitLexicon.units[parts[1]], base.kind == "Length" else { return nil }
        return UnitLexicon.powerCodes[base.code]?[exponent] ?? base.code + String(exponent)
      }
      return UnitLexicon.phrases[parts[0]]?[parts[1]]?.code
    default: return nil
    }
  }

  private static let signs = [
    "°C": "Cel", "°F": "[degF]", "°K": "K", "°": "deg", "m²": "m2", "km²": "km2", "m³": "m3", "″": "[in_i]",
  ]
}
